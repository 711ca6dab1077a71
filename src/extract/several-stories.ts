import type { Line } from './line.ts'
import { findPageDates } from './page-dates.ts'

const fullDateline = /^[\p{Lu}][\p{Lu}\s.'’-]{3,30}(?:,[^–—]{3,30}?)?(?:\([^)]{2,30}\))?\s*(?:--?|–|—)\s/u

const innerDateline = /[.!?]["”]?\s+\p{Lu}{4,}(?:,\s\p{Lu}\p{L}+)?\s*(?:\(\p{Lu}\p{L}+\)\s*)?(?:--|–|—)\s+(?=\p{Lu})/gu

/**
 * A warning where one file holds several stories: several datelines, several headlines each with a page's date or an author
 * beside it, or several paragraphs each cut off by a link to "Full story". They are read as one report all the same.
 */
export function warnOfSeveralStories(lines: readonly Line[]): string[] {
  const stories = Math.max(countDatelines(lines), countHeads(lines), countCutStories(lines))
  return stories > 1 ? [`The file seems to hold ${stories} stories; they were read as one report.`] : []
}

const isStory = ({ kind }: Line): boolean => kind === 'body' || kind === 'lead'

function countDatelines(lines: readonly Line[]): number {
  let datelines = 0
  for (const line of lines.filter(isStory)) {
    if (fullDateline.test(line.text.slice(0, 90))) datelines += 1
    datelines += line.text.match(innerDateline)?.length ?? 0
  }
  return datelines
}

const isProse = ({ text }: Line): boolean => text.length > 100 && /[.!?…]["”’)]*$/.test(text.slice(-4))

/** Lines that read like a headline, with a date or an author above or below and a paragraph behind; the first is the report's own. */
function countHeads(lines: readonly Line[]): number {
  let heads = 1
  let prose = 0
  lines.forEach((line, i) => {
    if (isStory(line) && isProse(line)) prose += 1
    if (prose === 0 || !isTitle(line)) return
    const below = lines.slice(i + 1, i + 3)
    const opens = below.find((other) => !isHeadOfStory(other))
    const above = lines.slice(Math.max(0, i - 2), i)
    const own = above.slice(above.findLastIndex(isStory) + 1)
    const stamped = [...own, ...below.slice(0, 1)].some(isHeadOfStory)
    if (!stamped || opens === undefined || !isStory(opens) || !isProse(opens)) return
    heads += 1
    prose = 0
  })
  return heads
}

const isTitle = ({ kind, text }: Line): boolean =>
  kind === 'subheading' && text.split(/\s+/).length > 3 && /^["“‘']?\p{Lu}/u.test(text)

const isHeadOfStory = ({ kind, text }: Line): boolean =>
  (kind === 'byline' && /^by\b/i.test(text)) || (kind === 'noise' && text.length < 60 && findPageDates(text, 0).length === 1)

/** "… in Oslo. Full story" under each: a page that lists the beginnings of stories. */
const countCutStories = (lines: readonly Line[]): number =>
  lines.filter(
    (line, i) =>
      /^\W*(?:full story|full article|read more|continue reading)\W*$/i.test(line.text) && isProse(lines[i - 1] ?? line),
  ).length
