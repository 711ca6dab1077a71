import sql, { type Sql } from 'sql-template-tag'
import { CommuniqueError } from '../domain/errors.ts'
import { isBusy, retryWhileBusy } from './busy.ts'
import type { Database, Dialect, Transaction } from './database.ts'
import { toPlainRows } from './plain-rows.ts'

/** What writing needs of a generated Prisma client: the same in both dialects. */
export interface WritingClient {
  $transaction<T>(work: (client: RawClient) => Promise<T>, options: { maxWait: number; timeout: number }): Promise<T>
  $disconnect(): Promise<void>
}
interface RawClient {
  $queryRaw<T>(statement: Sql): Promise<T>
  $executeRaw(statement: Sql): Promise<number>
}

/** How long a write waits for other processes' writes before it gives up. */
const LONGEST_WAIT_MS = 120_000
/** How long one write may take: long enough to rebuild a large graph. */
const LONGEST_WRITE_MS = 3_600_000

/** Raises the graph's version: the first statement of every write, because it takes the writer's lock at once in both dialects. */
const takeTheLock = sql`UPDATE "Graph" SET "version" = "version" + 1 WHERE "id" = 1`

/** What a database writes through. */
interface Writer {
  readonly write: Database['write']
  /** Waits for the writes begun, and disconnects; nothing can be written afterwards. */
  readonly close: () => Promise<void>
}

/**
 * Writing through a Prisma client, one write after another within the process (by `lane`, what the writes contend for) and
 * across processes (by the database's lock). A write that finds the lock taken by another process tries again without
 * blocking this one, which SQLite's own waiting would. The client is loaded by the first write: who only reads goes without.
 */
export function createWriter(
  dialect: Dialect,
  { connect, lane }: { readonly connect: () => Promise<WritingClient>; readonly lane: string },
): Writer {
  let connecting: Promise<WritingClient> | undefined
  let closed = false
  const begin = async <T>(work: (raw: RawClient) => Promise<T>): Promise<T> => {
    connecting ??= connect()
    const client = await connecting
    return client.$transaction(
      async (raw) => {
        const changed = await raw.$executeRaw(takeTheLock)
        if (changed !== 1) throw new CommuniqueError('DATABASE_NOT_MIGRATED', 'The database has no graph: run `npm run migrate`.')
        return work(raw)
      },
      { maxWait: LONGEST_WAIT_MS, timeout: LONGEST_WRITE_MS },
    )
  }
  const write = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const attempt = () => begin((raw) => work(transactionOver(dialect, raw)))
    // PostgreSQL waits for the lock by itself.
    if (dialect === 'postgresql') return attempt()
    try {
      return await retryWhileBusy(LONGEST_WAIT_MS, attempt)
    } catch (error) {
      if (!isBusy(error)) throw error
      throw new CommuniqueError('DATABASE_LOCKED', 'Another process has kept the database locked for two minutes.', {
        cause: error,
      })
    }
  }
  return {
    write: async (work) => {
      if (closed) throw new Error('The database is closed.')
      return inLane(lane, () => write(work))
    },
    close: () => {
      closed = true
      return inLane(lane, async () => (await connecting)?.$disconnect())
    },
  }
}

const transactionOver = (dialect: Dialect, raw: RawClient): Transaction => ({
  dialect,
  query: async <Row extends object>(statement: Sql) => toPlainRows<Row>(await raw.$queryRaw<object[]>(statement)),
  execute: (statement) => raw.$executeRaw(statement),
})

const lanes = new Map<string, Promise<unknown>>()

/** Runs the work after all work given to the same lane before; other lanes do not wait. */
function inLane<T>(lane: string, work: () => Promise<T>): Promise<T> {
  const before = lanes.get(lane) ?? Promise.resolve()
  const done = before.then(work, work)
  const settled = done.catch(() => undefined)
  lanes.set(lane, settled)
  void settled.then(() => {
    if (lanes.get(lane) === settled) lanes.delete(lane)
  })
  return done
}
