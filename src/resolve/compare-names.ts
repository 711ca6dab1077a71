import { foldToConsonants } from '../domain/fold-name.ts'
import { spellOneChineseName } from './chinese-spelling.ts'
import { compareWords, LIKE_AT_ALL, type NameWord, toNameWord, type WordLikeness } from './compare-words.ts'
import { type ParsedName, parseName } from './parse-name.ts'

/** What comparing two names finds. */
export interface NameComparison {
  /** 0 to 1; two names at `SAME_NAME_SCORE` or more are taken for one. */
  readonly score: number
  readonly same: boolean
  /** Why, in plain sentences. */
  readonly reasons: readonly string[]
  /** The weakest likeness of two words that were laid side by side; 0 where a word of either name has its own rival in the other. */
  readonly weakest: number
  /** Words of the longer name that the shorter lacks. */
  readonly extra: number
  /** Whether those words are initials: Rex W. Tillerson. */
  readonly onlyInitialsMore: boolean
  /** Whether the family names, and the first given names, were laid side by side. */
  readonly endsAgree: boolean
  readonly startsAgree: boolean
  /** Whether an initial stands for a word. */
  readonly initials: boolean
  /** Whether the words that were laid side by side stand in one order in both. */
  readonly inOrder: boolean
}

/** The threshold at which `compareNames` does best on OpenSanctions' pairs. */
export const SAME_NAME_SCORE = 0.8

/**
 * Compares two names of people: titles and particles left out, words laid side by side in any order, each pair by spelling,
 * transliteration, short form or initial. Words that only one name has weigh little; words that contradict weigh all.
 */
export const compareNames = (a: string, b: string): NameComparison => compareParsedNames(parseName(a), parseName(b))

/** `compareNames` for names already taken apart. */
export function compareParsedNames(a: ParsedName, b: ParsedName): NameComparison {
  if (a.words.length === 0 || b.words.length === 0) return NOTHING
  if (a.joined === b.joined) return compareJoined(a, b)
  if (a.foreignScript !== b.foreignScript) return compareAcrossScripts(a, b)
  const [x, y] = spellOutInitials(a.words, b.words)
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x]
  const [short, long] = joinSplitWords(shorter, longer)
  const namesFather = [a, b].some(({ text }) => /(?:^|\s)(?:bin|ibn|bint)(?:\s|$)/i.test(text))
  const judged = judge(short, long, { namesFather })
  return judged.same ? judged : (compareRewritten(a, b) ?? judged)
}

/** JC Juncker as J C Juncker, where the other name has Jean-Claude: letters without a vowel are no word. */
function spellOutInitials(a: readonly NameWord[], b: readonly NameWord[]): [readonly NameWord[], readonly NameWord[]] {
  const spell = (words: readonly NameWord[], others: readonly NameWord[]) =>
    words.flatMap((word) => {
      if (!/^[^aeiouy]{2,3}$/.test(word.text)) return [word]
      const letters = [...word.text]
      const fits = others.some((_, at) => letters.every((letter, index) => others[at + index]?.text.startsWith(letter)))
      return fits ? letters.map(toNameWord) : [word]
    })
  return [spell(a, b), spell(b, a)]
}

/** Two names that only rewriting makes alike: the Chinese of Wade and Giles, the endings of the Baltic languages. */
function compareRewritten(a: ParsedName, b: ParsedName): NameComparison | undefined {
  const texts = (words: readonly NameWord[]) => words.map((word) => word.text)
  if (spellOneChineseName(texts(a.words), texts(b.words))) {
    return { ...compareJoined(a, b), score: 0.9, weakest: 0.85, reasons: ['The names are Chinese in two romanizations.'] }
  }
  const [x, y] = [withoutBalticEndings(a), withoutBalticEndings(b)]
  if ((x === undefined) === (y === undefined)) return undefined
  const [short, long] = [x ?? a.words, y ?? b.words].sort((one, other) => one.length - other.length) as [NameWord[], NameWord[]]
  const judged = judge(short, long)
  const reasons = ['One of the names has Baltic endings.', ...judged.reasons]
  return judged.same
    ? { ...judged, score: judged.score * 0.97, same: judged.score * 0.97 >= SAME_NAME_SCORE, reasons }
    : undefined
}

/** Sergejs Lavrovs without the endings that Latvian and Lithuanian give every name of a man; undefined where a word has none. */
function withoutBalticEndings({ words }: ParsedName): readonly NameWord[] | undefined {
  if (words.length < 2 || !words.every((word) => /^.{3,}s$/.test(word.text))) return undefined
  return words.map((word) => toNameWord(word.text.replace(/(?:(?<=.{3})[aiu])?s$/, '')))
}

const NOTHING: NameComparison = {
  score: 0,
  same: false,
  reasons: ['One of the names is empty.'],
  weakest: 0,
  extra: 0,
  onlyInitialsMore: false,
  endsAgree: false,
  startsAgree: false,
  initials: false,
  inOrder: true,
}

function compareJoined(a: ParsedName, b: ParsedName): NameComparison {
  const same = a.text === b.text
  const score = same ? 1 : a.words.length === b.words.length ? 0.98 : 0.96
  const reasons = [same ? 'The names are the same.' : 'The names differ in spacing, accents or transliteration alone.']
  return {
    score,
    same: true,
    reasons,
    weakest: score,
    extra: 0,
    onlyInitialsMore: false,
    endsAgree: true,
    startsAgree: true,
    initials: false,
    inOrder: true,
  }
}

interface Pair {
  readonly short: number
  readonly long: number
  readonly likeness: WordLikeness
}

/** Lays words side by side, the likeliest pairs first. */
function align(short: readonly NameWord[], long: readonly NameWord[]): Pair[] {
  const all: Pair[] = []
  for (const [s, left] of short.entries()) {
    for (const [l, right] of long.entries()) {
      const likeness = compareWords(left, right)
      if (likeness.score >= LIKE_AT_ALL) all.push({ short: s, long: l, likeness })
    }
  }
  // Of equal pairs the one whose words stand at like places, so that repeated words meet their own.
  const offset = (pair: Pair) =>
    Math.min(Math.abs(pair.short - pair.long), Math.abs(short.length - pair.short - (long.length - pair.long)))
  all.sort((x, y) => y.likeness.score - x.likeness.score || offset(x) - offset(y) || x.short - y.short || x.long - y.long)
  const takenShort = new Set<number>()
  const takenLong = new Set<number>()
  return all.filter((pair) => {
    if (takenShort.has(pair.short) || takenLong.has(pair.long)) return false
    takenShort.add(pair.short)
    takenLong.add(pair.long)
    return true
  })
}

function judge(
  short: readonly NameWord[],
  long: readonly NameWord[],
  { pairs = align(short, long), namesFather = false }: { readonly pairs?: readonly Pair[]; readonly namesFather?: boolean } = {},
): NameComparison {
  const missing = short.length - pairs.length
  const extra = long.length - short.length
  const last = pairs.find((pair) => pair.short === short.length - 1)
  const first = pairs.find((pair) => pair.short === 0)
  const more = long.filter((_, index) => pairs.every((pair) => pair.long !== index))
  const common = {
    extra,
    onlyInitialsMore: extra > 0 && more.every((word) => word.text.length === 1),
    endsAgree: last !== undefined && last.long === long.length - 1,
    startsAgree: first !== undefined && first.long === 0,
    initials: pairs.some((pair) => pair.likeness.how === 'initial'),
    inOrder: pairs.toSorted((x, y) => x.short - y.short).every((pair, index, all) => pair.long >= (all[index - 1]?.long ?? 0)),
    reasons: explain(short, long, pairs),
  }
  let total = 0
  let weight = 0
  let weakest = 1
  for (const pair of pairs) {
    const longest = Math.max(short[pair.short]?.text.length ?? 0, long[pair.long]?.text.length ?? 0)
    const length = Math.min(6, Math.max(2, longest))
    total += length * pair.likeness.score
    weight += length
    weakest = Math.min(weakest, pair.likeness.score)
  }
  const likeness = weight === 0 ? 0 : total / weight
  if (missing > 0) return { ...common, score: likeness * 0.5 * (pairs.length / short.length), same: false, weakest: 0 }
  let score = likeness - (1 - weakest) * WEAKEST_COUNTS
  if (short.length === 1 && extra > 0) score *= LONE_NAME
  else score -= Math.min(extra, 3) * EXTRA_WORD_COSTS
  if (extra > 0 && !common.endsAgree && !common.startsAgree) score -= 0.1
  // More is missing than is there.
  if (extra > short.length) score -= 0.1
  // Mohammad Abdul Agha and Mohammad Azim Agha: what one has besides stands where the other has "servant of".
  if (extra > 0 && pairs.some((pair) => pair.likeness.how === 'servant')) score -= 0.1
  // The same words in another order are one name written family first, or two people called after one another.
  if (extra === 0 && pairs.length > 1 && !common.endsAgree) {
    // Where every word is a given name and none a father's, nothing but the order tells which is the family's.
    score -= short.every((word) => word.given !== -1) && !namesFather ? GIVEN_REORDER_COSTS : REORDER_COSTS
  }
  // Initials alone name nobody.
  if (pairs.every((pair) => pair.likeness.how === 'initial')) score *= 0.5
  score = Math.max(0, Math.min(1, score))
  return { ...common, score, same: score >= SAME_NAME_SCORE, weakest }
}

const WEAKEST_COUNTS = 0.3
const LONE_NAME = 0.7
const EXTRA_WORD_COSTS = 0.05
const REORDER_COSTS = 0.06
const GIVEN_REORDER_COSTS = 0.25

function explain(short: readonly NameWord[], long: readonly NameWord[], pairs: readonly Pair[]): string[] {
  const reasons = pairs
    .toSorted((x, y) => x.short - y.short)
    .flatMap(({ short: s, long: l, likeness }) => {
      const words = `"${short[s]?.text}" and "${long[l]?.text}"`
      switch (likeness.how) {
        case 'transliteration':
          return [`${words} transliterate one word.`]
        case 'given name':
          return [`${words} are forms of one given name.`]
        case 'servant':
          return [`${words} differ in "servant of" alone.`]
        case 'initial':
          return [`${words} share an initial.`]
        case 'spelling':
          return [`${words} are spelled alike.`]
        default:
          return []
      }
    })
  const same = pairs.filter((pair) => pair.likeness.how === 'same').map((pair) => `"${short[pair.short]?.text}"`)
  if (same.length > 0) reasons.unshift(`Both have ${same.join(', ')}.`)
  const without = short.flatMap((word, index) => (pairs.some((pair) => pair.short === index) ? [] : [`"${word.text}"`]))
  const more = long.flatMap((word, index) => (pairs.some((pair) => pair.long === index) ? [] : [`"${word.text}"`]))
  if (without.length > 0) reasons.push(`${without.join(', ')} stands against ${more.join(', ') || 'nothing'}.`)
  else if (more.length > 0) reasons.push(`Only one has ${more.join(', ')}.`)
  return reasons
}

/** Neighboring words of one name that the other writes as one (Amir Abdollahian, Amirabdollahian) become one. */
function joinSplitWords(a: readonly NameWord[], b: readonly NameWord[]): [readonly NameWord[], readonly NameWord[]] {
  const joinedA = joinAsIn(a, b)
  const joinedB = joinAsIn(b, joinedA)
  return joinedA.length <= joinedB.length ? [joinedA, joinedB] : [joinedB, joinedA]
}

function joinAsIn(words: readonly NameWord[], others: readonly NameWord[]): readonly NameWord[] {
  for (let index = 0; index + 1 < words.length; index++) {
    const left = words[index]?.text ?? ''
    const right = words[index + 1]?.text ?? ''
    if (left.length + right.length < 5) continue
    const joined = toNameWord(left + right)
    const writtenAsOne = others.some(
      (other) => Math.abs(other.text.length - joined.text.length) <= 2 && compareWords(joined, other).score >= 0.91,
    )
    if (writtenAsOne) return joinAsIn([...words.slice(0, index), joined, ...words.slice(index + 2)], others)
  }
  return words
}

/** A name in a script that writes no vowels, or spells by other sounds, against a Latin one: by the consonants of the words. */
function compareAcrossScripts(a: ParsedName, b: ParsedName): NameComparison {
  // Alphabets spell a name out; other scripts come near its sound.
  const isAlphabet = [a, b].some(({ text }) =>
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u.test(text),
  )
  const toConsonants = (name: ParsedName) =>
    name.words.map((word) => {
      const consonants = foldToConsonants(word.text) || word.text
      return toNameWord(isAlphabet ? consonants : foldToSounds(consonants))
    })
  const [x, y] = [toConsonants(a), toConsonants(b)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  const bySound = judge(short, long)
  const byLetters = judge(...ordered(a, b))
  return bySound.score * 0.95 > byLetters.score
    ? { ...bySound, score: bySound.score * 0.95, same: bySound.score * 0.95 >= SAME_NAME_SCORE }
    : byLetters
}

/** Consonants that scripts without the difference between them exchange: l and r, b and p, d and t. */
const foldToSounds = (consonants: string): string => consonants.replace(/r/g, 'l').replace(/b/g, 'p').replace(/d/g, 't')

function ordered(a: ParsedName, b: ParsedName): [readonly NameWord[], readonly NameWord[]] {
  return a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
}
