import { setTimeout as sleep } from 'node:timers/promises'
import sql, { type Sql } from 'sql-template-tag'
import { CommuniqueError } from '../domain/errors.ts'
import type { Dialect, Transaction } from './database.ts'
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

/**
 * Writing through a Prisma client, one write after another within the process (by `lane`, what the writes contend for) and
 * across processes (by the database's lock). A write that finds the lock taken by another process tries again without
 * blocking this one, which SQLite's own waiting would.
 */
export function createWriter(dialect: Dialect, { client, lane }: { readonly client: WritingClient; readonly lane: string }) {
  const write = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const deadline = Date.now() + LONGEST_WAIT_MS
    for (;;) {
      let locked = false
      try {
        return await client.$transaction(
          async (raw) => {
            const changed = await raw.$executeRaw(takeTheLock)
            locked = true
            if (changed !== 1)
              throw new CommuniqueError('DATABASE_NOT_MIGRATED', 'The database has no graph: run `npm run migrate`.')
            return work(transactionOver(dialect, raw))
          },
          { maxWait: LONGEST_WAIT_MS, timeout: LONGEST_WRITE_MS },
        )
      } catch (error) {
        if (locked || !isBusy(error)) throw error
        if (Date.now() > deadline) {
          throw new CommuniqueError('DATABASE_LOCKED', 'Another process has kept the database locked for two minutes.', {
            cause: error,
          })
        }
      }
      await sleep(2 + Math.random() * 20)
    }
  }
  return <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => inLane(lane, () => write(work))
}

const transactionOver = (dialect: Dialect, raw: RawClient): Transaction => ({
  dialect,
  query: async <Row extends object>(statement: Sql) => toPlainRows<Row>(await raw.$queryRaw<object[]>(statement)),
  execute: (statement) => raw.$executeRaw(statement),
})

const lanes = new Map<string, Promise<unknown>>()

/** Runs the work after all work given to the same lane before; other lanes do not wait. */
export function inLane<T>(lane: string, work: () => Promise<T>): Promise<T> {
  const before = lanes.get(lane) ?? Promise.resolve()
  const done = before.then(work, work)
  const settled = done.catch(() => undefined)
  lanes.set(lane, settled)
  void settled.then(() => {
    if (lanes.get(lane) === settled) lanes.delete(lane)
  })
  return done
}

/** Whether SQLite said that another connection has the lock (SQLITE_BUSY), through Prisma or from the driver. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, originalCode } = { ...error, ...(error.cause as object | undefined) } as {
    code?: unknown
    originalCode?: unknown
  }
  return [code, originalCode].some((name) => typeof name === 'string' && name.startsWith('SQLITE_BUSY')) || code === 'P1008'
}
