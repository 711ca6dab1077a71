import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import { foldName, foldTransliteration } from '../../domain/fold-name.ts'
import type { Span } from '../../domain/span.ts'
import { genericHeads, pluralHeads, readOffice } from '../lexicon/offices.ts'
import { personNouns } from '../lexicon/source-nouns.ts'
import { type Discourse, firstFrom } from './discourse.ts'
import { fitOf, officesOf } from './fit-description.ts'
import type { Range } from './noun-phrases.ts'
import { type Description, readDescription } from './read-description.ts'
import { type ClauseInput, type Scene, spanOf } from './scene.ts'

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
  const headWord = lower.match(/[\p{L}-]+/gu)?.at(-1) ?? ''
  if (
    pluralHeads.test(headWord) ||
    /^(?:some|many|several|all|both|two|most|few|other|no|any|each|either|neither|every)\b/.test(lower)
  )
    return null
  const span = spanOf(scene.unit, range)
  const named = (scene.layers.countries[range.last - 1] ?? -1) >= 0 ? null : personByNamePart(analysis, words)
  if (named !== null) return named
  if (endsWithUnknownName(scene, range, words)) return null
  const description = readDescription(scene, range, words, country)
  if (description === null) return null
  const isOffice = description.heads.size > 0
  const short = !isOffice ? personOfInitials(analysis, words) : null
  if (short !== null) return short
  if (!isOffice && !description.generic)
    return referredPerson(scene, range, discourse) ?? whoHasTheFloor(scene, description, lower, discourse)
  const whole = analysis.text.slice(span.start, span.end)
  // "the head of a company" is as new as "a head".
  const indefinite = /^(?:an?|another|one)\s/.test(lower) || /\bof an?\s/.test(whole)
  // "An official said … Jane Doe made the remarks": only at the very start does one unnamed turn out to be named.
  if (indefinite) {
    return /\b(?:of|for|from|at|with)\b/.test(whole)
      ? nameThatGoesOn(scene, range)
      : ((opensReport(scene) ? cataphor(scene, range, description) : null) ?? nameThatGoesOn(scene, range))
  }
  let best: PersonIndex | null = null
  let bestScore = 0
  const others = othersInSentence(scene, range)
  for (const person of discourse.named) {
    if (others.has(person)) continue
    // "his guest" is not he himself.
    if (description.side !== null && person === discourse.focus && /^(?:his|her)\s/.test(lower)) continue
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

/** "Welcoming his Uzbek counterpart, the head of state said": whom the sentence calls the counterpart or guest is not its subject. */
function othersInSentence({ analysis, unit, layers }: Scene, { first }: Range): ReadonlySet<PersonIndex> {
  const people = new Set<PersonIndex>()
  for (let at = Math.max(0, first - 40); at < first; at++) {
    if (!/^(?:counterpart|guest|host|visitor)$/.test(unit.items[at]?.word ?? '')) continue
    for (const person of analysis.references[layers.references[at] ?? -1]?.people ?? []) people.add(person)
  }
  return people
}

/** "The EAM" where one person of the report is external affairs minister. */
function personOfInitials({ people }: ClauseInput, words: string): PersonIndex | null {
  const initials = /^(?:[Tt]he )?(\p{Lu}{3,4})$/u.exec(words)?.[1]
  if (initials === undefined) return null
  const holders = people.flatMap(({ positions }, person) =>
    positions.some(({ title }) => firstLetters(title).endsWith(initials)) ? [person] : [],
  )
  return holders.length === 1 ? (holders[0] ?? null) : null
}

const firstLetters = (title: string): string => (title.match(/(?<![\p{L}.])\p{L}/gu) ?? []).join('').toUpperCase()

/** What a definite description of a person falls back on: who spoke last, where nothing known of them contradicts. */
function whoHasTheFloor(
  { analysis, unit }: Scene,
  description: Description,
  words: string,
  discourse: Discourse,
): PersonIndex | null {
  const entry = analysis.people[discourse.focus ?? -1]
  if (entry === undefined || !(personNouns.has(description.headWord) || /-year-old$/.test(description.headWord))) return null
  // "Reed's grandson" is whoever speaks, if not Reed.
  if (!/^(?:the|that|this)\s/.test(words) && !/['’]s\s(?:grand)?(?:son|daughter|father|mother|brother|sister)$/.test(words))
    return null
  if (discourse.spokenOf.has(discourse.focus ?? -1)) return null
  if (unit.start - discourse.focusStart > NEAR || description.bodies.length > 0 || discourse.stranger !== null) return null
  if (description.country !== null && entry.country !== description.country) return null
  return discourse.focus
}

/** Whether a sentence stands at the top of the story, where one told without a name is named soon. */
function opensReport({ analysis, unit }: Scene): boolean {
  const first = analysis.structure.blocks.find(({ kind }) => kind === 'body' || kind === 'lead')
  return unit.start - (first?.start ?? 0) < LEAD
}

/** How many code units the opening of a report takes up at most. */
const LEAD = 1200

/** How many code units may lie between a description and who had the floor before. */
const NEAR = 800

/** "A member of the board said … Jane Doe added …": a new name that goes on with what one unnamed began to say. */
function nameThatGoesOn({ analysis, unit }: Scene, range: Range): PersonIndex | null {
  const at = spanOf(unit, range).end
  const next = analysis.personMentions[firstFrom(analysis.personMentions, unit.end)]
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
  // "PRESIDENT REED", "President REED": names in capitals as transcripts print them.
  const cased = words.replace(/\p{Lu}{3,}|\p{Lu}{2}$/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
  const proper = (cased.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).filter((word) => readOffice(word).heads.size === 0)
  const last = proper.at(-1)
  if (last === undefined || !cased.trimEnd().endsWith(last)) return null
  const bearers = analysis.people.flatMap(({ name }, index) => (name.split(/[\s-]+/).includes(last) ? [index] : []))
  if (bearers.length > 0 || proper.length > 1) return bearers.length === 1 ? (bearers[0] ?? null) : null
  // "Abdollah" where the report has one Abdullah.
  const folded = foldTransliteration(foldName(last))
  const alike = last.length > 4 ? (foldedParts(analysis).get(folded) ?? []) : []
  return alike.length === 1 ? (alike[0] ?? null) : null
}

const folds = new WeakMap<ClauseInput['people'], ReadonlyMap<string, readonly PersonIndex[]>>()

/** The people of a report by each longer word of their names, folded. */
function foldedParts({ people }: ClauseInput): ReadonlyMap<string, readonly PersonIndex[]> {
  const found = folds.get(people)
  if (found !== undefined) return found
  const parts = new Map<string, PersonIndex[]>()
  for (const [person, { name }] of people.entries()) {
    for (const word of new Set(name.split(/[\s-]+/).filter((part) => part.length > 4))) {
      const key = foldTransliteration(foldName(word))
      parts.set(key, [...(parts.get(key) ?? []), person])
    }
  }
  folds.set(people, parts)
  return parts
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
  const low = firstFrom(analysis.personMentions, at)
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
    // "The head of the Harbor Board said … Jane Doe, who is deputy minister as well, added": the first who is named and speaks.
    const leads = description.heads.has('chief') && description.bodies.length > 0
    const leadsElse = officesOf(entry.positions).some(({ heads }) => heads.has('chief'))
    if (leads && !leadsElse && low === 0 && next === low && isHeard(analysis.text, mention.phrase)) return mention.person
  }
  return null
}

/** Whether a verb of speech stands directly behind or before a phrase. */
const isHeard = (text: string, { start, end }: Span): boolean =>
  /^\s+(?:also\s+|further\s+)?(?:said|says|told|added|noted|stated|explained|announced|stressed|continued)\b/.test(
    text.slice(end, end + 24),
  ) || /\b(?:said|says|added|noted|explained)\s+$/.test(text.slice(Math.max(0, start - 12), start))
