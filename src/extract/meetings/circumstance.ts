import type { Range } from '../clauses/noun-phrases.ts'
import { subjectOf } from '../clauses/noun-phrases.ts'
import { isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { encounterNouns, handingVerbs } from '../lexicon/meeting-words.ts'
import { groupWords } from './groups.ts'
import { listAfter } from './parties.ts'
import { isNamed, kindAround, type Trigger, wordsOf } from './trigger.ts'

/** Verbs whose object hears what is said at an encounter. */
const addressing =
  /^(?:told|assured|reassured|informed|briefed|thanked|congratulated|urged|asked|warned|reminded|presented|handed|commended|praised)$/

/**
 * An encounter that stands beside the clause that tells who was there: *In a meeting in Oslo, X and Y agreed* · *X and Y, in a
 * phone call on Tuesday, agreed* · *In a call on Sunday, X told Y* · *X thanked Y during their meeting*.
 * Not: *at a meeting of the council, X said*, where X alone is named.
 */
export function readCircumstance(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  const noun = items[at]
  const press = noun?.word === 'conference' && /^(?:press|news)$/.test(items[at - 1]?.word ?? '')
  const told = press ? 'MEETING' : encounterNouns.get(noun?.word ?? '')
  if (told === undefined || noun?.pos === 'VERB' || !isBesideClause(scene, at)) return null
  const kind = kindAround(scene, at, told)
  for (const verb of verbsAround(scene, at)) {
    // "were among the guests at the meeting": no act of theirs is told.
    if (/^(?:is|are|was|were)$/.test(items[verb]?.word ?? '')) continue
    const side = behind(scene, subjectOf(scene.unit, scene.layers, verb), at)
    if (side === null) continue
    const named = namedIn(scene, side)
    if (named >= 2) return { at, kind, rule: 'circumstance', side, others: [], together: true, retold: true }
    // "asked Y to raise it at a summit": another's encounter.
    if (named === 0 || items.slice(verb, at).some((item) => isClauseOpener(item.word, items[verb]?.word ?? ''))) continue
    const from = objectStart(scene, verb)
    const other = from < 0 ? undefined : listAfter(scene, from)[0]
    if (other === undefined || other.first !== from) continue
    if (!(isNamed(scene, other.first) || isNamed(scene, other.last - 1))) continue
    return { at, kind, rule: 'circumstance', side, others: [other], together: false, retold: true }
  }
  return null
}

/** *In a call on Friday, X and Y*: the list that is the subject begins behind the comma. */
function behind({ unit }: Scene, subject: Range | null, at: number): Range | null {
  if (subject === null || subject.first > at || at >= subject.last) return subject
  const comma = unit.items.findIndex((item, index) => index > at && index < subject.last - 1 && item.word === ',')
  return comma < 0 ? null : { first: comma + 1, last: subject.last }
}

/** Where the words for the person addressed begin: *told Y*, *handed a letter to Y*; -1 where nobody is. */
function objectStart({ unit }: Scene, verb: number): number {
  const word = unit.items[verb]?.word ?? ''
  const to = handingVerbs.has(word) ? unit.items.findIndex((item, at) => at > verb && at < verb + 10 && item.word === 'to') : -1
  return to >= 0 ? to + 1 : addressing.test(word) ? verb + 1 : -1
}

/** *asked Y to raise it at a summit*: what follows is no longer of this encounter. *handed a letter to Y* goes on. */
const isClauseOpener = (word: string, verb: string): boolean =>
  /^(?:that|which|who)$/.test(word) || (word === 'to' && !handingVerbs.has(verb))

/** *in a meeting*, *during their phone call*, *after brief talks*: a preposition opens the phrase, and no party follows it. */
function isBesideClause({ unit, layers }: Scene, at: number): boolean {
  const { items } = unit
  let first = at
  while (first > 0 && at - first < 5 && /^(?:ADJ|NOUN|PROPN|DET|PRON|NUM)$/.test(items[first - 1]?.pos ?? '')) {
    if ((layers.phrases[first - 1] ?? -1) >= 0) return false
    first--
  }
  const before = items[first - 1]?.word ?? ''
  const stage = before === 'of' && /^(?:start|beginning|opening|outset|end|close|sidelines)$/.test(items[first - 2]?.word ?? '')
  if (!stage && !/^(?:in|during|at|after|following|over|told|addressed)$/.test(before)) return false
  return !/^(?:with|between|of|among|for|to)$/.test(items[at + 1]?.word ?? '')
}

/** The verbs with tense of the sentence, those behind the encounter first. */
function* verbsAround(scene: Scene, at: number): Generator<number> {
  const { items } = scene.unit
  for (let verb = at + 1; verb < Math.min(items.length, at + 40); verb++)
    if (items[verb]?.quotation === -1 && isFiniteVerb(scene, verb)) {
      yield verb
      break
    }
  for (let verb = at - 1; verb > Math.max(0, at - 40); verb--)
    if (items[verb]?.quotation === -1 && isFiniteVerb(scene, verb)) {
      yield verb
      break
    }
}

/** How many people a phrase names or describes: *the minister and Ambassador X* are two, and so are *the two*. */
function namedIn(scene: Scene, range: Range): number {
  if (groupWords.test(wordsOf(scene, range))) return 2
  const { unit, layers } = scene
  const count = (layer: readonly number[]) => new Set(layer.slice(range.first, range.last).filter((id) => id >= 0)).size
  const joined = unit.items.slice(range.first, range.last).some((item) => item.word === 'and')
  return joined ? count(layers.names) + count(layers.references) : Math.min(1, count(layers.names) + count(layers.references))
}
