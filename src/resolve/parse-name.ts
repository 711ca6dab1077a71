import { foldName } from '../domain/fold-name.ts'
import { type NameWord, toNameWord } from './compare-words.ts'
import { COMPOUND_HEADS, GIVEN_NAME_LINES, HONORIFICS, PARTICLES } from './lexicon/name-words.ts'

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

/** Takes a name apart. `Putin, Vladimir` is turned round; titles (Dr., Sheikh, Jr.) and particles (al-, bin, von) are left out. */
export function parseName(text: string): ParsedName {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const name = parse(text)
  // Names come again and again; a bounded memory of them is most of the speed of comparing many.
  if (parsed.size >= REMEMBERED) parsed.clear()
  parsed.set(text, name)
  return name
}

const parsed = new Map<string, ParsedName>()
const REMEMBERED = 50_000

function parse(text: string): ParsedName {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text)
  const all = foldName(comma === null ? text : `${comma[2]} ${comma[1]}`)
    .split(' ')
    .filter((word) => word !== '')
  const named = fallBack(all, (word) => !HONORIFICS.has(word))
  const telling = fallBack(named, (word) => !PARTICLES.has(word))
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
}

/** The words that pass; all of them where none does. */
function fallBack(words: readonly string[], passes: (word: string) => boolean): readonly string[] {
  const kept = words.filter(passes)
  return kept.length === 0 ? words : kept
}

function joinCompounds(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const next = words[index + 1]
    if (COMPOUND_HEADS.has(word) && next !== undefined) {
      joined.push(unifyHead(word + next))
      index++
    } else joined.push(GIVEN_NAME_LINES.has(word) ? word : unifyHead(word))
  }
  return joined
}

/** Abdulkarim, Abdelkarim and Abd al-Karim in one spelling; likewise Abubakr and Aboubakr. */
const unifyHead = (word: string): string =>
  word.replace(/^abd[aeiou]?[lr]?(?=..)/, 'abdol').replace(/^(?:abou|abo)(?=...)/, 'abu')
