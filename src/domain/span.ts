/** A stretch of a report: half-open, in UTF-16 code units of the report's text, so that `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words that a span covers. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` covers all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Reading order: by start, the longer span first where two start together. */
export const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
