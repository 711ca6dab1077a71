import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import type { PersonMention } from '../analysis.ts'
import { cueWords, knownAgencies, newsSources } from '../lexicon/cues.ts'
import { readOffice } from '../lexicon/offices.ts'
import { organizationHeads, speakingOrganizations } from '../lexicon/organizations.ts'
import { bodyNouns, personNouns } from '../lexicon/source-nouns.ts'
import { personOfDescription } from './descriptions.ts'
import { type Discourse, firstFrom, isWithinParagraphs, readMentions } from './discourse.ts'
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

/** Finds who a source phrase is: by the name in it, as a pronoun, or as a description that fits somebody of the report. */
export function resolveSource(scene: Scene, source: Range, discourse: Discourse): Source {
  const { unit, analysis } = scene
  const range = lastPronoun(scene, source)
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
  const headWords = analysis.text.slice(span.start, unit.items[head - 1]?.end ?? span.end)
  const headNoun = lastWord(headWords)
  const isBody = bodyNouns.has(headNoun) && isHeadBehindName(scene, range.first, head)
  // "the Reed administration": the name only tells whose.
  if (isBody && inHead.length > 0) return { ...base, speaker: null, agency: isAgency(headWords) }
  if (inHead.length > 0) return { ...base, speaker: inHead.at(-1) ?? null, country: null }
  const apposed = mentionApposed(scene, range)
  if (apposed !== null) {
    // "Earlier this month, X, the minister, said": what stands before the name is no description of the person.
    const describes = personNouns.has(headNoun) || readOffice(headWords).heads.size > 0
    return { ...base, span: describes ? span : apposed.phrase, speaker: apposed.person, country: null }
  }
  const explained = mentionExplained(scene, range)
  if (explained !== null) return { ...base, span: explained.phrase, speaker: explained.person, country: null }
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
  if (isAgency(headWords)) return { ...base, speaker: null, agency: true }
  if (isBody) return { ...base, speaker: null }
  if (anonymous.test(analysis.text.slice(unit.start, unit.end))) return { ...base, speaker: null }
  // "the official said" after "a senior official told": that one, whoever else of the report is an official.
  if (discourse.stranger !== null && headNoun === discourse.stranger && /^(?:the|that|this)$/.test(first)) {
    return { ...base, speaker: null }
  }
  const speaker = personOfDescription(scene, range, headWords, base.country, discourse)
  return { ...base, speaker, inferred: speaker !== null }
}

/** Whoever speaks so is named nowhere. */
const anonymous =
  /\b(?:on|under) (?:the )?condition of anonymity|\b(?:asked|wished|wanted|declined|refused) (?:not )?to be (?:named|identified)|\bnot (?:being|to be) (?:named|identified)|\brequest(?:ed|ing) anonymity|\bnot authori[sz]ed to (?:speak|talk|brief|comment)/i

/** "In his speech in Berlin he said", "what he called": the pronoun at the end is the subject. */
function lastPronoun({ unit }: Scene, range: Range): Range {
  const last = unit.items[range.last - 1]?.word ?? ''
  return /^(?:he|she)$/.test(last) ? { first: range.last - 1, last: range.last } : range
}

/** "the Reed administration", "the ministry": no name ends the words, nor does a comma or preposition explain one (*Reed, of the ministry*). */
function isHeadBehindName({ unit, layers }: Scene, first: number, head: number): boolean {
  if ((layers.names[head - 1] ?? -1) >= 0) return false
  for (let at = head - 2; at >= first; at--) {
    if (/^(?:,|of|for|from|at|in)$/.test(unit.items[at]?.word ?? '')) return layers.names.slice(first, at).every((id) => id < 0)
  }
  return true
}

const lastWord = (words: string): string =>
  words
    .toLowerCase()
    .match(/[\p{L}-]+/gu)
    ?.at(-1) ?? ''

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
  // "a spokesman for X": whom the office serves.
  if (first > range.first && /^(?:of|for|to|by|with)$/.test(unit.items[first - 1]?.word ?? '')) return null
  const phrase = layers.phrases[first] ?? -1
  let start = first
  while (start > range.first && phrase >= 0 && layers.phrases[start - 1] === phrase) start--
  if (start === range.first) return mention.person
  const before = unit.items[start - 1]?.word ?? ''
  // "House of Representatives speaker X": the "of" belongs to the name of the body.
  const inBody =
    before === 'of' && /^(?:house|chamber|council|board|department|ministry)$/.test(unit.items[start - 2]?.word ?? '')
  // "remarks by X, who said": the relative clause is about the name before it.
  const behind = unit.items[range.last]?.word === ',' ? unit.items[range.last + 1] : unit.items[range.last]
  if (behind?.word === 'who' && /^(?:by|with|to|from|and)$/.test(before)) return mention.person
  return /^(?:of|for|to|from|by|with|and)$/.test(before) && !inBody ? null : mention.person
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

function isJoint(scene: Scene, range: Range): boolean {
  const { unit, layers } = scene
  let joined = false
  for (let at = range.first + 1; at < range.last - 1; at++) {
    const word = unit.items[at]?.word
    // "Secretary of State A and Minister B": the "of" of an office ends nothing.
    if (word === 'of' && (layers.phrases[at] ?? -1) >= 0 && layers.phrases[at] === layers.phrases[at - 1]) continue
    if (word === ',' || word === 'of' || word === 'for' || word === 'on') break
    if (word !== 'and' && word !== '&') continue
    if ((layers.phrases[at] ?? -1) >= 0 && layers.phrases[at] === layers.phrases[at + 1]) continue
    joined = true
  }
  return joined && !hasSingularVerb(scene, range)
}

/** "The deputy minister and chief negotiator says": one person with two offices, and no names to tell two. */
function hasSingularVerb({ unit, layers }: Scene, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) if ((layers.names[at] ?? -1) >= 0) return false
  const next = unit.items[range.last]?.word ?? ''
  return /^(?:has|is|was|does)$/.test(next) || cueWords.get(next)?.form === 'present'
}

/** "Sweden's foreign minister, X, said": the name between commas explains the description. */
function mentionApposed({ unit, layers, analysis }: Scene, range: Range): PersonMention | null {
  if (unit.items[range.last]?.word !== ',') return null
  // "The chairman, Ghana's President Jane Doe, said": the name may have an office of its own.
  const phrase = layers.phrases[range.last + 1] ?? -1
  let end = range.last + 1
  while (phrase >= 0 && layers.phrases[end] === phrase && (layers.names[end] ?? -1) < 0) end++
  const id = layers.names[end] ?? -1
  while (id >= 0 && layers.names[end] === id) end++
  return unit.items[end]?.word === ',' ? (analysis.personMentions[id] ?? null) : null
}

/** "X, chairman of the board, said": the name before the comma, where what explains it was taken for the source. */
function mentionExplained({ unit, layers, analysis }: Scene, { first, last }: Range): PersonMention | null {
  const id = layers.names[first - 2] ?? -1
  if (unit.items[first - 1]?.word !== ',' || unit.items[last]?.word !== ',' || id < 0) return null
  // "after talks with X, the minister, too, said"
  return first - 2 < 2 || isFreeName({ unit, layers }, first - 2) ? (analysis.personMentions[id] ?? null) : null
}

/** Whether no preposition governs the phrase of the name at an item. */
function isFreeName({ unit, layers }: Pick<Scene, 'unit' | 'layers'>, at: number): boolean {
  let start = at
  while (start > 0 && (layers.phrases[start - 1] === layers.phrases[at] || layers.names[start - 1] === layers.names[at])) start--
  const before = unit.items[start - 1]
  return before === undefined || (before.pos !== 'ADP' && !/^(?:of|for|to|by|with|from)$/.test(before.word))
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

/** How many code units an unnamed speaker is remembered for. */
const STRANGERS_TURN = 700

/** What earlier steps say of the pronoun, unless who holds the floor fits it: speech runs on in the same mouth. */
function personOfPronoun(scene: Scene, range: Range, pronoun: string, discourse: Discourse): PersonIndex | null {
  const { analysis, unit, layers } = scene
  const gender = pronoun === 'he' || pronoun === 'him' ? 'male' : 'female'
  const fits = (person: PersonIndex | null | undefined): person is PersonIndex =>
    person != null && (analysis.people[person]?.gender ?? gender) === gender && !discourse.spokenOf.has(person)
  const inSentence = subjectsBefore(scene, range.first).find(fits)
  if (inSentence !== undefined) return inSentence
  // "he" soon after somebody unnamed spoke is that one.
  if (discourse.stranger !== null && unit.start - discourse.strangerEnd < STRANGERS_TURN) return null
  if (fits(discourse.focus)) return discourse.focus
  const referred = analysis.references[layers.references[range.first] ?? -1]
  if (referred?.people.length === 1 && fits(referred.people[0])) return referred.people[0]
  return isWithinParagraphs(discourse, analysis, unit.block, 1) ? firstOfLastSentence(scene, fits) : null
}

/** Of those whom the nearest sentence before names, the first: it is about them more than about the next. */
function firstOfLastSentence({ analysis, unit }: Scene, fits: (person: PersonIndex) => boolean): PersonIndex | null {
  const { personMentions, sentences } = analysis
  let last = firstFrom(personMentions, unit.start) - 1
  while (last >= 0 && !isEligible(analysis, personMentions[last]?.person, fits)) last--
  const mention = personMentions[last]
  if (mention === undefined) return null
  const opening = sentences[firstFrom(sentences, mention.start + 1) - 1]?.start ?? mention.start
  const first = personMentions
    .slice(firstFrom(personMentions, opening), last)
    .find(({ person }) => isEligible(analysis, person, fits))
  return (first ?? mention).person
}

const isEligible = (analysis: ClauseInput, person: PersonIndex | undefined, fits: (person: PersonIndex) => boolean): boolean =>
  person !== undefined && analysis.people[person]?.rule !== 'byline' && fits(person)

/** The people who are subjects in the sentence before an item, by name: *X went to Vienna, where he met …*. */
function subjectsBefore(scene: Scene, before: number): PersonIndex[] {
  const { unit, layers, analysis } = scene
  const people: PersonIndex[] = []
  for (let at = 0; at < before; at++) {
    const id = layers.names[at] ?? -1
    const mention = analysis.personMentions[id]
    if (!mention || layers.names[at + 1] === id) continue
    let start = at
    while (start > 0 && (layers.phrases[start - 1] === layers.phrases[at] || layers.names[start - 1] === id)) start--
    const previous = unit.items[start - 1]?.word ?? ''
    const next = unit.items[at + 1]?.word ?? ''
    const verb = isFiniteVerb(scene, at + 1) || (unit.items[at + 1]?.pos === 'ADV' && isFiniteVerb(scene, at + 2))
    const opens = start === 0 || (/^(?:,|and|that|as|while|when|after|before|because|but)$/.test(previous) && verb)
    if (opens && !/^['’]s?$/.test(next)) people.push(mention.person)
  }
  return people
}

/** The head noun of *a senior official*, *one diplomat*, *another source close to the talks*; empty for an unknown name, null for groups and bodies. */
export function strangerIn({ unit, analysis }: Scene, source: Source): string | null {
  if (source.speaker !== null || source.agency || source.span === null) return null
  if (unit.kind !== 'body' && unit.kind !== 'lead') return null
  const words = analysis.text.slice(source.span.start, source.span.end).toLowerCase()
  if (isUnknownName(analysis.text.slice(source.span.start, source.span.end)) && source.country === null) return ''
  const [opening = '', ...rest] = words.match(/[\p{L}’'.-]+/gu) ?? []
  const isNew = /^(?:an?|one|another)$/.test(opening) || anonymous.test(analysis.text.slice(unit.start, unit.end))
  if (!isNew) return null
  return rest.slice(0, 6).find((word) => personNouns.has(word) || readOffice(word).heads.size > 0 || anybody.test(word)) ?? null
}

/** "Marc", "Bill Zadick": a name that earlier steps found no person in, and no body known to speak. */
const isUnknownName = (words: string): boolean =>
  /^(?:\p{Lu}\p{Ll}+)(?:[ -]\p{Lu}\p{Ll}+)?$/u.test(words) &&
  !/^The\b/.test(words) &&
  words
    .split(/[ -]/)
    .every((word) => !speakingOrganizations.has(word.toLowerCase()) && !organizationHeads.has(word.toLowerCase()))

const anybody = /^(?:official|source|resident|person|witness|spokes\p{L}+|minister|participant|survivor|refugee|student|worker)$/u

/** Who holds the floor for the next sentence: its speaker, else the person whom it is about. */
export function updateFocus(scene: Scene, speaker: PersonIndex | null, discourse: Discourse): void {
  readMentions(discourse, scene.analysis, scene.unit.end)
  if (speaker !== null) {
    discourse.stranger = null
    takeFloor(discourse, speaker, scene)
    return
  }
  const subject = subjectOfMainClause(scene)
  if (subject === null) return
  const source = resolveSource(scene, subject, discourse)
  if (source.speaker === null) {
    // "The ministry issued a statement": what follows in marks alone is from it.
    if (source.span !== null && issuesWords(scene, subject.last)) discourse.unnamed = true
    return
  }
  takeFloor(discourse, source.speaker, scene)
  // Behind the unnamed person's paragraph whoever acts is who is meant.
  const end = discourse.strangerEnd
  if (end < (scene.analysis.structure.blocks[scene.unit.block]?.start ?? 0)) discourse.stranger = null
}

/** The subject of the first verb with tense; behind "After its envoy was summoned," that of the clause after the comma. */
function subjectOfMainClause(scene: Scene): Range | null {
  const { unit, layers } = scene
  const { items } = unit
  const comma = /^(?:after|as|when|while|although|though|since|before|because|if|once|until)$/.test(items[0]?.word ?? '')
    ? items.findIndex((item) => item.word === ',')
    : -1
  for (let at = Math.max(1, comma + 1); at < items.length; at++) {
    if (items[at]?.quotation !== -1 || !isFiniteVerb(scene, at)) continue
    return subjectOf(unit, layers, at)
  }
  return null
}

/** Whom the main clause of a sentence is about: null where that is nobody known, undefined where it has no subject. */
export function personOfMainClause(scene: Scene, discourse: Discourse): PersonIndex | null | undefined {
  const subject = subjectOfMainClause(scene)
  return subject === null ? undefined : resolveSource(scene, subject, discourse).speaker
}

const issuesWords = ({ unit }: Scene, from: number): boolean => {
  const at = unit.items.findIndex(
    (item, index) => index >= from && /^(?:issued?s?|issued|released?|published|posted|put)$/.test(item.word),
  )
  return (
    at >= 0 &&
    unit.items.slice(at, at + 8).some((item) => /^(?:statement|communiqu[eé]|readout|release|declaration)$/.test(item.word))
  )
}

function takeFloor(discourse: Discourse, person: PersonIndex, { unit }: Scene): void {
  discourse.focus = person
  discourse.focusBlock = unit.block
  discourse.focusStart = unit.start
  discourse.unnamed = false
}
