import type { Span } from '../domain/span.ts'
import { isLetterhead, isMasthead } from './credit-lines.ts'
import { homeOfOutlet, outletNouns } from './lexicon/outlets.ts'
import type { Line } from './line.ts'
import { formOfSiteName, longForms, nameOfOutlet } from './outlet-forms.ts'

/** An outlet as a report names it, and the words that do. */
export interface FoundOutlet {
  readonly name: string
  readonly span: Span
}

/** An outlet that the last `words` of a line name. */
export function spannedLast(line: Line, words: string, name = words): FoundOutlet {
  const at = line.text.lastIndexOf(words)
  return { name, span: { start: line.start + at, end: line.start + at + words.length } }
}

/** An outlet that the first `words` of a line name. */
export function spannedFirst(line: Line, words: string, name: string): FoundOutlet {
  const at = line.text.indexOf(words)
  return { name, span: { start: line.start + at, end: line.start + at + words.length } }
}

/** Makers of pages and sellers of pictures: their names stand in footers and credits of other people's pages. */
export const noPublisher =
  /\b(?:word ?press|blogger|blogspot|powered|themes?|design(?:ed)?|template|google|facebook|twitter|instagram|youtube|tumblr|medium\.com|wikimedia|wikipedia|getty|shutterstock|i?stock(?: ?photo)?|unsplash|pixabay|flickr|alamy|epa|pool|handout|file|klook|content|author|rights)\b/i

/** Who publishes the page that the report was taken from: its logo, footer, own name, address, letterhead. */
export const findOutletOfPage = (lines: readonly Line[]): FoundOutlet | null =>
  fromLogo(lines) ?? fromFooter(lines) ?? fromPage(lines) ?? fromLetterhead(lines) ?? fromArchive(lines) ?? fromTraces(lines)

/** "Harbor Courier logo", "Straitstimes.com header logo"; not "WordPress.com Logo". */
function fromLogo(lines: readonly Line[]): FoundOutlet | null {
  for (const line of lines) {
    if (line.kind !== 'noise' || line.text.length > 90) continue
    const words = /^(?:The )?(\p{Lu}.{2,40}?)\s(?:header |site |main )?logo\b/iu.exec(line.text)?.[1]
    if (words === undefined || noPublisher.test(words)) continue
    const name = nameOfOutlet(words)
    if (name !== null || outletNouns.test(words)) return spannedFirst(line, words, name ?? words)
  }
  return null
}

/** "All Content by Mehr News Agency is licensed", "© 2019 Harbor Courier"; not "© Reuters/Jane Doe" below a picture. */
function fromFooter(lines: readonly Line[]): FoundOutlet | null {
  const storyEnd = lines.findLast(({ kind }) => kind === 'body')?.end ?? 0
  for (const line of lines) {
    if (line.kind !== 'noise') continue
    const licensor = /\ball content by (.{2,60}?) is licensed under\b/i.exec(line.text)?.[1]
    if (licensor !== undefined) return spannedLast(line, licensor)
    const owner =
      /(?:copyright|©|\(c\))\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?([\p{Lu}][\p{L}\p{N} .&'-]{1,40}?)(?:\s*\d{4})?(?:[.,|]|\s+all rights|$)/iu.exec(
        line.text,
      )?.[1]
    const company = owner?.replace(/,?\s+(?:Company|Inc|Ltd|Limited|LLC|Corporation|Corp|Group|GmbH)\.?$/, '')
    if (company === undefined || noPublisher.test(company)) continue
    const name = nameOfOutlet(company)
    const ofPicture = line.start < storyEnd && !/\d{4}/.test(line.text) && name !== null && homeOfOutlet(name) === null
    if (!ofPicture) return spannedLast(line, company, name ?? company)
  }
  return null
}

/** A page's own name on a line of its own around the story, behind its headline, or in its footer. */
function fromPage(lines: readonly Line[]): FoundOutlet | null {
  for (const line of [...lines.slice(0, 12), ...lines.slice(-12)]) {
    if (line.text.length > 240 || (line.kind === 'body' && line.text.length > 60)) continue
    const words = line.text.replace(/^[|•\s]+|[|•\s]+$/g, '')
    const last = /\s[|–—-]\s+([^|–—-]{2,40})$/.exec(words)?.[1]?.trim()
    for (const form of [words, last]) {
      const name = form === undefined ? null : nameOfOutlet(form)
      if (form !== undefined && name !== null) return spannedLast(line, form, name)
    }
  }
  const headed = lines.find(({ kind }) => kind === 'headline')
  // "Ministers meet | World | Harbor Courier": the names behind the headline.
  for (const words of headed?.text
    .split(/\s+(?:\||[–—-]|::|•|»)\s+/)
    .slice(1)
    .reverse() ?? []) {
    const name = nameOfOutlet(words)
    const named = words.length < 40 && outletNouns.test(words) && /^(?:\p{Lu}\S*\s?|of |and |the )+$/u.test(words)
    if (headed !== undefined && (name !== null || (named && headed.text.includes(`| ${words}`))))
      return spannedLast(headed, words, name ?? words)
  }
  const masthead = lines.slice(0, 6).find((line) => line.kind === 'noise' && isMasthead(line.text))
  if (masthead !== undefined) return spannedLast(masthead, masthead.text)
  for (const line of lines) {
    if (line.kind !== 'noise' || line.text.length > 300) continue
    const form = longForms.find((candidate) => line.text.includes(candidate))
    if (form !== undefined) return spannedLast(line, form, nameOfOutlet(form) ?? form)
  }
  return null
}

/** The page's own address or the credit of its own picture: "Straitstimes.com header logo", "Credit: Haaretz"; agencies sell their pictures to others. */
function fromTraces(lines: readonly Line[]): FoundOutlet | null {
  for (const line of lines) {
    if (line.text.length > 200 || line.kind === 'body') continue
    const site = /(?:^|[\s(|/])(?:www\.)?([\p{L}\d-]{3,30})\.(?:com|net|org|co|info|tv|news|gov|eu)\b/iu.exec(line.text)?.[1]
    const named = site === undefined ? null : formOfSiteName(site)
    if (site !== undefined && named !== null) return spannedFirst(line, site, nameOfOutlet(named) ?? named)
  }
  for (const line of lines) {
    const credit = /(?<!\b(?:Image|Photo|Picture|Video|Photograph) )[Cc]redit: ([\p{L} ]{3,30})$/u.exec(line.text)?.[1]
    const name = credit === undefined ? null : nameOfOutlet(credit)
    if (credit !== undefined && name !== null && homeOfOutlet(name) !== null && !/^\p{Lu}+$/u.test(credit))
      return spannedLast(line, credit, name)
  }
  return null
}

/** A ministry's or embassy's own name on a line above the headline of its release. */
function fromLetterhead(lines: readonly Line[]): FoundOutlet | null {
  const line = lines.slice(0, 4).find((candidate) => candidate.kind === 'noise' && isLetterhead(candidate.text))
  return line === undefined ? null : spannedLast(line, line.text)
}

/** "https://bidenwhitehouse.archives.gov/…": where an archive took the page from. */
function fromArchive(lines: readonly Line[]): FoundOutlet | null {
  const line = lines.slice(0, 12).find(({ text, kind }) => kind === 'noise' && /whitehouse\.(?:archives\.)?gov\//.test(text))
  return line === undefined ? null : spannedFirst(line, 'whitehouse', 'White House')
}
