import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Dialect } from './database.ts'

/** A folder of prisma/migrations: its name and its SQL. */
export interface Migration {
  /** `20151118093000_graph`: migrations apply in the order of their names. */
  readonly name: string
  readonly sql: string
}

/** The project's folder of migrations, with one folder a dialect. */
export const migrationsFolder = resolve(import.meta.dirname, '../../prisma/migrations')

/** The names of a dialect's migrations, in order, without reading them. */
export function listMigrationNames(dialect: Dialect, folder = migrationsFolder): string[] {
  const place = join(folder, dialect)
  if (!existsSync(place)) return []
  return readdirSync(place, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() && existsSync(join(place, entry.name, 'migration.sql')) ? [entry.name] : []))
    .sort()
}

/** A dialect's migrations, in order. */
export const readMigrations = (dialect: Dialect, folder = migrationsFolder): Migration[] =>
  listMigrationNames(dialect, folder).map((name) => ({
    name,
    sql: readFileSync(join(folder, dialect, name, 'migration.sql'), 'utf8'),
  }))
