import type { ReportFacts } from '../domain/facts.ts'
import { toStorableText } from '../domain/storable-text.ts'
import { extract } from '../extract/index.ts'
import { type ArticleRecord, hashReport, type Report, recordArticle } from './article-record.ts'

/** A report with all that can be told of it without the graph: what a worker thread makes, and a write stores. */
export interface PreparedReport {
  /** Under the report's own name. */
  readonly record: ArticleRecord
  readonly warnings: readonly string[]
  readonly people: number
  readonly countries: number
  readonly meetings: number
  readonly quotes: number
}

/**
 * Reads what a report says and makes the rows that will stand for it. What no database can store becomes U+FFFD. `extracted`
 * are the report's facts, where they are there already.
 */
export function prepareReport(received: Report, extracted?: ReportFacts): PreparedReport {
  const report = { ...received, name: toStorableText(received.name), text: toStorableText(received.text) }
  const facts = extracted ?? extractReport(report)
  const record = recordArticle(report, facts, { contentHash: hashReport(report), sources: [report.name] })
  const { people, countries, meetings, quotes, warnings } = facts
  return {
    record,
    warnings,
    people: people.length,
    countries: countries.length,
    meetings: meetings.length,
    quotes: quotes.length,
  }
}

/** What a report says. */
export const extractReport = ({ text, publishedOn, outlet }: Report): ReportFacts =>
  extract(text, { publishedOn: publishedOn ?? null, outlet: outlet ?? null })
