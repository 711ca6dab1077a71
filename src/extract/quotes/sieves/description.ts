import type { Attribution } from '../../clauses/attributions.ts'
import type { Scene } from '../../clauses/scene.ts'
import type { Item } from '../../clauses/units.ts'
import { contentLimit } from '../content.ts'
import { type Claim, claimQuotation, claimRange, type Sieve } from './claim.ts'

/** "called patience the only way": what a thing is called has an article of its own. */
const superlative = /^(?:only|first|best|worst|most|main|greatest|biggest|key|right|real|true|last|\p{L}{3,}est)$/u

/**
 * *X described the talks as fruitful* · *She called the strike “a crime”* · *He referred to the group as an enemy.*
 * Not: *He called the minister on Friday*, which names nothing, and *He described the road.*
 */
export const description: Sieve = {
  name: 'description',
  read: (scene, attribution) => {
    const { cue, verb, passive } = attribution
    const { items } = scene.unit
    if (!cue.frames.has('as') && !cue.frames.has('naming')) return null
    if (passive) return readPassive(scene, attribution)
    if (verb.last - verb.first > 1 && cue.lemma !== 'point to') return null
    const first = cue.lemma === 'refer' && items[verb.last]?.word === 'to' ? verb.last + 1 : verb.last
    const last = contentLimit(scene, attribution, first)
    const within = items.slice(first, last)
    const as = within.findIndex((item, at) => item.word === 'as' && !isOtherAs(within, at))
    if (cue.frames.has('as') && as > 0 && as < 40) return claimRange(scene, { first, last })
    if (!cue.frames.has('naming') || within.length < 2) return null
    const head = items[first]
    if (head === undefined || /^(?:that|to|,|in|at|during|about|for|off)$/.test(head.word)) return null
    const named = within.slice(1, 18).some((item, at) => {
      const before = within[at]
      return (
        item.pos === 'QUOTE' ||
        /^(?:a|an|as)$/.test(item.word) ||
        (item.word === 'the' && superlative.test(within[at + 2]?.word ?? '')) ||
        (before?.word === 'it' && (item.pos === 'ADJ' || item.pos === 'DET'))
      )
    })
    return named ? claimRange(scene, { first, last }) : null
  },
}

/** "as well as", "as long as", "such as", "as of Monday": no word of what something is called. */
const isOtherAs = (items: readonly Item[], at: number): boolean =>
  /^(?:well|long|soon|far|many|of|to)$/.test(items[at + 1]?.word ?? '') ||
  /^(?:such|well|long|soon|far)$/.test(items[at - 1]?.word ?? '')

/** *The talks were described by the envoy as “frank”*: the words in marks alone are told to be the envoy's. */
function readPassive(scene: Scene, { source }: Attribution): readonly Claim[] | null {
  const { items } = scene.unit
  if (source === null || items[source.first - 1]?.word !== 'by') return null
  const from = source.last
  const as = items.findIndex((item, at) => at >= from && at < from + 14 && (item.word === 'as' || item.quotation >= 0))
  const quoted = items.find((item, at) => as >= 0 && at >= as && at < as + 6 && item.quotation >= 0)
  return quoted === undefined ? null : [claimQuotation(scene, quoted.quotation)]
}
