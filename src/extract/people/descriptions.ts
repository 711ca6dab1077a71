import type { Span } from '../../domain/span.ts'
import { calendarWords } from '../lexicon/organizations.ts'
import { describeOffice, type Office } from './describe-office.ts'
import { modifiersBefore, readPhrase } from './office-phrase.ts'
import type { ClassedToken } from './word-classes.ts'

/** A noun phrase with an office and no name: "the Iraqi defense minister", "an Iranian official", "his counterpart". */
export interface Description extends Span {
  readonly first: number
  readonly last: number
  readonly office: Office
  /** The office's own words, in small letters, without articles and countries. */
  readonly words: readonly string[]
  readonly head: string
  readonly article: 'definite' | 'indefinite' | 'possessive' | 'none'
  readonly plural: boolean
  readonly sentence: number
  /** A verb follows, or the phrase opens its sentence. */
  readonly subject: boolean
}

const articles = /^(?:the|this|that)$/
const possessives = /^(?:his|her|its|their)$/

/** Every description of the report, in reading order, outside the phrases that carry a name. */
export function findDescriptions(tokens: readonly ClassedToken[], named: readonly Span[]): Description[] {
  const found: Description[] = []
  let at = 0
  let done = -1
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i] as ClassedToken
    if (word.class !== 'head' || i <= done) continue
    while (at < named.length && (named[at] as Span).end <= word.start) at++
    const taken = named[at]
    if (taken !== undefined && taken.start <= word.start) continue
    const read = readDescription(tokens, i)
    if (read === null) continue
    if (taken !== undefined && taken.start < read.end) continue
    found.push(read)
    done = read.last - 1
  }
  return found
}

function readDescription(tokens: readonly ClassedToken[], head: number): Description | null {
  const word = tokens[head] as ClassedToken
  const sentence = word.sentence
  const token = (i: number): ClassedToken | undefined => (tokens[i]?.sentence === sentence ? tokens[i] : undefined)
  if (word.pos === 'VERB' || word.pos === 'AUX') return null
  const next = token(head + 1)
  if (next?.class === 'head' || (next !== undefined && next.class === 'organization' && next.capital)) return null
  const start = modifiersBefore(token, head)
  const phrase = readPhrase(token, start)
  const last = phrase === null || phrase.head < head ? head + 1 : phrase.end
  const office = describeOffice(tokens, start, last)
  if (office === null) return null
  // "the two ministers"
  const from = /^(?:two|three|four|five|both)$/.test(token(start - 1)?.key ?? '') ? start - 1 : start
  const before = token(from - 1)
  // "Iran's top diplomat": the country takes the article's place.
  let first = from
  let article: Description['article'] = 'none'
  if (before !== undefined && articles.test(before.key)) article = 'definite'
  else if (before !== undefined && /^(?:an?|another|one)$/.test(before.key)) article = 'indefinite'
  else if (before !== undefined && possessives.test(before.key)) article = 'possessive'
  else if (before?.class === 'possessive') article = 'possessive'
  else if (
    tokens[from + 1]?.class === 'possessive' ||
    (tokens[from]?.class === 'country' && tokens[from]?.country?.form === 'name')
  )
    article = 'definite'
  const hasArticle = before !== undefined && (articles.test(before.key) || /^(?:an?|another|one)$/.test(before.key))
  if (hasArticle || (before !== undefined && possessives.test(before.key))) first = from - 1
  else if (before?.class === 'possessive' && token(from - 2) !== undefined)
    first = token(from - 3)?.key === 'the' ? from - 3 : from - 2
  // "the minister on Sunday said"
  const dated = token(last)?.key === 'on' && calendarWords.has(token(last + 1)?.key ?? '') ? 2 : 0
  const behind = token(last + dated)
  const opens = token(first - 1) === undefined || token(first - 1)?.class === 'mark'
  const verb =
    behind !== undefined &&
    (behind.pos === 'VERB' || behind.pos === 'AUX' || (behind.pos === 'ADV' && token(last + dated + 1)?.pos === 'VERB'))
  return {
    start: (tokens[first] as ClassedToken).start,
    end: (tokens[last - 1] as ClassedToken).end,
    first,
    last,
    office,
    words: wordsOf(tokens, from, last),
    head: word.key,
    article,
    plural: office.plural || (/s$/.test(word.key) && !/(?:ss|us)$/.test(word.key)),
    sentence,
    subject: verb || (opens && behind?.text === ','),
  }
}

function wordsOf(tokens: readonly ClassedToken[], from: number, to: number): string[] {
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const word = tokens[i] as ClassedToken
    if (
      word.class !== 'country' &&
      word.class !== 'possessive' &&
      word.class !== 'mark' &&
      !/^(?:the|of|for|to|in|and|on|at)$/.test(word.key)
    )
      words.push(word.key)
  }
  return words
}
