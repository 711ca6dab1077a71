import { existsSync } from 'node:fs'
import { retryWhileBusy } from './busy.ts'
import type { DatabaseAddress } from './database-url.ts'
import { explainPostgresqlFailure, explainSqliteFailure } from './explain-failure.ts'

/** How long to wait for a file that somebody has locked altogether. */
const LONGEST_WAIT_MS = 3_000

const finished = 'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'

/** The names of the migrations that a database has; none where there is no database yet. */
export const readAppliedMigrations = (address: DatabaseAddress): Promise<readonly string[]> =>
  address.dialect === 'sqlite' ? readFromSqlite(address.path) : readFromPostgresql(address.connectionString)

async function readFromSqlite(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return []
  const { default: Driver } = await import('better-sqlite3')
  const read = (): string[] => {
    const connection = new Driver(path, { timeout: 0 })
    try {
      const table = connection
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`)
        .get()
      return table === undefined ? [] : (connection.prepare(finished).all() as { name: string }[]).map((row) => row.name)
    } finally {
      connection.close()
    }
  }
  try {
    return await retryWhileBusy(LONGEST_WAIT_MS, read)
  } catch (error) {
    throw explainSqliteFailure(path, error)
  }
}

async function readFromPostgresql(connectionString: string): Promise<readonly string[]> {
  const { default: pg } = await import('pg')
  const connection = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  try {
    await connection.connect()
    try {
      const { rows } = await connection.query<{ found: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`)
      return rows[0]?.found === true ? (await connection.query<{ name: string }>(finished)).rows.map((row) => row.name) : []
    } finally {
      await connection.end()
    }
  } catch (error) {
    throw explainPostgresqlFailure(connectionString, error)
  }
}
