import type { Structure } from './analysis.ts'
import type { Dateline } from './dateline.ts'
import { homeOfOutlet } from './lexicon/outlets.ts'
import type { Line } from './line.ts'
import { findPageDates, type PageDate } from './page-dates.ts'

/** Lines behind the story may date it too, but above it is where pages print the day. */
export function findPublished(
  text: string,
  lines: readonly Line[],
  { dateline: told, outlet }: { readonly dateline: Dateline | null; readonly outlet: string | null },
): Structure['published'] {
  const dateline = told?.span ?? null
  const firstBody = lines.find(({ kind }) => kind === 'body' || kind === 'lead')?.start ?? text.length
  // 5/9/2016 is a day in May to readers in the United States only.
  const home = outlet === null ? null : homeOfOutlet(outlet)
  const dayFirst = home !== null && home !== 'US' && home !== 'PH'
  const dates: PageDate[] = []
  for (const line of lines) {
    if (
      line.kind === 'body' ||
      line.kind === 'lead' ||
      line.kind === 'headline' ||
      line.kind === 'teaser' ||
      line.kind === 'caption' ||
      line.text.length > 260
    )
      continue
    // "11.10.2022 - Update: 12.10.2022": beside the day of an update stands the day of publication.
    const found = findPageDates(line.text, line.start, dayFirst)
    const first = found.filter(({ label }) => label !== 'updated')
    dates.push(...(first.length > 0 ? first : found))
  }
  const score = (date: PageDate): number =>
    (date.label === 'published' ? 5 : date.label === 'updated' ? 1.5 : 0) +
    (date.stamped && date.label !== 'updated' ? 2 : 0) +
    (date.start < firstBody ? 1 : 0)
  // Of two dates of one kind the later line is nearer to the story; the first one is the day of crawling.
  const best = dates.reduce<PageDate | null>((kept, date) => (kept === null || score(date) >= score(kept) ? date : kept), null)
  if (best !== null) return { date: best.date, span: { start: best.start, end: best.end } }
  // The date of a dateline, or of a stamp glued to the headline or to the first words of the story.
  for (const line of lines.filter(({ kind }) => kind === 'headline' || kind === 'lead' || kind === 'body').slice(0, 3)) {
    const inDateline = dateline !== null && line.start <= dateline.start && dateline.end <= line.end
    const reach = inDateline ? dateline.end - line.start : line.kind === 'headline' ? line.text.length : 60
    const stated = findPageDates(line.text.slice(0, reach), line.start)[0]
    // "On 9 March 2020, the minister met": the day of what happened.
    const told =
      stated !== undefined &&
      /\b(?:on|of|since|until|from|in)\s+(?:\p{L}+day,?\s+)?$/iu.test(line.text.slice(0, stated.start - line.start))
    const opens = stated !== undefined && !told && (inDateline || line.kind === 'headline' || stated.start - line.start < 25)
    if (stated !== undefined && opens) return { date: stated.date, span: { start: stated.start, end: stated.end } }
  }
  return null
}
