import sql, { raw } from 'sql-template-tag'
import type { Database } from '../database.ts'
import { listOf } from '../sql.ts'
import { type CountryRow, countries, type PersonRow, people } from './node-tables.ts'
import type { ReadMany } from './nodes.ts'
import { columnsOf, groupByParent, jsonRows, parseJsonRows, tableOf } from './parents.ts'

// What a node has that is short enough to be given whole. Every function reads for many nodes in one statement.

/** The words of an article that a fact rests on, and the sentences around them: offsets into the article's text. */
export interface PassageRow {
  readonly articleId: string
  readonly start: number
  readonly end: number
  readonly contextStart: number
  readonly contextEnd: number
}

export interface ParticipationRow {
  readonly personId: string
  readonly countryCode: string | null
  readonly role: string | null
}

/** Who took part, by meeting. */
export const readParticipations: ReadMany<ParticipationRow[]> = async (database, meetings) =>
  groupByParent(
    await database.read<ParticipationRow & { parent: string }>(sql`
      SELECT a."meetingId" AS "parent", a."personId", a."countryCode", a."role" FROM "Participation" a
      WHERE a."meetingId" IN ${listOf(database.dialect, meetings)} ORDER BY a."meetingId", a."ordinal", a."personId"`),
  )

/** The parties' countries, by meeting. */
export const readMeetingCountries: ReadMany<CountryRow[]> = async (database, meetings) =>
  groupByParent(
    await database.read<CountryRow & { parent: string }>(sql`
      SELECT a."meetingId" AS "parent", ${columnsOf('n', countries)}
      FROM "MeetingCountry" a JOIN "Country" n ON n."code" = a."countryCode"
      WHERE a."meetingId" IN ${listOf(database.dialect, meetings)} ORDER BY a."meetingId", a."ordinal", n."code"`),
  )

/** The words that tell of a meeting, by meeting: of all its tellings, the latest report first. */
export const readMeetingEvidence: ReadMany<PassageRow[]> = async (database, meetings) =>
  groupByParent(
    await database.read<PassageRow & { parent: string }>(sql`
      SELECT r."meetingId" AS "parent", r."articleId", e."start", e."end", e."contextStart", e."contextEnd"
      FROM "MeetingReport" r JOIN "MeetingEvidence" e ON e."reportId" = r."id"
      WHERE r."meetingId" IN ${listOf(database.dialect, meetings)}
      ORDER BY r."meetingId", r."publishedOn" DESC, r."articleId", e."start", e."end", r."id"`),
  )

/** The countries that a quote names, by quote. */
export const readQuoteCountries: ReadMany<CountryRow[]> = async (database, quotes) =>
  groupByParent(
    await database.read<CountryRow & { parent: string }>(sql`
      SELECT a."quoteId" AS "parent", ${columnsOf('n', countries)}
      FROM "QuoteCountry" a JOIN "Country" n ON n."code" = a."countryCode"
      WHERE a."quoteId" IN ${listOf(database.dialect, quotes)} ORDER BY a."quoteId", n."sortName", n."code"`),
  )

/** The people whom a quote names, by quote. */
export const readQuotePeople: ReadMany<PersonRow[]> = async (database, quotes) =>
  groupByParent(
    await database.read<PersonRow & { parent: string }>(sql`
      SELECT a."quoteId" AS "parent", ${columnsOf('n', people)}
      FROM (SELECT DISTINCT q."quoteId", q."personId" FROM "QuotePerson" q WHERE q."quoteId" IN ${listOf(database.dialect, quotes)}) a
      JOIN "Person" n ON n."id" = a."personId" ORDER BY a."quoteId", n."sortName", n."id"`),
  )

/** A place in an article's text that names somebody or something: one of the three is set. */
export interface MentionRow {
  readonly articleId: string
  readonly start: number
  readonly end: number
  readonly personId: string | null
  readonly countryCode: string | null
  readonly outletId: string | null
}

/** Every mention in reading order, by article. */
export const readMentions: ReadMany<MentionRow[]> = async (database, articles) =>
  groupByParent(
    await database.read<MentionRow & { parent: string }>(sql`
      SELECT m."articleId" AS "parent", m."articleId", m."start", m."end", m."personId", m."countryCode", m."outletId" FROM "Mention" m
      WHERE m."articleId" IN ${listOf(database.dialect, articles)} ORDER BY m."articleId", m."start"`),
  )

export interface NameFormRow {
  readonly text: string
  readonly articleCount: number
}

/** Every form of the name, the most used first, by person: summed over the person's profiles. */
export const readNameForms: ReadMany<NameFormRow[]> = async (database, persons) =>
  groupByParent(
    await database.read<NameFormRow & { parent: string }>(sql`
      SELECT r."personId" AS "parent", f."text", SUM(f."articleCount") AS "articleCount"
      FROM "Profile" r JOIN "NameForm" f ON f."profileId" = r."id"
      WHERE r."personId" IN ${listOf(database.dialect, persons)}
      GROUP BY r."personId", f."text" ORDER BY r."personId", SUM(f."articleCount") DESC, f."text"`),
  )

export interface PossibleDuplicateRow {
  readonly otherId: string
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly string[]
}

/** The people that a person resembles without being joined to them, the likeliest first, by person. */
export const readPossibleDuplicates: ReadMany<PossibleDuplicateRow[]> = async (database, persons) => {
  const wanted = listOf(database.dialect, persons)
  const oneWay = (mine: string, other: string) => sql`
    SELECT a."personId" AS "parent", b."personId" AS "otherId", s."score", s."reasons"
    FROM "Profile" a JOIN "Resemblance" s ON s.${raw(`"${mine}"`)} = a."id" JOIN "Profile" b ON b."id" = s.${raw(`"${other}"`)}
    WHERE a."personId" IN ${wanted} AND NOT s."joins" AND b."personId" <> a."personId"`
  const rows = await database.read<{ parent: string; otherId: string; score: number; reasons: string }>(sql`
    ${oneWay('aId', 'bId')} UNION ALL ${oneWay('bId', 'aId')} ORDER BY "parent", "score" DESC, "otherId", "reasons"`)
  const groups = groupByParent(rows)
  return new Map([...groups].map(([person, group]) => [person, firstOfEachOther(group)]))
}

/** Several profiles of one person may resemble the same other person: the best of them speaks for all. */
function firstOfEachOther(
  rows: readonly { readonly otherId: string; readonly score: number; readonly reasons: string }[],
): PossibleDuplicateRow[] {
  const seen = new Set<string>()
  return rows
    .filter(({ otherId }) => !seen.has(otherId) && seen.add(otherId))
    .map(({ otherId, score, reasons }) => ({ otherId, score, reasons: JSON.parse(reasons) as string[] }))
}

/** A correction by hand that is in force. */
export interface PersonCorrectionRow {
  readonly id: string
  readonly kind: 'MERGE' | 'SPLIT'
  readonly createdAt: string
}

/** The corrections that speak of a person, the latest first, by person. */
export const readCorrections: ReadMany<PersonCorrectionRow[]> = async (database, persons) =>
  groupByParent(
    // An id is no part of another, and has nothing that LIKE takes for a pattern.
    await database.read<PersonCorrectionRow & { parent: string }>(sql`
      SELECT DISTINCT r."personId" AS "parent", c."id", c."kind", c."createdAt", c."version"
      FROM "Profile" r JOIN "Correction" c ON (c."profiles" || c."others") LIKE '%"' || r."id" || '"%'
      WHERE c."revokedAt" = '' AND r."personId" IN ${listOf(database.dialect, persons)}
      ORDER BY r."personId", c."version" DESC, c."id"`),
  )

/** An office of a person, summed over the person's profiles. */
export interface PositionRow {
  /** The rows of Position that it is made of. */
  readonly ids: readonly string[]
  readonly title: string
  readonly countryCode: string | null
  /** '' where the reports have no date. */
  readonly firstSeenOn: string
  readonly lastSeenOn: string
  readonly articleCount: number
}

type StoredPosition = Omit<PositionRow, 'ids'> & { readonly parent: string; readonly id: string; readonly titleKey: string }

/** Offices held, the latest first, by person: one for each title and country, in the wording used most. */
export const readPositions: ReadMany<PositionRow[]> = async (database, persons) => {
  const rows = await database.read<StoredPosition>(sql`
    SELECT r."personId" AS "parent", o."id", o."title", o."titleKey", o."countryCode", o."firstSeenOn", o."lastSeenOn", o."articleCount"
    FROM "Profile" r JOIN "Position" o ON o."profileId" = r."id"
    WHERE r."personId" IN ${listOf(database.dialect, persons)} ORDER BY r."personId", o."articleCount" DESC, o."title", o."id"`)
  return new Map([...groupByParent(rows)].map(([person, group]) => [person, mergePositions(group)]))
}

function mergePositions(rows: readonly StoredPosition[]): PositionRow[] {
  const offices = new Map<string, PositionRow>()
  for (const row of rows) {
    const office = `${row.countryCode ?? ''} ${row.titleKey}`
    const known = offices.get(office)
    offices.set(office, known === undefined ? { ...row, ids: [row.id] } : mergePosition(known, row))
  }
  return [...offices.values()].sort(
    (a, b) =>
      compare(b.lastSeenOn, a.lastSeenOn) ||
      compare(b.firstSeenOn, a.firstSeenOn) ||
      b.articleCount - a.articleCount ||
      compare(a.title, b.title) ||
      compare(a.countryCode ?? '', b.countryCode ?? ''),
  )
}

const mergePosition = (known: PositionRow, row: StoredPosition): PositionRow => ({
  ...known,
  ids: [...known.ids, row.id],
  firstSeenOn:
    known.firstSeenOn === '' || (row.firstSeenOn !== '' && row.firstSeenOn < known.firstSeenOn)
      ? row.firstSeenOn
      : known.firstSeenOn,
  lastSeenOn: compare(row.lastSeenOn, known.lastSeenOn) > 0 ? row.lastSeenOn : known.lastSeenOn,
  articleCount: known.articleCount + row.articleCount,
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A passage with what passages of several positions are put in order by. */
export type DatedPassageRow = PassageRow & { readonly publishedOn: string }

/** The latest passages that give an office to somebody, at most `limit` for each position's id. */
export async function readOfficePassages(
  database: Database,
  { positions, limit }: { readonly positions: readonly string[]; readonly limit: number },
): Promise<ReadonlyMap<string, readonly DatedPassageRow[]>> {
  const { dialect } = database
  const columns = ['articleId', 'publishedOn', 'start', 'end', 'contextStart', 'contextEnd'] as const
  const rows = jsonRows(dialect, {
    columns,
    select: sql`
      SELECT a."articleId", a."publishedOn", o."start", o."end", o."contextStart", o."contextEnd"
      FROM "AppearanceOffice" o JOIN "Appearance" a ON a."id" = o."appearanceId"
      WHERE o."positionId" = p."value"
      ORDER BY a."publishedOn" DESC, a."articleId", o."start", o."end" LIMIT CAST(${limit} AS INTEGER)`,
  })
  const found = await database.read<{ parent: string; rows: unknown }>(
    sql`SELECT p."value" AS "parent", ${rows} AS "rows" FROM ${tableOf(dialect, positions)} AS p`,
  )
  return new Map(found.map((row) => [row.parent, parseJsonRows<DatedPassageRow>(row.rows)]))
}
