import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import type { Discourse } from '../clauses/discourse.ts'
import { runEnd, runStart } from '../clauses/layers.ts'
import { phraseAfter, type Range } from '../clauses/noun-phrases.ts'
import { isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { resolveSource } from '../clauses/sources.ts'
import { lightAdverbs } from '../lexicon/grammar.ts'
import { delegationAgain, delegationBefore } from './delegations.ts'
import { bearerOf, counterpartsOf, holdersOf, speaksForOrganization } from './office-holders.ts'

/** One side of an encounter. */
export interface Party {
  readonly people: readonly PersonIndex[]
  /** The countries that the side stands for. */
  readonly countries: readonly CountryCode[]
  /** False where the words name no side at all: *reporters*, *the company*. */
  readonly official: boolean
}

const officialNoun =
  /\b(?:officials?|ministers?|presidents?|premier|leaders?|leadership|authorities|delegations?|counterparts?|ambassadors?|envoys?|lawmakers|representatives?|diplomats?|commanders?|chiefs?|secretary|king|emir|speaker|parliamentarians|governors?|candidates?|negotiators?|politicians?|opposition|parliament|congress|ministry|government|white house|kremlin|foreign office|state department|senators?|clerics?|generals?|team|side|mps?|advis[eo]rs?|directors?|heads?)\b/i

/** The side that a noun phrase names, by names, pronouns and descriptions. */
export function partyOf(scene: Scene, side: Range, discourse: Discourse, opposite?: Party): Party {
  const { analysis, layers, unit } = scene
  const range = whoFollows(scene, side)
  const people: PersonIndex[] = []
  const countries: CountryCode[] = []
  let served = false
  for (let at = range.first; at < range.last; at++) {
    const mention = analysis.personMentions[layers.names[at] ?? -1]
    if (mention && isComplement(scene, range, at)) served = true
    else if (mention && !isOwner(scene, at) && !people.includes(mention.person)) people.push(mention.person)
    const country = analysis.countryMentions[layers.countries[at] ?? -1]
    if (country && !countries.includes(country.code)) countries.push(country.code)
  }
  if (people.length > 0) for (const person of describedBeside(scene, range)) if (!people.includes(person)) people.push(person)
  const words = unit.items
    .slice(range.first, range.last)
    .map((item) => item.text)
    .join(' ')
  const official = officialNoun.test(words)
  const again = people.length === 0 && delegationAgain.test(words) ? delegationBefore(analysis, unit.start) : null
  if (again) return { ...again, official: true }
  if (people.length === 0 && /\bcounterparts?\b/.test(words)) {
    people.push(...counterpartsOf(analysis, opposite, countries))
  } else if (people.length === 0 && !served) {
    people.push(...peopleMeant(scene, range, { words, countries, discourse }))
  }
  const own = people.map((person) => analysis.people[person]?.country).filter((code) => code != null)
  return {
    people,
    // "the UN envoy for Syria" stands for no state.
    countries:
      people.length > 0 && (own.length > 0 || people.every((person) => speaksForOrganization(analysis.people[person])))
        ? [...new Set(own)]
        : countries,
    official: people.length > 0 || official,
  }
}

interface Described {
  readonly words: string
  readonly countries: readonly CountryCode[]
  readonly discourse: Discourse
}

/** Whom a pronoun or a description means. */
function peopleMeant(scene: Scene, range: Range, { words, countries, discourse }: Described): readonly PersonIndex[] {
  const { analysis, layers, unit } = scene
  if (words === 'I') return issuerOf(scene)
  // "the first visit by an EU leader": anybody of that kind.
  if (/^(?:an?|any|no|another|every|each|some)\b/i.test(words)) return []
  if (bothOfTwo.test(words)) return lastTwo(scene, discourse)
  const reference =
    analysis.references[layers.references[range.first] ?? -1] ?? analysis.references[layers.references[range.last - 1] ?? -1]
  // "Russian ambassadors": several are no single one of the report.
  if (severalOfficials.test(words) && !/^the\s/i.test(words)) return holdersOf(analysis, words, countries)
  const { speaker } = resolveSource(scene, range, discourse)
  const meant = speaker !== null ? [speaker] : (reference?.people ?? [])
  if (meant.length > 0) return meant
  const holders = holdersOf(analysis, words, countries)
  return holders.length > 0 ? holders : bearerOf(analysis, unit.items[range.last - 1]?.text ?? '')
}

const bothOfTwo =
  /^the two(?:$| (?:men|women|leaders|presidents|ministers|premiers|officials|diplomats|envoys|chiefs|commanders|counterparts)$)/i

/** *I will visit Oslo* in a minister's release: the office holder who is named first of all, at its head. */
function issuerOf({ analysis }: Scene): PersonIndex[] {
  if (!release.test(analysis.text.slice(0, HEAD))) return []
  const first = analysis.personMentions[0]
  // Named before the first "I".
  const isHead = first !== undefined && first.start < Math.min(HEAD, analysis.text.search(/\bI\b/))
  const person = isHead ? analysis.people[first.person] : undefined
  const issues = person?.positions.some(({ title }) => /\b(?:minister|president|secretary|premier|chancellor)\b/i.test(title))
  return first && issues && person?.rule !== 'byline' ? [first.person] : []
}

/** What a release calls itself; in a report, who says I is quoted. */
const release = /\b(?:media|press|news) (?:release|statement)\b|\bstatement by\b/i

/** How far from the start of a release its issuer is named. */
const HEAD = 600

const isSpokesperson = (positions: readonly { readonly title: string }[]): boolean =>
  positions.some(({ title }) => /\bspokes|\bspeaks for/i.test(title))

/** *he and President X*, *the foreign secretary and Secretary X*: who is joined to a name without one. */
function describedBeside({ unit, layers, analysis }: Scene, range: Range): PersonIndex[] {
  const and = unit.items.findIndex((item, at) => at > range.first && at < range.last && item.word === 'and')
  if (and < 0 || (layers.phrases[and] ?? -1) >= 0) return []
  const found: PersonIndex[] = []
  for (let at = range.first; at < range.last; at++) {
    const reference = analysis.references[layers.references[at] ?? -1]
    if (reference && reference.kind !== 'possessive' && reference.people.length === 1) found.push(...reference.people)
  }
  return found
}

/** *the two men met again*: the two who were spoken of last, where they serve different states. */
function lastTwo({ analysis }: Scene, discourse: Discourse): PersonIndex[] {
  const last = discourse.named.filter((person) => !isSpokesperson(analysis.people[person]?.positions ?? [])).slice(-2)
  const [a, b] = last.map((person) => analysis.people[person]?.country ?? null)
  return last.length === 2 && a != null && b != null && a !== b ? last : []
}

function isOwner({ unit, layers }: Scene, at: number): boolean {
  let next = at + 1
  while (layers.names[next] === layers.names[at]) next++
  return /^['’]s?$/.test(unit.items[next]?.word ?? '')
}

/** *his talks with President X, who was present at the meeting*: a relative clause tells of the name before it. */
function whoFollows({ unit, layers }: Scene, range: Range): Range {
  const next = unit.items[range.last]?.word === ',' ? range.last + 1 : range.last
  const isName = (layers.phrases[range.last - 1] ?? -1) >= 0
  return isName && unit.items[next]?.word === 'who'
    ? { first: runStart(layers.phrases, range.last - 1), last: range.last }
    : range
}

/** *an adviser to President X*, *a letter of X*, *the meeting of the commanders with X*: the name stands behind a preposition. */
function isComplement({ unit, layers }: Scene, range: Range, name: number): boolean {
  const first = runStart(layers.phrases, name)
  return first > range.first && governing.test(unit.items[first - 1]?.word ?? '')
}

const governing = /^(?:to|of|with|for|about|on|against)$/

/** The noun phrases of *A, B and C* from `start`; an apposition (*A, the minister of …*) belongs to what it explains. */
export function listAfter(scene: Scene, start: number): Range[] {
  const { unit, layers } = scene
  const { items } = unit
  const ranges: Range[] = []
  let at = start
  while (/^(?:with|both|separately|also|the|then)$/.test(items[at]?.word ?? '') && items[at]?.word !== 'the') at++
  for (let steps = 0; steps < 16; steps++) {
    const phrase = phraseAfter(unit, layers, at)
    if (phrase === null) break
    const side = withStates(scene, withoutTail(scene, phrase))
    // "in a meeting with A, B said": what carries a verb is the subject of the main clause, no further guest.
    const joined = items[at - 1]?.word === 'and'
    if (steps > 0 && !joined && carriesVerb(scene, side.last)) break
    ranges.push(...splitNames(scene, side))
    at = side.last
    const further = furtherLink(unit.items, at)
    if (further > 0 && !joined) {
      at += further
      continue
    }
    const link = items[at]?.word
    if (joined || (link !== ',' && link !== 'and')) break
    at += link === ',' && items[at + 1]?.word === 'and' ? 2 : 1
    if (/^(?:who|which|where|while|as|but|said|on|in|during|after|before)$/.test(items[at]?.word ?? '')) break
    if (items[at]?.pos === 'VERB' && (layers.phrases[at] ?? -1) < 0) break
  }
  const included = ranges.length > 0 ? includedAfter(scene, at) : -1
  const parties = withNames(scene, ranges)
  return included < 0 ? parties : [...parties, ...listAfter(scene, included)]
}

/**
 * *his Chilean, Danish and Omani counterparts* · *foreign ministers from Chile, Denmark and Oman*: the words for several officials go
 * on over the list of their states.
 */
function withStates({ unit, layers }: Scene, phrase: Range): Range {
  const { items } = unit
  const isState = (at: number): boolean => (layers.countries[at] ?? -1) >= 0 && (layers.phrases[at] ?? -1) < 0
  if (!isState(phrase.last - 1) || layers.names.slice(phrase.first, phrase.last).some((name) => name >= 0)) return phrase
  let last = phrase.last
  while (/^(?:,|and)$/.test(items[last]?.word ?? '')) {
    const next = items[last]?.word === ',' && items[last + 1]?.word === 'and' ? last + 2 : last + 1
    if (!isState(next)) break
    last = runEnd(layers.countries, next)
  }
  if (last === phrase.last) return phrase
  const several = (first: number, end: number): number =>
    items.slice(first, end).findIndex((item) => severalOfficials.test(item.word))
  const noun = several(last, last + 3)
  if (noun >= 0) return { first: phrase.first, last: last + noun + 1 }
  return several(phrase.first, phrase.last) >= 0 ? { first: phrase.first, last } : phrase
}

/** How many items link a further party: *the ministers as well as X*, *together with X*; 0 where none do. */
function furtherLink(items: Scene['unit']['items'], at: number): number {
  const [first, second, third] = [items[at]?.word, items[at + 1]?.word, items[at + 2]?.word]
  if (first === 'as' && second === 'well' && third === 'as') return 3
  return (first === 'along' || first === 'together') && second === 'with' ? 2 : 0
}

/** Words for more than one official. */
export const severalOfficials =
  /\b(?:officials|ministers|presidents|premiers|leaders|envoys|ambassadors|counterparts|heads|chiefs|representatives|authorities|delegates|delegations|diplomats|commanders|speakers)\b/

/** *the prime minister, the Hon. X*: a name without an office of its own behind an office is who holds it. */
function withNames({ unit, layers }: Scene, ranges: readonly Range[]): Range[] {
  const hasName = ({ first, last }: Range): boolean => layers.names.slice(first, last).some((name) => name >= 0)
  const wordsIn = ({ first, last }: Range): string =>
    unit.items
      .slice(first, last)
      .map((item) => item.word)
      .join(' ')
  const joined: Range[] = []
  for (const range of ranges) {
    const office = joined.at(-1)
    const explains =
      office !== undefined &&
      unit.items[office.last]?.word === ',' &&
      range.first === office.last + 1 &&
      !hasName(office) &&
      hasName(range) &&
      !officialNoun.test(wordsIn(range)) &&
      officialNoun.test(wordsIn(office)) &&
      !severalOfficials.test(wordsIn(office))
    if (explains) joined[joined.length - 1] = { first: office.first, last: range.last }
    else joined.push(range)
  }
  return joined
}

/** *senior officials on Monday, including A and B*: where those of the group who are named begin; -1 where none are. */
function includedAfter({ unit, layers }: Scene, from: number): number {
  for (let at = from; at < Math.min(unit.items.length, from + 14); at++) {
    const { word = '', pos = '' } = unit.items[at] ?? {}
    if (word === 'including') return at + 1
    if (pos === 'VERB' || pos === 'AUX' || word === '"' || word === ';' || (layers.phrases[at] ?? -1) >= 0) return -1
  }
  return -1
}

/** "A, the head of the council B": where a comma parts two names, two people were taken for one phrase. */
function splitNames({ unit, layers }: Scene, range: Range): Range[] {
  const parts: Range[] = []
  let first = range.first
  let name = -1
  let comma = -1
  for (let at = range.first; at < range.last; at++) {
    const id = layers.names[at] ?? -1
    if (unit.items[at]?.word === ',') comma = at
    if (id < 0 || id === name) continue
    if (name >= 0 && comma > first) {
      parts.push({ first, last: comma })
      first = comma + 1
    }
    name = id
  }
  return [...parts, { first, last: range.last }]
}

/** Whether a verb with tense follows, past adverbs and an insertion. */
function carriesVerb(scene: Scene, at: number): boolean {
  let next = at
  while (lightAdverbs.has(scene.unit.items[next]?.word ?? '')) next++
  return isFiniteVerb(scene, next)
}

/** "X in Vienna": a place behind the name is no part of the side. */
function withoutTail({ unit, layers }: Scene, phrase: Range): Range {
  const topic = unit.items.findIndex(
    (item, at) => at > phrase.first && at < phrase.last && /^(?:about|regarding)$/.test(item.word),
  )
  if (topic >= 0 && (layers.phrases[topic] ?? -1) < 0) return { first: phrase.first, last: topic }
  for (let at = phrase.first; at < phrase.last; at++) {
    if ((layers.names[at] ?? -1) < 0) continue
    const end = runEnd(layers.phrases, at)
    const word = unit.items[end]?.word
    if (end < phrase.last && (word === 'in' || word === 'on' || word === 'at' || word === 'for' || word === 'about'))
      return { first: phrase.first, last: end }
  }
  return phrase
}
