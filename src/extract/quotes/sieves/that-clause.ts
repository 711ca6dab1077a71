import { contentLimit } from '../content.ts'
import { openContent } from '../opening.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *The envoy told reporters on Monday that the talks had failed.*
 * Not: *He signed the paper that the envoy brought.*
 */
export const thatClause: Sieve = {
  name: 'that-clause',
  read: (scene, attribution) => {
    const { frames } = attribution.cue
    if (!frames.has('clause') && !frames.has('that') && !frames.has('hearer')) return null
    const opening = openContent(scene, attribution)
    if (opening?.lead !== 'that') return null
    return claimRange(scene, { first: opening.at, last: contentLimit(scene, attribution, opening.at) })
  },
}
