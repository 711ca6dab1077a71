import { distance } from 'fastest-levenshtein'
import { foldName } from '../domain/fold-name.ts'
import { remember } from '../domain/remember.ts'
import { type NameWord, toNameWord } from './compare-words.ts'
import { COMPOUND_HEADS, COMPOUND_TAILS, GIVEN_NAME_LINES, HONORIFICS, PARTICLES } from './lexicon/name-words.ts'

/** A name taken apart for comparing: its telling words in the order of given names first. */
export interface ParsedName {
  readonly text: string
  /** Without titles and particles; compounds with a weak head (Abdul Karim, Abu Bakr) as one word. Never empty but for an empty name. */
  readonly words: readonly NameWord[]
  /** All words run together, transliteration folded. */
  readonly joined: string
  /** Written in a script that leaves out vowels, or that any-ascii spells by sound alone. */
  readonly foreignScript: boolean
}

/**
 * Takes a name apart. `Putin, Vladimir` is turned round; titles (Dr., Sheikh, Jr.) and particles (al-, bin, von) are left out. That
 * it remembers names is most of the speed of comparing many.
 */
export const parseName = remember((text): ParsedName => {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text)
  const all = foldName(comma === null ? text : `${comma[2]} ${comma[1]}`)
    .split(' ')
    .filter((word) => word !== '')
  const named = fallBack(all, (word) => !isHonorific(word))
  const own = dropRepeats(named)
  // Ben Ali is somebody's son, Ben Hartwell is Benjamin.
  const isBenjamin = own.length > 1 && own[0] === 'ben' && !GIVEN_NAME_LINES.has(own[1] ?? '')
  const telling = fallBack(own, (word, index) => !PARTICLES.has(word) || (index === 0 && isBenjamin))
  const nameWords = joinCompounds(telling).map(toNameWord)
  return {
    text,
    words: nameWords,
    // Word by word, lest the end of one and the beginning of the next make a sound (Seung Ho is no Seunk-o).
    joined: nameWords
      .map((word) => word.folded)
      .join('')
      .replace(/(.)\1+/g, '$1'),
    foreignScript: /[^\p{Script=Latin}\P{L}]/u.test(text),
  }
}, 50_000)

/** The words that pass; all of them where none does. */
function fallBack(words: readonly string[], passes: (word: string, index: number) => boolean): readonly string[] {
  const kept = words.filter(passes)
  return kept.length === 0 ? words : kept
}

/** Whether a word is a title, also with a slip of spelling in a long one: Presdient, Admiraal. */
const isHonorific = (word: string): boolean => HONORIFICS.has(word) || (word.length >= LONG_TITLE && isLongTitle(word))

const LONG_TITLE = 7
const LONG_TITLES = [...HONORIFICS].filter((title) => title.length >= LONG_TITLE)
const isLongTitle = remember((word) =>
  LONG_TITLES.some((title) => Math.abs(title.length - word.length) <= 1 && isOneSlipAway(word, title)),
)

/** One letter more, less or another, or two neighbors in the wrong order. */
function isOneSlipAway(a: string, b: string): boolean {
  if (distance(a, b) <= 1) return true
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/**
 * Leaves out words that a slip has printed twice: Leyla Zarghan Zarghan, Leyla Zarghan Leyla Zarghan, Zarghan Leyla Zarghan.
 * A given name that comes again stays: Omid Karim Omid has it from his grandfather.
 */
function dropRepeats(words: readonly string[]): readonly string[] {
  for (let length = Math.floor(words.length / 2); length > 0; length--) {
    const end = words.slice(-length)
    const before = words.slice(-2 * length, -length)
    const rest = words.slice(0, words.length - length)
    const repeated = end.every((word, index) => word === before[index])
    if (repeated && rest.length > 1 && !(length === 1 && GIVEN_NAME_LINES.has(end[0] ?? ''))) return dropRepeats(rest)
  }
  const [first, ...others] = words
  const comesLast = others.length > 1 && first !== undefined && first === others.at(-1) && !GIVEN_NAME_LINES.has(first)
  // Nimr Baqir al-Nimr: the article makes it the name of his house.
  return comesLast && !others.some((word) => PARTICLES.has(word)) ? others : words
}

function joinCompounds(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const next = words[index + 1]
    // Hamid Pour Mohammadi has it as a first half.
    if (COMPOUND_TAILS.has(word) && joined.length > (word.startsWith('d') ? 0 : 1))
      joined.push(`${joined.pop()}${word.startsWith('d') ? 'odin' : word}`)
    else if (COMPOUND_HEADS.has(word) && next !== undefined) {
      joined.push(unifyHead(word + next))
      index++
    } else joined.push(GIVEN_NAME_LINES.has(word) ? word : unifyTail(unifyHead(word)))
  }
  return joined
}

/** Salahuddin, Salaheddine and Salah al-Din in one spelling. */
const unifyTail = (word: string): string => word.replace(/(?<=..)[aeiou][dl]?d(?:i|ie|ee)ne?$/, 'odin')

/** Abdulkarim, Abdelkarim and Abd al-Karim in one spelling; likewise Abubakr and Aboubakr. */
const unifyHead = (word: string): string =>
  word.replace(/^abd[aeiou]?[lr]?(?=..)/, 'abdol').replace(/^(?:abou|abo)(?=...)/, 'abu')
