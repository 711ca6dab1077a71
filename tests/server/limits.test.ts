import { setTimeout as sleep } from 'node:timers/promises'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from '../../src/server/limits.ts'
import type { Database } from '../../src/storage/database.ts'
import { Traversal } from '../schema/traversal-document.ts'
import { type Answer, createClient, errorsOf } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { queryExamples } from '../testkit/query-examples.ts'

describe.each(dialects())('limits on %s', (dialect) => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await saveGraph(test.database, makeGraph({ articles: 10 }))
  })
  afterAll(() => test.drop())

  const ask = (limits: Partial<Limits>, query: string, variables?: unknown) =>
    createClient(test.database, { limits: { ...defaultLimits, ...limits } }).post(query, variables)
  const refused = async (limits: Partial<Limits>, query: string, variables?: unknown) => {
    const before = test.database.statementCount
    const answer = await ask(limits, query, variables)
    expect(answer.data).toBeUndefined()
    expect(test.database.statementCount).toBe(before)
    return errorsOf(answer).map(({ message, extensions }) => [extensions?.['code'], message])
  }

  it('depth: fields within fields, also through fragments; introspection does not count', async () => {
    expect(await refused({ maxDepth: 3 }, '{ people { nodes { country { name } } } }')).toEqual([
      ['DEPTH_LIMIT_EXCEEDED', 'The operation nests 4 fields deep; 3 are allowed.'],
    ])
    expect(
      await refused(
        { maxDepth: 3 },
        '{ people { ...A } } fragment A on QueryPeopleConnection { nodes { ... { country { name } } } }',
      ),
    ).toEqual([['DEPTH_LIMIT_EXCEEDED', 'The operation nests 4 fields deep; 3 are allowed.']])
    expect((await ask({ maxDepth: 4 }, '{ people { nodes { country { name } } } }')).errors).toBeUndefined()
    expect((await ask({ maxDepth: 1 }, getIntrospectionQuery())).errors).toBeUndefined()
  })

  it('cost: told with every answer, refused before anything is read', async () => {
    expect((await ask({}, '{ stats { people } }')).extensions).toEqual({ cost: 1 })
    const query = 'query ($n: Int = 10) { people(first: $n) { totalCount nodes { quotes(last: 4) { nodes { id } } } } }'
    // The list, its count, and for each person: the person, the list of statements, the statements.
    expect((await ask({}, query)).extensions).toEqual({ cost: 2 + 10 * (1 + 1 + 4) })
    expect((await ask({}, query, { n: 3 })).extensions).toEqual({ cost: 2 + 3 * (1 + 1 + 4) })
    const filtered = 'query ($w: QuoteFilter) { quotes(where: $w) { totalCount } }'
    expect((await ask({}, filtered, { w: { and: [{}, { speaker: {} }], text: null } })).extensions).toEqual({ cost: 2 + 3 * 5 })
    const answer = await ask({ maxCost: 50 }, query)
    expect(answer).toEqual({
      errors: [
        {
          message:
            'The operation would cost 62; 50 is allowed. Ask for smaller pages, or for lists within lists in operations of their own.',
          extensions: { code: 'COST_LIMIT_EXCEEDED', cost: 62, limit: 50 },
        },
      ],
      extensions: { cost: 62 },
    })
    expect(await refused({ maxCost: 50 }, query)).toHaveLength(1)
  })

  it.each([
    ['introspection is free', getIntrospectionQuery(), 0],
    ['pages without a size have 20', '{ people { nodes { name } } }', 21],
    ['edges are their nodes', '{ people(first: 3) { edges { cursor node { name } } pageInfo { endCursor } } }', 4],
    ['lists without pages are taken to hold 5', '{ people(first: 2) { nodes { positions { title } } } }', 1 + 2 * 6],
    ['ids are counted', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    [
      'of different types the dearest counts',
      '{ nodes(ids: ["a"]) { ... on Person { country { name } } ... on Quote { article { id } speaker { id } } } }',
      3,
    ],
    [
      'fragments cost where they are used',
      '{ a: people(first: 2) { ...P } b: people(first: 3) { ...P } } fragment P on QueryPeopleConnection { nodes { name } }',
      7,
    ],
    ['what is left out is free', '{ stats @skip(if: true) { people } people(first: 1) @include(if: false) { totalCount } }', 0],
    ['a filter is free', '{ quotes(first: 1, where: { kinds: [DIRECT], text: "oil" }) { totalCount } }', 2],
    [
      'filters within filters are not',
      '{ people(first: 3) { nodes { quotes(where: { or: [{ text: "a" }, { not: { saidOn: { from: "2015-01-01" } } }] }) { totalCount } } } }',
      1 + 3 * (1 + 2 + 4 * 5),
    ],
    ['whole texts cost more', '{ articles(first: 2) { nodes { text } } }', 1 + 2 * 6],
  ])('cost: %s', async (_name, query, cost) => {
    expect((await ask({}, query)).extensions).toEqual({ cost })
  })

  it('cost: by default the traversal and the examples take less than a quarter of what is allowed', async () => {
    for (const [query, variables] of [
      [Traversal.toString(), { code: 'IR' }],
      ...queryExamples.map(([, example]) => [example.text, example.variables ?? {}]),
    ] as const) {
      const { errors, extensions } = await ask({}, String(query), variables)
      expect(errors).toBeUndefined()
      expect(extensions?.['cost']).toBeLessThan(defaultLimits.maxCost / 4)
    }
  })

  it('aliases, those of fragments wherever they are used', async () => {
    const message = 'The operation has 4 aliases; 3 are allowed.'
    const expected = [['ALIAS_LIMIT_EXCEEDED', message]]
    expect(await refused({ maxAliases: 3 }, '{ a: __typename b: __typename c: __typename d: __typename }')).toEqual(expected)
    const fragment = 'fragment F on Stats { x: people y: quotes }'
    expect(await refused({ maxAliases: 3 }, `{ stats { ...F ...F } } ${fragment}`)).toEqual(expected)
    expect((await ask({ maxAliases: 3 }, `{ stats { ...F } } ${fragment}`)).errors).toBeUndefined()
  })

  it('aliases of fragments that double and double again, without counting for ever', async () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Stats { ...F${i + 1} ...F${i + 1} }`).join(' ')
    const [error] = await refused({}, `{ stats { ...F0 } } ${doubling} fragment F60 on Stats { a: people }`)
    expect(error?.[0]).toBe('ALIAS_LIMIT_EXCEEDED')
  })

  it('directives', async () => {
    expect(await refused({ maxDirectives: 2 }, `{ __typename ${'@include(if: true) '.repeat(3)} }`)).toEqual([
      ['DIRECTIVE_LIMIT_EXCEEDED', 'The operation has 3 directives; 2 are allowed.'],
    ])
  })

  it('tokens', async () => {
    expect(await refused({ maxTokens: 20 }, `{ ${'stats { people } '.repeat(10)} }`)).toEqual([
      ['TOKEN_LIMIT_EXCEEDED', "The operation's text has more than 20 tokens."],
    ])
    expect((await ask({ maxTokens: 20 }, '{ stats { people } }')).errors).toBeUndefined()
  })

  it('how deep variables nest', async () => {
    const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect(await refused({ maxJsonDepth: 10 }, '{ __typename }', { deep: deep(500) })).toEqual([
      ['BAD_REQUEST', 'Variables and extensions may nest 10 deep at most.'],
    ])
    expect((await ask({ maxJsonDepth: 10 }, '{ __typename }', { deep: deep(9) })).errors).toBeUndefined()
  })

  it('time: the answer comes in time, and nothing more is read', async () => {
    let reads = 0
    const slow: Database = {
      ...test.database,
      read: async (statement, options) => {
        reads++
        await sleep(60)
        return test.database.read(statement, options)
      },
    }
    const client = createClient(slow, { limits: { ...defaultLimits, operationMilliseconds: 100 } })
    const started = performance.now()
    const answer = await client.post('{ people { nodes { quotes { nodes { article { outlet { name } } } } } } }')
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(errorsOf(answer)).toMatchObject([
      { message: 'The operation was stopped: it took longer than 100 ms.', extensions: { code: 'OPERATION_TIMED_OUT' } },
    ])
    expect(answer.data ?? null).toBeNull()
    const read = reads
    await sleep(200)
    expect(reads).toBe(read)
    expect(read).toBeLessThan(4)
  })

  it('time: also where the work leaves no turn to timers', async () => {
    let reads = 0
    const busy: Database = {
      ...test.database,
      read: (statement, options) => {
        reads++
        for (const end = performance.now() + 40; performance.now() < end; );
        return test.database.read(statement, options)
      },
    }
    const client = createClient(busy, { limits: { ...defaultLimits, operationMilliseconds: 100 } })
    const answer = await client.post('{ people { nodes { quotes { nodes { article { outlet { name } } } } } } }')
    expect(errorsOf(answer)).toMatchObject([{ extensions: { code: 'OPERATION_TIMED_OUT' } }])
    expect(reads).toBeLessThan(5)
  })

  it('operations in flight: 503 with when to try again, and room again afterwards', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const waiting: Database = {
      ...test.database,
      read: async (statement, options) => {
        await gate
        return test.database.read(statement, options)
      },
    }
    const { server, post } = createClient(waiting, { limits: { ...defaultLimits, maxOperationsInFlight: 2 } })
    const under = [post('{ stats { people } }'), post('{ stats { people } }')]
    const response = await server.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ stats { people } }' }),
    })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('1')
    expect(errorsOf((await response.json()) as Answer<unknown>)).toMatchObject([
      {
        message: 'The server is working on 2 operations, as many as it may: try again in a second.',
        extensions: { code: 'TOO_MANY_OPERATIONS' },
      },
    ])
    release()
    for (const answer of await Promise.all(under)) expect(answer.errors).toBeUndefined()
    expect((await post('{ stats { people } }')).errors).toBeUndefined()
  })

  it('one operation a request', async () => {
    const response = await createClient(test.database).server.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    })
    expect(response.status).toBe(400)
    expect(errorsOf((await response.json()) as Answer<unknown>)).toMatchObject([
      { message: 'Batching is not supported.', extensions: { code: 'BAD_REQUEST' } },
    ])
  })
})
