import type { MeetingFact, QuoteFact, ReportFacts } from '../domain/facts.ts'
import { toGoldForm } from '../extract/gold-form.ts'
import { pairGreedily } from './compare.ts'
import type { GoldReport } from './gold-report.ts'
import { placeQuotes } from './quote-span.ts'
import { meetingScore, quoteScore, scorePeople } from './score-report.ts'
import { newScores } from './scores.ts'

/** Whether each quote and each meeting of a report is right; what the annotation calls background is not judged. */
export interface Verdicts {
  readonly quotes: ReadonlyMap<QuoteFact, boolean>
  readonly meetings: ReadonlyMap<MeetingFact, boolean>
}

/**
 * Judges every quote and meeting as the scores do: a quote is right if it shares half of its words with an annotated one
 * and has its speaker, a meeting if it shares half of the parties with an annotated one.
 */
export function judgeFacts(gold: GoldReport, facts: ReportFacts, text: string): Verdicts {
  const out = toGoldForm(facts, text)
  const nameOf = scorePeople(newScores(), gold.people, out.people, [])
  const quotes = new Map<QuoteFact, boolean>(facts.quotes.map((quote) => [quote, false]))
  const placed = placeQuotes(out.quotes, text).map((place, at) => ({ ...place, fact: facts.quotes[at] as QuoteFact }))
  for (const pair of pairGreedily(placeQuotes(gold.quotes, text), placed, quoteScore).pairs) {
    if (pair.gold.quote.main === false) quotes.delete(pair.out.fact)
    else quotes.set(pair.out.fact, nameOf(pair.out.quote.speaker) === (pair.gold.quote.speaker ?? null))
  }
  const meetings = new Map<MeetingFact, boolean>(facts.meetings.map((meeting) => [meeting, false]))
  const told = out.meetings.map((meeting, at) => ({ meeting, fact: facts.meetings[at] as MeetingFact }))
  for (const pair of pairGreedily(gold.meetings, told, (a, b) => meetingScore(a, b.meeting, nameOf)).pairs) {
    if (pair.gold.main === false) meetings.delete(pair.out.fact)
    else meetings.set(pair.out.fact, true)
  }
  return { quotes, meetings }
}
