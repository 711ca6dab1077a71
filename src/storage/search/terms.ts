import { foldName, foldTransliteration } from '../../domain/fold-name.ts'
import { stem } from './stem.ts'

/** A word as the index knows it. */
export interface Term {
  /** Without case and accents, stemmed. */
  readonly stem: string
  /**
   * As a part of a name, transliteration folded, so that Qasem and Qassem share it: '' for the articles of Arabic names, which
   * come and go with the spelling; null for numbers.
   */
  readonly key: string | null
}

/** A word of a text. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Usually one; more where a sign stands for several words. */
  readonly terms: readonly Term[]
  /** Written as names are: with a capital, or in a script that has none. */
  readonly isName: boolean
}

/** Letters of a term that count. */
const LONGEST_TERM = 60

/**
 * The words of a text in order: letters and digits of any script; hyphens part words, apostrophes do not, and a possessive
 * counts as the word alone.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const terms = toTerms(written)
    if (terms.length > 0) yield { start: index, end: index + written.length, terms, isName: NAME.test(written) }
  }
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼ`´][\p{L}\p{N}\p{M}]+)*/gu
const NAME = /^[\p{Lu}\p{Lt}\p{Lo}]/u
const POSSESSIVE = /['’‘ʼ`´]s$/i

const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ol', 'ul', 'il'])

const remembered = new Map<string, readonly Term[]>()
const REMEMBERED = 50_000
const LONGEST_REMEMBERED = 40

function toTerms(written: string): readonly Term[] {
  const known = remembered.get(written)
  if (known !== undefined) return known
  // A word of a megabyte is no word; what stands beyond a few letters of it tells nothing.
  const terms = foldName(written.slice(0, LONGEST_TERM * 2).replace(POSSESSIVE, ''))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => toTerm(word.slice(0, LONGEST_TERM)))
  if (written.length > LONGEST_REMEMBERED) return terms
  // Words come again and again; a bounded memory of them is most of the speed of indexing.
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(written, terms)
  return terms
}

const toTerm = (word: string): Term => ({
  stem: stem(word),
  key: /^\d/.test(word) ? null : PARTICLES.has(word) ? '' : foldTransliteration(word),
})
