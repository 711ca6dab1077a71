import type { CountryMention } from '../analysis.ts'
import type { ClassedToken } from './word-classes.ts'

/** The first token that starts at an offset or behind it. */
export function tokenAt(tokens: readonly ClassedToken[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
/** Mentions that begin between two offsets. */
export function around(mentions: readonly CountryMention[], from: number, to: number): readonly CountryMention[] {
  const first = lowerBound(mentions, from)
  return mentions.slice(first, lowerBound(mentions, to))
}
/** The mentions before an offset, the nearest first, at most a dozen. */
export function mentionsBefore(mentions: readonly CountryMention[], offset: number): CountryMention[] {
  const end = lowerBound(mentions, offset)
  return mentions.slice(Math.max(0, end - 12), end).reverse()
}
function lowerBound(mentions: readonly CountryMention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
