import { randomUUID } from 'node:crypto'

/** What is known of a request, for the log and the metrics. */
export interface RequestRecord {
  /** From the client where it is fit to be repeated, otherwise ours. */
  readonly id: string
  readonly started: number
  /** The operation, once there is one. */
  operation?: {
    readonly name: string | null
    readonly type: 'query' | 'mutation' | 'subscription'
    readonly cost: number
    readonly statementCount: () => number
  }
  /** What the answer's errors say to programs. */
  errors: readonly { readonly code: string; readonly errorId?: string }[]
}

const records = new WeakMap<object, RequestRecord>()

/** Nothing that could break a line of a log or a header. */
const saneId = /^[\w.:+/=-]{1,128}$/

/** The record of a request: made when first asked for, gone with the request. */
export function recordOf(request: Request): RequestRecord {
  let record = records.get(request)
  if (record === undefined) {
    const given = request.headers.get('x-request-id')
    record = { id: given !== null && saneId.test(given) ? given : randomUUID(), started: performance.now(), errors: [] }
    records.set(request, record)
  }
  return record
}
