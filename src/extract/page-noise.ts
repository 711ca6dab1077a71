import { noiseLines, pageOpener, teaserHeads } from './lexicon/noise.ts'
import type { Line } from './line.ts'
import { isOutletName } from './outlet-forms.ts'
import { findPageDates } from './page-dates.ts'

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

export function markNoise(lines: readonly Line[]): void {
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
export function markRepeatedParagraphs(lines: readonly Line[]): void {
  const seen: string[] = []
  for (const line of lines) {
    if (line.kind !== 'body' || line.text.length < 80) continue
    const words = line.text.replace(/\s+/g, ' ')
    if (seen.length < 400 && seen.some((earlier) => earlier.includes(words))) line.kind = 'noise'
    else seen.push(words)
  }
}

export function markTeasers(lines: readonly Line[]): void {
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

export function markCaptionsAndSubheadings(lines: readonly Line[]): void {
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
