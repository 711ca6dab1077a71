import sql from 'sql-template-tag'
import type { Transaction } from './database.ts'
import { listOf, quoteName, rowsOf } from './sql.ts'

/** What to add to a person's counts; negative to take away. */
export interface PersonDelta {
  readonly id: string
  readonly articles: number
  readonly meetings: number
  readonly quotes: number
}

/** Adds to the counts of persons: each count by itself, since each has indexes of its own that a write of it costs. */
export async function addToPersons(transaction: Transaction, deltas: readonly PersonDelta[]): Promise<void> {
  for (const [count, column] of personCounts) {
    const rows = deltas.filter((delta) => delta[count] !== 0).map((delta) => ({ id: delta.id, more: delta[count] }))
    if (rows.length === 0) continue
    const name = quoteName(column)
    await transaction.execute(
      sql`UPDATE "Person" SET ${name} = ${name} + "d"."more" FROM ${rowsOf(transaction.dialect, { id: 'text', more: 'integer' }, rows)} AS "d"
        WHERE "Person"."id" = "d"."id"`,
    )
  }
}

const personCounts = [
  ['articles', 'articleCount'],
  ['meetings', 'meetingCount'],
  ['quotes', 'quoteCount'],
] as const

/** Counts persons' articles, meetings and quotes from the ground up. */
export async function recountPersons(transaction: Transaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await transaction.execute(
    sql`UPDATE "Person" SET
      "articleCount" = (SELECT COUNT(DISTINCT "articleId") FROM "Appearance" WHERE "personId" = "Person"."id"),
      "meetingCount" = (SELECT COUNT(*) FROM "Participation" WHERE "personId" = "Person"."id"),
      "quoteCount" = (SELECT COALESCE(SUM("quoteCount"), 0) FROM "Profile" WHERE "personId" = "Person"."id")
      WHERE "id" IN ${listOf(transaction.dialect, personIds)}`,
  )
}

/** Adds to the counts of countries. */
export async function addToCountries(
  transaction: Transaction,
  deltas: readonly { readonly code: string; readonly articles: number; readonly meetings: number }[],
): Promise<void> {
  const rows = deltas.filter(({ articles, meetings }) => articles !== 0 || meetings !== 0)
  if (rows.length === 0) return
  const changes = rowsOf(transaction.dialect, { code: 'text', articles: 'integer', meetings: 'integer' }, rows)
  await transaction.execute(
    sql`UPDATE "Country" SET "articleCount" = "articleCount" + "d"."articles", "meetingCount" = "meetingCount" + "d"."meetings"
      FROM ${changes} AS "d" WHERE "Country"."code" = "d"."code"`,
  )
}
