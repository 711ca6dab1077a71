import type { Span } from '../domain/span.ts'
import type { BlockKind } from './analysis.ts'
import type { Dateline } from './dateline.ts'
import { isGivenName } from './lexicon/given-names.ts'
import { outletNouns, outlets } from './lexicon/outlets.ts'

const nameOfForm = new Map(outlets.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)))

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
    fromLetterhead(lines)
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
    const source = /\bsource\s*:\s*([^()|]{2,60}?)\s*\)?\.?$/i.exec(line.text)?.[1]
    const name = source?.replace(/(?:,| and| with| &)\s+(?:other )?(?:agencies|wires|staff|news agencies)$/i, '')
    if (name !== undefined && !/^https?:/i.test(name)) return spanned(line, name)
  }
  for (const line of lines) {
    if (line.kind !== 'byline') continue
    const by = /^(?:by:?\s+|(?:staff writers?|web desk|news desk|agencies),?\s+)(.{2,100})$/i.exec(line.text)?.[1]
    if (by === undefined) continue
    const parts = by.split(/\s*[,|]\s*|\s+(?:and|with|for)\s+/)
    const known = parts.find((part) => nameOfForm.has(part))
    if (known !== undefined) return spanned(line, known)
    // "By Jane Doe | Lusaka Courier | 19 March 2024", "By Caribbean Beacon - August 2, 2019"
    const outlet = by
      .split(/\s*[,|•·]\s*|\s+[-–—]\s+/)
      .find(
        (part) => part.length < 40 && outletNouns.test(part) && /^\p{Lu}/u.test(part) && !isGivenName(part.split(' ')[0] ?? ''),
      )
    if (outlet !== undefined) return spanned(line, outlet)
    // One word alone is an agency's short name: "By Mehr".
    if (/^\p{Lu}\p{L}+$/u.test(by) && !/^(?:Staff|Agencies|Admin|Editor)$/i.test(by)) return spanned(line, by)
  }
  return null
}

/** "Iran Press/Iran News: In this session, …" behind a dateline with the agency's initials. */
function fromOpeningTag(lines: readonly Line[], dateline: Dateline | null): Outlet {
  for (const line of lines.filter((candidate) => candidate.kind === 'body').slice(0, 4)) {
    // "(CNN) President …", "CNN — President …"
    const bare = /^\(([\p{Lu}][\p{L} /-]{1,25})\)\s*(?:--?|–|—)?\s*(?=[\p{Lu}"“])|^([\p{Lu}]{2,6})\s+(?:--|–|—)\s/u.exec(
      line.text,
    )
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
  return { name: nameOfForm.get(dateline.agency) ?? dateline.agency, span: dateline.agencySpan }
}

/** "… END IRNA", "(ISNA)" at the end of the story. */
function fromClosingTag(lines: readonly Line[]): Outlet {
  for (const line of lines) {
    const tag = line.kind === 'noise' ? /^(?:END |\()?(\p{Lu}{2,6})\)?$/u.exec(line.text)?.[1] : undefined
    const name = tag === undefined ? undefined : nameOfForm.get(tag)
    if (tag !== undefined && name !== undefined) return spanned(line, tag, name)
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
  for (const line of lines) {
    if (line.kind !== 'noise' || line.text.length > 300) continue
    const form = longForms.find((candidate) => line.text.includes(candidate))
    if (form !== undefined) return spanned(line, form, nameOfForm.get(form))
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

/** Whether a line is an outlet's name and nothing else. */
export const isOutletName = (words: string): boolean => nameOfForm.has(words.trim())

/** "Ministry of Foreign Affairs of the Republic of Estonia": the body that publishes, above its headline. Not "Office of the president denies claim". */
export const isLetterhead = (line: string): boolean =>
  /^(?:The )?(?:Federal |State |Royal )?(?:Ministry|Embassy|Department|Office|Government|Permanent Mission|Delegation|Consulate|Permanent Representation|Prime Minister's Office)\b/.test(
    line,
  ) && line.split(/\s+/).every((word) => /^(?:\p{Lu}|of$|the$|and$|for$|to$|in$|&)/u.test(word))
