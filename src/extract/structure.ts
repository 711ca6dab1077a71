import type { Span } from '../domain/span.ts'
import type { Block, Structure } from './analysis.ts'
import { bylinePattern, markBylines } from './byline-lines.ts'
import { findDateline } from './dateline.ts'
import { type FrontMatter, findFrontMatter } from './front-matter.ts'
import { findHeadline } from './headline.ts'
import { noiseLines, pageOpener, teaserHeads, trailingNoise } from './lexicon/noise.ts'
import { homeOfOutlet } from './lexicon/outlets.ts'
import type { Line } from './line.ts'
import { findOutlet, isOutletName } from './outlet.ts'
import { findPageDates, type PageDate } from './page-dates.ts'

/**
 * The parts of a report: which lines are its story, which are its headline, and which the scraper took along from the page.
 * The text itself is never changed; the blocks are views on it.
 */
export function findStructure(text: string): Structure {
  const front = findFrontMatter(text)
  const lines = splitTails(splitStamps(splitTurns(joinWrappedLines(text, readLines(text, front)))))
  markNoise(lines)
  markRepeatedParagraphs(lines)
  markBylines(lines)
  const { headline, repeats } = findHeadline(text, lines, front?.title ?? null)
  markTeasers(lines)
  markCaptionsAndSubheadings(lines)
  const body = lines.filter((line) => line.kind === 'body' || line.kind === 'lead')
  const firstBody = body[0]
  const dateline = findDateline(body)
  const outlet = findOutlet(lines, dateline)
  // 5/9/2016 is a day in May to readers in the United States only.
  const home = outlet === null ? null : homeOfOutlet(outlet.name)
  const dayFirst = home !== null && home !== 'US' && home !== 'PH'
  return {
    headline,
    headlineRepeats: repeats,
    outlet,
    published: findPublished(lines, firstBody?.start ?? text.length, { dateline: dateline?.span ?? null, dayFirst }),
    dateline: dateline === null ? null : { place: dateline.place, country: dateline.country, span: dateline.span },
    bylines: lines.filter((line) => line.kind === 'byline').map(({ start, end }) => ({ start, end })),
    blocks: lines.map(({ start, end, kind }): Block => ({ start, end, kind })),
    warnings: warnOfSeveralStories(body),
  }
}

function readLines(text: string, front: FrontMatter | null): Line[] {
  const lines: Line[] = []
  // Keys and values of an archive's head: each line is the page's, its title the headline.
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const raw = match[0]
    const trimmed = raw.trim()
    if (trimmed === '') continue
    const start = match.index + raw.indexOf(trimmed)
    const title = front?.title
    if (title && start < title.end && start + trimmed.length > title.start) {
      if (lines.at(-1)?.kind !== 'headline')
        lines.push({ start: title.start, end: title.end, text: text.slice(title.start, title.end), kind: 'headline' })
      continue
    }
    const kind = front !== null && start < front.span.end ? 'noise' : 'body'
    lines.push({ start, end: start + trimmed.length, text: trimmed, kind })
  }
  return lines
}

/** A text with hard line ends in the middle of its sentences reads on from line to line. */
function joinWrappedLines(text: string, lines: readonly Line[]): Line[] {
  const widths = widthsOfParagraphs(text, lines)
  const joined: { start: number; end: number; tail: string; kind: Line['kind'] }[] = []
  lines.forEach((line, i) => {
    const last = joined.at(-1)
    const blank = last === undefined || isBlankBetween(text, last.end, line.start)
    const open = last !== undefined && !blank && last.kind === 'body' && line.kind === 'body'
    const width = widths[i] ?? 0
    const wrapped =
      open &&
      ((last.tail.length >= 40 && /[\p{Ll},;–-]$/u.test(last.tail) && /^\p{Ll}/u.test(line.text)) ||
        (width > 0 && last.tail.length + 1 + (line.text.split(' ')[0]?.length ?? 0) > width))
    if (wrapped) {
      last.end = line.end
      last.tail = line.text
    } else joined.push({ start: line.start, end: line.end, tail: line.text, kind: line.kind })
  })
  return joined.map(({ start, end, kind }) => ({ start, end, text: text.slice(start, end), kind }))
}

const isBlankBetween = (text: string, from: number, to: number): boolean => /\n[^\S\n]*\n/.test(text.slice(from, to))

/**
 * The width that a paragraph is wrapped at, for each of its lines; 0 where it is not. Wrapped lines are about as long as the
 * longest, and none has room for the next line's first word; lines of a menu, or a headline with its byline, have. Three
 * lines tell it; two do where the text has such a paragraph elsewhere.
 */
function widthsOfParagraphs(text: string, lines: readonly Line[]): number[] {
  const widths = new Array<number>(lines.length).fill(0)
  const pairs: { readonly from: number; readonly width: number }[] = []
  let common = 0
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && !isBlankBetween(text, (lines[to - 1] as Line).end, (lines[to] as Line).start)) to++
    const lengths = lines.slice(from, to).map((line) => line.text.length)
    const width = Math.max(...lengths)
    const filled = lengths.slice(0, -1).every((length, i) => {
      const next = lines[from + i + 1]?.text.split(' ')[0]?.length ?? 0
      return length >= width - 20 && length + 1 + next > width
    })
    if (filled && width >= 55 && width <= 100 && to - from > 2) {
      widths.fill(width, from, to)
      common = Math.max(common, width)
    } else if (filled && to - from === 2) pairs.push({ from, width })
    from = to
  }
  for (const { from, width } of pairs) if (common > 0 && Math.abs(common - width) <= 8) widths.fill(width, from, from + 2)
  return widths
}

/** A label inside a line: "… today. PRESIDENT REED: We are glad", "… today. Q Mr. President, will you". */
const innerLabel =
  /(?<=[.!?…”")\]]\s{1,3})(?:(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){1,4}|QUESTION|REPORTER|MODERATOR):\s|Q:?\s{1,4}(?=\p{Lu}))/gu

/** A transcript whose paragraphs a scraper put into one line, cut before its labels; one label alone cuts nothing. */
function splitTurns(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.text.length < 200) return [line]
    const cuts = [...line.text.matchAll(innerLabel)].map(({ index }) => index)
    if (cuts.length < 2) return [line]
    return [0, ...cuts].map((from, i): Line => {
      const piece = line.text.slice(from, cuts[i] ?? line.text.length).trimEnd()
      return { start: line.start + from, end: line.start + from + piece.length, text: piece, kind: 'body' }
    })
  })
}

/** "Date: 3 May 2021 Ministers meet in Oslo": a page stamp printed in one with the headline or the story behind it. */
function splitStamps(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, i) => {
    if (i > 3) return [line]
    const stamp = findPageDates(line.text.slice(0, 60), 0)[0]
    if (
      stamp === undefined ||
      !/^(?:(?:date|published|posted|updated)\b[\s:]*(?:on\s+)?)?$/i.test(line.text.slice(0, stamp.start))
    )
      return [line]
    const behind =
      /^(?:[\s,|•·]*\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+(?:GMT|UTC|IST|EST|EDT|ET))?)?[\s|•·]+(?=["“‘'\p{Lu}])/u.exec(
        line.text.slice(stamp.end),
      )
    const from = behind === null ? -1 : stamp.end + behind[0].length
    if (from < 0 || line.text.slice(from).split(/\s+/).length < 4) return [line]
    const cut = line.start + from
    return [
      { start: line.start, end: line.start + stamp.end, text: line.text.slice(0, stamp.end), kind: 'noise' as const },
      { start: cut, end: line.end, text: line.text.slice(from), kind: 'body' as const },
    ]
  })
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
          kind: bylinePattern.test(tail[0].trim()) ? 'byline' : 'noise',
        })
        kept = kept.slice(0, at).trimEnd()
        changed = true
        break
      }
    }
    return tails.length === 0 ? [line] : [{ ...line, end: line.start + kept.length, text: kept }, ...tails]
  })
}

/** A line that only dates the page: nothing is left of it without its date, time and labels. */
function isStamp(text: string): boolean {
  if (text.length > 120 || !/\d{4}/.test(text) || /^by\b/i.test(text)) return false
  const dates = findPageDates(text, 0)
  if (dates.length === 0) return false
  let rest = text
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  const words = rest.replace(
    /\b(?:updated|published|posted|modified|last|first|date|on|at|in|am|pm|gmt|utc|est|edt|et|bst|ist|news|world|years?|months?|days?|hours?|minutes?|min|read|ago|story|issued|release|time|local|mon|tue|wed|thu|fri|sat|sun)\b/gi,
    ' ',
  )
  return words.replace(/[^\p{L}]/gu, '').length < 14
}

function markNoise(lines: readonly Line[]): void {
  // "Subscribe today. … Skip to content": the page's head ends there; a story never does.
  const opener = lines.slice(0, 30).findIndex((line) => pageOpener.test(line.text))
  lines.slice(0, Math.max(0, opener)).forEach((line) => {
    if (line.text.length < 400) line.kind = 'noise'
  })
  for (const line of lines) {
    if (line.kind !== 'body' || line.text.length > 260) continue
    const matches = noiseLines.some((pattern) => pattern.test(line.text))
    if (matches || isStamp(line.text) || isOutletName(line.text)) line.kind = 'noise'
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

function markCaptionsAndSubheadings(lines: readonly Line[]): void {
  const body = lines.filter((line) => line.kind === 'body')
  body.forEach((line, i) => {
    if (i === 0 && body.length > 1 && !/[.!?]["”’]?$/.test(line.text) && line.text.length < 200) return
    if (
      /^(?:photo|image|caption|file photo|video|picture)\s*[:–-]|^(?:image|media|video) caption\b/i.test(line.text) ||
      /^[^.!?]{10,160}\[(?:file|photo|image|courtesy)?:?[^\]]{2,60}\]$/i.test(line.text) ||
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
function findPublished(
  lines: readonly Line[],
  firstBody: number,
  { dateline, dayFirst }: { readonly dateline: Span | null; readonly dayFirst: boolean },
): Structure['published'] {
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

const fullDateline = /^[\p{Lu}][\p{Lu}\s.'’-]{3,30}(?:,[^–—]{3,30}?)?(?:\([^)]{2,30}\))?\s*(?:--?|–|—)\s/u

const innerDateline = /[.!?]["”]?\s+\p{Lu}{4,}(?:,\s\p{Lu}\p{L}+)?\s*(?:\(\p{Lu}\p{L}+\)\s*)?(?:--|–|—)\s+(?=\p{Lu})/gu

/** Several datelines in one file are several stories. */
function warnOfSeveralStories(body: readonly Line[]): string[] {
  let datelines = 0
  for (const line of body) {
    if (fullDateline.test(line.text.slice(0, 90))) datelines += 1
    datelines += line.text.match(innerDateline)?.length ?? 0
  }
  return datelines > 1 ? [`The file seems to hold ${datelines} stories; they were read as one report.`] : []
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
