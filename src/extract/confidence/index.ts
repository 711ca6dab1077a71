import type { MeetingFact, QuoteFact } from '../../domain/facts.ts'
import type { Analysis, UnratedMeeting, UnratedQuote } from '../analysis.ts'
import { estimate } from './estimate.ts'
import { featuresOfMeeting } from './meeting-features.ts'
import { featuresOfQuote, type Surroundings } from './quote-features.ts'
import weights from './weights.json' with { type: 'json' }

/**
 * Gives every quote the chance that its words and its source are right. The rules say only that they fit; how often what
 * they find is right was counted on annotated reports (`npm run train` makes `weights.json`).
 */
export function rateQuotes(around: Surroundings, quotes: readonly UnratedQuote[]): QuoteFact[] {
  return quotes.map((quote, at) => ({ ...quote, confidence: estimate(weights.quotes, featuresOfQuote(around, quotes, at)) }))
}

/** Gives every meeting the chance that it took place, or is planned, between the parties that it names. */
export function rateMeetings(around: Pick<Analysis, 'structure'>, meetings: readonly UnratedMeeting[]): MeetingFact[] {
  return meetings.map((meeting) => ({ ...meeting, confidence: estimate(weights.meetings, featuresOfMeeting(around, meeting)) }))
}
