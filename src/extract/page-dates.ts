import type { IsoDate } from '../domain/facts.ts'
import type { Span } from '../domain/span.ts'

const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december'
const monthShort = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
const month = `((?:${monthNames}|${monthShort})\\.?)`
const weekdayWords = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?'

const dayFirst = new RegExp(
  `(?:\\b(${weekdayWords})\\.?,?\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)?[\\s-]+${month}\\s*,?[\\s-]*(\\d{4})\\b`,
  'gi',
)
const monthFirst = new RegExp(
  `(?:\\b(${weekdayWords})\\.?,?\\s+)?\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})\\b`,
  'gi',
)
const yearFirst = /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g
const yearThenMonth = new RegExp(`(?<![\\d.])(\\d{4}),?\\s+${month}\\s+(\\d{1,2})(?![\\d:])`, 'gi')
const numeric = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g

/** A full date (day, month and year) on a line of the page around a story. */
export interface PageDate extends Span {
  readonly date: IsoDate
  /** Said with a weekday or a time of day, as a page stamp is and a crawl date is not. */
  readonly stamped: boolean
  /** Behind a word such as "Published", "Updated" or "Today". */
  readonly label: 'published' | 'updated' | 'read' | null
  /** Part of an address: `/2019/09/04/`. */
  readonly inAddress: boolean
}

/** What stands first in 5/9/2016; null where nothing tells. */
export type DayOrder = 'day' | 'month' | null

const readLabel = /\b(?:today|now|current(?: date| time)?|accessed|retrieved|printed|cached|crawled|archived)\b[^\d]{0,30}$/i
const updatedLabel = /\b(?:updated?|modified|revised)\b[^\d]{0,40}$/i
const publishedLabel = /\b(?:published|posted|date|dated|created|filed|issued|released?|uploaded|added)\b.{0,40}$/i

/** The full dates of one line; offsets count from the start of the report by `offset`. `order` settles 5/9/2016. */
export function findPageDates(line: string, offset: number, order: DayOrder = null): PageDate[] {
  const found: PageDate[] = []
  const add = (match: RegExpExecArray, year: number, monthIndex: number, day: number, named: string | undefined) => {
    if (monthIndex < 1 || monthIndex > 12 || day < 1 || day > 31 || year < 1900 || year > 2100) return
    const before = line.slice(0, match.index)
    const after = line.slice(match.index + match[0].length)
    found.push({
      date: isoDate(year, monthIndex, day),
      stamped:
        named !== undefined ||
        /^[\s,|:·•–—@T-]*(?:at\s+)?\d{1,2}[:.]\d{2}/i.test(after) ||
        /\d{1,2}:\d{2}\S*[\s,|·•–—-]*$/.test(before),
      label: readLabel.test(before)
        ? 'read'
        : updatedLabel.test(before)
          ? 'updated'
          : publishedLabel.test(before)
            ? 'published'
            : null,
      inAddress: /(?:https?:\/\/|www\.)\S*$/i.test(before),
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    })
  }
  for (const match of line.matchAll(dayFirst)) add(match, Number(match[4]), monthNumber(match[3]), Number(match[2]), match[1])
  for (const match of line.matchAll(monthFirst)) add(match, Number(match[4]), monthNumber(match[2]), Number(match[3]), match[1])
  for (const match of line.matchAll(yearFirst)) add(match, Number(match[1]), Number(match[2]), Number(match[3]), undefined)
  for (const match of line.matchAll(yearThenMonth))
    add(match, Number(match[1]), monthNumber(match[2]), Number(match[3]), undefined)
  for (const match of line.matchAll(numeric)) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
    // 5/9/2016 may be May or September: only a day beyond 12 tells, or dots, which stand behind the day.
    const told = first > 12 || match[2] === '.' ? 'day' : second > 12 ? 'month' : (weekdayTells(line, match) ?? order)
    if (told === 'day' || first === second) add(match, year, second, first, undefined)
    else if (told === 'month') add(match, year, first, second, undefined)
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Whether the page's dates in figures have the day first, told by one with a day beyond twelve or by the same day in words:
 * "25/06/2019", "06/05/2019" beside "May 6, 2019" or a dateline's "May 6". Null where nothing tells, or dates disagree.
 */
export function readDayOrder(stamps: readonly string[]): DayOrder {
  const orders = new Set<DayOrder>()
  const doubtful: [number, number][] = []
  for (const stamp of stamps) {
    for (const match of stamp.matchAll(numeric)) {
      const [first, second] = [Number(match[1]), Number(match[3])]
      if (match[2] === '.' || first === second) continue
      if (first > 12) orders.add('day')
      else if (second > 12) orders.add('month')
      else doubtful.push([first, second])
    }
  }
  if (orders.size > 0) return orders.size === 1 ? ([...orders][0] ?? null) : null
  if (doubtful.length === 0) return null
  const days = new Set(
    stamps.flatMap((stamp) => [
      ...[...stamp.matchAll(monthAndDay)].map((match) => `${monthNumber(match[1])}-${Number(match[2])}`),
      ...[...stamp.matchAll(dayAndMonth)].map((match) => `${monthNumber(match[2])}-${Number(match[1])}`),
    ]),
  )
  for (const [first, second] of doubtful) {
    if (days.has(`${second}-${first}`)) orders.add('day')
    if (days.has(`${first}-${second}`)) orders.add('month')
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null
}

const monthAndDay = new RegExp(`\\b${month}\\s*(\\d{1,2})(?!\\d)`, 'gi')
const dayAndMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${month}`, 'gi')

/** "Wednesday 05/06/2019": the weekday fits one order only. */
function weekdayTells(line: string, match: RegExpExecArray): DayOrder {
  const name = new RegExp(`\\b(${weekdayWords})\\.?,?\\s*$`, 'i').exec(line.slice(0, match.index))?.[1]
  if (name === undefined) return null
  const wanted = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(name.slice(0, 3).toLowerCase())
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  const fits = (monthIndex: number, day: number) => new Date(Date.UTC(year, monthIndex - 1, day)).getUTCDay() === wanted
  if (fits(second, first) === fits(first, second)) return null
  return fits(second, first) ? 'day' : 'month'
}

const isoDate = (year: number, monthIndex: number, day: number): IsoDate =>
  `${year}-${String(monthIndex).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const monthNumber = (word: string | undefined): number =>
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    (word ?? '').slice(0, 3).toLowerCase(),
  ) + 1
