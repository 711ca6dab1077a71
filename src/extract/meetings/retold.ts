import type { Scene } from '../clauses/scene.ts'
import type { Item } from '../clauses/units.ts'
import { encounterNouns } from '../lexicon/meeting-words.ts'
import type { Encounter } from './encounter.ts'
import { type Place, placeWithin } from './place.ts'

/** How many paragraphs back the encounter may have been told. */
const REACH = 6

/** How far behind the noun its place and day may stand. */
const SPAN = 20

type Told = Pick<Encounter, 'place' | 'placeCountry' | 'date' | 'dateText'>

/**
 * The encounter told last once more, with the place and the day that a sentence about it adds: *The talks in Oslo lasted an hour* ·
 * *The meeting, which was held at the palace on Monday, …* · *She called Monday’s meeting useful*. Not: *the last meeting in Oslo*,
 * *a meeting in Oslo*, which are others. Empty where nothing is new.
 */
export function retell(scene: Scene, told: readonly Encounter[]): Encounter[] {
  const { unit } = scene
  for (let at = 1; at < unit.items.length; at++) {
    const word = unit.items[at]?.word ?? ''
    if (!encounterNouns.has(word) || unit.items[at]?.pos === 'VERB') continue
    const last = told.findLast((encounter) => encounter.kind !== 'VISIT' && unit.block - encounter.block <= REACH)
    if (
      last === undefined ||
      !(isDefinite(scene, at) || isOfAll(scene, at, last)) ||
      !isKindOf(last, word) ||
      last.evidence.some((span) => span.start === unit.start)
    )
      continue
    const versions = told.filter((other) => last.people.every((person) => other.people.includes(person)))
    const isPlaced = last.kind === 'CALL' || versions.some(({ place }) => place !== null)
    const isDated = versions.some(({ dateText }) => dateText !== null)
    const where = isPlaced ? null : placeBehind(scene, at)
    const when = isDated ? null : dayBeside(scene, at)
    if (where === null && when === null) continue
    const { place, placeCountry } = where ?? last
    const { date, dateText } = when ?? last
    return [{ ...last, place, placeCountry, date, dateText, evidence: [{ start: unit.start, end: unit.end }], rule: 'retold' }]
  }
  return []
}

/** *after a long meeting in Oslo*, where the sentence names all of them. */
function isOfAll({ unit, layers, analysis }: Scene, at: number, { people }: Encounter): boolean {
  if (people.length < 2 || !unit.items.slice(Math.max(0, at - 3), at).some(({ word }) => /^an?$/.test(word))) return false
  const named = layers.names.map((name) => analysis.personMentions[name]?.person)
  return people.every((person) => named.includes(person))
}

/** *the call* is a call, *the summit* is none. *The talks* may have been on the phone. */
const isKindOf = ({ kind }: Encounter, word: string): boolean =>
  encounterNouns.get(word) === 'CALL' ? kind === 'CALL' : kind !== 'CALL' || /^(?:talks|conversations?|discussions?)$/.test(word)

/** *the meeting*, *their phone call*, *Monday’s talks*, *the Chile-Norway summit*; not *the last meeting*, *the council’s meeting*. */
function isDefinite({ unit, layers }: Scene, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const item = unit.items[before]
    if (item === undefined) return false
    if (/^(?:the|their|this)$/.test(item.word)) return true
    if (/^['’]s?$/.test(item.word)) return (layers.dates[before - 1] ?? -1) >= 0 || (layers.dates[before] ?? -1) >= 0
    if (otherOne.test(item.word) || !/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(item.pos)) return false
    const ofState = (layers.countries[before] ?? -1) >= 0 || /^\p{Lu}\p{L}+[-–]\p{Lu}/u.test(item.text)
    // "the Reed meeting" and "the OPEC meeting" need not be theirs.
    if (!ofState && (item.pos === 'PROPN' || /^\p{Lu}/u.test(item.text) || (layers.phrases[before] ?? -1) >= 0)) return false
  }
  return false
}

/** Words before the noun that make it another encounter, or one of an organization. */
const otherOne =
  /^(?:last|previous|earlier|next|first|second|third|another|other|annual|upcoming|future|news|press|council|cabinet|committee|assembly|board|general|ministerial|peace|ceasefire|nuclear|climate|security|parliamentary|plenary)$/

/** *the talks in Oslo* · *the meeting, which was held on Monday in Oslo* · *the meeting took place at the palace*. */
function placeBehind(scene: Scene, at: number): Place | null {
  const end = circumstanceEnd(scene, at)
  return end > at + 1 ? placeWithin(scene, { from: at + 1, to: end }) : null
}

/** Behind the words that only tell where and when: up to the verb that goes on. */
function circumstanceEnd({ unit, layers }: Scene, at: number): number {
  const { items } = unit
  const first = items[at + 1]?.word ?? ''
  let verb = at + 1
  if (!/^(?:in|at|on|here)$/.test(first) && (layers.dates[at + 1] ?? -1) < 0) {
    while (
      verb < at + 8 &&
      /^(?:,|which|that|was|were|is|are|will|would|to|be|being|been|has|had|also)$/.test(items[verb]?.word ?? '')
    )
      verb++
    if (!/^(?:held|took|taken|take|takes|taking|hosted|convened|occurred)$/.test(items[verb]?.word ?? '')) return at
    verb++
  }
  let end = verb
  while (end < Math.min(items.length, at + SPAN) && !goesOn(items[end])) end++
  return end
}

/** Whether the word begins what no longer tells where and when. */
const goesOn = (item: Item | undefined): boolean =>
  item === undefined || item.quotation >= 0 || item.pos === 'VERB' || onward.test(item.word)

const onward =
  /^(?:[;.]|and|but|after|before|amid|as|because|came|comes|follow\w*|which|that|who|was|were|is|are|will|would|has|had|said)$/

/** *Monday’s meeting* · *the meeting on Monday* · *the talks, held on Monday*. */
function dayBeside(scene: Scene, at: number): Pick<Told, 'date' | 'dateText'> | null {
  const { layers, analysis } = scene
  const end = circumstanceEnd(scene, at)
  for (const index of [
    at - 1,
    at - 2,
    at - 3,
    ...Array.from({ length: Math.max(0, end - at - 1) }, (_, step) => at + 1 + step),
  ]) {
    const found = analysis.dates[layers.dates[index] ?? -1]
    if (found) return { date: found.date, dateText: analysis.text.slice(found.start, found.end) }
  }
  return null
}
