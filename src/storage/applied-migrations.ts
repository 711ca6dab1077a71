import { existsSync } from 'node:fs'
import type { DatabaseAddress } from './database-url.ts'
import { explainPostgresqlFailure, explainSqliteFailure } from './explain-failure.ts'

const finished = 'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'

/** The names of the migrations that a database has; none where there is no database yet. */
export const readAppliedMigrations = (address: DatabaseAddress): Promise<readonly string[]> =>
  address.dialect === 'sqlite' ? readFromSqlite(address.path) : readFromPostgresql(address.connectionString)

async function readFromSqlite(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return []
  const { default: Driver } = await import('better-sqlite3')
  try {
    const connection = new Driver(path)
    try {
      const table = connection
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`)
        .get()
      return table === undefined ? [] : (connection.prepare(finished).all() as { name: string }[]).map((row) => row.name)
    } finally {
      connection.close()
    }
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
