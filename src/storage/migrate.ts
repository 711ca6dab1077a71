import { CommuniqueError } from '../domain/errors.ts'
import { readAppliedMigrations } from './applied-migrations.ts'
import { retryWhileBusy } from './busy.ts'
import { type DatabaseAddress, parseDatabaseUrl } from './database-url.ts'
import { explainPostgresqlFailure, explainSqliteFailure } from './explain-failure.ts'
import { fillCountries } from './fill-countries.ts'
import { beginPostgresqlMigration, beginSqliteMigration, type MigrationConnection } from './migration-adapters.ts'
import { listMigrationNames, migrationsFolder, readMigrations } from './migration-folders.ts'
import { openDatabase } from './open-database.ts'
import { applyThroughEngine } from './schema-engine.ts'

/** How long a migration waits for writers of other processes. */
const LONGEST_WAIT_MS = 60_000

/**
 * Brings a database up to date, making a SQLite file where there is none: applies the migrations that it lacks, all of them or
 * none, and fills in the countries. Gives the names of those applied: an up-to-date database costs two small reads. Any
 * number of processes may do so at once. Throws what `openDatabase` throws, and DATABASE_NOT_MIGRATED where a newer version
 * of this program has migrated the database.
 */
export async function migrate(
  url: string,
  { folder = migrationsFolder }: { readonly folder?: string } = {},
): Promise<readonly string[]> {
  const address = parseDatabaseUrl(url)
  const { dialect } = address
  const applied = (await isMigrated(url, { folder })) ? [] : await applyMigrations(address, folder)
  const database = await openDatabase(url)
  try {
    await fillCountries(database)
  } finally {
    await database.close()
  }
  return applied.filter((name) => listMigrationNames(dialect, folder).includes(name))
}

/** Whether a database has every migration. Makes nothing, and loads no engine. Throws as `migrate`. */
export async function isMigrated(
  url: string,
  { folder = migrationsFolder }: { readonly folder?: string } = {},
): Promise<boolean> {
  const address = parseDatabaseUrl(url)
  const known = listMigrationNames(address.dialect, folder)
  const applied = await readAppliedMigrations(address)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new CommuniqueError(
      'DATABASE_NOT_MIGRATED',
      `The database was migrated by another version of this program: it has ${unknown.join(', ')}.`,
    )
  }
  return known.every((name) => applied.includes(name))
}

async function applyMigrations(address: DatabaseAddress, folder: string): Promise<string[]> {
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
