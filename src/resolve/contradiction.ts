import { compareNames, compareParsedNames } from './compare-names.ts'
import { compareWords, LIKE_AT_ALL, type NameWord } from './compare-words.ts'
import { ARAB_COUNTRIES } from './lexicon/name-words.ts'
import { shareTitle } from './office-class.ts'
import { type ParsedName, parseName } from './parse-name.ts'
import type { Profile } from './profile.ts'

/** Whether two profiles cannot be one person by their names, whatever joins either of them to others. */
export function contradict(a: Profile, b: Profile, witnesses: readonly Profile[]): boolean {
  if (onlyOneIsArab(a, b)) return true
  if (!namesContradict(a, b)) return false
  const [x, y] = [parseName(a.nameKey), parseName(b.nameKey)]
  // A name that has both is two people's names run together, if they have no word in common.
  const full = x.words.length > 1 && y.words.length > 1
  if (full && !x.words.some((word) => y.words.some((other) => compareWords(word, other).score >= OTHER_FAMILY))) return true
  return !witnesses.some((witness) => {
    // Mohammad Zarif and Javad Zarif contradict, unless there is a Mohammad Javad Zarif whom both may be; …
    const length = parseName(witness.nameKey).words.length
    const isFuller = length > x.words.length && length > y.words.length
    // … Donald Frank Hart and Donald Erik Hart, unless both are slips for a Donald Hart of whom everybody writes.
    const isKnown = witness.weight >= USUAL_SHARE * Math.max(a.weight, b.weight)
    return (isFuller || isKnown) && !namesContradict(witness, a) && !namesContradict(witness, b)
  })
}

/** How many times more articles have a name than what may be slips for it. */
export const WELL_KNOWN = 64
const SAME_WORD = 0.85
/** Where one name has more words, those that are less alike belong to two: Ali Zarghan is not Sadeq Amoli Zarghan. */
const LIKE_ENOUGH = 0.67
/** How many times more articles have a name than two that resemble it, but not each other. */
const USUAL_SHARE = 16

/** Whether two names alone, whoever bears them, rule out one person. */
export function namesContradict(a: Profile, b: Profile): boolean {
  const pair = `${a.nameKey}\n${b.nameKey}`
  const known = contradictions.get(pair)
  if (known !== undefined) return known
  const found = doContradict(parseName(a.nameKey), parseName(b.nameKey))
  if (contradictions.size >= REMEMBERED) contradictions.clear()
  contradictions.set(pair, found)
  return found
}

/** The same clusters are looked at with every report on their people: what was found of two names is kept. */
const contradictions = new Map<string, boolean>()
const REMEMBERED = 200_000

function doContradict(x: ParsedName, y: ParsedName): boolean {
  if (isJunior(x) !== isJunior(y) && x.words.length > 1 && y.words.length > 1) return true
  if (x.words.length === 1 && y.words.length === 1 && isNamedAfterFather(x) !== isNamedAfterFather(y)) return true
  if (x.words.length === 1 && y.words.length > 1) return !mayBeCalled(y, x)
  if (y.words.length === 1 && x.words.length > 1) return !mayBeCalled(x, y)
  const names = compareParsedNames(x, y)
  // Omid bin Karim and Karim bin Omid are two.
  const exchanged = !names.inOrder && namesFather(x) && namesFather(y)
  const unlike = names.weakest < (names.extra > 0 ? LIKE_ENOUGH : LIKE_AT_ALL)
  return unlike || exchanged || areRunTogether(x, y) || isFatherOf(x, y) || isFatherOf(y, x)
}

/** Whether a name's family name, alone or with the word before it, is the lone name. */
export function endsWith(full: ParsedName, lone: ParsedName): boolean {
  if (isNamedAfterFather(full) !== isNamedAfterFather(lone)) return false
  const [last, beforeLast] = [full.words.at(-1), full.words.at(-2)]
  const word = lone.words.at(-1)
  if (last === undefined || word === undefined) return false
  if (compareWords(last, word).score >= SAME_FAMILY) return true
  return beforeLast !== undefined && compareNames(`${beforeLast.text}${last.text}`, word.text).score >= 0.95
}

const SAME_FAMILY = 0.92

/** Whether somebody of the full name may be called by the lone one: by any word but the given name and the father's, slips allowed. */
function mayBeCalled(full: ParsedName, lone: ParsedName): boolean {
  if (endsWith(full, lone)) return true
  const word = lone.words[0]
  if (word === undefined || isNamedAfterFather(full) !== isNamedAfterFather(lone)) return false
  const fathers = listFathers(full)
  return full.words.slice(1).some((other) => !fathers.has(other.text) && compareWords(other, word).score >= OTHER_FAMILY)
}

/** The words behind "son of". */
const listFathers = (name: ParsedName): Set<string> =>
  new Set(
    [...name.text.matchAll(/(?:^| )(?:bin|ibn|bint) (?=(.+)$)/g)].flatMap(
      ([, rest]) => parseName(rest ?? '').words[0]?.text ?? [],
    ),
  )

/** Less likeness than this makes two family names of two words; up to `SAME_FAMILY` lie slips of spelling. */
const OTHER_FAMILY = 0.72

/** A full name with Jr. is kept from the name without: more often the son than a fuller way to name one man. */
export const isJunior = (name: ParsedName): boolean => /[^,] (?:jr|junior)(?: |$)/.test(name.text)

/** The son is called Bin Karim, Karim is the father. */
const isNamedAfterFather = (name: ParsedName): boolean => /(?:^| )(?:bin|ibn|bint)(?: (?:al|el|ul))? \S+$/.test(name.text)

const namesFather = (name: ParsedName): boolean => /\S (?:bin|ibn|bint) /.test(name.text)

/**
 * Whether the names differ as the article of Arabic names does (Abbas al-Musawi), where the name without is usually written so
 * and borne in another country, and no office says that they are one.
 */
export function onlyOneIsArab(a: Profile, b: Profile): boolean {
  const hasArticle = ({ nameKey }: Profile) => /(?:^| )(?:al|el|ul) /.test(nameKey)
  if (a.countryCode === b.countryCode || hasArticle(a) === hasArticle(b)) return false
  const plain = hasArticle(a) ? b : a
  const isAtHome = plain.weight >= USUAL && plain.countryCode !== null && !ARAB_COUNTRIES.has(plain.countryCode)
  return isAtHome && plain.scope === '' && shareTitle(a.offices, b.offices) === undefined
}

/** Articles that show how a name is usually written. */
const USUAL = 64

/** Whether one name is what the other has behind its "son of": Omid bin Karim Sadri is the son of Karim Sadri. */
function isFatherOf(father: ParsedName, son: ParsedName): boolean {
  const begin = /\S (?:bin|ibn|bint) (.+)$/.exec(son.text)?.[1]
  if (begin === undefined) return false
  const [given, own] = [father.words[0], parseName(begin).words[0]]
  const [first] = son.words
  if (given === undefined || own === undefined || first === undefined) return false
  return compareWords(given, own).score >= SAME_WORD && compareWords(given, first).score < SAME_WORD
}

/** Whether one name is the other and another full name besides, run together by a slip: Omid Karimi Leyla Zarghan. */
function areRunTogether(x: ParsedName, y: ParsedName): boolean {
  const [part, whole] = x.words.length < y.words.length ? [x, y] : [y, x]
  const besides = whole.words.length - part.words.length
  if (besides < 2 || part.words.length < 2 || / (?:al|el|ul|bin|ibn) /.test(whole.text)) return false
  const isPart = (words: readonly NameWord[]) =>
    words.every((word, index) => compareWords(word, part.words[index] ?? word).score >= SAME_WORD)
  const isFull = (words: readonly NameWord[]) => words[0]?.given !== -1 && words.at(-1)?.given === -1
  if (isPart(whole.words.slice(0, part.words.length))) return isFull(whole.words.slice(part.words.length))
  const before = whole.words.slice(0, besides)
  return isPart(whole.words.slice(besides)) && part.words[0]?.given !== -1 && before.at(-1)?.given === -1
}
