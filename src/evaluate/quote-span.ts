import type { Span } from '../domain/span.ts'
import type { GoldQuote } from './gold-report.ts'

const marks = String.raw`[\s"'“”‘’«»,.;:!?()–—-]`
const leading = new RegExp(`^${marks}+`)
const trailing = new RegExp(`${marks}+$`)

/**
 * Where each quote stands, marks and spaces at its ends not counted; null where its text is not in the report.
 * The same text listed twice is looked up at its next occurrence.
 */
export function placeQuotes<Q extends GoldQuote>(
  quotes: readonly Q[],
  text: string,
): { readonly quote: Q; readonly span: Span | null }[] {
  const resumeAt = new Map<string, number>()
  return quotes.map((quote) => {
    const { start, end } = quote
    if (Number.isInteger(start) && Number.isInteger(end)) return { quote, span: trim({ start: start ?? 0, end: end ?? 0 }, text) }
    let at = text.indexOf(quote.text, resumeAt.get(quote.text) ?? 0)
    if (at < 0) at = text.indexOf(quote.text)
    if (at < 0) return { quote, span: null }
    resumeAt.set(quote.text, at + 1)
    return { quote, span: trim({ start: at, end: at + quote.text.length }, text) }
  })
}

function trim(span: Span, text: string): Span {
  const covered = text.slice(span.start, span.end)
  const fromWord = covered.replace(leading, '')
  const start = span.start + covered.length - fromWord.length
  return { start, end: start + fromWord.replace(trailing, '').length }
}

/** Shared code units over the stretch that both take up together; 0 where they only touch. */
export function spanOverlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
