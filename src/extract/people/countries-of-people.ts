import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'
import { homeOfOutlet } from '../lexicon/outlets.ts'
import type { PersonDraft } from './index.ts'
import type { ClassedToken } from './word-classes.ts'

type Given = Pick<Analysis, 'structure' | 'sentences' | 'countryMentions'>

/**
 * The country that each person serves: told by an office ("Iraqi Defense Minister", "minister of Iraq"), else by a city
 * ("Tehran's ambassador"), else the report's own country where the office is a state's ("Defense Minister Ali Said").
 */
export function inferCountries(
  given: Given,
  _tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
): (CountryCode | null)[] {
  const home = homeCountry(given)
  return drafts.map((draft) => {
    const told =
      draft.offices.find((office) => office.country !== null && !office.byCity) ??
      draft.offices.find((office) => office.country !== null)
    if (told !== undefined) return told.country
    if (draft.offices.some((office) => office.international)) return null
    if (draft.offices.length > 0 && !draft.offices.every((office) => office.counterpart)) return home
    return null
  })
}

/** The country that a report speaks of when it names none: its outlet's, its dateline's, else the one named most. */
export function homeCountry({ structure, countryMentions }: Pick<Given, 'structure' | 'countryMentions'>): CountryCode | null {
  const outlet = structure.outlet === null ? null : homeOfOutlet(structure.outlet.name)
  if (outlet !== null) return outlet
  if (structure.dateline?.country) return structure.dateline.country
  const counts = new Map<CountryCode, number>()
  for (const { code } of countryMentions) counts.set(code, (counts.get(code) ?? 0) + 1)
  let best: CountryCode | null = null
  for (const [code, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = code
  return best
}
