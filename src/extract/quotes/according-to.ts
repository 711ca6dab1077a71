import { phraseAfter } from '../clauses/noun-phrases.ts'
import { hasFiniteVerb, isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { headEnd } from '../clauses/source-phrases.ts'
import { thingNouns } from '../lexicon/source-nouns.ts'
import { claimRange } from './sieves/claim.ts'
import type { Statement } from './statements.ts'

/**
 * *According to the ministry, the road is open* · *The road is open, according to the ministry* · *In the words of the envoy,
 * “the road is open.”* Not: *according to which …*
 */
export function readAccordingTo(scene: Scene, statements: readonly Statement[]): Statement | null {
  const { items } = scene.unit
  // The last of its words but one: "according to", "in the words of".
  const at = items.findIndex(
    (item, index) =>
      (item.word === 'according' && items[index + 1]?.word === 'to') ||
      (item.word === 'words' && items[index + 1]?.word === 'of' && items[index - 2]?.word === 'in'),
  )
  if (at < 0 || /^(?:which|whom|plan|schedule|what)$/.test(items[at + 2]?.word ?? '')) return null
  const source = phraseAfter(scene.unit, scene.layers, at + 2)
  if (source === null || thingNouns.has(items[headEnd(scene, source) - 1]?.word ?? '')) return null
  // "A pact, according to the envoy, will bring peace": the verb stands behind.
  const behind = { first: source.last + 1, last: items.length }
  const before = { first: 0, last: at }
  const halves =
    at > 4 &&
    items[at - 1]?.word === ',' &&
    items[source.last]?.word === ',' &&
    isFiniteVerb(scene, behind.first) &&
    !hasFiniteVerb(scene, before)
  const front = at <= 1 || items.slice(0, at).every((item) => item.pos !== 'VERB' && item.pos !== 'AUX' && item.quotation < 0)
  // "The road is open, according to the envoy, who also said …"
  const more = items[source.last]?.word === ',' && items[source.last + 1]?.word === 'who'
  if (statements.length > 0 && !more) return null
  const range = front ? { first: firstComma(scene, source.last) + 1, last: items.length } : before
  if (range.first >= range.last) return null
  if (!front && items[at - 1]?.word !== ',' && items[at - 1]?.pos !== 'QUOTE') return null
  // Where somebody else is heard in the sentence, the phrase only tells who carried the words.
  const others = scene.attributions.some(
    (other) => (other.source !== null || other.conjoined) && other.verb.first !== at && !(more && other.verb.first > at),
  )
  if (others) return null
  const claims = halves ? [...(claimRange(scene, before) ?? []), ...(claimRange(scene, behind) ?? [])] : claimRange(scene, range)
  return (
    claims && {
      scene,
      claims,
      source,
      cue: { first: at, last: at + 2 },
      carrier: null,
      rule: 'according-to',
      nested: false,
    }
  )
}

function firstComma({ unit: { items } }: Scene, from: number): number {
  const at = items.findIndex((item, index) => index >= from && item.word === ',')
  return at < 0 ? items.length : at
}
