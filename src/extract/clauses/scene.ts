import type { Span } from '../../domain/span.ts'
import type { Analysis } from '../analysis.ts'
import { auxiliaries, finiteAuxiliaries, subordinators } from '../lexicon/grammar.ts'
import { type Attribution, findAttributions } from './attributions.ts'
import { type Layers, layUnits } from './layers.ts'
import type { Range } from './noun-phrases.ts'
import { findUnits, type Item, type Unit } from './units.ts'

/** What reading the reporter's sentences needs of the steps before. */
export type ClauseInput = Pick<
  Analysis,
  | 'text'
  | 'structure'
  | 'tokens'
  | 'sentences'
  | 'quotations'
  | 'countryMentions'
  | 'people'
  | 'personMentions'
  | 'references'
  | 'dates'
>

/** One of the reporter's sentences with all that the sieves look at. */
export interface Scene {
  readonly analysis: ClauseInput
  readonly unit: Unit
  readonly layers: Layers
  readonly attributions: readonly Attribution[]
}

/** The scenes of a report in reading order. */
export function findScenes(analysis: ClauseInput): Scene[] {
  const units = findUnits(analysis)
  const layers = layUnits(units, analysis)
  return units.map((unit, at) => {
    const own = layers[at] ?? { names: [], phrases: [], references: [], countries: [], dates: [] }
    return { analysis, unit, layers: own, attributions: findAttributions(unit, own) }
  })
}

/** The stretch of text that items cover. */
export function spanOf(unit: Unit, range: Range): Span {
  return { start: unit.items[range.first]?.start ?? unit.start, end: unit.items[range.last - 1]?.end ?? unit.end }
}

/** Whether a verb with tense stands among the items. A quotation counts by its own words. */
export function hasFiniteVerb(scene: Scene, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) if (isFiniteVerb(scene, at)) return true
  return false
}

export function isFiniteVerb({ unit, layers }: Scene, at: number): boolean {
  const item = unit.items[at]
  if (item === undefined || (layers.phrases[at] ?? -1) >= 0) return false
  // "late in May"
  if (item.text === 'May' && item.pos !== 'AUX') return false
  if (item.quotation >= 0) return isClause(item.text) || quotesVerb(item.text, unit.items[at - 1])
  const before = unit.items[at - 1]?.word ?? ''
  if (finiteAuxiliaries.has(item.word)) return before !== 'to'
  if (/^['’](?:s|re|ll|d|ve)$/.test(item.word)) return item.pos === 'AUX'
  // "Norway views the pact as …": behind a state the tagger takes such verbs for nouns.
  const ofState =
    item.pos === 'NOUN' &&
    (((layers.countries[at - 1] ?? -1) >= 0 && stateVerbs.test(item.word)) ||
      (pluralStateVerbs.test(item.word) && isPlural(unit, layers, at)))
  if ((item.pos !== 'VERB' && !ofState) || /ing$/.test(item.word)) return false
  // "a grounded ship": a participle before its noun.
  const determined = /^(?:DET|ADJ)$/.test(unit.items[at - 1]?.pos ?? '') || /^(?:his|her|its|their|our)$/.test(before)
  if (/(?:ed|en)$/.test(item.word) && determined && /^(?:NOUN|PROPN|ADJ)$/.test(unit.items[at + 1]?.pos ?? '')) return false
  // "a vote criticized by the council": no tense.
  if (unit.items[at + 1]?.word === 'by' && /ed$/.test(item.word)) return false
  return before !== 'to' && !/^(?:being|been|be|having|of|by)$/.test(before)
}

const stateVerbs = /^(?:views|calls|plans|supports|wants|demands|hopes|backs|needs|favors|favours|stands|attaches|values|seeks)$/

/** *Norway and Denmark share many interests* */
const pluralStateVerbs = /^(?:share|face|support|want|need|hope|favor|favour|plan|back|view|value|stand)$/

const isPlural = ({ items }: Unit, layers: Layers, at: number): boolean =>
  ((layers.countries[at - 1] ?? -1) >= 0 && items[at - 2]?.word === 'and') ||
  /^(?:countries|nations|sides|states|governments|peoples|parties|neighbors|neighbours|both|two|they|we)$/.test(
    items[at - 1]?.word ?? '',
  )

/** *the ministry “strongly supports” the process*: the quoted words are the verb of a subject outside. */
const quotesVerb = (quoted: string, before: Item | undefined): boolean =>
  (/^(?:members|sides|parties|ministers|leaders|countries|they|both|we|who|\p{L}+s)$/u.test(before?.word ?? '') &&
    pluralVerb.test(quoted)) ||
  (before?.word === ',' && /^\W*\p{Ll}{4,}(?<!s|ed|ing|ly)\s+(?:the|an?|our|their|its|all)\s/u.test(quoted)) ||
  (/^(?:NOUN|PROPN|PRON|PUNCT)$/.test(before?.pos ?? '') &&
    /^\W*(?:(?:\p{L}+ly|not|never)\s+)?(?:\p{L}{3,}(?:s|ed)|made|took|held|gave|came|went|saw|found|kept|left|met|put|set|spoke|stood|won|lost|began|brought|built|became|was|were|is|are|has|have|had|will|would|must|should|can|could|cannot)\b/iu.test(
      quoted,
    ))

/** *the members “call upon all factions to stop”* */
const pluralVerb =
  /^\W*(?:\p{L}+ly\s+)?(?:hope|call|urge|condemn|believe|support|welcome|share|agree|want|expect|stand|reject|reaffirm|remain|need|express|oppose|know|see)\s/u

const fragmentOpeners = /^(?:to|of|in|on|at|for|with|by|from|as|against|towards?|into|about|without|being|having)$/

/**
 * Whether quoted words make a clause: a subject and a verb with tense (*we are thankful*), not a fragment
 * (*was a great crime*, *a powerful neighbor*). Told by closed-class words and their order; no tagger sees inside.
 */
export function isClause(quoted: string): boolean {
  const words = quoted.replace(/^\W+|\W+$/g, '').match(/[\p{L}\p{N}'’-]+/gu) ?? []
  if (words.length < 3)
    return words.length === 2 && /^(?:i|we|they|he|she)$/i.test(words[0] ?? '') && !finiteAuxiliaries.has(words[1] ?? '')
  const opening = (words[0] ?? '').toLowerCase()
  // "in a way “that is fair to all”": the verb of a noun outside.
  if (/^(?:that|which|who)$/.test(words[0] ?? '') && finiteAuxiliaries.has(words[1] ?? '')) return false
  // "wanted to be a partner and have a say": its subject stands outside.
  if (/^\p{Ll}{3,}ed$/u.test(words[0] ?? '')) return false
  if (/^(?:this|that|it|he|she|nobody|everybody|everyone|nothing|everything)$/.test(opening) && /(?:s|ed)$/.test(words[1] ?? ''))
    return true
  if (finiteAuxiliaries.has(opening)) return /\?\W*$/.test(quoted)
  for (const [at, raw] of words.entries()) {
    const word = raw.toLowerCase()
    if (/^(?:i|we|they|he|she|it|you|there|this)['’](?:m|re|s|ve|ll|d)$/.test(word)) return true
    if (at === 0) continue
    const before = (words[at - 1] ?? '').toLowerCase()
    if (/^(?:i|we|they|he|she|you)$/.test(before) && at <= 8 && /^\p{L}/u.test(word) && !auxiliaries.has(word)) return true
    if (!finiteAuxiliaries.has(word)) continue
    if (before === 'to' || subordinators.has(before)) continue
    // In "the force that is there" the verb belongs to the relative clause: look for another behind it.
    const relative = words.slice(0, at).findLastIndex((w) => /^(?:that|which|who|where)$/i.test(w))
    if (relative > 0 && at - relative <= 3 && words.slice(relative + 1, at).every((w) => !finiteAuxiliaries.has(w.toLowerCase())))
      continue
    return !(fragmentOpeners.test(opening) && at < 3)
  }
  return /[.!?]$/.test(quoted.replace(/["”’'»]+$/, '')) && words.length >= 5 && /^\p{Lu}/u.test(words[0] ?? '')
}
