import type { CountryCode } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { counterpartWords, internationalBodies, pluralHeads, timeWords } from '../lexicon/titles.ts'
import { determiners, prepositions } from './office-phrase.ts'
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
      // "Palestinian Authority President": the body is part of the office.
      if (tokens[first + 1]?.key === 'authority' && tokens[first + 1]?.country === word.country) {
        country = word.country.code
        break
      }
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
    // "head of the United Nations mission for Chad": the body's officer.
    const serves = internationalBodies.test(wordsBetween(tokens, from, last))
    for (let i = head + 1; i <= last; i++) {
      const word = tokens[i] as ClassedToken
      if (prepositions.has(word.key) && word.class !== 'country') reached = word.key
      if (
        word.class === 'country' &&
        word.country !== null &&
        (reached === 'of' || (reached === 'for' && !serves)) &&
        word.country.form !== 'city' &&
        !ownsAnother(tokens, i, last)
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
    plural: pluralHeads.has(headKey) || headKey === 'counterparts',
    countries: listed,
    former,
    ofTopic,
    possessor: owner?.class === 'capital' ? owner.index : null,
  }
}

/** "crown prince of Chad's rival Niger": the state in front owns the one behind. */
const ownsAnother = (tokens: readonly ClassedToken[], i: number, last: number): boolean =>
  tokens[i + 1]?.class === 'possessive' &&
  tokens.slice(i + 2, last + 1).some((word) => word.country?.form === 'name' && word.country !== tokens[i]?.country)

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
    // "U.S. envoy to Chad": the abbreviation is an adjective.
    !/^\p{Lu}\.?\p{Lu}/u.test(tokens[i]?.text ?? '') &&
    !/^(?:to|for)$/.test(tokens[i + 2]?.key ?? '') &&
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
