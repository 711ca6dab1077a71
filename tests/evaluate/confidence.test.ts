import { describe, expect, it } from 'vitest'
import { collectExamples } from '../../src/evaluate/examples.ts'
import { crossValidate, type Example, fitWeights } from '../../src/evaluate/fit-weights.ts'
import { readGoldReport } from '../../src/evaluate/gold-report.ts'
import { atLeast, inTenths } from '../../src/evaluate/reliability.ts'
import { estimate } from '../../src/extract/confidence/estimate.ts'

const options = { minCount: 2, ridge: 0.01, wrongCounts: 1 }

/** Facts of two rules: nine in ten of the one are right, three in ten of the other. */
const examples: Example[] = Array.from({ length: 200 }, (_, at) => {
  const rule = at % 2 === 0 ? 'good' : 'poor'
  return { features: { [rule]: 1 }, right: (at >> 1) % 10 < (rule === 'good' ? 9 : 3), report: at }
})

describe('weights', () => {
  it('give the shares that were right', () => {
    const weights = fitWeights(examples, options)
    expect(estimate(weights, { good: 1 })).toBeCloseTo(0.9, 1)
    expect(estimate(weights, { poor: 1 })).toBeCloseTo(0.3, 1)
  })

  it('are drawn to the mean by the prior, leave out what is rare, and are the same again', () => {
    const strong = fitWeights(examples, { ...options, ridge: 1000 })
    expect(estimate(strong, { good: 1 })).toBeLessThan(0.7)
    const rare = [...examples, { features: { once: 1 }, right: true, report: 1 }]
    expect(Object.keys(fitWeights(rare, options).features)).toEqual(['good', 'poor'])
    expect(fitWeights(examples, options)).toEqual(fitWeights(examples, options))
  })

  it('count a wrong fact as often as they are told', () => {
    expect(estimate(fitWeights(examples, { ...options, wrongCounts: 3 }), { good: 1 })).toBeCloseTo(9 / 12, 1)
  })

  it('are cross-validated without the report that they rate', () => {
    const told = examples.slice(0, 20).map((example) => ({ ...example, features: { [`report ${example.report}`]: 1 } }))
    const own = fitWeights(told, { ...options, minCount: 1 })
    const given = told.map(({ features }) => estimate(own, features))
    const chances = crossValidate(told, 20, { ...options, minCount: 1 })
    expect(Math.max(...given) - Math.min(...given)).toBeGreaterThan(0.9)
    expect(Math.max(...chances) - Math.min(...chances)).toBeLessThan(0.1)
  })
})

describe('the table in tenths', () => {
  it('puts each confidence into its tenth and 1 into the last', () => {
    const rated = [0.3, 0.39, 0.7, 1].map((chance) => ({ chance, right: chance > 0.35 }))
    expect(inTenths(rated).map(({ facts }) => facts)).toEqual([0, 0, 0, 2, 0, 0, 0, 1, 0, 1])
    expect(inTenths(rated)[3]?.right).toBe(1)
    expect(inTenths(rated)[3]?.said).toBeCloseTo(0.345)
    expect(atLeast(rated, 0.7)).toEqual({ facts: 2, right: 2 })
  })
})

describe('examples', () => {
  const text = 'Pablo Rivas said the road is open. Pablo Rivas said the gate is shut. Pablo Rivas said the mast is up.'
  const judged = (quotes: unknown[]) =>
    collectExamples([{ text, gold: readGoldReport(JSON.stringify({ people: [{ name: 'Pablo Rivas' }], quotes })) }]).quotes

  it('are right with the words and the speaker, and background is left out', () => {
    const quotes = [
      { text: 'the road is open', kind: 'INDIRECT', speaker: 'Pablo Rivas' },
      { text: 'the gate is shut', kind: 'INDIRECT', speaker: null },
      { text: 'the mast is up', kind: 'INDIRECT', speaker: 'Pablo Rivas', main: false },
    ]
    expect(judged(quotes).map(({ right }) => right)).toEqual([true, false])
  })

  it('are wrong where the annotation has nothing', () => {
    expect(judged([]).map(({ right }) => right)).toEqual([false, false, false])
  })
})
