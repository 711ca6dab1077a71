import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphql } from '../../src/generated/client/gql.ts'
import { encodeGlobalId } from '../../src/schema/global-id.ts'
import { type Client, createClient, errorsOf } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { forgeCursor } from '../testkit/forge-cursor.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'

const graph = makeGraph({ articles: 10 })
const article = encodeGlobalId('Article', graph.Article[0]?.id ?? '')
const person = encodeGlobalId('Person', graph.Person[0]?.id ?? '')

const QuotesAfter = graphql(`
  query QuotesAfter($after: String, $orderBy: QuoteOrder) {
    quotes(first: 3, after: $after, orderBy: $orderBy) {
      pageInfo {
        endCursor
      }
    }
  }
`)
const PersonBySlug = graphql(`
  query PersonBySlug($slug: String!) {
    person(slug: $slug) {
      id
    }
  }
`)

describe.each(dialects())('what cannot be is refused on %s', (dialect) => {
  let test: TestDatabase
  let client: Client
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await saveGraph(test.database, graph)
    client = createClient(test.database)
  })
  afterAll(() => test.drop())

  it.each([
    ['{ quotes(first: 0) { totalCount nodes { id } } }', 'first must be between 1 and 100, not 0.'],
    ['{ quotes(first: 101) { nodes { id } } }', 'first must be between 1 and 100, not 101.'],
    ['{ quotes(last: -1) { nodes { id } } }', 'last must be between 1 and 100, not -1.'],
    ['{ quotes(first: 1, last: 1) { nodes { id } } }', 'Give first or last, not both.'],
    ['{ quotes(after: "nonsense") { nodes { id } } }', 'The cursor is damaged: pass cursors on exactly as they were given.'],
    ['{ quotes(before: "") { nodes { id } } }', 'The cursor is damaged: pass cursors on exactly as they were given.'],
    ['{ person { id } }', 'Give either id or slug.'],
    [`{ person(id: "${person}", slug: "x") { id } }`, 'Give either id or slug.'],
    ['{ article { id } }', 'Give either id or slug.'],
    [`{ person(id: "${article}") { id } }`, `"${article}" is the id of an Article, not of a Person.`],
    ['{ meeting(id: "x y") { id } }', '"x y" is no id: pass ids on exactly as they were given.'],
    ['{ node(id: "") { id } }', '"" is no id: pass ids on exactly as they were given.'],
    [`{ node(id: "${Buffer.from('PageInfo:1').toString('base64url')}") { id } }`, expect.stringContaining('is no id')],
    [
      `{ nodes(ids: [${Array.from({ length: 101 }, () => `"${person}"`).join()}]) { id } }`,
      'ids may hold at most 100 ids, not 101.',
    ],
    [`{ quotes(where: { speakers: ["${article}"] }) { totalCount } }`, `"${article}" is the id of an Article, not of a Person.`],
    [
      `{ quotes(where: { or: [{ speaker: { metWith: "${article}" } }] }) { totalCount } }`,
      expect.stringContaining('not of a Person'),
    ],
    [
      '{ quotes(where: { not: { article: { publishedOn: { to: "2015-02-30" } } } }) { totalCount } }',
      'to is no day of the calendar: 2015-02-30.',
    ],
    [
      '{ activity(interval: DAY, where: { date: { from: "2015-00-10" } }) { quotes } }',
      'from is no day of the calendar: 2015-00-10.',
    ],
    [`{ quotes(where: { or: [${'{},'.repeat(50)}] }) { totalCount } }`, 'A filter may be made of at most 50 filters and ranges.'],
  ])('%s', async (query, message) => {
    const [error] = errorsOf(await client.post(query))
    expect(error).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } })
  })

  it.each([
    ['{ country(code: "ir") { name } }', 'Expected a country code of two capital letters like \\"IR\\"'],
    ['{ articles(where: { publishedOn: { from: "18 May" } }) { totalCount } }', 'Expected a date like \\"2015-05-18\\"'],
    ['{ articles(where: { publishedOn: { from: 2015 } }) { totalCount } }', 'not 2015.'],
    ['{ quotes(orderBy: { by: TEXT }) { totalCount } }', 'TEXT'],
  ])('%s', async (query, message) => {
    expect(JSON.stringify(errorsOf(await client.post(query)))).toContain(message)
  })

  it('variables of the wrong type, with a code too', async () => {
    const query = 'query ($n: Int!) { people(first: $n) { totalCount } }'
    for (const variables of [{ n: '1' }, { n: 1.5 }, {}, { n: null }]) {
      const [error] = errorsOf(await client.post(query, variables))
      expect(error).toMatchObject({ message: expect.stringContaining('"$n"'), extensions: { code: 'BAD_USER_INPUT' } })
    }
  })

  it('a cursor of another list, of another order, or with anything changed', async () => {
    const { quotes } = await client.ask(QuotesAfter, {})
    const cursor = quotes.pageInfo.endCursor ?? ''
    expect(errorsOf(await client.post(`{ articles(after: "${cursor}") { nodes { id } } }`))).toMatchObject([
      {
        message:
          'The cursor was given for another list or order (Query.quotes SAID_ON DESC), not for this one (Query.articles PUBLISHED_ON DESC).',
      },
    ])
    expect(await client.refused(QuotesAfter, { after: cursor, orderBy: { by: 'POSITION_IN_TEXT' } })).toMatchObject([
      { message: expect.stringContaining('another list or order') },
    ])
    const places = fc.integer({ min: 0, max: cursor.length - 1 })
    const letters = fc.constantFrom('', 'A', 'z', '7', '-', '_', '=', ' ', 'é')
    await fc.assert(
      fc.asyncProperty(places, letters, async (place, letter) => {
        const damaged = `${cursor.slice(0, place)}${letter}${cursor.slice(place + 1)}`
        fc.pre(damaged !== cursor)
        expect(await client.refused(QuotesAfter, { after: damaged })).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
      }),
      { numRuns: 60 },
    )
  })

  it('a cursor that somebody has made, whatever is in it', async () => {
    const { quotes } = await client.ask(QuotesAfter, {})
    const cursor = quotes.pageInfo.endCursor ?? ''
    const [list] = JSON.parse(Buffer.from(cursor, 'base64url').toString().slice(7)) as [string]
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), async (values, id, asOf) => {
        const made = forgeCursor([list, values, id, asOf])
        const answer = await client.post<{ quotes: { nodes: unknown[] } }>(`{ quotes(after: "${made}") { nodes { id } } }`)
        for (const error of answer.errors ?? []) expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
      }),
      { numRuns: 60 },
    )
    for (const content of [[list, [{}], 'x'], [list, [1], 'x'], [list, ['x', 'y'], 'x'], [list, ['x'], 'x', 1e300], [list], 7]) {
      expect(await client.refused(QuotesAfter, { after: forgeCursor(content) })).toMatchObject([
        { message: 'The cursor is damaged: pass cursors on exactly as they were given.' },
      ])
    }
  })

  it('no text whatever: characters that mean something to SQL or to no database find nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 12 }), async (slug) => {
        fc.pre(!graph.Person.some((row) => row.slug === slug))
        fc.pre(!graph.Profile.some((row) => row.slug === slug))
        expect(await client.ask(PersonBySlug, { slug })).toEqual({ person: null })
      }),
      { numRuns: 60 },
    )
    for (const slug of ['\u0000', 'a\u0000b', '\ud800', '\'; DROP TABLE "Person"; --'])
      expect(await client.ask(PersonBySlug, { slug })).toEqual({ person: null })
  })
})
