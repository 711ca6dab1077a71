import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyReport, type GoldReport, readGoldReport } from '../../src/evaluate/gold-report.ts'
import { scoreReport } from '../../src/evaluate/score-report.ts'
import { newScores, scoresAsJson, scoresAsTable } from '../../src/evaluate/scores.ts'

const text = 'Rivas met Krag in Oslo. “We want peace,” Rivas said. Krag said the road is open and safe.'
const gold: GoldReport = {
  ...emptyReport,
  title: 'A title',
  people: [
    { name: 'Pablo Rivas', aliases: ['Rivas'], country: 'CL', role: 'President of the Republic' },
    { name: 'Mette Krag', aliases: ['Krag'], country: 'DK', role: 'Defence Minister' },
  ],
  countries: ['CL', 'DK'],
  countriesByCity: ['NO'],
  meetings: [
    { kind: 'MEETING', people: ['Pablo Rivas', 'Mette Krag'], countries: ['CL', 'DK'], place: 'Oslo', date: null, main: true },
  ],
  quotes: [
    { text: 'We want peace', kind: 'DIRECT', speaker: 'Pablo Rivas', main: true },
    { text: 'the road is open and safe', kind: 'INDIRECT', speaker: 'Mette Krag', main: true },
  ],
}

function score(out: GoldReport, against = gold) {
  const scores = newScores()
  const errors = scoreReport(scores, against, out, text)
  return { scores, errors }
}

describe('scoreReport', () => {
  it('finds no fault with the annotation itself', () => {
    const { scores, errors } = score(gold)
    expect(errors).toEqual([])
    expect(scoresAsJson(scores, 1)).toMatchObject({ overall: 1, meetingsStrict: { f1: 1 }, quotesStrict: { f1: 1 } })
  })

  it('counts everything as missed where nothing was found', () => {
    const { scores } = score(emptyReport)
    expect(scores.people).toEqual({ found: 0, madeUp: 0, missed: 2 })
    expect(scores.quotesWithSpeaker).toEqual({ found: 0, madeUp: 0, missed: 2 })
  })

  it('reads names without their diacritics and offices by their words, American or British', () => {
    const { scores } = score({
      ...gold,
      people: [gold.people[0] ?? { name: '' }, { name: 'Méttè Krag', country: 'DK', role: 'minister of defense' }],
    })
    expect(scores.people).toEqual({ found: 2, madeUp: 0, missed: 0 })
    expect(scores.personRole).toEqual({ right: 2, seen: 2 })
  })

  it('neither asks for a country told by a city nor counts it as made up', () => {
    expect(score({ ...gold, countries: ['CL', 'DK', 'NO', 'FR'] }).scores.countries).toEqual({ found: 2, madeUp: 1, missed: 0 })
  })

  it('takes a quote that shares half of the words, but not as an exact one, and counts a wrong speaker twice', () => {
    const { scores } = score({ ...gold, quotes: [{ text: 'the road is open', kind: 'INDIRECT', speaker: 'Pablo Rivas' }] })
    expect(scores.indirect).toEqual({ found: 1, madeUp: 0, missed: 0 })
    expect(scores.quotesStrict).toEqual({ found: 0, madeUp: 1, missed: 2 })
    expect(scores.indirectWithSpeaker).toEqual({ found: 0, madeUp: 1, missed: 1 })
  })

  it('does not count what is background, found or not', () => {
    const background: GoldReport = { ...gold, meetings: gold.meetings.map((meeting) => ({ ...meeting, main: false })) }
    expect(score(gold, background).scores.meetings).toEqual({ found: 0, madeUp: 0, missed: 0 })
    expect(score({ ...gold, meetings: [] }, background).scores.meetings).toEqual({ found: 0, madeUp: 0, missed: 0 })
  })

  it('takes a meeting with half of the parties', () => {
    const { scores } = score({ ...gold, meetings: [{ kind: 'CALL', people: ['Pablo Rivas'], countries: ['CL', 'FR'] }] })
    expect(scores.meetings).toEqual({ found: 1, madeUp: 0, missed: 0 })
    expect(scores.meetingKind).toEqual({ right: 0, seen: 1 })
  })

  it('names a quote whose words are not in the report', () => {
    expect(score({ ...gold, quotes: [{ text: 'nothing of the kind', kind: 'DIRECT' }] }).errors.join('\n')).toContain(
      'not in the report',
    )
  })

  it('prints a table with one row a figure', () => {
    expect(scoresAsTable(score(gold).scores, 1).join('\n')).toMatch(/^1 reports[\s\S]*quotesWithSpeaker +100\.0[\s\S]*overall/)
  })
})

const shared = join(import.meta.dirname, '../../../shared/gold')

/** A flawed copy of an annotation: every third person, meeting and quote gone, some words cut, some speakers gone. */
function spoil(report: GoldReport): GoldReport {
  const kept = <T>(list: readonly T[]) => list.filter((_, at) => at % 3 !== 2)
  return {
    ...report,
    people: kept(report.people),
    countries: [...kept(report.countries), 'FR'],
    meetings: kept(report.meetings).map((meeting, at) => ({ ...meeting, place: at % 2 ? 'Paris' : (meeting.place ?? null) })),
    quotes: kept(report.quotes).map((quote, at) => ({
      ...quote,
      text: at % 2 ? quote.text.slice(0, Math.ceil(quote.text.length * (at % 4 === 1 ? 0.4 : 0.8))) : quote.text,
      speaker: at % 5 === 0 ? null : (quote.speaker ?? null),
    })),
  }
}

describe.skipIf(!existsSync(join(shared, 'score.mjs')))('beside the annotations (skipped where ../shared is missing)', () => {
  it('gives the figures of the scorer that lies with the annotations', () => {
    const goldDir = join(shared, 'train')
    const outDir = mkdtempSync(join(tmpdir(), 'scores-'))
    try {
      const scores = newScores()
      const names = readdirSync(goldDir)
        .filter((file) => file.endsWith('.json'))
        .sort()
      for (const file of names) {
        const annotated = readGoldReport(readFileSync(join(goldDir, file), 'utf8'))
        const out = spoil(annotated)
        writeFileSync(join(outDir, file), JSON.stringify(out))
        scoreReport(scores, annotated, out, readFileSync(join(goldDir, file.replace(/\.json$/, '.txt')), 'utf8'))
      }
      const reference = execFileSync(process.execPath, [join(shared, 'score.mjs'), goldDir, outDir, '--json'], {
        encoding: 'utf8',
      })
      expect(scoresAsJson(scores, names.length)).toEqual(JSON.parse(reference))
    } finally {
      rmSync(outDir, { recursive: true })
    }
  })
})
