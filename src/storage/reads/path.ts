import sql from 'sql-template-tag'
import { CommuniqueError } from '../../domain/errors.ts'
import { toStorableText } from '../../domain/storable-text.ts'
import type { Database } from '../database.ts'
import { listOf, rowsOf } from '../sql.ts'

/** A chain of meetings: everybody met the next one at the meeting between them. */
export interface MeetingPath {
  /** At least one. */
  readonly people: readonly string[]
  /** One fewer than people. */
  readonly meetings: readonly string[]
}

/** People that one question may visit before it is given up. */
export const MOST_VISITED = 250_000

/**
 * The shortest chain of meetings held between two people, of several the one whose people's ids come first; null where there
 * is none of at most `maxHops` meetings, or no such person. Ids may be those of any of a person's profiles.
 *
 * Breadth-first from both ends, always the end with fewer people to go on from, a statement a level: what is held in memory
 * are the people visited, what is read are their acquaintances. Throws BAD_USER_INPUT where more than `mostVisited` would be.
 */
export async function readPath(
  database: Database,
  {
    from,
    to,
    maxHops,
    mostVisited = MOST_VISITED,
  }: { readonly from: string; readonly to: string; readonly maxHops: number; readonly mostVisited?: number },
): Promise<MeetingPath | null> {
  const [start, end] = await findPersons(database, [from, to])
  if (start === undefined || end === undefined) return null
  if (start === end) return { people: [start], meetings: [] }
  const front: Side = { next: new Map(), levels: 0, frontier: [start] }
  const back: Side = { next: new Map(), levels: 0, frontier: [end] }
  front.next.set(start, null)
  back.next.set(end, null)
  while (front.levels + back.levels < maxHops) {
    // From the front people are kept in the order of their chains, so that the first chain is found; from the back by id.
    if (front.frontier.length <= back.frontier.length) await expand(database, front, { mostVisited, inOrderOfChains: true })
    else await expand(database, back, { mostVisited, inOrderOfChains: false })
    const middle = front.frontier.find((id) => back.next.has(id))
    if (middle !== undefined) {
      const people = [...chainFrom(front, middle).reverse(), ...chainFrom(back, middle).slice(1)]
      return { people, meetings: await findMeetings(database, people) }
    }
    if (front.frontier.length === 0 || back.frontier.length === 0) return null
  }
  return null
}

/** What one end has visited. */
interface Side {
  /** Of everybody visited the person one meeting nearer to this end; null for the end itself. */
  readonly next: Map<string, string | null>
  levels: number
  /** Those who are farthest, in order. */
  frontier: string[]
}

async function findPersons(database: Database, ids: readonly string[]): Promise<(string | undefined)[]> {
  const wanted = ids.map(toStorableText)
  const rows = await database.read<{ id: string; personId: string }>(
    sql`SELECT r."id", r."personId" FROM "Profile" r WHERE r."id" IN ${listOf(database.dialect, wanted)}`,
  )
  return wanted.map((id) => rows.find((row) => row.id === id)?.personId)
}

/** Goes one meeting farther: each new person is reached from the first in order of those who met them. */
async function expand(
  database: Database,
  side: Side,
  { mostVisited, inOrderOfChains }: { readonly mostVisited: number; readonly inOrderOfChains: boolean },
): Promise<void> {
  const { frontier, next } = side
  const ranks = rowsOf(
    database.dialect,
    { id: 'text', rank: 'integer' },
    frontier.map((id, rank) => ({ id, rank })),
  )
  const rows = await database.read<{ id: string; rank: number }>(sql`
    SELECT o."personId" AS "id", MIN(f."rank") AS "rank" FROM ${ranks} AS f
    JOIN "Participation" s ON s."personId" = f."id"
    JOIN "Meeting" m ON m."id" = s."meetingId" AND m."status" = 'HELD'
    JOIN "Participation" o ON o."meetingId" = s."meetingId"
    GROUP BY o."personId" LIMIT CAST(${mostVisited + 1} AS INTEGER)`)
  const found = rows.filter(({ id }) => !next.has(id))
  if (rows.length > mostVisited || next.size + found.length > mostVisited) {
    throw new CommuniqueError(
      'BAD_USER_INPUT',
      `No chain was found among the nearest ${mostVisited} people: ask with fewer maxHops.`,
    )
  }
  found.sort((a, b) => (inOrderOfChains ? a.rank - b.rank : 0) || (a.id < b.id ? -1 : 1))
  for (const { id, rank } of found) next.set(id, frontier[rank] ?? null)
  side.frontier = found.map(({ id }) => id)
  side.levels++
}

/** From somebody visited to the end. */
function chainFrom({ next }: Side, person: string): string[] {
  const chain = [person]
  for (let id = next.get(person); id !== null && id !== undefined; id = next.get(id)) chain.push(id)
  return chain
}

/** The meeting of each person with the next: the earliest whose day is known, of several the one with the least id. */
async function findMeetings(database: Database, people: readonly string[]): Promise<string[]> {
  const pairs = people.slice(1).map((other, place) => ({ place, one: people[place] ?? '', other }))
  const wanted = rowsOf(database.dialect, { place: 'integer', one: 'text', other: 'text' }, pairs)
  const rows = await database.read<{ place: number; id: string; date: string }>(sql`
    SELECT w."place", m."id", m."date" FROM ${wanted} AS w
    JOIN "Participation" a ON a."personId" = w."one"
    JOIN "Participation" b ON b."meetingId" = a."meetingId" AND b."personId" = w."other"
    JOIN "Meeting" m ON m."id" = a."meetingId" AND m."status" = 'HELD'`)
  const first = (a: { id: string; date: string }, b: { id: string; date: string }) =>
    Number(a.date === '') - Number(b.date === '') || (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1)
  return pairs.map(({ place }) => rows.filter((row) => row.place === place).sort(first)[0]?.id ?? '')
}
