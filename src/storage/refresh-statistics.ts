import sql from 'sql-template-tag'
import type { Database } from './database.ts'

/**
 * Lets the database learn how its tables have grown: to be called after much was written at once. PostgreSQL plans with what it
 * last counted, and counts by itself only now and then; SQLite plans by its indexes alone, which the queries are made for.
 */
export async function refreshStatistics(database: Database): Promise<void> {
  if (database.dialect === 'sqlite') return
  await database.write((transaction) => transaction.execute(sql`ANALYZE`))
}
