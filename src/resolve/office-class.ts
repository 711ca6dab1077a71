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
  /** Articles that give it, down to the power of two. */
  readonly weight: number
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

/** A telling title that two people hold, of whatever country. */
export function shareTitle(a: readonly Office[], b: readonly Office[]): string | undefined {
  if (a.length === 0 || b.length === 0) return undefined
  const titles = new Set(b.map(({ titleKey }) => titleKey))
  return a.find(({ titleKey }) => titles.has(titleKey) && isTellingOffice(titleKey))?.titleKey
}

/** Of the articles that give a profile a telling office, the part that give one that another holds too, or a wording of it. */
export function shareOfOffices(offices: readonly Office[], others: readonly Office[]): number {
  let [shared, all] = [0, 0]
  for (const office of offices) {
    if (!isTellingOffice(office.titleKey)) continue
    all += office.weight
    if (others.some(({ titleKey }) => areWordingsOfOne(office.titleKey, titleKey))) shared += office.weight
  }
  return all === 0 ? 0 : shared / all
}

/** Whether one of two titles is the other with more words, none of which makes it another rank: deputy, spokesperson, elect. */
function areWordingsOfOne(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = (a.length < b.length ? [a, b] : [b, a]).map((title) => title.split(' ')) as [string[], string[]]
  if (!isTellingOffice(short.join(' ')) || !short.every((word) => long.includes(word))) return false
  return long.every((word) => short.includes(word) || !OTHER_RANKS.has(word))
}

const OTHER_RANKS: ReadonlySet<string> = new Set(
  'deputy spokesperson advisor adviser envoy ambassador representative aide candidate member nominee son brother wife'.split(' '),
)

/** Whether an office is one of a body of many states, so that its holder may have no country. */
export function isInternationalOffice(titleKey: string): boolean {
  const words = new Set(titleKey.split(' '))
  return INTERNATIONAL_BODIES.some((body) => body.every((word) => words.has(word)))
}

const INTERNATIONAL_BODIES: readonly (readonly string[])[] = (
  'un,unesco,unicef,unhcr,unrwa,iaea,nato,opec,oic,imf,fifa,afc,eu,eus,interpol,oecd,osce,gcc,gecf,sco,' +
  'nations united,european union,european commission,european parliament,agency atomic international,arab league,world bank'
)
  .split(',')
  .map((body) => body.split(' '))

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
  ['industries', 'industry'],
])

const PASSED_OVER: ReadonlySet<string> = new Set(
  'the a an of for and in to on at s former ex then late current new acting interim caretaker outgoing incoming visiting top senior incumbent sitting constitutional elected affairs his her its their us uk uae'.split(
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
