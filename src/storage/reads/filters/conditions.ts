import sql, { join, type Sql } from 'sql-template-tag'
import { toStorableText } from '../../../domain/storable-text.ts'
import type { Dialect } from '../../database.ts'
import { listOf } from '../../sql.ts'
import type { Combined, DateRange } from './filter-types.ts'

/** What one field of a filter asks for; null where it asks nothing. */
export type Condition = Sql | null

/** The condition of a field's value, if one is given. */
export const given = <T>(value: T | null | undefined, toCondition: (value: T) => Sql): Condition =>
  value === null || value === undefined ? null : toCondition(value)

/** All of them hold; null where there are none. */
export function allOf(conditions: readonly Condition[]): Condition {
  const some = conditions.filter((condition) => condition !== null)
  return some.length === 0 ? null : sql`(${join(some, ' AND ')})`
}

/** One of them holds: never, where there are none; always, where one of them asks nothing. */
function oneOf(conditions: readonly Condition[]): Sql {
  const some = conditions.filter((condition) => condition !== null)
  if (some.length < conditions.length) return sql`1 = 1`
  return some.length === 0 ? sql`1 = 0` : sql`(${join(some, ' OR ')})`
}

/** `IS NOT TRUE` rather than `NOT`, so that what is unknown (a quote without a speaker) does not meet the condition. */
const noneOf = (condition: Condition): Sql => (condition === null ? sql`1 = 0` : sql`(${condition} IS NOT TRUE)`)

/** A filter's `and`, `or` and `not`, each made of filters of the same kind. */
export const combined = <Filter extends Combined<Filter>>(
  filter: Filter,
  toCondition: (filter: Filter) => Condition,
): Condition =>
  allOf([
    filter.and ? allOf(filter.and.map(toCondition)) : null,
    filter.or ? oneOf(filter.or.map(toCondition)) : null,
    filter.not ? noneOf(toCondition(filter.not)) : null,
  ])

/** A column is one of the values. */
export const isAnyOf = (dialect: Dialect, column: Sql, values: readonly string[]): Sql =>
  sql`${column} IN ${listOf(dialect, values.map(toStorableText))}`

/** A date lies in the range, both ends belonging to it; an unknown date ('') lies in none. */
export function isWithin(column: Sql, { from, to }: DateRange): Condition {
  return allOf([
    given(from, (date) => sql`${column} >= ${date}`),
    given(to, (date) => sql`${column} <= ${date}`),
    from || to ? sql`${column} <> ''` : null,
  ])
}

/**
 * Every word of the text stands somewhere in the column, in upper or lower case. SQLite folds the case of ASCII letters only.
 * The one place that decides how `position`, `place` and names of countries match.
 */
export function containsWords(dialect: Dialect, column: Sql, text: string): Condition {
  const words = toStorableText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return allOf(words.map((word) => matches(dialect, column, `%${escapePattern(word)}%`)))
}

/** LIKE without regard to case. */
const matches = (dialect: Dialect, column: Sql, pattern: string): Sql =>
  dialect === 'sqlite' ? sql`${column} LIKE ${pattern} ESCAPE '!'` : sql`${column} ILIKE ${pattern} ESCAPE '!'`

/** Signs that mean something in a pattern of LIKE, made to stand for themselves. */
export const escapePattern = (text: string): string => text.replace(/[!%_]/g, '!$&')
