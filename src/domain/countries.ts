import worldCountries, { type Country } from 'world-countries'
import type { CountryCode } from './facts.ts'

/** A state or territory with an ISO 3166-1 code, as the world-countries data tell it. */
export interface CountryInfo {
  readonly code: CountryCode
  /** The short English name: `Iran`. */
  readonly name: string
  /** The full English name: `Islamic Republic of Iran`. */
  readonly officialName: string
  /** A state of its own; false for territories such as Gibraltar. States that only some recognize count as states. */
  readonly sovereign: boolean
  /** The flag as an emoji. */
  readonly flag: string
  readonly capital: string | null
  readonly region: string
  readonly subregion: string | null
  /** English words for its people, the masculine form first; usually one. */
  readonly demonyms: readonly string[]
}

// The package's types describe its CommonJS face, where the list is the module's `default`; an import yields the list itself.
const countries = worldCountries as unknown as readonly Country[]

const contested = new Set(['PS', 'TW', 'XK', 'VA', 'EH'])

/** Every country, in the order of its code. */
export const allCountries: readonly CountryInfo[] = countries
  .map((country) => ({
    code: country.cca2,
    name: country.name.common,
    officialName: country.name.official,
    sovereign: country.independent || contested.has(country.cca2),
    flag: country.flag,
    capital: country.capital[0] || null,
    region: country.region,
    subregion: country.subregion || null,
    demonyms: [...new Set([country.demonyms['eng']?.m ?? '', country.demonyms['eng']?.f ?? ''])].filter((word) => word !== ''),
  }))
  .sort((a, b) => (a.code < b.code ? -1 : 1))

const byCode = new Map(allCountries.map((country) => [country.code, country]))

/** The country of an ISO 3166-1 alpha-2 code, in either case; undefined where there is none. */
export const countryByCode = (code: string): CountryInfo | undefined => byCode.get(code.toUpperCase())
