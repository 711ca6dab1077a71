import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Database, Dialect } from '../database.ts'
import { type SearchType, searchTypes } from './document.ts'
import { matching, toTsQuery } from './match.ts'
import type { SearchQuery } from './query.ts'
import type { SearchHit } from './search-cursor.ts'

export interface SearchRequest {
  readonly query: SearchQuery
  /** All of them, if left out. */
  readonly types?: readonly SearchType[] | undefined
}

/**
 * The best of what a query finds: by score, equal ones by type and id. `after`: only what comes after this one. Gives one
 * more than `size` where there are more.
 */
export async function readHits(
  database: Database,
  { query, types, size, after }: SearchRequest & { readonly size: number; readonly after: SearchHit | null },
): Promise<SearchHit[]> {
  if (wantsNothing({ query, types })) return []
  const { dialect } = database
  const found = sql`SELECT d."type", d."id", ${scoreOf(dialect, query)} AS "score" ${matching(dialect, query, { types })}`
  const weights = searchTypes.map((type) => sql`WHEN ${type} THEN ${raw(String(TYPE_WEIGHTS[type]))}`)
  // What somebody is named often counts for more: of ten people of one name, the one in the news is meant.
  const weighed = sql`SELECT f."type", f."id", f."score" * CASE f."type" ${join(weights, ' ')} END * (1 + ${raw(String(FAME))} * COALESCE(
      (SELECT ln(1 + p."articleCount") FROM "Person" p WHERE f."type" = 'PERSON' AND p."id" = f."id"), 0)) AS "score" FROM (${found}) f`
  return database.read<SearchHit>(
    sql`SELECT h."type", h."id", h."score" FROM (${weighed}) h ${after === null ? raw('') : sql`WHERE ${comesAfter(after)}`}
      ORDER BY h."score" DESC, h."type", h."id" LIMIT CAST(${size + 1} AS INTEGER)`,
  )
}

/** How many a query finds. */
export async function countHits(database: Database, { query, types }: SearchRequest): Promise<number> {
  if (wantsNothing({ query, types })) return 0
  const [count] = await database.read<{ total: number }>(
    sql`SELECT COUNT(*) AS "total" ${matching(database.dialect, query, { types })}`,
  )
  return count?.total ?? 0
}

/** A query of nothing but -without, or of no words at all, finds nothing; so does one of no type. */
const wantsNothing = ({ query, types }: SearchRequest): boolean => query.wanted.length === 0 || types?.length === 0

const comesAfter = ({ type, id, score }: SearchHit): Sql => {
  const place = sql`CAST(${score} AS DOUBLE PRECISION)`
  return sql`(h."score" < ${place} OR (h."score" = ${place} AND (h."type", h."id") > (${type}, ${id})))`
}

/** Somebody who is called so comes before what is said of them, and that before every sentence that they said. */
const TYPE_WEIGHTS: Readonly<Record<SearchType, number>> = { ARTICLE: 1, COUNTRY: 2, MEETING: 1.2, PERSON: 2, QUOTE: 0.5 }

/** How much a logarithm of the articles that name a person adds to the score. */
const FAME = 0.1

/**
 * How well a document matches. SQLite: BM25, rare words counting for more than common ones; PostgreSQL: ts_rank, matches
 * against length. In both a word in the head weighs more than one in the body.
 */
const scoreOf = (dialect: Dialect, query: SearchQuery): Sql =>
  dialect === 'sqlite'
    ? // kind, head, headNames, body, bodyNames
      raw(`-bm25("SearchIndex", 0.0, 6.0, 3.0, 1.0, 0.5)`)
    : // D, C, B, A
      sql`CAST(ts_rank('{0.15, 0.15, 0.15, 1.0}', d."terms", ${toTsQuery(query)}, 1) AS double precision)`
