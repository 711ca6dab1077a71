import { retryWhileBusy } from './busy.ts'
import type { DatabaseAddress } from './database-url.ts'
import { explainPostgresqlFailure, explainSqliteFailure } from './explain-failure.ts'
import { beginPostgresqlMigration, beginSqliteMigration, type MigrationConnection } from './migration-adapters.ts'
import { readMigrations } from './migration-folders.ts'
import { applyThroughEngine } from './schema-engine.ts'

/** How long a migration waits for writers of other processes. */
const LONGEST_WAIT_MS = 60_000

/** Applies the migrations of the folder that a database lacks, all of them or none; gives their names. */
export async function applyMigrations(address: DatabaseAddress, folder: string): Promise<string[]> {
  const connection = await begin(address)
  try {
    const applied = await applyThroughEngine(address.dialect, {
      adapters: connection.adapters,
      migrations: readMigrations(address.dialect, folder),
    })
    await connection.commit()
    return applied
  } catch (error) {
    await connection.rollback().catch(() => undefined)
    throw connection.refusal() ?? error
  }
}

async function begin(address: DatabaseAddress): Promise<MigrationConnection> {
  if (address.dialect === 'postgresql') {
    try {
      return await beginPostgresqlMigration(address.connectionString)
    } catch (error) {
      throw explainPostgresqlFailure(address.connectionString, error)
    }
  }
  try {
    return await retryWhileBusy(LONGEST_WAIT_MS, () => beginSqliteMigration(address.path))
  } catch (error) {
    throw explainSqliteFailure(address.path, error)
  }
}
