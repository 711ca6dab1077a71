import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { knownAgencies, newsSources } from '../lexicon/cues.ts'
import { readOffice } from '../lexicon/offices.ts'
import { bodyNouns, personNouns } from '../lexicon/source-nouns.ts'
import { authorOf } from './authors.ts'
import { personOfDescription } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import { personOfBothOffices } from './fit-description.ts'
import type { Range } from './noun-phrases.ts'
import { personOfOrder, personOfPronoun } from './pronouns.ts'
import { type Scene, spanOf } from './scene.ts'
import {
  headEnd,
  isJoint,
  mentionApposed,
  mentionExplained,
  nameThatEnds,
  peopleNamedIn,
  personIncluded,
} from './source-phrases.ts'

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
  const range = lastPronoun(scene, withoutDay(scene, source))
  const span = spanOf(unit, range)
  const words = analysis.text.slice(span.start, span.end)
  const base = { span, country: countryIn(scene, range), agency: false, inferred: false }
  const named = peopleNamedIn(scene, range)
  const joint = isJoint(scene, range)
  if (joint) {
    const only = named.length === 1 && !/\b(?:he|she|his|her|counterpart)\b/i.test(words) ? (named[0] ?? null) : null
    return { ...base, speaker: named.length === 0 ? personOfBothOffices(analysis, words) : only }
  }
  const head = headEnd(scene, range)
  const inHead = peopleNamedIn(scene, { first: range.first, last: head })
  const ofWhole = inHead.length > 0 && head < range.last ? null : nameThatEnds(scene, range)
  if (ofWhole !== null) return { ...base, speaker: bearerOf(scene, range, ofWhole, discourse), country: null }
  const headWords = analysis.text.slice(span.start, unit.items[head - 1]?.end ?? span.end)
  const headNoun = lastWord(headWords)
  const isBody = bodyNouns.has(headNoun) && isHeadBehindName(scene, range.first, head)
  // "the Reed administration": the name only tells whose.
  if (isBody && inHead.length > 0) return { ...base, speaker: null, agency: isAgency(headWords) }
  const last = inHead.at(-1)
  if (last !== undefined) return { ...base, speaker: bearerOf(scene, range, last, discourse), country: null }
  // "Later that year, Jane Doe, the minister, said": what stands before the first comma is no description of a person.
  const behind = unit.items[head]?.word === ',' && head < range.last - 1 ? (scene.layers.names[head + 1] ?? -1) : -1
  const describing = personNouns.has(headNoun) || bodyNouns.has(headNoun) || readOffice(headWords).heads.size > 0
  if (behind >= 0 && !describing && named.length === 1) return { ...base, speaker: named[0] ?? null, country: null }
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
  if (isBody) {
    const author = first === 'the' ? authorOf(scene, headNoun, discourse) : null
    return { ...base, speaker: author, inferred: author !== null }
  }
  const ordered = personOfOrder(scene, range)
  if (ordered !== null) return { ...base, speaker: ordered, inferred: true }
  if (anonymous.test(analysis.text.slice(unit.start, unit.end))) return { ...base, speaker: null }
  // "the official said" after "a senior official told": that one, whoever else of the report is an official.
  if (discourse.stranger !== null && headNoun === discourse.stranger && /^(?:the|that|this)$/.test(first)) {
    return { ...base, speaker: null }
  }
  // "his counterpart" behind somebody unnamed is unnamed too.
  if (discourse.strangersTurn >= 0 && /^(?:his|her)$/.test(first) && headNoun === 'counterpart') return { ...base, speaker: null }
  const speaker = personOfDescription(scene, range, headWords, base.country, discourse)
  return { ...base, speaker, inferred: speaker !== null }
}

/** A surname alone that two people of the report bear means whoever of them has the floor. */
function bearerOf({ analysis, unit }: Scene, range: Range, person: PersonIndex, { focus }: Discourse): PersonIndex {
  const word = range.last - range.first === 1 ? (unit.items[range.first]?.text ?? '') : ''
  const other = focus === null || focus === person ? undefined : analysis.people[focus]
  return word !== '' && focus !== null && other?.name.split(' ').includes(word) ? focus : person
}

/** Whoever speaks so is named nowhere in the report. */
export const anonymous =
  /\b(?:on|under) (?:the )?condition of anonymity|\b(?:asked|wished|wanted|declined|refused) (?:not )?to be (?:named|identified)|\bnot (?:being|to be) (?:named|identified)|\brequest(?:ed|ing) anonymity|\bnot authori[sz]ed to (?:speak|talk|brief|comment)/i

/** "this month Reuters reported", "last week the envoy said": the day before the phrase is no part of it. */
function withoutDay({ layers }: Scene, { first, last }: Range): Range {
  let at = first
  while (at < last - 1 && (layers.dates[at] ?? -1) >= 0 && (layers.phrases[at] ?? -1) < 0) at++
  return { first: at, last }
}

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
