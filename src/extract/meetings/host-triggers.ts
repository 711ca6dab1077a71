import { runEnd } from '../clauses/layers.ts'
import { mainSubject } from '../clauses/main-subject.ts'
import { phraseAfter, type Range, subjectOf } from '../clauses/noun-phrases.ts'
import type { Scene } from '../clauses/scene.ts'
import { tripVerbs } from '../lexicon/meeting-words.ts'
import { listAfter } from './parties.ts'
import { nearestSubject, verbStart } from './sides.ts'
import { hasPossessor, isNamed, type Trigger } from './trigger.ts'

/**
 * *X paid a courtesy call on Y* · *X called on Y in Delhi* · *X flew to Paris to see Y*. Not: *X called on Y to resign*, which asks,
 * and *X came to see that Y was right*.
 */
export function readCourtesy(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  const word = items[at]?.word ?? ''
  const courtesy = word === 'call' && items[at - 1]?.word === 'courtesy' && /^(?:on|to)$/.test(items[at + 1]?.word ?? '')
  const calledOn = word === 'called' && items[at + 1]?.word === 'on'
  const sees =
    word === 'see' &&
    items[at - 1]?.word === 'to' &&
    items.slice(Math.max(0, at - 12), at).some((item) => tripVerbs.has(item.word))
  if (!courtesy && !calledOn && !sees) return null
  const from = sees ? at + 1 : at + 2
  const other = listAfter(scene, from)[0]
  if (other === undefined || other.first !== from || !(isNamed(scene, from) || isNamed(scene, other.last - 1))) return null
  if (!beginsWithPerson(scene, other) || hasPossessor(scene, other)) return null
  const asks = items
    .slice(other.last, other.last + 8)
    .some(
      (item, ahead) =>
        item.word === 'for' || (item.word === 'to' && !/^(?:visit|trip|tour)$/.test(items[other.last + ahead - 1]?.word ?? '')),
    )
  if (calledOn && asks) return null
  const side = (courtesy ? null : subjectOf(scene.unit, scene.layers, at)) ?? nearestSubject(scene, at) ?? mainSubject(scene, at)
  return side && { at, kind: 'MEETING', rule: 'courtesy-call', side, others: [other], together: false }
}

/** *X received Y* · *X was received by Y*. Not: *X received a letter*. */
export function readHost(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  if (items[at]?.pos === 'NOUN') return null
  const passive = /^(?:was|were|been|being|be)$/.test(items[at - 1]?.word ?? '')
  // "attended a dinner hosted by Y": the host met the guest.
  const meal =
    items[at + 1]?.word === 'by' &&
    /^(?:dinner|lunch|luncheon|banquet|reception|breakfast|iftar)$/.test(items[at - 1]?.word ?? '')
  // "was hosted for dinner by Y"
  const by = passive ? items.findIndex((item, index) => index > at && index < at + 6 && item.word === 'by') : at + 1
  const from = passive || meal ? by + 1 : guestStart(scene, at + 1)
  if (
    passive &&
    (by < 0 || items.slice(at + 1, by).some((item) => item.pos === 'VERB') || items[verbStart(scene, at) - 1]?.word === 'which')
  )
    return null
  const others = listAfter(scene, from).filter((range) => isNamed(scene, range.last - 1) || isNamed(scene, range.first))
  const first = others[0]
  if (first === undefined || first.first !== from || !beginsWithPerson(scene, first)) return null
  const side = meal ? nearestSubject(scene, at - 1) : subjectOf(scene.unit, scene.layers, verbStart(scene, at))
  if (side === null || hasPossessor(scene, first)) return null
  return { at, kind: 'MEETING', rule: 'hosted', side, others, together: false }
}

/** *presented his credentials to Y* · *received the credentials of Y*: an ambassador and a head of state face to face. */
export function readCredentials(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  const verb = items.findLastIndex(
    (item, index) =>
      index < at &&
      index > at - 9 &&
      /^(?:presented|presents|present|submitted|handed|received|receives|accepted)$/.test(item.word),
  )
  let from = at + 1
  while ((scene.layers.dates[from] ?? -1) >= 0) from++
  if (verb < 0 || !/^(?:to|of|from)$/.test(items[from]?.word ?? '')) return null
  const others = listAfter(scene, from + 1).filter((range) => isNamed(scene, range.last - 1) || isNamed(scene, range.first))
  const side = subjectOf(scene.unit, scene.layers, verbStart(scene, verb))
  return side && others.length > 0 ? { at, kind: 'MEETING', rule: 'credentials', side, others, together: false } : null
}

/** *received in audience Y*, *received at his office on Monday Y*: past the circumstances, to the guest. */
function guestStart({ unit, layers }: Scene, from: number): number {
  let at = from
  while (at < from + 10) {
    if ((layers.dates[at] ?? -1) >= 0) at++
    else if (unit.items[at]?.word === 'in' && unit.items[at + 1]?.word === 'audience') at += 2
    else if (unit.items[at]?.word === 'in' && (layers.countries[at + 1] ?? -1) >= 0) at = runEnd(layers.countries, at + 1)
    else if (/^(?:in|at)$/.test(unit.items[at]?.word ?? '')) {
      const place = phraseAfter(unit, layers, at + 1)
      if (place === null || layers.phrases.slice(place.first, place.last).some((phrase) => phrase >= 0)) return at
      at = place.last
      if (unit.items[at]?.word === ',') at++
    } else return at
  }
  return at
}

/** "his counterpart X" is a person; "a letter about X" is not: no preposition stands before the name. */
function beginsWithPerson(scene: Scene, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) {
    if (isNamed(scene, at)) return true
    if (scene.unit.items[at]?.pos === 'ADP') return false
  }
  return false
}
