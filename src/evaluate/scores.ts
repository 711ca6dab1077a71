import { accuracy, f1, newShare, newTally, precision, recall, type Share, type Tally } from './tally.ts'

/** All that is counted, pooled over reports (micro-average: long reports weigh more), in the order in which it is printed. */
export function newScores() {
  return {
    title: newShare(),
    outlet: newShare(),
    published: newShare(),
    people: newTally(),
    personName: newShare(),
    personCountry: newShare(),
    personRole: newShare(),
    countries: newTally(),
    meetings: newTally(),
    meetingsStrict: newTally(),
    meetingPlace: newShare(),
    meetingDate: newShare(),
    meetingKind: newShare(),
    quotes: newTally(),
    quotesStrict: newTally(),
    quotesWithSpeaker: newTally(),
    speaker: newShare(),
    direct: newTally(),
    partial: newTally(),
    indirect: newTally(),
    directWithSpeaker: newTally(),
    partialWithSpeaker: newTally(),
    indirectWithSpeaker: newTally(),
  }
}

export type Scores = ReturnType<typeof newScores>

/** One number for the whole: the mean F1 of people, countries, meetings and quotes with their speaker. */
export const overall = (scores: Scores): number =>
  (f1(scores.people) + f1(scores.countries) + f1(scores.meetings) + f1(scores.quotesWithSpeaker)) / 4

const isTally = (row: Tally | Share): row is Tally => 'found' in row
const toThousandths = (value: number): number => Math.round(value * 1000) / 1000

/** The scores as plain JSON data, shares and F1 in thousandths. */
export function scoresAsJson(scores: Scores, reports: number): Record<string, unknown> {
  const rows = Object.entries(scores).map(([name, row]) => [name, isTally(row) ? tallyAsJson(row) : shareAsJson(row)])
  return { reports, overall: toThousandths(overall(scores)), ...Object.fromEntries(rows) }
}

const tallyAsJson = (tally: Tally) => ({
  p: toThousandths(precision(tally)),
  r: toThousandths(recall(tally)),
  f1: toThousandths(f1(tally)),
  tp: tally.found,
  fp: tally.madeUp,
  fn: tally.missed,
})

const shareAsJson = (share: Share) => ({ accuracy: toThousandths(accuracy(share)), hit: share.right, all: share.seen })

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6)

/** The scores as lines of a table for people to read, in percent. */
export function scoresAsTable(scores: Scores, reports: number): string[] {
  const head = `${reports} reports`.padEnd(26)
  const rows = Object.entries(scores).map(([name, row]) => {
    if (!isTally(row)) return `${name.padEnd(26)}  accuracy ${percent(accuracy(row))}         (${row.right} of ${row.seen})`
    const figures = `${percent(precision(row))} ${percent(recall(row))} ${percent(f1(row))}`
    return `${name.padEnd(26)} ${figures}    (${row.found}, ${row.madeUp}, ${row.missed})`
  })
  const last = `${'overall'.padEnd(26)} ${percent(overall(scores))}   mean F1 of people, countries, meetings and quotes with their speaker`
  return [`${head}      P      R     F1    (found, made up, missed)`, ...rows, last]
}
