import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const report = `Norway and Chile agree on fishing

Norwegian Foreign Minister Ingrid Solheim met her Chilean counterpart Pablo Rivas in Oslo on Monday.

“We will sign the agreement in May,” Ingrid Solheim said.

Pablo Rivas arrived with a delegation. Officials said the talks, which ran late, had covered fishing, tariffs and visas, and a source close to the delegation, who asked not to be named, claimed the text was all but ready.`

const facts = extract(report)
const confidenceOf = (words: string): number => {
  const quote = facts.quotes.find(({ span }) => report.slice(span.start, span.end).includes(words))
  if (quote === undefined) throw new Error(`no quote holds “${words}”`)
  return quote.confidence
}

describe('confidence', () => {
  it('is a chance in hundredths, never certain', () => {
    for (const { confidence } of [...facts.quotes, ...facts.meetings]) {
      expect(confidence).toBeGreaterThanOrEqual(0.01)
      expect(confidence).toBeLessThanOrEqual(0.99)
      expect(confidence).toBe(Math.round(confidence * 100) / 100)
    }
  })

  it('trusts verbatim words of a named source more than a paraphrase of nobody in particular', () => {
    expect(confidenceOf('We will sign')).toBeGreaterThanOrEqual(0.8)
    expect(confidenceOf('We will sign')).toBeGreaterThan(confidenceOf('had covered fishing') + 0.1)
  })

  it('trusts a meeting of two named ministers with day and place', () => {
    expect(facts.meetings[0]?.confidence).toBeGreaterThanOrEqual(0.8)
  })

  it('stays the same when other reports are read in between', () => {
    extract('“Nothing is lost,” the envoy said.')
    expect(extract(report)).toEqual(facts)
  })
})
