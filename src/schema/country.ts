import { NO_PARENT, type PageItem } from '../storage/reads/connection.ts'
import type { CountryRow } from '../storage/reads/node-tables.ts'
import { readCountries } from '../storage/reads/nodes.ts'
import {
  countryArticles,
  countryMeetings,
  countryPeople,
  countryQuotes,
  countryQuotesAbout,
  countryTies,
  type EncounterEdge,
  queryCountries,
} from '../storage/reads/relations.ts'
import { builder } from './builder.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { mostMetFirst } from './default-orders.ts'
import { encounterFields } from './encounter-edge.ts'
import { load } from './field-state.ts'
import { articleLists, countryLists, meetingLists, personLists, quoteLists } from './filtered-lists.ts'
import { loadNodes } from './load-nodes.ts'
import { OrderDirection } from './order-direction.ts'
import { Article, Country, CountryFilter, CountryOrder, Meeting, Person, Quote } from './refs.ts'

const CountryPeople = connectionType('CountryPeople', Person, { of: 'the people who serve a country' })
const CountryArticles = connectionType('CountryArticles', Article, { of: 'the articles that name a country' })
const CountryMeetings = connectionType('CountryMeetings', Meeting, { of: 'the meetings that a country is a party of' })
const CountryQuotes = connectionType('CountryQuotes', Quote, { of: 'what those who speak for a country said' })
const CountryQuotesAbout = connectionType('CountryQuotesAbout', Quote, { of: 'what anybody said that names a country' })
const CountryTies = connectionType<CountryRow, PageItem<CountryRow, EncounterEdge>>('CountryTies', Country, {
  of: 'the countries that a country met with',
  edgeFields: encounterFields('How many meetings both were parties of.'),
})
const QueryCountries = connectionType('QueryCountries', Country, { of: 'countries' })

builder.node(Country, {
  description: 'A state or territory with an ISO 3166-1 code, whether or not a report names it.',
  id: { resolve: (country: CountryRow) => country.code },
  loadMany: loadNodes(readCountries),
  fields: (t) => ({
    code: t.expose('code', { type: 'CountryCode', description: 'The ISO 3166-1 alpha-2 code.' }),
    name: t.exposeString('name', { description: 'The short English name: Iran.' }),
    officialName: t.exposeString('officialName', { description: 'The full English name: Islamic Republic of Iran.' }),
    flag: t.exposeString('flag', { description: 'The flag as an emoji.' }),
    capital: t.exposeString('capital', { nullable: true, description: 'The capital, where there is one.' }),
    region: t.exposeString('region', { description: 'The part of the world: Asia.' }),
    subregion: t.exposeString('subregion', { nullable: true, description: 'The part of that part: Southern Asia.' }),
    people: t.field({
      description: 'The people who serve or belong to the country.',
      type: CountryPeople,
      args: personLists.args(t.arg),
      resolve: ({ code }, given, context, info) => personLists.connect(context, info, countryPeople, { parent: code, given }),
    }),
    articles: t.field({
      description: 'The articles that name the country.',
      type: CountryArticles,
      args: articleLists.args(t.arg),
      resolve: ({ code }, given, context, info) => articleLists.connect(context, info, countryArticles, { parent: code, given }),
    }),
    meetings: t.field({
      description: 'The meetings that the country is a party of, through people or as a whole.',
      type: CountryMeetings,
      args: meetingLists.args(t.arg),
      resolve: ({ code }, given, context, info) => meetingLists.connect(context, info, countryMeetings, { parent: code, given }),
    }),
    quotes: t.field({
      description: 'What those who speak for the country said, named or not.',
      type: CountryQuotes,
      args: quoteLists.args(t.arg),
      resolve: ({ code }, given, context, info) => quoteLists.connect(context, info, countryQuotes, { parent: code, given }),
    }),
    quotesAbout: t.field({
      description: 'What anybody said that names the country.',
      type: CountryQuotesAbout,
      args: quoteLists.args(t.arg),
      resolve: ({ code }, given, context, info) => quoteLists.connect(context, info, countryQuotesAbout, { parent: code, given }),
    }),
    ties: t.field({
      description:
        'The countries that the country met with, the most often met first. Meetings planned or called off do not count.',
      type: CountryTies,
      args: pageArguments(t.arg),
      resolve: ({ code }, page, context, info) =>
        connect(context, info, countryTies, { parent: code, page, order: mostMetFirst }),
    }),
  }),
})

CountryFilter.implement({
  description: 'What countries must meet. All fields hold together.',
  fields: (t) => ({
    codes: t.field({ type: ['CountryCode'], description: 'One of these.' }),
    name: t.string({ description: 'Every one of these words stands in the short or the official name, in upper or lower case.' }),
    region: t.string({ description: 'Lies in this part of the world: Asia.' }),
  }),
})

const CountryOrderField = builder.enumType('CountryOrderField', {
  description: 'What countries can be put in order by.',
  values: {
    NAME: { description: 'The name, without regard to case and accents.' },
    MEETING_COUNT: { description: 'How many meetings they are parties of.' },
    ARTICLE_COUNT: { description: 'How many articles name them.' },
  } as const,
})

CountryOrder.implement({
  description: 'The order of a list of countries.',
  fields: (t) => ({
    by: t.field({ type: CountryOrderField, required: true, defaultValue: 'NAME', description: 'What to compare.' }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'ASC', description: 'Which way.' }),
  }),
})

builder.queryFields((t) => ({
  country: t.field({
    description: 'One country; null where there is none of that code.',
    type: Country,
    nullable: true,
    args: { code: t.arg({ type: 'CountryCode', required: true, description: 'The ISO 3166-1 alpha-2 code.' }) },
    resolve: (_root, { code }, context, info) => load(context, info, { key: code, read: readCountries }),
  }),
  countries: t.field({
    description: 'Countries, by name unless ordered otherwise.',
    type: QueryCountries,
    args: countryLists.args(t.arg),
    resolve: (_root, given, context, info) => countryLists.connect(context, info, queryCountries, { parent: NO_PARENT, given }),
  }),
}))
