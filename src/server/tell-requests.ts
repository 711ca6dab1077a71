import type { ExecutionResult, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'
import { type RequestRecord, recordOf } from './request-record.ts'

/**
 * Gives every answer the request's id, and tells the log and the metrics of it: a line for each operation with its name, how
 * long it took, its cost and the SQL statements behind it; one for each request refused; others only where debugging is logged.
 */
export const tellRequests = (logger: Logger, metrics: Metrics): Plugin => ({
  onRequest: ({ request }) => {
    recordOf(request)
  },
  onResultProcess: ({ request, result }) => {
    if (isResult(result)) recordOf(request).errors = (result.errors ?? []).map(describe)
  },
  onResponse: ({ request, response }) => {
    const record = recordOf(request)
    response.headers.set('x-request-id', record.id)
    response.headers.set('x-content-type-options', 'nosniff')
    const seconds = (performance.now() - record.started) / 1000
    const { status } = response
    metrics.countResponse(status)
    if (record.operation !== undefined) metrics.countOperation(record.operation, { seconds, failed: record.errors.length > 0 })
    tell(logger, record, { method: request.method, status, milliseconds: Math.round(seconds * 10_000) / 10 })
  },
})

interface Facts {
  readonly method: string
  readonly status: number
  readonly milliseconds: number
}

function tell(logger: Logger, { id: requestId, operation, errors }: RequestRecord, facts: Facts): void {
  const told = errors.length === 0 ? {} : { errors: errors.slice(0, 10) }
  if (operation !== undefined) {
    const { name, type, cost, statementCount } = operation
    logger.info({ requestId, operation: name, type, cost, statements: statementCount(), ...facts, ...told }, 'operation')
  } else if (facts.status >= 400 || errors.length > 0) {
    logger.info({ requestId, ...facts, ...told }, 'refused')
  } else {
    logger.debug({ requestId, ...facts }, 'request')
  }
}

const isResult = (result: unknown): result is ExecutionResult =>
  typeof result === 'object' && result !== null && !(Symbol.asyncIterator in result) && !Array.isArray(result)

function describe({ extensions }: GraphQLError): RequestRecord['errors'][number] {
  const { code, errorId } = extensions ?? {}
  return {
    code: typeof code === 'string' ? code : 'BAD_USER_INPUT',
    ...(typeof errorId === 'string' ? { errorId } : {}),
  }
}
