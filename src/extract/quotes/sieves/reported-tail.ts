import type { Attribution } from '../../clauses/attributions.ts'
import { phraseBefore, type Range } from '../../clauses/noun-phrases.ts'
import { hasFiniteVerb, isClause, isFiniteVerb, type Scene } from '../../clauses/scene.ts'
import { openers, prepositions } from '../../lexicon/grammar.ts'
import { attributionStart, contentLimit, isTail } from '../content.ts'
import { openContent } from '../opening.ts'
import { type Claim, claimQuotation, claimRange, type Sieve } from './claim.ts'

/**
 * *The road is open, the minister said on Friday* · *The road, he said, is open* · *In this regard, he stated, nothing is lost.*
 * Not: *Asked about the road, the minister said it is open*, whose content stands behind the cue.
 */
export const reportedTail: Sieve = {
  name: 'reported-tail',
  weak: true,
  read: (scene, attribution) => {
    const { cue, gerund, source, conjoined } = attribution
    if (gerund || conjoined || source === null || !cue.frames.has('clause') || !isTail(scene, attribution)) return null
    const { items } = scene.unit
    const start = attributionStart(scene, attribution)
    const opening = items[start]?.word
    if (start === 0 || (opening !== ',' && items[start - 1]?.pos !== 'QUOTE' && !endsWithName(scene, attribution))) return null
    const claims: Claim[] = []
    const left = { first: leftStart(scene, start), last: start }
    const verbatim = items[left.first]?.quotation ?? -1
    // "“Go,” he told aides, two of them said": the words are claimed by who is told to have said them.
    if (verbatim >= 0 && scene.attributions.some((other) => other.verb.first > left.first && other.verb.first < start))
      return null
    if (hasClause(scene, left) && !isSubordinate(scene, left))
      claims.push(...(quotedThenTold(scene, left) ?? claimRange(scene, left) ?? []))
    const after = attribution.inverted ? source.last : attribution.verb.last
    if (items[after]?.word === ',' && after + 1 < items.length) {
      const right = { first: after + 1, last: contentLimit(scene, attribution, after + 1) }
      const loose = claims.length > 0 || start - left.first <= 14
      if (loose && hasFiniteVerb(scene, right)) {
        if (claims.length === 0 && isSubordinate(scene, left) && hasFiniteVerb(scene, left))
          return claimRange(scene, left)?.concat(claimRange(scene, right) ?? []) ?? null
        // "A pact on the ports, he said, will bring peace": the verb of the first half stands in the second.
        const halves = isFiniteVerb(scene, right.first) && !prepositions.has(items[left.first]?.word ?? '')
        const told = halves && left.last - left.first > 3
        if (claims.length === 0) return [...(told ? (claimRange(scene, left) ?? []) : []), ...(claimRange(scene, right) ?? [])]
        if (halves) claims.push(...(claimRange(scene, right) ?? []))
      }
    }
    return claims.length > 0 ? claims : null
  },
}

/** *The ports will open in May Foreign Minister Krag said on Monday*: the comma is lost, but nothing follows the verb. */
function endsWithName(scene: Scene, attribution: Attribution): boolean {
  const { source, verb } = attribution
  if (source === null || source.first < 6 || scene.attributions.some((other) => other.verb.first < verb.first)) return false
  const { names, phrases } = scene.layers
  if (phrases[source.first] !== phrases[verb.first - 1]) return false
  return (names[verb.first - 1] ?? -1) >= 0 && openContent(scene, attribution) === null
}

function leftStart(scene: Scene, end: number): number {
  const { items } = scene.unit
  let first = 0
  while (first < end && (openers.has(items[first]?.word ?? '') || items[first]?.word === ',')) first++
  return first
}

/** Whether a verb with tense stands there, and not only the participle of an occasion: *In an interview published on Monday, he commented*. */
function hasClause(scene: Scene, { first, last }: Range): boolean {
  const { items } = scene.unit
  const opening =
    prepositions.has(items[first]?.word ?? '') && !/^(?:while|when|as|since|after|before|until)$/.test(items[first]?.word ?? '')
  for (let at = first; at < last; at++) {
    if (!isFiniteVerb(scene, at)) continue
    const participle = opening && /ed$/.test(items[at]?.word ?? '') && prepositions.has(items[at + 1]?.word ?? '')
    if (!participle || (phraseBefore(scene.unit, scene.layers, at, first + 1)?.first ?? 0) > first + 1) return true
  }
  return false
}

/** *“We will stay” unless the ports close, he said*: a whole clause in marks, then what the reporter tells. */
function quotedThenTold(scene: Scene, { first, last }: Range): Claim[] | null {
  const item = scene.unit.items[first]
  if (item === undefined || item.quotation < 0 || !isClause(item.text)) return null
  const verbatim = claimQuotation(scene, item.quotation)
  if (verbatim.kind !== 'DIRECT') return null
  const rest = { first: first + 1, last }
  return [verbatim, ...(hasFiniteVerb(scene, rest) ? (claimRange(scene, rest) ?? []) : [])]
}

/** "If the road opens, he said, …": the clause before the attribution leans on the one behind it. */
const isSubordinate = (scene: Scene, range: { first: number; last: number }): boolean =>
  /^(?:if|when|while|although|though|since|because|unless|until|as)$/.test(scene.unit.items[range.first]?.word ?? '') &&
  !scene.unit.items
    .slice(range.first, range.last)
    .some((item) => item.word === ',' || (item.quotation >= 0 && /,["”’'»]*$/.test(item.text)))
