import type { CountryCode } from '../../domain/facts.ts'
import { countryOfWords } from '../countries.ts'
import {
  ledByPresident,
  ledByPrimeMinister,
  monarchies,
  rulers,
  withoutPrimeMinister,
  withSenate,
} from '../lexicon/institutions.ts'
import {
  bearsIslamicName,
  isForeignToMuslimStates,
  muslimStates,
  soundsForeign,
  withIslamicNames,
} from '../lexicon/name-origins.ts'
import type { PersonDraft } from './draft.ts'

/** Offices that one person holds in a state at a time. */
export const uniqueOffices =
  /\b(?:president|prime minister|premier|\bpm\b|foreign minister|\bfm\b|minister|secretary of state|foreign secretary|king|sultan|emir|chancellor|speaker|first lady|supreme leader|chief justice|vice president)\b/

/** "foreign minister of Norway" is the office of foreign minister. */
export function withoutState(title: string): string {
  const of = title.lastIndexOf(' of ')
  return of > 0 && countryOfWords(title.slice(of + 4)) !== null && /^(?:the )?\p{Lu}/u.test(title.slice(of + 4))
    ? title.slice(0, of)
    : title
}

/** Titles of one office in one form: "minister of foreign affairs" and "FM" are the foreign minister. */
export const officeKey = (title: string): string =>
  title
    .replaceAll('defence', 'defense')
    .replace('palestinian authority', '')
    .replace(/\bfm\b|minister of foreign affairs|foreign affairs minister/, 'foreign minister')
    .replace(/\bpm\b|\bpremier\b/, 'prime minister')
    .replace(/secretary of state|foreign secretary/, 'foreign minister')
    .replace(/\b(?:the|of|for|and|affairs|visiting|current|new|his|her)\b/g, ' ')
    .replace(/[^\p{L} ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ')

/** States where the head of government is who "the president" or "the prime minister" hardly ever means. */
export const isUnlikelyOffice = (country: CountryCode, titles: readonly string[]): boolean =>
  titles.some(
    (title) =>
      (/^(?:(?:former|then) )?president$/.test(title) && ledByPrimeMinister.has(country)) ||
      (/^(?:prime minister|premier|pm)$/.test(title) && ledByPresident.has(country)),
  )

/** Whether a state has such an office: no king in a republic, no prime minister under a president alone. */
export function stateHasOffice(country: CountryCode, titles: readonly string[]): boolean {
  for (const title of titles) {
    if (/\bprime minister\b|\bpremier\b|^pm$/.test(title) && withoutPrimeMinister.has(country)) return false
    const ruler = /^(?:king|queen|sultan|emir|chancellor)\b/.exec(title)?.[0]
    if (ruler !== undefined && !rulers[ruler]?.has(country)) return false
    if (/^(?:crown )?prince\b|\bcrown prince\b/.test(title) && !monarchies.has(country)) return false
    if (/^(?:(?:former|then|ex|late)[ -])*(?:vice[ -])?president\b/.test(title) && monarchies.has(country) && country !== 'AE')
      return false
    // The United States have secretaries, no ministers.
    if (country === 'US' && /\bminister\b/.test(title) && !/\bminister[- ]counsell?or\b/.test(title)) return false
    if (/^(?:(?:former|then|ex|late)[ -])*(?:senator|sen\.)/.test(title) && !withSenate.has(country)) return false
    if (/\b(?:secretary of state|defense secretary)\b/.test(title) && country !== 'US' && country !== 'GB') return false
  }
  return true
}
/** Names of European or East Asian languages are no officials of Muslim states; Arabic forms are no Iranian ones. */
export function nameFits(country: CountryCode, draft: PersonDraft): boolean {
  const words = draft.name.split(/\s+/)
  if (
    muslimStates.has(country) &&
    ((words.length > 1 && isForeignToMuslimStates(words[0] ?? '')) || soundsForeign(words.at(-1) ?? '', country))
  )
    return false
  if (bearsIslamicName(words[0] ?? '') && !withIslamicNames.has(country)) return false
  if (
    (country === 'IR' || country === 'TR' || country === 'AF') &&
    /\b(?:bin|ibn|bint|Al|El|al|el|bou|Bou)\b[ -]/.test(draft.name) &&
    !/^(?:Ayatollah|Seyed)/.test(draft.name)
  )
    return false
  return true
}
