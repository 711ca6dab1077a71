import { type CueWord, cueWords } from '../lexicon/cues.ts'
import { auxiliaries, lightAdverbs } from '../lexicon/grammar.ts'
import type { Attribution } from './attributions.ts'
import type { Layers } from './layers.ts'
import { isPhraseItem, phraseAfter, phraseBefore, type Range, subjectOf } from './noun-phrases.ts'
import type { Item, Unit } from './units.ts'

/**
 * The attribution of a verb in "-ing": *adding that …* shares the subject of another verb, *with the envoy saying …* has one of its
 * own, *IRNA quoted him as saying …* takes whom the agency quotes. Null where it is no report of speech (*after saying little*).
 */
export function readGerund(unit: Unit, layers: Layers, at: number, cue: CueWord, verb: Range): Attribution | null {
  const { items } = unit
  const before = items[at - 1]
  const quoted = items.findLastIndex((item, index) => index < at && index >= at - 8 && /^(?:quoted|cited)$/.test(item.word))
  // "quoted him as saying", "quoted him saying", "was quoted telling reporters".
  const bare = quoted === at - 1 || (phraseAfter(unit, layers, quoted + 1)?.last ?? -1) >= at
  if (quoted >= 0 && (before?.word === 'as' || bare)) return readQuotedAs(unit, layers, quoted, { cue, verb })
  // "Norway is calling for restraint", "has long been urging": the subject of the helping verb speaks.
  if (insists.test(cue.lemma) && hasAuxiliaryBefore(items, at, /^(?:is|are|was|were|been|['’]s|['’]re)$/)) {
    const source = subjectOf(unit, layers, at)
    return source && { cue, verb, source, inverted: false, passive: false, gerund: false, conjoined: false }
  }
  if (governsGerund.test(items[beforeAdverbs(items, at)]?.word ?? '') || auxiliaryBefore.test(before?.word ?? '')) return null
  // "to discuss adding more posts": what another verb takes, told by nobody.
  const next = items[at + 1]
  const speaks = next?.word === 'that' || next?.word === ':' || next?.pos === 'QUOTE'
  if (before?.pos === 'VERB' && quoted < 0 && !speaks && !leadsToSpeech.test(before.word)) return null
  if (before?.word === 'by' || before?.word === 'while' || before?.word === 'when') {
    // "began by saying", "while noting": the subject of the main verb speaks.
    if (!cue.frames.has('clause')) return null
  }
  // "Jane Doe, reporting from Vienna, said"
  if (cue.lemma === 'report' && /^(?:from|for|by|on)$/.test(items[at + 1]?.word ?? '')) return null
  if (isOfText(items, at)) return null
  const absolute = absoluteSubject(unit, layers, at)
  if (absolute) return { cue, verb, source: absolute, inverted: false, passive: false, gerund: true, conjoined: false }
  const starts = at === 0 || isAfterBreak(items, at)
  const tagged = items[at]?.pos === 'VERB' || starts
  if (!tagged) return null
  if (
    !starts &&
    before &&
    isPhraseItem(items, at - 1) &&
    before.pos !== 'ADV' &&
    items[at + 1]?.word !== 'that' &&
    !isText.test(before.word) &&
    !/^(?:saying|stressing|adding|noting|emphasizing|expressing|praising|voicing|underlining|calling|urging|warning|describing|criticizing|condemning)$/.test(
      items[at]?.word ?? '',
    )
  )
    return null
  return { cue, verb, source: null, inverted: false, passive: false, gerund: true, conjoined: false }
}

/** Words whose complement a verb in "-ing" is, adverbs aside: *refrained from openly condemning*. */
const governsGerund =
  /^(?:of|in|from|for|about|after|without|upon|against|around|on|at|over|into|toward|towards|through|than|like|including|to|before|despite|besides|instead)$/
const auxiliaryBefore = /^(?:is|are|was|were|be|been|the|a|an|his|her|its|their)$/

const isText = /^(?:reports?|letter|statement|resolution|article|tweet|message|petition|document|video|rumou?rs?|claims?)$/

/** "denied a report claiming that …": the text says so; "issued a statement saying that …": who issued it does. */
function isOfText(items: readonly Item[], at: number): boolean {
  if (!isText.test(items[at - 1]?.word ?? '')) return false
  const verb = items.slice(Math.max(0, at - 15), at - 1).findLast(({ pos }) => pos === 'VERB')
  return (
    verb !== undefined &&
    /^(?:den(?:y|ied|ies)|reject(?:ed|s)?|dismiss(?:ed|es)?|cit(?:ed|es|ing)|refut(?:ed|es)|quot(?:ed|es|ing)|confirm(?:ed|s)?|welcomed|criticized|criticised|condemned|slammed)$/.test(
      verb.word,
    )
  )
}

/** What goes on being said; "is reporting", "was considering" tell no words. */
const insists = /^(?:call|urge|demand|complain|warn|insist|argue|claim|say|threaten|promise|push)$/

/** *is heard declaring*, *began describing*: the speaker does both. */
const leadsToSpeech = /^(?:heard|seen|began|begun|started|continued|kept|went|concluded|ended|opened|spoke)$/

/** The item before a verb and its adverbs. */
function beforeAdverbs(items: readonly Item[], at: number): number {
  let back = at - 1
  while (back > 0 && items[back]?.pos === 'ADV' && /ly$/.test(items[back]?.word ?? '')) back--
  return back
}

/** *…, with the envoy saying it was too early*: the gerund has a subject of its own. */
function absoluteSubject(unit: Unit, layers: Layers, at: number): Range | null {
  let end = at
  while (end > 0 && (lightAdverbs.has(unit.items[end - 1]?.word ?? '') || unit.items[end - 1]?.pos === 'ADV')) end--
  const phrase = phraseBefore(unit, layers, end)
  if (phrase === null || unit.items[phrase.first - 1]?.word !== 'with') return null
  const before = unit.items[phrase.first - 2]?.word
  return before === ',' || before === undefined ? phrase : null
}

const isAfterBreak = (items: readonly Item[], at: number): boolean => {
  let back = at - 1
  while (
    back >= 0 &&
    (lightAdverbs.has(items[back]?.word ?? '') ||
      items[back]?.word === 'and' ||
      items[back]?.word === 'while' ||
      items[back]?.word === 'by')
  )
    back--
  const word = items[back]?.word
  return back < 0 || word === ',' || word === '-' || word === '–' || word === '—' || word === ';' || items[back]?.pos === 'QUOTE'
}

/** "IRNA quoted him as saying": he speaks, not the agency; "the envoy was quoted as saying": the subject does. */
function readQuotedAs(unit: Unit, layers: Layers, quoted: number, saying: { cue: CueWord; verb: Range }): Attribution | null {
  const { items } = unit
  const passive = hasAuxiliaryBefore(items, quoted, /^(?:is|was|were|are|been|be)$/)
  const behind = passive ? subjectOf(unit, layers, quoted) : phraseAfter(unit, layers, quoted + 1)
  if (behind === null) return null
  // "quoted her telling them": the verb is no part of who is quoted.
  const at = items.findIndex((item, index) => index > quoted && cueWords.get(item.word)?.form === 'gerund')
  const source = passive ? behind : { first: behind.first, last: Math.min(behind.last, at) }
  const carrier = passive ? null : subjectOf(unit, layers, quoted)
  return {
    cue: saying.cue,
    verb: { first: quoted, last: saying.verb.last },
    source,
    ...(carrier && { carrier }),
    inverted: !passive,
    passive,
    gerund: false,
    conjoined: false,
  }
}

/** Whether a helping verb of a pattern stands before the verb at `at`, adverbs and other helpers aside. */
export function hasAuxiliaryBefore(items: readonly Item[], at: number, pattern: RegExp): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const item = items[back]
    if (item === undefined) return false
    if (pattern.test(item.word)) return true
    if (!lightAdverbs.has(item.word) && !auxiliaries.has(item.word) && item.pos !== 'ADV') return false
  }
  return false
}
