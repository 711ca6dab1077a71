import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphql } from '../../src/generated/client/gql.ts'
import type { ActivityFilter, Interval } from '../../src/generated/client/graphql.ts'
import { encodeGlobalId } from '../../src/schema/global-id.ts'
import { type Client, createClient } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { meetsArticleFilter, meetsMeetingFilter, meetsQuoteFilter } from './naive-filters.ts'

const ActivityOver = graphql(`
  query ActivityOver($interval: Interval!, $where: ActivityFilter) {
    activity(interval: $interval, where: $where) { from to articles meetings quotes }
  }
`)

const graph = makeGraph({ articles: 60, seed: 12 })

/** The first and last day of the week, month or year of a day, by counting days one by one. */
function stretchOf(interval: string, day: string): { from: string; to: string } {
  const isFirst = (date: Date) =>
    interval === 'DAY' ||
    (interval === 'WEEK' && date.getUTCDay() === 1) ||
    (interval === 'MONTH' && date.getUTCDate() === 1) ||
    (interval === 'YEAR' && date.getUTCDate() === 1 && date.getUTCMonth() === 0)
  const from = new Date(day)
  while (!isFirst(from)) from.setUTCDate(from.getUTCDate() - 1)
  const to = new Date(from)
  do to.setUTCDate(to.getUTCDate() + 1)
  while (!isFirst(to))
  to.setUTCDate(to.getUTCDate() - 1)
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) }
}

function expected(interval: string, where: ActivityFilter) {
  const { people, countries, date } = where
  const articles = graph.Article.filter((row) => meetsArticleFilter(graph, row)({ people, countries, publishedOn: date }))
  const meetings = graph.Meeting.filter((row) => meetsMeetingFilter(graph, row)({ people, countries, date }))
  const quotes = graph.Quote.filter((row) =>
    meetsQuoteFilter(graph, row)({ speakers: people, speakerCountries: countries, saidOn: date }),
  )
  const days = {
    articles: articles.map((row) => row.publishedOn),
    meetings: meetings.map((row) => row.date),
    quotes: quotes.map((row) => row.saidOn),
  }
  const known = Object.values(days)
    .flat()
    .filter((day) => day !== '')
    .sort()
  const buckets = []
  // The ends of the range asked for are those of the chart.
  const last = date?.to ?? known.at(-1)
  for (let day = date?.from ?? known[0]; day !== undefined && last !== undefined && day <= last; ) {
    const { from, to } = stretchOf(interval, day)
    if (from > last) break
    const count = (list: readonly string[]) => list.filter((other) => other >= from && other <= to).length
    buckets.push({ from, to, articles: count(days.articles), meetings: count(days.meetings), quotes: count(days.quotes) })
    day = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)
  }
  return buckets
}

describe.each(dialects())('activity on %s', (dialect) => {
  let test: TestDatabase
  let client: Client
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await saveGraph(test.database, graph)
    client = createClient(test.database)
  })
  afterAll(() => test?.drop())

  const ask = async (interval: Interval, where?: ActivityFilter) =>
    (await client.ask(ActivityOver, { interval, ...(where === undefined ? {} : { where }) })).activity

  it('is what counting in memory gives, gaps included', async () => {
    const people = fc.constantFrom(...graph.Profile.slice(0, 20).map(({ id }) => encodeGlobalId('Person', id)))
    const codes = fc.constantFrom('IR', 'IQ', 'RU', 'ZZ')
    const dates = fc.constantFrom('2014-01-01', '2014-09-15', '2015-06-30', '2016-12-28')
    const filters = fc.record(
      {
        people: fc.array(people, { minLength: 1, maxLength: 2 }),
        countries: fc.array(codes, { minLength: 1, maxLength: 2 }),
        date: fc.record({ from: dates, to: dates }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    )
    let telling = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('DAY', 'WEEK', 'MONTH', 'YEAR'), filters, async (interval, where) => {
        const buckets = expected(interval, where as ActivityFilter)
        expect(await ask(interval as Interval, where as ActivityFilter)).toEqual(buckets)
        if (buckets.length > 1) telling++
      }),
      { numRuns: 60 },
    )
    expect(telling).toBeGreaterThan(10)
  })

  it('has the whole range asked for, also where nothing happened in it, to the ends of the calendar', async () => {
    const quiet = { articles: 0, meetings: 0, quotes: 0 }
    expect(await ask('MONTH' as Interval, { date: { from: '1950-01-20', to: '1950-03-01' } })).toEqual([
      { from: '1950-01-01', to: '1950-01-31', ...quiet },
      { from: '1950-02-01', to: '1950-02-28', ...quiet },
      { from: '1950-03-01', to: '1950-03-31', ...quiet },
    ])
    expect(await ask('DAY' as Interval, { date: { from: '1950-01-20', to: '1950-01-19' } })).toEqual([])
    expect(await ask('DAY' as Interval, { countries: ['ZZ'], date: { from: '1950-01-20' } })).toEqual([])
    for (const interval of ['DAY', 'WEEK', 'MONTH', 'YEAR'] as Interval[]) {
      const end = await ask(interval, { date: { from: '9999-12-31', to: '9999-12-31' } })
      expect(end).toMatchObject([{ to: '9999-12-31', ...quiet }])
      const start = await ask(interval, { date: { from: '0000-01-01', to: '0000-01-01' } })
      expect(start).toMatchObject([{ from: '0000-01-01', ...quiet }])
    }
  })

  it('takes one statement', async () => {
    const before = test.database.statementCount
    await ask('MONTH' as Interval)
    expect(test.database.statementCount - before).toBe(1)
  })

  it('begins weeks on Monday, across years', async () => {
    const weeks = await ask('WEEK' as Interval, { date: { from: '2014-12-25', to: '2015-01-10' } })
    for (const { from, to } of weeks) {
      expect(new Date(from).getUTCDay()).toBe(1)
      expect(Date.parse(to) - Date.parse(from)).toBe(6 * 86_400_000)
    }
  })

  it('refuses more than 10,000 stretches, and gives the longer ones', async () => {
    const [article] = graph.Article.filter(({ publishedOn }) => publishedOn !== '')
    const date = (day: string) =>
      test.database.write((transaction) =>
        transaction.execute(sql`UPDATE "Article" SET "publishedOn" = ${day} WHERE "id" = ${article?.id ?? ''}`),
      )
    await date('1066-10-14')
    const [error] = await client.refused(ActivityOver, { interval: 'DAY' as Interval })
    expect(error?.message).toMatch(
      /^From 1066-10-14 to 2016-\d\d-\d\d there are more than 10000 buckets: ask for a longer interval/,
    )
    expect(error?.extensions?.['code']).toBe('BAD_USER_INPUT')
    expect((await ask('YEAR' as Interval)).length).toBe(2016 - 1066 + 1)
    await date(article?.publishedOn ?? '')
  })
})
