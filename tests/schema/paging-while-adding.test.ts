import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeetingStatus, ReportFacts } from '../../src/domain/facts.ts'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { decodeGlobalId } from '../../src/schema/global-id.ts'
import { type Client, createClient, dataOf } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { type Place, places, readPage } from './connections.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
/** Names that nobody could take for one another. */
const nameOf = (person: number): string => {
  const word = (letter: string) => letter.toUpperCase() + `${letter}o`.repeat(3)
  return `${word(letters[person % 26] ?? '')} ${word(letters[(person * 7 + 3) % 26] ?? '')}`
}
const codes = ['IR', 'IQ', 'OM', 'FR', 'CN', 'RU', 'PT', 'ES'] as const
const countryOf = (person: number): string => codes[person % codes.length] ?? 'IR'

interface Told {
  readonly people: readonly number[]
  readonly day: number
  readonly status?: MeetingStatus
}

/** A report that says that these people met, and what each of them said. */
function makeReport(name: string, { people, day, status = 'HELD' }: Told): { name: string; text: string; facts: ReportFacts } {
  const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10)
  let text = `${name} ${status}.\n`
  const mentions: ReportFacts['mentions'][number][] = []
  for (const [place, person] of people.entries()) {
    const start = text.length
    text += `${nameOf(person)} said so.\n`
    mentions.push({ span: { start, end: start + nameOf(person).length }, target: { type: 'person', person: place } })
  }
  const span = { start: 0, end: 5 }
  const made = { rule: 'made', confidence: 0.9, main: true }
  const countries = [...new Set(people.map(countryOf))]
  const facts: ReportFacts = {
    title: name,
    titleSpan: null,
    outlet: `Herald of ${countries[0]}`,
    outletSpan: null,
    publishedOn: date,
    publishedSpan: null,
    body: [{ start: 0, end: text.length }],
    wordCount: 10,
    people: people.map((person) => ({
      name: nameOf(person),
      aliases: [],
      country: countryOf(person),
      positions: [],
      rule: 'made',
    })),
    countries: countries.map((code) => ({ code, byCity: false })),
    meetings: [
      {
        ...made,
        kind: 'MEETING',
        status,
        people: people.map((_person, place) => place),
        countries,
        place: null,
        date,
        dateText: null,
        evidence: [span],
      },
    ],
    quotes: people.map((_person, place) => ({
      ...made,
      span: mentions[place]?.span ?? span,
      kind: 'DIRECT',
      speaker: place,
      speakerSpan: null,
      speakerCountry: countryOf(people[place] ?? 0),
      cueSpan: null,
      context: span,
      saidOn: date,
      reportedBy: null,
      meeting: 0,
      aboutCountries: countries,
      aboutPeople: [],
    })),
    mentions,
    warnings: [],
  }
  return { name, text, facts }
}

describe.each(dialects())('pages on %s, while articles are being added', { timeout: 60_000 }, (dialect) => {
  let test: TestDatabase
  let client: Client
  let count = 0
  const add = async (told: Told) => {
    const { facts, ...report } = makeReport(`report ${count++}`, told)
    await ingestReport(test.database, report, facts)
  }
  const parents: Record<string, string> = {}
  beforeAll(async () => {
    test = await testDatabase(dialect)
    client = createClient(test.database)
    for (let day = 0; day < 36; day++) {
      const others = [day % 9, (day * 5 + 1) % 17].filter((person) => person !== 20)
      await add({ people: [...new Set([...others, 20])], day, status: day % 4 === 0 ? 'PLANNED' : 'HELD' })
    }
    // Two more tellings of one meeting, and the parents that have most below them.
    await add({ people: [20, 1, 2, 3, 4, 5], day: 50 })
    await add({ people: [20, 1, 2, 3, 4, 5], day: 50 })
    const query = `{ people(first: 1, where: { name: "${nameOf(20)}" }) { nodes { id meetings(first: 1) { nodes { id articles(first: 1) { nodes { id outlet { id } } } } } } } }`
    const [person] = dataOf(await client.post<{ people: { nodes: Found[] } }>(query)).people.nodes
    const meeting = person?.meetings.nodes[0]
    const article = meeting?.articles.nodes[0]
    Object.assign(parents, {
      Person: decodeGlobalId(person?.id ?? '').id,
      Meeting: decodeGlobalId(meeting?.id ?? '').id,
      Article: decodeGlobalId(article?.id ?? '').id,
      Outlet: decodeGlobalId(article?.outlet.id ?? '').id,
      Country: countryOf(20),
    })
  })
  afterAll(() => test?.drop())

  interface Found {
    readonly id: string
    readonly meetings: {
      readonly nodes: readonly {
        readonly id: string
        readonly articles: { readonly nodes: readonly { readonly id: string; readonly outlet: { readonly id: string } }[] }
      }[]
    }
  }

  const pageOf = (place: Place, page: string) => readPage(client, place, { parent: parents[place.type] ?? '', page })

  async function walk(
    place: Place,
    { size, forward, between = async () => {} }: { size: number; forward: boolean; between?: (turn: number) => Promise<void> },
  ): Promise<string[]> {
    const visited: string[] = []
    let cursor: string | null = null
    for (let turn = 0; ; turn++) {
      const [first, after] = forward ? ['first', 'after'] : ['last', 'before']
      const { nodes, pageInfo } = await pageOf(place, `${first}: ${size}${cursor === null ? '' : `, ${after}: "${cursor}"`}`)
      const ids = nodes.map(({ id }) => id)
      if (forward) visited.push(...ids)
      else visited.unshift(...ids)
      cursor = forward ? pageInfo.endCursor : pageInfo.startCursor
      if (!(forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage) || cursor === null) return visited
      expect(visited.length).toBeLessThan(5_000)
      await between(turn)
    }
  }

  /** Whoever is behind overtakes: people whom nobody named much are named again and again, old meetings are told again. */
  const disturb = async (turn: number): Promise<void> => {
    if (turn > 1) return
    const next = count % 36
    const kinds: readonly Told[] = [
      { people: [count % 17, (count * 3 + 7) % 17, 20], day: 100 + count },
      { people: [20, 1, 2, 3, 4, 5], day: count % 8 < 4 ? 50 : 200 + count },
      // What was planned has been held.
      { people: [next % 9, (next * 5 + 1) % 17, 20], day: next },
      // Somebody new has come.
      { people: [21 + (count % 5), 20], day: 300 + count },
    ]
    const { people, day } = kinds[count % kinds.length] as Told
    await add({ people: [...new Set(people)], day })
  }

  it.each(places)('visit every node of $field of $type by $order once', async (place) => {
    for (const forward of [true, false]) {
      const before = await walk(place, { size: 100, forward })
      const size = Math.min(100, Math.max(1, Math.ceil(before.length / 4)))
      const visited = await walk(place, { size, forward, between: disturb })
      expect(new Set(visited).size, 'twice').toBe(visited.length)
      const present = new Set(await walk(place, { size: 100, forward }))
      expect(
        before.filter((id) => present.has(id) && !visited.includes(id)),
        'missed',
      ).toEqual([])
      // The order of those that were there is what it was.
      expect(visited.filter((id) => before.includes(id))).toEqual(before.filter((id) => visited.includes(id)))
    }
  })
})
