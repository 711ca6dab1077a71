import { hasFiniteVerb, type Scene } from '../../clauses/scene.ts'
import { prepositions, subordinators } from '../../lexicon/grammar.ts'
import { contentLimit } from '../content.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *The minister said, the talks had gone well*: a comma for "that"; in the first person the words are the speaker's own, whose
 * marks were lost (*He said, We will stay*). Likewise *…, adding, the talks had gone well*. Not: *The minister said, pointing at the
 * map*, nor *The road is open, he said, and …*
 */
export const commaClause: Sieve = {
  name: 'comma-clause',
  read: (scene, attribution) => {
    const { cue, verb, source, gerund, inverted, passive, conjoined } = attribution
    const { items } = scene.unit
    if (inverted || passive || conjoined || !plainVerbs.test(cue.lemma) || items[verb.last]?.word !== ',') return null
    if (!gerund && (source === null || hasFiniteVerb(scene, { first: 0, last: source.first }))) return null
    const first = items[verb.last + 1]
    if (first === undefined || prepositions.has(first.word) || subordinators.has(first.word) || first.word === 'according')
      return null
    // "said, pointing at the map"; "saying, opening the ports is a duty" has a verb for its subject.
    if (
      /ing$/.test(first.word) &&
      !(gerund && hasFiniteVerb(scene, { first: verb.last + 2, last: firstComma(scene, verb.last + 1) }))
    )
      return null
    if (first.pos === 'CCONJ' || first.pos === 'ADV' || first.quotation >= 0) return null
    const range = { first: verb.last + 1, last: contentLimit(scene, attribution, verb.last + 1) }
    if (!hasFiniteVerb(scene, range) || items.slice(range.first, range.last).length < 4) return null
    const own = /^(?:We|I|Our|My)$/.test(first.text)
    return claimRange(scene, range, own ? 'DIRECT' : undefined)
  },
}

function firstComma({ unit: { items } }: Scene, from: number): number {
  const at = items.findIndex((item, index) => index > from && item.word === ',')
  return at < 0 ? items.length : at
}

const plainVerbs = /^(?:say|add|state|tell|stress|note|explain|announce|declare|warn|emphasize|continue)$/
