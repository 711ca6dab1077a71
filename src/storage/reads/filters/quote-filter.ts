import sql, { type Sql } from 'sql-template-tag'
import type { Dialect } from '../../database.ts'
import { isFoundBy } from '../../search/text-condition.ts'
import { articleCondition } from './article-filter.ts'
import { allOf, type Condition, combined, given, isAnyOf, isWithin } from './conditions.ts'
import type { QuoteFilter } from './filter-types.ts'
import { meetingIdsOf, personIdsOf } from './node-ids.ts'
import { personCondition } from './person-filter.ts'

/** What the filter asks of the quote `alias`. */
export const quoteCondition =
  (dialect: Dialect, alias: Sql) =>
  (filter: QuoteFilter): Condition =>
    allOf([
      filter.text ? isFoundBy(dialect, sql`${alias}."id"`, { type: 'QUOTE', text: filter.text, part: 'body' }) : null,
      given(filter.kinds, (kinds) => isAnyOf(dialect, sql`${alias}."kind"`, kinds)),
      given(filter.speakers, (ids) => sql`${alias}."speakerId" IN ${personIdsOf(dialect, ids)}`),
      given(filter.speakerCountries, (codes) => isAnyOf(dialect, sql`${alias}."speakerCountryCode"`, codes)),
      given(
        filter.aboutCountries,
        (codes) =>
          sql`${alias}."id" IN (SELECT c."quoteId" FROM "QuoteCountry" c WHERE ${isAnyOf(dialect, sql`c."countryCode"`, codes)})`,
      ),
      given(
        filter.aboutPeople,
        (ids) =>
          sql`${alias}."id" IN (SELECT a."quoteId" FROM "QuotePerson" a WHERE a."personId" IN ${personIdsOf(dialect, ids)})`,
      ),
      given(filter.articles, (ids) => isAnyOf(dialect, sql`${alias}."articleId"`, ids)),
      given(filter.meetings, (ids) => sql`${alias}."meetingId" IN ${meetingIdsOf(dialect, ids)}`),
      filter.saidOn ? isWithin(sql`${alias}."saidOn"`, filter.saidOn) : null,
      given(filter.speaker, (speaker) => ofSpeaker(alias, personCondition(dialect, sql`s`)(speaker))),
      given(filter.article, (article) => inArticle(alias, articleCondition(dialect, sql`t`)(article))),
      given(filter.minConfidence, (confidence) => sql`${alias}."confidence" >= ${confidence}`),
      combined(filter, quoteCondition(dialect, alias)),
    ])

/** The speaker is a person who meets the condition; any named person, where it asks nothing. */
const ofSpeaker = (alias: Sql, condition: Condition): Sql =>
  condition === null
    ? sql`${alias}."speakerId" IS NOT NULL`
    : sql`${alias}."speakerId" IN (SELECT s."id" FROM "Person" s WHERE ${condition})`

const inArticle = (alias: Sql, condition: Condition): Sql =>
  condition === null ? sql`1 = 1` : sql`${alias}."articleId" IN (SELECT t."id" FROM "Article" t WHERE ${condition})`
