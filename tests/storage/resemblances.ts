import sql from 'sql-template-tag'
import type { Database, Dialect } from '../../src/storage/database.ts'
import { whyNot } from '../testkit/databases.ts'

// The table that the contract tries things on: it refers to no other, and has a column of nearly every type.

export const resemblance = { aId: 'text', bId: 'text', score: 'real', reasons: 'text', joins: 'boolean' } as const
export const row = (aId: string, bId: string) => ({ aId, bId, score: 0.5, reasons: '[]', joins: false })

export const countRows = async (database: Database): Promise<number> =>
  (await database.read<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Resemblance"`))[0]?.n ?? -1
export const versionOf = async (database: Database): Promise<number> =>
  (await database.read<{ version: number }>(sql`SELECT "version" FROM "Graph"`))[0]?.version ?? -1

/** The suite's name, which says why it is skipped where it is. */
export function suiteTitle(dialect: Dialect, part: string): string {
  const reason = whyNot(dialect)
  return `${dialect}: ${part}${reason === null ? '' : ` (skipped: ${reason})`}`
}
