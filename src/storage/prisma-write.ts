import type { Sql } from 'sql-template-tag'
import type { Transaction } from './database.ts'
import { inLane } from './lanes.ts'
import { toPlainRows } from './plain-rows.ts'
import { checkLockTaken, takeTheLock, type Writer } from './writer.ts'

/** What writing needs of a generated Prisma client. */
export interface WritingClient {
  $transaction<T>(work: (client: RawClient) => Promise<T>, options: { maxWait: number; timeout: number }): Promise<T>
  $disconnect(): Promise<void>
}
interface RawClient {
  $queryRaw<T>(statement: Sql): Promise<T>
  $executeRaw(statement: Sql): Promise<number>
}

/** How long a write waits for a connection. */
const LONGEST_WAIT_MS = 120_000
/** How long one write may take: long enough to rebuild a large graph. */
const LONGEST_WRITE_MS = 3_600_000

/**
 * Writing to PostgreSQL through a Prisma client, one write after another within the process (by `lane`, what the writes
 * contend for) and across processes (by the database's lock, which PostgreSQL waits for by itself). The client is loaded by
 * the first write: who only reads goes without.
 */
export function createPrismaWriter({
  connect,
  lane,
}: {
  readonly connect: () => Promise<WritingClient>
  readonly lane: string
}): Writer {
  let connecting: Promise<WritingClient> | undefined
  let closed = false
  const write: Writer['write'] = async (work) => {
    connecting ??= connect()
    const client = await connecting
    return client.$transaction(
      async (raw) => {
        checkLockTaken(await raw.$executeRaw(takeTheLock))
        return work(transactionOver(raw))
      },
      { maxWait: LONGEST_WAIT_MS, timeout: LONGEST_WRITE_MS },
    )
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

const transactionOver = (raw: RawClient): Transaction => ({
  dialect: 'postgresql',
  query: async <Row extends object>(statement: Sql) => toPlainRows<Row>(await raw.$queryRaw<object[]>(statement)),
  execute: (statement) => raw.$executeRaw(statement),
})
