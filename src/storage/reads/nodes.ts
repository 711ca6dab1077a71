import sql, { raw, type Sql } from 'sql-template-tag'
import { stableId } from '../../domain/stable-id.ts'
import { toStorableText } from '../../domain/storable-text.ts'
import type { Database } from '../database.ts'
import { listOf, quoteName } from '../sql.ts'
import {
  type ArticleRow,
  articles,
  countries,
  type MeetingRow,
  meetings,
  type NodeTable,
  outlets,
  type PersonRow,
  people,
  quotes,
} from './node-tables.ts'
import { columnsOf, tableOf } from './parents.ts'

/** Reads many at once, by their keys; keys without a value are missing from the map. */
export type ReadMany<Value> = (database: Database, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>

/** Nodes by the keys that other rows name them by. */
const readNodes =
  <Row extends object>(table: NodeTable<Row>): ReadMany<Row> =>
  async (database, keys) => {
    const rows = await database.read<Row>(sql`
      SELECT ${columnsOf('n', table)} FROM ${quoteName(table.name)} n
      WHERE n.${quoteName(table.key)} IN ${listOf(database.dialect, keys.map(toStorableText))}`)
    return new Map(rows.map((row) => [row[table.key] as string, row]))
  }

export const readCountries = readNodes(countries)
export const readQuotes = readNodes(quotes)
export const readArticles = readNodes(articles)
export const readOutlets = readNodes(outlets)

/**
 * Nodes by the keys of what was concluded into them: a person by any of their profiles, a meeting by any of its tellings. Their
 * own ids are among those, and keep leading somewhere when a write joins or parts them between two statements of one answer.
 */
const readNodesThrough =
  <Row extends object>(table: NodeTable<Row>, through: Sql): ReadMany<Row> =>
  async (database, keys) => {
    const rows = await database.read<Row & { requested: string }>(sql`
      SELECT r."id" AS "requested", ${columnsOf('n', table)} FROM ${through}
      WHERE r."id" IN ${listOf(database.dialect, keys.map(toStorableText))}`)
    return new Map(rows.map((row) => [row.requested, row]))
  }

export const readPeople: ReadMany<PersonRow> = readNodesThrough(people, sql`"Profile" r JOIN "Person" n ON n."id" = r."personId"`)

export const readMeetings: ReadMany<MeetingRow> = readNodesThrough(
  meetings,
  sql`"MeetingReport" r JOIN "Meeting" n ON n."id" = r."meetingId"`,
)

/** Articles by their own ids, and by those that the further names of their sources would have had. */
export const readArticlesByAnyId: ReadMany<ArticleRow> = async (database, keys) => {
  const found = await readArticles(database, keys)
  const missing = keys.filter((key) => !found.has(key))
  if (missing.length === 0) return found
  // Few sources have the text of another, and only their names tell their ids.
  const others = await database.read<ArticleRow & { name: string }>(
    sql`SELECT s."name", ${columnsOf('n', articles)} FROM "Source" s JOIN "Article" n ON n."id" = s."articleId" WHERE n."name" <> s."name"`,
  )
  const byOtherId = new Map(others.map(({ name, ...article }) => [stableId('article', name), article]))
  return new Map([...found, ...missing.flatMap((id) => toEntry(id, byOtherId.get(id)))])
}

const toEntry = <Value>(key: string, value: Value | undefined): [string, Value][] => (value === undefined ? [] : [[key, value]])

/** A person by slug: one whose slug it is, else the person of the profile (of several, the one with the least id) with that slug. */
export const readPeopleBySlug: ReadMany<PersonRow> = async (database, slugs) => {
  const rows = await database.read<PersonRow & { requested: string }>(sql`
    SELECT v."value" AS "requested", ${columnsOf('n', people)}
    FROM ${tableOf(database.dialect, slugs.map(toStorableText))} AS v
    JOIN "Person" n ON n."id" = COALESCE(
      (SELECT o."id" FROM "Person" o WHERE o."slug" = v."value"),
      (SELECT r."personId" FROM "Profile" r WHERE r."slug" = v."value" ORDER BY r."id" LIMIT 1))`)
  return new Map(rows.map((row) => [row.requested, row]))
}

export const readArticlesBySlug: ReadMany<ArticleRow> = async (database, slugs) => {
  const rows = await database.read<ArticleRow>(sql`
    SELECT ${columnsOf('n', articles)} FROM "Article" n WHERE n."slug" IN ${listOf(database.dialect, slugs.map(toStorableText))}`)
  return new Map(rows.map((row) => [row.slug, row]))
}

/** What is long of an article: the text as it was read, and the stretches of it that are the report. */
export interface ArticleText {
  readonly text: string
  /** [[start, end], …] */
  readonly body: readonly (readonly [number, number])[]
}

export const readArticleTexts: ReadMany<ArticleText> = async (database, keys) => {
  const rows = await database.read<{ id: string; text: string; body: string }>(sql`
    SELECT n."id", n."text", n."body" FROM "Article" n WHERE n."id" IN ${listOf(database.dialect, keys)}`)
  return new Map(rows.map((row) => [row.id, { text: row.text, body: JSON.parse(row.body) as ArticleText['body'] }]))
}

/** How large the graph is, and when it last grew ('' if never). */
export interface GraphStats {
  readonly articles: number
  readonly people: number
  readonly countries: number
  readonly meetings: number
  readonly quotes: number
  readonly outlets: number
  readonly lastIngestedAt: string | null
}

export async function readStats(database: Database): Promise<GraphStats> {
  const count = (table: string): Sql => sql`(SELECT COUNT(*) FROM ${raw(`"${table}"`)})`
  const [stats] = await database.read<GraphStats>(sql`
    SELECT ${count('Article')} AS "articles", ${count('Person')} AS "people", ${count('Country')} AS "countries",
      ${count('Meeting')} AS "meetings", ${count('Quote')} AS "quotes", ${count('Outlet')} AS "outlets",
      (SELECT MAX(g."lastIngestedAt") FROM "Graph" g) AS "lastIngestedAt"`)
  return stats as GraphStats
}
