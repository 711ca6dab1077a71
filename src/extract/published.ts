import type { Structure } from './analysis.ts'
import type { Dateline } from './dateline.ts'
import { homeOfOutlet } from './lexicon/outlets.ts'
import type { Line } from './line.ts'
import { type DayOrder, findPageDates, type PageDate, readDayOrder } from './page-dates.ts'

/**
 * The day on which the page says that it was published: behind a label, on a stamp, in the dateline. Above the story is where
 * pages print it. Never the day of crawling or reading ("Today: 5 May 2021"), of a teaser, or of what happened.
 */
export function findPublished(
  text: string,
  lines: readonly Line[],
  { dateline, outlet }: { readonly dateline: Dateline | null; readonly outlet: string | null },
): Structure['published'] {
  const order = dayOrderOf(lines, dateline === null ? '' : text.slice(dateline.span.start, dateline.span.end), outlet)
  const best = findStamp(text, lines, order) ?? findOpeningDate(lines, dateline)
  return best === null ? null : { date: best.date, span: { start: best.start, end: best.end } }
}

/** 5/9/2016 is a day in May to readers in the United States only, unless other dates of the page tell. */
function dayOrderOf(lines: readonly Line[], dateline: string, outlet: string | null): DayOrder {
  const stamps = lines.filter(isOfPage).map((line) => line.text)
  const told = readDayOrder([...stamps, dateline])
  if (told !== null) return told
  const home = outlet === null ? null : homeOfOutlet(outlet)
  if (home !== null) return home === 'US' || home === 'PH' ? 'month' : 'day'
  return stamps.some((stamp) => homeAddress.test(stamp)) ? 'day' : null
}

/** The address of a site whose country writes the day first. */
const homeAddress =
  /\b[\w-]+\.(?:co\.|com\.|gov\.|org\.)?(?:uk|au|nz|in|pk|bd|lk|np|ng|ke|gh|za|ug|tz|zm|zw|rw|ie|fr|de|it|es|pt|br|ar|cl|mx|tr|ae|qa|om|bh|kw|jo|lb|eg|sg|my|id|th|vn|mt|cy|gr|eu|ru|ua|pl|ro|bg|ge|am|az|kz)\b/i

const isOfPage = (line: Line): boolean => (line.kind === 'noise' || line.kind === 'byline') && line.text.length <= 260

function findStamp(text: string, lines: readonly Line[], order: DayOrder): PageDate | null {
  const isStory = (line: Line): boolean => line.kind === 'body' || line.kind === 'lead'
  const from = lines.find(isStory)?.start ?? text.length
  const to = lines.findLast(isStory)?.end ?? text.length
  // A caption printed again tells of its picture.
  const stamps = lines.filter((line) => isOfPage(line) && !(line.text.length > 120 && /[.)]$/.test(line.text)))
  const dates = stamps.flatMap((line) => {
    // "11.10.2022 - Update: 12.10.2022": beside the day of an update stands the day of publication.
    const found = findPageDates(line.text, line.start, order).filter(({ label }) => label !== 'read')
    const first = found.filter(({ label }) => label !== 'updated')
    return first.length > 0 ? first : found
  })
  // Several days below the story are those of other stories.
  const below = new Set(dates.filter(({ start, label }) => start >= to && label !== 'published').map(({ date }) => date))
  const fitting = dates.filter(({ start, label }) => start < to || label === 'published' || below.size === 1)
  const score = (date: PageDate): number =>
    (date.label === 'published' ? 5 : date.label === 'updated' ? 1.5 : 0) +
    (date.stamped && date.label !== 'updated' ? 2 : 0) +
    (date.start < from ? 1 : 0) -
    (date.inAddress ? 0.5 : 0)
  // Of two dates of one kind the later line is nearer to the story; the first one is the day of crawling.
  return fitting.reduce<PageDate | null>((kept, date) => (kept === null || score(date) >= score(kept) ? date : kept), null)
}

/** The date of a dateline, or of a stamp glued to the headline or to the first words of the story. */
function findOpeningDate(lines: readonly Line[], dateline: Dateline | null): PageDate | null {
  for (const line of lines.filter(({ kind }) => kind === 'headline' || kind === 'lead' || kind === 'body').slice(0, 3)) {
    const inDateline = dateline !== null && line.start <= dateline.span.start && dateline.span.end <= line.end
    const reach = inDateline ? dateline.span.end - line.start : line.kind === 'headline' ? line.text.length : 60
    const stated = findPageDates(line.text.slice(0, reach), line.start)[0]
    if (stated === undefined) continue
    // "On 9 March 2020, the minister met": the day of what happened.
    const told = /\b(?:on|of|since|until|from|in)\s+(?:\p{L}+day,?\s+)?$/iu.test(line.text.slice(0, stated.start - line.start))
    if (!told && (inDateline || line.kind === 'headline' || stated.start - line.start < 25)) return stated
  }
  return null
}
