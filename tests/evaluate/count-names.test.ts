import { describe, expect, it } from 'vitest'
import { countNames, namesWithToldCountry } from '../../src/evaluate/count-names.ts'
import { extract } from '../../src/extract/index.ts'

describe('names with their countries', () => {
  const told = (text: string) => [...namesWithToldCountry(text, extract(text))]

  it('are those whose country stands beside the office', () => {
    expect(told('Chilean President Pablo Rivas met the president of Bolivia, Evo Quispe, on Monday.')).toEqual([
      ['Pablo Rivas', 'CL'],
      ['Evo Quispe', 'BO'],
    ])
  })

  it('are not those whose country was concluded', () => {
    expect(told('OSLO (Reuters) - Norway will wait, Foreign Minister Kari Dahl said on Monday.')).toEqual([])
  })

  it('count each name once, and countries only from five names', () => {
    const japanese = ['Kenji Tanaka', 'Hiro Yamada', 'Aiko Tanaka', 'Ken Mori', 'Yuki Sato']
    const counts = countNames([...japanese.map((name) => [name, 'JP'] as const), ['Kenji Tanaka', 'JP'], ['Ola Berg', 'NO']])
    expect(Object.keys(counts)).toEqual(['JP'])
    expect(counts['JP']?.names).toBe(5)
    expect(counts['JP']?.sequences['2']).toMatch(/\btan\b/)
  })
})
