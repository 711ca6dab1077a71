import { featuresOfMeeting } from '../extract/confidence/meeting-features.ts'
import { featuresOfQuote } from '../extract/confidence/quote-features.ts'
import { analyze, assemble } from '../extract/index.ts'
import type { Example } from './fit-weights.ts'
import type { GoldReport } from './gold-report.ts'
import { judgeFacts } from './judge-facts.ts'

export interface Examples {
  readonly quotes: Example[]
  readonly meetings: Example[]
}

/** What extraction finds in annotated reports, as examples for its confidence. */
export function collectExamples(reports: readonly { readonly text: string; readonly gold: GoldReport }[]): Examples {
  const examples: Examples = { quotes: [], meetings: [] }
  for (const [report, { text, gold }] of reports.entries()) {
    const analysis = analyze(text)
    const verdicts = judgeFacts(gold, assemble(analysis), text)
    analysis.quotes.forEach((quote, at) => {
      const right = verdicts.quotes.get(quote)
      if (right !== undefined) examples.quotes.push({ features: featuresOfQuote(analysis, analysis.quotes, at), right, report })
    })
    for (const meeting of analysis.meetings) {
      const right = verdicts.meetings.get(meeting)
      if (right !== undefined) examples.meetings.push({ features: featuresOfMeeting(analysis, meeting), right, report })
    }
  }
  return examples
}
