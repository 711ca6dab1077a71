import type { Attribution } from '../clauses/attributions.ts'
import { isPhraseItem, phraseAfter, type Range } from '../clauses/noun-phrases.ts'
import { hasFiniteVerb, isFiniteVerb, type Scene } from '../clauses/scene.ts'
import type { Item } from '../clauses/units.ts'
import { dashes, lightAdverbs, prepositions } from '../lexicon/grammar.ts'
import { openContent } from './opening.ts'

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
      (word === 'with' && attribution.gerund && attribution.source !== null) ||
      word === 'and' ||
      word === 'but' ||
      word === 'while' ||
      word === 'then' ||
      word === 'by' ||
      (word === 'to' && attribution.cue.form === 'base') ||
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
    // "X, noting that …, said": the subject of the other verb stands before this content, its comma behind it.
    const around = start <= from && other.source !== null && other.source.last <= attribution.verb.first
    if (around && items[other.verb.first - 1]?.word === ',') limit = Math.min(limit, other.verb.first - 1)
    if (start <= from || start >= limit) continue
    if (endsContentBefore(scene, attribution, other, start)) limit = start
  }
  if (opensSentence(scene, attribution) || isFronted(scene, attribution))
    limit = Math.min(limit, mainClauseStart(scene, attribution, from))
  const relative = isRelative(scene, attribution)
  // "The envoy, while voicing her support, opened the ports": the main verb is still to come.
  const inserted =
    attribution.gerund && attribution.verb.first > 1 && !hasFiniteVerb(scene, { first: 0, last: attribution.verb.first })
  for (let at = from + 1; at < limit; at++) {
    const word = items[at]?.word ?? ''
    if (word === 'according' && items[at + 1]?.word === 'to' && (items[at - 1]?.word === ',' || items[at - 1]?.pos === 'QUOTE'))
      limit = at
    if (word === ';') limit = at
    // "…, a charge that the ministry denies": the reporter's word for what was said.
    if (word === ',' && /^(?:a|an)$/.test(items[at + 1]?.word ?? '') && verdicts.test(items[at + 2]?.word ?? '')) limit = at
    if ((word === ',' || word === 'by' || items[at - 1]?.pos === 'QUOTE') && isCircumstance(scene, attribution, at)) limit = at
    // "blamed the council, and left", "stressed the need for talks and asked why": a phrase has no verb that another could join.
    const and = word === ',' ? at + 1 : at
    const joins =
      /^(?:and|but)$/.test(items[and]?.word ?? '') && (word === ',' ? isVerbAhead(scene, and + 1) : isPastAhead(scene, and + 1))
    // "voiced support for the pact while making clear …": beside a phrase it is what the speaker did.
    const beside = word === 'while' && /ing$/.test(items[at + 1]?.word ?? '')
    const phrase = !hasFiniteVerb(scene, { first: from, last: at })
    if ((joins || beside) && phrase && !isWithinDashes(items, from, at)) limit = at
    // "said the ports are open and showed a map": what they are is told in the present, what the speaker did in the past.
    if (joins && !phrase && word !== ',' && attribution.cue.form === 'past' && changesTense(scene, from, at)) limit = at
    if ((relative || inserted) && (word === ',' || dashes.has(word)) && isVerbAhead(scene, at + 1)) limit = at
    // "…, the portal of the Chamber of Ports, Ships and Cranes reported": whoever passes it on.
    if (word === ',' && items[at + 1]?.word === 'the' && /^(?:portal|website|site)$/.test(items[at + 2]?.word ?? '')) limit = at
  }
  return withoutOccasion(scene, from, limit, layers)
}

const pastForms =
  /(?:ed|went|sent|left|took|shook|told|held|said|paid|came|made|met|sought|brought|thought|gave|spoke|wrote|showed)$/

/** "support for the pact – an old one but praised by many – and …": between two dashes nothing of the sentence ends. */
const isWithinDashes = (items: readonly Item[], from: number, at: number): boolean =>
  items.slice(from, at).filter(({ word }) => dashes.has(word)).length % 2 === 1 &&
  items.slice(at).some(({ word }) => dashes.has(word))

/** Whether the clause before "and" has a verb that the past tense behind it cannot join: *will open*, *is a gift*; not *is signed*. */
function changesTense({ unit: { items } }: Scene, from: number, and: number): boolean {
  // "is good and geared to the future": no past tense, a participle.
  let verb = and + 1
  while (verb < and + 6 && items[verb]?.pos !== 'VERB') verb++
  if (prepositions.has(items[verb + 1]?.word ?? '') || !pastForms.test(items[verb]?.word ?? '')) return false
  for (let back = and - 1; back >= from; back--) {
    const word = items[back]?.word ?? ''
    if (/^(?:will|would|can|could|shall|should|must|may|might)$/.test(word)) return true
    if (/^(?:is|are|['’]s|['’]re)$/.test(word)) return !items.slice(back + 1, and).some((item) => item.pos === 'VERB')
    if (/^(?:was|were|has|have|had|that|which|who)$/.test(word) || (items[back]?.pos === 'VERB' && /ed$/.test(word))) return false
  }
  return false
}

/** Behind a comma, also one that stands inside a closing mark: *Noting that it “was a start,” she …* */
export const followsComma = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.word === ',' || (items[at - 1]?.pos === 'QUOTE' && /,["”’'»]*$/.test(items[at - 1]?.text ?? ''))

/** *Noting that …, the envoy added …*: the attribution that opens a sentence ends where its main clause begins. */
const opensSentence = (scene: Scene, attribution: Attribution): boolean =>
  attribution.gerund &&
  (attribution.verb.first === 0 ||
    scene.unit.items.slice(0, attribution.verb.first).every((item) => item.pos !== 'NOUN' && item.pos !== 'PROPN'))

/** *A day after officials acknowledged the delay, the envoy left*: the clause of the attribution leans on the one behind it. */
function isFronted({ unit, layers }: Scene, { source }: Attribution): boolean {
  if (source === null || source.first > 6) return false
  if (!/^(?:after|when|since|once|because|although|though|if|before|as)$/.test(unit.items[source.first - 1]?.word ?? ''))
    return false
  return unit.items
    .slice(0, source.first)
    .every((item, at) => item.pos !== 'VERB' && item.pos !== 'AUX' && (layers.names[at] ?? -1) < 0)
}

function mainClauseStart(scene: Scene, attribution: Attribution, from: number): number {
  const { items } = scene.unit
  const main = scene.attributions.find(
    (other) => !other.gerund && other.source !== null && other.verb.first > from && followsComma(items, other.source.first),
  )
  if (main?.source) return main.source.first - (items[main.source.first - 1]?.pos === 'QUOTE' ? 0 : 1)
  for (let at = from + 1; at < items.length - 2; at++) {
    if (items[at]?.word !== ',') continue
    const subject = phraseAfter(scene.unit, scene.layers, at + 1)
    if (subject && isVerbAhead(scene, subject.last) && !attribution.conjoined) return at
  }
  return items.length
}

/**
 * What the reporter adds to words told in a phrase: *praised the army, while recalling the war*; *stressed its role by citing the
 * flood*; *called the talks “frank,” even though …*; to words of any form: *…, following his talks with the envoy*, *“…,” which
 * took two hours*.
 */
function isCircumstance({ unit }: Scene, { cue }: Attribution, at: number): boolean {
  const { items } = unit
  const word = items[at]?.word ?? ''
  const next = items[at + 1]?.word ?? ''
  const after = items[at + 2]?.word ?? ''
  if (word === ',' && /^(?:while|whilst|when)$/.test(next) && /ing$/.test(after)) return true
  if (word === ',' && /^(?:referring|pointing|alluding)$/.test(next) && after === 'to') return true
  if (word === ',' && next === 'citing') return true
  if (word === ',' && next === 'following' && /^(?:his|her|their|the|a)$/.test(after))
    return items.slice(at + 3, at + 6).some((item) => speechEvents.test(item.word))
  if (word === 'by' && /^(?:citing|referring|recalling|noting|saying|pointing|quoting)$/.test(next)) return true
  const closed = items[at - 1]?.pos === 'QUOTE' && /,["”’'»]*$/.test(items[at - 1]?.text ?? '')
  if (closed && /^(?:which|who|where|when|while|whose|as)$/.test(word)) return true
  const phrase = !cue.frames.has('clause')
  return phrase && closed
}

const verdicts =
  /^(?:reference|charge|claim|allegation|accusation|assertion|move|step|decision|statement|remark|comment|contention)$/

const isRelative = (scene: Scene, { source, verb }: Attribution): boolean =>
  source !== null && scene.unit.items.slice(source.last, verb.first).some((item) => item.word === 'who' || item.word === 'which')

/** Whether a verb with tense follows, adverbs aside. */
function isVerbAhead(scene: Scene, from: number): boolean {
  let at = from
  while (lightAdverbs.has(scene.unit.items[at]?.word ?? '') || dashes.has(scene.unit.items[at]?.word ?? '')) at++
  return isFiniteVerb(scene, at)
}

/** Whether a verb of the past follows, adverbs aside, and no participle that explains a noun. */
function isPastAhead(scene: Scene, from: number): boolean {
  let at = from
  while (lightAdverbs.has(scene.unit.items[at]?.word ?? '') || scene.unit.items[at]?.pos === 'ADV') at++
  const item = scene.unit.items[at]
  return (
    item?.pos === 'VERB' &&
    !/^(?:other|ing)$|ing$/.test(item.word) &&
    isFiniteVerb(scene, at) &&
    /(?:ed|went|sent|eft|ook|told|held|aid|came|made|(?<!e)et|ought|aught|gave|spoke)$/.test(item.word)
  )
}

const speechEvents =
  /^(?:meeting|interview|conversation|call|talks|tweet|press|speech|ceremony|session|letter|summit|gathering|visit|message|statement|conference)$/

const comingUp =
  /^(?:next|upcoming|coming|planned|future|forthcoming|january|february|march|april|may|june|july|august|september|october|november|december)$/

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
    // "will meet at a June summit", "at their next meeting": yet to come, so nothing was said there.
    const ahead = items
      .slice(at + 2, at + 2 + noun)
      .some((item, i) => comingUp.test(item.word) || (layers.dates[at + 2 + i] ?? -1) >= 0)
    if (ahead) continue
    // "reaffirmed her support in a call with the envoy who leads the talks": behind a phrase a later verb belongs to the occasion.
    const told =
      hasFiniteVerb(scene, { first: from, last: at }) && hasFiniteVerb(scene, { first: at + 2 + noun + 1, last: limit })
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
      (next?.word === ',' &&
        (items[other.verb.last + 1]?.pos === 'QUOTE' || /^(?:saying|adding|noting)$/.test(items[other.verb.first]?.word ?? '')))
    return opening === ',' || opening === 'and' || dashes.has(opening) || afterQuote || speaks
  }
  if (other.conjoined) return other.cue.form === 'past' || (other.cue.form === 'present' && attribution.cue.form === 'present')
  if (other.inverted) return opening === ','
  // "He said: “…,” the agency reported": whoever passes it on.
  if (afterQuote && opening !== 'and' && opening !== 'while') return isTailHere(scene, other)
  if (opening === ',' || opening === ';') {
    const link = items[start + 1]?.word ?? ''
    if (link === 'while' || link === 'and' || link === 'but') return true
    // "While A said …, B said that …": a clause of its own.
    if (items[other.verb.last]?.word === 'that' && other.source !== null && !isRelative(scene, other)) return true
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
