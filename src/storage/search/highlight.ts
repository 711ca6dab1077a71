import { keysOf, type Phrase, type SearchQuery } from './query.ts'
import { listWords, type Term } from './terms.ts'

/** Characters of an excerpt, and of what it shows before its first match. */
const LENGTH = 240
const LEAD = 60
/** Characters of a text that are looked through: more than the index takes of it. */
const LONGEST_TEXT = 150_000

interface Match {
  readonly start: number
  readonly end: number
  readonly phrase: Phrase
}

/**
 * The stretch of the texts that has most of what is wanted, of several the first, as HTML: what matches between <mark> and
 * </mark>, everything else escaped, … where something is cut off. Where nothing matches, the beginning of the first text.
 */
export function highlight(texts: readonly string[], { wanted }: SearchQuery): string {
  let best: { text: string; matches: readonly Match[]; window: Window } | undefined
  for (const long of texts) {
    const text = long.slice(0, LONGEST_TEXT)
    const matches = findMatches(text, wanted)
    const window = chooseWindow(text, matches)
    if (best === undefined || window.count > best.window.count) best = { text, matches, window }
  }
  return best === undefined ? '' : mark(best.text, best.matches, best.window)
}

interface Entry {
  readonly start: number
  readonly end: number
  readonly isName: boolean
  readonly term: Term
}

/** Every place of every phrase, in order, none across another. */
function findMatches(text: string, wanted: readonly Phrase[]): Match[] {
  const entries: Entry[] = []
  for (const { start, end, isName, terms } of listWords(text))
    for (const term of terms) entries.push({ start, end, isName, term })
  const matches: Match[] = []
  for (let at = 0; at < entries.length; ) {
    let next = at + 1
    for (const phrase of wanted) {
      const last = matchStems(entries, at, phrase) ?? matchNames(entries, at, phrase)
      if (last === undefined) continue
      matches.push({ start: entries[at]?.start ?? 0, end: entries[last]?.end ?? 0, phrase })
      next = last + 1
      break
    }
    at = next
  }
  return matches
}

/** The last word of the phrase, if it stands here word for word. */
function matchStems(entries: readonly Entry[], at: number, phrase: Phrase): number | undefined {
  return phrase.every(({ stem }, index) => entries[at + index]?.term.stem === stem) ? at + phrase.length - 1 : undefined
}

/** The same as names are compared: by their keys, articles left out. */
function matchNames(entries: readonly Entry[], at: number, phrase: Phrase): number | undefined {
  const keys = keysOf(phrase)
  if (keys.length === 0 || entries[at]?.term.isParticle) return undefined
  let place = at
  let last = at
  for (const key of keys) {
    while (entries[place]?.term.isParticle) place++
    const entry = entries[place]
    if (entry === undefined || !entry.isName || entry.term.key !== key) return undefined
    last = place++
  }
  return last
}

interface Window {
  readonly start: number
  readonly end: number
  /** How much of what is wanted it shows. */
  readonly count: number
}

function chooseWindow(text: string, matches: readonly Match[]): Window {
  let best: Window = { start: 0, end: LENGTH, count: 0 }
  for (const [index, first] of matches.entries()) {
    const start = Math.max(0, first.start - LEAD)
    const end = start + Math.max(LENGTH, first.end - start)
    const shown = new Set<Phrase>()
    for (let next = index; next < matches.length && (matches[next]?.end ?? 0) <= end; next++) {
      const match = matches[next]
      if (match !== undefined) shown.add(match.phrase)
    }
    if (shown.size > best.count) best = { start, end, count: shown.size }
  }
  return { start: atWord(text, best.start), end: atWord(text, best.end), count: best.count }
}

/** The end of the text or the beginning of the word in which the place lies, if that is near. */
function atWord(text: string, place: number): number {
  if (place <= 0 || place >= text.length) return Math.min(Math.max(place, 0), text.length)
  const space = text.lastIndexOf(' ', place)
  if (place - space <= 30 && space > 0) return space + 1
  // Never between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place - 1 : place
}

function mark(text: string, matches: readonly Match[], { start, end }: Window): string {
  let marked = start > 0 ? '…' : ''
  let at = start
  for (const match of matches) {
    if (match.start < start || match.end > end) continue
    marked += `${escapeHtml(text.slice(at, match.start))}<mark>${escapeHtml(text.slice(match.start, match.end))}</mark>`
    at = match.end
  }
  const rest = text.slice(at, end)
  return `${marked}${escapeHtml(end < text.length ? `${rest.trimEnd()}…` : rest)}`.trim()
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string): string => text.replace(/\s+/g, ' ').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
