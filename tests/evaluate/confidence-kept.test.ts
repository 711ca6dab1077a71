import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGoldReport } from '../../src/evaluate/gold-report.ts'
import { judgeFacts } from '../../src/evaluate/judge-facts.ts'
import { atLeast, type Rated } from '../../src/evaluate/reliability.ts'
import { extract } from '../../src/extract/index.ts'

const dev = join(import.meta.dirname, '../../../shared/gold/dev')

describe.skipIf(!existsSync(dev))('on annotated reports of other outlets (skipped where ../shared is missing)', () => {
  it('is right at least four times in five where confidence is 0.8 or more', () => {
    const quotes: Rated[] = []
    const meetings: Rated[] = []
    for (const file of readdirSync(dev).filter((name) => name.endsWith('.json'))) {
      const text = readFileSync(join(dev, file.replace(/\.json$/, '.txt')), 'utf8')
      const verdicts = judgeFacts(readGoldReport(readFileSync(join(dev, file), 'utf8')), extract(text), text)
      for (const [{ confidence }, right] of verdicts.quotes) quotes.push({ chance: confidence, right })
      for (const [{ confidence }, right] of verdicts.meetings) meetings.push({ chance: confidence, right })
    }
    const sureQuotes = atLeast(quotes, 0.8)
    expect(sureQuotes.facts).toBeGreaterThan(quotes.length / 2)
    expect(sureQuotes.right / sureQuotes.facts).toBeGreaterThanOrEqual(0.8)
    const sure = atLeast([...quotes, ...meetings], 0.8)
    expect(sure.right / sure.facts).toBeGreaterThanOrEqual(0.8)
  })
})
