import type { CountryCode, MeetingKind, MeetingStatus } from '../domain/facts.ts'
import { stableId } from '../domain/stable-id.ts'

/** One article's telling of a meeting, its people resolved. */
export interface Telling {
  readonly id: string
  readonly articleId: string
  readonly kind: MeetingKind
  readonly status: MeetingStatus
  readonly main: boolean
  /** '' where unknown. */
  readonly date: string
  readonly dateText: string | null
  readonly place: string | null
  readonly countries: readonly CountryCode[]
  /** The article's day of publication; '' where unknown. */
  readonly publishedOn: string
  readonly confidence: number
  readonly rule: string
  /** Those named, in the article's order. */
  readonly parties: readonly Party[]
}

export interface Party {
  readonly personId: string
  readonly countryCode: CountryCode | null
  readonly role: string | null
}

/**
 * What tellings of one meeting share: the people, with the countries where only one is named, or the countries and the kind
 * where nobody is. Tellings without any date, or without any party, share it with no other.
 */
export function toPartyKey(telling: Telling): string {
  const people = [...new Set(telling.parties.map((party) => party.personId))].sort()
  const countries = [...new Set(telling.countries)].sort()
  const alone =
    anchorOf(telling) === '' || (people.length === 0 && (countries.length === 0 || telling.date === '' || telling.place === null))
  if (alone) return `alone-${telling.id}`
  const way = telling.kind === 'CALL' || telling.kind === 'VISIT' ? telling.kind : 'MEETING'
  if (people.length > 1) return stableId('parties', way, ...people)
  if (people.length === 1) return stableId('party', way, ...people, ...countries)
  return stableId('countries', telling.kind, ...countries)
}

/** The day that a telling is placed by: its own date, else its article's; '' where neither is known. */
export const anchorOf = (telling: Pick<Telling, 'date' | 'publishedOn'>): string => telling.date || telling.publishedOn

/** Days between tellings beyond which neither can bear on the other. */
export const APART_DAYS = 9

/** Days a cluster's later dates may lie behind its first. */
const SAME_DAYS = 1
/** Days after the event that reports without a date of it still tell of it. */
const REPORT_DAYS = 7

interface Cluster {
  readonly members: Telling[]
  /** The first date, or the first day of publication where no telling has a date. */
  readonly first: string
  readonly dated: boolean
}

/**
 * Which tellings with one party key are one meeting: those of different articles, at places that do not contradict, with
 * dates within a day of the first, or without a date in reports of the week after it. A pure function of the set.
 */
export function clusterTellings(tellings: readonly Telling[]): Telling[][] {
  const clusters: Cluster[] = []
  const byAnchor = tellings.toSorted((a, b) => compareText(anchorOf(a), anchorOf(b)) || compareText(a.id, b.id))
  for (const telling of [...byAnchor.filter(({ date }) => date !== ''), ...byAnchor.filter(({ date }) => date === '')]) {
    const cluster = clusters.find((candidate) => belongs(telling, candidate))
    if (cluster === undefined) clusters.push({ members: [telling], first: anchorOf(telling), dated: telling.date !== '' })
    else cluster.members.push(telling)
  }
  return clusters.map((cluster) => cluster.members)
}

function belongs(telling: Telling, cluster: Cluster): boolean {
  if (anchorOf(telling) === '') return false
  const days = daysBetween(cluster.first, anchorOf(telling))
  const inTime = days >= 0 && days <= (telling.date !== '' && cluster.dated ? SAME_DAYS : REPORT_DAYS)
  return (
    inTime &&
    cluster.members.every((member) => member.articleId !== telling.articleId && placesAgree(member.place, telling.place))
  )
}

function placesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x === y || x.includes(y) || y.includes(x)
}

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
