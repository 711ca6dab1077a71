import { describe, expect, it } from 'vitest'
import { allCountries, countryByCode } from '../../src/domain/countries.ts'
import { extract } from '../../src/extract/index.ts'

const codes = (text: string, byCity = false): string[] =>
  extract(text)
    .countries.filter((country) => country.byCity === byCity)
    .map(({ code }) => code)

describe('states', () => {
  it.each([
    ['Norway and the Norwegians signed with Swedish envoys.', ['NO', 'SE']],
    ['The U.S. and the UK agreed; U.S.-led talks follow.', ['US', 'GB']],
    ['They told us that America would wait.', ['US']],
    ['The Islamic Republic spoke of the Zionist regime.', ['IR', 'IL']],
    ['The Islamic Republic of Pakistan wrote a letter.', ['PK']],
    ['Irans ports and Iraqs roads were discussed.', ['IR', 'IQ']],
    ['Aid helpingIraq came late.', ['IQ']],
    ['Palestinians in the occupied areas spoke.', ['PS']],
    ['North Korea and South Korea talked.', ['KP', 'KR']],
    ['Turkey and Türkiye are one country.', ['TR']],
    ['Ships crossed the Indian Ocean towards Latin America.', []],
    ['A ship from New Mexico passed the Gulf of Oman.', []],
    ['Michael Jordan plays well.', []],
    ['The Democratic Republic of the Congo signed, and so did Papua New Guinea.', ['CD', 'PG']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })
})

it('tells cities apart from states', () => {
  expect(codes('Oslo and Norway agreed; Lima did not.')).toEqual(['NO'])
  expect(codes('Oslo and Norway agreed; Lima did not.', true)).toEqual(['PE'])
})

it('takes no country out of a name', () => {
  expect(codes('Prime Minister Vernon Jordan Smith met Foreign Minister Israel Katz.')).toEqual([])
})

it('lists every country with its data', () => {
  expect(allCountries.length).toBeGreaterThan(240)
  expect(countryByCode('no')).toMatchObject({
    code: 'NO',
    name: 'Norway',
    capital: 'Oslo',
    region: 'Europe',
    sovereign: true,
    demonyms: ['Norwegian'],
  })
  expect(countryByCode('PS')?.name).toBe('Palestine')
  expect(countryByCode('QQ')).toBeUndefined()
})
