import type { Span } from '../domain/span.ts'
import type { BlockKind } from './analysis.ts'
import type { Dateline } from './dateline.ts'
import { isGivenName } from './lexicon/given-names.ts'
import { homeOfOutlet, isKnownOutlet, outletNouns, outlets } from './lexicon/outlets.ts'

const withoutArticle = (name: string): string => name.replace(/^the /i, '')

/** An outlet is called as the report prints it, its article and its long name included; tags get the name that they stand for. */
function nameOf(name: string, form: string): string {
  const bare = withoutArticle(name)
  if (/\.\p{Ll}{2,3}$/u.test(form)) return form
  if (withoutArticle(form).toLowerCase() === bare.toLowerCase()) return /^the /i.test(form) ? `The ${bare}` : bare
  return /^[\p{Lu}.]{2,5}$/u.test(name) && form.includes(' ') ? form : name
}

const nameOfForm = new Map(outlets.flatMap(({ name, forms }) => forms.map((form) => [form, nameOf(name, form)] as const)))

interface Line extends Span {
  readonly text: string
  readonly kind: BlockKind
}

type Outlet = { readonly name: string; readonly span: Span } | null

/**
 * Who published or wrote a report, as far as the report says: a credit line ("By Press TV", "(Source: Tasnim)") before the
 * dateline's tag ("(Reuters) -"), before the tag of a second line ("Iran Press/Iran News:"), before a licence footer.
 */
export function findOutlet(lines: readonly Line[], dateline: Dateline | null): Outlet {
  return (
    fromCredits(lines) ??
    fromOpeningTag(lines, dateline) ??
    fromDateline(dateline) ??
    fromClosingTag(lines) ??
    fromFooter(lines) ??
    fromPage(lines) ??
    fromLetterhead(lines) ??
    fromTraces(lines) ??
    fromArchive(lines) ??
    fromStory(lines)
  )
}

function spanned(line: Line, words: string, name = words): Outlet {
  const at = line.text.lastIndexOf(words)
  return { name, span: { start: line.start + at, end: line.start + at + words.length } }
}

function spannedFirst(line: Line, words: string, name: string): Outlet {
  const at = line.text.indexOf(words)
  return { name, span: { start: line.start + at, end: line.start + at + words.length } }
}

/** "source : Tehrantimes", "(Source: Tasnim)", "By Press TV"; not "By Jane Doe". */
function fromCredits(lines: readonly Line[]): Outlet {
  for (const line of lines) {
    if (line.kind !== 'byline' && line.kind !== 'noise') continue
    const source = /\bsource\s*:\s*([^()|"]{2,60}?)\s*\)?\.?$/i
      .exec(line.text)?.[1]
      // "Source: Xinhua Published: 2013-3-19 8:57:43"
      ?.replace(/[\s,|-]+(?:(?:last )?updated|published|posted|date|editor|\d{4}-\d)\b.*$/i, '')
    const name = source?.replace(/(?:,| and| with| &)\s+(?:other )?(?:agencies|wires|staff|news agencies)$/i, '')
    if (name !== undefined && !/^https?:/i.test(name)) return spanned(line, name)
  }
  for (const line of lines) {
    if (line.kind !== 'byline') continue
    const by = /^(?:by:?\s+|(?:staff writers?|web desk|news desk|agencies),?\s+)(.{2,100})$/i.exec(line.text)?.[1]
    if (by === undefined) {
      const credit = readCreditLine(line.text)
      if (credit !== null) return spannedFirst(line, credit.words, credit.name)
      continue
    }
    const parts = by.split(/\s*[,|/]\s*|\s+(?:and|with|for|of)\s+/)
    const known = parts.find((part) => nameOfForm.has(part))
    if (known !== undefined) return spanned(line, known)
    // "By Jane Doe | Lusaka Courier | 19 March 2024", "By Caribbean Beacon - August 2, 2019"
    const outlet = by
      .split(/\s*[,|•·/]\s*|\s+[-–—]\s+/)
      .find(
        (part) => part.length < 40 && outletNouns.test(part) && /^\p{Lu}/u.test(part) && !isGivenName(part.split(' ')[0] ?? ''),
      )
    if (outlet !== undefined) return spanned(line, outlet)
    // One word alone is an agency's short name: "By Mehr".
    if (/^\p{Lu}\p{L}+$/u.test(by) && !/^(?:Staff|Agencies|Admin|Editor)$/i.test(by)) return spanned(line, by)
  }
  return null
}

const posts =
  '(?:(?:Senior |Chief )?(?:Staff Writer|Staff|Foreign Service|News Desk|Web Desk|Newsroom|Staff Reporter|(?:Foreign |Diplomatic |Special |Political )?Correspondent|Reporter|Bureau))s?'
const postPattern = new RegExp(`^(\\p{Lu}[\\p{L}.&'’/ -]{2,40}?)(?:\\s*/\\s*| )${posts}\\.?$`, 'u')
const noOutlet = /^(?:By|Our|News|Web|Foreign|Staff|Senior|Special|Diplomatic|Political|World|Online|National|The)$/

/** "Washington Post Staff Writer", "World Bulletin/News Desk", "Press Trust of India Oslo", "• Wam": an outlet alone or with a post, a desk or a place. */
function readCreditLine(words: string): { readonly words: string; readonly name: string } | null {
  const bare = words.replace(/^[•*·|–-]\s*/, '').trim()
  if (bare.length > 70) return null
  if (isKnownOutlet(bare)) return { words: bare, name: nameOfForm.get(bare) ?? bare }
  const posted = postPattern.exec(bare)?.[1]
  if (posted !== undefined && !noOutlet.test(posted))
    return nameOfForm.has(posted) || outletNouns.test(posted) || bare.includes('/')
      ? { words: posted, name: nameOfForm.get(posted) ?? posted }
      : null
  const form = longForms.find((candidate) => bare.startsWith(candidate))
  return form !== undefined && /^,? \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(bare.slice(form.length))
    ? { words: form, name: nameOfForm.get(form) ?? form }
    : null
}

/** Whether a line credits an outlet, alone or with a post or a place. */
export const isCreditLine = (words: string): boolean => readCreditLine(words) !== null

/** "Iran Press/Iran News: In this session, …" behind a dateline with the agency's initials. */
function fromOpeningTag(lines: readonly Line[], dateline: Dateline | null): Outlet {
  for (const line of lines.filter((candidate) => candidate.kind === 'body').slice(0, 4)) {
    // "(CNN) President …", "CNN — President …"
    const bare = /^\(([\p{Lu}][\p{L} /-]{1,25})\)\s*(?:--?|–|—)?\s*(?=[\p{Lu}"“])|^([\p{Lu}]{2,6})\s+(?:--|–|—)\s/u.exec(
      line.text,
    )
    // "(MENAFN- The Peninsula)": an aggregator names whose story it passes on.
    const passedOn = /^\(MENAFN\s*-\s*([^()]{2,40}?)\s*\)/.exec(line.text)?.[1]
    if (passedOn !== undefined) return spannedFirst(line, passedOn, nameOfForm.get(passedOn) ?? passedOn)
    const form = bare?.[1] ?? bare?.[2]
    if (form !== undefined && nameOfForm.has(form)) return spannedFirst(line, form, nameOfForm.get(form) ?? form)
    const tag = /^([\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+){0,2})(?:\/[\p{Lu}][\p{L} ]{2,30})?:\s/u.exec(line.text)
    const words = tag?.[1]
    if (words === undefined) continue
    const initials = words.replace(/[^\p{Lu}]/gu, '')
    if (tag?.[0].includes('/') || nameOfForm.has(words) || (dateline?.agency !== null && dateline?.agency === initials)) {
      return { name: words, span: { start: line.start, end: line.start + words.length } }
    }
  }
  return null
}

function fromDateline(dateline: Dateline | null): Outlet {
  if (dateline === null || dateline.agency === null || dateline.agencySpan === null) return null
  const upper = dateline.agency.toUpperCase()
  return { name: nameOfForm.get(dateline.agency) ?? nameOfForm.get(upper) ?? dateline.agency, span: dateline.agencySpan }
}

/**
 * The agency's name behind the last words of a story, on the same line: where it begins, and whose it is. Catches "… his
 * guests. – KUNA", "… the peninsula. (Yonhap)", "… the talks. — AFP/Reuters"; must not catch "… he told Reuters.".
 */
export function readClosingCredit(words: string): { readonly index: number; readonly name: string } | null {
  const tail = /(?<=[.!?”"’)…])\s*(?:[-–—]{1,2}\s?([^\s()[\]–—][^()[\]–—]{1,34})|[([]([^()[\]]{2,34})[)\]])\.?$/u.exec(words)
  const names = (tail?.[1] ?? tail?.[2] ?? '').replace(/\.$/, '').split(/\s*[/,]\s*|\s+and\s+/)
  const [first] = names
  if (tail === null || first === undefined || !names.every((name) => isOutletName(name) || /^(?:staff|agencies)$/i.test(name)))
    return null
  return { index: tail.index, name: first }
}

/** "… END IRNA", "(ISNA)" at the end of the story. */
function fromClosingTag(lines: readonly Line[]): Outlet {
  const middle = (lines.at(-1)?.end ?? 0) / 2
  for (const line of lines.filter(({ start }) => start > middle)) {
    const tag = line.kind === 'noise' ? /^(?:END |\()?(\p{Lu}{2,6})\)?$/u.exec(line.text)?.[1] : undefined
    const name = tag === undefined ? undefined : nameOfForm.get(tag)
    if (tag !== undefined && name !== undefined) return spanned(line, tag, name)
  }
  return null
}

/** "https://bidenwhitehouse.archives.gov/…": where an archive took the page from. */
function fromArchive(lines: readonly Line[]): Outlet {
  const line = lines.slice(0, 12).find(({ text, kind }) => kind === 'noise' && /whitehouse\.(?:archives\.)?gov\//.test(text))
  return line === undefined ? null : spannedFirst(line, 'whitehouse', 'White House')
}

/** "… of the island. [Kathimerini Cyprus]", "…, Kazinform News Agency learned from": the story names its own outlet. */
function fromStory(lines: readonly Line[]): Outlet {
  const body = lines.filter((line) => line.kind === 'body')
  for (const line of body) {
    const tag = /[.!?”"]\s*\[(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})\]$/u.exec(line.text)?.[1]
    if (tag !== undefined && (isKnownOutlet(tag) || isKnownOutlet(tag.split(' ')[0] ?? ''))) return spanned(line, tag)
  }
  for (const line of body.slice(0, 2)) {
    const named =
      /(?:^|[\s,])(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}-]+){0,2}) (?:has )?(?:learned|learnt) from\b/u.exec(line.text)?.[1] ??
      /,? reports (\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}-]+){0,2})\.?$/u.exec(line.text)?.[1]
    if (named !== undefined && (isKnownOutlet(named) || outletNouns.test(named)))
      return spannedFirst(line, named, nameOfForm.get(named) ?? named)
  }
  // "The BBC's Ann Reed in Lima says": an outlet calls its own people so.
  for (const line of body) {
    const own = /\b[Tt]he (\p{Lu}{2,5})['’]s \p{Lu}\p{L}+ \p{Lu}\p{L}+,? (?:in|at|reports|says|said)\b/u.exec(line.text)?.[1]
    const name = own === undefined ? undefined : nameOfForm.get(own)
    if (own !== undefined && name !== undefined) return spannedFirst(line, own, name)
  }
  return null
}

function fromFooter(lines: readonly Line[]): Outlet {
  for (const line of lines) {
    if (line.kind !== 'noise') continue
    const licensor = /\ball content by (.{2,60}?) is licensed under\b/i.exec(line.text)?.[1]
    if (licensor !== undefined) return spanned(line, licensor)
    const owner =
      /(?:copyright|©|\(c\))\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?([\p{Lu}][\p{L}\p{N} .&'-]{1,40}?)(?:\s*\d{4})?(?:[.,|]|\s+all rights|$)/iu.exec(
        line.text,
      )?.[1]
    const company = owner?.replace(/,?\s+(?:Company|Inc|Ltd|Limited|LLC|Corporation|Corp|Group|GmbH)\.?$/, '')
    if (company !== undefined && !/^all rights/i.test(company)) return spanned(line, company, nameOfForm.get(company) ?? company)
  }
  return null
}

/** A page's own name on a line of its own around the story, behind its headline, or in its footer. */
function fromPage(lines: readonly Line[]): Outlet {
  for (const line of [...lines.slice(0, 12), ...lines.slice(-12)]) {
    if (line.text.length > 240 || (line.kind === 'body' && line.text.length > 60)) continue
    const words = line.text.replace(/^[|•\s]+|[|•\s]+$/g, '')
    const last = /\s[|–—-]\s+([^|–—-]{2,40})$/.exec(words)?.[1]?.trim()
    for (const form of [words, last]) {
      const name = form === undefined ? undefined : nameOfForm.get(form)
      if (form !== undefined && name !== undefined) return spanned(line, form, name)
    }
  }
  const masthead = lines.slice(0, 6).find((line) => line.kind === 'noise' && isMasthead(line.text))
  if (masthead !== undefined) return spanned(masthead, masthead.text)
  for (const line of lines) {
    if (line.kind !== 'noise' || line.text.length > 300) continue
    const form = longForms.find((candidate) => line.text.includes(candidate))
    if (form !== undefined) return spanned(line, form, nameOfForm.get(form))
  }
  return null
}

/** "Lusaka Courier", "The Nassau Beacon" on a line above the headline; not "World News" or "Press Release", which name sections. */
const isMasthead = (line: string): boolean =>
  /^(?:The )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Times|Post|Herald|Journal|Tribune|Gazette|Courier|Beacon|Chronicle|Observer|Telegraph|Guardian|Examiner|Gleaner|Dispatch|Monitor|Inquirer|Globe|News Agency|Newspaper)$/u.test(
    line,
  ) && !/\b(?:World|Latest|Breaking|Top|Local|Opinion|Blog|Guest|Email|Print|Share|Read|More|Previous|Next|Related)\b/.test(line)

/** The page's own address or the credit of its own picture: "Straitstimes.com header logo", "Credit: Haaretz"; agencies sell their pictures to others. */
function fromTraces(lines: readonly Line[]): Outlet {
  for (const line of lines) {
    if (line.text.length > 200 || line.kind === 'body') continue
    const site = /(?:^|[\s(|/])(?:www\.)?([\p{L}\d-]{3,30})\.(?:com|net|org|co|info|tv|news)\b/iu.exec(line.text)?.[1]
    const named = site === undefined ? undefined : formOfSite.get(site.toLowerCase())
    if (site !== undefined && named !== undefined) return spannedFirst(line, site, nameOfForm.get(named) ?? named)
  }
  for (const line of lines) {
    const credit = /[Cc]redit: ([\p{L} ]{3,30})$/u.exec(line.text)?.[1]
    const name = credit === undefined ? undefined : nameOfForm.get(credit)
    if (credit !== undefined && name !== undefined && homeOfOutlet(name) !== null && !/^\p{Lu}+$/u.test(credit))
      return spanned(line, credit, name)
  }
  return null
}

/** A ministry's or embassy's own name on a line above the headline of its release. */
function fromLetterhead(lines: readonly Line[]): Outlet {
  const line = lines.slice(0, 4).find((candidate) => candidate.kind === 'noise' && isLetterhead(candidate.text))
  return line === undefined ? null : spanned(line, line.text)
}

/** Names of several words: long enough to be told inside a footer's sentence. */
const longForms = [...nameOfForm.keys()].filter((form) => form.includes(' ')).sort((a, b) => b.length - a.length)

/** Outlets by the name of their site: `straitstimes`. */
const formOfSite = new Map(
  [...nameOfForm.keys()].reverse().map(
    (form) =>
      [
        withoutArticle(form)
          .toLowerCase()
          .replace(/[^\p{L}\d]/gu, ''),
        form,
      ] as const,
  ),
)

/** Whether a line is an outlet's name and nothing else. */
export const isOutletName = (words: string): boolean => nameOfForm.has(words.trim())

/** "Ministry of Foreign Affairs of the Republic of Estonia": the body that publishes, above its headline. Not "Office of the president denies claim". */
export const isLetterhead = (line: string): boolean =>
  /^(?:The )?(?:Federal |State |Royal )?(?:Ministry|Embassy|Department|Office|Government|Permanent Mission|Delegation|Consulate|Permanent Representation|Prime Minister's Office)\b/.test(
    line,
  ) && line.split(/\s+/).every((word) => /^(?:\p{Lu}|of$|the$|and$|for$|to$|in$|&)/u.test(word))
