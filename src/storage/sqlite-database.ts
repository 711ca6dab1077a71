import SqliteDriver from 'better-sqlite3'
import type { Sql } from 'sql-template-tag'
import { retryWhileBusy } from './busy.ts'
import type { Database } from './database.ts'
import { explainSqliteFailure } from './explain-failure.ts'
import { createSqliteStatements } from './sqlite-statements.ts'
import { createSqliteWriter } from './sqlite-write.ts'

/** How long a read waits for the rare moments when WAL lets nobody in: recovery, the last close. */
const READ_WAIT_MS = 5_000

/** Pages that the reader keeps in memory. */
const CACHE_KIB = 32_768
/** How long opening waits for a file that somebody has locked altogether. */
const OPENING_WAIT_MS = 3_000

/** Opens a SQLite file, making it where it is missing. Throws DATABASE_UNAVAILABLE, DATABASE_DAMAGED or DATABASE_LOCKED. */
export async function openSqliteDatabase(path: string): Promise<Database> {
  const reader = await openReader(path)
  const statements = createSqliteStatements(reader)
  const writer = createSqliteWriter(path)
  let statementCount = 0
  let closing: Promise<void> | undefined
  return {
    dialect: 'sqlite',
    // An async function, so that a failure is a rejection here as with PostgreSQL.
    read: async <Row extends object>(statement: Sql) => {
      statementCount++
      try {
        return statements.all<Row>(statement)
      } catch (error) {
        throw explainSqliteFailure(path, error)
      }
    },
    write: writer.write,
    get statementCount() {
      return statementCount
    },
    close: () => {
      closing ??= writer.close().then(() => {
        statements.clear()
        reader.close()
      })
      return closing
    },
  }
}

async function openReader(path: string): Promise<SqliteDriver.Database> {
  try {
    const reader = new SqliteDriver(path, { timeout: 0 })
    // Changing the mode, once in a file's life, takes the whole file for a moment and waits for nobody.
    await retryWhileBusy(OPENING_WAIT_MS, () => reader.pragma('journal_mode = WAL'))
    reader.pragma(`busy_timeout = ${READ_WAIT_MS}`)
    reader.pragma('query_only = ON')
    reader.pragma(`cache_size = -${CACHE_KIB}`)
    return reader
  } catch (error) {
    throw explainSqliteFailure(path, error)
  }
}
