import type { PersonIndex, QuoteFact, ReportFacts } from '../domain/facts.ts'
import type { Span } from '../domain/span.ts'
import { stableIdAt } from '../domain/stable-id.ts'
import { toStorableText } from '../domain/storable-text.ts'
import type { GraphRow } from '../storage/graph-tables.ts'
import type { RecordedOutlets } from './record-outlets.ts'
import { tidy } from './tidy-words.ts'

export interface IdentifiedQuote {
  readonly id: string
  readonly quote: QuoteFact
}

/** Quotes with their ids; of several with the same words and kind the first. */
export function identifyQuotes(articleId: string, facts: ReportFacts): IdentifiedQuote[] {
  const quotes = new Map<string, QuoteFact>()
  for (const quote of facts.quotes) {
    const id = stableIdAt(articleId, quote.span.start, 'quote', quote.span.end, quote.kind)
    if (!quotes.has(id)) quotes.set(id, quote)
  }
  return [...quotes].map(([id, quote]) => ({ id, quote }))
}

/** A row for each quote, but for what only the graph as a whole can tell. */
export function recordQuotes(
  text: string,
  said: readonly IdentifiedQuote[],
  by: {
    readonly articleId: string
    readonly appearanceOf: (index: PersonIndex) => string
    readonly tellingOf: (index: number) => string | null
    readonly outlets: RecordedOutlets
  },
): Omit<GraphRow<'Quote'>, 'speakerId' | 'meetingId'>[] {
  const wordsOf = (span: Span | null) => (span === null ? null : tidy(text.slice(span.start, span.end)))
  return said.map(({ id, quote }) => ({
    id,
    articleId: by.articleId,
    start: quote.span.start,
    end: quote.span.end,
    text: toStorableText(text.slice(quote.span.start, quote.span.end)),
    kind: quote.kind,
    speakerAppearanceId: quote.speaker === null ? null : by.appearanceOf(quote.speaker),
    speakerText: wordsOf(quote.speakerSpan),
    speakerCountryCode: quote.speakerCountry,
    cue: wordsOf(quote.cueSpan),
    saidOn: quote.saidOn ?? '',
    reportedById: quote.reportedBy === null ? null : by.outlets.idOf(quote.reportedBy),
    meetingReportId: quote.meeting === null ? null : by.tellingOf(quote.meeting),
    contextStart: quote.context.start,
    contextEnd: quote.context.end,
    main: quote.main,
    confidence: quote.confidence,
    rule: quote.rule,
  }))
}
