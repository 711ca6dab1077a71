import type { Attribution } from '../../clauses/attributions.ts'
import type { Scene } from '../../clauses/scene.ts'
import { lightAdverbs, openers } from '../../lexicon/grammar.ts'
import { attributionStart, contentLimit } from '../content.ts'
import { openContent } from '../opening.ts'
import { type Claim, claimQuotation, claimRange, type Sieve } from './claim.ts'

/**
 * *“We will come back,” the envoy said.* · *“Nothing,” said X, “is lost.”*: each half is an entry of its own.
 * Not: *The “House of Peace,” he said, is open*, whose quotation is only a part of the sentence.
 */
export const quotedBeforeCue: Sieve = {
  name: 'quoted-before-cue',
  read: (scene, attribution) => {
    if (attribution.gerund && attribution.source === null) return null
    const { items } = scene.unit
    const start = attributionStart(scene, attribution)
    let at = start - 1
    while (items[at]?.word === ',') at--
    const quoted = items[at]
    if (quoted === undefined || quoted.quotation < 0) return null
    for (let back = at - 1; back >= 0; back--) {
      const word = items[back]?.word ?? ''
      if (items[back]?.pos !== 'QUOTE' && items[back]?.pos !== 'PUNCT' && !openers.has(word) && !lightAdverbs.has(word))
        return null
    }
    const opening = openContent(scene, attribution)
    const claims: Claim[] = []
    for (let back = 0; back <= at; back++) {
      const item = items[back]
      if (item && item.quotation >= 0)
        claims.push(claimQuotation(scene, item.quotation, item.text.split(/\s+/).length >= 5 ? 'DIRECT' : undefined))
    }
    if (opening?.lead === 'quotation' || opening?.lead === 'that' || opening?.lead === 'colon') {
      claims.push(...(claimRange(scene, { first: opening.at, last: contentLimit(scene, attribution, opening.at) }) ?? []))
    } else {
      const later = secondHalf(scene, attribution)
      if (later >= 0) claims.push(claimQuotation(scene, later))
    }
    return claims
  },
}

/** *“What we want,” X said, pausing, “is respect”*: a quotation soon behind the verb that no other verb of speech claims. */
function secondHalf({ unit, attributions }: Scene, attribution: Attribution): number {
  const from = attribution.verb.last
  const at = unit.items.findIndex((item, index) => index >= from && item.quotation >= 0)
  if (at < 0 || at > from + 10 || unit.items[at - 1]?.word !== ',') return -1
  const claimed = attributions.some((other) => other.verb.first > from && other.verb.first < at)
  return claimed ? -1 : (unit.items[at]?.quotation ?? -1)
}
