import type { Span } from '../domain/span.ts'
import type { Block, BlockKind, Structure } from './analysis.ts'
import { findDateline } from './dateline.ts'
import { noiseLines, teaserHeads, trailingNoise } from './lexicon/noise.ts'
import { findOutlet } from './outlet.ts'
import { findPageDates, type PageDate } from './page-dates.ts'

interface Line extends Span {
  readonly text: string
  kind: BlockKind
}

/**
 * The parts of a report: which lines are its story, which are its headline, and which the scraper took along from the page.
 * The text itself is never changed; the blocks are views on it.
 */
export function findStructure(text: string): Structure {
  const lines = splitTails(joinWrappedLines(text, readLines(text)))
  markNoise(lines)
  markRepeatedParagraphs(lines)
  markTeasers(lines)
  markBylines(lines)
  const { headline, repeats } = findHeadline(text, lines)
  markCaptionsAndSubheadings(lines)
  const body = lines.filter((line) => line.kind === 'body' || line.kind === 'lead')
  const firstBody = body[0]
  const dateline = findDateline(body)
  const outlet = findOutlet(lines, dateline)
  return {
    headline,
    headlineRepeats: repeats,
    outlet,
    published: findPublished(lines, firstBody?.start ?? text.length, dateline?.span ?? null),
    dateline: dateline === null ? null : { place: dateline.place, country: dateline.country, span: dateline.span },
    bylines: lines.filter((line) => line.kind === 'byline').map(({ start, end }) => ({ start, end })),
    blocks: lines.map(({ start, end, kind }): Block => ({ start, end, kind })),
    warnings: warnOfSeveralStories(body),
  }
}

function readLines(text: string): Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const raw = match[0]
    const trimmed = raw.trim()
    if (trimmed === '') continue
    const start = match.index + raw.indexOf(trimmed)
    lines.push({ start, end: start + trimmed.length, text: trimmed, kind: 'body' })
  }
  return lines
}

/** A text with hard line ends in the middle of its sentences reads on from line to line. */
function joinWrappedLines(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const gap = last === undefined ? '' : text.slice(last.end, line.start)
    const wrapped =
      last !== undefined &&
      !/\n[^\S\n]*\n/.test(gap) &&
      last.text.length >= 40 &&
      /[\p{Ll},;–-]$/u.test(last.text) &&
      /^\p{Ll}/u.test(line.text)
    if (wrapped) joined[joined.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) }
    else joined.push({ ...line })
  }
  return joined
}

/** Licences, credits and initials at the end of a line become noise of their own. */
function splitTails(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const tails: Line[] = []
    let kept = line.text
    for (let changed = true; changed; ) {
      changed = false
      for (const pattern of trailingNoise) {
        // Tails are short; looking at the last stretch alone keeps long lines cheap.
        const from = Math.max(0, kept.length - 260)
        const tail = pattern.exec(kept.slice(from))
        if (tail === null || from + tail.index === 0 || tail[0].trim() === '') continue
        const at = from + tail.index
        const lead = tail[0].length - tail[0].trimStart().length
        tails.unshift({
          start: line.start + at + lead,
          end: line.start + at + tail[0].trimEnd().length,
          text: tail[0].trim(),
          kind: 'noise',
        })
        kept = kept.slice(0, at).trimEnd()
        changed = true
        break
      }
    }
    return tails.length === 0 ? [line] : [{ ...line, end: line.start + kept.length, text: kept }, ...tails]
  })
}

function markNoise(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.kind === 'body' && line.text.length <= 260 && noiseLines.some((pattern) => pattern.test(line.text)))
      line.kind = 'noise'
  }
}

/** A paragraph that an earlier, longer paragraph contains word for word was printed again by the scraper. */
function markRepeatedParagraphs(lines: readonly Line[]): void {
  const seen: string[] = []
  for (const line of lines) {
    if (line.kind !== 'body' || line.text.length < 80) continue
    const words = line.text.replace(/\s+/g, ' ')
    if (seen.length < 400 && seen.some((earlier) => earlier.includes(words))) line.kind = 'noise'
    else seen.push(words)
  }
}

function markTeasers(lines: readonly Line[]): void {
  const at = lines.findIndex(
    (line, i) => i > 0 && line.kind === 'body' && line.text.length < 120 && teaserHeads.some((head) => head.test(line.text)),
  )
  if (at < 0) return
  const head = lines[at] as Line
  const inline = /^[^:]{3,20}:\s*\S/.test(head.text)
  head.kind = inline ? 'teaser' : 'noise'
  // A teaser box stands in the middle of a story as well: what follows is the story again once full sentences come.
  let shortLines = 0
  for (const line of lines.slice(at + 1)) {
    if (line.kind !== 'body') continue
    const prose = line.text.length > 140 && /[.!?]["”’]?$/.test(line.text)
    if (prose || (inline && shortLines >= 0)) break
    line.kind = 'teaser'
    shortLines += 1
    if (shortLines > 40) break
  }
}

const bylinePattern =
  /^(?:(?:written |reported |reporting |edited |editing |compiled )?by:?\s+\p{Lu}.{1,100}|source\s*:.{2,60}|[•*-]?\s*source\s*:\s*.{2,60}|(?:reporting|editing|writing) by .{2,160}|.{3,60}(?:,| -) (?:staff writer|correspondent|bbc news|cnn|reuters|associated press)\.?)$/iu

function markBylines(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.kind === 'body' && line.text.length <= 170 && bylinePattern.test(line.text) && !/[.!?]["”]$/.test(line.text))
      line.kind = 'byline'
  }
}

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Longest headline, in characters. */
const LONGEST_HEADLINE = 220

function findHeadline(text: string, lines: readonly Line[]): { headline: Span | null; repeats: Span[] } {
  const body = lines.filter((line) => line.kind === 'body')
  const first = body[0]
  if (first === undefined || body.length < 2 || !readsLikeHeadline(first.text)) return { headline: null, repeats: [] }
  const headline = { start: first.start, end: first.end }
  const repeats: Span[] = []
  const doubled = halves(text, first)
  if (doubled !== null) {
    headline.end = doubled.first.end
    repeats.push(...doubled.rest)
  }
  first.kind = 'headline'
  const key = plain(text.slice(headline.start, headline.end))
  for (const line of body.slice(1)) {
    const other = plain(line.text)
    if (other === '' || key === '' || !other.startsWith(key)) continue
    if (other.replaceAll(key, '').trim() !== '') continue
    line.kind = 'headline'
    repeats.push({ start: line.start, end: line.end })
  }
  return { headline, repeats }
}

/** Whether a line has the form of a headline: short, no full stop at its end, most likely no sentence of the story. */
export function readsLikeHeadline(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || line.length < 8) return false
  const words = line.split(/\s+/)
  if (words.length < 3) return false
  if (/[.:;,]["”’]?$/.test(line) && !/\b(?:U\.S|U\.N|U\.K|Inc|Jr|Co)\.$/.test(line)) return false
  if (/^\p{Lu}[\p{Lu}\s.,'’-]{2,40}(?:\([^)]{2,30}\))?\s*(?:--?|–|—)\s/u.test(line)) return false
  return /^[\p{Lu}\p{N}"“‘'#«]/u.test(line)
}

/** A headline that one line prints two or three times over, glued or with spaces between. */
function halves(text: string, line: Span): { first: Span; rest: Span[] } | null {
  const whole = text.slice(line.start, line.end)
  for (const times of [3, 2]) {
    const size = Math.floor(whole.length / times)
    for (let cut = Math.max(1, size - times); cut <= size + times; cut++) {
      const head = whole.slice(0, cut).trim()
      if (head.length < 8 || plain(whole) !== Array.from({ length: times }, () => plain(head)).join(' ')) continue
      const rest = line.start + cut
      return { first: { start: line.start, end: line.start + head.length }, rest: [{ start: rest, end: line.end }] }
    }
  }
  return null
}

function markCaptionsAndSubheadings(lines: readonly Line[]): void {
  const body = lines.filter((line) => line.kind === 'body')
  body.forEach((line, i) => {
    if (i === 0 && body.length > 1 && !/[.!?]["”’]?$/.test(line.text) && line.text.length < 200) return
    if (
      /^(?:photo|image|caption|file photo|video|picture)\s*[:–-]/i.test(line.text) ||
      /\((?:photo|image|file photo|getty|ap photo|afp)[^)]*\)\s*$/i.test(line.text)
    ) {
      line.kind = 'caption'
      return
    }
    const words = line.text.split(/\s+/).length
    if (words <= 14 && !/[.!?:;,]["”’]?$/.test(line.text) && i > 0 && i < body.length - 1) line.kind = 'subheading'
  })
}

/** Lines behind the story may date it too, but above it is where pages print the day. */
function findPublished(lines: readonly Line[], firstBody: number, dateline: Span | null): Structure['published'] {
  const dates: PageDate[] = []
  for (const line of lines) {
    if (line.kind === 'body' || line.kind === 'headline' || line.kind === 'teaser' || line.text.length > 260) continue
    dates.push(...findPageDates(line.text, line.start))
  }
  const score = (date: PageDate): number => (date.labelled ? 4 : 0) + (date.stamped ? 2 : 0) + (date.start < firstBody ? 1 : 0)
  // Of two dates of one kind the later line is nearer to the story; the first one is the day of crawling.
  const best = dates.reduce<PageDate | null>((kept, date) => (kept === null || score(date) >= score(kept) ? date : kept), null)
  if (best !== null) return { date: best.date, span: { start: best.start, end: best.end } }
  if (dateline === null) return null
  const line = lines.find((candidate) => candidate.start <= dateline.start && dateline.end <= candidate.end)
  const stated = line === undefined ? undefined : findPageDates(line.text.slice(0, dateline.end - line.start), line.start)[0]
  return stated === undefined ? null : { date: stated.date, span: { start: stated.start, end: stated.end } }
}

const fullDateline = /^[\p{Lu}][\p{Lu}\s.'’-]{3,30}(?:,[^–—]{3,30}?)?(?:\([^)]{2,30}\))?\s*(?:--?|–|—)\s/u

/** Several datelines in one file are several stories. */
function warnOfSeveralStories(body: readonly Line[]): string[] {
  const datelines = body.filter((line) => fullDateline.test(line.text.slice(0, 90)))
  return datelines.length > 1 ? [`The file seems to hold ${datelines.length} stories; they were read as one report.`] : []
}

/**
 * A headline told by a file's name (`news_2807_Iran-s-new-minister-meets…`), or null where the name does not read like one.
 * Catches `iran-iraq-ministers-hold-talks-in-tehran.txt`; must not catch `001_dbdde521a484ea68.txt`.
 */
export function titleFromName(name: string): string | null {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.(?:txt|html?|jsonl?|gz|md)$/gi, '')
  const words = base
    .replace(/^(?:news|article|story|post|report)?[_-]*\d+[_-]+/i, '')
    .split(/[-_\s+]+/)
    .filter((word) => word !== '')
  if (words.length < 4) return null
  const wordLike = words.filter(
    (word) => /^\p{L}[\p{L}'’.]*$/u.test(word) && (word.length < 3 || /[aeiouy]/i.test(word) || word === word.toUpperCase()),
  )
  if (wordLike.length < words.length * 0.7 || words.some((word) => /\d/.test(word) && /\p{L}{2}/u.test(word) && word.length > 8))
    return null
  const possessive = words
    .join(' ')
    .replace(/(\p{L}) s(?= |$)/gu, '$1’s')
    .replace(/\bU (?:S|’s)(?= |$)/g, 'U.S.')
    .replace(/\bU K(?= |$)/g, 'UK')
  const title = possessive.replace(/(\p{L}n) t(?= |$)/gu, '$1’t')
  return title.charAt(0).toUpperCase() + title.slice(1)
}
