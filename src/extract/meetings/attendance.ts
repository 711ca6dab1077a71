import type { CountryCode, IsoDate, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import type { Discourse } from '../clauses/discourse.ts'
import { type Range, subjectOf } from '../clauses/noun-phrases.ts'
import type { Scene } from '../clauses/scene.ts'
import { words } from '../lexicon/grammar.ts'
import { encounterNouns } from '../lexicon/meeting-words.ts'
import { dateAt, type Encounter, statusAt } from './encounter.ts'
import { joinParties } from './joined-sides.ts'
import { listAfter, type Party, partyOf } from './parties.ts'
import { type Place, placeAt } from './place.ts'
import { isNamed } from './trigger.ts'

/** How many paragraphs back the encounter may have been told. */
const REACH = 6

/** One of these stands wherever attendance is told. */
const attendanceWords = words('attended joined chaired co-chaired opened addressed part participated presence present')

/** A gathering of which one took part so far; a second one makes it an encounter. */
export interface Gathering {
  readonly people: PersonIndex[]
  readonly countries: CountryCode[]
  readonly evidence: Span[]
  readonly at: Place & { readonly date: IsoDate | null; readonly dateText: string | null }
  block: number
}

/**
 * Who else was there: *The meeting was attended by X and Y* · *X also attended the talks* · *in the presence of X*. They join the
 * encounter told last, or the gathering: *X took part in the annual meeting … Y chaired the meeting*. Not: *attended a meeting*,
 * which is another one. Changes the last of the encounters given, or adds one.
 */
export function addAttendance(scene: Scene, discourse: Discourse, told: Encounter[], gatherings: Gathering[]): void {
  const last = told.findLast((encounter) => encounter.status === 'HELD' && encounter.kind !== 'CALL')
  const gathering = gatherings.at(-1)
  const near = (block: number): boolean => scene.unit.block - block <= REACH
  if (last?.evidence.some((span) => span.start === scene.unit.start && last.rule === 'attended-by')) return
  const stage = stageOf(scene)
  const speaker = stage < 0 ? null : speakerIn(scene, discourse)
  // Who was told of as meeting somebody speaks at that meeting.
  const isParty = told.some(({ people }) => people.some((person) => speaker?.people.includes(person)))
  if (speaker?.people.length === 1 && !isParty) {
    const into = gathering && near(gathering.block) && gathering.block >= (last?.block ?? 0) ? gathering : last
    if (into && near(into.block)) widen(into, speaker, scene)
    return
  }
  for (let at = 1; at < scene.unit.items.length; at++) {
    if (!attendanceWords.has(scene.unit.items[at]?.word ?? '')) continue
    const joins = attendeesAt(scene, at)
    const opens = joins.length > 0 ? [] : openersAt(scene, at)
    const party = joinParties([...joins, ...opens].map((range) => partyOf(scene, range, discourse)))
    if (party.people.length === 0) continue
    if (opens.length > 0) gatherings.push(openGathering(scene, at, party))
    else if (gathering && near(gathering.block) && gathering.block >= (last?.block ?? 0)) widen(gathering, party, scene)
    else if (last && near(last.block)) widen(last, party, scene)
    return
  }
}

/** Where *at the meeting* begins, at which what the sentence tells is said; -1 where there is none. */
const stageOf = (scene: Scene): number =>
  scene.unit.items.findIndex(
    (item, at) => /^(?:at|in|during)$/.test(item.word) && item.quotation < 0 && isTheEncounter(scene, at + 1),
  )

/** *Also speaking at the meeting, X said*: who speaks there is there. */
function speakerIn(scene: Scene, discourse: Discourse): Party | null {
  const source = scene.attributions.findLast((attribution) => attribution.source !== null)?.source
  return source ? partyOf(scene, source, discourse) : null
}

/**
 * Who went along: *She was accompanied by X and Y* · *He will be joined by X*. They join what was told of that person in the
 * paragraph. Changes the encounters given.
 */
export function addCompany(scene: Scene, discourse: Discourse, told: readonly Encounter[]): void {
  const { unit, layers } = scene
  for (let at = 1; at < unit.items.length; at++) {
    if (!/^(?:accompanied|joined)$/.test(unit.items[at]?.word ?? '') || unit.items[at + 1]?.word !== 'by') continue
    const subject = subjectOf(unit, layers, at)
    const led = subject ? partyOf(scene, subject, discourse) : null
    if (led?.people.length !== 1) continue
    const company = joinParties(listAfter(scene, at + 2).map((range) => partyOf(scene, range, discourse)))
    const near = told.filter(({ block, people }) => block === unit.block && people.includes(led.people[0] ?? -1))
    if (company.people.length > 0) for (const encounter of near) widen(encounter, company, scene)
  }
}

/** The gatherings of two or more. */
export const encountersOf = (gatherings: readonly Gathering[]): Encounter[] =>
  gatherings
    .filter(({ people }) => people.length >= 2)
    .map(({ at, ...gathering }) => ({
      ...gathering,
      ...at,
      kind: gathering.people.length >= 3 ? 'CONFERENCE' : 'MEETING',
      status: 'HELD',
      main: true,
      rule: 'gathering',
      word: 'meeting',
    }))

function openGathering(scene: Scene, at: number, { people, countries }: Party): Gathering {
  const { start, end, block } = scene.unit
  return {
    people: [...people],
    countries: [...countries],
    evidence: [{ start, end }],
    at: { ...placeAt(scene, at), ...dateAt(scene, at) },
    block,
  }
}

function widen(into: Pick<Encounter, 'people' | 'countries' | 'evidence'>, { people, countries }: Party, { unit }: Scene): void {
  for (const person of people) if (!into.people.includes(person)) into.people.push(person)
  for (const code of countries) if (!into.countries.includes(code)) into.countries.push(code)
  if (into.evidence.every((span) => span.start !== unit.start)) into.evidence.push({ start: unit.start, end: unit.end })
}

/** *X took part in the annual meeting of the council*, *X attended a meeting of ministers*: held, and not yet told of. */
function openersAt(scene: Scene, at: number): Range[] {
  const { unit, layers } = scene
  const { items } = unit
  const word = items[at]?.word ?? ''
  const from = /^(?:attended|chaired|co-chaired|opened|addressed)$/.test(word)
    ? at + 1
    : /^(?:part|participated)$/.test(word) && items[at + 1]?.word === 'in'
      ? at + 2
      : -1
  if (from < 0 || statusAt(scene, at) !== 'HELD') return []
  if (nounOfEncounter(scene, from) < 0) return []
  const verb = word === 'part' ? at - 1 : at
  const subject = subjectOf(unit, layers, verb)
  return subject ? [subject] : []
}

/** The noun of *the annual meeting*, *a joint session*; -1 where the phrase that begins here names no encounter. */
function nounOfEncounter({ unit: { items } }: Scene, from: number): number {
  if (!/^(?:the|a|an|his|her|their)$/.test(items[from]?.word ?? '')) return -1
  const noun = items.findIndex((item, index) => index > from && index < from + 8 && encounterNouns.has(item.word))
  const between = items.slice(from, Math.max(from, noun))
  return between.some((item) => item.pos === 'VERB' || item.pos === 'ADP' || item.pos === 'PUNCT') ? -1 : noun
}

function attendeesAt(scene: Scene, at: number): Range[] {
  const { unit, layers } = scene
  const word = unit.items[at]?.word ?? ''
  if (word === 'attended' && unit.items[at + 1]?.word === 'by') {
    const subject = subjectOf(unit, layers, at)
    return subject && isTheEncounter(scene, subject.first) ? guestsAfter(scene, at + 2) : []
  }
  if (word === 'presence' && unit.items[at + 1]?.word === 'of') return guestsAfter(scene, at + 2)
  const attended = /^(?:attended|joined|chaired)$/.test(word)
    ? at + 1
    : word === 'present' && unit.items[at + 1]?.word === 'at'
      ? at + 2
      : -1
  if (attended < 0 || !isTheEncounter(scene, attended)) return []
  const subject = subjectOf(unit, layers, at)
  return subject && !isTheEncounter(scene, subject.first) ? [subject] : []
}

/** The named ones of *X, Y and Z*, whose offices may stand between semicolons or commas. */
function guestsAfter(scene: Scene, from: number): Range[] {
  const guests: Range[] = []
  for (let at = from; at < scene.unit.items.length; at++) {
    if ((scene.layers.names[at] ?? -1) < 0) continue
    const list = listAfter(scene, at)
    const first = list[0]
    if (first === undefined) continue
    if (isNamed(scene, first.first)) guests.push(first)
    at = Math.max(at, first.last - 1)
  }
  return guests
}

/** *the meeting*, *the two-hour talks*, *the Reed-Lang meeting*. */
function isTheEncounter({ unit }: Scene, first: number): boolean {
  if (!/^(?:the|this|that|their)$/.test(unit.items[first]?.word ?? '')) return false
  let at = first + 1
  while (
    at < first + 3 &&
    unit.items[at]?.pos === 'ADJ' &&
    !/^(?:annual|regular|first|second|third|weekly|monthly)$/.test(unit.items[at]?.word ?? '')
  )
    at++
  if (/^\p{Lu}\S+[-–]\p{Lu}/u.test(unit.items[at]?.text ?? '')) at++
  return encounterNouns.has(unit.items[at]?.word ?? '') && unit.items[at + 1]?.word !== 'of'
}
