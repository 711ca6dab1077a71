import { compareParsedNames, type NameComparison } from './compare-names.ts'
import { compareWords, type NameWord } from './compare-words.ts'
import { endsWith, isJunior, namesContradict, onlyOneIsArab, WELL_KNOWN } from './contradiction.ts'
import { GIVEN_NAME_LINES } from './lexicon/name-words.ts'
import { isMisprint } from './misprint.ts'
import { isInternationalOffice, isTellingOffice, shareOffice, shareOfOffices, shareTitle } from './office-class.ts'
import { parseName } from './parse-name.ts'
import { type Profile, staysInItsArticle } from './profile.ts'

/** Two profiles that resemble each other: joined by the evidence, or offered as possibly one. `aId` is the lesser. */
export interface Resemblance {
  readonly aId: string
  readonly bId: string
  /** 0 to 1. */
  readonly score: number
  /** In plain sentences. */
  readonly reasons: readonly string[]
  /** Whether the evidence on these two alone carries the join. */
  readonly joins: boolean
}

/** A join on less than this holds only where no rival has a like claim. */
export const CERTAIN = 0.9

/**
 * Compares two profiles by name, country and office. Undefined where nothing suggests one person. Names that agree word by
 * word suffice unless countries differ; part of a name, an initial or a slip of spelling needs country and office besides.
 */
export function compareProfiles(x: Profile, y: Profile): Resemblance | undefined {
  const [a, b] = x.id < y.id ? [x, y] : [y, x]
  if (staysInItsArticle(a) || staysInItsArticle(b)) return undefined
  const finding = a.scope !== '' || b.scope !== '' ? compareWithLoneName(a, b) : compareFullNames(a, b)
  return finding === undefined ? undefined : { aId: a.id, bId: b.id, ...finding }
}

type Finding = Pick<Resemblance, 'score' | 'reasons' | 'joins'>

function compareWithLoneName(a: Profile, b: Profile): Finding | undefined {
  const [lone, full] = a.scope !== '' ? [a, b] : [b, a]
  if (a.countryCode !== b.countryCode) return undefined
  const office = shareOffice(a.offices, b.offices)
  if (office === undefined || (a.countryCode === null && !isInternationalOffice(office.titleKey))) return undefined
  if (!isCalled(full, lone)) return undefined
  const reasons = [`Both are called ${lone.name}.`, `Both hold the office "${office.titleKey}".`]
  if (a.countryCode !== null) reasons.splice(1, 0, `Both serve ${a.countryCode}.`)
  return { score: full.scope === '' ? 0.82 : 0.8, reasons, joins: true }
}

/** Whether the lone name is the other's family name, to the letter: it is too little to allow for spellings besides. */
function isCalled(full: Profile, lone: Profile): boolean {
  const [x, y] = [parseName(full.nameKey), parseName(lone.nameKey)]
  const family = y.words.map((word) => word.text).join('')
  return (
    endsWith(x, y) &&
    x.words
      .map((word) => word.text)
      .join('')
      .endsWith(family)
  )
}

function compareFullNames(a: Profile, b: Profile): Finding | undefined {
  const [x, y] = [parseName(a.nameKey), parseName(b.nameKey)]
  const names = compareParsedNames(x, y)
  const kin = names.weakest === 0 ? undefined : kinOf(names)
  if (kin === undefined) return compareExchanged(a, b, names)
  const office = shareOffice(a.offices, b.offices)
  const known = a.countryCode !== null && b.countryCode !== null
  const sameCountry = known && a.countryCode === b.countryCode
  const reasons = [...names.reasons]
  if (sameCountry) reasons.push(`Both serve ${a.countryCode}.`)
  if (known && !sameCountry) reasons.push(`One serves ${a.countryCode}, the other ${b.countryCode}.`)
  if (office !== undefined) reasons.push(`Both hold the office "${office.titleKey}".`)
  const suggest = (score: number): Finding => ({ score, reasons, joins: false })
  if (isJunior(x) !== isJunior(y)) {
    reasons.push('Only one is called Jr.')
    return sameCountry && office !== undefined ? suggest(0.5) : undefined
  }
  if (namesContradict(a, b)) return undefined

  if (kin === 'same') {
    if (sameCountry) return { score: 0.9 + names.score * 0.1, reasons, joins: true }
    const title = shareTitle(a.offices, b.offices)
    if (onlyOneIsArab(a, b)) {
      reasons.push('Only one has the Arabic article, and the other serves no Arab country.')
      return suggest(0.5)
    }
    if (!known) return { score: (office === undefined ? 0.75 : 0.8) + names.score * 0.1, reasons, joins: true }
    if (outweighs(a, b, SLIP_SHARE)) {
      reasons.push('One of the countries is told by few reports only.')
      return { score: 0.7 + names.score * 0.1, reasons, joins: true }
    }
    // Abdullah II of Jordan and King Abdullah of Saudi Arabia are two.
    if (title === undefined || x.words.length < 2 || y.words.length < 2) return suggest(0.5)
    reasons.push(`Both hold the office "${title}": one of the countries is a slip.`)
    return { score: 0.65 + names.score * 0.1, reasons, joins: true }
  }
  if (known && !sameCountry) return undefined
  const placed = office !== undefined && (sameCountry || isInternationalOffice(office.titleKey))
  if (placed && holdOneOffice(a, b, names)) return { score: 0.7 + names.score * 0.15, reasons, joins: true }
  if (placed && isShortFor(a, b, names)) {
    reasons.push('The rarer name is the beginning of the other, and in one office.')
    return { score: 0.6 + names.score * 0.15, reasons, joins: true }
  }
  if (isMisprintOf(a, b, names)) {
    reasons.push('The rarer spelling looks like a misprint of the other.')
    return { score: 0.6 + names.score * 0.1, reasons, joins: true }
  }
  if (sameCountry && isCasualFor(a, b, names)) {
    reasons.push('The rarer name is a short way to write the other.')
    return { score: 0.6 + names.score * 0.1, reasons, joins: true }
  }
  if (!names.same) return undefined
  if (sameCountry && (names.startsAgree || names.initials)) return suggest(0.4 + names.score * 0.25)
  return office !== undefined ? suggest(0.4 + names.score * 0.2) : undefined
}

/** Foreign Ministry spokesman Qader Bahrani for Bahran Qaderi, whom everybody knows as that: given and family name exchanged by a slip. */
function compareExchanged(a: Profile, b: Profile, names: NameComparison): Finding | undefined {
  const [x, y] = [parseName(a.nameKey), parseName(b.nameKey)]
  if (names.weakest < EXCHANGED || x.words.length !== 2 || y.words.length !== 2 || names.endsAgree) return undefined
  const office = shareOffice(a.offices, b.offices)
  if (office === undefined || a.countryCode === null || a.countryCode !== b.countryCode) return undefined
  const [rare, common] = a.weight < b.weight ? [a, b] : [b, a]
  if (!outweighs(a, b, WELL_KNOWN) || shareOfOffices(rare.offices, common.offices) <= 1 / 2 || namesContradict(a, b))
    return undefined
  const reasons = [...names.reasons, `Both serve ${a.countryCode}.`, `Both hold the office "${office.titleKey}".`]
  return { score: 0.6, reasons: [...reasons, 'The rarer name looks like the other exchanged.'], joins: true }
}

/** Likeness from which two words, exchanged, may be slips for each other. */
const EXCHANGED = 0.72

/** How two names that do not contradict stand to each other: the same, one a slip or a part of the other; undefined: too far. */
function kinOf(names: NameComparison): 'same' | 'near' | undefined {
  const whole = names.extra === 0 || (names.onlyInitialsMore && names.startsAgree)
  if (whole && !names.initials && names.weakest >= 0.9 && names.endsAgree) return 'same'
  // Given and family name exchanged and misspelled besides: Karim Bahrami is not Bahram Karimi.
  if (names.extra === 0 && !names.endsAgree && names.weakest < 0.9) return undefined
  if (names.extra === 0) return names.weakest >= 0.72 || names.initials ? 'near' : undefined
  return names.weakest >= 0.84 && names.inOrder && (names.endsAgree || names.startsAgree) ? 'near' : undefined
}

/**
 * Whether two who share an office are one in it. A clear slip of spelling needs no more; a vague one, or the ending of a name
 * (Javad Zarghan for Mohammad Javad Zarghan), needs that the lesser used holds that office mostly; the beginning of a name
 * (Karim bin Omar for Karim bin Omar Al Sadri) that both do, and a name of one's own: Mohammad Javad or George W. may be many.
 */
function holdOneOffice(a: Profile, b: Profile, names: NameComparison): boolean {
  if (names.extra === 0 && names.weakest >= CLEAR_SLIP) return true
  const [lesser, other] = a.weight < b.weight || (a.weight === b.weight && a.id < b.id) ? [a, b] : [b, a]
  const share = shareOfOffices(lesser.offices, other.offices)
  if (share < 1 / 2) return false
  if (names.extra === 0) return true
  const [x, y] = [parseName(a.nameKey), parseName(b.nameKey)]
  if (names.endsAgree) return true
  const part = x.words.length < y.words.length ? x : y
  const namesFather = / (?:bin|ibn) /.test(part.text)
  const hasOwnName = namesFather || part.words.slice(1).some((word) => word.given === -1 && word.text.length > 1)
  return hasOwnName && shareOfOffices(other.offices, lesser.offices) >= 1 / 2
}

/** Likeness from which a slip of spelling is no other name. */
const CLEAR_SLIP = 0.85

/** Whether so many times more articles use one of the two. */
const outweighs = (a: Profile, b: Profile, times: number): boolean =>
  Math.max(a.weight, b.weight) >= times * Math.min(a.weight, b.weight)

/**
 * Whether the rarer of two names is the given names of the other, of somebody known so well that nobody else of that office is
 * thought of: Foreign Minister Abdul Karim for Abdul Karim Zarghan.
 */
function isShortFor(a: Profile, b: Profile, names: NameComparison): boolean {
  if (!names.startsAgree || names.endsAgree || names.weakest < 0.9 || !names.inOrder || !outweighs(a, b, WELL_KNOWN)) return false
  const [rare, common] = a.weight < b.weight ? [a, b] : [b, a]
  const [x, y] = [parseName(rare.nameKey), parseName(common.nameKey)]
  return x.words.length > 1 && x.words.length < y.words.length && shareOfOffices(rare.offices, common.offices) > 1 / 2
}

/**
 * Whether the rarer of two names is the other with an initial, without "servant of", or without the prophet's name in front, and
 * has no office of its own.
 */
function isCasualFor(a: Profile, b: Profile, names: NameComparison): boolean {
  if (!names.endsAgree || names.weakest < 0.84 || !outweighs(a, b, MISPRINT_SHARE)) return false
  const [rare, common] = a.weight < b.weight ? [a, b] : [b, a]
  const [x, y] = [parseName(rare.nameKey).words, parseName(common.nameKey).words]
  const telling = rare.offices.some(({ titleKey }) => isTellingOffice(titleKey))
  if (x.length < 2 || (telling && shareOfOffices(rare.offices, common.offices) < 1)) return false
  if (x.length + 1 === y.length && isProphets(y[0]) && outweighs(a, b, WELL_KNOWN)) return names.weakest >= 0.9 && names.inOrder
  if (x.length !== y.length || !names.startsAgree) return false
  return x.every((word, index) => {
    const { how, score } = compareWords(word, y[index] ?? word)
    const isShorter = word.text.length < (y[index]?.text.length ?? 0)
    return score >= 0.9 || ((how === 'initial' || how === 'servant') && isShorter && index < x.length - 1)
  })
}

const isProphets = (word: NameWord | undefined): boolean => word?.given === GIVEN_NAME_LINES.get('mohammad')

/** Whether a rare spelling without an office that the other has not is a misprint of a common one: Bahram Kasemi and Bahram Kasmi. */
function isMisprintOf(a: Profile, b: Profile, names: NameComparison): boolean {
  const share = a.countryCode === b.countryCode ? MISPRINT_SHARE : WELL_KNOWN
  if (names.extra > 0 || names.initials || !names.endsAgree || !outweighs(a, b, share)) return false
  const [rare, common] = a.weight < b.weight ? [a, b] : [b, a]
  const telling = rare.offices.some(({ titleKey }) => isTellingOffice(titleKey))
  if (telling && shareOfOffices(rare.offices, common.offices) < 1) return false
  const [x, y] = [parseName(a.nameKey).words, parseName(b.nameKey).words]
  const unlike = x.filter((word, index) => compareWords(word, y[index] ?? word).score < 0.9)
  return unlike.length === 1 && x.every((word, index) => !unlike.includes(word) || isMisprint(word.text, y[index]?.text ?? ''))
}

/** How many times more articles use a name than what is taken for its misprint, where the country is the same. */
const MISPRINT_SHARE = 16

/** What reports that name no country count against the countries that others name. */
const UNKNOWN_COUNTS = 1 / 2
/** A country that so many times fewer articles name than another is taken for a slip of reading. */
const SLIP_SHARE = 4

/**
 * Whether profiles serve countries of which more than one is told by too many reports to be a slip. Reports that give
 * somebody the office that he has in the country told most are slips, however many.
 */
export function countriesClash(profiles: readonly Profile[]): boolean {
  const weights = new Map<string, number>()
  let unknown = 0
  for (const { countryCode, weight } of profiles) {
    if (countryCode === null) unknown += weight
    else weights.set(countryCode, (weights.get(countryCode) ?? 0) + weight)
  }
  const ranked = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const [most, ...others] = ranked
  if (most === undefined) return false
  // An official of no country (of the United Nations, say) is given one by a slip, now this, now that.
  const bearable = Math.max(most[1], unknown * UNKNOWN_COUNTS) / SLIP_SHARE
  const offices = (country: string) =>
    profiles.filter(({ countryCode }) => countryCode === country).flatMap((profile) => profile.offices)
  return others.some(([country, weight]) => weight > bearable && shareTitle(offices(most[0]), offices(country)) === undefined)
}
