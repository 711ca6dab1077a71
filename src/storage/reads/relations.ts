import sql, { raw, type Sql } from 'sql-template-tag'
import type { Relation, SortKey } from './connection.ts'
import { counterpartGrowth, countryGrowth, personGrowth, tieGrowth } from './growth.ts'
import { articles, type CountryRow, countries, meetings, outlets, type PersonRow, people, quotes } from './node-tables.ts'

// Every connection of the graph. Orders name the link's own columns where it carries a copy, so that they run along its index.

const everything = (): Sql => sql`1 = 1`

const byText = (value: Sql): readonly [SortKey] => [{ value, type: 'text' }]
const byNumber = (value: Sql): readonly [SortKey] => [{ value, type: 'integer' }]

const articleOrders = {
  PUBLISHED_ON: byText(sql`n."publishedOn"`),
  TITLE: byText(sql`n."sortTitle"`),
  INGESTED_AT: byText(sql`n."ingestedAt"`),
} as const
const personOrders = {
  NAME: byText(sql`n."sortName"`),
  QUOTE_COUNT: byNumber(sql`n."quoteCount"`),
  MEETING_COUNT: byNumber(sql`n."meetingCount"`),
  ARTICLE_COUNT: byNumber(sql`n."articleCount"`),
} as const
const countryOrders = {
  NAME: byText(sql`n."sortName"`),
  MEETING_COUNT: byNumber(sql`n."meetingCount"`),
  ARTICLE_COUNT: byNumber(sql`n."articleCount"`),
} as const
const meetingOrders = { DATE: byText(sql`n."date"`) } as const
// Ids of an article's quotes are made so that quotes of one day, the latest first, follow each other as in the text.
const quoteOrders = {
  SAID_ON: byText(sql`n."saidOn"`),
  POSITION_IN_TEXT: [...byText(sql`n."articleId"`), ...byNumber(sql`n."start"`)],
} as const

export type ArticleOrderField = keyof typeof articleOrders
export type PersonOrderField = keyof typeof personOrders
export type CountryOrderField = keyof typeof countryOrders
export type MeetingOrderField = keyof typeof meetingOrders
export type QuoteOrderField = keyof typeof quoteOrders

const joinArticle = sql` JOIN "Article" n ON n."id" = l."articleId"`
const joinMeeting = sql` JOIN "Meeting" n ON n."id" = l."meetingId"`
const joinCountry = (column: string): Sql => sql` JOIN "Country" n ON n."code" = l.${raw(`"${column}"`)}`

// ── Articles ──

const allArticles = { node: articles, links: () => sql`"Article" n`, id: sql`n."id"`, orders: articleOrders } as const

export const queryArticles = { ...allArticles, name: 'Query.articles', ofParent: everything } as const

export const outletArticles = {
  ...allArticles,
  name: 'Outlet.articles',
  ofParent: (outlet: Sql) => sql`n."outletId" = ${outlet}`,
} as const

export const personArticles = {
  name: 'Person.articles',
  node: articles,
  links: () => sql`"Appearance" l`,
  joinNode: joinArticle,
  // A person may appear twice in one article, as two profiles that were joined later: the first appearance stands for both.
  ofParent: (person: Sql) => sql`l."personId" = ${person} AND NOT EXISTS (
    SELECT 1 FROM "Appearance" o WHERE o."articleId" = l."articleId" AND o."personId" = l."personId" AND o."ordinal" < l."ordinal")`,
  id: sql`l."articleId"`,
  orders: { ...articleOrders, PUBLISHED_ON: byText(sql`l."publishedOn"`) },
} as const

export const countryArticles = {
  name: 'Country.articles',
  node: articles,
  links: () => sql`"ArticleCountry" l`,
  joinNode: joinArticle,
  ofParent: (country: Sql) => sql`l."countryCode" = ${country}`,
  id: sql`l."articleId"`,
  orders: { ...articleOrders, PUBLISHED_ON: byText(sql`l."publishedOn"`) },
} as const

export const meetingArticles = {
  name: 'Meeting.articles',
  node: articles,
  links: () => sql`"MeetingReport" l`,
  joinNode: joinArticle,
  ofParent: (meeting: Sql) => sql`l."meetingId" = ${meeting} AND NOT EXISTS (
    SELECT 1 FROM "MeetingReport" o WHERE o."articleId" = l."articleId" AND o."meetingId" = l."meetingId" AND o."ordinal" < l."ordinal")`,
  id: sql`l."articleId"`,
  orders: { ...articleOrders, PUBLISHED_ON: byText(sql`l."publishedOn"`) },
} as const

// ── People ──

const allPeople = {
  node: people,
  links: () => sql`"Person" n`,
  id: sql`n."id"`,
  orders: personOrders,
  growth: personGrowth,
} as const

export const queryPeople = { ...allPeople, name: 'Query.people', ofParent: everything } as const

export const countryPeople = {
  ...allPeople,
  name: 'Country.people',
  ofParent: (country: Sql) => sql`n."countryCode" = ${country}`,
} as const

export interface MentionEdge {
  readonly mentionCount: number
}

export const articlePeople: Relation<PersonRow, 'FIRST_MENTION', MentionEdge> = {
  name: 'Article.people',
  node: people,
  links: (article) => sql`(
    SELECT a."personId", MIN(a."ordinal") AS "ordinal", SUM(a."mentionCount") AS "mentionCount"
    FROM "Appearance" a WHERE a."articleId" = ${article} GROUP BY a."personId") l`,
  joinNode: sql` JOIN "Person" n ON n."id" = l."personId"`,
  ofParent: everything,
  id: sql`l."personId"`,
  orders: { FIRST_MENTION: byNumber(sql`l."ordinal"`) },
  edge: { mentionCount: sql`l."mentionCount"` },
}

/** How often and when two parties met; dates null where no meeting's day is known. */
export interface EncounterEdge {
  readonly meetingCount: number
  readonly firstMetOn: string | null
  readonly lastMetOn: string | null
}

export const personCounterparts: Relation<PersonRow, 'MEETING_COUNT', EncounterEdge> = {
  name: 'Person.counterparts',
  node: people,
  // Only meetings that took place: who plans to meet or calls it off has not met.
  links: (person) => sql`(
    SELECT o."personId", COUNT(*) AS "meetingCount", MIN(NULLIF(m."date", '')) AS "firstMetOn", MAX(NULLIF(m."date", '')) AS "lastMetOn"
    FROM "Participation" s
    JOIN "Meeting" m ON m."id" = s."meetingId" AND m."status" = 'HELD'
    JOIN "Participation" o ON o."meetingId" = s."meetingId" AND o."personId" <> s."personId"
    WHERE s."personId" = ${person} GROUP BY o."personId") l`,
  joinNode: sql` JOIN "Person" n ON n."id" = l."personId"`,
  ofParent: everything,
  id: sql`l."personId"`,
  orders: { MEETING_COUNT: byNumber(sql`l."meetingCount"`) },
  growth: counterpartGrowth,
  edge: { meetingCount: sql`l."meetingCount"`, firstMetOn: sql`l."firstMetOn"`, lastMetOn: sql`l."lastMetOn"` },
}

// ── Countries ──

export const queryCountries = {
  name: 'Query.countries',
  node: countries,
  links: () => sql`"Country" n`,
  ofParent: everything,
  id: sql`n."code"`,
  orders: countryOrders,
  growth: countryGrowth,
} as const

export const articleCountries: Relation<CountryRow, 'FIRST_MENTION', MentionEdge> = {
  name: 'Article.countries',
  node: countries,
  links: () => sql`"ArticleCountry" l`,
  joinNode: joinCountry('countryCode'),
  ofParent: (article) => sql`l."articleId" = ${article}`,
  id: sql`l."countryCode"`,
  orders: { FIRST_MENTION: byNumber(sql`l."ordinal"`) },
  edge: { mentionCount: sql`l."mentionCount"` },
}

export const countryTies: Relation<CountryRow, 'MEETING_COUNT', EncounterEdge> = {
  name: 'Country.ties',
  node: countries,
  links: () => sql`"CountryTie" l`,
  joinNode: joinCountry('otherCode'),
  ofParent: (country) => sql`l."countryCode" = ${country}`,
  id: sql`l."otherCode"`,
  orders: { MEETING_COUNT: byNumber(sql`l."meetingCount"`) },
  growth: tieGrowth,
  edge: {
    meetingCount: sql`l."meetingCount"`,
    firstMetOn: sql`NULLIF(l."firstMetOn", '')`,
    lastMetOn: sql`NULLIF(l."lastMetOn", '')`,
  },
}

// ── Meetings ──

export const queryMeetings = {
  name: 'Query.meetings',
  node: meetings,
  links: () => sql`"Meeting" n`,
  ofParent: everything,
  id: sql`n."id"`,
  orders: meetingOrders,
} as const

export const personMeetings = {
  name: 'Person.meetings',
  node: meetings,
  links: () => sql`"Participation" l`,
  joinNode: joinMeeting,
  ofParent: (person: Sql) => sql`l."personId" = ${person}`,
  id: sql`l."meetingId"`,
  orders: { DATE: byText(sql`l."date"`) },
} as const

export const countryMeetings = {
  name: 'Country.meetings',
  node: meetings,
  links: () => sql`"MeetingCountry" l`,
  joinNode: joinMeeting,
  ofParent: (country: Sql) => sql`l."countryCode" = ${country}`,
  id: sql`l."meetingId"`,
  orders: { DATE: byText(sql`l."date"`) },
} as const

export const articleMeetings = {
  name: 'Article.meetings',
  node: meetings,
  links: () => sql`"MeetingReport" l`,
  joinNode: joinMeeting,
  // An article may tell twice of what turns out to be one meeting: the first telling stands for both.
  ofParent: (article: Sql) => sql`l."articleId" = ${article} AND NOT EXISTS (
    SELECT 1 FROM "MeetingReport" o WHERE o."articleId" = l."articleId" AND o."meetingId" = l."meetingId" AND o."ordinal" < l."ordinal")`,
  id: sql`l."meetingId"`,
  orders: { IN_ARTICLE: byNumber(sql`l."ordinal"`) },
} as const

// ── Quotes ──

const allQuotes = { node: quotes, links: () => sql`"Quote" n`, id: sql`n."id"`, orders: quoteOrders } as const

export const queryQuotes = { ...allQuotes, name: 'Query.quotes', ofParent: everything } as const

export const personQuotes = {
  ...allQuotes,
  name: 'Person.quotes',
  ofParent: (person: Sql) => sql`n."speakerId" = ${person}`,
} as const

export const countryQuotes = {
  ...allQuotes,
  name: 'Country.quotes',
  ofParent: (country: Sql) => sql`n."speakerCountryCode" = ${country}`,
} as const

export const meetingQuotes = {
  ...allQuotes,
  name: 'Meeting.quotes',
  ofParent: (meeting: Sql) => sql`n."meetingId" = ${meeting}`,
} as const

export const articleQuotes = {
  ...allQuotes,
  name: 'Article.quotes',
  ofParent: (article: Sql) => sql`n."articleId" = ${article}`,
  orders: { POSITION_IN_TEXT: quoteOrders.POSITION_IN_TEXT },
} as const

export const countryQuotesAbout = {
  name: 'Country.quotesAbout',
  node: quotes,
  links: () => sql`"QuoteCountry" l`,
  joinNode: sql` JOIN "Quote" n ON n."id" = l."quoteId"`,
  ofParent: (country: Sql) => sql`l."countryCode" = ${country}`,
  id: sql`l."quoteId"`,
  orders: { ...quoteOrders, SAID_ON: byText(sql`l."saidOn"`) },
} as const

// ── Outlets ──

export const queryOutlets = {
  name: 'Query.outlets',
  node: outlets,
  links: () => sql`"Outlet" n`,
  ofParent: everything,
  id: sql`n."id"`,
  orders: { NAME: byText(sql`n."sortName"`) },
} as const
