import SqliteDriver from 'better-sqlite3'
import type { Sql } from 'sql-template-tag'
import { retryWhileBusy } from './busy.ts'
import type { Database } from './database.ts'
import { explainSqliteFailure } from './explain-failure.ts'
import { createWriter } from './prisma-write.ts'

/** Prepared statements kept: every shape of query in use, filters included, with room to spare. */
const STATEMENTS_KEPT = 1_000
/** How long a read waits for the rare moments when WAL lets nobody in: recovery, the last close. */
const READ_WAIT_MS = 5_000

/** Pages that the reader keeps in memory. */
const CACHE_KIB = 32_768
/** How long opening waits for a file that somebody has locked altogether. */
const OPENING_WAIT_MS = 3_000

interface PreparedRead {
  readonly statement: SqliteDriver.Statement<unknown[], Record<string, unknown>>
  /** Columns declared BOOLEAN, which SQLite stores as 0 and 1. */
  readonly booleans: readonly string[]
}

/** Opens a SQLite file, making it where it is missing. Throws DATABASE_UNAVAILABLE, DATABASE_DAMAGED or DATABASE_LOCKED. */
export async function openSqliteDatabase(path: string): Promise<Database> {
  const reader = await openReader(path)
  const writer = createWriter('sqlite', { connect: () => connectPrisma(path), lane: path })
  const prepared = new Map<string, PreparedRead>()
  let statementCount = 0
  let closing: Promise<void> | undefined

  const prepare = (text: string): PreparedRead => {
    const known = prepared.get(text)
    // Taken out and put back, so that the map's order is that of use.
    if (known !== undefined) prepared.delete(text)
    const read = known ?? prepareRead(reader, text)
    prepared.set(text, read)
    if (prepared.size > STATEMENTS_KEPT) prepared.delete(prepared.keys().next().value as string)
    return read
  }

  return {
    dialect: 'sqlite',
    // An async function, so that a failure is a rejection here as with PostgreSQL.
    read: async <Row extends object>(statement: Sql) => {
      statementCount++
      const { statement: ready, booleans } = prepare(statement.sql)
      const rows = ready.all(...statement.values.map(toSqliteValue))
      for (const name of booleans) for (const row of rows) row[name] = row[name] === null ? null : row[name] === 1
      return rows as Row[]
    },
    write: writer.write,
    get statementCount() {
      return statementCount
    },
    close: () => {
      closing ??= writer.close().then(() => {
        prepared.clear()
        reader.close()
      })
      return closing
    },
  }
}

async function connectPrisma(path: string) {
  const [{ PrismaClient }, { PrismaBetterSqlite3 }] = await Promise.all([
    import('../generated/prisma/sqlite/client.ts'),
    import('@prisma/adapter-better-sqlite3'),
  ])
  return new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${path}`, timeout: 0 }), log: [] })
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

function prepareRead(reader: SqliteDriver.Database, text: string): PreparedRead {
  const statement = reader.prepare<unknown[], Record<string, unknown>>(text)
  const booleans = statement.columns().flatMap((column) => (column.type?.toUpperCase() === 'BOOLEAN' ? [column.name] : []))
  return { statement, booleans }
}

const toSqliteValue = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)
