import type { CountryCode } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { commonWords } from '../lexicon/organizations.ts'
import { counterpartWords, internationalBodies, officeModifiers, pluralHeads, timeWords } from '../lexicon/titles.ts'
import type { ClassedToken } from './word-classes.ts'

/** An office as the words around a name tell it. */
export interface Office {
  /** The office without article, country and rank: "Defense Minister". */
  readonly title: Span
  /** The whole phrase, from its first word: "Iranian Defense Minister Brigadier General". */
  readonly phrase: Span
  readonly country: CountryCode | null
  /** Told by a city only: "Tehran's ambassador". */
  readonly byCity: boolean
  /** An office of a body that belongs to no state. */
  readonly international: boolean
  /** "counterpart" and the like: the office is another person's. */
  readonly counterpart: boolean
  readonly plural: boolean
  /** All states in front of it, in order: two for "Russian and Turkish Presidents". */
  readonly countries: readonly CountryCode[]
  /** "former", "then", "late": the office is past. */
  readonly former: boolean
  /** "the country's president", "his country's foreign minister": of the state that the text speaks of there. */
  readonly ofTopic: boolean
  /** The word of the person whose officer this is: `Putin` in "Putin's envoy". */
  readonly possessor: number | null
}

/** What stands before a name. */
export interface Before {
  readonly office: Office | null
  /** A courtesy title or a rank stands directly before the name. */
  readonly styled: boolean
  readonly honorifics: readonly string[]
  /** Span from the first word that belongs to the name's phrase. */
  readonly start: number
  /** The rank alone, where no other office is told: "Brigadier General". */
  readonly rank: Span | null
}

const LONGEST_OFFICE = 18

const prepositions = new Set(['of', 'for', 'to', 'in', 'on', 'at'])
const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'our', 'its', 'your', 'one'])

const isModifier = (token: ClassedToken | undefined): boolean =>
  token !== undefined &&
  (token.class === 'modifier' ||
    token.class === 'country' ||
    token.class === 'possessive' ||
    token.class === 'organization' ||
    token.class === 'acronym' ||
    (token.class === 'capital' && !token.given && !(token.text.endsWith('ing') && token.pos !== 'PROPN')) ||
    (token.class === 'initial' && token.text.length > 2) ||
    token.class === 'rank' ||
    token.class === 'head' ||
    (token.class === 'small' &&
      !determiners.has(token.key) &&
      (!commonWords.has(token.key) || /^(?:country|nation|government|former|top|senior|special|high|major)$/.test(token.key)) &&
      (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN') &&
      !/(?:^|-)(?:ex|by)$/.test(token.key)))

/**
 * The office, rank and courtesy title before the name that starts at token `at`. Catches "Secretary of Iran's Supreme National
 * Security Council (SNSC) Ali Shamkhani" and "then head of the office, Ali Abtahi"; must not catch "the minister met Ali Abtahi".
 */
export function readBefore(tokens: readonly ClassedToken[], at: number): Before {
  const name = tokens[at] as ClassedToken
  const sentence = name.sentence
  const token = (i: number): ClassedToken | undefined => (tokens[i]?.sentence === sentence ? tokens[i] : undefined)
  const styles: string[] = []
  let i = at - 1
  let rankFrom = -1
  let rankTo = -1
  for (; ; i--) {
    const word = token(i)
    if (word === undefined) break
    if (word.class === 'honorific' || word.class === 'rank') {
      styles.push(word.key)
      if (word.class === 'rank') {
        if (rankTo < 0) rankTo = i
        rankFrom = i
      }
    } else if (!(word.key === '.' && token(i - 1)?.class === 'rank')) break
  }
  const rank =
    rankFrom < 0 ? null : { start: (tokens[rankFrom] as ClassedToken).start, end: (tokens[rankTo] as ClassedToken).end }
  const styledFrom = i + 1
  let end = styledFrom
  // “Emmanuel Macron” in quotation marks behind his office; "the Leader [Ayatollah Ali Khamenei]".
  if (/^["“[(]$/.test(token(end - 1)?.text ?? '') && token(end - 2)?.class !== 'mark') end -= 1
  const bracketed = end !== styledFrom
  if (token(end - 1)?.text === ',' && !bracketed) end -= 1
  const comma = end !== styledFrom && !bracketed
  // An acronym in brackets between office and name.
  if (token(end - 1)?.text === ')') {
    let open = end - 2
    while (open > end - 6 && token(open) !== undefined && token(open)?.text !== '(') open--
    if (token(open)?.text === '(') end = open
  }
  const start = (tokens[styledFrom] as ClassedToken).start
  const none: Before = { office: null, styled: styles.length > 0, honorifics: styles, start, rank }
  const office = readOfficeEndingAt(token, tokens, end, comma)
  if (office === null) {
    if (rank === null) return none
    const lone = token(styledFrom - 1)
    if (lone?.class === 'country' && lone.country !== null) {
      const before = { start: lone.country.start, end: rank.end }
      return {
        ...none,
        start: before.start,
        office: {
          title: rank,
          phrase: before,
          country: lone.country.code,
          byCity: lone.country.form === 'city',
          international: false,
          counterpart: false,
          plural: false,
          countries: [],
          former: false,
          ofTopic: false,
          possessor: null,
        },
      }
    }
    return none
  }
  return { ...none, office: { ...office, phrase: { start: office.phrase.start, end: name.start } }, start: office.phrase.start }
}

export type Reader = (i: number) => ClassedToken | undefined

function readOfficeEndingAt(token: Reader, tokens: readonly ClassedToken[], end: number, comma: boolean): Office | null {
  const last = token(end - 1)
  if (last === undefined || /^(?:and|&|,|with|by|,)$/.test(last.key)) return null
  let head = -1
  if (last.class === 'head') head = end - 1
  else {
    // The head stands before a phrase with "of", "for" or "to"; only words of names and offices lie between.
    for (let i = end - 1; i > end - LONGEST_OFFICE; i--) {
      const word = token(i)
      if (word === undefined) return null
      if (word.class === 'head' && i < end - 1 && prepositions.has(token(i + 1)?.key ?? '')) {
        head = i
        break
      }
      if (!isInsidePhrase(word, token(i + 1))) return null
    }
  }
  if (head < 0) return null
  let first = modifiersBefore(token, head)
  // "advisor to the Leader of …", "Deputy Prime Minister and Minister of …": the office goes on to the left.
  for (let rounds = 0; rounds < 3; rounds++) {
    const left = headToTheLeft(token, first)
    if (left === null) break
    first = modifiersBefore(token, left)
  }
  if (comma && (!startsPhrase(token, first) || endsAdjunct(token, first, end))) return null
  return describeOffice(tokens, first, end)
}

function isInsidePhrase(word: ClassedToken, next: ClassedToken | undefined): boolean {
  if (
    isModifier(word) ||
    prepositions.has(word.key) ||
    word.key === 'the' ||
    word.key === 'and' ||
    word.key === '&' ||
    word.class === 'common' ||
    word.class === 'calendar' ||
    word.key === 'hajj'
  )
    return true
  if (word.text === '(' || word.text === ')') return true
  if (word.text === ',') return next !== undefined && (next.capital || next.key === 'and')
  return false
}

export function modifiersBefore(token: Reader, head: number): number {
  let first = head
  let pastCountry = false
  for (let i = head - 1; i > head - LONGEST_OFFICE; i--) {
    const word = token(i)
    if (word === undefined) break
    const owner = token(i - 1)
    // "Putin's envoy": the owner's name is no part of the office.
    if (word.class === 'possessive' && owner !== undefined && isOwner(owner)) {
      first = i
      break
    }
    const fitting = isModifier(word) || timeWords.has(word.key)
    if (
      fitting &&
      !(
        pastCountry &&
        word.class !== 'country' &&
        word.class !== 'possessive' &&
        !officeModifiers.has(word.key) &&
        !timeWords.has(word.key)
      )
    ) {
      first = i
      if (word.class === 'country') pastCountry = true
      continue
    }
    // "Roads and Urban Development Minister", "Russian and Turkish presidents"
    const joins = word.key === 'and' || word.key === '&' || word.text === ','
    const after = token(i + 1)
    const listed = word.text !== ',' || after?.class !== 'country'
    if (
      joins &&
      listed &&
      owner !== undefined &&
      after !== undefined &&
      owner.class !== 'head' &&
      isJoinable(owner) &&
      isJoinable(after)
    ) {
      first = i
      continue
    }
    break
  }
  while (first < head && (token(first)?.class === 'possessive' || token(first)?.key === 'and' || token(first)?.text === ','))
    first++
  return first
}

/** A person who owns an office: a name, or "country" in "the country's president". */
const isOwner = (word: ClassedToken): boolean => word.class === 'capital' || /^(?:country|nation|government)$/.test(word.key)

const isJoinable = (word: ClassedToken): boolean =>
  word.class === 'modifier' || word.class === 'organization' || (word.class === 'country' && word.country?.form !== 'name')

function headToTheLeft(token: Reader, first: number): number | null {
  let i = first - 1
  if (determiners.has(token(i)?.key ?? '')) i--
  const link = token(i)
  if (link === undefined) return null
  if (prepositions.has(link.key) && token(i - 1)?.class === 'head') return i - 1
  if (link.key === 'and' && token(i - 1)?.class === 'head' && token(first)?.class !== 'country') return i - 1
  return null
}

/** "In a meeting with the envoy, Ali Said stressed": the comma ends an adjunct in front of the sentence's own subject. */
function endsAdjunct(token: Reader, first: number, comma: number): boolean {
  let i = comma + 1
  while (token(i) !== undefined && /^(?:capital|initial|particle|honorific|rank)$/.test((token(i) as ClassedToken).class)) i++
  const next = token(i)
  const verb = next?.pos === 'VERB' || next?.pos === 'AUX' || (next?.pos === 'ADV' && token(i + 1)?.pos === 'VERB')
  if (!verb) return false
  const before = token(first - 1)
  if (before === undefined || before.class === 'mark') return false
  for (let k = first - 1; k > first - 25; k--) {
    const word = token(k)
    if (word === undefined || word.class === 'mark') {
      const opener = token(k + 1)
      return (
        opener !== undefined &&
        (/^(?:in|at|during|after|before|on|following|upon|with|by|for)$/.test(opener.key) || opener.key.endsWith('ing'))
      )
    }
  }
  return false
}

/** Before a comma and a name, an office must open its clause or follow a preposition: "…, the envoy, Ali Said". */
function startsPhrase(token: Reader, first: number): boolean {
  let before = token(first - 1)
  if (before !== undefined && (determiners.has(before.key) || before.key === 'then')) before = token(first - 2)
  return (
    before === undefined ||
    before.class === 'mark' ||
    /^(?:by|with|and|to|from|for|of|as|between|including|said|told|met|is|was)$/.test(before.key)
  )
}

/** Reads an office from its tokens: its country, its bare title, whether it is past. */
export function describeOffice(tokens: readonly ClassedToken[], from: number, to: number): Office | null {
  let first = from
  let country: CountryCode | null = null
  let byCity = false
  let former = false
  const listed: CountryCode[] = []
  let last = to - 1
  for (; first < to; first++) {
    const word = tokens[first] as ClassedToken
    if (word.class === 'country' && word.country !== null && !isInnerCountry(tokens, first, to)) {
      if (country === null || byCity) {
        if (country === null || word.country.form !== 'city') {
          country = word.country.code
          byCity = word.country.form === 'city'
        }
      }
      if (word.country.form !== 'city' && !listed.includes(word.country.code)) listed.push(word.country.code)
    } else if (timeWords.has(word.key) || /^(?:former|ex)$/.test(word.key)) {
      former ||= /^(?:former|late|then|ex)$/.test(word.key)
      if (/^(?:former|ex)$/.test(word.key)) break
    } else if (word.class !== 'possessive' && !determiners.has(word.key) && word.key !== 'and' && word.text !== ',') break
  }
  last = withoutTail(tokens, first, last)
  const titleFirst = tokens[first]
  const titleLast = tokens[last]
  if (titleFirst === undefined || titleLast === undefined || first > last) return null
  let head = -1
  for (let i = first; i <= last && head < 0; i++)
    if ((tokens[i] as ClassedToken).class === 'head' && !isHeadModifier(tokens, i, last)) head = i
  if (head < 0) return null
  const headKey = (tokens[head] as ClassedToken).key
  let start = first
  if (country === null || byCity) {
    for (let i = first; i < head; i++) {
      const word = tokens[i] as ClassedToken
      // "the top Iranian diplomat"
      if (word.class === 'country' && word.country !== null && !isInnerCountry(tokens, i, to)) {
        if (!(byCity && word.country.form === 'city') || country === null) {
          country = word.country.code
          byCity = word.country.form === 'city'
        }
        if (i === start) start = i + 1
        break
      }
    }
  }
  if ((country === null || byCity) && !isPosted(headKey, (tokens[head + 1] as ClassedToken | undefined)?.key ?? '')) {
    let reached = ''
    for (let i = head + 1; i <= last; i++) {
      const word = tokens[i] as ClassedToken
      if (prepositions.has(word.key) && word.class !== 'country') reached = word.key
      if (
        word.class === 'country' &&
        word.country !== null &&
        (reached === 'of' || reached === 'for') &&
        word.country.form !== 'city'
      ) {
        country = word.country.code
        byCity = false
        break
      }
    }
  }
  if (listed.length > 1) country = null
  const ownerMark = tokens[from - 1]
  const owner = ownerMark?.class === 'possessive' ? tokens[from - 2] : undefined
  const ofTopic =
    country === null &&
    ((owner !== undefined && /^(?:country|nation|government)$/.test(owner.key)) ||
      /^(?:its|their)$/.test(ownerMark?.key ?? '') ||
      /^(?:country|nation)$/.test((tokens[from] as ClassedToken).key))
  const title = { start: (tokens[start] as ClassedToken).start, end: titleLast.end }
  const words = wordsBetween(tokens, start, last)
  return {
    title,
    phrase: { start: (tokens[from] as ClassedToken).start, end: (tokens[to - 1] as ClassedToken).end },
    country,
    byCity,
    international: internationalBodies.test(wordsBetween(tokens, from, last)) && country === null,
    counterpart: counterpartWords.has(headKey) || /\bcounterparts?\b/.test(words),
    plural: pluralHeads.has(headKey),
    countries: listed,
    former,
    ofTopic,
    possessor: owner?.class === 'capital' ? owner.index : null,
  }
}

/** Brackets with an acronym, commas and words that lead on are no part of a title's end. */
function withoutTail(tokens: readonly ClassedToken[], first: number, from: number): number {
  let last = from
  while (last > first) {
    const word = tokens[last] as ClassedToken
    if (word.text === ')') {
      let open = last - 1
      while (open > first && (tokens[open] as ClassedToken).text !== '(') open--
      last = open > first ? open - 1 : last - 1
    } else if (
      /^[(),]$/.test(word.text) ||
      (prepositions.has(word.key) && word.class !== 'country') ||
      /^(?:the|and)$/.test(word.key)
    )
      last -= 1
    else break
  }
  return last
}

/** In "vice president of Iran" and "deputy minister", "vice" and "deputy" only modify the head behind them. */
const isHeadModifier = (tokens: readonly ClassedToken[], i: number, last: number): boolean => {
  for (let k = i + 1; k <= last; k++) {
    const word = tokens[k] as ClassedToken
    if (word.class === 'head') return true
    if (
      !(
        word.class === 'modifier' ||
        word.class === 'capital' ||
        word.class === 'organization' ||
        (word.class === 'small' && (word.pos === 'ADJ' || word.pos === 'NOUN'))
      )
    )
      return false
  }
  return false
}

/** In "Islamic Republic of Iran Customs Administration chief" the country belongs to the body's name but tells the office's country all the same. */
const isInnerCountry = (tokens: readonly ClassedToken[], i: number, to: number): boolean =>
  i + 1 >= to ||
  (tokens[i + 1]?.class === 'head' &&
    tokens[i]?.country?.form === 'name' &&
    /^(?:envoy|expert|analyst|coordinator|desk)$/.test(tokens[i + 1]?.key ?? ''))

/** Ambassadors to, envoys for and representatives in a country do not serve it. */
const isPosted = (head: string, preposition: string): boolean =>
  /^(?:ambassador|envoy|representative|attaché|attache|consul|rapporteur|mediator|coordinator|negotiator|delegate|d['’]affaires|charge-d'affaires|adviser|advisor|expert)$/.test(
    head,
  ) && preposition !== 'of'

const wordsBetween = (tokens: readonly ClassedToken[], from: number, to: number): string => {
  let words = ''
  for (let i = from; i <= to; i++) words += `${i === from ? '' : ' '}${(tokens[i] as ClassedToken).text}`
  return words
}

/**
 * The office in apposition behind the name that ends before token `at`: "Ali Shamkhani, the secretary of …, said".
 * Must not catch a list: "Zarif, Russian Foreign Minister Sergei Lavrov".
 */
export function readAfter(tokens: readonly ClassedToken[], at: number): { office: Office; end: number } | null {
  const sentence = tokens[at - 1]?.sentence
  const token: Reader = (i) => (tokens[i]?.sentence === sentence ? tokens[i] : undefined)
  let i = at
  if (token(i)?.text === '(') {
    while (i < at + 8 && token(i) !== undefined && token(i)?.text !== ')') i++
    i++
  }
  if (!/^(?:,|–|—|-|--)$/.test(token(i)?.text ?? '')) return null
  i++
  if (token(i)?.key === 'who') {
    const then = /^(?:also|now|currently|then)$/.test(token(i + 1)?.key ?? '') ? i + 2 : i + 1
    if (/^(?:is|was|serves|served|’s|'s)$/.test(token(then)?.key ?? '')) {
      i = then + 1
      if (/^(?:also|currently|now)$/.test(token(i)?.key ?? '')) i++
      if (token(i)?.key === 'as') i++
    }
  }
  // An age between commas: "Jane Doe, 52, the mayor".
  if (/^\d{2}$/.test(token(i)?.text ?? '') && token(i + 1)?.text === ',') i += 2
  if (/^(?:then|himself|herself|also|formerly)$/.test(token(i)?.key ?? '')) i++
  const opening = i
  const first = determiners.has(token(i)?.key ?? '') ? i + 1 : i
  const phrase = readPhrase(token, ownedFrom(token, first))
  if (phrase === null) return null
  const { head, end } = phrase
  const following = token(end)
  // A name right behind makes the phrase that name's own office.
  if (
    following !== undefined &&
    (following.class === 'honorific' || following.class === 'rank' || (following.class === 'capital' && end === head + 1))
  )
    return null
  if (token(head + 1)?.class === 'capital' && token(head + 1)?.pos === 'PROPN') return null
  const office = describeOffice(tokens, phrase.first, end)
  if (office === null) return null
  if (phrase.first === first || office.country !== null) return { office, end }
  const owner = wholeCountry(tokens, opening, phrase.first)
  return { office: { ...office, country: owner }, end }
}

/** In "Russian President Vladimir Putin's envoy", the office starts behind the owner. */
function ownedFrom(token: Reader, first: number): number {
  for (let i = first + 1; i < first + 8; i++) {
    const word = token(i)
    if (word === undefined || word.text === ',' || word.pos === 'VERB') return first
    if (word.class === 'possessive' && token(i - 1)?.class === 'capital') return i + 1
  }
  return first
}

function wholeCountry(tokens: readonly ClassedToken[], from: number, to: number): CountryCode | null {
  for (let i = from; i < to; i++)
    if (tokens[i]?.class === 'country' && tokens[i]?.country) return tokens[i]?.country?.code ?? null
  return null
}

/** The noun phrase with an office that starts at `first`: its head, and where it ends; null where there is none. */
export function readPhrase(token: Reader, first: number): { first: number; head: number; end: number } | null {
  let head = -1
  let end = first
  for (; end < first + 28; end++) {
    const word = token(end)
    if (word === undefined) break
    const next = token(end + 1)
    if (head < 0) {
      if (word.class === 'head' && next?.class !== 'head') head = end
      else if (!isModifier(word) && !timeWords.has(word.key) && !(end > first && (word.key === 'and' || word.text === '&')))
        return null
      else if (word.given && word.class === 'capital') return null
      continue
    }
    if (word.text === ',') {
      if (!listGoesOn(token, end)) break
    } else if (word.key === 'and' || word.key === '&') {
      if (next === undefined || !joinsOffice(token, end)) break
    } else if (prepositions.has(word.key)) {
      if (next === undefined || next.class === 'calendar' || next.class === 'mark' || next.pos === 'PRON' || next.pos === 'VERB')
        break
    } else if (word.text === '(') {
      if (token(end + 2)?.text !== ')') break
      end += 2
    } else if (!(isModifier(word) || word.key === 'the' || word.class === 'common') || word.given) break
    else if (word.class === 'small' && end === head + 1) break
    else if (word.class === 'small' && (word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'ADV')) break
  }
  if (head < 0) return null
  while (end > head + 1 && /^(?:of|for|to|in|on|at|and|the|,|\()$/.test(token(end - 1)?.key ?? '')) end--
  return { first, head, end }
}

/** A list inside a body's name: "Chamber of Commerce, Industries, Mines and Agriculture", "Forests, Range, and Watershed Organization". */
function listGoesOn(token: Reader, comma: number): boolean {
  const before = token(comma - 1)
  const after = token(comma + 1)
  if (before === undefined || after === undefined || !before.capital || !(after.capital || after.key === 'and')) return false
  if (after.class === 'country' || after.given || after.class === 'honorific' || after.class === 'rank') return false
  for (let k = 1; k <= 6; k++) {
    const word = token(comma + k)
    if (word === undefined || (word.class === 'small' && word.key !== 'and')) return false
    if (word.key === 'and') {
      const joined = token(comma + k + 1)
      return (
        joined?.capital === true &&
        !joined.given &&
        (joined.class === 'organization' ||
          joined.class === 'modifier' ||
          token(comma + k + 2)?.class === 'organization' ||
          token(comma + k + 2)?.class === 'modifier')
      )
    }
  }
  return false
}

function joinsOffice(token: Reader, and: number): boolean {
  const next = token(and + 1)
  if (next === undefined || next.class === 'country' || next.given) return false
  if (next.class === 'head' || next.class === 'modifier' || next.class === 'organization') return true
  if (next.class === 'small' && next.pos === 'NOUN') return true
  return next.key === 'the' && token(and + 2)?.class === 'head'
}
