import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '../storage/database.ts'
import { refusal } from './refusal.ts'

/** An operation being worked on: what ends it, and what it has taken so far. */
export interface Operation {
  /** Aborted when the time is up, when the client has gone, or by `end`. */
  readonly signal: AbortSignal
  readonly statementCount: () => number
  /** The database as the operation sees it: it reads nothing more once the operation is to stop. */
  readonly database: Database
  /** Ends the work with this reason, where it has not ended. */
  readonly end: (reason: unknown) => void
  /** Lets go of timers and listeners: the work is done, or may go on without an end. */
  readonly release: () => void
}

/** So long one operation may keep all others waiting: then they have a turn. */
const LONGEST_TURN_MS = 25

/**
 * Begins an operation that works for `milliseconds` at most (null: as long as it likes). Looks at the clock before every
 * statement: with a driver that answers at once timers never get a turn.
 */
export function beginOperation(
  database: Database,
  { milliseconds, client }: { readonly milliseconds: number | null; readonly client: AbortSignal | undefined },
): Operation {
  const controller = new AbortController()
  const { signal } = controller
  const end = (reason: unknown): void => {
    clearTimeout(timer)
    if (!signal.aborted) controller.abort(reason)
  }
  const timeUp = () =>
    end(
      refusal(`The operation was stopped: it took longer than ${milliseconds} ms.`, { code: 'OPERATION_TIMED_OUT', status: 503 }),
    )
  let deadline = milliseconds === null ? Number.POSITIVE_INFINITY : performance.now() + milliseconds
  const timer = milliseconds === null ? undefined : setTimeout(timeUp, milliseconds).unref()
  const clientGone = () => end(new DOMException('The client has gone.', 'AbortError'))
  client?.addEventListener('abort', clientGone, { once: true })

  let statementCount = 0
  let turnEnds = performance.now() + LONGEST_TURN_MS
  const read: Database['read'] = async (statement) => {
    if (performance.now() > turnEnds) {
      await nextTurn()
      turnEnds = performance.now() + LONGEST_TURN_MS
    }
    if (performance.now() > deadline) timeUp()
    signal.throwIfAborted()
    statementCount++
    return database.read(statement, { signal })
  }
  return {
    signal,
    statementCount: () => statementCount,
    database: viewOf(database, read),
    end,
    release: () => {
      deadline = Number.POSITIVE_INFINITY
      clearTimeout(timer)
      client?.removeEventListener('abort', clientGone)
    },
  }
}

const viewOf = (database: Database, read: Database['read']): Database => ({
  dialect: database.dialect,
  read,
  write: (work) => database.write(work),
  get statementCount() {
    return database.statementCount
  },
  close: () => database.close(),
})
