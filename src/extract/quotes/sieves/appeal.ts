import type { CueFrame } from '../../lexicon/cues.ts'
import { contentLimit } from '../content.ts'
import { claimRange, type Sieve } from './claim.ts'

const frameOfPreposition: Readonly<Record<string, CueFrame>> = {
  for: 'for',
  on: 'on',
  about: 'about',
  over: 'about',
  of: 'about',
  against: 'against',
}

/**
 * *The envoy called for restraint* · *He insisted on a withdrawal* · *She warned against haste.*
 * Not: *He warned on Monday*, whose phrase tells the day.
 */
export const appeal: Sieve = {
  name: 'appeal',
  read: (scene, attribution) => {
    const { cue, verb, passive } = attribution
    const { items } = scene.unit
    if (passive) return null
    const taken = verb.last - verb.first > 1 ? verb.last - 1 : verb.last
    const frame = frameOfPreposition[items[taken]?.word ?? '']
    if (frame === undefined || !cue.frames.has(frame)) return null
    const first = taken + 1
    if ((scene.layers.dates[taken] ?? -1) >= 0 || first >= items.length) return null
    return claimRange(scene, { first, last: contentLimit(scene, attribution, first) })
  },
}
