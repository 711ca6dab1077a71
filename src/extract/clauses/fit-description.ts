import type { PersonIndex } from '../../domain/facts.ts'
import { withForeignSecretary } from '../lexicon/institutions.ts'
import { officeKin } from '../lexicon/office-kin.ts'
import { genericHeads, readOffice, readOffices } from '../lexicon/offices.ts'
import { internationalBodies } from '../lexicon/titles.ts'
import { namesBody } from '../people/match-description.ts'
import type { Discourse } from './discourse.ts'
import type { Description } from './read-description.ts'
import type { ClauseInput } from './scene.ts'

/** How well a person of the report fits a description; 0 where something contradicts. */
export function fitOf(analysis: ClauseInput, person: PersonIndex, description: Description, discourse: Discourse | null): number {
  const entry = analysis.people[person]
  if (!entry || (description.country && entry.country && entry.country !== description.country)) return 0
  if (description.home !== null && entry.country !== null) {
    if (description.side === 'guest' && entry.country === description.home) return 0
    if (description.side === 'host' && entry.country !== description.home) return 0
  }
  if (entry.country && description.only && !description.only.has(entry.country)) return 0
  // "the Iranian official" is nobody of the United Nations.
  if (description.country && !entry.country && entry.positions.some(({ title }) => internationalBodies.test(title))) return 0
  // Nor of an armed group that has no state.
  if (description.country && entry.positions.some(({ title }) => ofGroup.test(title))) return 0
  const home = description.country === null ? 0 : entry.country === description.country ? 0.5 : -0.5
  const focus = discourse && person === discourse.focus ? 0.6 : 0
  const share = shareOfBodies(description, entry.positions)
  if (description.union && !entry.positions.some(({ title }) => internationalBodies.test(title))) return 0
  if (description.generic) {
    if (description.bodies.length > 0 && share === 0) return 0
    const kin = officeKin[description.headWord]
    const fits = kin !== undefined && entry.positions.some(({ title }) => kin.test(title))
    // "His Majesty" is no minister.
    if (kin !== undefined && styles.has(description.headWord) && !fits && entry.positions.length > 0) return 0
    return 1 + home + focus + share / 2 + (fits ? 0.3 : 0)
  }
  // Where a foreign secretary serves beside a foreign minister, "the minister" is not the secretary.
  const isSecretary = (title: string): boolean =>
    /foreign secretary/i.test(title) && withForeignSecretary.has(entry.country ?? '') && description.only === null
  const read = entry.positions.some(({ title }) => isSecretary(title))
    ? entry.positions.flatMap(({ title }) => readOffices(isSecretary(title) ? 'secretary' : title))
    : officesOf(entry.positions)
  const offices = read.filter(({ heads }) => heads.size > 0)
  // "the president of the Union": who leads something else is not meant.
  if (description.bodies.length > 0 && share === 0 && entry.positions.length > 0) return 0
  // "the president" is not the nominee who has just spoken.
  const isOpen = entry.positions.every(({ title }) => genericHeads.has(title.toLowerCase().match(/[\p{L}-]+$/u)?.[0] ?? ''))
  // "the Danish tourism minister" is not the one of finance.
  const told = description.modifiers.filter((word) => entry.positions.some(({ title }) => namesBody(title, word)))
  if (description.modifiers.length > 0 && told.length === 0 && entry.positions.length > 0) return 0
  const byRank = fitOfRank(analysis, person, description)
  if (offices.length === 0 && byRank === 0) return focus > 0 && isOpen ? 1 + home : 0
  const fit = Math.max(...offices.map((office) => fitOfOffice(description, office, share)), byRank)
  // The very word of an office tells more than who has just spoken: "the emir" is not the king.
  const word = description.headWord
  const exact = entry.positions.some(({ title }) =>
    title
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(word),
  )
    ? 0.7
    : 0
  return fit === 0 ? 0 : 1 + 2 * fit + home + focus + share + exact
}

const ofGroup = /\b(?:group|movement|militia|faction|rebel)['’]?s?\b/i

type Positions = ClauseInput['people'][number]['positions']

/** The offices that a person's titles tell. */
export const officesOf = (positions: Positions): readonly OfficeWords[] => positions.flatMap(({ title }) => readOffices(title))

type OfficeWords = Pick<Description, 'heads' | 'fields'>

/** *the minister* fits a foreign minister, *the defense minister* does not. */
function fitOfOffice(description: Description, office: OfficeWords, share: number): number {
  const head = [...description.heads].some((word) => office.heads.has(word)) || isKin(description, office, share)
  if (!head) return 0
  // "the deputy minister" is not the minister; "the minister" may be a deputy where there is no other.
  if (isDeputy(description) && !isDeputy(office)) return 0
  if (!isDeputy(description) && isDeputy(office)) return 0.2
  if (description.fields.size === 0) return 0.6
  const shared = [...description.fields].filter((word) => office.fields.has(word)).length
  if (shared === 0) return office.fields.size > 0 ? 0 : 0.4
  return 0.6 + (0.4 * shared) / description.fields.size
}

/** *the general* for whoever the report names with such a rank, or as serving with the army, *the lawmaker* for whoever sits in a chamber. */
function fitOfRank(analysis: ClauseInput, person: PersonIndex, { heads }: Description): number {
  // "the lawmaker" for a member of a parliament's faction
  const sits = heads.has('lawmaker') && (analysis.people[person]?.positions ?? []).some(({ title }) => chambers.test(title))
  if (sits) return 0.6
  if (!heads.has('commander')) return 0
  return rankedPeople(analysis).has(person) ? 0.6 : 0
}

const known = new WeakMap<ClauseInput['personMentions'], ReadonlySet<PersonIndex>>()

function rankedPeople({ personMentions, people, text }: ClauseInput): ReadonlySet<PersonIndex> {
  const found = known.get(personMentions)
  if (found !== undefined) return found
  const ranked = new Set<PersonIndex>()
  for (const { person, phrase, start } of personMentions) if (ranks.test(text.slice(phrase.start, start))) ranked.add(person)
  for (const [person, { positions }] of people.entries())
    if (positions.some(({ title }) => forces.test(title))) ranked.add(person)
  known.set(personMentions, ranked)
  return ranked
}

const ranks =
  /\b(?:general|gen\.?|admiral|commodore|brigadier|colonel|col\.|commander|captain|marshal|lieutenant|lt\.)(?![\p{L}-])/iu
const chambers = /\b(?:majlis|parliament(?:ary)?|senate|congress|bundestag|knesset|duma|mp)\b/i
const forces = /\b(?:army|navy|air force|guards?|armed forces|military|staff|corps)\b/i

const isDeputy = ({ heads }: OfficeWords): boolean => heads.has('deputy') || heads.has('vice-president')

/** *the lawmaker* for the speaker or a committee's head, *the council's chief* for its secretary. */
const isKin = ({ heads, bodies }: Description, office: OfficeWords, share: number): boolean =>
  (heads.has('lawmaker') && (office.heads.has('speaker') || office.fields.has('parliament'))) ||
  (heads.has('chief') &&
    bodies.length > 0 &&
    share > 0 &&
    /secretary|leader|commander|president/.test([...office.heads].join(' ')))

const styles: ReadonlySet<string> = new Set(['majesty', 'highness', 'holiness'])

/** How many of the bodies that a description names stand in a person's offices, by name or by initials. */
function shareOfBodies({ bodies }: Description, positions: readonly { readonly title: string }[]): number {
  if (bodies.length === 0) return 0
  const titles = positions.map(({ title }) => title)
  const found = bodies.filter((body) => titles.some((title) => namesBody(title, body)))
  return found.length / bodies.length
}

/** "The prime minister and minister of foreign affairs" where one person of the report holds both offices. */
export function personOfBothOffices({ people }: ClauseInput, words: string): PersonIndex | null {
  const parts = words.split(/\s+and\s+/).map(readOffice)
  if (parts.length < 2 || parts.some(({ heads }) => heads.size === 0)) return null
  const holders = people.flatMap(({ positions }, person) => {
    const offices = officesOf(positions)
    const holdsAll = parts.every((part) =>
      offices.some(
        ({ heads, fields }) =>
          [...part.heads].every((head) => heads.has(head)) && [...part.fields].every((field) => fields.has(field)),
      ),
    )
    return holdsAll ? [person] : []
  })
  return holders.length === 1 ? (holders[0] ?? null) : null
}
