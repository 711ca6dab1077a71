import type { Attribution } from '../clauses/attributions.ts'
import { runEnd } from '../clauses/layers.ts'
import { phraseAfter } from '../clauses/noun-phrases.ts'
import { hasFiniteVerb, isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { cueWords, statementNouns } from '../lexicon/cues.ts'
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
  // "quoted him as telling reporters": the source stands inside the verb.
  const before = !attribution.inverted || (attribution.source?.last ?? at) < attribution.verb.last
  if (attribution.cue.frames.has('hearer') && before) {
    const next = items[at]
    // "warning it threatens all": a subject, no hearer.
    const subject = next !== undefined && /^(?:it|he|she|they|we|i)$/.test(next.word) && isFiniteVerb(scene, at + 1)
    if (next && !subject && next.word !== 'that' && next.pos !== 'QUOTE' && !prepositions.has(next.word)) {
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
    if (item.word === 'that' && at > attribution.verb.last && isRelativeClause(scene, at)) return null
    if (item.word === 'that' && isComplementizer(scene, at)) {
      const doubled = items[at + 1]?.word === 'that' ? at + 2 : at + 1
      return { at: items[doubled]?.word === ',' ? doubled + 1 : doubled, lead: 'that' }
    }
    if (item.word === ':') return at + 1 < items.length ? { at: at + 1, lead: 'colon' } : null
    if (item.word === ',') {
      if (items[at + 1]?.pos === 'QUOTE') return { at: at + 1, lead: 'quotation' }
      const close = insertionEnd(scene, at) ?? clauseBehind(scene, attribution, at)
      if (close === null) return null
      at = close
      continue
    }
    if ((layers.dates[at] ?? -1) >= 0) {
      at = runEnd(layers.dates, at)
      continue
    }
    if (lightAdverbs.has(item.word) || (item.pos === 'ADV' && /ly$/.test(item.word)) || isHere(scene, at)) {
      at++
      continue
    }
    if (item.word === '(') {
      const close = items.findIndex((other, index) => index > at && other.word === ')')
      if (close < 0) return null
      at = close + 1
      continue
    }
    // "said of the envoy: …"
    if (item.word === 'of' && at === attribution.verb.last && attribution.cue.frames.has('clause')) {
      const topic = phraseAfter(unit, layers, at + 1)
      if (topic === null || !/^(?::|,|"|that)$/.test(items[topic.last]?.word ?? '')) return null
      at = topic.last
      continue
    }
    // "…, he told reporters as the talks began": the words stand before, the time of saying behind.
    if (/^(?:as|when|while|after|before|following)$/.test(item.word) && followsItsWords(scene, attribution)) return null
    if (prepositions.has(item.word)) {
      const occasion = occasionEnd(scene, at)
      if (occasion !== null) {
        at = occasion
        continue
      }
    }
    const behind = thatBehindHearer(scene, attribution, at)
    if (behind !== null) return { at: behind, lead: 'that' }
    return item.pos === 'PUNCT' && !dashes.has(item.word) && item.word !== '(' && item.word !== '[' && item.word !== '$'
      ? null
      : { at, lead: 'bare' }
  }
  return null
}

/** "told its negotiating partners that …", "told reporters at the Red House that …": any words without a verb before "that" tell to whom or where. */
function thatBehindHearer(scene: Scene, { cue, verb, inverted }: Attribution, from: number): number | null {
  const { items } = scene.unit
  const told = cue.frames.has('hearer') && cue.lemma !== 'ask'
  const somewhere = cue.frames.has('clause') && prepositions.has(items[from]?.word ?? '') && items[from]?.word !== 'to'
  if (inverted || !(told || somewhere)) return null
  for (let at = from; at < Math.min(items.length - 1, verb.last + 16); at++) {
    const word = items[at]?.word ?? ''
    if (word === ',' || word === ';' || word === ':' || items[at]?.quotation !== -1) return null
    if (word === 'that') return at > from && !isFiniteVerb(scene, at + 1) ? at + 1 : null
    if (/^(?:who|which|if|whether|when|as|because)$/.test(word) || cueWords.get(word)?.form === 'gerund') return null
    if (isFiniteVerb(scene, at)) return null
  }
  return null
}

/** "said here on Monday that …": where it was said, not where what was said takes place ("said here nobody starves"). */
function isHere({ unit: { items }, layers }: Scene, at: number): boolean {
  const next = items[at + 1]?.word ?? ''
  return items[at]?.word === 'here' && ((layers.dates[at + 1] ?? -1) >= 0 || next === 'that' || next === ',' || next === 'on')
}

/** Behind the occasion a comma may stand for "that": *said at the yearly assembly, members had asked for a vote*. */
function clauseBehind(scene: Scene, { source, verb, inverted, gerund }: Attribution, comma: number): number | null {
  if (comma === verb.last || inverted || gerund || source === null || hasFiniteVerb(scene, { first: 0, last: source.first }))
    return null
  const subject = phraseAfter(scene.unit, scene.layers, comma + 1)
  return subject !== null &&
    hasFiniteVerb(scene, { first: subject.last, last: Math.min(subject.last + 3, scene.unit.items.length) })
    ? comma + 1
    : null
}

const followsItsWords = (scene: Scene, { source, inverted, gerund }: Attribution): boolean =>
  source !== null &&
  !inverted &&
  !gerund &&
  (scene.unit.items[source.first - 1]?.word === ',' || scene.unit.items[source.first - 1]?.pos === 'QUOTE') &&
  hasFiniteVerb(scene, { first: 0, last: source.first - 1 })

/** "told reporters and analysts", "told the Guardian, a newspaper": the rest of the hearer. */
function passJoined(scene: Scene, at: number): number {
  const { unit, layers } = scene
  if (unit.items[at]?.word !== 'and') return at
  return phraseAfter(unit, layers, at + 1)?.last ?? at
}

/** "said after talks that lasted for hours": the clause explains the noun before it. */
function isRelativeClause({ unit, layers }: Scene, at: number): boolean {
  const before = unit.items[at - 1]
  const next = unit.items[at + 1]
  return (
    before?.pos === 'NOUN' &&
    (layers.dates[at - 1] ?? -1) < 0 &&
    next?.pos === 'VERB' &&
    /ed$/.test(next.word) &&
    unit.items[at + 2]?.word !== 'by'
  )
}

function isComplementizer(scene: Scene, at: number): boolean {
  const next = scene.unit.items[at + 1]
  return next !== undefined && next.word !== '.' && !/^(?:day|night|evening|week|is|was)$/.test(next.word)
}

/** ", in a tweet," or ", however,": the item behind its closing comma. */
function insertionEnd(scene: Scene, comma: number): number | null {
  const { items } = scene.unit
  for (let at = comma + 1; at < Math.min(items.length, comma + 30); at++) {
    if (items[at]?.pos === 'QUOTE') return items[comma + 1]?.word === 'according' && items[at - 1]?.word === ',' ? at : null
    if (items[at]?.word !== ',') continue
    // "told reporters after talks with his counterpart, Jane Doe, that …": a name between commas.
    const named = phraseAfter(scene.unit, scene.layers, comma + 1)
    if (named?.last === at && (scene.layers.names[at - 1] ?? -1) >= 0 && items[at + 1]?.word === 'that') return at + 1
    const first = items[comma + 1]
    if (first?.word === 'according') return at + 1
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
    // Behind a day or a phrase the next noun begins the content: "ahead of a summit on Thursday they would meet".
    const expected =
      prepositions.has(items[at - 1]?.word ?? '') || items[at - 1]?.word === 'and' || /ing$/.test(items[at - 1]?.word ?? '')
    const phrase = joins || !expected ? null : phraseAfter(unit, layers, at)
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
  // "noted in regard to trade that …": what it was said about.
  const topic = /^(?:regards?|relation|respect|reference|connection)$/.test(items[preposition + 1]?.word ?? '')
  if (topic && (next?.word === 'that' || next?.word === ':' || next?.pos === 'QUOTE')) return at
  if (!occasion || next === undefined || next.word === '.') return occasion ? at : null
  return at
}

function isNamedPlaceOrPerson(scene: Scene, at: number): boolean {
  const { layers } = scene
  return (layers.countries[at] ?? -1) >= 0 || (layers.phrases[at] ?? -1) >= 0 || (layers.references[at] ?? -1) >= 0
}
