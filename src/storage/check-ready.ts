import sql from 'sql-template-tag'
import { CommuniqueError } from '../domain/errors.ts'
import type { Database } from './database.ts'
import { listMigrationNames } from './migration-folders.ts'

/** Why a database cannot be read at this moment, in one plain sentence that names no address; null where it can. */
export async function whyNotReady(
  database: Database,
  { withinMilliseconds }: { readonly withinMilliseconds: number },
): Promise<string | null> {
  const signal = AbortSignal.timeout(withinMilliseconds)
  const late = new Promise<string>((resolve) => {
    signal.addEventListener('abort', () => resolve('The database does not answer.'), { once: true })
  })
  return Promise.race([check(database, signal), late])
}

async function check(database: Database, signal: AbortSignal): Promise<string | null> {
  try {
    const rows = await database.read<{ name: string }>(
      sql`SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
      { signal },
    )
    const applied = new Set(rows.map((row) => row.name))
    const missing = listMigrationNames(database.dialect).filter((name) => !applied.has(name))
    return missing.length === 0 ? null : 'The database lacks migrations: `npm run migrate` applies them.'
  } catch (error) {
    if (isMissingTable(error)) return 'The database is not migrated: `npm run migrate` does that.'
    const isAway = error instanceof CommuniqueError && error.code === 'DATABASE_UNAVAILABLE'
    return isAway ? 'The database cannot be reached.' : 'The database cannot be read.'
  }
}

const isMissingTable = (error: unknown): boolean => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: string }
  return code === '42P01' || (message ?? '').includes('no such table')
}
