import { attitudeVerbs, type CueWord, cueWords, negators, phrasalCues } from '../lexicon/cues.ts'
import { auxiliaries, lightAdverbs } from '../lexicon/grammar.ts'
import { hasAuxiliaryBefore, readGerund } from './gerund-attributions.ts'
import { invertedSource } from './inverted-source.ts'
import { type Layers, runEnd } from './layers.ts'
import { phraseAfter, type Range, subjectOf } from './noun-phrases.ts'
import type { Item, Unit } from './units.ts'

/** A verb of attribution where it stands, with the words that name its source. */
export interface Attribution {
  readonly cue: CueWord
  /** The verb with its particle or noun: *said*, *pointed out*, *called for*, *expressed hope*. */
  readonly verb: Range
  /** The noun phrase of the source; null where it shares the one before (*and called for …*, *adding that …*). */
  readonly source: Range | null
  /** The agency on whose word it is told: *IRNA* in *IRNA quoted him as saying*. */
  readonly carrier?: Range
  /** Whether the source stands behind the verb: *said the minister*. */
  readonly inverted: boolean
  /** *was quoted as saying*, *it was announced*. */
  readonly passive: boolean
  /** *saying*, *adding*: it leans on another verb. */
  readonly gerund: boolean
  /** *and said*, *but added*: it shares the subject of the verb before. */
  readonly conjoined: boolean
}

const nounUses = new Set(
  `report reports comment comments demand demands claim claims call calls request requests order orders answer answers offer offers
  stress post posts estimate estimates highlight highlights state states note notes voice advocate advocates caution regret regrets
  welcome signal signals warning saying offering reading writing begging joke concern praise doubt doubts fear fears quote quotes wish
  wishes remark remarks promise promises question blame pledge pledges appeal appeals hope command commands estimates vow vows name
  proposed portrayed cited blast blasts brand brands label labels reply replies term terms urge urges object slam hail project`.split(
    /\s+/,
  ),
)

/** Every attribution of a unit, in reading order. Verbs inside quotation marks are somebody else's words and not looked at. */
export function findAttributions(unit: Unit, layers: Layers): Attribution[] {
  const found: Attribution[] = []
  for (let at = 0; at < unit.items.length; at++) {
    const attribution = readAttribution(unit, layers, at)
    if (attribution) found.push(attribution)
  }
  return found
}

function readAttribution(unit: Unit, layers: Layers, at: number): Attribution | null {
  const { items } = unit
  const item = items[at]
  const phrasal = item && phrasalAt(items, at)
  const cue = phrasal?.cue ?? (item && cueWords.get(item.word))
  if (!item || !cue || (layers.phrases[at] ?? -1) >= 0 || (layers.references[at] ?? -1) >= 0) return null
  if (/^\p{Lu}/u.test(item.text) && at > 0 && items[at - 1]?.pos !== 'QUOTE' && items[at - 1]?.word !== '"') {
    if (cue.form !== 'gerund' && items[at - 1]?.word !== ',') return null
  }
  if (isNegated(items, at)) return null
  // "assessed the situation": without "as" nothing is called anything.
  if (cue.frames.size === 1 && cue.frames.has('as') && !items.slice(at + 1, at + 30).some(({ word }) => word === 'as'))
    return null
  // "the disputed territory", "its proposed budget", "the army's alleged role"
  const before = items[at - 1]?.word ?? ''
  const owned = /^['’]s?$/.test(before) && /^(?:NOUN|PROPN)$/.test(items[at - 2]?.pos ?? '') && cue.form !== 'gerund'
  if (owned || (cue.form !== 'gerund' && /^(?:the|a|an|this|its|their|his|her)$/.test(before))) return null
  if (
    cue.lemma === 'quote' &&
    items
      .slice(at, at + 12)
      .some(
        (other, ahead) =>
          /^(?:saying|telling|adding|stating|noting)$/.test(items[at + ahead + (other.word === 'as' ? 1 : 0)]?.word ?? '') &&
          (other.word === 'as' || ahead <= 6),
      )
  )
    return null
  const next = items[at + 1]
  const speaks =
    cue.form === 'gerund' && (next?.pos === 'QUOTE' || next?.word === 'that' || next?.word === ':' || next?.word === ',')
  if (!phrasal && !speaks && nounUses.has(item.word) && isNounHere(items, at)) return null
  const verb = { first: at, last: at + (phrasal?.length ?? particleLength(items, layers, at, cue)) }
  if (cue.form === 'gerund') return readGerund(unit, layers, at, cue, verb)
  if (cue.form === 'base') {
    if (isPurpose(items, at, cue))
      return { cue, verb, source: null, inverted: false, passive: false, gerund: true, conjoined: false }
    if (!hasModalBefore(items, at) && !isPluralPresent(unit, layers, at)) return null
  }
  const passive = isPassive(items, at, cue)
  if (passive) return readPassive(unit, layers, at, cue, verb)
  if (cue.form === 'participle' && !hasAuxiliaryBefore(items, at, /^(?:has|have|had|having|'ve|’ve|'s|’s)$/)) return null
  const inverted = invertedSource(unit, layers, at)
  if (inverted) return { cue, verb, source: inverted, inverted: true, passive: false, gerund: false, conjoined: false }
  const conjoined = isConjoined(items, at) || isBehindReference(items, subjectOf(unit, layers, at))
  const source = conjoined ? null : subjectOf(unit, layers, at)
  if (!source && !conjoined) return null
  if (isReducedRelative(unit, layers, at, source)) return null
  return { cue, verb, source, inverted: false, passive: false, gerund: false, conjoined }
}

/** "pointed out", "ruled out", "attached great importance to": a cue of several words. */
function phrasalAt(items: readonly Item[], at: number): { cue: CueWord; length: number } | null {
  const word = items[at]?.word ?? ''
  if (!/^(?:point|appeal|rul|ma[kd]|g[ai]v|hint|attach|lash|hit|sound|rais|t[ao]+k)/.test(word)) return null
  for (const { verb, follows, lemma, frames } of phrasalCues) {
    if (!verb.test(word) || follows.some((expected, index) => items[at + 1 + index]?.word !== expected)) continue
    const form = /ing$/.test(word)
      ? 'gerund'
      : /(?:ed|made|took|gave)$/.test(word)
        ? 'past'
        : /s$/.test(word)
          ? 'present'
          : 'base'
    return { cue: { lemma, form, frames: new Set(frames) }, length: 1 + follows.length }
  }
  return null
}

/** "pointed out", "went on to say", "called for", "ruled out": what belongs to the verb behind it. */
function particleLength(items: readonly Item[], { dates }: Layers, at: number, cue: CueWord): number {
  const next = items[at + 1]?.word ?? ''
  // "called on Thursday for restraint"
  const behindDay = (dates[at + 1] ?? -1) >= 0 ? runEnd(dates, at + 1) : at + 1
  if (cue.lemma === 'call' && /^(?:for|on|upon)$/.test(items[behindDay]?.word ?? '')) return behindDay + 1 - at
  if (next === 'back' && (cue.lemma === 'respond' || cue.lemma === 'reply')) return 2
  return 1
}

function isNegated(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const word = items[back]?.word ?? ''
    if (negators.has(word) || /n['’]t$/.test(word)) return true
    if (!auxiliaries.has(word) && !lightAdverbs.has(word) && word !== 'to') return false
  }
  return false
}

/** "the remarks", "a reported attack", "his call": behind an article, an adjective or a possessive it is a noun. */
function isNounHere(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  if (before === undefined) return true
  if (
    /^(?:the|a|an|his|her|its|their|our|your|my|this|that|these|those|any|some|no|of|for|in|on|with|by|['’]s)$/.test(before.word)
  )
    return true
  // "other Nordic states", "the non-aligned states"
  if (items[at]?.word === 'states') {
    const many = items
      .slice(Math.max(0, at - 3), at)
      .some(({ word }) => /^(?:other|all|many|several|some|these|those|both|most)$/.test(word))
    if (many || /^\p{L}+-\p{L}+(?:ed|an|ish|ic)$/iu.test(before.text)) return true
  }
  if (before.pos === 'ADJ' || before.pos === 'DET') return true
  // "compliance with U.N. demands “must be proven”": the words in marks have their subject before them.
  if (
    items[at]?.pos === 'NOUN' &&
    /^\W*(?:must|is|are|was|were|has|have|had|will|would|should|can|could)\b/i.test(items[at + 1]?.text ?? '')
  )
    return true
  const next = items[at + 1]?.word ?? ''
  return before.pos === 'NOUN' && items[at]?.pos === 'NOUN' && next !== 'that' && next !== ':'
}

const hasModalBefore = (items: readonly Item[], at: number): boolean =>
  (items[at - 1]?.word === 'to' && /^(?:on|went|continued|began|proceeded|return(?:ed)?)$/.test(items[at - 2]?.word ?? '')) ||
  (/^(?:did|does|do)$/.test(items[at - 1]?.word ?? '') && items[at - 2] !== undefined)

/**
 * *She addressed the reporters to announce that …* · *He spoke with the envoy to underscore his support and reaffirm …*: what
 * somebody speaks or meets for is said. Not: *He refused to say that …* · *They met to discuss trade.*
 */
function isPurpose(items: readonly Item[], at: number, cue: CueWord): boolean {
  const next = items[at + 1]
  const speaks = next?.word === 'that' || next?.word === ':' || next?.pos === 'QUOTE'
  if (!speaks && !(cue.frames.has('object') && cue.lemma !== 'note') && !(cue.frames.has('request') && cue.lemma === 'urge'))
    return false
  let first = at - 1
  if (items[first]?.word !== 'to') {
    // "to congratulate him … and reaffirm": a second purpose.
    if (items[first]?.word !== 'and') return false
    while (first >= 0 && !(items[first]?.word === 'to' && items[first + 1]?.pos === 'VERB')) first--
  }
  while (first >= 0) {
    const verb = items.findLastIndex((item, index) => index < first && item.pos === 'VERB' && !/ing$/.test(item.word))
    if (verb < 0 || verb < at - 60) return false
    const word = items[verb]?.word ?? ''
    if (items[verb - 1]?.word !== 'to' && items[verb - 1]?.word !== 'and')
      return (speaks ? speakingOrMeeting : meeting).test(word)
    first = verb - 1
  }
  return false
}

const meeting =
  /^(?:met|meet|meets|spoke|speak|speaks|called|phoned|telephoned|hosted|held|convened|joined|travell?ed|visited|welcomed|received|wrote|sat)$/
const speakingOrMeeting = new RegExp(`${meeting.source}|^(?:address|took|take|appear|interven)`)

/** "officials say": a plural present looks like the base form. */
function isPluralPresent(unit: Unit, layers: Layers, at: number): boolean {
  let back = at - 1
  while (back >= 0 && lightAdverbs.has(unit.items[back]?.word ?? '')) back--
  const item = unit.items[back]
  if (item === undefined || auxiliaries.has(item.word) || item.word === 'to') return false
  if (item.word === 'who' || item.word === 'they' || item.word === 'we') return true
  return (item.pos === 'NOUN' || item.pos === 'PROPN') && /s$/.test(item.word) && (layers.phrases[back] ?? -1) < 0
}

const isPassive = (items: readonly Item[], at: number, cue: CueWord): boolean =>
  (cue.form === 'past' || cue.form === 'participle') && hasAuxiliaryBefore(items, at, /^(?:is|are|was|were|be|been|being)$/)

/** "was quoted as saying", "“…” she was quoted" have their subject for source. Of "it was announced that" nobody is; "it can be said that", "it was stressed that" report nobody's words. */
function readPassive(unit: Unit, layers: Layers, at: number, cue: CueWord, verb: Range): Attribution | null {
  const { items } = unit
  const next = items[at + 1]?.word
  // "was described by the envoy as “frank”": the one behind "by" speaks.
  if (next === 'by' && (cue.frames.has('as') || cue.frames.has('naming'))) {
    const source = phraseAfter(unit, layers, at + 2)
    return source && { cue, verb, source, inverted: true, passive: true, gerund: false, conjoined: false }
  }
  if (cue.lemma === 'announce' && next === 'that') {
    const subject = subjectOf(unit, layers, at)
    const isPast = /^(?:was|been)$/.test(items[at - 1]?.word ?? '')
    if (subject === null || !isPast || items[subject.first]?.word !== 'it') return null
    return { cue, verb, source: subject, inverted: false, passive: true, gerund: false, conjoined: false }
  }
  if (cue.lemma !== 'quote') return null
  const quoted = subjectOf(unit, layers, at)
  const behind = quoted && (items[quoted.first - 1]?.pos === 'QUOTE' || items[quoted.first - 2]?.pos === 'QUOTE')
  if (!quoted || !behind) return null
  return { cue, verb, source: quoted, inverted: false, passive: false, gerund: false, conjoined: false }
}

function isConjoined(items: readonly Item[], at: number): boolean {
  let back = at - 1
  while (
    back >= 0 &&
    (lightAdverbs.has(items[back]?.word ?? '') ||
      /^(?:has|have|had)$/.test(items[back]?.word ?? '') ||
      items[back]?.pos === 'ADV')
  )
    back--
  const word = items[back]?.word
  return (
    word === 'and' ||
    word === 'but' ||
    word === 'then' ||
    (word === ',' && /^(?:and|but)$/.test(items[back - 1]?.word ?? '')) ||
    isListOfVerbs(items, back, at)
  )
}

/** "informed the envoy and referring to the vote said": the noun belongs to the participle, the subject to both verbs. */
const isBehindReference = (items: readonly Item[], source: Range | null): boolean =>
  source !== null &&
  items[source.first - 1]?.word === 'to' &&
  /^(?:referring|pointing|alluding|responding|replying)$/.test(items[source.first - 2]?.word ?? '') &&
  items[source.first - 3]?.word === 'and'

/** "praised the army, criticized the embargo and called for talks": the middle verb. */
function isListOfVerbs(items: readonly Item[], comma: number, at: number): boolean {
  if (items[comma]?.word !== ',' || cueWords.get(items[at]?.word ?? '')?.form !== 'past') return false
  const nextAnd = items.slice(at, at + 25).findIndex((item) => item.word === 'and')
  if (nextAnd < 0) return false
  const after = items.slice(at + nextAnd + 1, at + nextAnd + 4)
  const isVerb = after.some((item) => cueWords.get(item.word)?.form === 'past')
  const hadVerb = items.slice(0, comma).some((item) => cueWords.get(item.word)?.form === 'past')
  return isVerb && hadVerb
}

/** "the plan proposed by the envoy", "the measures announced on Monday": no subject speaks there. */
function isReducedRelative(unit: Unit, layers: Layers, at: number, source: Range | null): boolean {
  const next = unit.items[at + 1]?.word ?? ''
  if (next === 'by') return true
  if (!source) return false
  const cue = cueWords.get(unit.items[at]?.word ?? '')
  if (cue?.form !== 'past' || attitudeVerbs.has(cue.lemma)) return false
  const isActor = (layers.phrases[source.last - 1] ?? -1) >= 0 || (layers.references[source.last - 1] ?? -1) >= 0
  // A verb further on in the clause shows that this one only describes: "concerns expressed in Vienna were".
  const laterVerb =
    /^(?:in|at|on|during)$/.test(next) && unit.items.slice(at + 1, at + 8).some((item) => /^(?:is|are|was|were)$/.test(item.word))
  return !isActor && laterVerb && cue.lemma !== 'say' && cue.lemma !== 'tell'
}
