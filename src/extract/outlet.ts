import type { Span } from '../domain/span.ts'
import type { BlockKind } from './analysis.ts'
import type { Dateline } from './dateline.ts'
import { outlets } from './lexicon/outlets.ts'

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
    fromPage(lines)
  )
}

function spanned(line: Line, words: string, name = words): Outlet {
  const at = line.text.lastIndexOf(words)
  return { name, span: { start: line.start + at, end: line.start + at + words.length } }
}

/** "source : Tehrantimes", "(Source: Tasnim)", "By Press TV"; not "By Jane Doe". */
function fromCredits(lines: readonly Line[]): Outlet {
  for (const line of lines) {
    if (line.kind !== 'byline' && line.kind !== 'noise') continue
    const source = /\bsource\s*:\s*([^()|]{2,60}?)\s*\)?\.?$/i.exec(line.text)?.[1]
    if (source !== undefined && !/^https?:/i.test(source)) return spanned(line, source)
  }
  for (const line of lines) {
    if (line.kind !== 'byline') continue
    const by = /^by:?\s+(.{2,60})$/i.exec(line.text)?.[1]
    if (by === undefined) continue
    if (nameOfForm.has(by) || /\b(?:News|Agency|TV|Times|Press|Website|Staff)\b/.test(by)) return spanned(line, by)
    const tail = /[,|]\s*(.{2,40})$/.exec(by)?.[1]
    if (tail !== undefined && nameOfForm.has(tail)) return spanned(line, tail)
    // One word alone is an agency's short name: "By Mehr".
    if (/^\p{Lu}\p{L}+$/u.test(by)) return spanned(line, by)
  }
  return null
}

/** "Iran Press/Iran News: In this session, …" behind a dateline with the agency's initials. */
function fromOpeningTag(lines: readonly Line[], dateline: Dateline | null): Outlet {
  for (const line of lines.filter((candidate) => candidate.kind === 'body').slice(0, 4)) {
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
    if (owner !== undefined && !/^all rights/i.test(owner)) return spanned(line, owner)
  }
  return null
}

/** A page's own name on a line of its own above or below the story. */
function fromPage(lines: readonly Line[]): Outlet {
  for (const line of [...lines.slice(0, 8), ...lines.slice(-8)]) {
    if (line.text.length > 60) continue
    const words = line.text.replace(/^[|•\s]+|[|•\s]+$/g, '')
    const last = /[|–—-]\s*([^|–—-]{2,40})$/.exec(words)?.[1]?.trim()
    for (const form of [words, last]) {
      const name = form === undefined ? undefined : nameOfForm.get(form)
      if (form !== undefined && name !== undefined) return spanned(line, form, name)
    }
  }
  return null
}
