import type { Discourse } from '../clauses/discourse.ts'
import { type Range, subjectOf } from '../clauses/noun-phrases.ts'
import type { Scene } from '../clauses/scene.ts'
import { encounterNouns } from '../lexicon/meeting-words.ts'
import type { Encounter } from './encounter.ts'
import { listAfter, partyOf } from './parties.ts'
import { isNamed } from './trigger.ts'

/** How many paragraphs back the encounter may have been told. */
const REACH = 6

/**
 * Who else was there: *The meeting was attended by X and Y* · *X also attended the talks* · *X was present at the meeting* · *in the presence of X*. They
 * join the encounter told last. Not: *attended a meeting*, which is another one. Changes the last of the encounters given.
 */
export function addAttendance(scene: Scene, discourse: Discourse, told: Encounter[]): void {
  const last = told.findLast((encounter) => encounter.status === 'HELD' && encounter.kind !== 'CALL')
  if (last === undefined || scene.unit.block - last.block > REACH) return
  if (last.evidence.some((span) => span.start === scene.unit.start && last.rule === 'attended-by')) return
  for (let at = 1; at < scene.unit.items.length; at++) {
    const named = attendeesAt(scene, at)
    if (named.length === 0) continue
    const parties = named.map((range) => partyOf(scene, range, discourse)).filter((party) => party.people.length > 0)
    if (parties.length === 0) continue
    for (const { people, countries } of parties) {
      for (const person of people) if (!last.people.includes(person)) last.people.push(person)
      for (const code of countries) if (!last.countries.includes(code)) last.countries.push(code)
    }
    last.evidence.push({ start: scene.unit.start, end: scene.unit.end })
    return
  }
}

function attendeesAt(scene: Scene, at: number): Range[] {
  const { unit, layers } = scene
  const word = unit.items[at]?.word ?? ''
  if (word === 'attended' && unit.items[at + 1]?.word === 'by') {
    const subject = subjectOf(unit, layers, at)
    return subject && isTheEncounter(scene, subject.first) ? guestsAfter(scene, at + 2) : []
  }
  if (word === 'presence' && unit.items[at + 1]?.word === 'of') return guestsAfter(scene, at + 2)
  const attended = /^(?:attended|joined)$/.test(word)
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
