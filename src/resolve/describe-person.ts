import type { CountryCode } from '../domain/facts.ts'
import { parseName } from './parse-name.ts'
import type { Profile } from './profile.ts'

/** What a person's profiles say of the person. */
export interface PersonDescription {
  /** The fullest name among the well-used. */
  readonly name: string
  readonly countryCode: CountryCode | null
  readonly weight: number
  /** The name's words with hyphens: what the slug is made of, and the profile's own slug. */
  readonly nameKey: string
  readonly scope: string
}

/** A name counts if at least this part of the person's articles use it. */
const FAIR_SHARE = 1 / 10
/** A country counts if at least this part of the articles of the most used one name it … */
const FAIR_COUNTRY_SHARE = 1 / 8
/** … and at least this part of the articles that name none: an official of no country is given one by a slip now and then. */
const LEAST_KNOWN_SHARE = 1 / 3

/** Describes the person of some profiles (at least one): a pure function of the set. */
export function describePerson(profiles: readonly Profile[]): PersonDescription {
  const weight = profiles.reduce((sum, profile) => sum + profile.weight, 0)
  const fair = profiles.filter((profile) => profile.weight >= weight * FAIR_SHARE)
  const named = fair.length > 0 ? fair : profiles
  const best = [...named].sort(
    (a, b) =>
      Number(b.scope === '') - Number(a.scope === '') ||
      countWords(b) - countWords(a) ||
      b.weight - a.weight ||
      (a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : a.id < b.id ? -1 : 1),
  )[0] as Profile
  return { name: best.name, nameKey: best.nameKey, scope: best.scope, countryCode: findCountry(profiles), weight }
}

/** Words that tell somebody, without particles and honorifics. */
const countWords = (profile: Profile): number => parseName(profile.nameKey).words.length

/** The country by the latest year's reports, among those that a fair share of the articles name. */
function findCountry(profiles: readonly Profile[]): CountryCode | null {
  const byCountry = new Map<CountryCode, { weight: number; lastYear: number }>()
  for (const { countryCode, weight, lastYear } of profiles) {
    if (countryCode === null) continue
    const seen = byCountry.get(countryCode) ?? { weight: 0, lastYear: 0 }
    byCountry.set(countryCode, { weight: seen.weight + weight, lastYear: Math.max(seen.lastYear, lastYear) })
  }
  const most = Math.max(0, ...[...byCountry.values()].map((seen) => seen.weight))
  const unknown = profiles.reduce((sum, { countryCode, weight }) => (countryCode === null ? sum + weight : sum), 0)
  const least = Math.max(most * FAIR_COUNTRY_SHARE, unknown * LEAST_KNOWN_SHARE)
  const fair = [...byCountry].filter(([, seen]) => seen.weight >= least)
  fair.sort(([x, a], [y, b]) => b.lastYear - a.lastYear || b.weight - a.weight || (x < y ? -1 : 1))
  return fair[0]?.[0] ?? null
}
