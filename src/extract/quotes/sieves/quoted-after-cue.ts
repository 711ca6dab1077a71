import { contentLimit, trimEnd } from '../content.ts'
import { openContent } from '../opening.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *The envoy said: “We will come back.”* · *X added, in a letter, “Nothing is lost.”*
 * Not: *He visited the “House of Peace”*, which has no cue.
 */
export const quotedAfterCue: Sieve = {
  name: 'quoted-after-cue',
  read: (scene, attribution) => {
    const { frames } = attribution.cue
    if (!frames.has('clause') && !frames.has('words') && !frames.has('hearer')) return null
    const opening = openContent(scene, attribution)
    if (opening === null || scene.unit.items[opening.at]?.pos !== 'QUOTE') return null
    const range = trimEnd(scene, { first: opening.at, last: contentLimit(scene, attribution, opening.at) })
    const before = scene.unit.items[opening.at - 1]?.word
    const alone = range.last === range.first + 1
    const long = (scene.unit.items[opening.at]?.text.split(/\s+/).length ?? 0) >= 5
    return claimRange(scene, range, alone && long && (before === ',' || before === ':') ? 'DIRECT' : undefined)
  },
}
