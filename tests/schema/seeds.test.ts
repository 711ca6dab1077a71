import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupBy } from '../../src/domain/group-by.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { type Client, createClient, dataOf } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { queryExamples } from '../testkit/query-examples.ts'
import { Traversal } from './traversal-document.ts'

const seeds = resolve(import.meta.dirname, '../../seeds')

describe.each(dialects())('the reports that come with the program, on %s', (dialect) => {
  let test: TestDatabase
  let client: Client
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await ingestPaths(test.database, [seeds])
    client = createClient(test.database)
  })
  afterAll(() => test.drop())

  const people = async () => (await client.ask(Traversal, { code: 'IR' })).country?.people.nodes ?? []

  it('tell whom Hossein Dehqan met in Baghdad, and what he said there', async () => {
    const dehqan = (await people()).find(({ name }) => name === 'Hossein Dehqan')
    expect(dehqan?.positions).toContainEqual({ title: expect.stringMatching(/defen[cs]e minister/i), country: { code: 'IR' } })
    const meetings = dehqan?.meetings.nodes.filter(({ date, place }) => date === '2015-05-18' && place === 'Baghdad') ?? []
    expect(meetings).toHaveLength(2)
    const others = meetings.flatMap(({ participants }) => participants.filter(({ person }) => person.name !== 'Hossein Dehqan'))
    expect(others).toHaveLength(2)
    expect(others).toContainEqual({ role: 'Prime Minister', person: { name: 'Haidar al-Abadi', country: { code: 'IQ' } } })
    expect(others).toContainEqual({ role: 'Defense Minister', person: { name: 'Khalid al-Ubaydi', country: { code: 'IQ' } } })
    for (const { hostCountry, articles, participants } of meetings) {
      expect(hostCountry?.name).toBe('Iraq')
      expect(participants.map(({ person }) => person.name)).toContain('Hossein Dehqan')
      expect(articles.nodes).toContainEqual(expect.objectContaining({ outlet: { name: 'Press TV' } }))
    }
  })

  it('give a speaker his words whose quotation marks the page has lost', async () => {
    const { data } = await client.post(
      '{ quotes(where: { text: "As long Iraqi government nation demand" }) { nodes { kind text speaker { name } } } }',
    )
    expect(data).toEqual({
      quotes: {
        nodes: [{ kind: 'DIRECT', text: expect.stringMatching(/^As long as.* by them/), speaker: { name: 'Hossein Dehqan' } }],
      },
    })
  })

  it('tell of the meeting in Tehran, published a day later and not when the page was crawled', async () => {
    const meetings = (await people()).flatMap((person) => person.meetings.nodes)
    const meeting = meetings.find(({ date, place }) => date === '2023-05-10' && place === 'Tehran')
    const names = meeting?.participants.map(({ person }) => person.name)
    expect(names).toContain('Abdul Karim Mahmoud Ibrahim')
    expect(names).toContainEqual(expect.stringContaining('Ashtiani'))
    expect(meeting?.articles.nodes.map(({ publishedOn }) => publishedOn)).toEqual(['2023-05-11'])
  })

  it('give each person one node', async () => {
    const articlesOf = async (name: string) => {
      const { data } = await client.post<{ people: { nodes: { name: string; articles: { totalCount: number } }[] } }>(
        `{ people(where: { name: "${name}" }) { nodes { name articles { totalCount } } } }`,
      )
      return data?.people.nodes
    }
    expect(await articlesOf('hossein dehqan')).toEqual([{ name: 'Hossein Dehqan', articles: { totalCount: 2 } }])
    expect(await articlesOf('ashtiani')).toHaveLength(1)
    expect(await articlesOf('qasem soleimani')).toHaveLength(1)
    expect(await articlesOf('amir abdollahian')).toHaveLength(1)
  })

  it('stand in lists of what was said as they stand in the text, those of one day', async () => {
    const query = '{ quotes(first: 100) { nodes { saidOn passage { start } article { slug } } } }'
    interface Said {
      readonly saidOn: string | null
      readonly passage: { readonly start: number }
      readonly article: { readonly slug: string }
    }
    const { nodes } = dataOf(await client.post<{ quotes: { nodes: Said[] } }>(query)).quotes
    const groups = [...groupBy(nodes, ({ saidOn, article }) => `${saidOn} ${article.slug}`).values()]
    expect(groups.length).toBeGreaterThan(4)
    for (const group of groups) {
      const starts = group.map(({ passage }) => passage.start)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    }
  })

  it('answer every example with something', async () => {
    for (const [, { text, variables }] of queryExamples) {
      const data = JSON.stringify(dataOf(await client.post<Record<string, unknown>>(text, variables)))
      expect(data).toMatch(/"(?:nodes|edges|people|activity)":\[\{/)
      expect(data).not.toMatch(/"(?:nodes|edges|people|activity)":\[\]/)
    }
  })

  it('take as many statements for the traversal as a graph a hundred times as large', async () => {
    const large = await testDatabase(dialect)
    await saveGraph(large.database, makeGraph({ articles: 500 }))
    const count = async ({ database }: TestDatabase) => {
      const before = database.statementCount
      await createClient(database).ask(Traversal, { code: 'IR' })
      return database.statementCount - before
    }
    expect([await count(test), await count(large)]).toEqual([17, 17])
    await large.drop()
  })
})
