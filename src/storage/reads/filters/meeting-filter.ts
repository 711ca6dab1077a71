import sql, { type Sql } from 'sql-template-tag'
import { toStorableText } from '../../../domain/storable-text.ts'
import type { Dialect } from '../../database.ts'
import { tableOf } from '../parents.ts'
import { allOf, type Condition, combined, containsWords, given, isAnyOf, isWithin } from './conditions.ts'
import type { MeetingFilter } from './filter-types.ts'

/** What the filter asks of the meeting `alias`. */
export const meetingCondition =
  (dialect: Dialect, alias: Sql) =>
  (filter: MeetingFilter): Condition =>
    allOf([
      given(filter.people, (ids) => tookPart(alias, peopleAt(dialect, ids))),
      given(filter.countries, (codes) => tookPart(alias, countriesAt(dialect, codes))),
      given(filter.kinds, (kinds) => isAnyOf(dialect, sql`${alias}."kind"`, kinds)),
      given(filter.status, (status) => sql`${alias}."status" = ${status}`),
      filter.place ? containsWords(dialect, sql`${alias}."place"`, filter.place) : null,
      filter.date ? isWithin(sql`${alias}."date"`, filter.date) : null,
      given(filter.minConfidence, (confidence) => sql`${alias}."confidence" >= ${confidence}`),
      combined(filter, meetingCondition(dialect, alias)),
    ])

/** The meetings with all of the parties; none where the list of parties is empty. */
const tookPart = (alias: Sql, meetings: Sql): Sql => sql`${alias}."id" IN (${meetings})`

// A party is counted by what was asked for, so that an id that means nobody leaves no meeting over, and two ids of one
// person ask for that person once each.
const peopleAt = (dialect: Dialect, ids: readonly string[]): Sql => sql`
  SELECT a."meetingId" FROM ${tableOf(dialect, distinct(ids))} AS v
  JOIN "Profile" r ON r."id" = v."value"
  JOIN "Participation" a ON a."personId" = r."personId"
  GROUP BY a."meetingId" HAVING COUNT(DISTINCT v."value") = CAST(${distinct(ids).length} AS INTEGER)`

const countriesAt = (dialect: Dialect, codes: readonly string[]): Sql => sql`
  SELECT c."meetingId" FROM "MeetingCountry" c WHERE ${isAnyOf(dialect, sql`c."countryCode"`, codes)}
  GROUP BY c."meetingId" HAVING COUNT(*) = CAST(${distinct(codes).length} AS INTEGER)`

const distinct = (values: readonly string[]): string[] => [...new Set(values.map(toStorableText))]
