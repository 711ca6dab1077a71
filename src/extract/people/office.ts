import type { CountryCode } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { describeOffice, type Office } from './describe-office.ts'
import { tokenAt } from './nearby.ts'
import { determiners, isModifier, LONGEST_OFFICE, modifiersBefore, prepositions, type Reader } from './office-phrase.ts'
import type { ClassedToken } from './word-classes.ts'

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
    // "Brigadier (Ret'd) Ali Said"
    if (word.text === ')' && /^(?:ret|rtd)/.test(token(i - 1)?.key ?? '')) {
      let open = i - 1
      while (open > i - 4 && token(open)?.text !== '(') open -= 1
      if (token(open)?.text === '(') i = open
      continue
    }
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
  // "the Prime Minister, the Hon Ana Ruiz", "the Prime Minister, His Excellency Ali Said"
  if (styles.length > 0 && /^(?:the|his|her)$/.test(token(end - 1)?.key ?? '') && token(end - 2)?.text === ',') end -= 1
  const styleFrom = end
  // “Emmanuel Macron” in quotation marks behind his office; "the Leader [Ayatollah Ali Khamenei]".
  if (/^["“[(]$/.test(token(end - 1)?.text ?? '') && token(end - 2)?.class !== 'mark') end -= 1
  const bracketed = end !== styleFrom
  if (token(end - 1)?.text === ',' && !bracketed) end -= 1
  const comma = end !== styleFrom && !bracketed
  // An acronym in brackets between office and name.
  if (token(end - 1)?.text === ')') {
    let open = end - 2
    while (open > end - 6 && token(open) !== undefined && token(open)?.text !== '(') open--
    if (token(open)?.text === '(') end = open
  }
  const start = (tokens[styledFrom] as ClassedToken).start
  const none: Before = { office: null, styled: styles.length > 0, honorifics: styles, start, rank }
  const nearest = readOfficeEndingAt(token, tokens, end, comma)
  const styled = (nearest && officeBeforeStyle(token, tokens, nearest, end)) ?? nearest
  const office = styled && styled.country === null ? { ...styled, country: stateOfCounterpart(token, tokens, styled) } : styled
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

/** "his Chadian counterpart, Justice Minister Ali Said": the state stands with the counterpart. */
function stateOfCounterpart(token: Reader, tokens: readonly ClassedToken[], office: Office): CountryCode | null {
  const comma = tokenAt(tokens, office.title.start) - 1
  if (token(comma)?.text !== ',' || token(comma - 1)?.key !== 'counterpart') return null
  return readOfficeEndingAt(token, tokens, comma, false)?.country ?? null
}

/** "the acting Minister of Foreign Affairs, Ambassador Ali Said": a diplomat's or member's title is a style where an office stands before it. */
function officeBeforeStyle(token: Reader, tokens: readonly ClassedToken[], style: Office, end: number): Office | null {
  const word = token(end - 1)
  if (word === undefined || word.start !== style.title.start || !word.capital || token(end - 2)?.text !== ',') return null
  if (!/^(?:ambassador|senator|professor|deputy|amb\.?|minister)$/.test(word.key)) return null
  const before = readOfficeEndingAt(token, tokens, end - 2, false)
  if (before === null || before.plural || before.counterpart || before.title.end - before.title.start < 12) return null
  return before
}

function readOfficeEndingAt(token: Reader, tokens: readonly ClassedToken[], end: number, comma: boolean): Office | null {
  const last = token(end - 1)
  // "a spokesman for Garba": whom the office serves is not who holds it.
  if (last === undefined || last.class === 'common' || /^(?:and|&|,|with|by|for|of|to|at|in|on|the)$/.test(last.key)) return null
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
    if (left === null || (head === end - 1 && servesHolder(token, first, head))) break
    const start = modifiersBefore(token, left)
    if (
      (!determiners.has(token(first - 1)?.key ?? '') && standsBehindName(token, start)) ||
      areTwoStates(token, start, { left, first, end })
    )
      break
    first = start
  }
  if (comma && (!startsPhrase(token, first, end) || endsAdjunct(token, first, end))) return null
  // "meets with PM, Reed": a bare short form before a comma is an item of a list.
  if (comma && end - first === 1 && /^\p{Lu}{2,3}$/u.test(token(first)?.text ?? '') && token(first - 1)?.class !== 'possessive')
    return null
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

/** "the Lao leader and General Secretary of the Party of Vietnam Ana Ruiz": offices of two states have two holders. */
function areTwoStates(token: Reader, start: number, { left, first, end }: { left: number; first: number; end: number }): boolean {
  if (token(left + 1)?.key !== 'and') return false
  const stateIn = (from: number, to: number): CountryCode | null => {
    for (let i = from; i < to; i++)
      if (token(i)?.country && token(i)?.country?.form !== 'city') return token(i)?.country?.code ?? null
    return null
  }
  const [own, other] = [stateIn(start, left), stateIn(first, end)]
  return own !== null && other !== null && own !== other
}

/** "Ana Ruiz, a spokeswoman for EU policy chief Ali Said": the spokeswoman has a name. */
function standsBehindName(token: Reader, start: number): boolean {
  const comma = determiners.has(token(start - 1)?.key ?? '') ? start - 2 : start - 1
  const [name, given] = [token(comma - 1), token(comma - 2)]
  return token(comma)?.text === ',' && name?.class === 'capital' && name.pos === 'PROPN' && given?.capital === true
}

function headToTheLeft(token: Reader, first: number): number | null {
  let i = first - 1
  if (determiners.has(token(i)?.key ?? '')) i--
  const link = token(i)
  if (link === undefined) return null
  if (prepositions.has(link.key) && token(i - 1)?.class === 'head') return i - 1
  if (link.key === 'and' && token(i - 1)?.class === 'head' && token(first)?.class !== 'country') return i - 1
  return null
}

/**
 * "an adviser to Danish President Lars Holm": the name is the president's, whom somebody else advises. Not: "an adviser to the
 * president, Lars Holm", where the name may be either's.
 */
const servesHolder = (token: Reader, first: number, head: number): boolean =>
  /^(?:to|for|of)$/.test(token(first - 1)?.key ?? '') &&
  token(head)?.capital === true &&
  /^(?:president|minister|premier|chancellor|king|emir|sultan|secretary)$/.test(token(head)?.key ?? '')

/** "In a meeting with the envoy, Ali Said stressed": the comma ends an adjunct in front of the sentence's own subject. */
function endsAdjunct(token: Reader, first: number, comma: number): boolean {
  let i = comma + 1
  while (token(i) !== undefined && /^(?:capital|initial|particle|honorific|rank)$/.test((token(i) as ClassedToken).class)) i++
  const next = token(i)
  const verb = next?.pos === 'VERB' || next?.pos === 'AUX' || (next?.pos === 'ADV' && token(i + 1)?.pos === 'VERB')
  if (!verb) return false
  const before = token(first - 1)
  if (before === undefined || before.class === 'mark') return false
  // "In his first speech as president of Chad, Ali Said stressed": what he was speaking as is his own office.
  if (before.key === 'as') return false
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
function startsPhrase(token: Reader, first: number, comma: number): boolean {
  let before = token(first - 1)
  if (before !== undefined && (determiners.has(before.key) || before.key === 'then')) before = token(first - 2)
  return (
    before === undefined ||
    before.class === 'mark' ||
    // "Weber’s spokeswoman, Dana Hall, denied it."
    before.class === 'possessive' ||
    /^(?:by|with|and|to|from|for|of|as|between|including|said|told|met|is|was|are|were|when|after|before|while|that|if|where|because|since|present)$/.test(
      before.key,
    ) ||
    // "summoned the ambassador, Jane Doe, and": the name stands between marks behind what a verb reaches.
    (before.pos === 'VERB' && closesBehindName(token, comma))
  )
}

function closesBehindName(token: Reader, comma: number): boolean {
  let i = comma + 1
  while (token(i) !== undefined && /^(?:capital|initial|particle|honorific|rank)$/.test((token(i) as ClassedToken).class)) i++
  return i > comma + 2 && /^[,.;]$/.test(token(i)?.text ?? '')
}
