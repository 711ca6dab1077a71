import type { MeetingKind, MeetingStatus } from '../domain/facts.ts'
import { groupBy } from '../domain/group-by.ts'
import { countryOfWords } from '../extract/countries.ts'
import { type ConcludedMeeting, concludeMeeting } from '../resolve/conclude-meeting.ts'
import { APART_DAYS, anchorOf, clusterTellings, daysBetween, type Telling, toPartyKey } from '../resolve/meeting-telling.ts'
import type { Transaction } from '../storage/database.ts'
import { findMeetingsOf, findTellings, moveTellings, savePartyKeys } from '../storage/graph-meetings.ts'
import { deleteRows, type GraphRow, loadRows, saveRows } from '../storage/graph-tables.ts'

/** A meeting as it stood before a write, or as it stands after; what counts are made from. */
export interface MeetingState {
  readonly id: string
  readonly held: boolean
  readonly date: string
  readonly people: readonly string[]
  readonly countries: readonly string[]
}

/** What deciding meetings anew has changed: the states before and after of every meeting that is not as it was. */
export interface MeetingChanges {
  readonly before: readonly MeetingState[]
  readonly after: readonly MeetingState[]
  /** The meeting of every telling looked at. */
  readonly meetingOf: ReadonlyMap<string, string>
}

/** What has happened to tellings since meetings were decided on last. */
export interface TellingEvents {
  /** Tellings whose rows are gone. */
  readonly removed: readonly { readonly partyKey: string; readonly anchor: string; readonly meetingId: string }[]
  /** New tellings, their people resolved; their rows are not there yet. */
  readonly added: readonly Telling[]
  /** Tellings whose people are other persons now. */
  readonly moved: readonly string[]
  /** Persons that are called otherwise now. */
  readonly renamed: readonly string[]
}

/**
 * Decides anew which tellings are one meeting, around what has happened, and writes the differences. What comes out
 * depends on the tellings alone.
 */
export async function decideMeetings(transaction: Transaction, events: TellingEvents): Promise<MeetingChanges> {
  const moved = await renewPartyKeys(transaction, events.moved)
  const added = events.added.map((telling) => ({ telling, partyKey: toPartyKey(telling) }))
  const touched = [
    ...events.removed,
    ...moved.flatMap(({ telling, partyKey, oldKey }) => [
      { partyKey, anchor: anchorOf(telling) },
      { partyKey: oldKey, anchor: anchorOf(telling) },
    ]),
    ...added.map(({ telling, partyKey }) => ({ partyKey, anchor: anchorOf(telling) })),
  ]
  const retitled = await findMeetingsOf(transaction, events.renamed)
  const neighbors = await findNeighbors(transaction, touched)
  const alone = moved.filter(({ partyKey }) => isAlone(partyKey)).map(({ row }) => row)
  const ofRetitled = await loadRows(transaction, 'MeetingReport', 'meetingId', retitled)
  const stored = new Map([...neighbors, ...alone, ...ofRetitled].map((row) => [row.id, { ...row, main: Boolean(row.main) }]))
  const tellings = await toTellings(transaction, [...stored.values()])
  const groups = groupBy(
    [...tellings.map((telling) => ({ telling, partyKey: stored.get(telling.id)?.partyKey ?? '' })), ...added],
    ({ partyKey }) => partyKey,
  )
  const clusters = [...groups.values()].flatMap((group) => clusterTellings(group.map(({ telling }) => telling)))
  const old = new Set([
    ...events.removed.map(({ meetingId }) => meetingId),
    ...[...stored.values()].map(({ meetingId }) => meetingId),
    ...moved.map(({ row }) => row.meetingId),
  ])
  return writeMeetings(transaction, {
    clusters,
    stored,
    old: [...old],
    anew: new Set([...added.map(({ telling }) => telling.id), ...events.moved]),
    retitled: new Set([...retitled, ...events.removed.map(({ meetingId }) => meetingId)]),
  })
}

const isAlone = (partyKey: string): boolean => partyKey.startsWith('alone-')

async function renewPartyKeys(transaction: Transaction, ids: readonly string[]) {
  const rows = await loadRows(transaction, 'MeetingReport', 'id', ids)
  const tellings = await toTellings(transaction, rows)
  const moved = tellings.flatMap((telling) => {
    const row = rows.find(({ id }) => id === telling.id)
    return row === undefined
      ? []
      : [{ telling, row: { ...row, partyKey: toPartyKey(telling) }, oldKey: row.partyKey, partyKey: toPartyKey(telling) }]
  })
  await savePartyKeys(
    transaction,
    moved.filter(({ oldKey, partyKey }) => oldKey !== partyKey).map(({ telling, partyKey }) => ({ id: telling.id, partyKey })),
  )
  return moved
}

async function toTellings(transaction: Transaction, rows: readonly GraphRow<'MeetingReport'>[]): Promise<Telling[]> {
  const parties = groupBy(
    await loadRows(
      transaction,
      'MeetingParty',
      'reportId',
      rows.map((row) => row.id),
    ),
    (party) => party.reportId,
  )
  return rows.map((row) => ({
    ...row,
    kind: row.kind as MeetingKind,
    status: row.status as MeetingStatus,
    main: Boolean(row.main),
    countries: JSON.parse(row.countries),
    parties: (parties.get(row.id) ?? []).sort((a, b) => a.ordinal - b.ordinal),
  }))
}

/** Days around what has happened that are looked at first; a chain of tellings that reaches further is followed to its ends. */
const FIRST_LOOK_DAYS = 30

/** Stored tellings that what has happened may bear on: those with its party keys, in one unbroken chain of days with it. */
async function findNeighbors(
  transaction: Transaction,
  touched: readonly { readonly partyKey: string; readonly anchor: string }[],
): Promise<GraphRow<'MeetingReport'>[]> {
  const points = touched.filter(({ partyKey, anchor }) => !isAlone(partyKey) && anchor !== '')
  const found: GraphRow<'MeetingReport'>[] = []
  for (let reach = FIRST_LOOK_DAYS, open = points; open.length > 0; reach *= 8) {
    const ranges = open.map(({ partyKey, anchor }) => ({ partyKey, from: shift(anchor, -reach), to: shift(anchor, reach) }))
    const rows = groupBy(await findTellings(transaction, dedupe(ranges)), (row) => row.partyKey)
    open = open.filter(({ partyKey, anchor }) => {
      const chain = chainAround(rows.get(partyKey) ?? [], anchor)
      const ends = chain.map((row) => Math.abs(daysBetween(anchor, anchorOf(row))))
      if (Math.max(0, ...ends) > reach - APART_DAYS) return true
      found.push(...chain)
      return false
    })
  }
  return found
}

const dedupe = <T extends object>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
]

const shift = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** The tellings that gaps of few days connect with a day. */
function chainAround(rows: readonly GraphRow<'MeetingReport'>[], anchor: string): GraphRow<'MeetingReport'>[] {
  const byDay = rows.toSorted((a, b) => (anchorOf(a) < anchorOf(b) ? -1 : 1))
  const grow = (side: readonly GraphRow<'MeetingReport'>[]) => {
    let end = anchor
    const broken = side.findIndex((row) => {
      const gap = Math.abs(daysBetween(end, anchorOf(row)))
      end = anchorOf(row)
      return gap > APART_DAYS
    })
    return broken === -1 ? side : side.slice(0, broken)
  }
  const later = byDay.filter((row) => anchorOf(row) >= anchor)
  const earlier = byDay.filter((row) => anchorOf(row) < anchor).reverse()
  return [...grow(earlier), ...grow(later)]
}

interface Decision {
  readonly clusters: readonly (readonly Telling[])[]
  readonly stored: ReadonlyMap<string, GraphRow<'MeetingReport'>>
  /** Meetings that may have lost tellings. */
  readonly old: readonly string[]
  /** Tellings that are new or have other people. */
  readonly anew: ReadonlySet<string>
  /** Meetings that are not as they were though their tellings are: somebody's name has changed, a telling is gone. */
  readonly retitled: ReadonlySet<string>
}

async function writeMeetings(
  transaction: Transaction,
  { clusters, stored, old, anew, retitled }: Decision,
): Promise<MeetingChanges> {
  const idOf = (cluster: readonly Telling[]) => cluster.map(({ id }) => id).sort()[0] as string
  const sizes = await countTellings(transaction, old)
  // A meeting with the same tellings as before, none of them changed, is as it was.
  const changed = clusters.filter((cluster) => {
    const id = idOf(cluster)
    const same = cluster.every((telling) => stored.get(telling.id)?.meetingId === id && !anew.has(telling.id))
    return !same || sizes.get(id) !== cluster.length || retitled.has(id)
  })
  const lookups = { nameOf: await loadNames(transaction, changed.flat()), countryOf }
  const concluded = changed.map((cluster) => concludeMeeting(cluster, lookups))
  const kept = new Set(clusters.map(idOf))
  const gone = old.filter((id) => !kept.has(id))
  const before = await loadStates(transaction, [...new Set([...gone, ...concluded.map(({ id }) => id)])])
  await saveRows(transaction, 'Meeting', concluded.map(toMeetingRow), ['id'])
  await moveTellings(
    transaction,
    clusters.flatMap((cluster) =>
      cluster
        .filter(({ id }) => stored.has(id) && stored.get(id)?.meetingId !== idOf(cluster))
        .map(({ id }) => ({ id, meetingId: idOf(cluster) })),
    ),
  )
  await deleteRows(transaction, 'Meeting', 'id', gone)
  const existing = before.map(({ id }) => id).filter((id) => !gone.includes(id))
  await deleteRows(transaction, 'Participation', 'meetingId', existing)
  await deleteRows(transaction, 'MeetingCountry', 'meetingId', existing)
  await saveRows(
    transaction,
    'Participation',
    concluded.flatMap(({ id, date, parties }) =>
      parties.map(({ personId, countryCode, role }, ordinal) => ({ meetingId: id, personId, ordinal, countryCode, role, date })),
    ),
  )
  await saveRows(
    transaction,
    'MeetingCountry',
    concluded.flatMap(({ id, date, countries }) =>
      countries.map((countryCode, ordinal) => ({ meetingId: id, countryCode, ordinal, date })),
    ),
  )
  return {
    before,
    after: concluded.map(({ id, status, date, parties, countries }) => ({
      id,
      held: status === 'HELD',
      date,
      people: parties.map(({ personId }) => personId),
      countries,
    })),
    meetingOf: new Map(clusters.flatMap((cluster) => cluster.map(({ id }) => [id, idOf(cluster)] as const))),
  }
}

/** How many tellings meetings have that are still there. */
async function countTellings(transaction: Transaction, meetingIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await loadRows(transaction, 'MeetingReport', 'meetingId', meetingIds)
  return new Map([...groupBy(rows, (row) => row.meetingId)].map(([id, tellings]) => [id, tellings.length]))
}

async function loadNames(transaction: Transaction, tellings: readonly Telling[]): Promise<(personId: string) => string> {
  const ids = [...new Set(tellings.flatMap((telling) => telling.parties.map(({ personId }) => personId)))]
  const names = new Map((await loadRows(transaction, 'Person', 'id', ids)).map(({ id, name }) => [id, name]))
  return (personId) => names.get(personId) ?? ''
}

const countryOf = (place: string) => countryOfWords(place)

async function loadStates(transaction: Transaction, meetingIds: readonly string[]): Promise<MeetingState[]> {
  const rows = await loadRows(transaction, 'Meeting', 'id', meetingIds)
  const ids = rows.map(({ id }) => id)
  const people = groupBy(await loadRows(transaction, 'Participation', 'meetingId', ids), ({ meetingId }) => meetingId)
  const countries = groupBy(await loadRows(transaction, 'MeetingCountry', 'meetingId', ids), ({ meetingId }) => meetingId)
  return rows.map(({ id, status, date }) => ({
    id,
    held: status === 'HELD',
    date,
    people: (people.get(id) ?? []).map(({ personId }) => personId),
    countries: (countries.get(id) ?? []).map(({ countryCode }) => countryCode),
  }))
}

const toMeetingRow = ({ parties: _parties, countries: _countries, ...row }: ConcludedMeeting): GraphRow<'Meeting'> => row
