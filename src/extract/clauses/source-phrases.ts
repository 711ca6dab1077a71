import type { PersonIndex } from '../../domain/facts.ts'
import type { PersonMention } from '../analysis.ts'
import { cueWords } from '../lexicon/cues.ts'
import { runStart } from './layers.ts'
import type { Range } from './noun-phrases.ts'
import type { Scene } from './scene.ts'

/** The people whose names, not as owners (*X's office*), stand in the range. */
export function peopleNamedIn({ unit, layers, analysis }: Scene, range: Range): PersonIndex[] {
  const people: PersonIndex[] = []
  for (let at = range.first; at < range.last; at++) {
    const id = layers.names[at] ?? -1
    if (id < 0 || layers.names[at + 1] === id) continue
    const next = unit.items[at + 1]?.word ?? ''
    if (at + 1 < range.last && /^(?:['’]s?|s)$/.test(next)) continue
    const person = analysis.personMentions[id]?.person
    if (person !== undefined && !people.includes(person)) people.push(person)
  }
  return people
}

/** "Secretary of the council X": the name ends the phrase and is no complement (*a spokesman for X*). */
export function nameThatEnds({ unit, layers, analysis }: Scene, range: Range): PersonIndex | null {
  const id = layers.names[range.last - 1] ?? -1
  const mention = analysis.personMentions[id]
  if (!mention) return null
  let first = range.last - 1
  while (first > range.first && layers.names[first - 1] === id) first--
  // "a spokesman for X": whom the office serves.
  if (first > range.first && /^(?:of|for|to|by|with)$/.test(unit.items[first - 1]?.word ?? '')) return null
  const phrase = layers.phrases[first] ?? -1
  let start = first
  while (start > range.first && phrase >= 0 && layers.phrases[start - 1] === phrase) start--
  if (start === range.first) return mention.person
  const before = unit.items[start - 1]?.word ?? ''
  // "House of Representatives speaker X": the "of" belongs to the name of the body.
  const inBody =
    before === 'of' && /^(?:house|chamber|council|board|department|ministry)$/.test(unit.items[start - 2]?.word ?? '')
  // "remarks by X, who said": the relative clause is about the name before it.
  const behind = unit.items[range.last]?.word === ',' ? unit.items[range.last + 1] : unit.items[range.last]
  if (behind?.word === 'who' && /^(?:by|with|to|from|and)$/.test(before)) return mention.person
  return /^(?:of|for|to|from|by|with|and)$/.test(before) && !inBody ? null : mention.person
}

/** "the head of the agency": the head ends before the first preposition or comma that follows a noun. */
export function headEnd({ unit, layers }: Scene, range: Range): number {
  for (let at = range.first + 1; at < range.last; at++) {
    const word = unit.items[at]?.word ?? ''
    if ((layers.phrases[at] ?? -1) >= 0 && layers.phrases[at] === layers.phrases[at - 1]) continue
    if (/^(?:of|for|to|in|at|on|from|with|by|,|who|including|between|\()$/.test(word)) return at
  }
  return range.last
}

/** "A and B", "the minister and his deputy": a source of several people. */
export function isJoint(scene: Scene, range: Range): boolean {
  const { unit, layers } = scene
  let joined = false
  for (let at = range.first + 1; at < range.last - 1; at++) {
    const word = unit.items[at]?.word
    // "Secretary of State A and Minister B": the "of" of an office ends nothing.
    if (word === 'of' && (layers.phrases[at] ?? -1) >= 0 && layers.phrases[at] === layers.phrases[at - 1]) continue
    if (word === ',' || word === 'of' || word === 'for' || word === 'on') break
    if (word !== 'and' && word !== '&') continue
    if ((layers.phrases[at] ?? -1) >= 0 && layers.phrases[at] === layers.phrases[at + 1]) continue
    joined = true
  }
  return joined && !hasSingularVerb(scene, range)
}

/** "The deputy minister and chief negotiator says": one person with two offices, and no names to tell two. */
function hasSingularVerb({ unit, layers }: Scene, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) if ((layers.names[at] ?? -1) >= 0) return false
  const next = unit.items[range.last]?.word ?? ''
  return /^(?:has|is|was|does)$/.test(next) || cueWords.get(next)?.form === 'present'
}

/** "Sweden's foreign minister, X, said": the name between commas explains the description. */
export function mentionApposed({ unit, layers, analysis }: Scene, range: Range): PersonMention | null {
  if (unit.items[range.last]?.word !== ',') return null
  // "The chairman, Ghana's President Jane Doe, said": the name may have an office of its own.
  const phrase = layers.phrases[range.last + 1] ?? -1
  let end = range.last + 1
  while (phrase >= 0 && layers.phrases[end] === phrase && (layers.names[end] ?? -1) < 0) end++
  const id = layers.names[end] ?? -1
  while (id >= 0 && layers.names[end] === id) end++
  return unit.items[end]?.word === ',' ? (analysis.personMentions[id] ?? null) : null
}

/** "X, chairman of the board, said": the name before the comma, where what explains it was taken for the source. */
export function mentionExplained({ unit, layers, analysis }: Scene, { first, last }: Range): PersonMention | null {
  const id = layers.names[first - 2] ?? -1
  if (unit.items[first - 1]?.word !== ',' || id < 0) return null
  // "X, another member of the board said": without the second comma only where the name opens the sentence.
  const opens = runStart(layers.phrases, first - 2) === 0 && /^(?:an?|another|one)$/.test(unit.items[first]?.word ?? '')
  if (unit.items[last]?.word !== ',' && !opens) return null
  // "after talks with X, the minister, too, said"
  return first - 2 < 2 || isFreeName({ unit, layers }, first - 2) ? (analysis.personMentions[id] ?? null) : null
}

/** Whether no preposition governs the phrase of the name at an item. */
function isFreeName({ unit, layers }: Pick<Scene, 'unit' | 'layers'>, at: number): boolean {
  let start = at
  while (start > 0 && (layers.phrases[start - 1] === layers.phrases[at] || layers.names[start - 1] === layers.names[at])) start--
  const before = unit.items[start - 1]
  return before === undefined || (before.pos !== 'ADP' && !/^(?:of|for|to|by|with|from)$/.test(before.word))
}

/** "officials, including President X": a group with one named member is that person's word. */
export function personIncluded(scene: Scene, range: Range): PersonIndex | null {
  const { items } = scene.unit
  const next = items[range.last]?.word === ',' ? range.last + 1 : range.last
  if (items[next]?.word !== 'including') return null
  const end = items.findIndex((item, at) => at > next && item.word === ',')
  const named = peopleNamedIn(scene, { first: next + 1, last: end < 0 ? Math.min(items.length, next + 12) : end })
  return named.length === 1 ? (named[0] ?? null) : null
}
