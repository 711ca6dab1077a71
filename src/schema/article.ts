import { CommuniqueError } from '../domain/errors.ts'
import { NO_PARENT, type PageItem } from '../storage/reads/connection.ts'
import { quoteCondition } from '../storage/reads/filters/quote-filter.ts'
import { readMentions } from '../storage/reads/lists.ts'
import type { ArticleRow, CountryRow, PersonRow } from '../storage/reads/node-tables.ts'
import { readArticlesByAnyId, readArticlesBySlug, readArticleTexts, readOutlets } from '../storage/reads/nodes.ts'
import {
  articleCountries,
  articleMeetings,
  articlePeople,
  articleQuotes,
  type MentionEdge,
  queryArticles,
} from '../storage/reads/relations.ts'
import { builder } from './builder.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { asInText, asTold, byFirstMention } from './default-orders.ts'
import { load, loadExisting, loadList } from './field-state.ts'
import { articleLists } from './filtered-lists.ts'
import { decodeIdOf } from './global-id.ts'
import { loadNodes } from './load-nodes.ts'
import { Mention, toMention } from './mention.ts'
import { OrderDirection } from './order-direction.ts'
import { Article, ArticleFilter, ArticleOrder, Country, DateRange, Meeting, Outlet, Person, Quote, QuoteFilter } from './refs.ts'

const ArticlePeople = connectionType<PersonRow, PageItem<PersonRow, MentionEdge>>('ArticlePeople', Person, {
  of: 'the people whom an article names',
  edgeFields: (t) => ({
    mentionCount: t.int({ description: 'How often the article names the person.', resolve: ({ item }) => item.mentionCount }),
  }),
})
const ArticleCountries = connectionType<CountryRow, PageItem<CountryRow, MentionEdge>>('ArticleCountries', Country, {
  of: 'the countries that an article names',
  edgeFields: (t) => ({
    mentionCount: t.int({ description: 'How often the article names the country.', resolve: ({ item }) => item.mentionCount }),
  }),
})
const ArticleMeetings = connectionType('ArticleMeetings', Meeting, { of: 'the meetings that an article tells of' })
const ArticleQuotes = connectionType('ArticleQuotes', Quote, { of: 'the statements that an article reports' })
const QueryArticles = connectionType('QueryArticles', Article, { of: 'articles' })

builder.node(Article, {
  description: 'One news report, read from one source.',
  id: { resolve: (article: ArticleRow) => article.id },
  loadMany: loadNodes(readArticlesByAnyId),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: "Readable and unique: made from the source's name." }),
    title: t.exposeString('title', { description: 'The headline, once, however often the page repeats it.' }),
    outlet: t.field({
      description: 'Who published or wrote the report, as far as the report itself says.',
      type: Outlet,
      nullable: true,
      resolve: ({ outletId }, _args, context, info) =>
        outletId === null ? null : load(context, info, { key: outletId, read: readOutlets }),
    }),
    publishedOn: t.field({
      description: 'The day of publication, if the report states one. Never the day on which it was collected.',
      type: 'Date',
      nullable: true,
      resolve: ({ publishedOn }) => publishedOn || null,
    }),
    text: t.string({
      description: 'The report exactly as it was read. Every `start` and `end` counts UTF-16 code units of this string.',
      resolve: async ({ id }, _args, context, info) =>
        (await loadExisting(context, info, { key: id, read: readArticleTexts })).text,
    }),
    body: t.string({
      description: 'The report without what the page put around it: repeated headlines, stamps, forms, teasers.',
      resolve: async ({ id }, _args, context, info) => {
        const { text, body } = await loadExisting(context, info, { key: id, read: readArticleTexts })
        return body.map(([start, end]) => text.slice(start, end)).join('\n\n')
      },
    }),
    wordCount: t.exposeInt('wordCount', { description: 'How many words the body has.' }),
    ingestedAt: t.expose('ingestedAt', { type: 'DateTime', description: 'When the report came into the graph.' }),
    people: t.field({
      description: 'The people whom the article names, in the order of their first mention.',
      type: ArticlePeople,
      args: pageArguments(t.arg),
      resolve: ({ id }, page, context, info) =>
        connect(context, info, articlePeople, { parent: id, page, order: byFirstMention }),
    }),
    countries: t.field({
      description: 'The countries that the article names, in the order of their first mention.',
      type: ArticleCountries,
      args: pageArguments(t.arg),
      resolve: ({ id }, page, context, info) =>
        connect(context, info, articleCountries, { parent: id, page, order: byFirstMention }),
    }),
    meetings: t.field({
      description: 'The meetings that the article tells of, in the order in which it tells of them.',
      type: ArticleMeetings,
      args: pageArguments(t.arg),
      resolve: ({ id }, page, context, info) => connect(context, info, articleMeetings, { parent: id, page, order: asTold }),
    }),
    quotes: t.field({
      description: 'The statements that the article reports, in reading order.',
      type: ArticleQuotes,
      args: { ...pageArguments(t.arg), where: t.arg({ type: QuoteFilter, description: 'Only statements that meet this.' }) },
      resolve: ({ id }, { where, ...page }, context, info) =>
        connect(context, info, articleQuotes, {
          parent: id,
          page,
          order: asInText,
          filter: { given: where, condition: quoteCondition },
        }),
    }),
    mentions: t.field({
      description: 'Every place in the text that names a person, a country or an outlet, in reading order, none within another.',
      type: [Mention],
      resolve: async ({ id }, _args, context, info) =>
        (await loadList(context, info, { key: id, read: readMentions })).map((row) => toMention(context, info, row)),
    }),
  }),
})

ArticleFilter.implement({
  description: 'What articles must meet. All fields hold together.',
  fields: (t) => ({
    text: t.string({
      description: 'Headline or body have these words, as `search` finds them: stemmed, `"a phrase"`, `-without`.',
    }),
    outlets: t.idList({ description: 'Published by one of these outlets.' }),
    publishedOn: t.field({ type: DateRange, description: 'Published on one of these days.' }),
    people: t.idList({ description: 'Names one of these people.' }),
    countries: t.field({ type: ['CountryCode'], description: 'Names one of these countries.' }),
    and: t.field({ type: [ArticleFilter], description: 'Meets all of these.' }),
    or: t.field({ type: [ArticleFilter], description: 'Meets one of these.' }),
    not: t.field({ type: ArticleFilter, description: 'Does not meet this.' }),
  }),
})

const ArticleOrderField = builder.enumType('ArticleOrderField', {
  description: 'What articles can be put in order by.',
  values: {
    PUBLISHED_ON: { description: 'The day of publication; articles without one count as the oldest.' },
    TITLE: { description: 'The headline, without regard to case and accents.' },
    INGESTED_AT: { description: 'When they came into the graph.' },
  } as const,
})

ArticleOrder.implement({
  description: 'The order of a list of articles.',
  fields: (t) => ({
    by: t.field({ type: ArticleOrderField, required: true, defaultValue: 'PUBLISHED_ON', description: 'What to compare.' }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'DESC', description: 'Which way.' }),
  }),
})

builder.queryFields((t) => ({
  article: t.field({
    description: 'One article, by its id or its slug; null where the graph does not hold it.',
    type: Article,
    nullable: true,
    args: {
      id: t.arg.id({ description: "The article's id, or that of another source of the same text." }),
      slug: t.arg.string({ description: "The article's slug." }),
    },
    resolve: (_root, { id, slug }, context, info) => {
      if (typeof id === 'string' && typeof slug !== 'string') {
        return load(context, info, { key: decodeIdOf('Article', id), read: readArticlesByAnyId })
      }
      if (typeof slug === 'string' && typeof id !== 'string') return load(context, info, { key: slug, read: readArticlesBySlug })
      throw new CommuniqueError('BAD_USER_INPUT', 'Give either id or slug.')
    },
  }),
  articles: t.field({
    description: 'Articles, the latest published first unless ordered otherwise.',
    type: QueryArticles,
    args: articleLists.args(t.arg),
    resolve: (_root, given, context, info) => articleLists.connect(context, info, queryArticles, { parent: NO_PARENT, given }),
  }),
}))
