import { allCountries } from '../domain/countries.ts'
import type { CountryCode } from '../domain/facts.ts'
import { foldName } from '../domain/fold-name.ts'

/** An office as identity weighs it: what it is, for which country, in which years it was seen. */
export interface Office {
  /** As `foldOffice` leaves the title. */
  readonly titleKey: string
  readonly countryCode: CountryCode | null
  /** Years of the first and the last dated report that gives it; 0 where none is dated. */
  readonly firstYear: number
  readonly lastYear: number
}

/**
 * An office's title folded so that wordings of one office meet: `Minister of Defence`, `defense minister` and `Iranian Defense
 * Minister` all become `defense minister`. Words in alphabetical order, without countries, articles and `former`.
 */
export function foldOffice(title: string): string {
  const folded = ` ${foldName(title)} `.replace(COUNTRY_WORDS, ' ').replace(/ (\w+?)s (?=minister|president|ambassador)/g, ' $1 ')
  const words = folded
    .trim()
    .split(/\s+/)
    .flatMap((word) => (SYNONYMS.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && !PASSED_OVER.has(word))
  return [...new Set(words)].sort().join(' ')
}

/** Whether sharing the office says something: a foreign minister, yes; a minister, a general, an official, no. */
export const isTellingOffice = (titleKey: string): boolean =>
  titleKey !== '' && titleKey.split(' ').some((word) => !WEAK_WORDS.has(word))

/** Whether two people hold one office at times that may be one term; where reports have no date, they may. */
export function shareOffice(a: readonly Office[], b: readonly Office[]): Office | undefined {
  return a.find(
    (left) =>
      isTellingOffice(left.titleKey) &&
      b.some(
        (right) =>
          left.titleKey === right.titleKey &&
          (left.countryCode === null || right.countryCode === null || left.countryCode === right.countryCode) &&
          yearsBetween(left, right) <= LONGEST_GAP,
      ),
  )
}

/** Years that a person may go unseen in an office and still be its holder. */
const LONGEST_GAP = 4

function yearsBetween(a: Office, b: Office): number {
  if (a.firstYear === 0 || b.firstYear === 0) return 0
  return Math.max(0, a.firstYear - b.lastYear, b.firstYear - a.lastYear)
}

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['defence', 'defense'],
  ['fm', 'foreign minister'],
  ['pm', 'prime minister'],
  ['premier', 'prime minister'],
  ['vp', 'vice president'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['envoy', 'envoy'],
  ['chief', 'head'],
  ['director', 'head'],
  ['boss', 'head'],
  ['vice', 'deputy'],
  ['assistant', 'deputy'],
  ['ministry', 'minister'],
  ['parliamentary', 'parliament'],
  ['majlis', 'parliament'],
])

const PASSED_OVER: ReadonlySet<string> = new Set(
  'the a an of for and in to on at s former ex then late current new acting interim caretaker outgoing incoming visiting top senior affairs his her its their us uk uae'.split(
    ' ',
  ),
)

const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    'minister official general head leader diplomat commander officer member representative deputy secretary advisor adviser spokesperson envoy ambassador ' +
    'brigadier major lieutenant colonel captain admiral marshal gen lt col maj dr doctor professor analyst expert politician lawmaker mp senator ' +
    'ayatollah hojatoleslam sheikh cleric sir lord judge chair manager counterpart side delegation figure army military political security'
  ).split(' '),
)

const COUNTRY_WORDS = new RegExp(
  ` (?:${[
    ...new Set([
      ...allCountries.flatMap(({ name, officialName, demonyms }) => [name, officialName, ...demonyms].map(foldName)),
      'america',
      'american',
      'u s',
      'u k',
      'islamic republic',
      'islamic republic of iran',
      'zionist regime',
      'turkey',
      'turkish',
      'emirati',
      'saudi',
      'british',
      'dutch',
    ]),
  ]
    .filter((words) => words !== '')
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:s)?(?= )`,
  'g',
)
