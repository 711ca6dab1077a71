import { commonWords } from '../lexicon/organizations.ts'
import { officeModifiers, timeWords } from '../lexicon/titles.ts'
import type { ClassedToken } from './word-classes.ts'

/** Tokens of one sentence by their index; undefined beyond it. */
export type Reader = (i: number) => ClassedToken | undefined

/** An office is told in at most this many words. */
export const LONGEST_OFFICE = 24

/** Prepositions that lead on inside an office: "of", "for", "to". */
export const prepositions = new Set(['of', 'for', 'to', 'in', 'on', 'at'])

const venues =
  /^(?:hotel|airport|palace|residence|venue|ceremony|event|summit|forum|conference|resort|villa|time|end|beginning|meeting|station|port)$/

/** Words that open a noun phrase. */
export const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'our', 'its', 'your', 'one'])

/** Whether a word may stand before the head of an office: "Iranian", "Foreign", "top", "customs". */
export const isModifier = (token: ClassedToken | undefined): boolean =>
  token !== undefined &&
  (token.class === 'modifier' ||
    token.class === 'country' ||
    token.class === 'possessive' ||
    token.class === 'organization' ||
    token.class === 'acronym' ||
    // "Foreign Minister Tells President": a headline's verb is no word of an office.
    (token.class === 'capital' &&
      !token.given &&
      token.pos !== 'VERB' &&
      !(token.text.endsWith('ing') && token.pos !== 'PROPN')) ||
    (token.class === 'initial' && token.text.length > 2) ||
    token.class === 'rank' ||
    token.class === 'head' ||
    (token.class === 'small' &&
      !determiners.has(token.key) &&
      (!commonWords.has(token.key) || /^(?:country|nation|government|former|top|senior|special|high|major)$/.test(token.key)) &&
      (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN') &&
      !/(?:^|-)(?:ex|by)$/.test(token.key)))

/** Where the words that belong to the office before its head begin. */
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
    // "the common understandings President Reed and I reached": small nouns before a title in capitals are not its own.
    if (word.class === 'small' && word.pos === 'NOUN' && word.key.endsWith('s') && token(head)?.capital) break
    const facto = word.key === 'facto' || (word.key === 'de' && token(i + 1)?.key === 'facto')
    const fitting = isModifier(word) || timeWords.has(word.key) || facto
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
    // "Today in Chisinau, Foreign Minister X met": a city before a comma is where, not whose.
    const listed =
      word.text !== ',' || (areAdjectives(owner, after) ?? (after?.class !== 'country' && owner?.country?.form !== 'city'))
    if (
      joins &&
      listed &&
      owner !== undefined &&
      after !== undefined &&
      owner.class !== 'head' &&
      // "… food production, Agriculture Minister X said": small letters before the comma belong to what was said.
      (word.text !== ',' || ((owner.capital || token(head)?.capital === false) && endsInAnd(token, i + 1, head))) &&
      (isJoinable(owner)
        ? isJoinable(after)
        : word.key === 'and' && token(head)?.capital === true && opensPortfolio(token, i - 1)) &&
      (isJoinable(after) || (after.class === 'capital' && !after.given))
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

/** "Chadian, Kenyan and Peruvian counterparts": null where the words are not both states'. */
const areAdjectives = (owner: ClassedToken | undefined, after: ClassedToken | undefined): boolean | null => {
  if (owner?.class !== 'country' || after?.class !== 'country') return null
  return /^(?:adjective|demonym)$/.test(owner.country?.form ?? '') && after.country?.form === 'adjective'
}

/** In "Industry, Mining and Trade Minister" a list ends in "and"; "to the Presidential Office, Presidential Office spokesman X" is none. */
const endsInAnd = (token: Reader, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (token(i)?.key === 'and' || token(i)?.key === '&') return true
  return false
}

/** A person who owns an office: a name, or "country" in "the country's president". */
const isOwner = (word: ClassedToken): boolean => word.class === 'capital' || /^(?:country|nation|government)$/.test(word.key)

/** "Entrepreneurship and Crafts Minister" behind "and": the first word of a portfolio that no table holds. */
const opensPortfolio = (token: Reader, i: number): boolean => {
  const word = token(i)
  return word?.class === 'capital' && !word.given && token(i - 1)?.key === 'and'
}

const isJoinable = (word: ClassedToken): boolean =>
  word.class === 'modifier' || word.class === 'organization' || (word.class === 'country' && word.country?.form !== 'name')

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
      // "Prime Minister of Bhutan at the hotel" met her there; "head of planning at the ministry" works there.
      const where = word.key === 'at' && next.key === 'the' ? token(end + 2) : undefined
      if (where?.class === 'small' && venues.test(where.key)) break
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
