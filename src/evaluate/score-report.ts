import type { Span } from '../domain/span.ts'
import { fold, jaccard, pairGreedily, roleWords } from './compare.ts'
import type { GoldMeeting, GoldPerson, GoldQuote, GoldReport } from './gold-report.ts'
import { placeQuotes, spanOverlap } from './quote-span.ts'
import type { Scores } from './scores.ts'
import { count, type Tally } from './tally.ts'

/** The name in the annotation for a name in the extraction; null stays null, a person made up is nobody's. */
export type NameOf = (name: string | null | undefined) => string | null

/** Adds what one report got right and wrong to `scores`; returns the errors in words. */
export function scoreReport(scores: Scores, gold: GoldReport, out: GoldReport, text: string): string[] {
  const errors: string[] = []
  count(scores.title, fold(out.title) === fold(gold.title))
  count(scores.outlet, fold(out.outlet) === fold(gold.outlet))
  count(scores.published, (out.published ?? null) === (gold.published ?? null))
  const nameOf = scorePeople(scores, gold.people, out.people, errors)
  scoreCountries(scores, gold, out, errors)
  scoreMeetings(scores, gold.meetings, out.meetings, nameOf, errors)
  scoreQuotes(scores, gold.quotes, out.quotes, text, nameOf, errors)
  return errors
}

const foldedForms = (person: GoldPerson): string[] => [person.name, ...(person.aliases ?? [])].map(fold)

/** Two entries are one person if they share a full name, or any form where one of them has but a single word. */
function personScore(gold: GoldPerson, out: GoldPerson): number {
  const a = foldedForms(gold)
  const b = foldedForms(out)
  const shared = a.filter((form) => b.includes(form))
  const sameName = a[0] === b[0]
  const loneName = !a[0]?.includes(' ') || !b[0]?.includes(' ')
  const isOne = sameName || shared.some((form) => form.includes(' ')) || (shared.length > 0 && loneName)
  return isOne ? shared.length + (sameName ? 0.5 : 0) : 0
}

export function scorePeople(scores: Scores, golds: readonly GoldPerson[], outs: readonly GoldPerson[], errors: string[]): NameOf {
  const { pairs, missed, extra } = pairGreedily(golds, outs, personScore)
  scores.people.found += pairs.length
  scores.people.missed += missed.length
  scores.people.madeUp += extra.length
  for (const person of missed) errors.push(`person missed: ${person.name}`)
  for (const person of extra) errors.push(`person made up: ${person.name}`)
  const goldNames = new Map<string, string>()
  for (const { gold, out } of pairs) {
    for (const form of [...(out.aliases ?? []), out.name]) goldNames.set(fold(form), gold.name)
    count(scores.personName, fold(gold.name) === fold(out.name))
    if (gold.country) {
      const right = gold.country === out.country
      count(scores.personCountry, right)
      if (!right) errors.push(`country of person: ${gold.name}: ${out.country} for ${gold.country}`)
    }
    if (gold.role) {
      const right = jaccard(roleWords(gold.role), roleWords(out.role)) >= 0.5
      count(scores.personRole, right)
      if (!right) errors.push(`role: ${gold.name}: ${out.role} for ${gold.role}`)
    }
  }
  return (name) => (name == null ? null : (goldNames.get(fold(name)) ?? `?${name}`))
}

function scoreCountries(scores: Scores, gold: GoldReport, out: GoldReport, errors: string[]): void {
  const wanted = new Set(gold.countries)
  const given = new Set(out.countries)
  const optional = new Set(gold.countriesByCity)
  for (const code of wanted) {
    if (given.has(code)) scores.countries.found++
    else {
      scores.countries.missed++
      errors.push(`country missed: ${code}`)
    }
  }
  for (const code of given) {
    if (wanted.has(code) || optional.has(code)) continue
    scores.countries.madeUp++
    errors.push(`country made up: ${code}`)
  }
}

const describeMeeting = (meeting: GoldMeeting): string =>
  `${meeting.kind} ${(meeting.people ?? []).join(' + ')} [${(meeting.countries ?? []).join(' ')}] ${meeting.place ?? ''} ${meeting.date ?? ''}`

/** Half the parties must be shared, or all countries where the annotation names at most one person; date, place and kind break ties. */
export function meetingScore(gold: GoldMeeting, out: GoldMeeting, nameOf: NameOf): number {
  const goldPeople = gold.people ?? []
  const outPeople = (out.people ?? []).map(nameOf)
  const countryShare = jaccard(gold.countries ?? [], out.countries ?? [])
  let share = goldPeople.length > 0 || outPeople.length > 0 ? jaccard<string | null>(goldPeople, outPeople) : countryShare
  if (share < 0.5 && goldPeople.length <= 1 && countryShare === 1) share = 0.5
  if (share < 0.5) return 0
  const sameDate = gold.date && gold.date === out.date ? 0.2 : 0
  const samePlace = fold(gold.place) === fold(out.place) ? 0.1 : 0
  return share + sameDate + samePlace + (gold.kind === out.kind ? 0.05 : 0)
}

function scoreMeetings(
  scores: Scores,
  golds: readonly GoldMeeting[],
  outs: readonly GoldMeeting[],
  nameOf: NameOf,
  errors: string[],
): void {
  const { pairs, missed, extra } = pairGreedily(golds, outs, (gold, out) => meetingScore(gold, out, nameOf))
  for (const { gold, out } of pairs) {
    if (gold.main === false) continue
    scores.meetings.found++
    const sameKind = gold.kind === out.kind
    const sameDate = (gold.date ?? null) === (out.date ?? null)
    const samePlace = fold(gold.place) === fold(out.place)
    const samePeople = jaccard<string | null>(gold.people ?? [], (out.people ?? []).map(nameOf)) === 1
    if (sameKind && sameDate && samePlace && samePeople) scores.meetingsStrict.found++
    else {
      scores.meetingsStrict.missed++
      scores.meetingsStrict.madeUp++
      errors.push(`meeting inexact: ${describeMeeting(out)} FOR ${describeMeeting(gold)}`)
    }
    count(scores.meetingKind, sameKind)
    count(scores.meetingDate, sameDate)
    if (gold.place) count(scores.meetingPlace, samePlace)
  }
  for (const meeting of missed) {
    if (meeting.main === false) continue
    for (const tally of [scores.meetings, scores.meetingsStrict]) tally.missed++
    errors.push(`meeting missed: ${describeMeeting(meeting)}`)
  }
  for (const meeting of extra) {
    for (const tally of [scores.meetings, scores.meetingsStrict]) tally.madeUp++
    errors.push(`meeting made up: ${describeMeeting(meeting)}`)
  }
}

interface PlacedQuote {
  readonly quote: GoldQuote
  readonly span: Span | null
}

/** Two quotes are one if their words share half of the stretch that they take up; the same kind breaks ties. */
export function quoteScore(gold: PlacedQuote, out: PlacedQuote): number {
  if (!gold.span || !out.span) return 0
  const share = spanOverlap(gold.span, out.span)
  return share >= 0.5 ? share + (gold.quote.kind === out.quote.kind ? 0.01 : 0) : 0
}

function scoreQuotes(
  scores: Scores,
  golds: readonly GoldQuote[],
  outs: readonly GoldQuote[],
  text: string,
  nameOf: NameOf,
  errors: string[],
): void {
  const { pairs, missed, extra } = pairGreedily(placeQuotes(golds, text), placeQuotes(outs, text), quoteScore)
  for (const { gold, out } of pairs) {
    if (gold.quote.main === false) continue
    const { content, speaker } = talliesOf(scores, gold.quote.kind)
    for (const tally of [scores.quotes, content]) tally.found++
    if (gold.span?.start === out.span?.start && gold.span?.end === out.span?.end) scores.quotesStrict.found++
    else countWrong(scores.quotesStrict)
    const right = nameOf(out.quote.speaker) === (gold.quote.speaker ?? null)
    count(scores.speaker, right)
    for (const tally of [scores.quotesWithSpeaker, speaker]) {
      if (right) tally.found++
      else countWrong(tally)
    }
    if (!right) errors.push(`speaker: ${out.quote.speaker} for ${gold.quote.speaker}: ${gold.quote.text.slice(0, 60)}`)
  }
  for (const { quote } of missed) {
    if (quote.main === false) continue
    for (const tally of everyTally(scores, quote.kind)) tally.missed++
    errors.push(`${quote.kind} missed: ${quote.speaker}: ${quote.text.slice(0, 90)}`)
  }
  for (const { quote, span } of extra) {
    for (const tally of everyTally(scores, quote.kind)) tally.madeUp++
    errors.push(`${quote.kind} made up: ${quote.speaker}: ${quote.text.slice(0, 90)}`)
    if (!span) errors.push(`quote is not in the report: ${quote.text.slice(0, 80)}`)
  }
}

function countWrong(tally: Tally): void {
  tally.missed++
  tally.madeUp++
}

/** A kind that the form does not know is counted as a paraphrase. */
function talliesOf(scores: Scores, kind: string): { content: Tally; speaker: Tally } {
  if (kind === 'DIRECT') return { content: scores.direct, speaker: scores.directWithSpeaker }
  if (kind === 'PARTIAL') return { content: scores.partial, speaker: scores.partialWithSpeaker }
  return { content: scores.indirect, speaker: scores.indirectWithSpeaker }
}

function everyTally(scores: Scores, kind: string): Tally[] {
  const { content, speaker } = talliesOf(scores, kind)
  return [scores.quotes, scores.quotesStrict, scores.quotesWithSpeaker, content, speaker]
}
