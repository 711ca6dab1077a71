import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphql } from '../../src/generated/client/gql.ts'
import type { SearchForQuery, SearchForQueryVariables } from '../../src/generated/client/graphql.ts'
import { ingestReport, removeReport } from '../../src/ingest/ingest-report.ts'
import { encodeGlobalId } from '../../src/schema/global-id.ts'
import { type Client, createClient } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { isHitIn } from './naive-search.ts'

const SearchFor = graphql(`
  query SearchFor($query: String!, $types: [SearchType!], $first: Int, $after: String) {
    search(query: $query, types: $types, first: $first, after: $after) {
      totalCount
      nodes { __typename ... on Node { id } }
      edges {
        cursor
        score
        highlight
        node {
          __typename
          ... on Article { id title }
          ... on Person { id name }
          ... on Country { id name }
          ... on Meeting { id title }
          ... on Quote { id text }
        }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`)

const seeds = resolve(import.meta.dirname, '../../seeds')

describe.each(dialects())('search on %s', (dialect) => {
  describe('of the seeds', () => {
    let test: TestDatabase
    let client: Client
    beforeAll(async () => {
      test = await testDatabase(dialect)
      client = createClient(test.database)
      for (const file of readdirSync(seeds).sort()) {
        await ingestReport(test.database, {
          name: file.replace(/\.txt$/, ''),
          text: readFileSync(join(seeds, file), 'utf8'),
        })
      }
    })
    afterAll(() => test?.drop())

    const find = async (query: string, more: Partial<SearchForQueryVariables> = {}) =>
      (await client.ask(SearchFor, { query, first: 100, ...more })).search
    const named = (found: Awaited<ReturnType<typeof find>>): string[] =>
      found.edges.map(({ node }) => ('name' in node ? node.name : 'title' in node ? node.title : node.text))

    it.each(['Qasem', 'Qassem', 'QASSEM', 'Qāsem', 'kasem'])('finds people and reports across spellings: %s', async (query) => {
      const { edges } = await find(query)
      expect(edges[0]?.node).toMatchObject({ __typename: 'Person', name: expect.stringMatching(/Qass?em Soleimani/) })
      const articles = edges.filter(({ node }) => node.__typename === 'Article')
      expect(articles.map(({ highlight }) => /<mark>(Qass?em)<\/mark>/.exec(highlight)?.[1]).sort()).toEqual(['Qasem', 'Qassem'])
    })

    it('finds Mokbel by Moqbel, in any case', async () => {
      const [one, other] = [named(await find('Mokbel')), named(await find('MOQBEL'))]
      expect(one.length).toBeGreaterThan(0)
      expect(other).toEqual(one)
    })

    it('stems words', async () => {
      const found = named(await find('negotiating', { types: ['ARTICLE'] }))
      expect(found).toEqual(named(await find('negotiations', { types: ['ARTICLE'] })))
      expect(named(await find('supporting', { types: ['QUOTE'] })).join()).toMatch(/support(s|ed)? /)
    })

    it('takes a phrase as it stands', async () => {
      expect((await find('"Defense Minister" Dehqan', { types: ['ARTICLE'] })).totalCount).toBeGreaterThan(0)
      expect((await find('"Minister Defense"', { types: ['ARTICLE'] })).totalCount).toBe(0)
      expect((await find('"Minister Defense"')).totalCount).toBeLessThan((await find('Minister Defense')).totalCount)
    })

    it('leaves out what -without names', async () => {
      const all = await find('Iraq', { types: ['ARTICLE'] })
      const without = await find('Iraq -Dehqan', { types: ['ARTICLE'] })
      const both = await find('Iraq Dehqan', { types: ['ARTICLE'] })
      expect(without.totalCount + both.totalCount).toBe(all.totalCount)
      expect(both.totalCount).toBeGreaterThan(0)
      expect(without.totalCount).toBeGreaterThan(0)
    })

    it('puts whoever is called so first', async () => {
      expect(named(await find('Iran'))[0]).toBe('Iran')
      expect(named(await find('iranian'))[0]).toBe('Iran')
      expect((await find('Hossein Dehqan')).edges[0]?.node).toMatchObject({ __typename: 'Person', name: 'Hossein Dehqan' })
    })

    it('finds nodes of every type, and only those asked for', async () => {
      const types = (found: Awaited<ReturnType<typeof find>>) => new Set(found.edges.map(({ node }) => node.__typename))
      expect(types(await find('Iraq'))).toEqual(new Set(['Article', 'Country', 'Meeting', 'Person', 'Quote']))
      expect(types(await find('Iraq', { types: ['MEETING', 'COUNTRY'] }))).toEqual(new Set(['Country', 'Meeting']))
      expect(await find('Iraq', { types: [] })).toMatchObject({ totalCount: 0, edges: [] })
    })

    it('finds nothing where nothing is asked for', async () => {
      for (const query of ['', '  ', '-Iraq', '!?', '""']) expect(await find(query)).toMatchObject({ totalCount: 0, nodes: [] })
    })

    it('marks what it found in text that is safe to show', async () => {
      const text =
        'Talks\n\n<script>alert("Zhukin")</script> & the <b>harbours</b> were discussed in Muscat, Zhukin’s aides said.'
      await ingestReport(test.database, { name: 'unsafe', text })
      const [edge] = (await find('zhukin harbour', { types: ['ARTICLE'] })).edges
      await removeReport(test.database, 'unsafe')
      expect(edge?.highlight).toContain('&lt;script&gt;alert(&quot;<mark>Zhukin</mark>&quot;)&lt;/script&gt; &amp; the &lt;b&gt;')
      expect(edge?.highlight).toContain('<mark>harbours</mark>')
      expect(edge?.highlight.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/)
      expect((await find('zhukin')).totalCount).toBe(0)
    })

    it('takes any text', async () => {
      const hostile = fc.array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 20 }),
          fc.constantFrom(
            ...['"', "'", '-', '*', ':', '(', ')', '{body}:', ' NEAR(', ' OR ', ' AND ', ' NOT ', '^', '\\', '%', '&', '|', '!'],
          ),
          fc.constantFrom(
            ...['<->', ':*', ';--', '\u0000', '\ud800', '~', '‮', '👩‍👩‍👧', 'İ', 'ß', 'Iraq', 'x'.repeat(5000), '½', '１'],
          ),
        ),
        { maxLength: 12 },
      )
      await fc.assert(
        fc.asyncProperty(hostile, async (parts) => {
          const { totalCount, nodes } = await find(parts.join(''))
          expect(nodes.length).toBe(Math.min(100, totalCount))
        }),
        { numRuns: 150 },
      )
    })

    it('refuses cursors of another search, and damaged ones', async () => {
      const { pageInfo } = await find('Iraq', { first: 1 })
      const refuse = async (after: string, query = 'Iraq') =>
        (await client.refused(SearchFor, { query, after })).map(({ message, extensions }) => [message, extensions?.['code']])
      expect(await refuse(pageInfo.endCursor ?? '', 'Iran')).toEqual([
        [expect.stringMatching(/^The cursor was given for another list/), 'BAD_USER_INPUT'],
      ])
      expect(await refuse('nonsense')).toEqual([[expect.stringMatching(/^The cursor is damaged/), 'BAD_USER_INPUT']])
      const [error] = await client.refused(SearchFor, { query: 'Iraq', first: 101 })
      expect(error?.message).toBe('first must be between 1 and 100, not 101.')
    })
  })

  describe('of a large made-up graph', () => {
    const graph = makeGraph({ articles: 60, seed: 7 })
    let test: TestDatabase
    let client: Client
    beforeAll(async () => {
      test = await testDatabase(dialect)
      await saveGraph(test.database, graph)
      client = createClient(test.database)
    })
    afterAll(() => test?.drop())

    it('finds what a search in memory finds', async () => {
      const words = fc.constantFrom(
        'oil',
        'power',
        'talks',
        'widening',
        'securities',
        '"the joint panel"',
        'Arman',
        'qassem',
        'x',
      )
      const queries = fc.array(fc.tuple(fc.constantFrom('', '', '', '-'), words), { minLength: 1, maxLength: 3 })
      const names = new Map(graph.Appearance.map(({ id, name }) => [id, name]))
      const types = ['ARTICLE', 'QUOTE'] as const
      await fc.assert(
        fc.asyncProperty(queries, async (parts) => {
          const query = parts.map((part) => part.join('')).join(' ')
          const { search } = await client.ask(SearchFor, { query, first: 100, types: [...types] })
          const articles = graph.Article.filter(({ title, text, body }) => {
            const stretches = (JSON.parse(body) as [number, number][]).map(([start, end]) => text.slice(start, end))
            return isHitIn([title, ...stretches], query)
          })
          const quotes = graph.Quote.filter(({ text, speakerText, speakerAppearanceId }) =>
            isHitIn([text, speakerText ?? '', names.get(speakerAppearanceId ?? '') ?? ''], query),
          )
          const ids = [
            ...articles.map(({ id }) => encodeGlobalId('Article', id)),
            ...quotes.map(({ id }) => encodeGlobalId('Quote', id)),
          ]
          expect(search.totalCount).toBe(ids.length)
          if (ids.length <= 100) expect(search.nodes.map(({ id }) => id).sort()).toEqual(ids.sort())
        }),
        { numRuns: 60 },
      )
    })

    it.each(['talks', 'oil', 'Iran', 'minister -president'])('pages through all of %s, the best first', async (query) => {
      const all: { id: string; score: number; type: string }[] = []
      let after: string | null | undefined = null
      for (;;) {
        const { search }: SearchForQuery = await client.ask(SearchFor, { query, first: 7, after })
        all.push(...search.edges.map(({ node, score }) => ({ id: node.id, score, type: node.__typename })))
        expect(search.nodes.map(({ id }) => id)).toEqual(search.edges.map(({ node }) => node.id))
        expect(search.pageInfo.hasPreviousPage).toBe(typeof after === 'string')
        if (!search.pageInfo.hasNextPage) {
          expect(all).toHaveLength(search.totalCount)
          break
        }
        after = search.pageInfo.endCursor
      }
      expect(all.length).toBeGreaterThan(20)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      const inOrder = all.toSorted(
        (a, b) =>
          b.score - a.score || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) || (localId(a.id) < localId(b.id) ? -1 : 1),
      )
      expect(all).toEqual(inOrder)
    })

    it('takes at most a statement a type and thing to show, however many it finds', async () => {
      for (const first of [5, 100]) {
        const before = test.database.statementCount
        await client.ask(SearchFor, { query: 'talks', first })
        expect(test.database.statementCount - before).toBeLessThanOrEqual(11)
      }
    })
  })
})

const localId = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
