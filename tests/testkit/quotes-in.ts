import { extract } from '../../src/extract/index.ts'

/** Each quote of a report as `KIND speaker: words`, in reading order; the speaker is null where nobody named is told. */
export function quotesIn(text: string): string[] {
  const facts = extract(text)
  return facts.quotes.map((quote) => {
    const speaker = quote.speaker === null ? null : facts.people[quote.speaker]?.name
    return `${quote.kind} ${speaker}: ${text.slice(quote.span.start, quote.span.end)}`
  })
}
