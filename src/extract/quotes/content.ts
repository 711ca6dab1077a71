import type { Attribution } from '../clauses/attributions.ts'
import { runEnd } from '../clauses/layers.ts'
import { isPhraseItem, phraseAfter, type Range } from '../clauses/noun-phrases.ts'
import { hasFiniteVerb, isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { statementNouns } from '../lexicon/cues.ts'
import { dashes, lightAdverbs, openers, prepositions } from '../lexicon/grammar.ts'

/** Where the words behind a cue begin, and what led there. */
export interface Opening {
  readonly at: number
  readonly lead: 'that' | 'colon' | 'quotation' | 'bare'
}

const speechOccasions =
  /^(?:meetings?|interviews?|statements?|conference|tweets?|letters?|speech|talks|message|session|gathering|ceremony|reporters|journalists|phone|sidelines|twitter|conversation|visit|remarks|address|forum|summit|briefing|program|call|comments|news|press|event|hearing|post|report|media|lawmakers|parliament|trip|video|telephone|discussion|occasion|note|appearance|televised|television|tv|him|her|them|group|delegation|facebook|telegram|instagram|page|account|response|reply|reaction|reference|addition|part|phone|sermon|prayers|rally|exhibition|seminar|office|capital|correspondents|counterpart|airport|arrival|return|behalf|turn|lecture|dinner|editorial|article|broadcast)$/

/**
 * Passes what stands between a cue and its content: the hearer (*told the envoy*), the day (*on Monday*), the occasion
 * (*in a meeting with …*), adverbs. Null where the sentence ends or breaks off before any content.
 */
export function openContent(scene: Scene, attribution: Attribution): Opening | null {
  const { unit, layers } = scene
  const { items } = unit
  let at = attribution.verb.last
  if (attribution.inverted && attribution.source) at = Math.max(at, attribution.source.last)
  if (attribution.cue.frames.has('hearer') && !attribution.inverted) {
    const next = items[at]
    if (next && next.word !== 'that' && next.pos !== 'QUOTE' && !prepositions.has(next.word)) {
      // "told reporters Moscow had …": the audience is one word, the next noun begins the content.
      const audience =
        /^(?:reporters|journalists|lawmakers|parliament|media|him|her|them|us|me|correspondents|mps|diplomats)$/.test(next.word)
      const hearer = audience ? { last: at + 1 } : phraseAfter(unit, layers, at)
      if (hearer) at = passJoined(scene, hearer.last)
    }
  }
  for (let steps = 0; at < items.length && steps < 40; steps++) {
    const item = items[at]
    if (item === undefined) return null
    if (item.pos === 'QUOTE') return { at, lead: 'quotation' }
    if (item.word === 'that' && isComplementizer(scene, at)) {
      const doubled = items[at + 1]?.word === 'that' ? at + 2 : at + 1
      return { at: items[doubled]?.word === ',' ? doubled + 1 : doubled, lead: 'that' }
    }
    if (item.word === ':') return at + 1 < items.length ? { at: at + 1, lead: 'colon' } : null
    if (item.word === ',') {
      if (items[at + 1]?.pos === 'QUOTE') return { at: at + 1, lead: 'quotation' }
      const close = insertionEnd(scene, at)
      if (close === null) return null
      at = close
      continue
    }
    if ((layers.dates[at] ?? -1) >= 0) {
      at = runEnd(layers.dates, at)
      continue
    }
    if (lightAdverbs.has(item.word) || (item.pos === 'ADV' && /ly$/.test(item.word))) {
      at++
      continue
    }
    if (item.word === '(') {
      const close = items.findIndex((other, index) => index > at && other.word === ')')
      if (close < 0) return null
      at = close + 1
      continue
    }
    if (prepositions.has(item.word)) {
      const occasion = occasionEnd(scene, at)
      if (occasion !== null) {
        at = occasion
        continue
      }
    }
    return item.pos === 'PUNCT' && !dashes.has(item.word) && item.word !== '(' && item.word !== '[' && item.word !== '$'
      ? null
      : { at, lead: 'bare' }
  }
  return null
}

/** "told reporters and analysts", "told the Guardian, a newspaper": the rest of the hearer. */
function passJoined(scene: Scene, at: number): number {
  const { unit, layers } = scene
  if (unit.items[at]?.word !== 'and') return at
  return phraseAfter(unit, layers, at + 1)?.last ?? at
}

function isComplementizer(scene: Scene, at: number): boolean {
  const next = scene.unit.items[at + 1]
  return next !== undefined && next.word !== '.' && !/^(?:day|night|evening|week|is|was)$/.test(next.word)
}

/** ", in a tweet," or ", however,": the item behind its closing comma. */
function insertionEnd(scene: Scene, comma: number): number | null {
  const { items } = scene.unit
  for (let at = comma + 1; at < Math.min(items.length, comma + 30); at++) {
    if (items[at]?.pos === 'QUOTE') return null
    if (items[at]?.word !== ',') continue
    const first = items[comma + 1]
    const isInsertion = first && (prepositions.has(first.word) || lightAdverbs.has(first.word) || openers.has(first.word))
    const isLoose = isInsertion && !hasFiniteVerb(scene, { first: comma + 1, last: at })
    return isLoose && (lightAdverbs.has(first.word) || openers.has(first.word) || holdsOccasion(scene, comma + 1, at))
      ? at + 1
      : null
  }
  return null
}

const holdsOccasion = (scene: Scene, first: number, last: number): boolean =>
  scene.unit.items.slice(first, last).some((item) => speechOccasions.test(item.word) || statementNouns.has(item.word))

/** Behind a preposition: the end of the phrase if it tells when, where or to whom the words were spoken. */
function occasionEnd(scene: Scene, preposition: number): number | null {
  const { unit, layers } = scene
  const { items } = unit
  if (/^(?:when|while|as|since|if|despite|of|amid)$/.test(items[preposition]?.word ?? '')) {
    return null
  }
  let at = preposition + 1
  let occasion = false
  while (at < items.length && at < preposition + 45) {
    const item = items[at]
    if (item === undefined) break
    if ((layers.dates[at] ?? -1) >= 0) {
      at = runEnd(layers.dates, at)
      occasion = true
      continue
    }
    if (item.word === 'that' || item.word === ':' || item.pos === 'QUOTE') break
    const gerund = /ing$/.test(item.word) && prepositions.has(items[at - 1]?.word ?? '')
    const joins = prepositions.has(item.word) || item.word === 'and' || gerund
    const phrase = joins ? null : phraseAfter(unit, layers, at)
    if (phrase === null && !joins) break
    const last = phrase?.last ?? at + 1
    if (speechOccasions.test(items[last - 1]?.word ?? '') || holdsOccasion(scene, at, last)) occasion = true
    if (phrase && /^(?:to|in|at|for|with)$/.test(items[at - 1]?.word ?? '') && isNamedPlaceOrPerson(scene, at)) occasion = true
    at = last
    if (
      phrase &&
      !(prepositions.has(items[at]?.word ?? '') && /^(?:in|on|at|with|of|to|for|from|by|during)$/.test(items[at]?.word ?? '')) &&
      items[at]?.word !== 'and'
    )
      break
  }
  const next = items[at]
  if (!occasion || next === undefined || next.word === '.') return occasion ? at : null
  return at
}

function isNamedPlaceOrPerson(scene: Scene, at: number): boolean {
  const { layers } = scene
  return (layers.countries[at] ?? -1) >= 0 || (layers.phrases[at] ?? -1) >= 0 || (layers.references[at] ?? -1) >= 0
}

const closing = new Set(['.', '!', '?', ',', ';', ':', '-', '–', '—', '…', '...'])

/** The range without the marks and joining words at its end. */
export function trimEnd(scene: Scene, range: Range): Range {
  let { last } = range
  while (last > range.first) {
    const word = scene.unit.items[last - 1]?.word ?? ''
    if (!closing.has(word) && word !== 'and' && word !== 'but' && word !== 'while' && word !== 'also') break
    last--
  }
  return { first: range.first, last }
}

/** Whether an attribution stands behind its content: nothing but circumstance follows it up to a break. */
export function isTail(scene: Scene, attribution: Attribution): boolean {
  const opening = openContent(scene, attribution)
  if (opening === null) return true
  if (opening.lead !== 'bare') return false
  return (
    !hasFiniteVerb(scene, { first: opening.at, last: contentLimit(scene, attribution, opening.at) }) &&
    attribution.cue.frames.has('clause') &&
    !attribution.cue.frames.has('object')
  )
}

/** The first item of what introduces the attribution: its comma, its "and", its subject. */
export function attributionStart(scene: Scene, attribution: Attribution): number {
  const { items } = scene.unit
  let at = attribution.verb.first
  if (attribution.source && !attribution.inverted) at = Math.min(at, attribution.source.first)
  if (attribution.carrier) at = Math.min(at, attribution.carrier.first)
  while (at > 0) {
    const word = items[at - 1]?.word ?? ''
    const isLink =
      word === 'and' ||
      word === 'but' ||
      word === 'while' ||
      word === 'then' ||
      word === 'by' ||
      word === 'has' ||
      word === 'had' ||
      word === 'have'
    if (!isLink && !lightAdverbs.has(word) && !dashes.has(word) && word !== ',' && word !== ';') break
    at--
    if (word === ',' || word === ';') break
  }
  return at
}

/**
 * Where content that begins at `from` must end: before the next attribution that shares the sentence, before "according to",
 * at a semicolon, where a relative clause closes, and before the occasion of the words (*… in a meeting with the envoy*).
 */
export function contentLimit(scene: Scene, attribution: Attribution, from: number): number {
  const { unit, attributions, layers } = scene
  const { items } = unit
  let limit = items.length
  for (const other of attributions) {
    if (other === attribution || other.verb.first <= from) continue
    const start = attributionStart(scene, other)
    if (start <= from || start >= limit) continue
    if (endsContentBefore(scene, attribution, other, start)) limit = start
  }
  if (opensSentence(scene, attribution)) limit = Math.min(limit, mainClauseStart(scene, attribution, from))
  const relative = isRelative(scene, attribution)
  for (let at = from + 1; at < limit; at++) {
    const word = items[at]?.word ?? ''
    if (word === 'according' && items[at + 1]?.word === 'to' && (items[at - 1]?.word === ',' || items[at - 1]?.pos === 'QUOTE'))
      limit = at
    if (word === ';') limit = at
    if (relative && (word === ',' || dashes.has(word)) && isVerbAhead(scene, at + 1)) limit = at
  }
  return withoutOccasion(scene, from, limit, layers)
}

/** *Noting that …, the envoy added …*: the attribution that opens a sentence ends where its main clause begins. */
const opensSentence = (scene: Scene, attribution: Attribution): boolean =>
  attribution.gerund &&
  (attribution.verb.first === 0 ||
    scene.unit.items.slice(0, attribution.verb.first).every((item) => item.pos !== 'NOUN' && item.pos !== 'PROPN'))

function mainClauseStart(scene: Scene, attribution: Attribution, from: number): number {
  const { items } = scene.unit
  const main = scene.attributions.find(
    (other) => !other.gerund && other.source !== null && other.verb.first > from && items[other.source.first - 1]?.word === ',',
  )
  if (main?.source) return main.source.first - 1
  for (let at = from + 1; at < items.length - 2; at++) {
    if (items[at]?.word !== ',') continue
    const subject = phraseAfter(scene.unit, scene.layers, at + 1)
    if (subject && isVerbAhead(scene, subject.last) && !attribution.conjoined) return at
  }
  return items.length
}

const isRelative = (scene: Scene, { source, verb }: Attribution): boolean =>
  source !== null && scene.unit.items.slice(source.last, verb.first).some((item) => item.word === 'who' || item.word === 'which')

/** Whether a verb with tense follows, adverbs aside. */
function isVerbAhead(scene: Scene, from: number): boolean {
  let at = from
  while (lightAdverbs.has(scene.unit.items[at]?.word ?? '') || dashes.has(scene.unit.items[at]?.word ?? '')) at++
  return isFiniteVerb(scene, at)
}

const speechEvents =
  /^(?:meeting|interview|conversation|call|talks|tweet|press|speech|ceremony|session|letter|summit|gathering|visit|message|statement|conference)$/

/** *… in a telephone conversation with X*, *… during a meeting with Y* at the end tell where it was said, not what. */
function withoutOccasion(scene: Scene, from: number, limit: number, layers: Scene['layers']): number {
  const { items } = scene.unit
  for (let at = limit - 2; at > from + 2; at--) {
    const word = items[at]?.word ?? ''
    if (!/^(?:in|during|at)$/.test(word) || (layers.phrases[at] ?? -1) >= 0) continue
    if (!/^(?:a|an|his|her|their|separate)$/.test(items[at + 1]?.word ?? '')) continue
    const noun = items.slice(at + 2, at + 6).findIndex((item) => speechEvents.test(item.word))
    const link = items[at + 2 + noun + 1]?.word ?? '.'
    if (noun < 0 || items.slice(at + 2, at + 2 + noun).some((item) => /^(?:of|for|with|in|on|to)$/.test(item.word))) continue
    const told = hasFiniteVerb(scene, { first: at + 2 + noun + 1, last: limit })
    if (!told && /^(?:with|to|on|in|published|,|\.|between|conference)$/.test(link)) return at
  }
  return limit
}

function endsContentBefore(scene: Scene, attribution: Attribution, other: Attribution, start: number): boolean {
  const { items } = scene.unit
  const opening = items[start]?.word ?? ''
  const afterQuote = items[start - 1]?.pos === 'QUOTE'
  if (other.gerund) {
    const next = items[other.verb.last]
    const speaks =
      next?.word === 'that' ||
      next?.word === ':' ||
      next?.pos === 'QUOTE' ||
      (next?.word === ',' && items[other.verb.last + 1]?.pos === 'QUOTE')
    return opening === ',' || opening === 'and' || dashes.has(opening) || afterQuote || speaks
  }
  if (other.conjoined) return other.cue.form === 'past' || (other.cue.form === 'present' && attribution.cue.form === 'present')
  if (other.inverted) return opening === ','
  if (opening === ',' || opening === ';') {
    const link = items[start + 1]?.word ?? ''
    if (link === 'while' || link === 'and' || link === 'but') return true
    return isTailHere(scene, other)
  }
  return (
    opening === 'while' ||
    (opening === 'and' && isPhraseItem(items, start + 1) && other.cue.frames.has('clause') && other.cue.form === 'past')
  )
}

/** A cheaper test than `isTail`, which would look for this limit again: what follows the verb is the end, a comma or a time. */
function isTailHere(scene: Scene, other: Attribution): boolean {
  const { unit, layers } = scene
  let at = other.verb.last
  while (at < unit.items.length && ((layers.dates[at] ?? -1) >= 0 || lightAdverbs.has(unit.items[at]?.word ?? ''))) at++
  const next = unit.items[at]
  return (
    next === undefined || next.pos === 'PUNCT' || prepositions.has(next.word) || /^(?:reporters|journalists)$/.test(next.word)
  )
}
