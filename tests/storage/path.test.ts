import fc from 'fast-check'
import sql, { raw } from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GraphRow, saveRows } from '../../src/storage/graph-tables.ts'
import { readPath } from '../../src/storage/reads/path.ts'
import { refreshStatistics } from '../../src/storage/refresh-statistics.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { createRandom } from '../testkit/graph-random.ts'

/** Meetings as lists of people, by number; the status of each, held if left out. */
interface World {
  readonly people: number
  readonly meetings: readonly (readonly number[])[]
  readonly planned?: ReadonlySet<number>
}

/** Ids whose order is that of the numbers. */
const idOf = (kind: string, number: number): string => `${kind}${String(number).padStart(7, '0')}`
const person = (number: number): string => idOf('p', number)

async function save({ database }: TestDatabase, { people, meetings, planned }: World): Promise<void> {
  const numbers = Array.from({ length: people }, (_, number) => number)
  await database.write(async (transaction) => {
    await saveRows(transaction, 'Person', numbers.map(toPerson))
    await saveRows(transaction, 'Profile', numbers.flatMap(toProfiles))
    await saveRows(
      transaction,
      'Meeting',
      meetings.map((_, number) => toMeeting(number, planned?.has(number) ? 'PLANNED' : 'HELD')),
    )
    await saveRows(
      transaction,
      'Participation',
      meetings.flatMap((party, meeting) => party.map((member, ordinal) => toParticipation(meeting, member, ordinal))),
    )
  })
}

const toPerson = (number: number): GraphRow<'Person'> => ({
  id: person(number),
  slug: person(number),
  name: 'Somebody',
  sortName: 'somebody',
  countryCode: null,
  articleCount: 0,
  meetingCount: 0,
  quoteCount: 0,
})
/** The person's own profile and another one. */
const toProfiles = (number: number): GraphRow<'Profile'>[] =>
  [person(number), idOf('q', number)].map((id) => ({
    id,
    personId: person(number),
    name: 'Somebody',
    nameKey: 'somebody',
    countryCode: null,
    scope: '',
    slug: 'somebody',
    firstSeenOn: '',
    lastSeenOn: '',
    articleCount: 1,
    quoteCount: 0,
  }))
const toMeeting = (number: number, status: string): GraphRow<'Meeting'> => ({
  id: idOf('m', number),
  title: 'A meeting',
  kind: 'MEETING',
  status,
  date: number % 3 === 0 ? '' : `2015-05-${String(10 + (number % 7))}`,
  dateText: null,
  place: null,
  hostCountryCode: null,
  confidence: 1,
  rule: 'made-up',
})
const toParticipation = (meeting: number, member: number, ordinal: number): GraphRow<'Participation'> => ({
  meetingId: idOf('m', meeting),
  personId: person(member),
  ordinal,
  countryCode: null,
  role: null,
  date: '',
})

/** Breadth-first in memory, keeping of all shortest chains the one whose ids come first. */
function findChain({ meetings, planned }: World, { from, to, maxHops }: { from: number; to: number; maxHops: number }) {
  const met = new Map<number, Set<number>>()
  for (const [number, party] of meetings.entries()) {
    if (planned?.has(number)) continue
    for (const one of party) met.set(one, new Set([...(met.get(one) ?? []), ...party]))
  }
  let chains: number[][] = [[from]]
  const seen = new Set([from])
  for (let hops = 0; hops <= maxHops; hops++) {
    const found = chains.find((chain) => chain.at(-1) === to)
    if (found !== undefined) return found
    const longer: number[][] = []
    for (const chain of chains) {
      for (const next of [...(met.get(chain.at(-1) ?? -1) ?? [])].sort((a, b) => a - b)) {
        if (seen.has(next)) continue
        seen.add(next)
        longer.push([...chain, next])
      }
    }
    chains = longer
  }
  return null
}

describe.each(dialects())('the path between two people on %s', (dialect) => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase(dialect)
  })
  afterAll(() => test?.drop())

  it('is that of a search in memory', async () => {
    const people = 14
    const { database } = test
    const world = fc
      .record({
        meetings: fc.array(fc.uniqueArray(fc.nat(people - 1), { minLength: 1, maxLength: 3 }), { minLength: 9, maxLength: 22 }),
        planned: fc.array(fc.nat(21), { maxLength: 4 }),
      })
      .map(({ meetings, planned }): World => ({ people, meetings, planned: new Set(planned) }))
    const hops = fc.oneof(fc.constant(10), fc.integer({ min: 1, max: 10 }))
    let telling = 0
    await fc.assert(
      fc.asyncProperty(world, hops, async (made, maxHops) => {
        await save(test, made)
        try {
          for (const [from, to] of [
            [0, 1],
            [2, 3],
            [4, 4],
          ] as const) {
            const chain = findChain(made, { from, to, maxHops })
            const path = await readPath(database, { from: idOf('q', from), to: person(to), maxHops })
            expect(path?.people ?? null).toEqual(chain?.map(person) ?? null)
            if (path !== null) expect(path.meetings).toHaveLength(path.people.length - 1)
            if (path !== null && path.meetings.length > 1) telling++
            for (const [step, meeting] of (path?.meetings ?? []).entries()) {
              const number = Number(meeting.slice(1))
              expect(made.planned?.has(number)).toBe(false)
              expect(made.meetings[number]?.map(person)).toEqual(expect.arrayContaining(path?.people.slice(step, step + 2) ?? []))
            }
          }
        } finally {
          await clear(test)
        }
      }),
      { numRuns: dialect === 'sqlite' ? 80 : 30 },
    )
    expect(telling).toBeGreaterThan(10)
  }, 60_000)

  it('names the earliest meeting of two whose day is known', async () => {
    await save(test, { people: 2, meetings: [[0, 1], [0, 1], [1, 0], [0, 1], [0], [1], [0], [0, 1]] })
    // Meetings 1 and 2 are on the 11th and 12th, 7 on the 10th, 0 and 3 on no known day.
    expect((await readPath(test.database, { from: person(0), to: person(1), maxHops: 1 }))?.meetings).toEqual([idOf('m', 7)])
    await clear(test)
  })

  // PostgreSQL takes half a minute to save a hundred thousand.
  const crowd = dialect === 'sqlite' ? 100_000 : 20_000
  it(`is found among ${crowd} people, a statement a level`, async () => {
    const people = crowd
    const random = createRandom(4)
    // Small meetings among neighbors, and few that reach far; the last two people met nobody but each other.
    const meetings = Array.from({ length: people * 2 }, () => {
      const first = random.below(people - 2)
      const near = Math.min(people - 3, first + 1 + random.below(40))
      return random.chance(0.2) ? [first, random.below(people - 2)].filter((one, at) => at === 0 || one !== first) : [first, near]
    }).map((party) => [...new Set(party)])
    const saving = performance.now()
    await save(test, { people, meetings: [...meetings, [people - 2, people - 1]] })
    const saved = performance.now() - saving
    const { database } = test
    // What PostgreSQL does by itself within a minute of such a change: without figures it plans as for empty tables.
    await refreshStatistics(database)
    const times: number[] = []
    let found = 0
    for (let turn = 0; turn < 12; turn++) {
      const [from, to] = [random.below(people - 2), random.below(people - 2)]
      const before = database.statementCount
      const started = performance.now()
      const path = await readPath(database, { from: person(from), to: person(to), maxHops: 10 })
      times.push(performance.now() - started)
      expect(database.statementCount - before).toBeLessThanOrEqual(12)
      if (path === null) continue
      found++
      expect(path.people[0]).toBe(person(from))
      expect(path.people.at(-1)).toBe(person(to))
    }
    expect(found).toBeGreaterThan(3)
    expect(Math.max(...times)).toBeLessThan(5_000)
    if (process.env['TIMES'] !== undefined)
      process.stderr.write(`${dialect} saved in ${Math.round(saved)} ms, ${found} found: ${times.map(Math.round).join(' ')} ms\n`)
    // From whom few can be reached the answer comes at once, however many the other could reach.
    const before = database.statementCount
    expect(await readPath(database, { from: person(0), to: person(people - 1), maxHops: 10 })).toBeNull()
    expect(database.statementCount - before).toBeLessThanOrEqual(6)
    await expect(
      readPath(database, { from: person(5), to: person(people - 9), maxHops: 10, mostVisited: 50 }),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'No chain was found among the nearest 50 people: ask with fewer maxHops.',
    })
  }, 60_000)
})

async function clear({ database }: TestDatabase): Promise<void> {
  await database.write(async (transaction) => {
    for (const table of ['Participation', 'Meeting', 'Profile', 'Person'])
      await transaction.execute(sql`DELETE FROM ${raw(`"${table}"`)}`)
  })
}
