import type { FrontMatter } from './front-matter.ts'
import type { Line } from './line.ts'
import { findPageDates } from './page-dates.ts'

/**
 * The lines of a report, as a reader would count them: hard line ends inside a paragraph are no ends, page stamps and a
 * transcript's turns that a scraper printed in one line with others stand apart.
 */
export function readPageLines(text: string, front: FrontMatter | null): Line[] {
  return splitStamps(splitTurns(joinWrappedLines(text, readLines(text, front))))
}

/** Keys and values of an archive's head: each line is the page's, its title the headline. */
function readLines(text: string, front: FrontMatter | null): Line[] {
  const lines: Line[] = []
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
  const opensParagraph = lines.map((line, i) => isParagraphBreak(text, lines[i - 1], line))
  const widths = widthsOfParagraphs(lines, opensParagraph)
  const overall = widthOfText(lines, opensParagraph)
  const joined: { start: number; end: number; tail: string; kind: Line['kind'] }[] = []
  lines.forEach((line, i) => {
    const last = joined.at(-1)
    const open =
      last !== undefined && !opensParagraph[i] && last.kind === 'body' && line.kind === 'body' && /\p{L}/u.test(last.tail)
    const width = widths[i] || overall
    const wrapped =
      open &&
      ((last.tail.length >= 40 && /[\p{Ll},;–-]$/u.test(last.tail) && /^\p{Ll}/u.test(line.text)) ||
        (width > 0 && !hasRoom(last.tail, line.text, width)))
    if (wrapped) {
      last.end = line.end
      last.tail = line.text
    } else joined.push({ start: line.start, end: line.end, tail: line.text, kind: line.kind })
  })
  return joined.map(({ start, end, kind }) => ({ start, end, text: text.slice(start, end), kind }))
}

/** A blank line, or an indented one behind one that is not, opens a paragraph. */
function isParagraphBreak(text: string, before: Line | undefined, line: Line): boolean {
  if (before === undefined || /\n[^\S\n]*\n/.test(text.slice(before.end, line.start))) return true
  const indent = indentOf(text, line)
  return indent >= 2 && indent > indentOf(text, before)
}

const indentOf = (text: string, { start }: Line): number => start - 1 - text.lastIndexOf('\n', start - 1)

/** Whether the first word of the next line would still have fitted; two spaces stand behind a sentence. */
const hasRoom = (line: string, next: string, width: number): boolean =>
  line.length + (/[.?!:]["”’)]?$/.test(line) ? 2 : 1) + (next.split(' ')[0]?.length ?? 0) <= width

/**
 * The width that a paragraph is wrapped at, for each of its lines; 0 where it is not. Wrapped lines are about as long as the
 * longest, and none has room for the next line's first word; lines of a menu, or a headline with its byline, have. Three
 * lines tell it; two do where the text has such a paragraph elsewhere.
 */
function widthsOfParagraphs(lines: readonly Line[], opensParagraph: readonly boolean[]): number[] {
  const widths = new Array<number>(lines.length).fill(0)
  const pairs: { readonly from: number; readonly width: number }[] = []
  let common = 0
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && !opensParagraph[to]) to++
    const paragraph = lines.slice(from, to)
    const width = Math.max(...paragraph.map((line) => line.text.length))
    const short = paragraph.slice(0, -1).filter(({ text }, i) => {
      return text.length < width - 20 || hasRoom(text, paragraph[i + 1]?.text ?? '', width) || /[|•]/.test(text)
    })
    // Words that may not be parted, or were longer once, leave one line in five with room; more where most lines begin in
    // the middle of a sentence.
    const readsOn = paragraph.slice(1).filter(({ text }) => /^\p{Ll}/u.test(text)).length
    const filled = short.length <= (paragraph.length - 1) / (readsOn * 2 >= paragraph.length - 1 ? 3 : 5)
    if (filled && width >= 55 && width <= 100 && to - from > 2) {
      widths.fill(width, from, to)
      common = Math.max(common, width)
    } else if (filled && to - from === 2) pairs.push({ from, width })
    from = to
  }
  for (const { from, width } of pairs) if (common > 0 && Math.abs(common - width) <= 8) widths.fill(width, from, from + 2)
  return widths
}

/**
 * The width that a whole text is wrapped at whose paragraphs begin with no more than a short line before them, 0 for others:
 * no line is much longer, and nearly all that another follows are full.
 */
function widthOfText(lines: readonly Line[], opensParagraph: readonly boolean[]): number {
  if (lines.length < 8 || lines.some(({ text }) => text.length > 100)) return 0
  const followed = lines.filter((_, i) => opensParagraph[i + 1] === false)
  const lengths = followed.map(({ text }) => text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (followed.length < 8 || width < 55) return 0
  const full = lines.filter((line, i) => {
    const next = lines[i + 1]
    return next !== undefined && opensParagraph[i + 1] === false && !hasRoom(line.text, next.text, width - 2)
  })
  return full.length >= followed.length * 0.75 ? width - 2 : 0
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
      /^(?:[\s,|•·]*\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+(?:GMT|UTC|IST|EST|EDT|ET))?)?[:\s|•·]+(?=["“‘'\p{Lu}])/u.exec(
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
