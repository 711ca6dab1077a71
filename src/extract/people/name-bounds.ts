import { calendarWords, familyNamesInFront, openingParticles, placesAsGivenNames } from '../lexicon/organizations.ts'
import { speechVerbs } from '../lexicon/person-verbs.ts'
import type { ClassedToken } from './word-classes.ts'

const isNamePart = (word: ClassedToken): boolean => word.class === 'capital' || word.class === 'initial'

/** Where a run of words is looked for: within one sentence. */
interface Stretch {
  /** Tokens from `from` (included) to `to` (excluded). */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where the run of name words that starts at `at` ends; `at` itself where none starts. */
export function runEnd(tokens: readonly ClassedToken[], at: number, { from, to, text }: Stretch): number {
  const first = tokens[at] as ClassedToken
  const next = tokens[at + 1]
  const opens =
    isNamePart(first) ||
    (first.capital && first.class === 'particle' && openingParticles.has(first.key)) ||
    // "bin Laden praised", "von Weizsäcker said": the particle keeps its small letter.
    (!first.capital && /^(?:bin|ibn|von|van)$/.test(first.key) && next?.class === 'capital') ||
    (first.capital && first.class === 'small') ||
    (first.class === 'country' &&
      placesAsGivenNames.has(first.key) &&
      next?.class === 'capital' &&
      followsTitle(tokens[at - 1])) ||
    (first.capital &&
      wordsAsSurnames.has(first.key) &&
      next?.class === 'capital' &&
      followsTitle(tokens[at - 1]) &&
      first.class === 'organization')
  if (
    !opens ||
    (first.class === 'initial' && !(next !== undefined && at + 1 < to && (isNamePart(next) || next.class === 'acronym')))
  )
    return at
  // At the start of a sentence a capital says nothing: the tagger must take the word for a name.
  if (at === from && first.class === 'capital' && !first.given && first.pos !== 'PROPN' && !tellsPast(next)) return at
  if (standsBeforeName(tokens, at, to) || isNoInitial(tokens, at, from)) return at
  let end = at + 1
  while (end < to) {
    const word = tokens[end] as ClassedToken
    const following = end + 1 < to ? tokens[end + 1] : undefined
    if (isGluedOn(tokens, at, end) || standsApart(tokens, at, end, text)) break
    const bracketed = endOfBracketed(tokens, at, end, to)
    if (bracketed > end) {
      end = bracketed
      continue
    }
    // "Sarah Jordan", "Ana Pereira": states and cities that are surnames too, behind a given name.
    const surnameOfPlace =
      word.class === 'country' &&
      (tokens[end - 1] as ClassedToken).class === 'capital' &&
      (placesAsGivenNames.has(word.key)
        ? (tokens[end - 1] as ClassedToken).given || following?.class === 'capital'
        : word.country?.form === 'city' && word.capital && (tokens[end - 1] as ClassedToken).given && end === at + 1)
    if (word.class === 'capital' || word.class === 'initial' || surnameOfPlace) {
      end += 1
      continue
    }
    // "Hassan Sheikh Mohamud": a title in the middle of a name is a name.
    if (
      word.class === 'honorific' &&
      /^(?:sheikh|shaikh|haj|hajj|haji|sayyed|sayed)$/.test(word.key) &&
      following?.class === 'capital' &&
      (tokens[end - 1] as ClassedToken).given
    ) {
      end += 2
      continue
    }
    if (word.class === 'particle' && following !== undefined) {
      const third = end + 2 < to ? tokens[end + 2] : undefined
      if (
        following.class === 'capital' ||
        (following.capital && (following.class === 'country' || following.class === 'organization')) ||
        (following.class === 'particle' && third?.class === 'capital')
      ) {
        end += following.class === 'particle' ? 3 : 2
        continue
      }
    }
    // Surnames that are words: "Theresa May", "Ben Wallace Hall".
    const previous = tokens[end - 1] as ClassedToken
    const surname =
      word.capital &&
      (word.class === 'calendar' ||
        word.class === 'organization' ||
        word.class === 'common' ||
        word.class === 'modifier' ||
        word.class === 'head')
    if (
      surname &&
      end === at + 1 &&
      previous.given &&
      word.text.length < 9 &&
      !/^(?:minister|president|ministry|university)$/.test(word.key) &&
      !(following?.capital ?? false) &&
      wordsAsSurnames.has(word.key)
    ) {
      return end + 1
    }
    break
  }
  // "Joseph R. Reed, Jr."
  const suffix = tokens[end]?.text === ',' ? end + 1 : end
  if (end > at + 1 && suffix < to && /^(?:Jr|Sr)\.?$/.test(tokens[suffix]?.text ?? '')) return suffix + 1
  return end
}

/** "Hung informed the leader": whom a past act of speech follows may be a name after all, if the report has it elsewhere. */
const tellsPast = (next: ClassedToken | undefined): boolean =>
  next?.pos === 'VERB' && next.key !== next.lemma && speechVerbs.has(next.lemma)

/** Whether words from `at` to `end` hold a family name already: two parts, of which one is no given name. */
const isWhole = (tokens: readonly ClassedToken[], at: number, end: number): boolean => {
  const parts = tokens.slice(at, end).filter((word) => word.class === 'capital')
  return parts.length > 1 && parts.some((word) => !word.given)
}

/** "a plot to Kill Jane Doe", "In early May Hamid Karimi": a verb or a month with a capital, and then a name. Not "June Smith". */
function standsBeforeName(tokens: readonly ClassedToken[], at: number, to: number): boolean {
  const [before, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (word === undefined || next === undefined || !next.given || at + 2 >= to || tokens[at + 2]?.class !== 'capital') return false
  if (calendarWords.has(word.key)) return /^(?:in|early|late|mid|since|until|during|by|last|this|next)$/.test(before?.key ?? '')
  return word.class === 'capital' && !word.given && (word.pos === 'VERB' || word.pos === 'ADV')
}

/** "Q. Jane Doe said what?", "*****H Jane Doe": an interview's mark, a scrap behind a line of marks. */
const isNoInitial = (tokens: readonly ClassedToken[], at: number, from: number): boolean => {
  const [before, word] = [tokens[at - 1], tokens[at] as ClassedToken]
  if (word.class !== 'initial') return false
  return (at === from && /^Q\.?$/.test(word.text)) || (before?.end === word.start && /^[*#_=~]+$/.test(before.text))
}

/** "Jane Doe Serving as mayor", "Jane Doe Said the price", "Jane Doe Prior to": a sentence goes on. Not "Jane Doe Cook" and "Qaboos bin Said". */
function isGluedOn(tokens: readonly ClassedToken[], at: number, end: number): boolean {
  const [word, next] = [tokens[end] as ClassedToken, tokens[end + 1]]
  if (word.class !== 'capital' || !isWhole(tokens, at, end) || tokens[end - 1]?.class === 'particle') return false
  if (word.pos === 'ADV') return !word.given && /^(?:in|to)$/.test(next?.key ?? '')
  if (word.pos !== 'VERB') return false
  if (word.given) return speechVerbs.has(word.lemma) && /^(?:DET|PRON|SCONJ)$/.test(next?.pos ?? '')
  return /.{3}(?:ing|ed)$|^(?:born|won|led|said|told|says)$/.test(word.key) || (/s$/.test(word.key) && next?.given === true)
}

/** "a victory for Jane Doe  Q: What", a line's end that is lost but for its white space. Not "Jane  Doe" and "Abdul Karim  Doe". */
function standsApart(tokens: readonly ClassedToken[], at: number, end: number, text: string): boolean {
  const [last, word] = [tokens[end - 1] as ClassedToken, tokens[end] as ClassedToken]
  if (word.start - last.end < 2 || !/ {2}|\n\s*\n/.test(text.slice(last.end, word.start))) return false
  return isWhole(tokens, at, end) || (end === at + 1 && last.class === 'capital' && !last.given && word.given)
}

/**
 * "(Foreign Minister Abdul Karim) Doe", "[Abdul Karim] Doe": given names that the editor has put in; the name goes on behind
 * the bracket. Not "Jane Doe (London) Smith". Gives `end` where no bracket closes there.
 */
function endOfBracketed(tokens: readonly ClassedToken[], at: number, end: number, to: number): number {
  const [close, family] = [tokens[end] as ClassedToken, tokens[end + 1]]
  if (!/^[)\]]$/.test(close.text) || end + 1 >= to || family?.class !== 'capital' || family.given) return end
  let open = at - 1
  while (open > at - 6 && !/^[([]$/.test(tokens[open]?.text ?? ')')) open -= 1
  if (!/^[([]$/.test(tokens[open]?.text ?? '')) return end
  const allGiven = tokens.slice(at, end).every((word) => word.given)
  return allGiven || (open === at - 1 && followsTitle(tokens[open - 1])) ? end + 2 : end
}

const wordsAsSurnames = new Set(
  'may park price black white green young king west hall church field page rice law day bishop cook judge major marshall pope prince power may baker speaker'.split(
    ' ',
  ),
)

const followsTitle = (word: ClassedToken | undefined): boolean =>
  word !== undefined && (word.class === 'head' || word.class === 'honorific' || word.class === 'rank')

/** "head of Hamas Ismail Haniyeh": behind "of", the name starts at its given name. */
export function cutBody(tokens: readonly ClassedToken[], first: number, last: number): number {
  const before = tokens[first - 1]
  if (before === undefined || followsTitle(before) || last - first < 3) return first
  const insideOffice =
    /^(?:of|for|the)$/.test(before.key) ||
    before.class === 'organization' ||
    before.class === 'country' ||
    before.class === 'possessive' ||
    before.class === 'modifier'
  if (!insideOffice || (tokens[first] as ClassedToken).given || familyNamesInFront.has((tokens[first] as ClassedToken).key))
    return first
  for (let i = first + 1; i < last - 1; i++) if ((tokens[i] as ClassedToken).given) return i
  return first
}
