import SqliteDriver from 'better-sqlite3'
import { CommuniqueError } from '../domain/errors.ts'
import { isBusy, retryWhileBusy } from './busy.ts'
import type { Transaction } from './database.ts'
import { explainSqliteFailure } from './explain-failure.ts'
import { inLane } from './lanes.ts'
import { createSqliteStatements, type SqliteStatements } from './sqlite-statements.ts'
import { checkLockTaken, takeTheLock, type Writer } from './writer.ts'

/** How long a write waits for other processes' writes before it gives up. */
const LONGEST_WAIT_MS = 120_000
/** Pages that the writer keeps in memory. */
const CACHE_KIB = 131_072
/** Pages of 4 KiB that the log of changes holds before they are copied into the file: many are changed by report after report. */
const CHECKPOINT_PAGES = 16_000

interface WritingConnection {
  readonly connection: SqliteDriver.Database
  readonly statements: SqliteStatements
}

/**
 * Writing to a SQLite file through the driver itself, on one connection that is opened by the first write: one write after
 * another within the process and across processes. A write that finds the lock taken by another process tries again without
 * blocking this one, which SQLite's own waiting would.
 *
 * Why not through Prisma's client, as with PostgreSQL: it runs some thirty statements for each report, and each costs it
 * about a third of a millisecond of overhead, more than SQLite takes for the work. Measured over 1,000 reports: 11.6 to 14 ms
 * of CPU a report through the client, 5.4 to 6.1 ms for the same statements prepared once on the driver.
 */
export function createSqliteWriter(path: string): Writer {
  let open: WritingConnection | undefined
  let closed = false
  const write: Writer['write'] = async (work) => {
    open ??= connect(path)
    const { connection, statements } = open
    await begin(connection)
    try {
      checkLockTaken(statements.run(takeTheLock))
      const result = await work(transactionOver(statements))
      connection.exec('COMMIT')
      return result
    } catch (error) {
      // Some failures (a full disk) have ended the transaction already.
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }
  return {
    write: async (work) => {
      if (closed) throw new Error('The database is closed.')
      return inLane(path, () => write(work))
    },
    close: () => {
      closed = true
      return inLane(path, async () => {
        open?.statements.clear()
        open?.connection.close()
      })
    },
  }
}

function connect(path: string): WritingConnection {
  let connection: SqliteDriver.Database
  try {
    connection = new SqliteDriver(path, { timeout: 0, fileMustExist: true })
  } catch (error) {
    throw explainSqliteFailure(path, error)
  }
  connection.pragma('foreign_keys = ON')
  // In WAL mode a kill loses nothing that is committed, and a power cut at most the last commits; nothing is ever half.
  connection.pragma('synchronous = NORMAL')
  connection.pragma(`cache_size = -${CACHE_KIB}`)
  connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  return { connection, statements: createSqliteStatements(connection) }
}

/** Takes the writer's lock. Throws DATABASE_LOCKED where another process does not let go of it. */
async function begin(connection: SqliteDriver.Database): Promise<void> {
  try {
    await retryWhileBusy(LONGEST_WAIT_MS, () => connection.exec('BEGIN IMMEDIATE'))
  } catch (error) {
    if (!isBusy(error)) throw error
    throw new CommuniqueError('DATABASE_LOCKED', 'Another process has kept the database locked for two minutes.', {
      cause: error,
    })
  }
}

const transactionOver = ({ all, run, runEach }: SqliteStatements): Transaction => ({
  dialect: 'sqlite',
  // Async functions, so that a failure is a rejection here as with PostgreSQL.
  query: async (statement) => all(statement),
  execute: async (statement) => run(statement),
  executeEach: async (statement, values) => runEach(statement, values),
})
