import { phraseAfter } from '../../clauses/noun-phrases.ts'
import type { Item } from '../../clauses/units.ts'
import { attitudeNouns, attitudeVerbs } from '../../lexicon/cues.ts'
import { lightAdverbs } from '../../lexicon/grammar.ts'
import { contentLimit, trimEnd } from '../content.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *The envoy praised the role of the army* · *He expressed readiness to mediate* · *She ruled out new talks.*
 * Not: *The president welcomed the envoy at the airport*, who is a guest, no opinion.
 */
export const object: Sieve = {
  name: 'object',
  weak: true,
  read: (scene, attribution) => {
    const { cue, verb, passive } = attribution
    const { unit, layers } = scene
    if (passive || !cue.frames.has('object')) return null
    let first = verb.last
    while (lightAdverbs.has(unit.items[first]?.word ?? '') || (layers.dates[first] ?? -1) >= 0) first++
    // "praised and encouraged the envoys": both verbs have one object.
    if (/^(?:and|or)$/.test(unit.items[first]?.word ?? '') && unit.items[first + 1]?.pos === 'VERB') first += 2
    const head = unit.items[first]
    if (
      head === undefined ||
      /^(?:that|to|by|in|at|on|with|for|,|\.|:|and|as|if|about|from|before|after|during|through)$/.test(head.word)
    )
      return null
    const last = contentLimit(scene, attribution, first)
    if (cue.lemma === 'welcome' && isGuest(scene, first, last)) return null
    // "declared herself head": what somebody makes of herself.
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(head.word)) return null
    // "praised them": nothing is told of what was said.
    if (/^(?:him|her|them|it|this|these|those|me|us)$/.test(head.word) && trimEnd(scene, { first, last }).last === first + 1)
      return null
    if (
      phraseAfter(unit, layers, first) === null &&
      !unit.items.slice(first, first + 3).some((item) => item.quotation >= 0) &&
      !/ing$/.test(head.word) &&
      !isDescribed(unit.items, first) &&
      !(/ed$/.test(head.word) && /^(?:NOUN|ADJ)$/.test(unit.items[first + 1]?.pos ?? '')) &&
      head.pos !== 'QUOTE' &&
      !(attitudeVerbs.has(cue.lemma) && attitudeNouns.has(head.word)) &&
      !/^(?:what|how|whether|any|those|all|everybody|everyone)$/.test(head.word)
    )
      return null
    return claimRange(scene, { first, last })
  },
}

/** *stressed close and cordial ties*: adjectives joined before their noun. */
const isDescribed = (items: readonly Item[], first: number): boolean =>
  items[first]?.pos === 'ADJ' &&
  /^(?:and|,)$/.test(items[first + 1]?.word ?? '') &&
  items.slice(first + 2, first + 5).some(({ pos }) => pos === 'NOUN')

function isGuest({ unit, layers }: Parameters<Sieve['read']>[0], first: number, last: number): boolean {
  const phrase = phraseAfter(unit, layers, first)
  if (phrase === null) return false
  const whole = (layers.phrases[first] ?? -1) >= 0 || (layers.references[first] ?? -1) >= 0
  const next = unit.items[phrase.last]?.word
  const possessive = unit.items.slice(phrase.first, Math.min(phrase.last, last)).some((item) => /^['’]s?$/.test(item.word))
  return whole && !possessive && next !== 'for'
}
