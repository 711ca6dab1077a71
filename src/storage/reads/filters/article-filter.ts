import sql, { type Sql } from 'sql-template-tag'
import type { Dialect } from '../../database.ts'
import { isFoundBy } from '../../search/text-condition.ts'
import { allOf, type Condition, combined, given, isAnyOf, isWithin } from './conditions.ts'
import type { ArticleFilter } from './filter-types.ts'
import { personIdsOf } from './node-ids.ts'

/** What the filter asks of the article `alias`. */
export const articleCondition =
  (dialect: Dialect, alias: Sql) =>
  (filter: ArticleFilter): Condition =>
    allOf([
      filter.text ? isFoundBy(dialect, sql`${alias}."id"`, { type: 'ARTICLE', text: filter.text, part: 'all' }) : null,
      given(filter.outlets, (ids) => isAnyOf(dialect, sql`${alias}."outletId"`, ids)),
      filter.publishedOn ? isWithin(sql`${alias}."publishedOn"`, filter.publishedOn) : null,
      given(
        filter.people,
        (ids) =>
          sql`${alias}."id" IN (SELECT a."articleId" FROM "Appearance" a WHERE a."personId" IN ${personIdsOf(dialect, ids)})`,
      ),
      given(
        filter.countries,
        (codes) =>
          sql`${alias}."id" IN (SELECT c."articleId" FROM "ArticleCountry" c WHERE ${isAnyOf(dialect, sql`c."countryCode"`, codes)})`,
      ),
      combined(filter, articleCondition(dialect, alias)),
    ])
