import { hasFiniteVerb } from '../../clauses/scene.ts'
import { attitudeNouns, attitudeVerbs } from '../../lexicon/cues.ts'
import { contentLimit } from '../content.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *She expressed hope that the border would open* · *He voiced confidence the two sides would agree.*
 * Not: *He expressed concern over the delay*, where the noun is part of the content.
 */
export const attitude: Sieve = {
  name: 'attitude',
  read: (scene, attribution) => {
    if (!attitudeVerbs.has(attribution.cue.lemma)) return null
    const { items } = scene.unit
    let at = attribution.verb.last
    while (at < attribution.verb.last + 3 && !attitudeNouns.has(items[at]?.word ?? '')) at++
    if (!attitudeNouns.has(items[at]?.word ?? '')) return null
    const that = items[at + 1]?.word === 'that'
    const first = that ? at + 2 : at + 1
    const last = contentLimit(scene, attribution, first)
    if (
      !that &&
      (/^(?:for|over|about|in|of|to|on|at|with|and|,|\.)$/.test(items[first]?.word ?? '.') ||
        !hasFiniteVerb(scene, { first, last }))
    )
      return null
    return claimRange(scene, { first, last })
  },
}
