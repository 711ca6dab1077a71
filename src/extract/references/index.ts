import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis, Person, PersonMention, Quotation, Reference } from '../analysis.ts'
import { genericHeads, officeKin } from '../lexicon/office-kin.ts'
import { internationalBodies } from '../lexicon/titles.ts'
import { type Description, findDescriptions } from '../people/descriptions.ts'
import { fitOfDescription } from '../people/match-description.ts'
import { type ClassedToken, classifyTokens } from '../people/word-classes.ts'

type Given = Pick<
  Analysis,
  'text' | 'structure' | 'tokens' | 'sentences' | 'quotations' | 'countryMentions' | 'people' | 'personMentions'
>

/**
 * Every pronoun and description that could be a party or a source, and whom it stands for. The report is read once, with
 * the people in focus kept as a reader would: who spoke or acted last comes before who was only mentioned. What fits
 * nobody, or two people alike, stays unresolved.
 */
export function findReferences(given: Given): Reference[] {
  const tokens = classifyTokens(given)
  const phrases = given.personMentions.map((mention) => mention.phrase)
  const descriptions = findDescriptions(tokens, phrases)
  const focus: Focus = { recent: [], subject: null, previousSubject: null }
  const references: Reference[] = []
  const items = inOrder(tokens, given, descriptions)
  let sentence = -1
  let quotation = 0
  for (const item of items) {
    const first = tokens[item.token] as ClassedToken
    if (first.sentence !== sentence) {
      focus.previousSubject = focus.subject ?? focus.previousSubject
      focus.subject = null
      sentence = first.sentence
    }
    while (quotation < given.quotations.length && (given.quotations[quotation] as Quotation).end <= first.start) quotation++
    const quoted = quotation < given.quotations.length && (given.quotations[quotation] as Quotation).start <= first.start
    if (item.kind === 'mention') {
      // Who wrote or photographed it is no one of whom the story speaks.
      if (given.people[item.mention.person]?.rule === 'byline') continue
      notice(focus, [item.mention.person], !quoted && isSubject(tokens, item.mention), quoted)
      continue
    }
    const reference =
      item.kind === 'pronoun'
        ? resolvePronoun(given, focus, first, quoted)
        : resolveDescription(given, focus, tokens, item.description, quoted)
    if (reference === null) continue
    references.push(reference)
    if (!quoted)
      notice(focus, reference.people, item.kind === 'pronoun' ? /^(?:he|she)$/.test(first.key) : item.description.subject, quoted)
  }
  return references
}

/** Who is in the reader's mind: the last named comes first. */
interface Focus {
  recent: number[]
  subject: number | null
  previousSubject: number | null
}

const REMEMBERED = 12
/** In a file with more people than this, a description means somebody named just before. */
const MOST_COMPARED = 300

function notice(focus: Focus, people: readonly number[], subject: boolean, quoted: boolean): void {
  if (quoted && people.length > 0) {
    // Who is named inside a quotation is remembered, but behind those whom the report itself is about.
    for (const person of people) if (!focus.recent.includes(person)) focus.recent.push(person)
    return
  }
  for (const person of people) focus.recent = [person, ...focus.recent.filter((other) => other !== person)].slice(0, REMEMBERED)
  const only = people[0]
  if (subject && people.length === 1 && only !== undefined) focus.subject = only
}

type Item =
  | { readonly kind: 'mention'; readonly token: number; readonly mention: PersonMention & { readonly last: number } }
  | { readonly kind: 'pronoun'; readonly token: number }
  | { readonly kind: 'description'; readonly token: number; readonly description: Description }

function inOrder(tokens: readonly ClassedToken[], { personMentions }: Given, descriptions: readonly Description[]): Item[] {
  const items: Item[] = []
  let mention = 0
  let description = 0
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i] as ClassedToken
    const named = personMentions[mention]
    if (named !== undefined && word.start >= named.start) {
      mention += 1
      let last = i
      while (last + 1 < tokens.length && (tokens[last + 1] as ClassedToken).start < named.end) last++
      items.push({ kind: 'mention', token: i, mention: { ...named, last } })
      continue
    }
    const described = descriptions[description]
    if (described !== undefined && i >= described.first) {
      description += 1
      items.push({ kind: 'description', token: described.first, description: described })
      // "his" in "his counterpart" belongs to the description.
      i = Math.max(i, described.last - 1)
      continue
    }
    if (pronouns.test(word.key)) items.push({ kind: 'pronoun', token: i })
  }
  return items
}

const pronouns = /^(?:he|she|him|her|his|hers|himself|herself|they|them|both)$/

/** A name is its clause's subject where a verb follows it, its apposition or a comma phrase, or where it is "said X". */
function isSubject(tokens: readonly ClassedToken[], mention: PersonMention & { readonly last: number }): boolean {
  const last = tokens[mention.last] as ClassedToken
  let i = mention.last + 1
  const inSentence = (at: number): ClassedToken | undefined => (tokens[at]?.sentence === last.sentence ? tokens[at] : undefined)
  while (inSentence(i) !== undefined && (tokens[i] as ClassedToken).start < mention.phrase.end) i++
  if (/^(?:,|–|—)$/.test(inSentence(i)?.text ?? '')) {
    // "X, in a meeting with Y, said"
    let close = i + 1
    while (inSentence(close) !== undefined && !/^(?:,|–|—)$/.test((tokens[close] as ClassedToken).text) && close < i + 30) close++
    if (inSentence(close) !== undefined && inSentence(close + 1) !== undefined && isFiniteVerb(tokens[close + 1])) return true
  }
  const next = inSentence(i)
  if (isFiniteVerb(next) || (next?.pos === 'ADV' && isFiniteVerb(inSentence(i + 1)))) return true
  let before = mention.last
  while (before > 0 && (tokens[before] as ClassedToken).start > mention.phrase.start) before--
  const previous = inSentence(before - 1)
  return (
    previous?.pos === 'VERB' &&
    /^(?:said|says|added|stated|noted|told|tweeted|wrote|stressed|warned)$/.test(previous.key) &&
    inSentence(i)?.class === 'mark'
  )
}

const isFiniteVerb = (word: ClassedToken | undefined): boolean =>
  word !== undefined && (word.pos === 'AUX' || (word.pos === 'VERB' && !word.key.endsWith('ing')))

const agrees = (person: Person | undefined, key: string): boolean => {
  if (person === undefined) return false
  if (/^(?:she|her|hers|herself)$/.test(key)) return person.gender === 'female'
  if (/^(?:he|him|his|himself)$/.test(key)) return person.gender !== 'female'
  return true
}

function resolvePronoun(given: Given, focus: Focus, word: ClassedToken, quoted: boolean): Reference {
  const plural = /^(?:they|them|both)$/.test(word.key)
  const kind: Reference['kind'] = plural ? 'group' : /^(?:his|her|hers)$/.test(word.key) ? 'possessive' : 'pronoun'
  const base = { start: word.start, end: word.end, kind, country: null }
  if (plural) return { ...base, people: [], confidence: 0.3 }
  const order = [focus.subject, focus.previousSubject, ...focus.recent].filter((person) => person !== null)
  const people = given.people
  // "she" where no woman is known by her name: the nearest one whose gender is not told.
  const fitting =
    order.find((person) => agrees(people[person], word.key)) ??
    (/^(?:she|her|hers)$/.test(word.key) ? order.find((person) => people[person]?.gender === null) : undefined)
  if (fitting === undefined) return { ...base, people: [], confidence: 0.2 }
  const sure = fitting === focus.subject ? 0.85 : fitting === focus.previousSubject ? 0.8 : 0.55
  return { ...base, people: [fitting], confidence: quoted ? sure - 0.3 : sure }
}

function resolveDescription(
  given: Given,
  focus: Focus,
  tokens: readonly ClassedToken[],
  description: Description,
  quoted: boolean,
): Reference | null {
  const head = description.head.replace(/s$/, '')
  if (description.article === 'none' && !description.plural && officeKin[head] === undefined) return null
  const country = describedCountry(given, focus, tokens, description)
  const span = { start: description.start, end: description.end }
  if (description.plural) {
    const two =
      /^(?:two|both)$/.test(tokens[description.first + (description.article === 'definite' ? 1 : 0)]?.key ?? '') ||
      description.words.includes('two')
    const members = two ? focus.recent.filter((person) => fits(given, description, country, person) > 0).slice(0, 2) : []
    return {
      ...span,
      kind: 'group',
      people: members.length === 2 ? members : [],
      country,
      confidence: members.length === 2 ? 0.6 : 0.3,
    }
  }
  const base = { ...span, kind: 'description' as const, country }
  if (description.article === 'indefinite') return { ...base, people: [], confidence: 0.3 }
  const known = given.people.length > MOST_COMPARED ? focus.recent : given.people.map((_, person) => person)
  const scored = known
    .map((person) => ({ person, fit: fits(given, description, country, person) }))
    .filter(({ person, fit }) => fit > 0 && !isOther(given, focus, description, person))
  const best = Math.max(0, ...scored.map(({ fit }) => fit))
  const top = scored.filter(({ fit }) => fit >= best - 0.05)
  const nearest = top.map(({ person }) => person).sort((a, b) => rank(focus, a) - rank(focus, b))[0]
  if (nearest === undefined || best < 0.45) return { ...base, people: [], confidence: 0.2 }
  // A description that could be anybody's means who was just spoken of.
  const vague = genericHeads.has(head) && country === null && description.words.length < 3
  if (vague && rank(focus, nearest) > 3) return { ...base, people: [], confidence: 0.2 }
  const confidence = Math.min(0.95, best + (top.length === 1 ? 0.1 : -0.1)) - (quoted ? 0.2 : 0)
  return { ...base, people: [nearest], confidence }
}

const rank = (focus: Focus, person: number): number => {
  if (person === focus.subject) return 0
  if (person === focus.previousSubject) return 1
  const at = focus.recent.indexOf(person)
  return at < 0 ? 100 : at + 2
}

const fits = ({ people }: Given, description: Description, country: CountryCode | null, person: number): number => {
  const known = people[person]
  if (known === undefined) return 0
  // "the Iranian official" is nobody of the United Nations.
  const isInternational = known.country === null && known.positions.some(({ title }) => internationalBodies.test(title))
  if (country !== null && isInternational) return 0
  return fitOfDescription(
    { head: description.head, words: description.words, country },
    { country: known.country, titles: known.positions.map(({ title }) => title) },
  )
}

/** "his counterpart" is not he himself, and "his deputy" neither. */
const isOther = (_given: Given, focus: Focus, description: Description, person: number): boolean =>
  description.article === 'possessive' &&
  description.office.country === null &&
  (description.office.counterpart ||
    /^(?:deputy|adviser|advisor|aide|spokes|son|envoy|predecessor|successor)/.test(description.head)) &&
  person === (focus.subject ?? focus.previousSubject)

/** "the country's president", "his foreign minister": the state of the person or the country spoken of last. */
function describedCountry(
  { countryMentions, people, personMentions }: Given,
  focus: Focus,
  tokens: readonly ClassedToken[],
  { office, article, start }: Description,
): CountryCode | null {
  if (office.country !== null) return office.country
  if (office.possessor !== null) {
    const owner = tokens[office.possessor]
    const mention =
      owner === undefined ? undefined : personMentions.find((named) => named.start <= owner.start && owner.end <= named.end)
    return mention === undefined ? null : (people[mention.person]?.country ?? null)
  }
  if (office.ofTopic) return lastCountryBefore(countryMentions, start)
  if (article === 'possessive' && !office.counterpart)
    return people[focus.subject ?? focus.previousSubject ?? -1]?.country ?? null
  return null
}

/** The state named last before a place in the text, by its own name or as an adjective. */
function lastCountryBefore(
  mentions: readonly { readonly start: number; readonly code: CountryCode; readonly form: string }[],
  at: number,
): CountryCode | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0; i--) if (mentions[i]?.form !== 'city') return mentions[i]?.code ?? null
  return null
}
