import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createClient } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { groupRows } from '../testkit/graph-group-rows.ts'
import { type Page, type Place, places, readPage as readPageOf } from './connections.ts'

const graph = makeGraph({ articles: 60, seed: 7 })

/** The parent of each type that has most below it, so that there is something to page through. */
const parents: Readonly<Record<string, string>> = {
  Article: mostOf(graph.Appearance, (row) => row.articleId),
  Person: mostOf(graph.Participation, (row) => row.personId),
  Country: mostOf(graph.ArticleCountry, (row) => row.countryCode),
  Meeting: mostOf(graph.Quote, (row) => row.meetingId ?? ''),
  Outlet: graph.Outlet[0]?.id ?? '',
}

function mostOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): string {
  const groups = [...groupRows(rows, keyOf)].filter(([key]) => key !== '')
  return groups.sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? ''
}

const readPage = (client: Client, place: Place, page: string): Promise<Page> =>
  readPageOf(client, place, { parent: parents[place.type] ?? '', page })

/** The nodes of all pages in one direction; checks what each page says of itself. */
async function walk(
  client: Client,
  place: Place,
  { direction, size }: { direction: 'forward' | 'backward'; size: number },
): Promise<string[]> {
  const forward = direction === 'forward'
  const visited: string[] = []
  let cursor: string | null = null
  for (let turn = 0; turn < 200; turn++) {
    const [count, from] = forward ? ['first', 'after'] : ['last', 'before']
    const page: Page = await readPage(client, place, `${count}: ${size}${cursor === null ? '' : `, ${from}: "${cursor}"`}`)
    const ids = page.nodes.map((node) => node.id)
    expect(page.edges.map((edge) => edge.node.id)).toEqual(ids)
    if (ids.length > 0)
      expect([page.pageInfo.startCursor, page.pageInfo.endCursor]).toEqual([page.edges[0]?.cursor, page.edges.at(-1)?.cursor])
    // The page that comes before this one in the walk is there unless this is the first.
    expect(forward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage).toBe(turn > 0)
    if (forward) visited.push(...ids)
    else visited.unshift(...ids)
    const goesOn = forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage
    if (!goesOn) {
      expect(visited.length).toBe(page.totalCount)
      return visited
    }
    expect(ids.length).toBe(size)
    cursor = forward ? page.pageInfo.endCursor : page.pageInfo.startCursor
  }
  throw new Error('The pages do not end.')
}

describe.each(dialects())('pages on %s', (dialect) => {
  let test: TestDatabase
  let client: Client
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await saveGraph(test.database, graph)
    client = createClient(test.database)
  })
  afterAll(() => test.drop())

  it('are found for every connection', () => {
    expect(new Set(places.map((place) => `${place.type}.${place.field}`)).size).toBe(23)
  })

  it.each(places)('of $field of $type by $order lead forward and backward over every node once', async (place) => {
    const all = await readPage(client, place, 'first: 100')
    expect(all.totalCount).toBeGreaterThan(1)
    const forward = await walk(client, place, { direction: 'forward', size: Math.max(2, Math.ceil(all.totalCount / 9)) })
    expect(new Set(forward).size).toBe(forward.length)
    expect(forward.slice(0, 100)).toEqual(all.nodes.map((node) => node.id))
    expect(await walk(client, place, { direction: 'backward', size: Math.max(1, Math.ceil(all.totalCount / 7)) })).toEqual(
      forward,
    )
  })

  it('end at a cursor on either side', async () => {
    const place = { type: 'Query', field: 'quotes', order: null }
    const { edges } = await readPage(client, place, 'first: 10')
    const [low, high] = [edges[2]?.cursor, edges[7]?.cursor]
    const between = await readPage(client, place, `first: 100, after: "${low}", before: "${high}"`)
    expect(between.nodes.map((node) => node.id)).toEqual(edges.slice(3, 7).map((edge) => edge.node.id))
    expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
    const last = await readPage(client, place, `last: 2, after: "${low}", before: "${high}"`)
    expect(last.nodes.map((node) => node.id)).toEqual(edges.slice(5, 7).map((edge) => edge.node.id))
    expect(last.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  })

  it('say where they lie when they are empty', async () => {
    const place = { type: 'Query', field: 'outlets', order: null }
    const { pageInfo } = await readPage(client, place, 'first: 100')
    expect((await readPage(client, place, `after: "${pageInfo.endCursor}"`)).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    })
    expect((await readPage(client, place, `last: 5, before: "${pageInfo.startCursor}"`)).pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    })
  })

  it('hold 20 nodes unless asked otherwise', async () => {
    expect((await readPage(client, { type: 'Query', field: 'quotes', order: null }, '')).nodes.length).toBe(20)
  })
})
