import sql, { type Sql } from 'sql-template-tag'
import { toStorableText } from '../../../domain/storable-text.ts'
import type { Dialect } from '../../database.ts'
import { allOf, type Condition, containsWords, given, isAnyOf } from './conditions.ts'
import type { CountryFilter } from './filter-types.ts'

/** What the filter asks of the country `alias`. */
export const countryCondition =
  (dialect: Dialect, alias: Sql) =>
  (filter: CountryFilter): Condition =>
    allOf([
      given(filter.codes, (codes) => isAnyOf(dialect, sql`${alias}."code"`, codes)),
      filter.name ? containsWords(dialect, sql`(${alias}."name" || ' ' || ${alias}."officialName")`, filter.name) : null,
      given(filter.region, (region) => sql`LOWER(${alias}."region") = LOWER(${toStorableText(region).trim()})`),
    ])
