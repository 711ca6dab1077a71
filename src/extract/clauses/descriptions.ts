import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import { genericHeads, pluralHeads, readOffice } from '../lexicon/offices.ts'
import type { Discourse } from './discourse.ts'
import type { Range } from './noun-phrases.ts'
import { type ClauseInput, type Scene, spanOf } from './scene.ts'

/** What is known of a description: its words for offices, the country it names, whether it can be anybody's. */
interface Description {
  readonly heads: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  readonly generic: boolean
  readonly country: CountryCode | null
}

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
  const named = personByNamePart(analysis, words)
  if (named !== null) return named
  if (endsWithUnknownName(scene, range, words)) return null
  const office = readOffice(analysis.text.slice(span.start, span.end))
  const headWord = lower.match(/[\p{L}-]+/gu)?.at(-1) ?? ''
  const description: Description = { ...office, generic: office.heads.size === 0 && genericHeads.has(headWord), country }
  if (office.heads.size === 0 && !description.generic) return referredPerson(scene, range)
  const indefinite = /^(?:an?|another|one)\s/.test(lower)
  // "An official said … Jane Doe made the remarks": only at the very start does one unnamed turn out to be named.
  if (indefinite)
    return /\b(?:of|for|from|at|with)\b/.test(analysis.text.slice(span.start, span.end))
      ? null
      : cataphor(scene, range, description)
  let best: PersonIndex | null = null
  let bestScore = 0
  for (const person of discourse.named) {
    const score = fitOf(analysis, person, description, discourse)
    if (score >= bestScore && score > 0) {
      best = person
      bestScore = score
    }
  }
  return best ?? referredPerson(scene, range) ?? cataphor(scene, range, description)
}

/** How well a person of the report fits a description; 0 where something contradicts. */
function fitOf(analysis: ClauseInput, person: PersonIndex, description: Description, discourse: Discourse | null): number {
  const entry = analysis.people[person]
  if (!entry || (description.country && entry.country && entry.country !== description.country)) return 0
  const home = description.country === null ? 0 : entry.country === description.country ? 0.5 : -0.5
  const focus = discourse && person === discourse.focus ? 0.6 : 0
  if (description.generic) return 1 + home + focus
  const offices = entry.positions.map((position) => readOffice(position.title)).filter(({ heads }) => heads.size > 0)
  if (offices.length === 0) return focus > 0 ? 1 + home : 0
  const fit = Math.max(...offices.map((office) => fitOfOffice(description, office)))
  return fit === 0 ? 0 : 1 + 2 * fit + home + focus
}

/** *the minister* fits a foreign minister, *the defense minister* does not. */
function fitOfOffice(description: Description, office: { heads: ReadonlySet<string>; fields: ReadonlySet<string> }): number {
  const head = [...description.heads].some((word) => office.heads.has(word))
  if (!head) return 0
  if (description.fields.size === 0) return 0.6
  const shared = [...description.fields].filter((word) => office.fields.has(word)).length
  if (shared === 0) return office.fields.size > 0 ? 0 : 0.4
  return 0.6 + (0.4 * shared) / description.fields.size
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
  return bearers.length === 1 ? (bearers[0] ?? null) : null
}

/** What earlier steps say of the words, if they speak of the whole phrase and not of an owner in it (*his office*). */
function referredPerson({ analysis, layers }: Scene, range: Range): PersonIndex | null {
  const referred = analysis.references[layers.references[range.last - 1] ?? -1]
  return referred?.people.length === 1 && referred.kind !== 'possessive' ? (referred.people[0] ?? null) : null
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
