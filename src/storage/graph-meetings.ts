import sql from 'sql-template-tag'
import type { Transaction } from './database.ts'
import { columnsOf, type GraphRow } from './graph-tables.ts'
import { listOf, rowsOf } from './sql.ts'

/** Tellings with a party key whose own date, or whose article's date where they have none, lies in a range. Both ends belong to it. */
export async function findTellings(
  transaction: Transaction,
  ranges: readonly { readonly partyKey: string; readonly from: string; readonly to: string }[],
): Promise<GraphRow<'MeetingReport'>[]> {
  if (ranges.length === 0) return []
  const wanted = rowsOf(transaction.dialect, { partyKey: 'text', from: 'text', to: 'text' }, ranges)
  const rows = await transaction.query<GraphRow<'MeetingReport'>>(
    sql`SELECT DISTINCT ${columnsOf('MeetingReport')} FROM "MeetingReport" WHERE "id" IN (
      SELECT "r"."id" FROM ${wanted} AS "w" JOIN "MeetingReport" AS "r" ON "r"."partyKey" = "w"."partyKey"
      WHERE (CASE WHEN "r"."date" <> '' THEN "r"."date" ELSE "r"."publishedOn" END) BETWEEN "w"."from" AND "w"."to")`,
  )
  return rows.map((row) => ({ ...row, main: Boolean(row.main) }))
}

/** Changes the party keys of tellings. */
export async function savePartyKeys(
  transaction: Transaction,
  keys: readonly { readonly id: string; readonly partyKey: string }[],
): Promise<void> {
  if (keys.length === 0) return
  const rows = rowsOf(transaction.dialect, { id: 'text', partyKey: 'text' }, keys)
  await transaction.execute(
    sql`UPDATE "MeetingReport" SET "partyKey" = "k"."partyKey" FROM ${rows} AS "k" WHERE "MeetingReport"."id" = "k"."id"`,
  )
}

/** Gives tellings, and the quotes said there, to other meetings. */
export async function moveTellings(
  transaction: Transaction,
  moves: readonly { readonly id: string; readonly meetingId: string }[],
): Promise<void> {
  if (moves.length === 0) return
  const rows = rowsOf(transaction.dialect, { id: 'text', meetingId: 'text' }, moves)
  await transaction.execute(
    sql`UPDATE "MeetingReport" SET "meetingId" = "m"."meetingId" FROM ${rows} AS "m" WHERE "MeetingReport"."id" = "m"."id"`,
  )
  await transaction.execute(
    sql`UPDATE "Quote" SET "meetingId" = "m"."meetingId"
      FROM (SELECT "r"."id", "r"."articleId", "r"."meetingId" FROM ${rows} AS "k" JOIN "MeetingReport" AS "r" ON "r"."id" = "k"."id") AS "m"
      WHERE "Quote"."articleId" = "m"."articleId" AND "Quote"."meetingReportId" = "m"."id"`,
  )
}

/** The meetings in which persons took part. */
export async function findMeetingsOf(transaction: Transaction, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await transaction.query<{ meetingId: string }>(
    sql`SELECT DISTINCT "meetingId" FROM "Participation" WHERE "personId" IN ${listOf(transaction.dialect, personIds)}`,
  )
  return rows.map((row) => row.meetingId)
}

/** First and last dates on which two countries met, '' where no meeting is dated; pairs without any meeting held are left out. */
export async function findTieDates(
  transaction: Transaction,
  pairs: readonly { readonly countryCode: string; readonly otherCode: string }[],
): Promise<{ countryCode: string; otherCode: string; firstMetOn: string; lastMetOn: string }[]> {
  if (pairs.length === 0) return []
  const wanted = rowsOf(transaction.dialect, { countryCode: 'text', otherCode: 'text' }, pairs)
  return transaction.query(
    sql`SELECT "w"."countryCode", "w"."otherCode", COALESCE(MIN(NULLIF("a"."date", '')), '') AS "firstMetOn", MAX("a"."date") AS "lastMetOn"
      FROM ${wanted} AS "w" JOIN "MeetingCountry" AS "a" ON "a"."countryCode" = "w"."countryCode"
      JOIN "MeetingCountry" AS "b" ON "b"."meetingId" = "a"."meetingId" AND "b"."countryCode" = "w"."otherCode"
      JOIN "Meeting" AS "m" ON "m"."id" = "a"."meetingId" AND "m"."status" = 'HELD'
      GROUP BY "w"."countryCode", "w"."otherCode"`,
  )
}
