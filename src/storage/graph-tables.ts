import sql, { raw, type Sql } from 'sql-template-tag'
import type { Transaction } from './database.ts'
import { type Columns, insertRows, listOf, quoteName, type RowOf, rowsOf } from './sql.ts'

/** The columns that a write of the graph fills, table by table; defaults and counts kept elsewhere are left out. */
export const graphColumns = {
  Source: { name: 'text', contentHash: 'text', articleId: 'text' },
  Article: {
    id: 'text',
    slug: 'text',
    slugBase: 'text',
    name: 'text',
    title: 'text',
    sortTitle: 'text',
    outletId: 'text',
    publishedOn: 'text',
    text: 'text',
    body: 'text',
    wordCount: 'integer',
    contentHash: 'text',
    ingestedAt: 'text',
    version: 'integer',
    warnings: 'text',
  },
  Outlet: { id: 'text', slug: 'text', name: 'text', sortName: 'text' },
  OutletForm: { outletId: 'text', text: 'text', articleId: 'text' },
  Person: {
    id: 'text',
    slug: 'text',
    name: 'text',
    sortName: 'text',
    countryCode: 'text',
    articleCount: 'integer',
    meetingCount: 'integer',
    quoteCount: 'integer',
  },
  Profile: {
    id: 'text',
    personId: 'text',
    name: 'text',
    nameKey: 'text',
    countryCode: 'text',
    scope: 'text',
    slug: 'text',
    firstSeenOn: 'text',
    lastSeenOn: 'text',
    articleCount: 'integer',
    quoteCount: 'integer',
  },
  ProfileKey: { key: 'text', profileId: 'text' },
  NameForm: { profileId: 'text', text: 'text', foldedKey: 'text', articleCount: 'integer' },
  Position: {
    id: 'text',
    profileId: 'text',
    title: 'text',
    titleKey: 'text',
    countryCode: 'text',
    firstSeenOn: 'text',
    lastSeenOn: 'text',
    articleCount: 'integer',
  },
  Resemblance: { aId: 'text', bId: 'text', score: 'real', reasons: 'text', joins: 'boolean' },
  Appearance: {
    id: 'text',
    articleId: 'text',
    profileId: 'text',
    personId: 'text',
    ordinal: 'integer',
    name: 'text',
    countryCode: 'text',
    mentionCount: 'integer',
    publishedOn: 'text',
    rule: 'text',
  },
  AppearanceOffice: {
    appearanceId: 'text',
    ordinal: 'integer',
    positionId: 'text',
    title: 'text',
    start: 'integer',
    end: 'integer',
    contextStart: 'integer',
    contextEnd: 'integer',
  },
  ArticleCountry: { articleId: 'text', countryCode: 'text', mentionCount: 'integer', ordinal: 'integer', publishedOn: 'text' },
  Mention: {
    articleId: 'text',
    start: 'integer',
    end: 'integer',
    appearanceId: 'text',
    personId: 'text',
    countryCode: 'text',
    outletId: 'text',
  },
  Meeting: {
    id: 'text',
    title: 'text',
    kind: 'text',
    status: 'text',
    date: 'text',
    dateText: 'text',
    place: 'text',
    hostCountryCode: 'text',
    confidence: 'real',
    rule: 'text',
  },
  MeetingReport: {
    id: 'text',
    articleId: 'text',
    meetingId: 'text',
    ordinal: 'integer',
    kind: 'text',
    status: 'text',
    main: 'boolean',
    date: 'text',
    dateText: 'text',
    place: 'text',
    countries: 'text',
    partyKey: 'text',
    publishedOn: 'text',
    confidence: 'real',
    rule: 'text',
  },
  MeetingParty: {
    reportId: 'text',
    ordinal: 'integer',
    appearanceId: 'text',
    personId: 'text',
    countryCode: 'text',
    role: 'text',
  },
  MeetingEvidence: {
    reportId: 'text',
    ordinal: 'integer',
    start: 'integer',
    end: 'integer',
    contextStart: 'integer',
    contextEnd: 'integer',
  },
  Participation: { meetingId: 'text', personId: 'text', ordinal: 'integer', countryCode: 'text', role: 'text', date: 'text' },
  MeetingCountry: { meetingId: 'text', countryCode: 'text', ordinal: 'integer', date: 'text' },
  Quote: {
    id: 'text',
    articleId: 'text',
    start: 'integer',
    end: 'integer',
    text: 'text',
    kind: 'text',
    speakerAppearanceId: 'text',
    speakerId: 'text',
    speakerText: 'text',
    speakerCountryCode: 'text',
    cue: 'text',
    saidOn: 'text',
    reportedById: 'text',
    meetingReportId: 'text',
    meetingId: 'text',
    contextStart: 'integer',
    contextEnd: 'integer',
    main: 'boolean',
    confidence: 'real',
    rule: 'text',
  },
  QuoteCountry: { quoteId: 'text', countryCode: 'text', saidOn: 'text' },
  QuotePerson: { quoteId: 'text', appearanceId: 'text', personId: 'text' },
  CountryTie: { countryCode: 'text', otherCode: 'text', meetingCount: 'integer', firstMetOn: 'text', lastMetOn: 'text' },
} as const satisfies Readonly<Record<string, Columns>>

type Tables = typeof graphColumns
export type GraphTable = keyof Tables
type ColumnOf<T extends GraphTable> = keyof Tables[T] & string

/** Columns that may be null; every other column of a row has a value. */
type Nullable =
  | 'outletId'
  | 'countryCode'
  | 'appearanceId'
  | 'dateText'
  | 'place'
  | 'hostCountryCode'
  | 'role'
  | 'speakerAppearanceId'
  | 'speakerId'
  | 'speakerText'
  | 'speakerCountryCode'
  | 'cue'
  | 'reportedById'
  | 'meetingReportId'
  | 'meetingId'
  | 'personId'

/** Columns of the kind that may be null elsewhere, but never in these tables. */
interface Required {
  OutletForm: 'outletId'
  Profile: 'personId'
  Appearance: 'personId'
  ArticleCountry: 'countryCode'
  MeetingReport: 'meetingId'
  MeetingParty: 'appearanceId' | 'personId'
  AppearanceOffice: 'appearanceId'
  Participation: 'meetingId' | 'personId'
  MeetingCountry: 'meetingId' | 'countryCode'
  QuoteCountry: 'countryCode'
  QuotePerson: 'appearanceId' | 'personId'
  CountryTie: 'countryCode'
}
type RequiredIn<T extends GraphTable> = T extends keyof Required ? Required[T] : never

/** A row of a table as it is written. */
export type GraphRow<T extends GraphTable> = {
  readonly [Name in keyof Tables[T]]: Name extends Exclude<Nullable, RequiredIn<T>>
    ? RowOf<Tables[T]>[Name]
    : NonNullable<RowOf<Tables[T]>[Name]>
}

/**
 * Inserts rows into a table; nothing where there are none. With `key`, rows whose key is there take the new values: all of them, or
 * those of `update`. To write a column costs every index on it, whether its value differs or not.
 */
export async function saveRows<T extends GraphTable>(
  transaction: Transaction,
  table: T,
  rows: readonly GraphRow<T>[],
  key?: readonly ColumnOf<T>[],
  update?: readonly ColumnOf<T>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = graphColumns[table] as Columns
  const others = Object.keys(columns).filter((name) => !key?.some((part) => part === name))
  const conflict = key === undefined ? {} : { onConflict: { key, update: update ?? others } }
  await insertRows<Columns>(transaction, table, { columns, rows: rows as unknown as readonly RowOf<Columns>[], ...conflict })
}

/** Every column of a table's rows where a column has one of the values. */
export async function loadRows<T extends GraphTable>(
  transaction: Transaction,
  table: T,
  column: keyof Tables[T] & string,
  values: readonly string[],
): Promise<GraphRow<T>[]> {
  if (values.length === 0) return []
  return transaction.query<GraphRow<T>>(
    sql`SELECT ${columnsOf(table)} FROM ${quoteName(table)} WHERE ${quoteName(column)} IN ${listOf(transaction.dialect, values)}`,
  )
}

/** A table's columns, for SELECT. */
export function columnsOf(table: GraphTable): Sql {
  const known =
    columnLists.get(table) ??
    raw(
      Object.keys(graphColumns[table])
        .map((name) => `"${name}"`)
        .join(', '),
    )
  columnLists.set(table, known)
  return known
}

const columnLists = new Map<GraphTable, Sql>()

/** Deletes the rows of a table where a column has one of the values. */
export async function deleteRows<T extends GraphTable>(
  transaction: Transaction,
  table: T,
  column: keyof Tables[T] & string,
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return
  await transaction.execute(
    sql`DELETE FROM ${quoteName(table)} WHERE ${quoteName(column)} IN ${listOf(transaction.dialect, values)}`,
  )
}

/** Deletes rows by a key of two text columns. */
export async function deletePairs<T extends GraphTable>(
  transaction: Transaction,
  table: T,
  [first, second]: readonly [keyof Tables[T] & string, keyof Tables[T] & string],
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  if (pairs.length === 0) return
  const rows = pairs.map(([x, y]) => ({ x, y }))
  const keys = rowsOf(transaction.dialect, { x: 'text', y: 'text' }, rows)
  await transaction.execute(
    sql`DELETE FROM ${quoteName(table)} WHERE (${quoteName(first)}, ${quoteName(second)}) IN (SELECT "k"."x", "k"."y" FROM ${keys} AS "k")`,
  )
}
