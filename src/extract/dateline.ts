import type { CountryCode } from '../domain/facts.ts'
import type { Span } from '../domain/span.ts'
import { countryOfWords } from './countries.ts'

export interface Dateline {
  readonly place: string
  readonly country: CountryCode | null
  readonly span: Span
  /** The agency that it names: `IRNA` in "Baghdad, May 18, IRNA –". */
  readonly agency: string | null
  readonly agencySpan: Span | null
}

const dash = '(?:--?-?|–|—|−|:)'
const day =
  '(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?(?:\\s+\\d{4})?)'
const place =
  "(?:[\\p{Lu}][\\p{L}.'’-]*(?:[ /][\\p{Lu}][\\p{L}.'’-]*){0,3}(?:,\\s+[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}][\\p{L}.'’-]*){0,2})?)"

/** "TEHRAN –", "LONDON (Reuters) -", "Tehran (IP) -", "WASHINGTON, Sept 5 (AP) —", "Baghdad, May 18, IRNA –"; not "Dehqan – a general – said". */
const patterns: readonly RegExp[] = [
  new RegExp(
    `^(${place})(?:,\\s*${day})?,?\\s*[(\\[/]\\s*([\\p{L}][\\p{L}\\p{N} ./-]{1,30}?)\\s*[)\\]/]\\s*\\.?\\s*${dash}?\\s*`,
    'u',
  ),
  new RegExp(
    `^(${place}),\\s*${day}\\s*[,.]\\s*\\/?\\s*([\\p{Lu}][\\p{L}-]{1,20}(?: [\\p{Lu}][\\p{L}]{1,15}){0,2})\\s*\\/?\\.?\\s*${dash}\\s*`,
    'u',
  ),
  new RegExp(`^(${place}),\\s*${day}\\.\\s*\\/([\\p{Lu}][\\p{L}-]{1,20})\\/\\.?\\s*`, 'u'),
  new RegExp(`^(${place})(?:,\\s*${day})()\\s*${dash}\\s*`, 'u'),
  // "ST. JOHN’S, Antigua, CMC –"
  /^(\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s+[\p{Lu}][\p{L} ]+)?),\s+(\p{Lu}{2,6})\s*(?:--?|–|—|−)\s*/u,
  // "NEW DELHI: The minister"
  /^(\p{Lu}[\p{Lu}.'’/ -]{2,40}?)()\s*:\s+(?=\p{Lu})/u,
  /^(\p{Lu}[\p{Lu}.'’/ -]{2,40}(?:,\s+[\p{Lu}][\p{L}.]+)?)()\s*(?:--?-?|–|—|−)\s*/u,
  /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)()\s+(?:--|–|—)\s+(?=\p{Lu})/u,
]

/** The dateline of the first paragraphs: the place, the agency, and the span up to the story's first word. */
export function findDateline(body: readonly (Span & { readonly text: string })[]): Dateline | null {
  for (const line of body.slice(0, 4)) {
    for (const pattern of patterns) {
      const match = pattern.exec(line.text.slice(0, 120))
      const words = match?.[1]?.trim()
      if (match === null || words === undefined) continue
      const country = countryOfWords(words)
      const capitals = /^[\p{Lu}.\s,'’/-]+$/u.test(words.split(',')[0] ?? '')
      if (country === null && (!capitals || match[0].trimEnd().endsWith(':'))) continue
      const agency = match[2]?.trim() || null
      const agencyAt = agency === null ? -1 : line.text.indexOf(agency, words.length)
      return {
        place: capitals ? titleCase(words.split(',')[0] ?? words) : (words.split(',')[0] ?? words),
        country,
        span: { start: line.start, end: line.start + match[0].trimEnd().length },
        agency,
        agencySpan: agency === null ? null : { start: line.start + agencyAt, end: line.start + agencyAt + agency.length },
      }
    }
  }
  return null
}

const titleCase = (words: string): string => words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
