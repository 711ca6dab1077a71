import { hasFiniteVerb, type Scene } from '../../clauses/scene.ts'
import { attributionStart, isTail } from '../content.ts'
import { openContent } from '../opening.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * Words that a scraper robbed of their quotation marks: *We are ready for talks, the envoy said* · *He added: Nothing is lost.*
 * Not: *Its army is ready for talks, the envoy said*, where nothing shows that the words are the envoy's own.
 */
export const lostMarks: Sieve = {
  name: 'lost-marks',
  read: (scene, attribution) => {
    if (!attribution.cue.frames.has('clause') && !attribution.cue.frames.has('words')) return null
    const opening = openContent(scene, attribution)
    const { items } = scene.unit
    if (opening?.lead === 'colon' && items[opening.at]?.pos !== 'QUOTE') {
      const range = { first: opening.at, last: items.length }
      return hasFiniteVerb(scene, range) ? claimRange(scene, range, 'DIRECT') : null
    }
    if (attribution.gerund || !isTail(scene, attribution)) return null
    const range = { first: 0, last: attributionStart(scene, attribution) }
    const speaksOfSelf = items
      .slice(range.first, range.last)
      .some((item) => item.text !== 'US' && /^(?:we|our|us|ours|i|my|me|myself|ourselves)$/.test(item.word))
    const marked = items.slice(range.first, range.last).some((item) => item.quotation >= 0)
    if (marked || items[range.last]?.word !== ',' || !hasFiniteVerb(scene, range)) return null
    return speaksOfSelf || reportLostMarks(scene) ? claimRange(scene, range, 'DIRECT') : null
  },
}

/** A report with a sentence in the first person and no quotation mark at all has lost all of them. */
function reportLostMarks({ analysis }: Scene): boolean {
  return analysis.quotations.length === 0 && /[.\n]\s*[^.\n]*\b(?:we|our)\b[^.\n]*, [^.\n,]* said\b/i.test(analysis.text)
}
