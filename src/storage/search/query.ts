import { listWords, type Term } from './terms.ts'

/** Words that must stand one after the other; usually one word. */
export type Phrase = readonly Term[]

/** What somebody searches for. */
export interface SearchQuery {
  /** All of these must be there. */
  readonly wanted: readonly Phrase[]
  /** None of these may be there. */
  readonly unwanted: readonly Phrase[]
}

/** Words and characters of a query that count; what comes after them is passed over. */
const MAX_WORDS = 32
const MAX_LENGTH = 2_000

/**
 * Reads what a user typed: words, "phrases", -without. Any text is a query; signs that mean nothing part words. Words that
 * stand in nearly every text (the, of) need not be there unless there are no others, or they stand within a phrase.
 */
export function parseQuery(text: string): SearchQuery {
  const wanted: Phrase[] = []
  const common: Phrase[] = []
  const unwanted: Phrase[] = []
  let room = MAX_WORDS
  for (const { content, kind } of partsOf(text.slice(0, MAX_LENGTH))) {
    const terms: Term[] = []
    for (const word of listWords(content)) {
      if (terms.length >= room) break
      terms.push(...word.terms)
    }
    terms.splice(room)
    room -= terms.length
    if (kind === 'without') unwanted.push(terms)
    else if (kind === 'phrase') wanted.push(terms)
    else for (const term of terms) (COMMON.has(term.stem) ? common : wanted).push([term])
    if (room === 0) break
  }
  const required = distinct(wanted)
  return { wanted: required.length > 0 ? required : distinct(common), unwanted: distinct(unwanted) }
}

/** What a phrase is as a name: its keys, or none where a number is in it, or nothing but articles. */
export function keysOf(phrase: Phrase): string[] {
  const keys = phrase.filter((term) => !term.isParticle).map((term) => term.key)
  return keys.includes(null) ? [] : keys.filter((key) => key !== null)
}

interface Part {
  readonly content: string
  readonly kind: 'words' | 'phrase' | 'without'
}

/** A minus means "without" only where a word or phrase begins: not in al-Abadi, not in "5 - 3". An open phrase goes to the end. */
function* partsOf(text: string): Generator<Part> {
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at++
      continue
    }
    const isWithout = text.charAt(at) === '-' && /[^\s-]/.test(text.charAt(at + 1))
    if (isWithout) at++
    const isPhrase = QUOTATION_MARK.test(text.charAt(at))
    const start = isPhrase ? at + 1 : at
    const end = findEnd(text, start, isPhrase ? QUOTATION_MARK : END_OF_WORD)
    yield { content: text.slice(start, end), kind: isWithout ? 'without' : isPhrase ? 'phrase' : 'words' }
    at = isPhrase ? end + 1 : end
  }
}

function findEnd(text: string, start: number, mark: RegExp): number {
  const length = text.slice(start).search(mark)
  return length === -1 ? text.length : start + length
}

const QUOTATION_MARK = /["“”„«»]/
const END_OF_WORD = /[\s"“”„«»]/

/** Stems of the words that a query does not insist on. */
const COMMON: ReadonlySet<string> = new Set(
  'a an the of to in on at by for from with and or is are was were be as it that this al el ul'.split(' '),
)

/** Without empty phrases, each once. */
function distinct(phrases: readonly Phrase[]): Phrase[] {
  const byStems = new Map(phrases.map((phrase) => [phrase.map((term) => term.stem).join(' '), phrase]))
  byStems.delete('')
  return [...byStems.values()]
}
