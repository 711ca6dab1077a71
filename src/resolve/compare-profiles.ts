import { compareNames, compareParsedNames, type NameComparison } from './compare-names.ts'
import { compareWords } from './compare-words.ts'
import { shareOffice } from './office-class.ts'
import { type ParsedName, parseName } from './parse-name.ts'
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
  if (a.countryCode === null || a.countryCode !== b.countryCode) return undefined
  const office = shareOffice(a.offices, b.offices)
  if (office === undefined || !endsWith(parseName(full.nameKey), parseName(lone.nameKey))) return undefined
  const reasons = [`Both are called ${lone.name}.`, `Both serve ${a.countryCode}.`, `Both hold the office "${office.titleKey}".`]
  return { score: full.scope === '' ? 0.82 : 0.8, reasons, joins: true }
}

/** Whether a name's family name, alone or with the word before it, is the lone name. */
function endsWith(full: ParsedName, lone: ParsedName): boolean {
  if (isNamedAfterFather(full) !== isNamedAfterFather(lone)) return false
  const [last, beforeLast] = [full.words.at(-1), full.words.at(-2)]
  const word = lone.words.at(-1)
  if (last === undefined || word === undefined) return false
  if (compareWords(last, word).score >= 0.92) return true
  return beforeLast !== undefined && compareNames(`${beforeLast.text}${last.text}`, word.text).score >= 0.95
}

/** A full name with Jr. is kept from the name without: more often the son than a fuller way to name one man. */
const isJunior = (name: ParsedName): boolean => /[^,] (?:jr|junior)$/.test(name.text)

/** The son is called Bin Karim, Karim is the father. */
const isNamedAfterFather = (name: ParsedName): boolean => /(?:^| )(?:bin|ibn|bint)(?: (?:al|el|ul))? \S+$/.test(name.text)

function compareFullNames(a: Profile, b: Profile): Finding | undefined {
  const names = compareParsedNames(parseName(a.nameKey), parseName(b.nameKey))
  if (names.weakest === 0 || namesContradict(a, b)) return undefined
  const kin = kinOf(names)
  if (kin === undefined) return undefined
  const office = shareOffice(a.offices, b.offices)
  const known = a.countryCode !== null && b.countryCode !== null
  const sameCountry = known && a.countryCode === b.countryCode
  const reasons = [...names.reasons]
  if (sameCountry) reasons.push(`Both serve ${a.countryCode}.`)
  if (known && !sameCountry) reasons.push(`One serves ${a.countryCode}, the other ${b.countryCode}.`)
  if (office !== undefined) reasons.push(`Both hold the office "${office.titleKey}".`)

  if (kin === 'same') {
    if (sameCountry) return { score: 0.9 + names.score * 0.1, reasons, joins: true }
    if (!known) return { score: (office === undefined ? 0.75 : 0.8) + names.score * 0.1, reasons, joins: true }
    if (outweighs(a, b)) {
      reasons.push('One of the countries is told by few reports only.')
      return { score: 0.7 + names.score * 0.1, reasons, joins: true }
    }
    return { score: 0.5, reasons, joins: false }
  }
  if (known && !sameCountry) return undefined
  if (sameCountry && office !== undefined) return { score: 0.7 + names.score * 0.15, reasons, joins: true }
  if (sameCountry && (names.startsAgree || names.initials)) return { score: 0.4 + names.score * 0.25, reasons, joins: false }
  return office !== undefined ? { score: 0.4 + names.score * 0.2, reasons, joins: false } : undefined
}

/** How two names that do not contradict stand to each other: the same, one a slip or a part of the other; undefined: too far. */
function kinOf(names: NameComparison): 'same' | 'near' | undefined {
  const whole = names.extra === 0 || (names.onlyInitialsMore && names.startsAgree)
  if (whole && !names.initials && names.weakest >= 0.9 && names.endsAgree) return 'same'
  // Given and family name exchanged and misspelled besides: Karim Bahrami is not Bahram Karimi.
  if (names.extra === 0 && !names.endsAgree && names.weakest < 0.9) return undefined
  if (names.extra === 0) return names.weakest >= 0.72 || names.initials ? 'near' : undefined
  return names.weakest >= 0.84 && (names.endsAgree || names.startsAgree) ? 'near' : undefined
}

/** Whether so many more articles give one of the countries that the other is a slip. */
const outweighs = (a: Profile, b: Profile): boolean => Math.max(a.weight, b.weight) >= SLIP_SHARE * Math.min(a.weight, b.weight)

/** What reports that name no country count against the countries that others name. */
const UNKNOWN_COUNTS = 1 / 2
/** A country that so many times fewer articles name than another is taken for a slip of reading. */
const SLIP_SHARE = 4

/** Whether two profiles cannot be one person by their names, whatever joins either of them to others. */
export function contradict(a: Profile, b: Profile, witnesses: readonly Profile[]): boolean {
  if (!namesContradict(a, b)) return false
  // Mohammad Zarif and Javad Zarif contradict, unless there is a Mohammad Javad Zarif whom both may be.
  return !witnesses.some((witness) => isFuller(witness, a) && isFuller(witness, b))
}

/** Whether profiles serve countries of which more than one is told by too many reports to be a slip. */
export function countriesClash(profiles: readonly Profile[]): boolean {
  const weights = new Map<string, number>()
  let unknown = 0
  for (const { countryCode, weight } of profiles) {
    if (countryCode === null) unknown += weight
    else weights.set(countryCode, (weights.get(countryCode) ?? 0) + weight)
  }
  const [most = 0, next = 0] = [...weights.values()].sort((x, y) => y - x)
  // An official of no country (of the United Nations, say) is given one by a slip, now this, now that.
  return next * SLIP_SHARE > Math.max(most, unknown * UNKNOWN_COUNTS)
}

/** The same clusters are looked at with every report on their people: what was found of two names is kept. */
const contradictions = new Map<string, boolean>()
const REMEMBERED = 200_000

function namesContradict(a: Profile, b: Profile): boolean {
  const pair = `${a.nameKey}\n${b.nameKey}`
  const known = contradictions.get(pair)
  if (known !== undefined) return known
  const found = doContradict(parseName(a.nameKey), parseName(b.nameKey))
  if (contradictions.size >= REMEMBERED) contradictions.clear()
  contradictions.set(pair, found)
  return found
}

function doContradict(x: ParsedName, y: ParsedName): boolean {
  if (isJunior(x) !== isJunior(y) && x.words.length > 1 && y.words.length > 1) return true
  if (x.words.length === 1 && y.words.length === 1 && isNamedAfterFather(x) !== isNamedAfterFather(y)) return true
  if (x.words.length === 1 && y.words.length > 1) return !endsWith(y, x)
  if (y.words.length === 1 && x.words.length > 1) return !endsWith(x, y)
  return compareParsedNames(x, y).weakest === 0
}

function isFuller(witness: Profile, part: Profile): boolean {
  const [x, y] = [parseName(witness.nameKey), parseName(part.nameKey)]
  return x.words.length > y.words.length && !namesContradict(witness, part)
}
