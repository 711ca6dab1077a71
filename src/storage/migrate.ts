import { CommuniqueError } from '../domain/errors.ts'
import { readAppliedMigrations } from './applied-migrations.ts'
import { type DatabaseAddress, parseDatabaseUrl } from './database-url.ts'
import { fillCountries } from './fill-countries.ts'
import { listMigrationNames, migrationsFolder } from './migration-folders.ts'
import { openDatabase } from './open-database.ts'
import { updateSearchIndex } from './search/keep-index.ts'

/**
 * Brings a database up to date, making a SQLite file where there is none: applies the migrations that it lacks, all of them or
 * none, and fills in the countries and the index of full text. Gives the names of those applied: an up-to-date database costs
 * three small reads. Any number of processes may do so at once. Throws what `openDatabase` throws, and DATABASE_NOT_MIGRATED
 * where a newer version of this program has migrated the database.
 */
export async function migrate(
  url: string,
  { folder = migrationsFolder }: { readonly folder?: string } = {},
): Promise<readonly string[]> {
  const address = parseDatabaseUrl(url)
  const applied = (await isMigrated(url, { folder })) ? [] : await applyMissing(address, folder)
  const database = await openDatabase(url)
  try {
    await fillCountries(database)
    await updateSearchIndex(database)
  } finally {
    await database.close()
  }
  return applied
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

/** The engine and what it needs are loaded only where there is something to apply: starting goes without. */
async function applyMissing(address: DatabaseAddress, folder: string): Promise<string[]> {
  const { applyMigrations } = await import('./apply-migrations.ts')
  return applyMigrations(address, folder)
}
