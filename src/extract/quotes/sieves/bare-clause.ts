import type { Range } from '../../clauses/noun-phrases.ts'
import { isFiniteVerb, type Scene } from '../../clauses/scene.ts'
import { bareClauseVerbs } from '../../lexicon/cues.ts'
import { auxiliaries, prepositions } from '../../lexicon/grammar.ts'
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
    // "in a statement provided to the press": no subject, no clause.
    const explains = items[opening.at]?.pos === 'VERB' && prepositions.has(items[opening.at + 1]?.word ?? '')
    if (explains && /(?:ed|made|given|sent|seen|held|written)$/.test(items[opening.at]?.word ?? '')) return null
    if (prepositions.has(items[opening.at]?.word ?? '') && !opensWithPhrase(scene, opening.at)) return null
    // "a road that they say leads nowhere" has its subject before those who say so; other verbs take no clause without one.
    const verbFirst = items[opening.at]?.quotation === -1 && isFiniteVerb(scene, opening.at)
    if (verbFirst && attribution.cue.lemma !== 'say') return null
    const range = { first: opening.at, last: contentLimit(scene, attribution, opening.at) }
    // "declared himself head": what somebody makes of himself.
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(items[opening.at]?.word ?? '')) return null
    const takesPhrase = attribution.cue.frames.has('object')
    return hasMainVerb(scene, range, takesPhrase ? leaningBehindPhrase : leaning) ? claimRange(scene, range) : null
  },
}

/** Whether a verb with tense stands there that no relative pronoun or conjunction takes: not *a letter on the storms which came back*. */
function hasMainVerb(scene: Scene, { first, last }: Range, leaning: RegExp): boolean {
  let taken = false
  for (let at = first; at < last; at++) {
    if (at > first && leaning.test(scene.unit.items[at]?.word ?? '')) taken = true
    if (!isFiniteVerb(scene, at)) continue
    if (!taken) return true
    taken = auxiliaries.has(scene.unit.items[at]?.word ?? '') && isFiniteVerb(scene, at + 1)
  }
  return false
}

const leaning = /^(?:which|who|whom|whose|that|what|where|whether)$/
const leaningBehindPhrase =
  /^(?:which|who|whom|whose|that|what|where|whether|when|while|as|after|before|since|because|until|although|though|if|unless)$/

/** "said under the plan prices fall", not "replied in the affirmative when asked", whose only clause leans on another. */
function opensWithPhrase(scene: Scene, from: number): boolean {
  const { items } = scene.unit
  if (subordinate.test(items[from]?.word ?? '')) return true
  for (let at = from + 1; at < items.length; at++) {
    if (isFiniteVerb(scene, at)) return true
    if (subordinate.test(items[at]?.word ?? '')) return false
  }
  return false
}

const subordinate = /^(?:when|while|as|if|whether|after|before|since|because|until)$/
