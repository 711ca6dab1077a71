import { foldName, foldTransliteration } from '../../domain/fold-name.ts'
import { remember } from '../../domain/remember.ts'
import { stem } from './stem.ts'

/** A word as the index knows it. */
export interface Term {
  /** Without case and accents, stemmed. */
  readonly stem: string
  /** As a part of a name, transliteration folded, so that Qasem and Qassem share it; null for what can be none. */
  readonly key: string | null
  /** The article of Arabic names (al, el): it comes and goes with the spelling, so that names are compared without it. */
  readonly isParticle: boolean
}

/** What a word is, wherever it stands. */
export interface Reading {
  /** Usually one; more where a sign stands for several words. */
  readonly terms: readonly Term[]
  /** Written as names are: with a capital, or in a script that has none. */
  readonly isName: boolean
}

/** A word of a text. */
export interface Word extends Reading {
  readonly start: number
  readonly end: number
}

/** Letters of a term that count. */
const LONGEST_TERM = 60

/**
 * The words of a text in order: letters and digits of any script; hyphens part words, apostrophes do not, and a possessive
 * counts as the word alone.
 */
export function listWords(text: string): Word[] {
  const words: Word[] = []
  // A pattern of its own each time, so that where it stands is nobody else's.
  const pattern = new RegExp(WORD, 'gu')
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const { terms, isName } = read(found[0])
    if (terms.length > 0) words.push({ start: found.index, end: pattern.lastIndex, terms, isName })
  }
  return words
}

/** The words of a text as `listWords` gives them, without their places: what indexing needs, a quarter faster. */
export const readWords = (text: string): Reading[] => (text.match(WORDS) ?? []).map(read)

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼ`´][\p{L}\p{N}\p{M}]+)*/u
const WORDS = new RegExp(WORD, 'gu')
const NAME = /^[\p{Lu}\p{Lt}\p{Lo}]/u
const POSSESSIVE = /['’‘ʼ`´]s$/i
const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ol', 'ul', 'il'])

/** Words come again and again; a bounded memory of them is most of the speed of indexing. */
const read = remember((written): Reading => {
  // A word of a megabyte is no word; what stands beyond a few letters of it tells nothing.
  const terms = foldName(written.slice(0, LONGEST_TERM * 2).replace(POSSESSIVE, ''))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => toTerm(word.slice(0, LONGEST_TERM)))
  return { terms, isName: NAME.test(written) }
}, 50_000)

function toTerm(word: string): Term {
  const isParticle = PARTICLES.has(word)
  let key: string | null | undefined
  return {
    stem: stem(word),
    isParticle,
    // Made when it is asked for: most words are never read as names.
    get key() {
      if (key === undefined) key = isParticle || /^\d/.test(word) ? null : foldTransliteration(word)
      return key
    },
  }
}
