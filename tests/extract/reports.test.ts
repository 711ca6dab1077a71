import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type GoldReport, readGoldReport } from '../../src/evaluate/gold-report.ts'
import { scoreReport } from '../../src/evaluate/score-report.ts'
import { newScores, scoresAsJson } from '../../src/evaluate/scores.ts'
import { toGoldForm } from '../../src/extract/gold-form.ts'
import { extract } from '../../src/extract/index.ts'

/**
 * Reports written for this test in the manner of many outlets (agencies, broadcasters, newspapers, ministries, transcripts),
 * with what a careful reader takes from them. All names and events are invented. The floors lie a little under what is
 * reached, so that a rule that breaks another outlet's habits shows here.
 */
const folder = join(import.meta.dirname, 'reports')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .sort()

const read = (name: string): { text: string; gold: GoldReport } => ({
  text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
  gold: readGoldReport(readFileSync(join(folder, `${name}.json`), 'utf8')),
})

/** The same report as many scrapers leave it: its paragraphs run together in one line. */
function inOneLine({ text, gold }: { text: string; gold: GoldReport }): { text: string; gold: GoldReport } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const paragraph = lines.findIndex((line) => line.length > 90 && line !== gold.title)
  const joined = [...lines.slice(0, paragraph), lines.slice(paragraph).join(' ')].join('\n')
  const quotes = gold.quotes.map(({ text: words, kind, speaker = null, main = true }) => ({ text: words, kind, speaker, main }))
  return { text: joined, gold: { ...gold, quotes } }
}

function scoreAll(change: (report: { text: string; gold: GoldReport }) => { text: string; gold: GoldReport }) {
  const scores = newScores()
  const errors: string[] = []
  for (const name of names) {
    const { text, gold } = change(read(name))
    errors.push(...scoreReport(scores, gold, toGoldForm(extract(text), text), text).map((error) => `${name}: ${error}`))
  }
  return { scores: scoresAsJson(scores, names.length) as unknown as Record<string, { f1?: number; accuracy?: number }>, errors }
}

/** Figures below their floor, each with what went wrong. */
function belowFloor({ scores, errors }: ReturnType<typeof scoreAll>, floors: Readonly<Record<string, number>>): string[] {
  const missed = Object.entries(floors).flatMap(([figure, floor]) => {
    const reached = scores[figure]?.f1 ?? scores[figure]?.accuracy ?? 0
    return reached < floor ? [`${figure}: ${reached} is less than ${floor}`] : []
  })
  return missed.length === 0 ? [] : [...missed, ...errors]
}

describe('reports in the manner of many outlets', () => {
  it('annotates only what stands in the reports', () => {
    for (const name of names) {
      const { text, gold } = read(name)
      for (const quote of gold.quotes) expect(text.slice(quote.start, quote.end), name).toBe(quote.text)
      for (const person of gold.people) expect(text, name).toContain(person.name)
    }
  })

  it('are read well as they were published', () => {
    const floors = {
      title: 0.96,
      outlet: 0.83,
      published: 0.96,
      people: 0.98,
      personCountry: 0.89,
      personRole: 0.94,
      countries: 0.98,
      meetings: 0.91,
      speaker: 0.98,
      quotesWithSpeaker: 0.97,
      directWithSpeaker: 0.98,
      partialWithSpeaker: 0.93,
      indirectWithSpeaker: 0.95,
    }
    expect(
      belowFloor(
        scoreAll((report) => report),
        floors,
      ),
    ).toEqual([])
  })

  it('are read nearly as well with their paragraphs in one line', () => {
    const floors = { people: 0.97, countries: 0.98, meetings: 0.88, quotesWithSpeaker: 0.94 }
    expect(belowFloor(scoreAll(inOneLine), floors)).toEqual([])
  })
})
