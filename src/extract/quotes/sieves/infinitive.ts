import { contentLimit } from '../content.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *The ministry promised to pay within a week* · *They threatened to leave.*
 * Not: *He asked to leave the room at noon*, which no statement follows from.
 */
export const infinitive: Sieve = {
  name: 'infinitive',
  weak: true,
  read: (scene, attribution) => {
    const { cue, verb, passive } = attribution
    if (passive || !cue.frames.has('infinitive') || scene.unit.items[verb.last]?.word !== 'to') return null
    return claimRange(scene, { first: verb.last, last: contentLimit(scene, attribution, verb.last) })
  },
}
