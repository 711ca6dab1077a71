import type { IngestSummary } from '../ingest/ingest-paths.ts'
import type { IngestedReport } from '../ingest/ingest-report.ts'
import type { SkippedReport } from '../ingest/read-reports.ts'

/** Of more reports only the first and the last are told one by one. */
const MOST_ROWS = 25
const ENDS = 5
const LONGEST_NAME = 60

/** What was read, as lines: a row for each report, the sums, then what was skipped and why. */
export function tellIngested(summary: IngestSummary): string[] {
  const { reports, unchanged, skipped, passedOver, stoppedAfter, seconds } = summary
  const lines = reports.length > 0 ? table(reports) : []
  const rate = reports.length > 20 ? ` (${Math.round(reports.length / seconds)} a second)` : ''
  const parts = [`${count(reports.length, 'report')} read in ${seconds.toFixed(1)} s${rate}`]
  if (unchanged > 0) parts.push(`${unchanged} unchanged`)
  if (skipped.length > 0) parts.push(`${skipped.length} skipped`)
  if (passedOver > 0) parts.push(`${count(passedOver, 'other file')} passed over`)
  lines.push(`${parts.join(', ')}.`)
  if (skipped.length > 0) lines.push('Skipped:', ...tellSkipped(skipped))
  if (stoppedAfter !== null) lines.push(`Stopped after ${stoppedAfter}; the same command goes on from there.`)
  return lines
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

function table(reports: readonly IngestedReport[]): string[] {
  const shown = reports.length > MOST_ROWS ? [...reports.slice(0, ENDS), null, ...reports.slice(-ENDS)] : reports
  const sum = (of: 'people' | 'countries' | 'meetings' | 'quotes') => reports.reduce((total, report) => total + report[of], 0)
  const rows = [
    ['report', 'people', 'countries', 'meetings', 'quotes'],
    ...shown.map((report) =>
      report === null
        ? [`… ${reports.length - 2 * ENDS} more`, '', '', '', '']
        : [shorten(report.name), ...[report.people, report.countries, report.meetings, report.quotes].map(String)],
    ),
    ['all', ...[sum('people'), sum('countries'), sum('meetings'), sum('quotes')].map(String)],
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  )
}

const shorten = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name)

function tellSkipped(skipped: readonly SkippedReport[]): string[] {
  const told = skipped.slice(0, MOST_ROWS).map(({ name, reason }) => `  ${name} ${reason}`)
  const rest = skipped.slice(MOST_ROWS)
  if (rest.length === 0) return told
  const reasons = new Map<string, number>()
  for (const { reason } of rest) {
    const kind = reason.replace(/ (?:as|\().*$/, '')
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1)
  }
  return [...told, `  … and ${rest.length} more: ${[...reasons].map(([reason, number]) => `${number} ${reason}`).join(', ')}`]
}
