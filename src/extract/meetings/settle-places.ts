import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis, CountryMention } from '../analysis.ts'
import type { Encounter } from './encounter.ts'

type PlaceInput = Pick<Analysis, 'text' | 'structure' | 'countryMentions'>

/**
 * Where each encounter took place that its own sentences do not tell, from the surest to the least sure:
 * the trip that one of the parties made to the other's country; another encounter of the same visit (*met A in Baghdad …
 * In his talks with B*); the dateline, where it lies in the country of one party and the other came from abroad.
 * A country gives way to the city in it that the report names (*arrived in Bolivia … in La Paz*).
 * Calls have no place. Changes the encounters that it is given.
 */
export function settlePlaces(meetings: readonly Encounter[], visits: readonly Encounter[], analysis: PlaceInput): void {
  const inPerson = meetings.filter((meeting) => meeting.kind !== 'CALL')
  const told = inPerson.filter((meeting) => meeting.place !== null)
  for (const meeting of inPerson) {
    const trip = meeting.place === null ? visits.find((visit) => isOnTrip(meeting, visit)) : undefined
    if (trip) settle(meeting, trip.place, trip.placeCountry)
  }
  for (const meeting of inPerson) {
    const other = meeting.place === null ? told.find((candidate) => isSameVisit(meeting, candidate)) : undefined
    if (other) settle(meeting, other.place, other.placeCountry)
  }
  for (const meeting of inPerson) {
    const elsewhere = meeting.place === null && meeting.main ? whereabouts(meeting, told) : undefined
    if (elsewhere) settle(meeting, elsewhere.place, elsewhere.placeCountry)
  }
  const { dateline } = analysis.structure
  for (const meeting of inPerson) {
    if (meeting.place === null && dateline?.country && isHostedBy(meeting, dateline.country))
      settle(meeting, dateline.place, dateline.country)
  }
  for (const meeting of inPerson) {
    const city = meeting.place === null && meeting.main ? onlyCityOf(meeting.countries, analysis) : null
    if (city) settle(meeting, analysis.text.slice(city.start, city.end), city.code)
  }
  for (const encounter of [...inPerson, ...visits]) preferCity(encounter, analysis)
}

/** Whether the encounter took place on this trip. */
export function isOnTrip(meeting: Encounter, visit: Encounter): boolean {
  if (meeting.kind === 'CALL' || meeting.kind === 'VISIT' || meeting.status !== visit.status) return false
  if (meeting.place !== null && visit.place !== null && meeting.place === visit.place)
    return meeting.people.some((person) => visit.people.includes(person))
  return (
    visit.people.every((person) => meeting.people.includes(person)) &&
    visit.countries.every((code) => meeting.countries.includes(code))
  )
}

function settle(meeting: Encounter, place: string | null, country: CountryCode | null): void {
  meeting.place = place
  meeting.placeCountry = country
}

/** One of the parties is the same, and the place lies in the country of both encounters; nothing says another day or time. */
function isSameVisit(meeting: Encounter, other: Encounter): boolean {
  const host = other.placeCountry
  return (
    host !== null &&
    meeting.status === other.status &&
    meeting.main === other.main &&
    (meeting.date === null || other.date === null || meeting.date === other.date) &&
    meeting.people.some((person) => other.people.includes(person)) &&
    meeting.countries.includes(host) &&
    other.countries.includes(host)
  )
}

/** *met A on the sidelines of the assembly in New York … also met B*: abroad for all of them, and the only place told of that person. */
function whereabouts(meeting: Encounter, told: readonly Encounter[]): Encounter | undefined {
  const others = told.filter(
    (other) =>
      other.main &&
      other.status === meeting.status &&
      other.people.some((person) => meeting.people.includes(person)) &&
      (meeting.date === null || other.date === null || meeting.date === other.date),
  )
  const [first] = others
  const abroad = first?.placeCountry != null && ![...first.countries, ...meeting.countries].includes(first.placeCountry)
  return abroad && others.every((other) => other.place === first.place) ? first : undefined
}

/** The report is about it, it was held, and one of two states at it is at home. */
function isHostedBy(meeting: Encounter, country: CountryCode): boolean {
  return meeting.main && meeting.status === 'HELD' && meeting.countries.length >= 2 && meeting.countries.includes(country)
}

/** The one city of the parties' states that the report names as a place: *arrived in Oslo … Later she met the king*. */
function onlyCityOf(countries: readonly CountryCode[], { text, countryMentions }: PlaceInput): CountryMention | null {
  const cities = countryMentions.filter((mention) => countries.includes(mention.code) && isPlace(mention, text))
  const names = new Set(cities.map((mention) => text.slice(mention.start, mention.end)))
  return names.size === 1 ? (cities[0] ?? null) : null
}

function preferCity(encounter: Encounter, { text, countryMentions }: PlaceInput): void {
  const country = encounter.placeCountry
  if (country === null || encounter.place === null) return
  const named = countryMentions.find(
    (mention) => mention.code === country && text.slice(mention.start, mention.end) === encounter.place,
  )
  if (named === undefined || named.form === 'city') return
  const cities = countryMentions.filter((mention) => mention.code === country && isPlace(mention, text))
  const [city] = cities
  // Two cities of one country are two stops of a journey.
  const several = city && cities.some((other) => text.slice(other.start, other.end) !== text.slice(city.start, city.end))
  if (city && !several) encounter.place = text.slice(city.start, city.end)
}

/** "in La Paz", not "Tehran said": a city that stands for the place, not for its government. */
const isPlace = (mention: CountryMention, text: string): boolean =>
  mention.form === 'city' &&
  /\b(?:in|at|to|from|near|visited|capital(?: of)?)\s+$/i.test(text.slice(Math.max(0, mention.start - 12), mention.start))
