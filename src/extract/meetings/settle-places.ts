import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis, CountryMention } from '../analysis.ts'
import { affairs, anyEncounterWord } from '../lexicon/meeting-words.ts'
import type { Encounter } from './encounter.ts'
import { findGoals, goalOf } from './goals.ts'
import { type Place, venue } from './place.ts'
import { storyPlace } from './story-place.ts'

type PlaceInput = Pick<Analysis, 'text' | 'structure' | 'sentences' | 'countryMentions' | 'personMentions' | 'references'>

/** A way to tell where an encounter took place whose own sentences do not say. */
type Way = (meeting: Encounter) => Place | null | undefined

/**
 * Where each encounter took place that its own sentences do not tell, from the surest to the least sure:
 * the trip that one of the parties made to the other's country; another encounter of the same visit (*met A in Baghdad …
 * In his talks with B*); whither the report says that somebody went; the headline; the dateline, where it lies in the country
 * of one party and the other came from abroad; the only city of their states.
 * A country gives way to the city in it that the report names (*arrived in Bolivia … in La Paz*).
 * Calls have no place. Changes the encounters that it is given.
 */
export function settlePlaces(meetings: readonly Encounter[], visits: readonly Encounter[], analysis: PlaceInput): void {
  const inPerson = meetings.filter((meeting) => meeting.kind !== 'CALL')
  const told = inPerson.filter((meeting) => meeting.place !== null)
  const goals = findGoals(analysis)
  const written = storyPlace(analysis)
  const writtenPlace = written && { place: written.place, placeCountry: written.country }
  const headline = headlinePlace(analysis)
  const isOnly = inPerson.filter(({ main }) => main).length === 1
  const placeOf = (mention: CountryMention | null): Place | null =>
    mention && { place: analysis.text.slice(mention.start, mention.end), placeCountry: mention.code }
  const ways: readonly Way[] = [
    (meeting) => visits.find((visit) => isOnTrip(meeting, visit) && !isHostAway(meeting, visit)),
    (meeting) => visits.find((visit) => isOnArrival(meeting, visit)),
    (meeting) => told.find((candidate) => isSameVisit(meeting, candidate)),
    (meeting) => (meeting.main ? (whereabouts(meeting, told) ?? besideTheSame(meeting, told, analysis.text)) : null),
    (meeting) => (meeting.main && isOnly ? placeOf(headline) : null),
    (meeting) => {
      const goal = meeting.main ? goalOf(meeting, goals, analysis) : null
      // Somebody came to the state in whose city the story was written.
      return written && goal?.form === 'name' && goal.code === written.country ? writtenPlace : placeOf(goal)
    },
    (meeting) =>
      written?.country && isHostedBy(meeting, written.country) && !isOnTour(meeting, analysis.text) ? writtenPlace : null,
    (meeting) => (written?.country && isAway(meeting, written.country, analysis.text) ? writtenPlace : null),
    (meeting) => {
      const city = meeting.main ? onlyCityOf(meeting.countries, analysis) : null
      const away = visits.some((visit) => isHostAway(meeting, visit) && visit.placeCountry === city?.code)
      return away ? null : placeOf(city)
    },
  ]
  for (const way of ways) {
    for (const meeting of inPerson) {
      // A city tells more than a venue: "at the ministry".
      if (meeting.place !== null && (meeting.placeCountry !== null || !venue.test(meeting.place))) continue
      const found = way(meeting)
      if (found && (meeting.place === null || (written !== null && found.place === written.place))) settle(meeting, found)
    }
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

/** *X will host Y … X will travel to Z*: who receives is at home. */
const isHostAway = (meeting: Encounter, visit: Encounter): boolean => {
  const [host] = meeting.people
  return meeting.rule === 'hosted' && host !== undefined && visit.people.length === 1 && visit.people[0] === host
}

/** *X arrived in Y on Monday. Shortly after, he met Z*, who stands for no state: told in one paragraph. */
export const isOnArrival = (meeting: Encounter, visit: Encounter): boolean =>
  meeting.status === visit.status &&
  meeting.block === visit.block &&
  meeting.people.length > visit.people.length &&
  (visit.evidence[0]?.start ?? 0) <= (meeting.evidence[0]?.start ?? 0) &&
  visit.people.every((person) => meeting.people.includes(person)) &&
  meeting.countries.every((code) => visit.countries.includes(code))

function settle(meeting: Encounter, { place, placeCountry }: Place): void {
  meeting.place = place
  meeting.placeCountry = placeCountry
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
  const country = first?.placeCountry ?? null
  const abroad =
    country !== null && !meeting.countries.includes(country) && others.some(({ countries }) => !countries.includes(country))
  return abroad && others.every((other) => other.place === first?.place) ? first : undefined
}

/** *Reed and Lang hold talks in Oslo*: the place in a headline that tells of an encounter. */
function headlinePlace({ text, structure, countryMentions }: PlaceInput): CountryMention | null {
  const { headline } = structure
  if (headline === null || !anyEncounterWord.test(text.slice(headline.start, headline.end))) return null
  const places = countryMentions.filter(
    ({ start, end, form }) =>
      headline.start <= start &&
      end <= headline.end &&
      /^(?:city|name)$/.test(form) &&
      /\bin $/i.test(text.slice(headline.start, start)),
  )
  const [place] = places
  return place && places.length === 1 && !affairsIn.test(text.slice(headline.start, place.start)) ? place : null
}

const affairsIn = new RegExp(`\\b(?:${[...affairs].join('|')}) in $`, 'i')

/** The report is about it, it was held, and one of two states at it is at home. */
function isHostedBy(meeting: Encounter, country: CountryCode): boolean {
  return meeting.main && meeting.status === 'HELD' && meeting.countries.length >= 2 && meeting.countries.includes(country)
}

/** *OSLO: Reed met Lang on the sidelines of the summit*, neither of them at home: the story was written where they met. */
const isAway = (meeting: Encounter, country: CountryCode, text: string): boolean =>
  meeting.main &&
  meeting.status === 'HELD' &&
  !meeting.countries.includes(country) &&
  (isBeside(meeting, text) || /\b(?:arrived|session|summit|conference) here\b/.test(text))

/** *met Y on the third leg of his tour*: who tours is not at home, and the story may well be written there. */
const isOnTour = ({ evidence }: Encounter, text: string): boolean =>
  evidence.some(({ start, end }) => /\b(?:leg|stop) of\b|\btour\b/i.test(text.slice(start, end)))

/** Whether it took place beside a gathering: *on the sidelines of the summit*. */
const isBeside = ({ evidence }: Encounter, text: string): boolean =>
  evidence.some(({ start, end }) => /\b(?:sidelines|margins)\b/i.test(text.slice(start, end)))

/** *met A on the sidelines of the summit in Oslo … met B on the sidelines of the summit*: one gathering, one of them there. */
const besideTheSame = (meeting: Encounter, told: readonly Encounter[], text: string): Encounter | undefined =>
  isBeside(meeting, text)
    ? told.find(
        (other) =>
          other.main &&
          other.status === meeting.status &&
          other.people.some((person) => meeting.people.includes(person)) &&
          isBeside(other, text),
      )
    : undefined

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

/** "in La Paz", not "Tehran said": a city that stands for the place, not for its government; nor the seat of something else. */
function isPlace(mention: CountryMention, text: string): boolean {
  const before = text.slice(Math.max(0, mention.start - 60), mention.start)
  return (
    mention.form === 'city' &&
    /\b(?:in|at|to|from|near|visit(?:s|ed|ing)?|capital(?: of)?)\s+$/i.test(before) &&
    !seatOfOther.test(before)
  )
}

/** *the embassy in Suva* · *the pact signed in Lima* · *invited to go to Oslo* · *will also visit Bergen* · *born in Rome*. */
const seatOfOther =
  /\b(?:embass(?:y|ies)|consulates?|commission|missions?|universit(?:y|ies)|institutes?|academy|court|bank|attacks?|bombings?|shooting|protests?|clashes|fighting|explosion|ambassadors?|correspondents?|born|based|signed|adopted|headquartered)\s+(?:in|at|to|from|near)\s+$|\b(?:will|to|also)\s+visit\s+$|\binvited\b[^.]*$/i
