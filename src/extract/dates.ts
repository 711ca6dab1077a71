import { en } from 'chrono-node'
import type { IsoDate } from '../domain/facts.ts'
import { remember } from '../domain/remember.ts'
import type { Analysis, DateExpression, Sentence } from './analysis.ts'
import { dayParts, months, planWords, weekdays } from './lexicon/date-words.ts'

type Input = Pick<Analysis, 'text' | 'structure' | 'sentences'>

/**
 * Words that tell a day or a time, each with its day where the report allows it to be worked out: from the words alone
 * (*on 3 March 2021*) or from them and the day of publication (*on Monday*). A weekday lies in the week up to publication,
 * ahead of it only in a sentence about a plan. Times longer than a day (*last week*, *in June*, *from 1 to 3 May*) have no date. What counts
 * by the Iranian calendar is not guessed.
 */
export function findDates(analysis: Input): DateExpression[] {
  const found: DateExpression[] = []
  const published = analysis.structure.published?.date ?? null
  for (const sentence of analysis.sentences) {
    const words = analysis.text.slice(sentence.start, sentence.end)
    if (!anyDateWord.test(words)) continue
    for (const match of words.matchAll(expression)) {
      // "may" and "march" are mostly verbs: names of days and months begin with a capital.
      const { monthDay, dayMonth, month, weekday } = match.groups ?? {}
      const name = monthDay ?? dayMonth ?? month ?? weekday
      if (name !== undefined && !/\p{Lu}/u.test(name)) continue
      const start = sentence.start + match.index
      const same = match.groups?.['same']
      const date =
        same === undefined
          ? resolve(match[0], match.groups ?? {}, published, isAboutPlan(analysis.text, sentence, start))
          : besideDay(
              same,
              found.findLast(({ end }) => oneDay.test(analysis.text.slice(end - 12, end)) && start - end < NEAR),
            )
      found.push({ start, end: start + match[0].length, date })
    }
  }
  return withoutSpans(found, analysis.text)
}

/** How far back, in characters, the day may stand from which another is counted. */
const NEAR = 500

const oneDay = /day\b|tonight|morning|\d/i

/** *the same day*, *a day earlier*: counted from the day told before. */
function besideDay(words: string, before: DateExpression | undefined): IsoDate | null {
  if (!before?.date) return null
  if (/day (?:earlier|before)|previous/i.test(words)) return addDays(before.date, -1)
  return /day later|next|following/i.test(words) ? addDays(before.date, 1) : before.date
}

/** *from Monday to Thursday* · *from 3 May to 6 June*: a time of several days has no day. */
function withoutSpans(found: readonly DateExpression[], text: string): DateExpression[] {
  const joins = found.map(({ end }, at) => {
    const next = found[at + 1]
    return (
      next !== undefined && next.start - end < 10 && /^\s*(?:to|until|till|through|-|–|—)\s*$/.test(text.slice(end, next.start))
    )
  })
  return found.map((date, at) => (joins[at] || joins[at - 1] ? { ...date, date: null } : date))
}

const number = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const lead = String.raw`(?:(?:(?:late|early|later|earlier)\s+)?(?:on|from|since|until|by|before|after|around|in|during|over|as of)\s+)?(?:(?:late|early|mid|the|this|next|last|past|coming|previous)[\s-]+)*`
const forms = [
  // "on Monday, 18 May 2015", "on May 18, 2015", "from May 1 to 3", "the 3rd of March"
  String.raw`(?:(?:${weekdays}),?\s+)?(?:(?<monthDay>(?:${months})\s+${number}(?:\s*(?:-|–|to|and)\s*${number})?(?:,?\s+(?:19|20)\d\d)?)|(?<dayMonth>${number}(?:\s*(?:-|–|to|and)\s*${number})?\s+(?:of\s+)?(?:${months})(?:,?\s+(?:19|20)\d\d)?))(?![\d%])`,
  // "2021-03-03"
  String.raw`(?<iso>(?:19|20)\d\d-\d\d-\d\d)`,
  // "on Monday evening"
  String.raw`(?<weekday>${weekdays})(?:\s+(?:${dayParts}))?`,
  String.raw`(?<near>(?:earlier\s+|later\s+)?(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|the day before yesterday|the day after tomorrow))(?:\s+(?:${dayParts}))?`,
  // "earlier in the day", "on the same day", "a day earlier"
  String.raw`(?<same>(?:earlier|later) (?:in|on) the (?:same )?day|(?:earlier|later) that day|(?:on\s+)?the (?:same|previous|following) day|(?:a|one) day (?:earlier|before|later)(?!\s+(?:than|the|than)))`,
  // "in June 2001", "last June"
  String.raw`(?<month>(?:January|February|March|April|June|July|August|September|October|November|December)(?:\s+(?:of\s+)?(?:this year|last year|(?:19|20)\d\d))?)`,
  // "last week", "earlier this month", "two days ago", "the past few weeks"
  String.raw`(?<vague>(?:earlier\s+|later\s+)?(?:this|last|next|past|previous|coming)\s+(?:few\s+|couple of\s+|two\s+|three\s+|several\s+)?(?:weeks?|months?|years?|days|weekend|summer|fall|autumn|winter|spring)|(?:a|an|one|two|three|four|five|six|seven|\d{1,2}|several|a few)\s+(?:days?|weeks?|months?|years?)\s+(?:ago|earlier)|recently|in\s+(?:19|20)\d\d(?!\d))`,
]
const expression = new RegExp(String.raw`\b${lead}(?:${forms.join('|')})(?![\w])`, 'gi')
const anyDateWord =
  /day\b|\bthis (?:morning|afternoon|evening)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:tomorrow|tonight|week|month|year|ago|earlier|recently|weekend)|(?:19|20)\d\d/i

function resolve(
  words: string,
  parts: Record<string, string | undefined>,
  published: IsoDate | null,
  plan: boolean,
): IsoDate | null {
  const { monthDay, dayMonth, weekday, near, iso } = parts
  if (iso) return iso
  const calendar = monthDay ?? dayMonth
  if (calendar) return resolveCalendar(calendar, published, plan)
  if (published === null) return null
  if (weekday) return resolveWeekday(weekday, words, published, plan)
  if (near) return addDays(published, nearDays(near))
  return null
}

const nearDays = (words: string): number => {
  if (/day before yesterday/i.test(words)) return -2
  if (/day after tomorrow/i.test(words)) return 2
  if (/yesterday/i.test(words)) return -1
  return /tomorrow/i.test(words) ? 1 : 0
}

/** "May 1-2" is its first day, a longer time has none; without a year the one that lies nearest to publication, ahead of it only for a plan. */
function resolveCalendar(words: string, published: IsoDate | null, plan: boolean): IsoDate | null {
  const span = /(\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to|and)\s*(\d{1,2})(?:st|nd|rd|th)?/i.exec(words)
  if (span !== null && (/to/i.test(span[0]) || Number(span[2]) - Number(span[1]) > 1)) return null
  const single = span === null ? words : words.replace(span[0], span[1] ?? '')
  const parts = readCalendar(single)
  if (parts === null) return null
  const { month, day } = parts
  if (parts.year !== null) return isoDate(parts.year, month, day)
  if (published === null) return null
  const year = Number(published.slice(0, 4))
  const inYear = isoDate(year, month, day)
  if (inYear === null) return null
  // News tells of the last twelve months, plans of the next: 28 December in a report of 3 January is a year back.
  const ahead = daysBetween(published, inYear)
  if (!plan && ahead > 30) return isoDate(year - 1, month, day)
  if (plan && ahead < -180) return isoDate(year + 1, month, day)
  return inYear
}

interface CalendarParts {
  readonly day: number
  readonly month: number
  /** Null where the words do not tell it. */
  readonly year: number | null
}

/** The same few hundred days of the year come again and again: each wording is parsed once. */
const readCalendar = remember((words): CalendarParts | null => {
  // The reference decides the year alone, which is asked for only where the words tell it.
  const start = en.parse(words, { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 })[0]?.start
  const day = start?.get('day') ?? null
  const month = start?.get('month') ?? null
  const isDay = start != null && day !== null && month !== null && start.isCertain('day')
  return isDay ? { day, month, year: start.isCertain('year') ? (start.get('year') ?? 0) : null } : null
})

const weekdayNames = weekdays.split('|').map((name) => name.toLowerCase())

function resolveWeekday(weekday: string, words: string, published: IsoDate, plan: boolean): IsoDate {
  const wanted = (weekdayNames.indexOf(weekday.toLowerCase()) + 1) % 7
  const today = new Date(`${published}T12:00:00Z`).getUTCDay()
  const back = (today - wanted + 7) % 7
  if (/\bnext\b/i.test(words)) return addDays(published, 7 - back)
  if (/\blast\b/i.test(words)) return addDays(published, back === 0 ? -7 : -back)
  return addDays(published, plan && back > 0 ? 7 - back : -back)
}

/** "will meet on Friday" speaks of a plan; "met on Friday and will return" does not: only the words before the date count. */
function isAboutPlan(text: string, sentence: Sentence, at: number): boolean {
  const before = text.slice(Math.max(sentence.start, at - 260), at)
  const clause = before.slice(Math.max(before.lastIndexOf(' that '), before.lastIndexOf('; ')) + 1)
  const said = /\b(?:said|says|told|stated|announced|added|noted)\s+(?:on\s+|late\s+|early\s+)*$/i.test(before)
  return !said && planWords.test(clause)
}

/** Null for a day that its year does not have: 29 February 2015. */
function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
