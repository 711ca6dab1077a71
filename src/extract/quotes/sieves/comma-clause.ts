import { hasFiniteVerb } from '../../clauses/scene.ts'
import { prepositions, subordinators } from '../../lexicon/grammar.ts'
import { contentLimit } from '../content.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *The minister said, the talks had gone well*: a comma for "that"; in the first person the words are the speaker's own, whose
 * marks were lost (*He said, We will stay*). Not: *The minister said, pointing at the map*, nor *The road is open, he said, and …*
 */
export const commaClause: Sieve = {
  name: 'comma-clause',
  read: (scene, attribution) => {
    const { cue, verb, source, gerund, inverted, passive, conjoined } = attribution
    const { items } = scene.unit
    if (source === null || gerund || inverted || passive || conjoined || !plainVerbs.test(cue.lemma)) return null
    if (items[verb.last]?.word !== ',' || hasFiniteVerb(scene, { first: 0, last: source.first })) return null
    const first = items[verb.last + 1]
    if (first === undefined || prepositions.has(first.word) || subordinators.has(first.word) || /ing$/.test(first.word))
      return null
    if (first.pos === 'CCONJ' || first.pos === 'ADV' || first.quotation >= 0) return null
    const range = { first: verb.last + 1, last: contentLimit(scene, attribution, verb.last + 1) }
    if (!hasFiniteVerb(scene, range) || items.slice(range.first, range.last).length < 4) return null
    const own = /^(?:We|I|Our|My)$/.test(first.text)
    return claimRange(scene, range, own ? 'DIRECT' : undefined)
  },
}

const plainVerbs = /^(?:say|add|state|tell|stress|note|explain|announce|declare|warn|emphasize|continue)$/
