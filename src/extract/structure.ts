import type { Block, Structure } from './analysis.ts'
import { markBylines } from './byline-lines.ts'
import { findDateline, findLoneDateline } from './dateline.ts'
import { findFrontMatter } from './front-matter.ts'
import { findHeadline } from './headline.ts'
import { splitTails } from './line-tails.ts'
import { findOutlet } from './outlet.ts'
import { readPageLines } from './page-lines.ts'
import { markCaptionsAndSubheadings, markNoise, markRepeatedParagraphs, markTeasers } from './page-noise.ts'
import { findPublished } from './published.ts'
import { warnOfSeveralStories } from './several-stories.ts'

/**
 * The parts of a report: which lines are its story, which are its headline, and which the scraper took along from the page.
 * The text itself is never changed; the blocks are views on it.
 */
export function findStructure(text: string): Structure {
  const front = findFrontMatter(text)
  const lines = splitTails(readPageLines(text, front))
  markNoise(lines)
  markRepeatedParagraphs(lines)
  markBylines(lines)
  const { headline, repeats } = findHeadline(text, lines, front?.title ?? null)
  markTeasers(lines)
  markCaptionsAndSubheadings(lines)
  const body = lines.filter((line) => line.kind === 'body' || line.kind === 'lead')
  const opening = body.find(({ text: words }) => words.length > 60)
  const lone = opening === undefined ? null : findLoneDateline(lines, lines.indexOf(opening))
  if (lone !== null) lone.line.kind = 'noise'
  const dateline = lone?.dateline ?? findDateline(body)
  const outlet = findOutlet(lines, dateline)
  return {
    headline,
    headlineRepeats: repeats,
    outlet,
    published: findPublished(text, lines, { dateline, outlet: outlet?.name ?? null }),
    dateline: dateline === null ? null : { place: dateline.place, country: dateline.country, span: dateline.span },
    bylines: lines.filter((line) => line.kind === 'byline').map(({ start, end }) => ({ start, end })),
    blocks: lines.map(({ start, end, kind }): Block => ({ start, end, kind })),
    warnings: warnOfSeveralStories(lines),
  }
}
