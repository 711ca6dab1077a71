import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

/** On whose word the statement of a sentence is told. */
const carrierOf = (words: string): string | null =>
  extract(`OSLO – The road would open in May, ${words} reported.`).quotes[0]?.reportedBy ?? null

describe('on whose word a statement is told', () => {
  it.each([
    ['Reuters', 'Reuters'],
    ['the Tasnim news agency', 'Tasnim'],
    ['Russia’s state news agency TASS', 'TASS'],
    ['the Guardian', 'Guardian'],
    ['the Nordlys newspaper', 'Nordlys newspaper'],
    ['local media', null],
    ['Norwegian media', null],
    ['the newspaper', null],
    ['some media outlets', null],
    ['the International Atomic Energy Agency', null],
  ])('%s: %s', (words, outlet) => expect(carrierOf(words)).toBe(outlet))
})
