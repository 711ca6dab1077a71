import { bylinePattern } from './byline-lines.ts'
import { readClosingCredit } from './credit-lines.ts'
import { trailingNoise } from './lexicon/noise.ts'
import type { Line } from './line.ts'

/** Tails are short; looking at the last stretch alone keeps long lines cheap. */
const LONGEST_TAIL = 260

/** Licences, credits, initials and the agency's name at the end of a line become noise of their own. */
export function splitTails(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const tails: Line[] = []
    let kept = line.text
    for (let at = findTail(kept); at !== null; at = findTail(kept)) {
      const tail = kept.slice(at)
      const words = tail.trim()
      const start = line.start + at + tail.length - tail.trimStart().length
      tails.unshift({
        start,
        end: start + words.length,
        text: words,
        kind: bylinePattern.test(words) ? 'byline' : 'noise',
      })
      kept = kept.slice(0, at).trimEnd()
    }
    return tails.length === 0 ? [line] : [{ ...line, end: line.start + kept.length, text: kept }, ...tails]
  })
}

/** Where the first tail of a line begins that a pattern finds, or null. */
function findTail(words: string): number | null {
  const from = Math.max(0, words.length - LONGEST_TAIL)
  const end = words.slice(from)
  for (const pattern of trailingNoise) {
    const tail = pattern.exec(end)
    if (tail !== null && from + tail.index > 0 && tail[0].trim() !== '') return from + tail.index
  }
  const credit = readClosingCredit(end)
  return credit === null || from + credit.index === 0 ? null : from + credit.index
}
