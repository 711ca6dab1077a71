import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { knownAgencies, newsSources } from '../lexicon/cues.ts'
import { genericHeads, pluralHeads, readOffice } from '../lexicon/offices.ts'
import { type Range, subjectOf } from './noun-phrases.ts'
import { type ClauseInput, isFiniteVerb, type Scene, spanOf } from './scene.ts'

/** Who stands behind a statement. */
export interface Source {
  readonly speaker: PersonIndex | null
  readonly span: Span | null
  /** The country that an unnamed source speaks for. */
  readonly country: CountryCode | null
  /** Whether the words name only an agency or outlet. */
  readonly agency: boolean
  /** *he*, *the minister*: told from the discourse, not from a name. */
  readonly inferred: boolean
}

/** Who was last heard and seen, from which pronouns and descriptions are understood. */
export interface Discourse {
  /** The person who last spoke or was last the subject of a sentence. */
  focus: PersonIndex | null
  focusBlock: number
  /** The people named so far, the latest last. */
  readonly named: PersonIndex[]
  /** How many mentions have been read. */
  mentionsRead: number
}

export const newDiscourse = (): Discourse => ({ focus: null, focusBlock: -1, named: [], mentionsRead: 0 })

/** Takes note of the mentions before `offset`. */
export function readMentions(discourse: Discourse, analysis: ClauseInput, offset: number): void {
  for (let mention = analysis.personMentions[discourse.mentionsRead]; mention && mention.start < offset; ) {
    const at = discourse.named.lastIndexOf(mention.person)
    if (at >= 0) discourse.named.splice(at, 1)
    discourse.named.push(mention.person)
    discourse.mentionsRead++
    mention = analysis.personMentions[discourse.mentionsRead]
  }
}

/** Finds who a source phrase is: by the name in it, as a pronoun, or as a description that fits somebody of the report. */
export function resolveSource(scene: Scene, range: Range, discourse: Discourse): Source {
  const { unit, analysis } = scene
  const span = spanOf(unit, range)
  const words = analysis.text.slice(span.start, span.end)
  const base = { span, country: countryIn(scene, range), agency: false, inferred: false }
  const named = peopleNamedIn(scene, range)
  const joint = isJoint(scene, range)
  if (joint) {
    const only = named.length === 1 && !/\b(?:he|she|his|her|counterpart)\b/i.test(words) ? (named[0] ?? null) : null
    return { ...base, speaker: only }
  }
  const head = headEnd(scene, range)
  const inHead = peopleNamedIn(scene, { first: range.first, last: head })
  const ofWhole = nameThatEnds(scene, range)
  if (ofWhole !== null) return { ...base, speaker: ofWhole, country: null }
  if (inHead.length > 0) return { ...base, speaker: inHead.at(-1) ?? null, country: null }
  const apposed = personApposed(scene, range)
  if (apposed !== null) return { ...base, speaker: apposed, country: null }
  const including = personIncluded(scene, range)
  if (including !== null) return { ...base, speaker: including }
  const first = unit.items[range.first]?.word ?? ''
  if (/^(?:he|she|him|her)$/.test(first) && range.last - range.first === 1) {
    return { ...base, speaker: personOfPronoun(scene, range, first, discourse), inferred: true }
  }
  if (
    /^(?:his|her)$/.test(first) &&
    /\b(?:message|words?|remarks?|answer|reply|response|tweet|statement|comments?|speech|letter)$/i.test(words)
  ) {
    return { ...base, speaker: personOfPronoun(scene, range, first === 'his' ? 'he' : 'she', discourse), inferred: true }
  }
  const headWords = analysis.text.slice(span.start, unit.items[head - 1]?.end ?? span.end)
  if (isAgency(headWords)) return { ...base, speaker: null, agency: true }
  const speaker = personOfDescription(scene, range, headWords, base.country, discourse)
  return { ...base, speaker, inferred: speaker !== null }
}

const isAgency = (words: string): boolean =>
  newsSources.test(words) ||
  knownAgencies.has(
    words
      .toLowerCase()
      .replace(/^the\s+/, '')
      .trim(),
  )

function countryIn({ layers, analysis }: Scene, range: Range): CountryCode | null {
  for (let at = range.first; at < range.last; at++) {
    const country = analysis.countryMentions[layers.countries[at] ?? -1]
    if (country) return country.code
  }
  return null
}

/** The people whose names, not as owners (*X's office*), stand in the range. */
function peopleNamedIn({ unit, layers, analysis }: Scene, range: Range): PersonIndex[] {
  const people: PersonIndex[] = []
  for (let at = range.first; at < range.last; at++) {
    const id = layers.names[at] ?? -1
    if (id < 0 || layers.names[at + 1] === id) continue
    const next = unit.items[at + 1]?.word ?? ''
    if (at + 1 < range.last && /^(?:['’]s?|s)$/.test(next)) continue
    const person = analysis.personMentions[id]?.person
    if (person !== undefined && !people.includes(person)) people.push(person)
  }
  return people
}

/** "Secretary of the council X": the name ends the phrase and is no complement (*a spokesman for X*). */
function nameThatEnds({ unit, layers, analysis }: Scene, range: Range): PersonIndex | null {
  const id = layers.names[range.last - 1] ?? -1
  const mention = analysis.personMentions[id]
  if (!mention) return null
  let first = range.last - 1
  while (first > range.first && layers.names[first - 1] === id) first--
  const phrase = layers.phrases[first] ?? -1
  let start = first
  while (start > range.first && phrase >= 0 && layers.phrases[start - 1] === phrase) start--
  if (start === range.first) return mention.person
  const before = unit.items[start - 1]?.word ?? ''
  return /^(?:of|for|to|from|by|with|and)$/.test(before) ? null : mention.person
}

/** "the head of the agency": the head ends before the first preposition or comma that follows a noun. */
function headEnd({ unit, layers }: Scene, range: Range): number {
  for (let at = range.first + 1; at < range.last; at++) {
    const word = unit.items[at]?.word ?? ''
    if ((layers.phrases[at] ?? -1) >= 0 && layers.phrases[at] === layers.phrases[at - 1]) continue
    if (/^(?:of|for|to|in|at|on|from|with|by|,|who|including|between|\()$/.test(word)) return at
  }
  return range.last
}

function isJoint({ unit, layers }: Scene, range: Range): boolean {
  let joined = false
  for (let at = range.first + 1; at < range.last - 1; at++) {
    const word = unit.items[at]?.word
    if (word === ',' || word === 'of' || word === 'for' || word === 'on') return joined
    if (word !== 'and' && word !== '&') continue
    if ((layers.phrases[at] ?? -1) >= 0 && layers.phrases[at] === layers.phrases[at + 1]) continue
    joined = true
  }
  return joined
}

/** "Sweden's foreign minister, X, said": the name between commas explains the description. */
function personApposed({ unit, layers, analysis }: Scene, range: Range): PersonIndex | null {
  if (unit.items[range.last]?.word !== ',') return null
  const id = layers.names[range.last + 1] ?? -1
  let end = range.last + 1
  while (id >= 0 && layers.names[end] === id) end++
  return unit.items[end]?.word === ',' ? (analysis.personMentions[id]?.person ?? null) : null
}

/** "officials, including President X": a group with one named member is that person's word. */
function personIncluded(scene: Scene, range: Range): PersonIndex | null {
  const { items } = scene.unit
  const next = items[range.last]?.word === ',' ? range.last + 1 : range.last
  if (items[next]?.word !== 'including') return null
  const end = items.findIndex((item, at) => at > next && item.word === ',')
  const named = peopleNamedIn(scene, { first: next + 1, last: end < 0 ? Math.min(items.length, next + 12) : end })
  return named.length === 1 ? (named[0] ?? null) : null
}

/** What earlier steps say of the pronoun, unless who holds the floor fits it: speech runs on in the same mouth. */
function personOfPronoun(scene: Scene, range: Range, pronoun: string, discourse: Discourse): PersonIndex | null {
  const { analysis, unit, layers } = scene
  const gender = pronoun === 'he' || pronoun === 'him' ? 'male' : 'female'
  const fits = (person: PersonIndex | null | undefined): person is PersonIndex =>
    person != null && (analysis.people[person]?.gender ?? gender) === gender
  const inSentence = subjectsBefore(scene, range.first).find(fits)
  if (inSentence !== undefined) return inSentence
  if (fits(discourse.focus)) return discourse.focus
  const referred = analysis.references[layers.references[range.first] ?? -1]
  if (referred?.people.length === 1 && fits(referred.people[0])) return referred.people[0]
  const near = discourse.named.filter(fits)
  return unit.block - discourse.focusBlock <= 2 ? (near.at(-1) ?? null) : null
}

/** The people who are subjects in the sentence before an item, by name: *X went to Vienna, where he met …*. */
function subjectsBefore({ unit, layers, analysis }: Scene, before: number): PersonIndex[] {
  const people: PersonIndex[] = []
  for (let at = 0; at < before; at++) {
    const id = layers.names[at] ?? -1
    const mention = analysis.personMentions[id]
    if (!mention || layers.names[at + 1] === id) continue
    let start = at
    while (start > 0 && (layers.phrases[start - 1] === layers.phrases[at] || layers.names[start - 1] === id)) start--
    const previous = unit.items[start - 1]?.word ?? ''
    const next = unit.items[at + 1]?.word ?? ''
    const opens =
      start === 0 || previous === ',' || previous === 'and' || previous === 'that' || previous === 'as' || previous === 'while'
    if (opens && !/^['’]s?$/.test(next)) people.push(mention.person)
  }
  return people
}

/** What is known of a description: its words for offices, the country it names, whether it can be anybody's. */
interface Description {
  readonly heads: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  readonly generic: boolean
  readonly country: CountryCode | null
}

function personOfDescription(
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
  if (indefinite) return cataphor(scene, range, description)
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
    if (!entry || (description.country && entry.country && entry.country !== description.country)) continue
    const known = entry.positions.some((position) => readOffice(position.title).heads.size > 0)
    if (known && fitOf(analysis, mention.person, description, null) > 0) return mention.person
    const opens = /(?:^|[.!?:,”"\n–—-])\s*$/.test(
      analysis.text.slice(Math.max(0, mention.phrase.start - 3), mention.phrase.start),
    )
    if (!known && opens) return mention.person
  }
  return null
}

/** Who holds the floor for the next sentence: its speaker, else the person whom it is about. */
export function updateFocus(scene: Scene, speaker: PersonIndex | null, discourse: Discourse): void {
  readMentions(discourse, scene.analysis, scene.unit.end)
  if (speaker !== null) {
    discourse.focus = speaker
    discourse.focusBlock = scene.unit.block
    return
  }
  const verb = scene.unit.items.findIndex((_, at) => at > 0 && scene.unit.items[at]?.quotation === -1 && isFiniteVerb(scene, at))
  const subject = verb > 0 ? subjectOf(scene.unit, scene.layers, verb) : null
  if (subject === null) return
  const source = resolveSource(scene, subject, discourse)
  if (source.speaker !== null) {
    discourse.focus = source.speaker
    discourse.focusBlock = scene.unit.block
  }
}
