import type { Span } from '../domain/span.ts'
import { abbreviations, titleAbbreviations } from '../extract/lexicon/abbreviations.ts'

/** No sentence is longer than this to either side of what it is looked up for, in UTF-16 code units. */
const LONGEST_SIDE = 600

/** The sentence or sentences around a stretch of text, within its paragraph. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - LONGEST_SIDE, text.lastIndexOf('\n', start - 1) + 1)
  const lineEnd = text.indexOf('\n', end)
  const to = Math.min(text.length, end + LONGEST_SIDE, lineEnd === -1 ? text.length : lineEnd)
  let first = from
  let last = to
  const ends = /[.!?]["”’')\]]*(?=\s+["“‘'([]?[\p{Lu}\p{N}])/gu
  const passage = text.slice(from, to)
  for (const match of passage.matchAll(ends)) {
    const at = from + match.index
    if (endsAbbreviation(text, at)) continue
    const after = at + match[0].length
    if (after <= start) first = after
    else if (at >= end - 1) {
      last = after
      break
    }
  }
  while (first < start && /\s/.test(text.charAt(first))) first++
  while (last > end && /\s/.test(text.charAt(last - 1))) last--
  return { start: first, end: last }
}

function endsAbbreviation(text: string, dot: number): boolean {
  if (text.charAt(dot) !== '.') return false
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, dot - 12), dot))?.[0]
  if (word === undefined) return false
  const short = `${word.toLowerCase()}.`
  return titleAbbreviations.has(short) || abbreviations.has(short) || /^\p{Lu}$/u.test(word)
}

/** Where words stand, with the sentences around them. */
export function withContext(text: string, { start, end }: Span) {
  const context = sentenceAround(text, { start, end })
  return { start, end, contextStart: context.start, contextEnd: context.end }
}
