import type { IsoDate } from '../domain/facts.ts'
import type { Span } from '../domain/span.ts'

const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december'
const monthShort = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
const month = `((?:${monthNames}|${monthShort})\\.?)`
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?'

const dayFirst = new RegExp(
  `(?:\\b(${weekday})\\.?,?\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)?[\\s-]+${month}\\s*,?[\\s-]*(\\d{4})\\b`,
  'gi',
)
const monthFirst = new RegExp(`(?:\\b(${weekday}),?\\s+)?\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gi')
const yearFirst = /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g
const numeric = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/g

/** A full date (day, month and year) on a line of the page around a story. */
export interface PageDate extends Span {
  readonly date: IsoDate
  /** Said with a weekday or a time of day, as a page stamp is and a crawl date is not. */
  readonly stamped: boolean
  /** Behind a word such as "Published" or "Updated". */
  readonly label: 'published' | 'updated' | null
}

/** The full dates of one line; offsets count from the start of the report by `offset`. `dayBeforeMonth` settles 5/9/2016. */
export function findPageDates(line: string, offset: number, dayBeforeMonth = false): PageDate[] {
  const found: PageDate[] = []
  const add = (match: RegExpExecArray, year: number, monthIndex: number, day: number, named: string | undefined) => {
    if (monthIndex < 1 || monthIndex > 12 || day < 1 || day > 31 || year < 1900 || year > 2100) return
    const date = `${year}-${String(monthIndex).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const before = line.slice(0, match.index)
    const after = line.slice(match.index + match[0].length)
    found.push({
      date,
      stamped:
        named !== undefined ||
        /^[\s,|:·•–—@T-]*(?:at\s+)?\d{1,2}[:.]\d{2}/i.test(after) ||
        /\d{1,2}:\d{2}\S*[\s,|·•–—-]*$/.test(before),
      label: /\b(?:updated?|modified)\b[^\d]{0,40}$/i.test(before)
        ? 'updated'
        : /\b(?:published|posted|date|issued|released?)\b.{0,40}$/i.test(before)
          ? 'published'
          : null,
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    })
  }
  for (const match of line.matchAll(dayFirst)) add(match, Number(match[4]), monthNumber(match[3]), Number(match[2]), match[1])
  for (const match of line.matchAll(monthFirst)) add(match, Number(match[4]), monthNumber(match[2]), Number(match[3]), match[1])
  for (const match of line.matchAll(yearFirst)) add(match, Number(match[1]), Number(match[2]), Number(match[3]), undefined)
  for (const match of line.matchAll(numeric)) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
    // 5/9/2016 may be May or September: only a day beyond 12 tells, or dots, which stand behind the day.
    if (first > 12 || match[2] === '.' || dayBeforeMonth) add(match, year, second, first, undefined)
    else if (second > 12) add(match, year, first, second, undefined)
  }
  return found.sort((a, b) => a.start - b.start)
}

const monthNumber = (word: string | undefined): number =>
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    (word ?? '').slice(0, 3).toLowerCase(),
  ) + 1
