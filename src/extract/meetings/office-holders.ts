import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import { foldName } from '../../domain/fold-name.ts'
import type { Analysis } from '../analysis.ts'
import { readOffice } from '../lexicon/offices.ts'

type People = Pick<Analysis, 'people'>

/** *his Iraqi counterpart*: who holds the same office for the country named, if the report has exactly one. */
export function counterpartsOf(
  { people }: People,
  opposite: { readonly people: readonly PersonIndex[] } | undefined,
  countries: readonly CountryCode[],
): PersonIndex[] {
  const officesOf = (person: PersonIndex) =>
    new Set((people[person]?.positions ?? []).flatMap(({ title }) => [...readOffice(title).heads]))
  const wanted = new Set((opposite?.people ?? []).flatMap((person) => [...officesOf(person)]))
  const fitting = people.flatMap((person, index) => {
    const serves = person.country !== null && countries.includes(person.country)
    return serves && !opposite?.people.includes(index) && [...officesOf(index)].some((head) => wanted.has(head)) ? [index] : []
  })
  return fitting.length === 1 ? fitting : []
}

/**
 * *the foreign ministers of Chile and Denmark*, *the Chilean and Danish presidents*: the people of the report who hold that office
 * for each of the states, where all of them are told and each state has one.
 */
export function holdersOf({ people }: People, words: string, states: readonly CountryCode[]): PersonIndex[] {
  const group =
    /\b(?:(foreign|defen[cs]e|prime|interior|oil|energy|trade|finance) )?(ministers|presidents|chancellors|premiers)\b/i.exec(
      words,
    )
  if (group === null || states.length < 2) return []
  const office = readOffice(`${group[1] ?? ''} ${group[2]?.slice(0, -1)}`)
  const found = states.map((state) =>
    people.flatMap(({ country, positions }, index) =>
      country === state && positions.some(({ title }) => holds(readOffice(title), office)) ? [index] : [],
    ),
  )
  return found.every((holders) => holders.length === 1) ? found.flat() : []
}

type Office = ReturnType<typeof readOffice>

const holds = (held: Office, wanted: Office): boolean =>
  [...wanted.heads].every((head) => held.heads.has(head)) && [...wanted.fields].every((field) => held.fields.has(field))

/** Who bears a surname that no earlier step took for a name (*Bush Meets With Hu*), if exactly one person of the report does. */
export function bearerOf({ people }: People, surname: string): PersonIndex[] {
  const wanted = foldName(surname)
  const bearers = people.flatMap(({ name, rule }, index) =>
    rule !== 'byline' && foldName(name.split(/\s/).at(-1) ?? '') === wanted ? [index] : [],
  )
  return bearers.length === 1 ? bearers : []
}

/** Whether somebody stands for an organization of states and for none of them: *the UN envoy*. */
export const speaksForOrganization = (person: Analysis['people'][number] | undefined): boolean =>
  person?.country === null && person.positions.some(({ title }) => ofOrganization.test(title))

const ofOrganization =
  /\b(?:EU|European|UN|U\.N\.|United Nations|IAEA|International Atomic Energy Agency|WHO|World Health|IMF|NATO|OSCE|OIC|GCC|Arab League|African Union|AU|ASEAN|OPEC|Secretary[- ]General|High Representative|High Commissioner)\b/i
