import type { CountryCode } from '../domain/facts.ts'
import { foldName, foldToConsonants, toSlug } from '../domain/fold-name.ts'
import { stableId } from '../domain/stable-id.ts'
import { servantOf } from './compare-words.ts'
import { GIVEN_NAME_LINES } from './lexicon/name-words.ts'
import { isInternationalOffice, isTellingOffice, type Office } from './office-class.ts'
import { type ParsedName, parseName } from './parse-name.ts'

/** What identity is decided on: a name with a country as the reports use it, its offices, and roughly how many articles use it. */
export interface Profile {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly countryCode: CountryCode | null
  /** '' for a full name; what keeps a lone name apart otherwise. */
  readonly scope: string
  /** Articles that use it, down to the power of two: what changes with every article must not decide who is who. */
  readonly weight: number
  /** Year of the last dated report; 0 where none is dated. */
  readonly lastYear: number
  readonly offices: readonly Office[]
}

/** What a profile is known by: the same in every article that names the same person the same way. */
export interface ProfileIdentity {
  readonly id: string
  readonly nameKey: string
  readonly countryCode: CountryCode | null
  readonly scope: string
  readonly slug: string
}

/**
 * The profile of a person as one article presents them. A full name is one profile with its country across all articles. A
 * lone name (Khatami) is its own in each article, unless a country and a telling office go with it, or an international one.
 */
export function identifyProfile(
  name: string,
  { countryCode, officeKeys, articleId }: { countryCode: CountryCode | null; officeKeys: readonly string[]; articleId: string },
): ProfileIdentity {
  const nameKey = foldName(name) || name.trim()
  const lone = isLoneName(nameKey)
  const office = lone ? officeKeys.find(countryCode === null ? isInternationalOffice : isTellingOffice) : undefined
  const scope = !lone ? '' : (office ?? articleId)
  const id = stableId('person', nameKey, countryCode ?? '', scope)
  const slug = toSlug(name) || UNSPELLABLE
  return { id, nameKey, countryCode, scope, slug: lone ? `${slug}_${id.slice(0, SLUG_PIECE)}` : slug }
}

/** Letters of an id that tell slugs of one name apart, behind a `_`, which no name's slug has. */
export const SLUG_PIECE = 10

/** The slug of names without a letter or digit. */
export const UNSPELLABLE = 'person'

/** Whether a folded name is one word, particles aside: a family name, mostly. */
const isLoneName = (name: string): boolean =>
  parseName(name).words.length < 2 && !/\p{L}\p{M}*\s+\p{L}{2}/u.test(stripParticle(name))

const stripParticle = (name: string): string => name.replace(/^(?:al|el|ul|bin|ibn|abu|de|van|von)[\s-]+/i, '')

/** Down to the power of two. */
export const toWeight = (articleCount: number): number => (articleCount < 1 ? 0 : 2 ** Math.floor(Math.log2(articleCount)))

/** The year of a date; 0 for an unknown one. */
export const toYear = (date: string): number => Number(date.slice(0, 4)) || 0

/** Whether a lone name belongs to one article alone, so that it is compared with nothing. */
export const staysInItsArticle = (profile: Pick<Profile, 'scope' | 'offices'>): boolean =>
  profile.scope !== '' && !profile.offices.some((office) => office.titleKey === profile.scope)

/**
 * Keys under which profiles that may be one person find each other: the consonants of the family name with the initial of
 * each given name, the last two words taken as one, the words in any order; the given name or the family name with country
 * and office, so that a lone name is found and a slip in either.
 */
export function toProfileKeys(profile: Profile): string[] {
  if (staysInItsArticle(profile)) return []
  const name = parseName(profile.nameKey)
  const words = name.words.map((word) => word.text)
  const last = words.at(-1) ?? ''
  const beforeLast = words.at(-2)
  const families = [foldToConsonants(last)]
  if (beforeLast !== undefined) families.push(foldToConsonants(beforeLast + last))
  const keys = new Set<string>()
  const places = listPlaces(profile)
  for (const place of places) for (const family of families) keys.add(`${family}@${place}`)
  if (profile.scope === '') {
    for (const key of toFullNameKeys(name, words, families)) keys.add(key)
    if (words.length > 1) for (const place of places) keys.add(`${foldToConsonants(words[0] ?? '')}/@${place}`)
  }
  return [...keys].sort()
}

/** Country and office, each that places a profile: of international offices without the country. */
const listPlaces = ({ countryCode, offices }: Profile): string[] =>
  offices.flatMap(({ titleKey }) => {
    if (isInternationalOffice(titleKey)) return [`@${titleKey}`]
    return countryCode !== null && isTellingOffice(titleKey) ? [`${countryCode}@${titleKey}`] : []
  })

function toFullNameKeys(name: ParsedName, words: readonly string[], families: readonly string[]): string[] {
  const [family = '', joinedFamily = ''] = families
  const keys = [words.map(foldToConsonants).sort().join('+')]
  for (const [index, word] of words.slice(0, -1).entries()) {
    for (const initial of initialsOf(word)) {
      keys.push(`${family}/${initial}`)
      if (index < words.length - 2) keys.push(`${joinedFamily}/${initial}`)
    }
  }
  if (words.length === 1) keys.push(foldToConsonants(name.joined))
  // A long family name without its first letter, which a slip may have changed.
  else if (family.length >= LONG_FAMILY) keys.push(`${foldToConsonants(words[0] ?? '')}~${family.slice(1)}`)
  return keys
}

/** Consonants from which a family name is long. */
const LONG_FAMILY = 4

/** A given name's own initial, that of the usual form of its line (Bill: b, w), that behind "servant of"; transliteration folded. */
function initialsOf(word: string): string[] {
  const line = GIVEN_NAME_LINES.get(word)
  const usual = line === undefined ? undefined : USUAL_FORMS.get(line)
  const forms = [word, usual, servantOf(word)?.text].filter((form) => form !== undefined)
  return [...new Set(forms.map((form) => foldToConsonants(form).slice(0, 1)))]
}

const USUAL_FORMS: ReadonlyMap<number, string> = new Map([...GIVEN_NAME_LINES].reverse().map(([name, line]) => [line, name]))
