import type { Attribution } from '../../clauses/attributions.ts'
import { hasFiniteVerb, type Scene } from '../../clauses/scene.ts'
import { openers } from '../../lexicon/grammar.ts'
import { attributionStart, contentLimit, isTail } from '../content.ts'
import { openContent } from '../opening.ts'
import { type Claim, claimRange, type Sieve } from './claim.ts'

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
    if (hasFiniteVerb(scene, left) && !isSubordinate(scene, left)) claims.push(...(claimRange(scene, left) ?? []))
    const after = attribution.inverted ? source.last : attribution.verb.last
    if (items[after]?.word === ',' && after + 1 < items.length) {
      const right = { first: after + 1, last: contentLimit(scene, attribution, after + 1) }
      const loose = claims.length > 0 || start - left.first <= 14
      if (loose && hasFiniteVerb(scene, right)) {
        if (claims.length === 0 && isSubordinate(scene, left) && hasFiniteVerb(scene, left))
          return claimRange(scene, left)?.concat(claimRange(scene, right) ?? []) ?? null
        if (claims.length === 0) return claimRange(scene, right)
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

/** "If the road opens, he said, …": the clause before the attribution leans on the one behind it. */
const isSubordinate = (scene: Scene, range: { first: number; last: number }): boolean =>
  /^(?:if|when|while|although|though|since|because|unless|until|as)$/.test(scene.unit.items[range.first]?.word ?? '') &&
  !scene.unit.items.slice(range.first, range.last).some((item) => item.word === ',')
