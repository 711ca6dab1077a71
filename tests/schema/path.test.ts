import { afterAll, beforeAll, expect, it } from 'vitest'
import { graphql } from '../../src/generated/client/gql.ts'
import { encodeGlobalId } from '../../src/schema/global-id.ts'
import { type Client, createClient } from '../testkit/client.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'

const PathBetween = graphql(`
  query PathBetween($from: ID!, $to: ID!, $maxHops: Int) {
    path(from: $from, to: $to, maxHops: $maxHops) {
      length
      people { id }
      meetings { id status participants { person { id } } }
    }
  }
`)

const graph = makeGraph({ articles: 30, meetings: 25, seed: 3 })
const idOf = (id: string | undefined) => encodeGlobalId('Person', id ?? '')
let test: TestDatabase
let client: Client
beforeAll(async () => {
  test = await testDatabase()
  await saveGraph(test.database, graph)
  client = createClient(test.database)
})
afterAll(() => test?.drop())

it('leads from meeting to meeting, in a statement a level and a few', async () => {
  const lengths: number[] = []
  for (const { id } of graph.Person.slice(1)) {
    const before = test.database.statementCount
    const { path } = await client.ask(PathBetween, { from: idOf(graph.Person[0]?.id), to: idOf(id) })
    expect(test.database.statementCount - before).toBeLessThanOrEqual(6 + 6)
    if (!path) continue
    lengths.push(path.length)
    expect([path.people.length, path.meetings.length]).toEqual([path.length + 1, path.length])
    expect([path.people[0]?.id, path.people.at(-1)?.id]).toEqual([idOf(graph.Person[0]?.id), idOf(id)])
    for (const [step, { status, participants }] of path.meetings.entries()) {
      expect(status).toBe('HELD')
      const present = participants.map(({ person }) => person.id)
      expect(present).toEqual(expect.arrayContaining(path.people.slice(step, step + 2).map((person) => person.id)))
    }
  }
  expect(Math.max(...lengths)).toBeGreaterThan(1)
})

it('has no length from a person to the same, under whichever profile', async () => {
  const [profile] = graph.Profile.filter(({ id, personId }) => id !== personId)
  const { path } = await client.ask(PathBetween, { from: idOf(profile?.id), to: idOf(profile?.personId) })
  expect(path).toEqual({ length: 0, people: [{ id: idOf(profile?.personId) }], meetings: [] })
})

it('is null for nobody', async () => {
  const { path } = await client.ask(PathBetween, { from: idOf('nobody'), to: idOf(graph.Person[0]?.id) })
  expect(path).toBeNull()
})

it('refuses what cannot be', async () => {
  const [from, to] = [idOf(graph.Person[0]?.id), idOf(graph.Person[1]?.id)]
  for (const maxHops of [0, 11, -3]) {
    const [error] = await client.refused(PathBetween, { from, to, maxHops })
    expect(error).toMatchObject({
      message: `maxHops must be between 1 and 10, not ${maxHops}.`,
      extensions: { code: 'BAD_USER_INPUT' },
    })
  }
  const [error] = await client.refused(PathBetween, { from, to: encodeGlobalId('Meeting', 'x') })
  expect(error?.message).toMatch(/is the id of a Meeting, not of a Person\.$/)
})
