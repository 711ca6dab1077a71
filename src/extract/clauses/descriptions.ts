import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import { foldName, foldTransliteration } from '../../domain/fold-name.ts'
import { withForeignSecretary } from '../lexicon/institutions.ts'
import { emptyModifiers, officeKin } from '../lexicon/office-kin.ts'
import { genericHeads, pluralHeads, readOffice, readOffices } from '../lexicon/offices.ts'
import { personNouns } from '../lexicon/source-nouns.ts'
import { internationalBodies } from '../lexicon/titles.ts'
import { namesBody } from '../people/match-description.ts'
import type { Discourse } from './discourse.ts'
import type { Range } from './noun-phrases.ts'
import { type ClauseInput, type Scene, spanOf } from './scene.ts'

/** What is known of a description: its words for offices, the country and the bodies it names, whether it can be anybody's. */
interface Description {
  readonly heads: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  readonly generic: boolean
  /** Nouns before the head that tell its field: *entrepreneurship* minister, *coalition* leader. */
  readonly modifiers: readonly string[]
  readonly headWord: string
  readonly country: CountryCode | null
  /** The states that have such an office at all: *the foreign secretary*. */
  readonly only: ReadonlySet<CountryCode> | null
  /** Names of bodies in it: *Hezbollah*, *SNSC*. */
  readonly bodies: readonly string[]
}

/** Who of the report a description means; null where it fits nobody, or nobody who is known by name. */
export function personOfDescription(
  scene: Scene,
  range: Range,
  words: string,
  country: CountryCode | null,
  discourse: Discourse,
): PersonIndex | null {
  const { analysis } = scene
  const lower = words.toLowerCase()
  if (pluralHeads.test(lower) || /^(?:some|many|several|all|both|two|most|few|other|no|any)\b/.test(lower)) return null
  const span = spanOf(scene.unit, range)
  const named = (scene.layers.countries[range.last - 1] ?? -1) >= 0 ? null : personByNamePart(analysis, words)
  if (named !== null) return named
  if (endsWithUnknownName(scene, range, words)) return null
  const office = readOffice(analysis.text.slice(span.start, span.end))
  const headWord = lower.match(/[\p{L}-]+/gu)?.at(-1) ?? ''
  // "the president's order" is no president.
  const owned = words.split(/['’]s\s/).at(-1) ?? words
  if (owned !== words && readOffice(owned).heads.size === 0 && !genericHeads.has(headWord) && !personNouns.has(headWord))
    return null
  const generic = office.heads.size === 0 && genericHeads.has(headWord)
  const description: Description = {
    ...office,
    generic,
    modifiers: modifiersIn(scene, range),
    headWord,
    country,
    only: statesWith(lower),
    bodies: bodiesIn(scene, range),
  }
  if (office.heads.size === 0 && !description.generic)
    return referredPerson(scene, range, discourse) ?? whoHasTheFloor(scene, description, lower, discourse)
  const whole = analysis.text.slice(span.start, span.end)
  // "the head of a company" is as new as "a head".
  const indefinite = /^(?:an?|another|one)\s/.test(lower) || /\bof an?\s/.test(whole)
  // "An official said … Jane Doe made the remarks": only at the very start does one unnamed turn out to be named.
  if (indefinite) {
    return /\b(?:of|for|from|at|with)\b/.test(whole)
      ? nameThatGoesOn(scene, range)
      : (cataphor(scene, range, description) ?? nameThatGoesOn(scene, range))
  }
  let best: PersonIndex | null = null
  let bestScore = 0
  for (const person of discourse.named) {
    const fit = fitOf(analysis, person, description, discourse)
    // Somebody may speak of himself by name, but another whom the words fit as well is likelier.
    const score = fit - (discourse.spokenOf.has(person) ? (description.generic ? fit : 0.5) : 0)
    if (score >= bestScore && score > 0) {
      best = person
      bestScore = score
    }
  }
  return (
    best ??
    referredPerson(scene, range, discourse) ??
    cataphor(scene, range, description) ??
    whoHasTheFloor(scene, description, lower, discourse)
  )
}

/** "The prime minister and minister of foreign affairs" where one person of the report holds both offices. */
export function personOfBothOffices({ people }: ClauseInput, words: string): PersonIndex | null {
  const parts = words.split(/\s+and\s+/).map(readOffice)
  if (parts.length < 2 || parts.some(({ heads }) => heads.size === 0)) return null
  const holders = people.flatMap(({ positions }, person) => {
    const offices = positions.flatMap(({ title }) => readOffices(title))
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

/** How well a person of the report fits a description; 0 where something contradicts. */
function fitOf(analysis: ClauseInput, person: PersonIndex, description: Description, discourse: Discourse | null): number {
  const entry = analysis.people[person]
  if (!entry || (description.country && entry.country && entry.country !== description.country)) return 0
  if (entry.country && description.only && !description.only.has(entry.country)) return 0
  // "the Iranian official" is nobody of the United Nations.
  if (description.country && !entry.country && entry.positions.some(({ title }) => internationalBodies.test(title))) return 0
  const home = description.country === null ? 0 : entry.country === description.country ? 0.5 : -0.5
  const focus = discourse && person === discourse.focus ? 0.6 : 0
  const share = shareOfBodies(description, entry.positions)
  if (description.generic) {
    if (description.bodies.length > 0 && share === 0 && focus === 0) return 0
    const kin = officeKin[description.headWord]
    const fits = kin !== undefined && entry.positions.some(({ title }) => kin.test(title))
    return 1 + home + focus + share / 2 + (fits ? 0.3 : 0)
  }
  // Where a foreign secretary serves beside a foreign minister, "the minister" is not the secretary.
  const isSecretary = (title: string): boolean =>
    /foreign secretary/i.test(title) && withForeignSecretary.has(entry.country ?? '') && description.only === null
  const offices = entry.positions
    .flatMap(({ title }) => readOffices(isSecretary(title) ? 'secretary' : title))
    .filter(({ heads }) => heads.size > 0)
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
  return fit === 0 ? 0 : 1 + 2 * fit + home + focus + share
}

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

/** *the general* for whoever the report names with such a rank, or as serving with the army. */
function fitOfRank(analysis: ClauseInput, person: PersonIndex, { heads }: Description): number {
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
const forces = /\b(?:army|navy|air force|guards?|armed forces|military|staff|corps)\b/i

const isDeputy = ({ heads }: OfficeWords): boolean => heads.has('deputy') || heads.has('vice-president')

/** *the lawmaker* for the speaker or a committee's head, *the council's chief* for its secretary. */
const isKin = ({ heads, bodies }: Description, office: OfficeWords, share: number): boolean =>
  (heads.has('lawmaker') && (office.heads.has('speaker') || office.fields.has('parliament'))) ||
  (heads.has('chief') &&
    bodies.length > 0 &&
    share > 0 &&
    /secretary|leader|commander|president/.test([...office.heads].join(' ')))

const noField =
  /^(?:minister|president|government|cabinet|state|country|nation|career|veteran|party|deputy|chief|head|ministry|foreign|top|vice|prime|team|house|parliament|army|press|media|spokes\p{L}+|leader|world|lead|fellow|host|counterpart|office|opposition)$/u

/** Nouns between the article and the head that no table knows. */
function modifiersIn({ unit, layers }: Scene, range: Range): string[] {
  const found: string[] = []
  for (let at = range.first; at < range.last - 1; at++) {
    const item = unit.items[at]
    const next = unit.items[at + 1]
    if (item === undefined || item.pos === 'ADP') break
    if (item.pos !== 'NOUN' || !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '') || !/^\p{Ll}{4,}$/u.test(item.text)) continue
    const { heads, fields } = readOffice(item.word)
    const isKnown = heads.size > 0 || fields.size > 0 || noField.test(item.word) || emptyModifiers.has(item.word)
    if (!isKnown && (layers.countries[at] ?? -1) < 0 && !personNouns.has(item.word)) found.push(item.word)
  }
  return found
}

/** Capitals that many bodies share. */
const ofAnyBody =
  /^(?:Minist(?:ry|ers?)|Governments?|Departments?|Offices?|Parliament|Council|Committee|Commission|Party|House|State|Security|National|Supreme|Foreign|General|Board|Bank|Organi[sz]ation|Agency|Secretary|Assembly|Senate|Union|Republic|Islamic|Office|Presidency|Embassy|Affairs|Central|Federal|Public|High|Court|Revolution|Prime|Acting|Former|Deputy|Vice|Senior|Democrat(?:ic)?|Republican|Social(?:ist)?|Conservative|Labou?r|Tory|Liberal|Green|Christian|Communist)$/

/** Capitals that name neither a country nor an office: *Hezbollah*, *the SNSC*. */
function bodiesIn({ unit, layers }: Scene, range: Range): string[] {
  const bodies: string[] = []
  for (let at = range.first; at < range.last; at++) {
    const item = unit.items[at]
    if (item === undefined || !/^\p{Lu}\p{L}/u.test(item.text) || (layers.countries[at] ?? -1) >= 0) continue
    if (item.text !== item.text.toUpperCase() && at === 0) continue
    const { heads, fields } = readOffice(item.word)
    if (heads.size === 0 && fields.size === 0 && !ofAnyBody.test(item.text)) bodies.push(item.text)
  }
  return bodies
}

const foreignSecretaries: ReadonlySet<CountryCode> = new Set([...withForeignSecretary, 'GB'])
const secretariesOfState: ReadonlySet<CountryCode> = new Set(['US', 'GB', 'VA'])

function statesWith(words: string): ReadonlySet<CountryCode> | null {
  if (/\bforeign secretary\b/.test(words)) return foreignSecretaries
  return /\bsecretary of state\b/.test(words) ? secretariesOfState : null
}

/** How many of the bodies that a description names stand in a person's offices, by name or by initials. */
function shareOfBodies({ bodies }: Description, positions: readonly { readonly title: string }[]): number {
  if (bodies.length === 0) return 0
  const titles = positions.map(({ title }) => title)
  const found = bodies.filter((body) => titles.some((title) => namesBody(title, body)))
  return found.length / bodies.length
}

/** What a definite description of a person falls back on: who spoke last, where nothing known of them contradicts. */
function whoHasTheFloor(
  { analysis, unit }: Scene,
  description: Description,
  words: string,
  discourse: Discourse,
): PersonIndex | null {
  const entry = analysis.people[discourse.focus ?? -1]
  if (entry === undefined || !personNouns.has(description.headWord) || !/^(?:the|that|this)\s/.test(words)) return null
  if (discourse.spokenOf.has(discourse.focus ?? -1)) return null
  if (unit.start - discourse.focusStart > NEAR || description.bodies.length > 0 || discourse.stranger !== null) return null
  if (description.country !== null && entry.country !== description.country) return null
  return discourse.focus
}

/** How many code units may lie between a description and who had the floor before. */
const NEAR = 800

/** "A member of the board said … Jane Doe added …": a new name that goes on with what one unnamed began to say. */
function nameThatGoesOn({ analysis, unit }: Scene, range: Range): PersonIndex | null {
  const at = spanOf(unit, range).end
  const next = analysis.personMentions.find(({ start }) => start >= unit.end)
  if (next === undefined || next.start > at + 1200) return null
  if (analysis.personMentions.some(({ person, start }) => person === next.person && start < at)) return null
  const behind = analysis.text.slice(next.phrase.end, next.phrase.end + 24)
  return /^\s+(?:also\s+|further\s+)?(?:added|continued|went on)\b/.test(behind) ? next.person : null
}

/** "spokesman Per Dahl" where nobody of the report is called so: a stranger, not whom the office would fit. */
function endsWithUnknownName({ layers }: Scene, range: Range, words: string): boolean {
  const last = words.match(/[\p{L}’'-]+/gu)?.at(-1) ?? ''
  const { heads, fields } = readOffice(last)
  const known =
    (layers.countries[range.last - 1] ?? -1) >= 0 || heads.size > 0 || fields.size > 0 || genericHeads.has(last.toLowerCase())
  return /^\p{Lu}\p{Ll}/u.test(last) && !known && words.includes(' ') && !/\bof\b/.test(words)
}

/** "President Park" where the report has one person called Park. */
function personByNamePart(analysis: ClauseInput, words: string): PersonIndex | null {
  const cased =
    words === words.toUpperCase() ? words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : words
  const proper = (cased.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).filter((word) => readOffice(word).heads.size === 0)
  const last = proper.at(-1)
  if (last === undefined || !cased.trimEnd().endsWith(last)) return null
  const bearers = analysis.people.flatMap(({ name }, index) => (name.split(/[\s-]+/).includes(last) ? [index] : []))
  if (bearers.length > 0 || proper.length > 1) return bearers.length === 1 ? (bearers[0] ?? null) : null
  // "Abdollah" where the report has one Abdullah.
  const folded = foldTransliteration(foldName(last))
  const alike = analysis.people.flatMap(({ name }, index) =>
    name.split(/[\s-]+/).some((word) => word.length > 4 && foldTransliteration(foldName(word)) === folded) ? [index] : [],
  )
  return alike.length === 1 && last.length > 4 ? (alike[0] ?? null) : null
}

/** What earlier steps say of the words, if they speak of the whole phrase and not of an owner in it (*his office*). */
function referredPerson({ analysis, layers }: Scene, range: Range, { spokenOf }: Discourse): PersonIndex | null {
  const referred = analysis.references[layers.references[range.last - 1] ?? -1]
  const only = referred?.people.length === 1 && referred.kind !== 'possessive' ? referred.people[0] : undefined
  return only === undefined || spokenOf.has(only) ? null : only
}

/**
 * A lead may tell the office first and the name in the next sentences: *The envoy said … X made the remarks*. The next
 * person with whom a sentence begins, if nobody before fits and nothing known of that person contradicts.
 */
function cataphor(scene: Scene, range: Range, description: Description): PersonIndex | null {
  const { analysis, unit } = scene
  const at = spanOf(unit, range).end
  let low = 0
  let high = analysis.personMentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((analysis.personMentions[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  // Only a lead looks ahead: behind many names a description looks back.
  if (low > 6) return null
  for (let before = 0; before < low; before++) {
    const person = analysis.personMentions[before]?.person
    if (person !== undefined && fitOf(analysis, person, description, null) > 0) return null
  }
  for (let next = low; next < Math.min(low + 6, analysis.personMentions.length); next++) {
    const mention = analysis.personMentions[next]
    if (mention === undefined || mention.start > at + 1200) return null
    const entry = analysis.people[mention.person]
    if (!entry || entry.rule === 'byline') continue
    if (description.country && entry.country && entry.country !== description.country) continue
    const known = entry.positions.some((position) => readOffice(position.title).heads.size > 0)
    if (known && fitOf(analysis, mention.person, description, null) > 0) return mention.person
    const opens = /(?:^|[.!?:,”"\n–—-])\s*$/.test(
      analysis.text.slice(Math.max(0, mention.phrase.start - 3), mention.phrase.start),
    )
    if (!known && opens) return mention.person
  }
  return null
}
