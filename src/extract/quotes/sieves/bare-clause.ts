import { hasFiniteVerb } from '../../clauses/scene.ts'
import { bareClauseVerbs } from '../../lexicon/cues.ts'
import { contentLimit } from '../content.ts'
import { openContent } from '../opening.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *The minister said the road is open* · *He told reporters on Friday trade had doubled.*
 * Not: *The minister said in reply*, which has no clause.
 */
export const bareClause: Sieve = {
  name: 'bare-clause',
  read: (scene, attribution) => {
    if (!bareClauseVerbs.has(attribution.cue.lemma) || !attribution.cue.frames.has('clause')) return null
    const opening = openContent(scene, attribution)
    if (opening === null || (opening.lead !== 'bare' && opening.lead !== 'quotation')) return null
    const { items } = scene.unit
    if (/^(?:to|by|and|or|but|,|about|as)$/.test(items[opening.at]?.word ?? '') && items[opening.at]?.word !== 'as') return null
    const range = { first: opening.at, last: contentLimit(scene, attribution, opening.at) }
    return hasFiniteVerb(scene, range) ? claimRange(scene, range) : null
  },
}
