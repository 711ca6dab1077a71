import type { CountryCode } from '../domain/facts.ts'
import type { Span } from '../domain/span.ts'
import { countryOfWords, findCountryMentions } from './countries.ts'
import { isKnownOutlet, outletNouns } from './lexicon/outlets.ts'

export interface Dateline {
  readonly place: string
  readonly country: CountryCode | null
  readonly span: Span
  /** The agency that it names: `IRNA` in "Baghdad, May 18, IRNA –". */
  readonly agency: string | null
  readonly agencySpan: Span | null
}

const month =
  '(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*|(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*)\\.?'
const weekday = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?'
// "TEHRAN- The": a dash at the end of a word is no hyphen.
const word = `(?!${month}[ ,]\\s*\\d)\\p{Lu}(?:[\\p{L}.'’]|-(?=\\p{L}))*`

/** "TEHRAN", "St. John’s, Antigua", "DUBAI, United Arab Emirates", "PARIS/BERLIN", "Oslo [Norway]". */
const placePattern = new RegExp(
  `^(${word}(?:[ /]${word}){0,3})(?: \\[\\p{Lu}[\\p{L} ]{2,30}\\])?(?:,\\s+(${word}(?: ${word}){0,2}))?(?=[ ,.:|(\\[/–—−-])`,
  'u',
)
const dayPattern = new RegExp(
  `^[,|]?\\s*(?:${weekday},?\\s+)?(?:${month}\\s*\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${month}(?:,?\\s+\\d{4})?|${weekday})(?=[ ,.:|(\\[/–—−-])`,
  'u',
)
/** "(Reuters)", "[MENL]", "./TASS/." */
const bracketPattern =
  /^(?:[,.|]?\s*)(?:\(\s*([^()[\]]{2,60}?)\s*\)|\[\s*([^()[\]]{2,40}?)\s*\]|\/\s*([\p{L}][^/()[\]]{1,24}?)\s*\/)\s*\.?/u
/** ", IRNA", ", AZERTAC": behind a comma, before the mark that ends the dateline. */
const agencyPattern = /^\s*[,|.]\s*(\p{Lu}[\p{L}-]{1,20}(?: \p{Lu}\p{L}{1,15}){0,2})(?=\s*(?:--?-?|–|—|−|:|\.\s|\(|\|))/u
/** ", by Jane Doe -NKA-." behind a city, as agencies of Latin America sign. */
const dashedPattern = /^[,.]?\s*(?:by \p{Lu}[\p{L}'’. -]{3,40}?)?\s*[-–]\s?(\p{Lu}{2,6})\s?[-–]\.?\s+(?=["“‘'\p{Lu}])/u
const dashPattern = /^\s*[.,]?\s*(?:--?-?|–|—|−|_)\s*(?=\S)/u
const colonPattern = /^\s*:\s+(?=["“‘'\p{Lu}])/u

/** Labels in capitals in front of a story that name no place. */
const labels =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|PHOTOS?|VIDEO|OPINION|ANALYSIS|LIVE|FILE|JUST IN|NEWS|INTERVIEW|READ|TRANSCRIPT|PRESS RELEASE|IN PICTURES|EDITORIAL|REPORT)\b/

/**
 * The dateline of the first paragraphs: the place, the agency, and the span up to the story's first word. Catches "TEHRAN –",
 * "LONDON (Reuters) -", "Baghdad, May 18, IRNA –", "YEREVAN, JULY 7, ARMENPRESS:", "RIYADH:", "NAIROBI, Kenya Nov 8 –"; must not
 * catch "Dehqan – a general – said" or "Mr. Reed: We are glad".
 */
export function findDateline(body: readonly (Span & { readonly text: string })[]): Dateline | null {
  // Captions and standfirsts in front of the story are short.
  let paragraphs = 0
  for (const line of body) {
    const found = readDateline(line.text.slice(0, 160), line.start)
    if (found !== null) return found
    if (line.text.length > 60) paragraphs += 1
    if (paragraphs >= 4) break
  }
  return null
}

/**
 * A dateline that has a line of its own above the first paragraph, at `first`: "TOKYO", "BONN, Germany, Feb. 17, NKA". The line
 * is no part of the story then.
 */
export function findLoneDateline<L extends Span & { readonly text: string }>(
  lines: readonly L[],
  first: number,
): { readonly line: L; readonly dateline: Dateline } | null {
  const line = lines[first - 1]
  if (line === undefined || line.text.length > 60 || /[.!?:]$/.test(line.text)) return null
  const dateline = readDateline(`${line.text} – The`, line.start)
  const city = dateline !== null && (isCapitals(line.text) || dateline.agency !== null) && isCity(dateline.place)
  return city && dateline !== null ? { line, dateline: { ...dateline, span: { start: line.start, end: line.end } } } : null
}

function readDateline(text: string, offset: number): Dateline | null {
  const opening = placePattern.exec(text)
  if (opening === null) return null
  const words = (opening[1] ?? '').replace(/[.-]+$/, (mark) => (mark === '.' && /\b\p{L}\.$/u.test(opening[1] ?? '') ? mark : ''))
  // "AUCKLAND, NKA -": initials behind the city that are no state's are the agency's.
  const region = opening[2] ?? ''
  const initials =
    /^\p{Lu}{3,4}$/u.test(region) && countryOfWords(region) === null && !/^(?:USA|UAE|UTAH|OHIO|IOWA)$/.test(region)
  let at = (initials ? (opening[1] ?? '') : opening[0]).length
  let agency: { name: string; start: number } | null = null
  let dated = false
  let slashed = false
  for (let parts = 0; parts < 4; parts++) {
    const rest = text.slice(at)
    const bracket: RegExpExecArray | null = agency === null ? bracketPattern.exec(rest) : null
    const day = dayPattern.exec(rest)
    if (bracket !== null) {
      agency = agencyIn(bracket[1] ?? bracket[2] ?? bracket[3] ?? '', rest, at) ?? agency
      slashed = bracket[3] !== undefined
      at += bracket[0].length
    } else if (day !== null && /\p{L}/u.test(day[0])) {
      dated = true
      at += day[0].length
    } else {
      const named: RegExpExecArray | null = agency === null ? agencyPattern.exec(rest) : null
      const name: string | undefined = named?.[1]
      if (named === null || name === undefined || !(dated || isKnownOutlet(name) || /^\p{Lu}{2,6}$/u.test(name))) break
      agency = { name, start: at + rest.indexOf(name) }
      at += named[0].length
    }
  }
  const dashed = agency === null ? dashedPattern.exec(text.slice(at)) : null
  if (dashed?.[1] !== undefined) {
    agency = { name: dashed[1], start: text.indexOf(dashed[1], at) }
    at += dashed[0].length
  }
  const end = dashed !== null ? at : endOf(text, at, agency !== null && (slashed || readsLikeAgency(agency.name)))
  if (end === null) return null
  const place = isCapitals(words) ? titleCase(words) : words
  const named = countryOfWords(opening[0])
  const colon = text.slice(at, end).includes(':')
  if (named === null && (!isCapitals(words) || (colon && !dated) || labels.test(words))) return null
  // "Iran: We are glad": a state's name before a colon is a label; a city is a dateline.
  if (colon && agency === null && !dated && !isCity(place)) return null
  return {
    place,
    country: named,
    span: { start: offset, end: offset + text.slice(0, end).trimEnd().length },
    agency: agency?.name ?? null,
    agencySpan: agency === null ? null : { start: offset + agency.start, end: offset + agency.start + agency.name.length },
  }
}

/** Where the dateline ends that reaches to `at`: behind a dash or a colon; behind an agency, a full stop or nothing at all. */
function endOf(text: string, at: number, withAgency: boolean): number | null {
  const rest = text.slice(at)
  const mark = dashPattern.exec(rest) ?? colonPattern.exec(rest)
  if (mark !== null) return at + mark[0].length
  if (!withAgency) return null
  const stop = /^\.?\s*(?=["“‘'\p{Lu}])/u.exec(rest)
  return stop === null ? null : at + stop[0].length
}

const dayAlone = new RegExp(`^(?:${weekday}|${month}\\s*\\d{1,2}|\\d{1,2}\\s+${month})$`, 'u')

/** The outlet among what stands in brackets: "Reuters", "UrduPoint / WAM - 02nd Apr, 2020"; not "the capital". */
function agencyIn(words: string, rest: string, at: number): { name: string; start: number } | null {
  const parts = words
    .split(/\s*[/|,;]\s*|\s+-\s+/)
    .filter((part) => part !== '' && !/\d{4}|^\d/.test(part) && !dayAlone.test(part))
  const name = parts.find(isKnownOutlet) ?? parts[0]
  if (name === undefined || name.length > 30) return null
  return { name, start: at + rest.indexOf(name) }
}

const readsLikeAgency = (name: string): boolean =>
  isKnownOutlet(name) || outletNouns.test(name) || /^\p{Lu}{2,12}$/u.test(name) || /\.\p{Ll}{2,3}$/u.test(name)

const isCapitals = (words: string): boolean => /^[\p{Lu}.\s,'’/-]+$/u.test(words)

const isCity = (place: string): boolean =>
  findCountryMentions(place, [{ start: 0, end: place.length, kind: 'body' }])[0]?.form === 'city' || place === 'Singapore'

const titleCase = (words: string): string => words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
