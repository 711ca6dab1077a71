import type { IsoDate } from '../../domain/facts.ts'
import { runStart } from '../clauses/layers.ts'
import type { Scene } from '../clauses/scene.ts'
import type { Encounter } from './encounter.ts'
import { isOnArrival, isOnTrip } from './settle-places.ts'

interface Day {
  readonly date: IsoDate | null
  readonly dateText: string
}

/** How many sentences back the day of a statement stands. */
const REACH = 4

/**
 * The day of each encounter whose own sentences tell none: that of the statement made at it (*X said on Monday … He made the
 * remarks in a meeting with Y*), of the encounter told just before (*also met Z*), of the arrival (*arrived on Monday … met Y*),
 * or of the sentence that first names all who take part, where only the headline tells of it. Changes the encounters given.
 */
export function settleDays(meetings: readonly Encounter[], visits: readonly Encounter[], scenes: readonly Scene[]): void {
  const story = scenes.filter(({ unit }) => unit.kind === 'body' || unit.kind === 'lead')
  for (const meeting of meetings) {
    if (meeting.dateText !== null || meeting.status !== 'HELD' || !meeting.main) continue
    const day =
      (meeting.rule === 'headline' ? dayOfAll(meeting, story) : null) ??
      dayOfStatement(meeting, story) ??
      dayOfCompany(meeting, meetings, story) ??
      dayOfArrival(meeting, visits)
    if (day === null) continue
    meeting.date = day.date
    meeting.dateText = day.dateText
  }
  for (const meeting of meetings) if (meeting.date === null) meeting.date = dayOfWeekday(meeting, scenes)
}

const weekdayNames = /\b(?:(sun)|(mon)|(tues)|(wednes)|(thurs)|(fri)|(satur))day\b/i

/** *met on Thursday* under *X and Y in Oslo, September 5, 2019*: the full date that stands by their names and is such a weekday. */
function dayOfWeekday(meeting: Encounter, scenes: readonly Scene[]): IsoDate | null {
  const weekday = (weekdayNames.exec(meeting.dateText ?? '') ?? []).slice(1).findIndex((name) => name !== undefined)
  if (weekday < 0 || meeting.people.length < 2) return null
  for (const scene of scenes) {
    const dates = scene.layers.dates.flatMap((date) => scene.analysis.dates[date]?.date ?? [])
    const date = dates.find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === weekday)
    const people = date ? peopleIn(scene) : []
    if (date && meeting.people.every((person) => people.includes(person))) return date
  }
  return null
}

/** Words that tell one day. */
const oneDay = /day\b|tonight|\bthis (?:morning|afternoon|evening)\b|\b\d{1,2}(?:st|nd|rd|th)?\b(?!\s*(?:-|–|to|and)\s*\d)/i

const sceneOf = (meeting: Encounter, story: readonly Scene[]): number =>
  story.findIndex(({ unit }) => meeting.evidence.some(({ start }) => start === unit.start))

const wordsOf = ({ unit }: Scene): string => unit.items.map(({ word }) => word).join(' ')

/** What is said beside an encounter: *said during a meeting with Y* · *made the remarks on the sidelines of talks*. */
const saidBeside =
  /\b(?:remarks?|statements?|comments?|announcement|speaking|said|says|told|added|stated|noted|stressed|saying|called|quoted|expressed|made)\b.*\b(?:in|during|at|after|following|sidelines of)(?: [\p{L}’'-]+){0,5}? (?:meet|meeting|met|talks|session|conversation|call|discussions|negotiations|conference)\b|^(?:in|during|at|after|following|speaking)\b|\btold (?:the )?visiting\b|\b(?:in|at|during) (?:the|their)(?: \p{L}+)? (?:meeting|talks|call|conversation|session)\b/u

/** The day on which somebody there spoke, where the encounter is told as the occasion of the words. */
function dayOfStatement(meeting: Encounter, story: readonly Scene[]): Day | null {
  const at = sceneOf(meeting, story)
  const scene = story[at]
  if (scene === undefined || !saidBeside.test(wordsOf(scene))) return null
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const before = story[back]
    if (before === undefined || !names(before, meeting)) continue
    const day = dayInMainClause(before)
    if (day) return day
  }
  return null
}

/** Whether the sentence names somebody who takes part, or two of the states. */
function names(scene: Scene, meeting: Encounter): boolean {
  if (peopleIn(scene).some((person) => meeting.people.includes(person))) return true
  const codes = scene.layers.countries.flatMap((country) => scene.analysis.countryMentions[country]?.code ?? [])
  return new Set(codes.filter((code) => meeting.countries.includes(code))).size >= 2
}

function peopleIn({ layers, analysis }: Scene): number[] {
  const named = layers.names.flatMap((name) => analysis.personMentions[name]?.person ?? [])
  return [...named, ...layers.references.flatMap((reference) => analysis.references[reference]?.people ?? [])]
}

/** The day that stands in the main clause: *said on Monday that …* · *on Monday criticized …*. */
function dayInMainClause({ unit, layers, analysis }: Scene): Day | null {
  for (let at = 0; at < unit.items.length; at++) {
    const found = analysis.dates[layers.dates[at] ?? -1]
    if (found === undefined || runStart(layers.dates, at) !== at) continue
    const words = analysis.text.slice(found.start, found.end)
    if (unit.items.slice(0, at).some(({ word }) => subordinate.test(word))) return null
    if (oneDay.test(words)) return { date: found.date, dateText: words }
  }
  return null
}

const subordinate = /^(?:that|which|who|where|after|before|since|until|following|ahead)$/

/** *On Monday she met X. She also met Y*: the day of the encounter told last, which one of them attended too. */
function dayOfCompany(meeting: Encounter, meetings: readonly Encounter[], story: readonly Scene[]): Day | null {
  const scene = story[sceneOf(meeting, story)]
  if (scene === undefined || !/\b(?:also|separately)\b/.test(wordsOf(scene))) return null
  const before = meetings.findLast(
    (other) =>
      other !== meeting &&
      other.status === 'HELD' &&
      other.main &&
      (other.evidence[0]?.start ?? 0) < scene.unit.start &&
      scene.unit.block - other.block <= 2 &&
      other.people.some((person) => meeting.people.includes(person)),
  )
  return before?.dateText && oneDay.test(before.dateText) && !/\b(?:earlier|later)\b/i.test(before.dateText)
    ? { date: before.date, dateText: before.dateText }
    : null
}

/** *arrived in Y on Monday … met Z*: the day of the arrival, told just before. */
function dayOfArrival(meeting: Encounter, visits: readonly Encounter[]): Day | null {
  const visit = visits.find(
    (other) =>
      (isOnTrip(meeting, other) || isOnArrival(meeting, other)) &&
      meeting.block - other.block <= 1 &&
      (other.evidence[0]?.start ?? 0) <= (meeting.evidence[0]?.start ?? 0),
  )
  // Who arrives in the evening meets people on the next day.
  return visit?.dateText && oneDay.test(visit.dateText) && !/\b(?:late|evening|night)\b/i.test(visit.dateText)
    ? { date: visit.date, dateText: visit.dateText }
    : null
}

/** The day in the first sentence that names all who take part. */
function dayOfAll(meeting: Encounter, story: readonly Scene[]): Day | null {
  const scene = story.find((candidate) => {
    const people = peopleIn(candidate)
    return meeting.people.every((person) => people.includes(person))
  })
  const found = scene?.layers.dates.map((date) => scene.analysis.dates[date]).find((date) => date !== undefined)
  const words = found && scene ? scene.analysis.text.slice(found.start, found.end) : ''
  return found && oneDay.test(words) ? { date: found.date, dateText: words } : null
}
