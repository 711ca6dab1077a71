import type { QuoteKind as Kind } from '../domain/facts.ts'
import { NO_PARENT } from '../storage/reads/connection.ts'
import { readQuoteCountries, readQuotePeople } from '../storage/reads/lists.ts'
import type { QuoteRow } from '../storage/reads/node-tables.ts'
import { readArticles, readCountries, readMeetings, readOutlets, readPeople, readQuotes } from '../storage/reads/nodes.ts'
import { queryQuotes } from '../storage/reads/relations.ts'
import { builder } from './builder.ts'
import { connectionType } from './connection.ts'
import { load, loadExisting, loadList } from './field-state.ts'
import { quoteLists } from './filtered-lists.ts'
import { decodeIdOf } from './global-id.ts'
import { loadNodes } from './load-nodes.ts'
import { toPassage } from './located-passage.ts'
import { OrderDirection } from './order-direction.ts'
import {
  Article,
  ArticleFilter,
  Country,
  DateRange,
  Meeting,
  Outlet,
  Passage,
  Person,
  PersonFilter,
  Quote,
  QuoteFilter,
  QuoteOrder,
} from './refs.ts'

const QueryQuotes = connectionType('QueryQuotes', Quote, { of: 'statements' })

const QuoteKind = builder.enumType('QuoteKind', {
  description: 'How an article reports a statement.',
  values: {
    DIRECT: { description: 'Word for word, a clause or more.' },
    PARTIAL: { description: "A piece word for word, within the reporter's own sentence." },
    INDIRECT: { description: "In the reporter's words." },
  } as const,
})

builder.node(Quote, {
  description: 'A statement that an article attributes to somebody.',
  id: { resolve: (quote: QuoteRow) => quote.id },
  loadMany: loadNodes(readQuotes),
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What was said, without the enclosing quotation marks.' }),
    kind: t.field({ type: QuoteKind, description: 'How the article reports it.', resolve: ({ kind }) => kind as Kind }),
    speaker: t.field({
      description: 'Who said it; null where the source is no named person.',
      type: Person,
      nullable: true,
      resolve: ({ speakerId }, _args, context, info) =>
        speakerId === null ? null : load(context, info, { key: speakerId, read: readPeople }),
    }),
    speakerText: t.exposeString('speakerText', {
      nullable: true,
      description: "The source in the article's own words: the Lebanese official.",
    }),
    speakerCountry: t.field({
      description: 'The country that the speaker spoke for.',
      type: Country,
      nullable: true,
      resolve: ({ speakerCountryCode }, _args, context, info) =>
        speakerCountryCode === null ? null : load(context, info, { key: speakerCountryCode, read: readCountries }),
    }),
    cue: t.exposeString('cue', { nullable: true, description: 'The verb or phrase that attributes it: said, according to.' }),
    saidOn: t.field({
      description: 'The day on which it was said, where the article allows it to be worked out.',
      type: 'Date',
      nullable: true,
      resolve: ({ saidOn }) => saidOn || null,
    }),
    reportedBy: t.field({
      description: 'The agency or outlet on whose word the article relies, where it names one: IRNA quoted him as saying.',
      type: Outlet,
      nullable: true,
      resolve: ({ reportedById }, _args, context, info) =>
        reportedById === null ? null : load(context, info, { key: reportedById, read: readOutlets }),
    }),
    article: t.field({
      description: 'The article that reports it.',
      type: Article,
      resolve: ({ articleId }, _args, context, info) => loadExisting(context, info, { key: articleId, read: readArticles }),
    }),
    meeting: t.field({
      description: 'The meeting at which it was said, where the article says so.',
      type: Meeting,
      nullable: true,
      resolve: ({ meetingId }, _args, context, info) =>
        meetingId === null ? null : load(context, info, { key: meetingId, read: readMeetings }),
    }),
    aboutCountries: t.field({
      description: 'The countries that the statement names, by name.',
      type: [Country],
      resolve: ({ id }, _args, context, info) => loadList(context, info, { key: id, read: readQuoteCountries }),
    }),
    aboutPeople: t.field({
      description: 'The people whom the statement names, by name.',
      type: [Person],
      resolve: ({ id }, _args, context, info) => loadList(context, info, { key: id, read: readQuotePeople }),
    }),
    passage: t.field({
      description: 'Where the article says so.',
      type: Passage,
      resolve: (quote, _args, context, info) => toPassage(context, info, quote),
    }),
    confidence: t.exposeFloat('confidence', {
      description: 'How sure the reading is of words and speaker together, from 0 to 1: of facts at 0.8 about 80 % are right.',
    }),
    rule: t.exposeString('rule', { description: 'The name of the rule that found it.' }),
  }),
})

QuoteFilter.implement({
  description: 'What statements must meet. All fields hold together.',
  fields: (t) => ({
    text: t.string({
      description: 'The statement has these words, as `search` finds them: stemmed, `"a phrase"`, `-without`.',
    }),
    kinds: t.field({ type: [QuoteKind], description: 'Reported in one of these ways.' }),
    speakers: t.idList({ description: 'Said by one of these people.' }),
    speakerCountries: t.field({ type: ['CountryCode'], description: 'Said for one of these countries.' }),
    aboutCountries: t.field({ type: ['CountryCode'], description: 'Names one of these countries.' }),
    aboutPeople: t.idList({ description: 'Names one of these people.' }),
    articles: t.idList({ description: 'Reported by one of these articles.' }),
    meetings: t.idList({ description: 'Said at one of these meetings.' }),
    saidOn: t.field({ type: DateRange, description: 'Said on one of these days.' }),
    speaker: t.field({ type: PersonFilter, description: 'Said by a named person who meets this.' }),
    article: t.field({ type: ArticleFilter, description: 'Reported by an article that meets this.' }),
    minConfidence: t.float({ description: 'Read with at least this confidence, from 0 to 1.' }),
    and: t.field({ type: [QuoteFilter], description: 'Meets all of these.' }),
    or: t.field({ type: [QuoteFilter], description: 'Meets one of these.' }),
    not: t.field({ type: QuoteFilter, description: 'Does not meet this.' }),
  }),
})

const QuoteOrderField = builder.enumType('QuoteOrderField', {
  description: 'What statements can be put in order by.',
  values: {
    SAID_ON: {
      description:
        'The day on which they were said; those whose day is unknown count as the oldest. The latest first (DESC), those of one day and one article stand as in its text.',
    },
    POSITION_IN_TEXT: {
      description: 'Article by article, where they stand in its text: what stands further up is smaller.',
    },
  } as const,
})

QuoteOrder.implement({
  description: 'The order of a list of statements.',
  fields: (t) => ({
    by: t.field({ type: QuoteOrderField, required: true, defaultValue: 'SAID_ON', description: 'What to compare.' }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'DESC', description: 'Which way.' }),
  }),
})

builder.queryFields((t) => ({
  quote: t.field({
    description: 'One statement; null where the graph does not hold it.',
    type: Quote,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: "The statement's id." }) },
    resolve: (_root, { id }, context, info) => load(context, info, { key: decodeIdOf('Quote', id), read: readQuotes }),
  }),
  quotes: t.field({
    description: 'Statements, the latest said first unless ordered otherwise.',
    type: QueryQuotes,
    args: quoteLists.args(t.arg),
    resolve: (_root, given, context, info) => quoteLists.connect(context, info, queryQuotes, { parent: NO_PARENT, given }),
  }),
}))
