import sql, { type Sql } from 'sql-template-tag'
import type { Dialect } from '../database.ts'
import type { SearchType } from './document.ts'
import { matching, type Part } from './match.ts'
import { parseQuery } from './query.ts'

/**
 * Whether the node of this id is found by the text, as `search` finds it; null where the text is blank and asks nothing. Text
 * without any word finds nothing; text of nothing but -without finds the rest.
 */
export function isFoundBy(
  dialect: Dialect,
  id: Sql,
  { type, text, part }: { readonly type: SearchType; readonly text: string; readonly part: Part },
): Sql | null {
  if (text.trim() === '') return null
  const { wanted, unwanted } = parseQuery(text)
  const ids = (query: Parameters<typeof matching>[1]) => sql`(SELECT d."id" ${matching(dialect, query, { types: [type], part })})`
  if (wanted.length > 0) return sql`${id} IN ${ids({ wanted, unwanted })}`
  if (unwanted.length === 0) return sql`1 = 0`
  const conditions = unwanted.map((phrase) => sql`${id} NOT IN ${ids({ wanted: [phrase], unwanted: [] })}`)
  return conditions.reduce((all, condition) => sql`${all} AND ${condition}`)
}
