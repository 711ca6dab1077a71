import type { CountryCode } from '../../domain/facts.ts'
import { describeOffice, type Office } from './describe-office.ts'
import { determiners, type Reader, readPhrase } from './office-phrase.ts'
import type { ClassedToken } from './word-classes.ts'

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
  if (/^(?:the|an?)$/.test(token(opening)?.key ?? '') && opensClause(token, at, following, token(end + 1))) return null
  const office = describeOffice(tokens, phrase.first, end)
  if (office === null) return null
  if (phrase.first === first || office.country !== null) return { office, end }
  const owner = wholeCountry(tokens, opening, phrase.first)
  return { office: { ...office, country: owner }, end }
}

/** "On the treaty with Ali Said, the president said": behind a name that a preposition governs, a subject with its verb. */
function opensClause(token: Reader, at: number, next: ClassedToken | undefined, then: ClassedToken | undefined): boolean {
  const isVerb = (word: ClassedToken | undefined): boolean =>
    word !== undefined && (word.pos === 'AUX' || (word.pos === 'VERB' && !word.key.endsWith('ing')))
  if (!isVerb(next) && !(next?.pos === 'ADV' && isVerb(then))) return false
  // "In a meeting with Estonian Ambassador Ali Said, the president said": past the name and its office.
  let before = at - 1
  while (before > at - 10 && /^(?:PROPN|NOUN|ADJ|DET|PART|PRON|X)$/.test(token(before)?.pos ?? '')) before--
  return token(before)?.pos === 'ADP'
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
