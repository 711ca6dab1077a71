import { countryByCode } from '../domain/countries.ts'
import type { CountryCode, MeetingKind, MeetingStatus } from '../domain/facts.ts'
import type { MeetingLookups } from './conclude-meeting.ts'
import type { Party } from './meeting-telling.ts'

interface Titled {
  readonly kind: MeetingKind
  readonly status: MeetingStatus
  readonly place: string | null
  readonly parties: readonly Party[]
  readonly countries: readonly CountryCode[]
}

/** More names than these are told as a number of others. */
const MOST_NAMES = 4

/** A readable line: `Hossein Dehqan meets Khalid al-Ubaydi in Baghdad`, `Iran and Syria to hold talks`, `Ali Karimi visits Iraq`. */
export function titleMeeting(meeting: Titled, lookups: MeetingLookups): string {
  const line =
    meeting.kind === 'VISIT' ? titleVisit(meeting, lookups) : `${titleTalks(meeting, lookups)}${placeOf(meeting, lookups)}`
  const told = meeting.status === 'CANCELLED' ? `${line} (cancelled)` : line
  return told.charAt(0).toUpperCase() + told.slice(1)
}

function titleTalks({ kind, status, parties, countries }: Titled, { nameOf }: MeetingLookups): string {
  const planned = status !== 'HELD'
  const names = parties.map((party) => nameOf(party.personId))
  const [first, ...rest] = names
  const verb = (one: string, many: string, plain: string, subjects: number) =>
    planned ? `to ${plain}` : subjects === 1 ? one : many
  const [meets, meet, hold] = kind === 'CALL' ? ['speaks with', 'speak', 'speak'] : ['meets', 'meet', 'hold talks']
  const byPhone = kind === 'CALL' ? ' by telephone' : ''
  if (kind === 'CONFERENCE' && names.length !== 1) {
    const parts = names.length > 0 ? names : countries.map(nameCountry)
    const of = parts.length === 0 ? '' : ` of ${list(parts)}`
    return planned ? `planned conference${of}` : `conference${of}`
  }
  if (first === undefined) {
    const nations = countries.map(nameCountry)
    if (nations.length > 1) return `${list(nations)} ${planned ? 'to ' : ''}${hold}${byPhone}`
    const officials = nations.length === 1 ? `officials of ${nations[0]}` : 'officials'
    return `${officials} ${planned ? 'to ' : ''}${meet}${byPhone}`
  }
  if (rest.length === 0) {
    const own = parties[0]?.countryCode
    const others = countries.filter((code) => code !== own).map(nameCountry)
    const counterparts = others.length > 0 ? `officials of ${list(others)}` : 'officials'
    return `${first} ${verb(meets, meet, meets === 'meets' ? 'meet' : 'speak with', 1)} ${counterparts}${byPhone}`
  }
  if (names.length > MOST_NAMES) return `${list(names)} ${planned ? 'to ' : ''}${meet}${byPhone}`
  return `${first} ${verb(meets, meet, meets === 'meets' ? 'meet' : 'speak with', 1)} ${list(rest)}${byPhone}`
}

function titleVisit(meeting: Titled, { nameOf, countryOf }: MeetingLookups): string {
  const host = meeting.place === null ? null : countryOf(meeting.place)
  const names = meeting.parties.map((party) => nameOf(party.personId))
  const visiting = meeting.countries.filter((code) => code !== host)
  const own = new Set(meeting.parties.map((party) => party.countryCode))
  const away = meeting.countries.filter((code) => !own.has(code))
  const goal = meeting.place ?? (names.length > 0 && away.length > 0 ? list(away.map(nameCountry)) : null)
  const who =
    names.length > 0 ? list(names) : visiting.length > 0 ? `a delegation from ${list(visiting.map(nameCountry))}` : 'a delegation'
  if (goal === null) return meeting.status === 'HELD' ? `${who} on a visit` : `${who} to make a visit`
  const verb = meeting.status !== 'HELD' ? 'to visit' : names.length > 1 ? 'visit' : 'visits'
  return `${who} ${verb} ${goal}`
}

/** ` in Baghdad`, ` at the Foreign Ministry`; nothing where the place is unknown, or of no account as for a call. */
function placeOf({ kind, place }: Titled, { countryOf }: MeetingLookups): string {
  if (place === null || kind === 'CALL') return ''
  const isVenue = venues.test(place) || /^the /i.test(place)
  if (!isVenue || countryByName(place, countryOf)) return ` in ${place}`
  const hasArticle = /^(?:the|his|her|their)\b|['’]s\b/i.test(place) || /\b(?:airport|university|academy)$/i.test(place)
  return ` at ${hasArticle ? '' : 'the '}${place}`
}

/** What somebody meets at rather than in. */
const venues =
  /\b(?:ministry|palace|hall|office|headquarters|house|embassy|consulate|airport|hotel|university|parliament|cent(?:er|re)|complex|residence|mansion|building|base|academy|institute|castle|villa|resort|kremlin|pentagon|club|pavilion)$|\bhall of\b/i

const countryByName = (place: string, countryOf: MeetingLookups['countryOf']): boolean => {
  const code = countryOf(place)
  return code !== null && place.replace(/^the /i, '').toLowerCase() === countryByCode(code)?.name.toLowerCase()
}

const nameCountry = (code: CountryCode): string => countryByCode(code)?.name ?? code

function list(names: readonly string[]): string {
  const told = names.length > MOST_NAMES ? [...names.slice(0, 2), `${names.length - 2} others`] : names
  const last = told.at(-1) ?? ''
  return told.length < 2 ? last : `${told.slice(0, -1).join(', ')} and ${last}`
}
