import sql, { type Sql } from 'sql-template-tag'
import { foldName, foldTransliteration } from '../../../domain/fold-name.ts'
import { toStorableText } from '../../../domain/storable-text.ts'
import type { Dialect } from '../../database.ts'
import { allOf, type Condition, combined, containsWords, escapePattern, given, isAnyOf } from './conditions.ts'
import type { PersonFilter } from './filter-types.ts'
import { personIdsOf } from './node-ids.ts'

/** What the filter asks of the person `alias`. */
export const personCondition =
  (dialect: Dialect, alias: Sql) =>
  (filter: PersonFilter): Condition =>
    allOf([
      given(filter.name, (name) => hasName(alias, name)),
      given(filter.countries, (codes) => isAnyOf(dialect, sql`${alias}."countryCode"`, codes)),
      given(filter.metWith, (person) => hasMet(dialect, alias, person)),
      given(filter.position, (title) => heldPosition(dialect, alias, title)),
      combined(filter, personCondition(dialect, alias)),
    ])

/**
 * A form of the person's name has all the words, or words that begin with them, with transliteration folded away on both
 * sides: "qasem" finds Qassem Soleimani. A name of which folding leaves nothing is nobody's.
 */
function hasName(alias: Sql, name: string): Sql {
  const words = foldName(toStorableText(name))
    .split(' ')
    .filter((word) => word !== '')
    .map(foldTransliteration)
  const folded = allOf(words.map((word) => sql`(' ' || f."foldedKey") LIKE ${`% ${escapePattern(word)}%`} ESCAPE '!'`))
  if (folded === null) return sql`1 = 0`
  return sql`${alias}."id" IN (
    SELECT r."personId" FROM "NameForm" f JOIN "Profile" r ON r."id" = f."profileId" WHERE ${folded})`
}

/** They took part in one meeting that was held. */
const hasMet = (dialect: Dialect, alias: Sql, person: string): Sql => sql`${alias}."id" IN (
  SELECT o."personId" FROM "Participation" s
  JOIN "Meeting" m ON m."id" = s."meetingId" AND m."status" = 'HELD'
  JOIN "Participation" o ON o."meetingId" = s."meetingId" AND o."personId" <> s."personId"
  WHERE s."personId" IN ${personIdsOf(dialect, [person])})`

function heldPosition(dialect: Dialect, alias: Sql, title: string): Sql {
  const contains = containsWords(dialect, sql`o."title"`, title) ?? sql`1 = 1`
  return sql`${alias}."id" IN (
    SELECT r."personId" FROM "Position" o JOIN "Profile" r ON r."id" = o."profileId" WHERE ${contains})`
}
