import type { Person } from '../analysis.ts'
import type { Encounter } from './encounter.ts'
import { speaksForOrganization } from './office-holders.ts'

/**
 * Puts the tellings of one encounter together, in order: the same people (or one telling's among the other's), no
 * contradiction of date, place or status. A telling with one named side belongs to an encounter of that person with
 * somebody of the same country.
 */
export function mergeTellings(tellings: readonly Encounter[], people: readonly Person[]): Encounter[] {
  const merged: Encounter[] = []
  for (const telling of tellings) {
    const same = merged.find((encounter) => isSame(encounter, telling, people))
    if (same) absorb(same, telling)
    else
      merged.push({ ...telling, people: [...telling.people], countries: [...telling.countries], evidence: [...telling.evidence] })
  }
  return merged
}

function isSame(a: Encounter, b: Encounter, people: readonly Person[]): boolean {
  if ((a.kind === 'CALL') !== (b.kind === 'CALL') && !isCallRetold(a, b)) return false
  if ((a.kind === 'VISIT') !== (b.kind === 'VISIT')) return false
  const day = compareDays(a, b)
  if (day === 'other') return false
  if (a.status !== b.status && day !== 'same' && !isPlanMet(a, b)) return false
  const otherPlace = a.placeCountry !== null && b.placeCountry !== null && a.placeCountry !== b.placeCountry
  if (otherPlace && day !== 'same') return false
  if (a.main !== b.main && a.dateText !== b.dateText && a.dateText !== null && b.dateText !== null) return false
  const shared = a.people.filter((person) => b.people.includes(person)).length
  const fewer = Math.min(a.people.length, b.people.length)
  if (fewer >= 2) return shared === fewer
  if (fewer === 1) return shared === 1 && covers(a.countries, b.countries) && !isOtherThanState(a, b, people)
  return fewer === 0 && a.people.length === b.people.length && covers(a.countries, b.countries)
}

/** *will meet X today … after meeting X*: a plan and what came of it, where no day tells them apart. */
const isPlanMet = (a: Encounter, b: Encounter): boolean =>
  a.main && b.main && a.people.length >= 2 && a.people.length === b.people.length && a.dateText === null && b.dateText === null

/** *spoke by phone … in the talks with X*: words that leave open how the two talked, and no place, day or time that tells it from the call. */
const isCallRetold = (a: Encounter, b: Encounter): boolean =>
  [a.kind, b.kind].includes('MEETING') &&
  a.status === b.status &&
  a.main === b.main &&
  a.people.length === 2 &&
  b.people.length === 2 &&
  [a, b].every(({ kind, word }) => kind === 'CALL' || /^(?:talk|convers|discuss|dialog|consult|sp[eo]|exchang|review)/.test(word))

/** Whether two tellings say the same day, days that differ, or too little to know. */
function compareDays(a: Encounter, b: Encounter): 'same' | 'other' | 'open' {
  if (isWithin(a.dateText, b.dateText)) return 'same'
  // "On Friday", where another telling says the whole date, and the report itself does not tell which Friday.
  const [whole, part] = a.date !== null ? [a, b] : [b, a]
  if (whole.date !== null && part.date === null && part.dateText?.toLowerCase().includes(weekdayOf(whole.date))) return 'same'
  if (a.date !== null && b.date !== null && a.date !== b.date) return 'other'
  const [dayA, dayB] = [dayOf(a.dateText), dayOf(b.dateText)]
  // "April 12" and "on Sunday" may be one day: where both are worked out, the dates decide.
  if (dayA === null || dayB === null) return 'open'
  return dayA === dayB || (a.date !== null && a.date === b.date) ? 'same' : 'other'
}

const weekdayOf = (date: string): string =>
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''

/** *met the EU's X* and *met the Russian minister*: who speaks for an organization is not the other state's unnamed official. */
function isOtherThanState(a: Encounter, b: Encounter, people: readonly Person[]): boolean {
  const [alone, pair] = a.people.length === 1 ? [a, b] : [b, a]
  if (pair.people.length < 2 || alone.countries.every((code) => pair.countries.includes(code))) return false
  return pair.people.some((index) => speaksForOrganization(people[index]))
}

/** The weekday or day of the month in the words of a date: *on Monday morning* and *on Monday* are one day. */
const dayOf = (words: string | null): string | null =>
  words?.match(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}\b/i)?.[0].toLowerCase() ?? null

/** *from Oct. 29 to 31* holds *Oct. 30*. */
function isWithin(a: string | null, b: string | null): boolean {
  const [from, to] = daysOf(a)
  const [first, last] = daysOf(b)
  if (from === undefined || first === undefined || (to === undefined && last === undefined)) return false
  return to === undefined ? first <= from && from <= (last ?? first) : from <= first && (last ?? first) <= to
}

const daysOf = (words: string | null): number[] =>
  (/\b(\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(\d{1,2}))?\b(?!\d)/.exec(words ?? '') ?? [])
    .slice(1)
    .filter(Boolean)
    .map(Number)

const covers = (a: readonly string[], b: readonly string[]): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every((code) => many.includes(code))
}

function absorb(into: Encounter, telling: Encounter): void {
  for (const person of telling.people) if (!into.people.includes(person)) into.people.push(person)
  for (const code of telling.countries) if (!into.countries.includes(code)) into.countries.push(code)
  // What is told as background is hardly the day and place of the encounter that the report is about.
  const isOther = into.main && !telling.main && into.people.length > telling.people.length
  if (!isOther && (into.dateText === null || (into.date === null && telling.date !== null))) {
    into.date = telling.date
    into.dateText = telling.dateText
  }
  if (!isOther && into.place === null) {
    into.place = telling.place
    into.placeCountry = telling.placeCountry
  }
  if (telling.kind === 'CALL') into.kind = 'CALL'
  into.main ||= telling.main
  if (into.status === 'PLANNED' && telling.status === 'HELD') into.status = 'HELD'
  into.evidence.push(...telling.evidence.filter((span) => !into.evidence.some((other) => other.start === span.start)))
}
