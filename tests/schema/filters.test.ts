import fc, { type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allCountries } from '../../src/domain/countries.ts'
import { graphql } from '../../src/generated/client/gql.ts'
import { encodeGlobalId } from '../../src/schema/global-id.ts'
import type {
  ArticleFilter,
  CountryFilter,
  DateRange,
  MeetingFilter,
  PersonFilter,
  QuoteFilter,
} from '../../src/storage/reads/filters/filter-types.ts'
import { toSortName } from '../../src/storage/sort-name.ts'
import { type Client, createClient } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { countriesOf, makeGraph, saveGraph } from '../testkit/graph.ts'
import {
  meetsArticleFilter,
  meetsCountryFilter,
  meetsMeetingFilter,
  meetsPersonFilter,
  meetsQuoteFilter,
} from './naive-filters.ts'

const graph = makeGraph({ articles: 20, meetings: 40, seed: 3 })

// ── What to ask: values that some rows have, values that none has, and everything in between ──

const idsOf = (type: string, rows: readonly { readonly id: string }[]): Arbitrary<string> =>
  fc.constantFrom(...rows.slice(0, 25).map(({ id }) => encodeGlobalId(type, id)), encodeGlobalId(type, 'nobody'))
const personIds = idsOf('Person', graph.Profile)
const articleIds = idsOf('Article', graph.Article)
const meetingIds = idsOf('Meeting', graph.MeetingReport)
const outletIds = idsOf('Outlet', graph.Outlet)
const codes = fc.constantFrom('IR', 'IQ', 'RU', 'CN', 'FR', 'OM', 'ZZ')
const dates = fc.constantFrom('2014-01-01', '2014-09-15', '2015-06-30', '2016-02-29', '2016-12-28')
const texts = fc.constantFrom(
  ...['', 'oil', 'OIL powers', 'trade talk again', 'widening sides -oil', '"security oil"', '-water', '-trade -"oil power"'],
  ...['no such words', '100%', '_', '%', "'; --", '\u0000', 'a" OR "b', 'Two NEAR(sides, 2)', '{head}: x*'],
)
const names = fc.constantFrom('qassem', 'Khasem', 'velayati', 'VELAYETI arm', 'al', 'soc', '', '%', '…')
const ranges: Arbitrary<DateRange> = fc.record({ from: dates, to: fc.option(dates) }, { requiredKeys: [] })
const confidences = fc.constantFrom(0, 0.25, 0.5, 0.8, 1)

const some = <T>(values: Arbitrary<T>): Arbitrary<T[]> => fc.array(values, { maxLength: 3 })

/** A filter of a few of the fields: one that asks for everything finds nothing, and a wrong answer would not show. */
const few = <Filter extends object>(fields: { [Name in keyof Filter]-?: Arbitrary<Filter[Name]> }): Arbitrary<Filter> =>
  fc.shuffledSubarray(Object.keys(fields) as (keyof Filter)[], { maxLength: 2 }).chain((names) => {
    const chosen = Object.fromEntries(names.map((name) => [name, fields[name]])) as Record<string, Arbitrary<unknown>>
    return fc.record(chosen) as unknown as Arbitrary<Filter>
  })

const personFilters: Arbitrary<PersonFilter> = fc.letrec<{ filter: PersonFilter }>((tie) => ({
  filter: few({
    name: names,
    countries: some(codes),
    metWith: personIds,
    position: fc.constantFrom('minister', 'Minister defense', 'x'),
    ...combinations(tie('filter')),
  }),
})).filter

const articleFilters: Arbitrary<ArticleFilter> = fc.letrec<{ filter: ArticleFilter }>((tie) => ({
  filter: few({
    text: texts,
    outlets: some(outletIds),
    publishedOn: ranges,
    people: some(personIds),
    countries: some(codes),
    ...combinations(tie('filter')),
  }),
})).filter

const meetingFilters: Arbitrary<MeetingFilter> = fc.letrec<{ filter: MeetingFilter }>((tie) => ({
  filter: few({
    people: some(personIds),
    countries: some(codes),
    kinds: some(fc.constantFrom('MEETING', 'CALL', 'VISIT')),
    status: fc.constantFrom('HELD', 'PLANNED'),
    place: fc.constantFrom('baghdad', 'hall 7', '100%', '7_'),
    date: ranges,
    minConfidence: confidences,
    ...combinations(tie('filter')),
  }),
})).filter

const quoteFilters: Arbitrary<QuoteFilter> = fc.letrec<{ filter: QuoteFilter }>((tie) => ({
  filter: few({
    text: texts,
    kinds: some(fc.constantFrom('DIRECT', 'PARTIAL', 'INDIRECT')),
    speakers: some(personIds),
    speakerCountries: some(codes),
    aboutCountries: some(codes),
    aboutPeople: some(personIds),
    articles: some(articleIds),
    meetings: some(meetingIds),
    saidOn: ranges,
    speaker: personFilters,
    article: articleFilters,
    minConfidence: confidences,
    ...combinations(tie('filter')),
  }),
})).filter

const countryFilters: Arbitrary<CountryFilter> = few({
  codes: some(codes),
  name: fc.constantFrom('iran', 'republic of', 'islamic', 'zz'),
  region: fc.constantFrom('asia', 'Europe', 'Nowhere'),
})

/** How filters of one kind are put together; null, now and then, as clients send it. */
function combinations<Filter>(filter: Arbitrary<Filter>) {
  const two = fc.option(fc.array(filter, { maxLength: 2 }), { freq: 9 })
  return { and: two, or: two, not: fc.option(filter, { freq: 9 }) }
}

const directions = fc.constantFrom('ASC', 'DESC')

/** Rows in the order asked for: by the key, then by id, both in the same direction. */
const inOrder = <Row>(
  rows: readonly Row[],
  {
    keyOf,
    idOf,
    direction,
  }: {
    keyOf: (row: Row) => string | number | readonly [string, number]
    idOf: (row: Row) => string
    direction: string
  },
): string[] => {
  const sign = direction === 'ASC' ? 1 : -1
  return [...rows]
    .sort((a, b) => {
      const [keysA, keysB] = [a, b].map((row) => [keyOf(row), idOf(row)].flat()) as [string[], string[]]
      const differing = keysA.findIndex((key, place) => key !== keysB[place])
      return (keysA[differing] ?? '') < (keysB[differing] ?? '') ? -sign : sign
    })
    .map(idOf)
}

// ── How to ask ──

const ArticlesWhere = graphql(`
  query ArticlesWhere($where: ArticleFilter, $orderBy: ArticleOrder) {
    articles(first: 100, where: $where, orderBy: $orderBy) { totalCount nodes { id } }
  }
`)
const PeopleWhere = graphql(`
  query PeopleWhere($where: PersonFilter, $orderBy: PersonOrder) {
    people(first: 100, where: $where, orderBy: $orderBy) { totalCount nodes { id } }
  }
`)
const CountriesWhere = graphql(`
  query CountriesWhere($where: CountryFilter, $orderBy: CountryOrder) {
    countries(first: 100, where: $where, orderBy: $orderBy) { totalCount nodes { code } }
  }
`)
const MeetingsWhere = graphql(`
  query MeetingsWhere($where: MeetingFilter, $orderBy: MeetingOrder) {
    meetings(first: 100, where: $where, orderBy: $orderBy) { totalCount nodes { id } }
  }
`)
const QuotesWhere = graphql(`
  query QuotesWhere($where: QuoteFilter, $orderBy: QuoteOrder) {
    quotes(first: 100, where: $where, orderBy: $orderBy) { totalCount nodes { id } }
  }
`)

const runs = { numRuns: 150, seed: 20, endOnFailure: false } as const

describe.each(dialects())('filters and orders on %s, against a search of the rows in memory', (dialect) => {
  let test: TestDatabase
  let client: Client
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await saveGraph(test.database, graph)
    client = createClient(test.database)
  })
  afterAll(() => test.drop())

  /** Asks again and again; `expected` gives the ids of the graph, `ask` those of the answer. */
  const agree = async <Filter extends object, By extends string>(
    filters: Arbitrary<Filter>,
    by: readonly By[],
    {
      expected,
      ask,
    }: {
      expected: (filter: Filter, by: By, direction: string) => string[]
      ask: (filter: Filter, orderBy: { by: By; direction: never }) => Promise<{ totalCount: number; ids: string[] }>
    },
  ): Promise<void> => {
    let telling = 0
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...by), directions, async (filter, field, direction) => {
        const { totalCount, ids } = await ask(filter, { by: field, direction: direction as never })
        const wanted = expected(filter, field, direction)
        expect(ids).toEqual(wanted.slice(0, 100))
        expect(totalCount).toBe(wanted.length)
        if (wanted.length > 0 && Object.keys(filter).length > 0) telling++
      }),
      runs,
    )
    // Where too many filters find nothing, agreeing means little.
    expect(telling).toBeGreaterThan(runs.numRuns / 4)
  }

  const sorted = (type: string, ids: string[]): string[] => ids.map((id) => encodeGlobalId(type, id))

  it('articles', () =>
    agree(articleFilters, ['PUBLISHED_ON', 'TITLE', 'INGESTED_AT'] as const, {
      expected: (filter, by, direction) => {
        const keys = { PUBLISHED_ON: 'publishedOn', TITLE: 'sortTitle', INGESTED_AT: 'ingestedAt' } as const
        const rows = graph.Article.filter((article) => meetsArticleFilter(graph, article)(filter))
        return sorted('Article', inOrder(rows, { keyOf: (row) => row[keys[by]], idOf: (row) => row.id, direction }))
      },
      ask: async (where, orderBy) => {
        const { articles } = await client.ask(ArticlesWhere, { where: where as never, orderBy })
        return { totalCount: articles.totalCount, ids: articles.nodes.map(({ id }) => id) }
      },
    }))

  it('people', () =>
    agree(personFilters, ['NAME', 'QUOTE_COUNT', 'MEETING_COUNT', 'ARTICLE_COUNT'] as const, {
      expected: (filter, by, direction) => {
        const keys = {
          NAME: 'sortName',
          QUOTE_COUNT: 'quoteCount',
          MEETING_COUNT: 'meetingCount',
          ARTICLE_COUNT: 'articleCount',
        } as const
        const rows = graph.Person.filter((person) => meetsPersonFilter(graph, person)(filter))
        return sorted('Person', inOrder(rows, { keyOf: (row) => row[keys[by]], idOf: (row) => row.id, direction }))
      },
      ask: async (where, orderBy) => {
        const { people } = await client.ask(PeopleWhere, { where: where as never, orderBy })
        return { totalCount: people.totalCount, ids: people.nodes.map(({ id }) => id) }
      },
    }))

  it('countries', () =>
    agree(countryFilters, ['NAME', 'MEETING_COUNT', 'ARTICLE_COUNT'] as const, {
      expected: (filter, by, direction) => {
        const counts = countriesOf(graph)
        const rows = allCountries.filter((country) => meetsCountryFilter(country)(filter))
        const keyOf = ({ code, name }: (typeof rows)[number]): string | number => {
          if (by === 'NAME') return toSortName(name)
          return counts.get(code)?.[by === 'MEETING_COUNT' ? 'meetings' : 'articles'] ?? 0
        }
        return inOrder(rows, { keyOf, idOf: (row) => row.code, direction })
      },
      ask: async (where, orderBy) => {
        const { countries } = await client.ask(CountriesWhere, { where: where as never, orderBy })
        return { totalCount: countries.totalCount, ids: countries.nodes.map(({ code }) => code) }
      },
    }))

  it('meetings', () =>
    agree(meetingFilters, ['DATE'] as const, {
      expected: (filter, _by, direction) => {
        const rows = graph.Meeting.filter((meeting) => meetsMeetingFilter(graph, meeting)(filter))
        return sorted('Meeting', inOrder(rows, { keyOf: (row) => row.date, idOf: (row) => row.id, direction }))
      },
      ask: async (where, orderBy) => {
        const { meetings } = await client.ask(MeetingsWhere, { where: where as never, orderBy })
        return { totalCount: meetings.totalCount, ids: meetings.nodes.map(({ id }) => id) }
      },
    }))

  it('quotes', () =>
    agree(quoteFilters, ['SAID_ON', 'POSITION_IN_TEXT'] as const, {
      expected: (filter, by, direction) => {
        const rows = graph.Quote.filter((quote) => meetsQuoteFilter(graph, quote)(filter))
        return sorted(
          'Quote',
          inOrder(rows, {
            // By place: article by article, in each as it stands in the text.
            keyOf: (row) => (by === 'SAID_ON' ? row.saidOn : [row.articleId, row.start]),
            idOf: (row) => row.id,
            direction,
          }),
        )
      },
      ask: async (where, orderBy) => {
        const { quotes } = await client.ask(QuotesWhere, { where: where as never, orderBy })
        return { totalCount: quotes.totalCount, ids: quotes.nodes.map(({ id }) => id) }
      },
    }))
})
