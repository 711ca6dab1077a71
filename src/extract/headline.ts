import type { Span } from '../domain/span.ts'
import { countryOfWords } from './countries.ts'
import { isLetterhead } from './credit-lines.ts'
import { findDateline } from './dateline.ts'
import { unescapeYaml } from './front-matter.ts'
import { isGivenName } from './lexicon/given-names.ts'
import { outletNouns } from './lexicon/outlets.ts'
import type { Line } from './line.ts'
import { isOutletName } from './outlet-forms.ts'
import { findPageDates } from './page-dates.ts'

/** Longest headline, in characters. */
const LONGEST_HEADLINE = 220

/** A line of more words than this is a caption or a standfirst where a shorter one stands beside it. */
const LONG = 18

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The headline among the lines above the first paragraph, and every further printing of it. Sections, labels and paths
 * above it ("World", "Home / World / Asia") become noise; a line below it that is no paragraph yet becomes the lead.
 * A text that begins with a paragraph has no headline.
 */
export function findHeadline(
  text: string,
  lines: readonly Line[],
  stated: Span | null = null,
): { headline: Span | null; repeats: Span[] } {
  if (stated !== null)
    return { headline: stated, repeats: repeatsOf(plain(unescapeYaml(text.slice(stated.start, stated.end))), lines, null) }
  const body = lines.filter((line) => line.kind === 'body')
  const stopped = findStoppedHeadline(body)
  const firstParagraph = body.findIndex((line) => line !== stopped && isParagraph(line.text))
  const above = body.slice(0, firstParagraph < 0 ? Math.min(body.length, 3) : Math.min(firstParagraph, 40))
  const highlights = lines.findIndex((line) => /^(?:story )?highlights:?$/i.test(line.text))
  // Lines under "Story highlights" sum up; they are no headline.
  const candidates = above.filter(
    (line) =>
      (line === stopped || readsLikeHeadline(line.text)) &&
      !(highlights >= 0 && lines.indexOf(line) > highlights) &&
      !isVenue(lines, line),
  )
  // Where there is nothing to choose, the story need not be read for it.
  const told = candidates.length > 1 ? toldWords(body) : null
  const fitting = told === null ? candidates : candidates.filter((line) => isTold(line.text, told))
  const first =
    fitting.find((line) => wordsIn(line.text) >= 4 && wordsIn(line.text) <= LONG) ??
    fitting.find((line) => wordsIn(line.text) >= 4) ??
    candidates.find((line) => wordsIn(line.text) >= 5) ??
    candidates.find((line) => wordsIn(line.text) >= 3)
  // "HomeNewsLeaders sign pact" above "Leaders sign pact": the path to the page, printed in one with its headline.
  const inner = candidates.find((line) => above.some((other) => other !== line && isBehindPath(other.text, line.text)))
  const chosen = inner ?? first
  if (chosen === undefined || body.length < 2) return { headline: null, repeats: [] }
  // Printed again further down, above the story, the headline stands behind the page's menus.
  const lastPrinted = above.findLast((line) => plain(line.text) === plain(chosen.text)) ?? chosen
  for (const line of above) {
    if (line === lastPrinted) break
    if (line !== chosen) line.kind = 'noise'
  }
  const below = above.slice(above.indexOf(lastPrinted) + 1)
  below.forEach((line, i) => {
    if (isNameLine(line.text, below[i + 1]?.text ?? nextLine(lines, line)?.text ?? '')) line.kind = 'byline'
    else if (wordsIn(line.text) <= 3 && /^[\p{Lu}\p{N}]/u.test(line.text)) line.kind = 'noise'
  })
  const headline: { start: number; end: number } = { start: chosen.start, end: chosen.end }
  const repeats: Span[] = []
  const doubled = printedTwice(text, chosen)
  if (doubled !== null) {
    headline.end = doubled.first.end
    repeats.push(doubled.rest)
  }
  chosen.kind = 'headline'
  trimHeadline(text, headline)
  const key = plain(text.slice(headline.start, headline.end))
  repeats.push(...repeatsOf(key, body, chosen))
  for (const line of above) if (line.kind === 'body' && wordsIn(line.text) > 6) line.kind = 'lead'
  return { headline, repeats }
}

/** The first line, though it ends in a full stop: short, in capitals, behind a name and a colon, or above a dateline. */
function findStoppedHeadline(body: readonly Line[]): Line | null {
  const [first, second] = body
  if (first === undefined || second === undefined || !first.text.endsWith('.') || isCut(first.text) || first.text.length > 110)
    return null
  if (
    wordsIn(first.text) > 14 ||
    /[.!?]\s/.test(first.text.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|vs)\.\s/gu, '')) ||
    opensStory(first.text)
  )
    return null
  const capitals = !/\p{Ll}/u.test(first.text) && wordsIn(first.text) > 3
  const labelled = /^\p{Lu}[\p{L}-]+: \p{Lu}/u.test(first.text) && isParagraph(second.text)
  const dated = !opensStory(first.text) && findDateline(body.slice(1, 4)) !== null && !/["”]/.test(first.text)
  return capitals || labelled || dated ? first : null
}

/** Where remarks were made, above the time of day at which they began: "Cabinet Room" / "4:02 P.M. EDT". */
function isVenue(lines: readonly Line[], line: Line): boolean {
  const next = nextLine(lines, line)?.text ?? ''
  return /^\d{1,2}:\d{2}\s*[ap]\.?m\.?(?:\s+\p{Lu}{2,5})?$/iu.test(next)
}

/** Takes off what a page prints in one with its headline: number, stamp, button, section and the outlet's name. */
function trimHeadline(text: string, headline: { start: number; end: number }): void {
  const words = () => text.slice(headline.start, headline.end)
  const cut = (from: number) => {
    headline.end = headline.start + words().slice(0, from).trimEnd().length
  }
  const number = /^(?:PR|(?:Press|News|Media) Release)\s*(?:No\.?|#|№)?\s*\d[\d/-]*\s*[:.–-]?\s+(?=["“‘']?\p{Lu})/u.exec(words())
  if (number !== null) headline.start += number[0].length
  // "BBC NEWS | Asia-Pacific | Leaders meet in Oslo"
  const prefix = /^([^|]{2,30}?)\s+\|\s+(?:[^|]{2,30}\s+\|\s+)?(?=\S)/.exec(words())
  if (prefix?.[1] !== undefined && isOutletName(prefix[1]) && wordsIn(words().slice(prefix[0].length)) > 3)
    headline.start += prefix[0].length
  const stamp = /[\s.|–—-]+(?:last updated|updated|published|posted)\b.{0,40}\d{4}.{0,20}$/i.exec(words())
  if (stamp !== null && stamp.index > 15) cut(stamp.index)
  const button = /\s+skip to (?:main )?(?:content|navigation)\b.*$/i.exec(words())
  if (button !== null && button.index > 15) cut(button.index)
  for (let i = 0; i < 3; i++) {
    const suffix = /\s+(\||[–—-]|::|•|»|«)\s+([^|–—•»«]{2,40})$/u.exec(words())
    const [mark, name] = [suffix?.[1], suffix?.[2]?.trim()]
    if (suffix === null || name === undefined || wordsIn(words().slice(0, suffix.index)) < 4) return
    const short = wordsIn(name) <= 4 && /^[\p{Lu}\d]/u.test(name)
    const named = isOutletName(name) || (outletNouns.test(name) && /^(?:\p{Lu}\S*\s?|of |and |the )+$/u.test(name))
    const dated = findPageDates(name, 0)[0]
    if (named || (short && /[|:•»«]/.test(mark ?? '')) || (dated !== undefined && dated.end - dated.start > name.length - 4))
      cut(suffix.index)
    else return
  }
}

/** Marks every line that prints the headline again. */
function repeatsOf(key: string, body: readonly Line[], chosen: Line | null): Span[] {
  const repeats: Span[] = []
  for (const line of body) {
    if (line === chosen || line.kind !== 'body' || key === '' || line.text.length > 3 * LONGEST_HEADLINE) continue
    const other = plain(line.text)
    if (!other.startsWith(key) || other.replaceAll(key, '').trim() !== '') continue
    line.kind = 'headline'
    repeats.push({ start: line.start, end: line.end })
  }
  return repeats
}

/** The words of the paragraphs, folded: a headline says again what they tell, a menu or a slogan does not. */
function toldWords(body: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>()
  let room = 3000
  for (const line of body) {
    if (room <= 0) break
    if (!isParagraph(line.text)) continue
    for (const word of contentWords(line.text.slice(0, room))) words.add(word)
    room -= line.text.length
  }
  return words
}

const contentWords = (line: string): string[] =>
  plain(line)
    .split(' ')
    .filter(
      (word) =>
        word.length > 3 &&
        !/^(?:this|that|with|from|have|more|your|news|read|about|will|says?|over|after|their|they|what|when|been|into)$/.test(
          word,
        ),
    )
    // "ministers" and "minister", "visits" and "visit"
    .map((word) => word.slice(0, 5))

/** At least two of its words, or one in three, stand in the story too. */
function isTold(line: string, told: ReadonlySet<string>): boolean {
  const words = contentWords(line)
  const shared = words.filter((word) => told.has(word)).length
  return shared > 0 && (shared >= 2 || shared * 3 >= words.length) && shared * 6 >= words.length
}

const isBehindPath = (line: string, headline: string): boolean => {
  const path = line.slice(0, -headline.length)
  return (
    line.endsWith(headline) && path.length > 3 && path.length <= 40 && plain(path) !== plain(headline) && wordsIn(headline) >= 4
  )
}

const nextLine = (lines: readonly Line[], line: Line): Line | undefined => lines[lines.indexOf(line) + 1]

/** An author's name on a line of its own: a given name in front, or an outlet or a post on the next line. */
function isNameLine(line: string, next: string): boolean {
  if (!/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(line) || isOutletName(line)) return false
  return isGivenName(line.split(' ')[0] ?? '') || isOutletName(next) || /\b(?:editor|correspondent|reporter|writer)\b/i.test(next)
}

const wordsIn = (line: string): number => line.split(/\s+/).length

/** The full stop of "U.S." or "D.C." at the end of a line ends no sentence. */
const endsInAbbreviation = (line: string): boolean => /(?:\b\p{L}\.){2,}["”’]?$|\b(?:Inc|Jr|Co)\.$/u.test(line)

/** A headline that a page cut short: "HomeWorldMinisters meet in…". */
const isCut = (line: string): boolean => line.length <= LONGEST_HEADLINE && /(?:\.\.\.|…)$/.test(line)

const isParagraph = (line: string): boolean =>
  !isCut(line) &&
  (line.length > LONGEST_HEADLINE ||
    (/[.!]["”’)]*(?:\s*[[(][^\])]{2,40}[\])])?[\s/|*_]*$/.test(line) && wordsIn(line) > 7 && !endsInAbbreviation(line)) ||
    (/\?["”’)]*$/.test(line) && wordsIn(line) > 18) ||
    /[:,]$/.test(line) ||
    opensStory(line))

/** "LONDON (Reuters) - Talks" opens a story whatever its length. */
const opensStory = (line: string): boolean => /^\p{Lu}[\p{Lu}\s.,'’-]{2,40}(?:\([^)]{2,30}\))?\s*(?:--?|–|—)\s/u.test(line)

/** Whether a line has the form of a headline: short, no full stop at its end, no path, label or dateline. */
function readsLikeHeadline(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || line.length < 8) return false
  if (/[.:;,]["”’]?$/.test(line) && !endsInAbbreviation(line)) return false
  if (opensStory(line) || isOutletName(line) || isCut(line)) return false
  // "Leaders in Oslo Photo: NKA/Jane Doe", "Leaders in Oslo. (File)", "Publication: Monitor Volume: 4"
  if (
    /\b(?:Photo(?:graph)?|Picture|Image)(?: by|:| credit)|\b(?:REUTERS|AFP|AP|EPA)\s?\/\s?\p{Lu}|\((?:file|photo|image|L|R)\b/iu.test(
      line,
    )
  )
    return false
  if ((line.match(/(?<!\S)\p{Lu}\p{Ll}+: \S/gu)?.length ?? 0) > 1) return false
  // "Sharm al-Sheikh, Egypt", "A minister in Oslo/MFA": a place, a caption with its credit.
  if (/^[^,]{2,30}, [^,]{2,20}$/.test(line) && wordsIn(line) < 5 && countryOfWords(line.replace(/^.*, /, '')) !== null)
    return false
  if (/\w\/\s?\p{Lu}{2,6}$/u.test(line)) return false
  if (isLetterhead(line) || /^home\s*[|/>»›]/i.test(line)) return false
  // A path of sections: "Home / World / Asia", "News > Politics".
  if (/^[\p{L}& ]{2,25}(?:\s*[/>»›|]\s*[\p{L}& ]{2,25}){1,5}$/u.test(line)) return false
  if (!/\p{Ll}/u.test(line) && wordsIn(line) < 5) return false
  return /^[\p{Lu}\p{N}"“‘'#«]/u.test(line)
}

/** A headline that one line prints two or three times over, glued or with spaces between. */
function printedTwice(text: string, line: Span): { first: Span; rest: Span } | null {
  const whole = text.slice(line.start, line.end)
  for (const times of [3, 2]) {
    const size = Math.floor(whole.length / times)
    for (let cut = Math.max(1, size - times); cut <= size + times; cut++) {
      const head = whole.slice(0, cut).trim()
      if (head.length < 8 || plain(whole) !== Array.from({ length: times }, () => plain(head)).join(' ')) continue
      return { first: { start: line.start, end: line.start + head.length }, rest: { start: line.start + cut, end: line.end } }
    }
  }
  return null
}
