import { foldTransliteration } from '../domain/fold-name.ts'
import { GIVEN_NAME_LINES } from './lexicon/name-words.ts'

/** One word of a name, with what comparing asks of it. */
export interface NameWord {
  /** As `foldName` leaves it. */
  readonly text: string
  /** As `foldTransliteration` leaves it. */
  readonly folded: string
  /** Which given name it spells, where the table knows; -1 otherwise. */
  readonly given: number
}

/** A folded word, ready for comparing. */
export const toNameWord = (text: string): NameWord => ({
  text,
  folded: foldTransliteration(text),
  given: GIVEN_NAME_LINES.get(text) ?? -1,
})

/** How alike two words are, 0 to 1, and in which way. */
export interface WordLikeness {
  readonly score: number
  readonly how: 'same' | 'transliteration' | 'spelling' | 'given name' | 'servant' | 'initial' | 'different'
}

/**
 * Compares two words of names: the same letters, the same after transliteration, spellings of one given name, an initial, or a
 * weighted edit distance (Levenshtein's with cheap exchanges of the vowels that transliteration confuses).
 */
export function compareWords(a: NameWord, b: NameWord): WordLikeness {
  if (a.text === b.text) return SAME
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? INITIAL : DIFFERENT
  if (a.given !== -1 && b.given !== -1) {
    if (a.given !== b.given) return DIFFERENT
    return a.folded === b.folded ? TRANSLITERATED : GIVEN_NAME
  }
  if (a.folded === b.folded && a.folded.length > 1) return TRANSLITERATED
  const [servant, other] = [servantOf(a.text), servantOf(b.text)]
  // Abdulrahim and Abdulrahman have their beginning from the language.
  if (servant !== undefined && other !== undefined && compareWords(servant, other).score < LIKE_AT_ALL) return DIFFERENT
  // Abdul Rahman is called Rahman, now and then.
  if ((servant === undefined) !== (other === undefined)) {
    const likeness = compareWords(servant ?? a, other ?? b)
    if (likeness.score >= TRANSLITERATED.score) return SERVANT
  }
  if (isDerived(a.folded, b.folded) || isDerived(b.folded, a.folded)) return DERIVED
  const length = Math.max(a.folded.length, b.folded.length)
  // Each letter of length that differs costs at least 0.4, so that most pairs need no matrix.
  if ((Math.abs(a.folded.length - b.folded.length) * 0.4) / length > 0.4) return DIFFERENT
  const pair = `${a.text} ${b.text}`
  const known = measured.get(pair)
  if (known !== undefined) return known
  const likeness = measure(a, b, length)
  // The words of names come again and again; a bounded memory of pairs is most of the speed of comparing many.
  if (measured.size >= REMEMBERED) measured.clear()
  measured.set(pair, likeness)
  return likeness
}

const measured = new Map<string, WordLikeness>()
const REMEMBERED = 100_000

/** Words that are less alike are no two spellings of one. */
export const LIKE_AT_ALL = 0.6

function measure(a: NameWord, b: NameWord, length: number): WordLikeness {
  const most = length * (1 - LIKE_AT_ALL)
  const distance = Math.min(editDistance(a.folded, b.folded, most), editDistance(a.text, b.text, most) + 0.25)
  if (distance > most) return DIFFERENT
  const score = 1 - distance / length
  if (score >= 0.9) return { score: Math.min(score, 0.96), how: 'transliteration' }
  return { score, how: 'spelling' }
}

const SAME: WordLikeness = { score: 1, how: 'same' }
const TRANSLITERATED: WordLikeness = { score: 0.98, how: 'transliteration' }
const GIVEN_NAME: WordLikeness = { score: 0.94, how: 'given name' }
const INITIAL: WordLikeness = { score: 0.85, how: 'initial' }
/** Karim and Karimi, Bahram and Bahrami: the ending makes another name of a name, and is lost by a slip now and then. */
const DERIVED: WordLikeness = { score: 0.75, how: 'spelling' }
const isDerived = (longer: string, shorter: string): boolean => longer === `${shorter}i` && shorter.length > 2
const DIFFERENT: WordLikeness = { score: 0, how: 'different' }

const SERVANT: WordLikeness = { score: 0.85, how: 'servant' }

/** What stands behind "servant of" in a compound given name as `parseName` spells it: Abdolrahman. */
export const servantOf = (word: string): NameWord | undefined =>
  word.startsWith('abdol') && word.length > 7 ? toNameWord(word.slice(5)) : undefined

/**
 * Levenshtein's distance with neighboring letters exchanged as one step, and cheap steps between letters that sound alike.
 * Infinity where it is more than asked.
 */
function editDistance(a: string, b: string, most: number): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    const left = a.charCodeAt(i - 1)
    const drop = dropCost(left, a.charCodeAt(i - 2))
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const right = b.charCodeAt(j - 1)
      let best = (previous[j - 1] ?? 0) + exchangeCost(left, right)
      best = Math.min(best, (previous[j] ?? 0) + drop, (current[j - 1] ?? 0) + dropCost(right, b.charCodeAt(j - 2)))
      if (i > 1 && j > 1 && left === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === right)
        best = Math.min(best, (before[j - 2] ?? 0) + 0.8)
      current.push(best)
      if (best < least) least = best
    }
    // An exchange of neighbors reaches two rows back, and costs 0.8.
    if (least > most + 1) return Number.POSITIVE_INFINITY
    before = previous
    previous = current
  }
  return previous[b.length] ?? 0
}

/** Folded words have no letter outside of ASCII. */
const exchangeCost = (left: number, right: number): number => (left === right ? 0 : (EXCHANGE_COSTS[left * 128 + right] ?? 1))

/** A vowel or h is dropped more easily than a consonant; a doubled letter most easily. */
const dropCost = (letter: number, before: number): number => (letter === before ? 0.4 : (DROP_COSTS[letter] ?? 1))

const DROP_COSTS = Float64Array.from({ length: 128 }, (_, code) => ('aeiouyh'.includes(String.fromCharCode(code)) ? 0.7 : 1))

const EXCHANGES: ReadonlyMap<string, number> = new Map([
  ['ae', 0.25],
  ['ei', 0.15],
  ['ai', 0.7],
  ['ao', 0.75],
  ['eo', 0.6],
  ['io', 0.7],
  ['ou', 0.1],
  ['iy', 0.1],
  ['sz', 0.4],
  ['cx', 0.4],
  ['cs', 0.6],
  ['dt', 0.5],
  ['bp', 0.6],
  ['fv', 0.4],
  ['jz', 0.4],
  ['ij', 0.4],
])

const EXCHANGE_COSTS = Float64Array.from({ length: 128 * 128 }, (_, index) => {
  const [left, right] = [String.fromCharCode(Math.floor(index / 128)), String.fromCharCode(index % 128)]
  return EXCHANGES.get(left < right ? left + right : right + left) ?? 1
})
