import type { Database } from './database.ts'
import { parseDatabaseUrl } from './database-url.ts'

/**
 * Opens the database of a URL: `file:…` SQLite, `postgresql://…` PostgreSQL. It must be migrated (`migrate`) before it is read.
 * Throws a CommuniqueError whose message is one plain sentence: INVALID_DATABASE_URL, DATABASE_UNAVAILABLE, DATABASE_DAMAGED,
 * DATABASE_LOCKED.
 */
export async function openDatabase(url: string): Promise<Database> {
  const address = parseDatabaseUrl(url)
  // Imported here, so that a program loads the driver and the client of its own dialect only.
  if (address.dialect === 'sqlite') return (await import('./sqlite-database.ts')).openSqliteDatabase(address.path)
  return (await import('./postgresql-database.ts')).openPostgresqlDatabase(address.connectionString)
}
