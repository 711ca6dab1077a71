import sql, { type Sql } from 'sql-template-tag'
import type { Dialect } from '../database.ts'
import { listOf } from '../sql.ts'
import type { SearchType } from './document.ts'
import { keysOf, type Phrase, type SearchQuery } from './query.ts'

// Queries as the two full-text indexes take them. Terms are letters a to z and digits by their making, so that no sign of a
// user's text can mean anything here; the whole is one parameter all the same.

/** Where words are looked for: everywhere, or in what the document says, not in what it is called. */
export type Part = 'all' | 'body'

interface Matching {
  readonly types?: readonly SearchType[] | undefined
  readonly part?: Part
}

/**
 * FROM and WHERE of the documents "d" that the query finds. In SQLite the index is at hand as "SearchIndex". The query must
 * want something.
 */
export function matching(dialect: Dialect, query: SearchQuery, { types, part = 'all' }: Matching): Sql {
  if (dialect === 'sqlite') {
    return sql`FROM "SearchIndex" JOIN "SearchDocument" d ON d."key" = "SearchIndex"."rowid"
      WHERE "SearchIndex" MATCH ${toFts5(query, { types, part })}`
  }
  const ofTypes = types === undefined ? sql`` : sql` AND d."type" IN ${listOf(dialect, types)}`
  return sql`FROM "SearchDocument" d WHERE d."terms" @@ ${toTsQuery(query, part)}${ofTypes}`
}

/** The query as a tsquery of PostgreSQL. */
export function toTsQuery({ wanted, unwanted }: SearchQuery, part: Part = 'all'): Sql {
  const weight = part === 'body' ? ':D' : ''
  const sequence = (terms: readonly string[], mark: string) => terms.map((term) => `'${mark}${term}'${weight}`).join(' <-> ')
  const oneOf = (phrase: Phrase): string =>
    join(
      [stemsOf(phrase), keysOf(phrase)].map((terms, index) => sequence(terms, index === 0 ? '' : '~')),
      ' | ',
    )
  const all = wanted.map(oneOf)
  const none = unwanted.map((phrase) => `!${oneOf(phrase)}`)
  return sql`CAST(${join([...all, ...none], ' & ')} AS tsquery)`
}

function toFts5({ wanted, unwanted }: SearchQuery, { types, part }: Matching): string {
  const [stems, keys] = part === 'body' ? ['{body}', '{bodyNames}'] : ['{head body}', '{headNames bodyNames}']
  const oneOf = (phrase: Phrase): string =>
    join(
      [stemsOf(phrase), keysOf(phrase)].map((terms, index) =>
        terms.length === 0 ? '' : `${index === 0 ? stems : keys} : "${terms.join(' ')}"`,
      ),
      ' OR ',
    )
  const ofTypes = types === undefined ? [] : [`({kind} : (${types.map((type) => `"${type}"`).join(' OR ')}))`]
  const all = join([...ofTypes, ...wanted.map(oneOf)], ' AND ')
  return unwanted.length === 0 ? all : `(${all} NOT ${join(unwanted.map(oneOf), ' OR ')})`
}

const stemsOf = (phrase: Phrase): string[] => phrase.map((term) => term.stem)

const join = (parts: readonly string[], by: string): string => `(${parts.filter((part) => part !== '').join(by)})`
