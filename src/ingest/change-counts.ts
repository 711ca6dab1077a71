import type { Transaction } from '../storage/database.ts'
import type { StoredArticle } from '../storage/graph-articles.ts'
import { addToCountries, addToPersons, recountPersons } from '../storage/graph-counts.ts'
import { findTieDates } from '../storage/graph-meetings.ts'
import { deletePairs, type GraphRow, loadRows, saveRows } from '../storage/graph-tables.ts'
import type { ResolvedRecord } from './change-graph.ts'
import type { IdentityChanges } from './decide-identity.ts'
import type { MeetingChanges, MeetingState } from './decide-meetings.ts'

interface Changes {
  readonly removed: readonly StoredArticle[]
  readonly added: readonly ResolvedRecord[]
  readonly identity: IdentityChanges
  readonly meetings: MeetingChanges
}

/** Keeps the numbers that lists sort by: of persons, of countries, of ties between countries. */
export async function changeCounts(transaction: Transaction, changes: Changes): Promise<void> {
  const { identity, meetings } = changes
  const persons = new Tally(['articles', 'meetings', 'quotes'] as const)
  countPersons(changes, persons)
  for (const id of identity.recount) persons.forget(id)
  await addToPersons(transaction, persons.list())
  await recountPersons(transaction, identity.recount)
  const countries = new Tally(['articles', 'meetings'] as const)
  for (const { countries: rows } of changes.removed) for (const row of rows) countries.add(row.countryCode, { articles: -1 })
  for (const { record } of changes.added) for (const row of record.countries) countries.add(row.countryCode, { articles: 1 })
  for (const { meeting, sign } of signed(meetings)) for (const code of meeting.countries) countries.add(code, { meetings: sign })
  await addToCountries(
    transaction,
    countries.list().map(({ id, ...counts }) => ({ code: id, ...counts })),
  )
  await changeTies(transaction, meetings)
}

function countPersons({ removed, added, meetings }: Changes, persons: Tally<'articles' | 'meetings' | 'quotes'>): void {
  for (const { appearances, speakers } of removed) {
    const personOf = new Map(appearances.map(({ id, personId }) => [id, personId]))
    for (const id of new Set(personOf.values())) persons.add(id, { articles: -1 })
    for (const speaker of speakers) persons.add(personOf.get(speaker) ?? '', { quotes: -1 })
  }
  for (const { record, personOf } of added) {
    for (const id of new Set(record.appearances.map((row) => personOf(row.id) ?? ''))) persons.add(id, { articles: 1 })
    for (const { speakerAppearanceId } of record.quotes) {
      const speaker = personOf(speakerAppearanceId)
      if (speaker !== null) persons.add(speaker, { quotes: 1 })
    }
  }
  for (const { meeting, sign } of signed(meetings)) for (const id of meeting.people) persons.add(id, { meetings: sign })
}

const signed = ({ before, after }: MeetingChanges): { meeting: MeetingState; sign: 1 | -1 }[] => [
  ...before.map((meeting) => ({ meeting, sign: -1 as const })),
  ...after.map((meeting) => ({ meeting, sign: 1 as const })),
]

/** Sums under ids. */
class Tally<Name extends string> {
  readonly #names: readonly Name[]
  readonly #sums = new Map<string, Record<Name, number>>()

  constructor(names: readonly Name[]) {
    this.#names = names
  }

  add(id: string, amounts: Partial<Record<Name, number>>): void {
    const sums = this.#sums.get(id) ?? (Object.fromEntries(this.#names.map((name) => [name, 0])) as Record<Name, number>)
    for (const name of this.#names) sums[name] += amounts[name] ?? 0
    this.#sums.set(id, sums)
  }

  forget(id: string): void {
    this.#sums.delete(id)
  }

  list(): ({ id: string } & Record<Name, number>)[] {
    return [...this.#sums].map(([id, sums]) => ({ id, ...sums }))
  }
}

interface TieChange {
  readonly countryCode: string
  readonly otherCode: string
  count: number
  readonly lost: string[]
  readonly won: string[]
}

/** Countries are tied by meetings that were held. */
async function changeTies(transaction: Transaction, meetings: MeetingChanges): Promise<void> {
  const changes = new Map<string, TieChange>()
  for (const { meeting, sign } of signed(meetings)) {
    if (!meeting.held) continue
    for (const countryCode of meeting.countries) {
      for (const otherCode of meeting.countries) {
        if (countryCode === otherCode) continue
        const key = `${countryCode} ${otherCode}`
        const change = changes.get(key) ?? { countryCode, otherCode, count: 0, lost: [], won: [] }
        change.count += sign
        if (meeting.date !== '') (sign === 1 ? change.won : change.lost).push(meeting.date)
        changes.set(key, change)
      }
    }
  }
  const touched = [...changes.values()].filter(({ count, lost, won }) => count !== 0 || lost.sort().join() !== won.sort().join())
  if (touched.length === 0) return
  const rows = await loadRows(transaction, 'CountryTie', 'countryCode', [
    ...new Set(touched.map(({ countryCode }) => countryCode)),
  ])
  const stored = new Map(rows.map((row) => [`${row.countryCode} ${row.otherCode}`, row]))
  const ties = touched.map((change) => addTie(change, stored.get(`${change.countryCode} ${change.otherCode}`)))
  const dates = new Map(
    (
      await findTieDates(
        transaction,
        ties.filter(({ lostAnEnd }) => lostAnEnd),
      )
    ).map(({ countryCode, otherCode, ...found }) => [`${countryCode} ${otherCode}`, found]),
  )
  const gone = ties.filter(({ meetingCount }) => meetingCount === 0)
  await deletePairs(
    transaction,
    'CountryTie',
    ['countryCode', 'otherCode'],
    gone.map(({ countryCode, otherCode }) => [countryCode, otherCode]),
  )
  await saveRows(
    transaction,
    'CountryTie',
    ties
      .filter(({ meetingCount }) => meetingCount > 0)
      .map(({ lostAnEnd: _lost, ...tie }) => ({ ...tie, ...dates.get(`${tie.countryCode} ${tie.otherCode}`) })),
    ['countryCode', 'otherCode'],
  )
}

function addTie(
  { countryCode, otherCode, count, lost, won }: TieChange,
  stored: GraphRow<'CountryTie'> | undefined,
): GraphRow<'CountryTie'> & { lostAnEnd: boolean } {
  const { meetingCount, firstMetOn, lastMetOn } = stored ?? { meetingCount: 0, firstMetOn: '', lastMetOn: '' }
  const dates = [...won, firstMetOn, lastMetOn].filter((date) => date !== '').sort()
  return {
    countryCode,
    otherCode,
    meetingCount: meetingCount + count,
    firstMetOn: dates[0] ?? '',
    lastMetOn: dates.at(-1) ?? '',
    lostAnEnd: lost.some((date) => date === firstMetOn || date === lastMetOn),
  }
}
