import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { knownAgencies, newsSources } from '../lexicon/cues.ts'
import { genericHeads, officeWords, pluralHeads } from '../lexicon/offices.ts'
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
  const including = personIncluded(scene, range)
  if (including !== null) return { ...base, speaker: including }
  const first = unit.items[range.first]?.word ?? ''
  if (/^(?:he|she|him|her)$/.test(first) && range.last - range.first === 1) {
    return { ...base, speaker: personOfPronoun(scene, range, first, discourse), inferred: true }
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
  if (fits(discourse.focus)) return discourse.focus
  const referred = analysis.references[layers.references[range.first] ?? -1]
  if (referred?.people.length === 1 && fits(referred.people[0])) return referred.people[0]
  const near = discourse.named.filter(fits)
  return unit.block - discourse.focusBlock <= 2 ? (near.at(-1) ?? null) : null
}

function personOfDescription(
  scene: Scene,
  range: Range,
  words: string,
  country: CountryCode | null,
  discourse: Discourse,
): PersonIndex | null {
  const { analysis, layers } = scene
  const lower = words.toLowerCase()
  const headWord = lower.match(/[\p{L}-]+/gu)?.at(-1) ?? ''
  if (pluralHeads.test(lower) || /^(?:some|many|several|all|both|two|officials|sources|most|few|other)\b/.test(lower)) return null
  const whole = officeWords(analysis.text.slice(spanOf(scene.unit, range).start, spanOf(scene.unit, range).end))
  if (whole.size === 0 && !genericHeads.has(headWord)) return referredPerson(scene, range)
  const indefinite = /^(?:an?|another|one)\s/.test(lower)
  const fits = (person: PersonIndex): number => {
    const entry = analysis.people[person]
    if (!entry || (country && entry.country && entry.country !== country)) return 0
    const titles = entry.positions.map((position) => officeWords(position.title))
    const shared = Math.max(0, ...titles.map((title) => [...whole].filter((word) => title.has(word)).length))
    const office = whole.size === 0 ? 0 : shared / whole.size
    const unknownOffice = titles.every((title) => title.size === 0)
    if (whole.size > 0 && office < 0.5 && !unknownOffice) return 0
    if (whole.size > 0 && unknownOffice && person !== discourse.focus) return 0
    return 1 + office + (country && entry.country === country ? 0.5 : 0) + (person === discourse.focus ? 0.6 : 0)
  }
  if (indefinite) return cataphor(scene, range, fits, country)
  let best: PersonIndex | null = null
  let bestScore = 0
  for (const person of discourse.named) {
    const score = fits(person)
    if (score >= bestScore && score > 0) {
      best = person
      bestScore = score
    }
  }
  if (best !== null) return best
  const referred =
    analysis.references[layers.references[range.first] ?? -1] ?? analysis.references[layers.references[range.last - 1] ?? -1]
  if (referred?.people.length === 1) return referred.people[0] ?? null
  return cataphor(scene, range, fits, country)
}

function referredPerson({ analysis, layers }: Scene, range: Range): PersonIndex | null {
  const referred = analysis.references[layers.references[range.first] ?? -1]
  return referred?.people.length === 1 ? (referred.people[0] ?? null) : null
}

/** A lead may tell the office first and the name in the next sentences: "The envoy said … X made the remarks". */
function cataphor(
  scene: Scene,
  range: Range,
  fits: (person: PersonIndex) => number,
  country: CountryCode | null,
): PersonIndex | null {
  const { analysis, unit } = scene
  const at = spanOf(unit, range).end
  const earlier = analysis.personMentions.some((mention) => mention.start < at && fits(mention.person) > 0)
  if (earlier) return null
  const limit = at + 900
  const next = analysis.personMentions.find(
    (mention) => mention.start >= at && mention.start < limit && fits(mention.person) >= (country ? 1.5 : 1.4),
  )
  return next?.person ?? null
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
