import type { CountryCode, IsoDate, MeetingKind, MeetingStatus, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { runEnd, runStart } from '../clauses/layers.ts'
import type { Scene } from '../clauses/scene.ts'
import {
  besideClause,
  cancelled,
  encounterNouns,
  onlyPossible,
  plannedAfter,
  plannedBefore,
  unreal,
  unrealAfter,
} from '../lexicon/meeting-words.ts'
import { isSubject, isTellingOn } from './place.ts'

/** An encounter as one sentence tells it; the tellings of one are put together afterwards. */
export interface Encounter {
  kind: MeetingKind
  status: MeetingStatus
  main: boolean
  people: PersonIndex[]
  countries: CountryCode[]
  place: string | null
  /** The state that the place lies in, where it is known. */
  placeCountry: CountryCode | null
  date: IsoDate | null
  dateText: string | null
  evidence: Span[]
  readonly rule: string
  /** The word that tells of it, in small letters: *met*, *talks*. */
  readonly word: string
  /** Block of the telling, to know what stands near. */
  readonly block: number
}

/** Whether the words before a trigger put it into the future or call it off; null where it is no event at all (*refused to meet*). */
export function statusAt(scene: Scene, at: number): MeetingStatus | null {
  const words = clauseAround(scene, at)
  if (cancelled.test(words.after) || cancelled.test(words.before)) return 'CANCELLED'
  const near = words.before.split(' ').slice(-7).join(' ')
  // "voiced readiness in a meeting with Y": what was only possible is not the meeting.
  if (besideClause.test(near)) return plannedBefore.test(words.before) ? 'PLANNED' : onlyPossible.test(near) ? null : 'HELD'
  if (isAsked.test(near) || /\b(?:if|unless|whether)\b/i.test(words.before)) return null
  if (plannedBefore.test(words.before)) return unreal.test(near.replace(plannedBefore, '')) ? null : 'PLANNED'
  if (unreal.test(near)) return null
  if (liesAhead(scene, at)) return 'PLANNED'
  if (isDenied(scene, at)) return null
  const clause = words.after.split(/,(?! (?:scheduled|planned|due|set))|"|\bsaid\b|\bthat\b/)[0] ?? ''
  if (
    encounterNouns.has(scene.unit.items[at]?.word ?? '') &&
    unrealAfter.test(words.after.split(/[,"]|\bsaid\b|\bthat\b/)[0] ?? '')
  )
    return null
  if (plannedAfter.test(clause)) return 'PLANNED'
  return 'HELD'
}

/** Where a clause of its own begins behind the trigger: *met Y, who will travel on*. */
function clauseEndAfter({ unit }: Scene, at: number): number {
  const end = unit.items.findIndex(
    (item, index) => index > at && /^(?:;|who|which|that|but|while|where|whom|because|after|before)$/.test(item.word),
  )
  return end < 0 ? unit.items.length : end
}

/** *asked the minister to visit*: whether he went is not told. */
const isAsked =
  /\b(?:ask(?:s|ed|ing)?|tell|told|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|encourag(?:es|ed|ing)|persuad(?:es|ed|ing)|advis(?:es|ed|ing)|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|enabl(?:es|ed|ing))\b(?: [^\s,]+){0,5} to$/i

/** *only days before X and Y meet in Z*: the present tense behind *before* tells of what is still to come. */
function liesAhead({ unit, layers }: Scene, at: number): boolean {
  if (!/^(?:meets?|visits?|travels?)$/.test(unit.items[at]?.word ?? '')) return false
  for (let back = at - 1; back >= 0 && at - back < 24; back--) {
    const { word = '', pos = '' } = unit.items[back] ?? {}
    if ((layers.phrases[back] ?? -1) >= 0) continue
    if (/^(?:before|until|till)$/.test(word)) return true
    if (pos === 'VERB' || pos === 'AUX' || word === ',' || word === ';') return false
  }
  return false
}

/** *denied that he had met Y*: what is denied in a clause of its own. */
function isDenied({ unit }: Scene, at: number): boolean {
  for (let back = at - 1; back > 0 && at - back < 14; back--) {
    const word = unit.items[back]?.word ?? ''
    if (word === ',' || word === '"') return false
    if (word === 'that') return /^(?:den(?:y|ied|ies|ying)|doubt\w*|whether)$/.test(unit.items[back - 1]?.word ?? '')
  }
  return false
}

const bareVerb = /^(?:meet|hold|have|attend|receive|host|discuss|conduct|confer|speak|talk)$/

/** The words of the clause up to the trigger, and those of the next few behind it. */
function clauseAround(scene: Scene, at: number): { before: string; after: string } {
  const { unit, layers } = scene
  let first = at
  while (first > 0 && at - first < 18) {
    const item = unit.items[first - 1]
    if (item === undefined || item.quotation >= 0) break
    // "will fly to Oslo, leading a delegation, to meet Y": the purpose belongs to the plan.
    if (item.word === ',' && unit.items[first]?.word === 'to') {
      first = Math.max(0, first - 8)
      continue
    }
    // "Unity is needed In a meeting with Y": a subheading ran into the sentence.
    if (first < at && /^(?:In|During|At|After|Following)$/.test(unit.items[first]?.text ?? '')) break
    // "will visit Oslo and hold talks": a bare verb behind "and" shares the auxiliary.
    if (item.word === 'and' && bareVerb.test(unit.items[first]?.word ?? '')) {
      first--
      continue
    }
    const inPhrase = (layers.phrases[first - 1] ?? -1) >= 0
    if (!inPhrase && /^(?:[,;:]|that|while|and|but|said|says|after|before|where|who|which|during)$/.test(item.word)) break
    first--
  }
  const text = (from: number, to: number) =>
    unit.items
      .slice(from, to)
      .filter((_, index) => (layers.phrases[from + index] ?? -1) < 0)
      .map((item) => item.word)
      .join(' ')
  return {
    before: text(first, at),
    after: text(at + 1, clauseEndAfter(scene, at))
      .split(' ')
      .slice(0, 9)
      .join(' '),
  }
}

/** The day that stands nearest behind the trigger, else before it. Times of other events (*since 2015*) are far more often further off. */
export function dateAt(scene: Scene, at: number): { date: IsoDate | null; dateText: string | null } {
  const { unit, layers, analysis } = scene
  const planned = statusAt(scene, at) === 'PLANNED'
  const pick = (index: number) => {
    const found = analysis.dates[layers.dates[index] ?? -1]
    // "will meet Y, a spokesman said on Monday": the day of the telling is not that of the plan.
    if (found === undefined || (planned && isDayOfTelling(scene, index))) return null
    return { date: found.date, dateText: analysis.text.slice(found.start, found.end) }
  }
  // Names and offices may fill many lines: "met A, the minister of …, B, the head of …, on Monday".
  for (let forward = at, words = 0; forward < unit.items.length && words < 30; forward++) {
    const found = pick(forward)
    if (found) return found
    if (/^(?:since|that|which|following)$/.test(unit.items[forward]?.word ?? '') || isTellingOn(unit.items, forward)) break
    if ((layers.phrases[forward] ?? -1) < 0) words++
  }
  for (let back = at - 1; back >= Math.max(0, at - 40) && !isSubject(scene, at); back--) {
    const found = pick(back)
    if (found) return found
    // "told reporters on Monday that he had met Y": the day of the telling.
    if (unit.items[back]?.word === 'that' && unit.items[back]?.pos !== 'DET') break
  }
  return { date: null, dateText: null }
}

/** *said on Monday* · *told reporters late on Monday* · *on Monday announced*. */
function isDayOfTelling({ unit, layers }: Scene, at: number): boolean {
  const { items } = unit
  const first = runStart(layers.dates, at)
  const before = items[first - 1]?.word ?? ''
  const teller = /^(?:reporters|journalists|media|parliament)$/.test(before)
    ? (items.slice(Math.max(0, first - 4), first - 1).findLast(({ pos }) => pos === 'VERB')?.word ?? '')
    : before
  return tellingVerb.test(teller) || tellingVerb.test(items[runEnd(layers.dates, at)]?.word ?? '')
}

const tellingVerb = /^(?:said|says|told|announced|added|stated|confirmed|noted|reported|revealed|tweeted|wrote|informed)$/

/** *During the visit next month*: the day itself lies ahead. */
export const statusBy = (status: Encounter['status'], dateText: string | null): Encounter['status'] =>
  status === 'HELD' && /\b(?:next|coming|tomorrow|upcoming)\b/i.test(dateText ?? '') ? 'PLANNED' : status

/** Background: told in the pluperfect, as "recent", or dated by the month or year. */
export function isMain(scene: Scene, at: number, dateText: string | null): boolean {
  const around = scene.unit.items
    .slice(Math.max(0, at - 4), at + 1)
    .map((item) => item.word)
    .join(' ')
  // "had a meeting" is no pluperfect, "had met" is.
  if (/\bhad(?! an?\b)|\b(?:recent|previous|last|earlier)\b/.test(around)) return false
  return (
    dateText === null ||
    !/\b(?:ago|[Ll]ast (?:week|month|year|summer|fall|autumn|winter|spring)|[Ii]n\s+(?:\p{Lu}|19|20)|[Rr]ecently|[Ee]arlier this)/u.test(
      dateText,
    )
  )
}
