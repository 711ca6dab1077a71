import type { CountryCode, MeetingKind, MeetingStatus } from '../domain/facts.ts'
import type { Party, Telling } from './meeting-telling.ts'
import { titleMeeting } from './title-meeting.ts'

/** A meeting as its tellings together give it. */
export interface ConcludedMeeting {
  readonly id: string
  readonly title: string
  readonly kind: MeetingKind
  readonly status: MeetingStatus
  readonly date: string
  readonly dateText: string | null
  readonly place: string | null
  readonly hostCountryCode: CountryCode | null
  readonly confidence: number
  readonly rule: string
  readonly parties: readonly Party[]
  readonly countries: readonly CountryCode[]
}

/** What concluding looks up: names of people, and the country that a place lies in. */
export interface MeetingLookups {
  readonly nameOf: (personId: string) => string
  readonly countryOf: (place: string) => CountryCode | null
}

/**
 * What the tellings (at least one) of one meeting say together: each thing from the best telling that has it; the parties of
 * all, the best telling's first. A pure function of the set.
 */
export function concludeMeeting(tellings: readonly Telling[], lookups: MeetingLookups): ConcludedMeeting {
  const ranked = tellings.toSorted(
    (a, b) =>
      Number(b.main) - Number(a.main) ||
      Number(b.status === 'HELD') - Number(a.status === 'HELD') ||
      b.confidence - a.confidence ||
      b.parties.length - a.parties.length ||
      (a.id < b.id ? -1 : 1),
  )
  const best = ranked[0] as Telling
  const dated = ranked.find((telling) => telling.date !== '')
  const place = ranked.find((telling) => telling.place !== null)?.place ?? null
  const facts = {
    id: ranked.map((telling) => telling.id).sort()[0] as string,
    kind: best.kind,
    status: concludeStatus(ranked),
    date: dated?.date ?? '',
    dateText: dated?.dateText ?? ranked.find((telling) => telling.dateText !== null)?.dateText ?? null,
    place,
    hostCountryCode: place === null || best.kind === 'CALL' ? null : lookups.countryOf(place),
    confidence: best.confidence,
    rule: best.rule,
    parties: uniteParties(ranked),
    countries: [...new Set(ranked.flatMap((telling) => telling.countries))],
  }
  return { ...facts, title: titleMeeting(facts, lookups) }
}

function concludeStatus(ranked: readonly Telling[]): MeetingStatus {
  const has = (status: MeetingStatus) => ranked.some((telling) => telling.status === status)
  return has('HELD') ? 'HELD' : has('CANCELLED') ? 'CANCELLED' : 'PLANNED'
}

function uniteParties(ranked: readonly Telling[]): Party[] {
  const parties = new Map<string, Party>()
  for (const party of ranked.flatMap((telling) => telling.parties)) {
    const known = parties.get(party.personId)
    parties.set(party.personId, {
      personId: party.personId,
      countryCode: known?.countryCode ?? party.countryCode,
      role: known?.role ?? party.role,
    })
  }
  return [...parties.values()]
}
