import { ownText } from '../domain/own-text.ts'
import { authorNote, isLetterhead, readStampCredit } from './credit-lines.ts'
import { linkLabel, noiseLines, pageOpener, storyEnd, teaserHeads } from './lexicon/noise.ts'
import type { Line } from './line.ts'
import { isOutletName } from './outlet-forms.ts'
import { findPageDates } from './page-dates.ts'

/** The summary of another story, cut by its page: "A new bridge will soon…". */
const isCutShort = (text: string): boolean => text.length < 160 && /(?:\.\.\.|…)$/.test(text)

/** A full sentence or more, long enough that no menu, link or button says it. */
const isProse = (text: string): boolean => text.length > 80 && /[.!?…:;]["”’)\]]*$/.test(text.slice(-4))

/** A line that only dates the page: nothing is left of it without its date, time and labels. */
function isStamp(text: string): boolean {
  if (text.length > 120 || !/\d{4}/.test(text) || /^by\b/i.test(text)) return false
  const dates = findPageDates(text, 0)
  if (dates.length === 0) return false
  let rest = text
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  const words = rest.replace(
    /\b(?:updated|published|posted|created|modified|last|first|date|on|at|in|am|pm|gmt|utc|est|edt|et|bst|ist|news|world|years?|months?|days?|hours?|minutes?|min|read|ago|story|issued|release|time|local|mon|tue|wed|thu|fri|sat|sun|adjust|font|size|comments?|by)\b/gi,
    ' ',
  )
  return words.replace(/[^\p{L}]/gu, '').length < 14
}

/** Three or more headlines or sections in one line: "Storm hits coast • Team wins cup • Talks go on". */
function isMenu(text: string): boolean {
  if (!/\s[•·|»]\s/.test(text)) return false
  const items = text.split(/\s+[•·|»]\s+/)
  // A headline with its sections behind it is none.
  const [first = '', ...others] = items
  if (first.split(' ').length > 3 && others.every((item) => item.split(' ').length < 4)) return false
  return items.length > 3 && items.every((item) => item.length < 120 && !/[\p{Ll}\d]{2}[.!?]["”’]?(?:\s+\p{Lu}|$)/u.test(item))
}

/** Pages print the same lines around all their stories: each short one is looked at once. */
const MOST_LINES = 5_000
const known = new Map<string, boolean>()

function isFurniture(text: string): boolean {
  const before = known.get(text)
  if (before !== undefined) return before
  const bare = text.replace(/^[•·»>]\s+/, '')
  const furniture =
    noiseLines.some((pattern) => pattern.test(text) || (bare !== text && pattern.test(bare))) ||
    isStamp(text) ||
    isOutletName(text) ||
    readStampCredit(text) !== null
  if (text.length > 120) return furniture
  if (known.size >= MOST_LINES) known.clear()
  known.set(ownText(text), furniture)
  return furniture
}

/** Marks the lines that the page prints around any story: its head, stamps, buttons, forms, notices. */
export function markNoise(lines: readonly Line[]): void {
  // "Subscribe today. … Skip to content": the page's head ends there; a story never does.
  const opener = lines.slice(0, 30).findIndex((line) => pageOpener.test(line.text))
  lines.slice(0, Math.max(0, opener)).forEach((line) => {
    if (line.text.length < 400) line.kind = 'noise'
  })
  // What stands above a letterhead introduces the release.
  const letterhead = lines.slice(0, 6).findIndex((line) => isLetterhead(line.text))
  if (letterhead === 1 && (lines[0]?.text.length ?? 0) < 300 && /[.:]$/.test(lines[0]?.text ?? ''))
    (lines[0] as Line).kind = 'noise'
  for (const line of lines) {
    if (line.kind !== 'body') continue
    if (isMenu(line.text)) line.kind = 'noise'
    if (line.text.length <= 260 && isFurniture(line.text)) line.kind = 'noise'
  }
  markReaders(lines)
}

/** What stands below "Leave a Reply" is by readers, however much it reads like a story; a note at the end is on the author. */
function markReaders(lines: readonly Line[]): void {
  const paragraphs = lines.findIndex((line) => line.kind === 'body' && isProse(line.text))
  if (paragraphs < 0) return
  lines.slice(Math.max(paragraphs + 1, lines.length - 8)).forEach((line) => {
    if (line.kind === 'body' && authorNote.test(line.text)) line.kind = 'noise'
  })
  const end = lines.findIndex((line, i) => i > paragraphs && storyEnd.test(line.text))
  if (end < 0) return
  for (const line of lines.slice(end)) line.kind = 'noise'
}

/**
 * A paragraph that an earlier, longer paragraph contains word for word was printed again by the scraper. Where the page's
 * head ends between the two, the earlier one is the standfirst and the later one opens the story.
 */
export function markRepeatedParagraphs(lines: readonly Line[]): void {
  const seen: string[] = []
  lines.forEach((line, i) => {
    if (line.kind !== 'body' || line.text.length < 80) return
    const words = line.text.replace(/\s+/g, ' ')
    const earlier = seen.length < 400 ? seen.findIndex((other) => other.includes(words)) : -1
    if (earlier < 0) {
      seen.push(words)
      return
    }
    const standfirst = earlier === 0 && (seen[0]?.length ?? 0) < words.length * 1.1 ? standfirstAbove(lines, i) : null
    if (standfirst === null) line.kind = 'noise'
    else standfirst.kind = 'noise'
  })
  // A later paragraph that begins with all of the first one.
  const first = lines.find((line) => line.kind === 'body' && line.text.length >= 80)
  if (first === undefined || first.text.length > 1000 || !isProse(first.text)) return
  const opening = first.text.replace(/[.…]+$/, '')
  const longer = lines.some(({ kind, text }) => kind === 'body' && text.length > opening.length * 1.2 && text.startsWith(opening))
  if (longer) first.kind = 'noise'
}

/** The first paragraph, if the page's stamp, byline or button stands between it and the one at `at`, which the story follows. */
function standfirstAbove(lines: readonly Line[], at: number): Line | null {
  const first = lines.findIndex((line) => line.kind === 'body' && line.text.length >= 80)
  const between = lines.slice(first + 1, at)
  const next = lines.slice(at + 1).find((line) => line.kind === 'body' && line.text.length >= 80)
  const standfirst = lines[first]
  const told = next !== undefined && standfirst !== undefined && !standfirst.text.includes(next.text)
  return told &&
    isProse(standfirst.text) &&
    between.some(({ kind }) => kind === 'noise') &&
    between.every(({ text }) => !isProse(text))
    ? standfirst
    : null
}

/** Whether a paragraph takes up two words of the link above it, names for the most part: "Port opens in Lima" / "Lima’s new port …". */
function isSummaryOf(title: string, text: string): boolean {
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const summary = text.toLowerCase()
  return words.filter((word) => summary.includes(word.slice(0, 5))).length > 1
}

/** Marks links to other stories: each alone behind its label, or in a box below a heading. */
export function markTeasers(lines: readonly Line[]): void {
  const story = lines.findIndex((line) => line.kind === 'body' && isProse(line.text))
  let inBox = false
  let title = ''
  const cut = lines.filter((line, i) => i > story && line.kind === 'body' && isCutShort(line.text))
  lines.forEach((line, i) => {
    if (line.kind !== 'body' || i === 0) return
    const { text } = line
    // A teaser box stands in the middle of a story as well: what follows is the story again once full sentences come.
    if (inBox && text.length > 80 && /[.!?]["”’]?$/.test(text) && !isCutShort(text) && !isSummaryOf(title, text)) inBox = false
    title = inBox && text.length <= 80 ? text : ''
    if (cut.length > 1 && cut.includes(line)) line.kind = 'teaser'
    const label = text.length < 180 && i > story && story >= 0 ? linkLabel.exec(text) : null
    if (label !== null) line.kind = 'teaser'
    else if (text.length < 120 && teaserHeads.some((head) => head.test(text))) {
      const inline = /^[^:]{3,20}:\s*\S/.test(text)
      line.kind = inline ? 'teaser' : 'noise'
      inBox = !inline
    } else if (inBox) line.kind = 'teaser'
  })
}

/** "Photo: leaders in Oslo", "Image caption Leaders in Oslo", "Leaders in Oslo. [Photo: NKA]", "Leaders in Oslo (file photo)" */
const labelled =
  /^(?:photo|image|caption|file|file photo|video|picture)\s*[:–—-]|^(?:image|media|video) caption\b|^[^.!?]{10,160}\[(?:file|photo|image|courtesy)?:?[^\]]{2,60}\]$|[([](?:photo|image|file photo|getty|ap photo|afp|file)\b.{0,80}[)\]]\s*$/i
/** "Minister Reed (L) meets his guest.", "Leaders in Oslo, May 5. REUTERS/Jane Doe", "Leaders in Oslo Photo: Jane Doe" */
const pictured =
  /\b(?:Photo(?:graph)?|Picture|Image)(?: by|:| credit:?) [^.]{2,60}$|\b(?:REUTERS|AFP|AP|EPA|Reuters)\s?\/\s?\p{Lu}[^.]{2,40}$|^[^.!?]{10,160}\.\s?\[\p{Lu}{3,10}\]$|^(?!.*\b(?:said|told|added|says)\b)[^"“]{20,240}\((?:L|R|C|left|right)\)[^"“]{5,240}$/u

/** Marks what a picture's caption says, what parts the story, and what the page prints below it. */
export function markCaptionsAndSubheadings(lines: readonly Line[]): void {
  const body = lines.filter((line) => line.kind === 'body')
  const last = body.findLastIndex(
    ({ text }) => text.length > 200 || (text.length > 40 && /[.!?…:;]["”’)\]]*$/.test(text.slice(-4)) && !isCutShort(text)),
  )
  body.forEach((line, i) => {
    const { text } = line
    const captioned = text.length < 320 && (labelled.test(text) || pictured.test(text))
    if (captioned && body.some((other) => other !== line && isProse(other.text))) {
      line.kind = 'caption'
      return
    }
    if (
      i === 0 &&
      body.length > 1 &&
      !/^(?:media|press|news) (?:release|statement)\b/i.test(text) &&
      !/[.!?]["”’]?$/.test(text) &&
      text.length < 200
    )
      return
    const short =
      text.length < 200 && text.split(/\s+/).length <= 14 && (!/[.!?:;,](?:["”’]|'')?$/.test(text) || isCutShort(text))
    if (short && i > 0 && last >= 0 && !(i > last && /["“”]/.test(text))) line.kind = i > last ? 'noise' : 'subheading'
  })
}
