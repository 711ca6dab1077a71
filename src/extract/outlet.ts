import { authorNote, readCreditLine, readStampCredit } from './credit-lines.ts'
import type { Dateline } from './dateline.ts'
import { isGivenName } from './lexicon/given-names.ts'
import { isKnownOutlet, outletNouns } from './lexicon/outlets.ts'
import type { Line } from './line.ts'
import { isOutletName, nameOfOutlet } from './outlet-forms.ts'
import { type FoundOutlet, findOutletOfPage, noPublisher, spannedFirst, spannedLast } from './outlet-of-page.ts'

/**
 * Who published or wrote a report, as far as the report says: a credit line ("By Press TV", "(Source: Tasnim)") before the
 * dateline's tag ("(Reuters) -"), before the tag of a second line ("Iran Press/Iran News:"), before a licence footer.
 */
export function findOutlet(lines: readonly Line[], dateline: Dateline | null): FoundOutlet | null {
  return (
    fromSourceLine(lines) ??
    fromByline(lines) ??
    fromStamp(lines) ??
    fromOpeningTag(lines, dateline) ??
    fromDateline(dateline) ??
    fromClosingTag(lines) ??
    findOutletOfPage(lines) ??
    fromStory(lines) ??
    fromAuthor(lines)
  )
}

/** "source : Tehrantimes", "(Source: Tasnim)", "Source KUNA", "Publication: Monitor Volume: 4"; not "(Source: Getty)". */
function fromSourceLine(lines: readonly Line[]): FoundOutlet | null {
  for (const line of lines) {
    if (line.kind !== 'byline' && line.kind !== 'noise') continue
    const bare = /^source\s+(\S.{1,40}?)\.?$/i.exec(line.text)?.[1]
    if (bare !== undefined && isOutletName(bare)) return spannedLast(line, bare, nameOfOutlet(bare) ?? bare)
    const source = /\b(?:source|publication)\s*:\s*([^()|"]{2,120}?)\s*\)?\.?$/i
      .exec(line.text)?.[1]
      // "Source: Xinhua Published: 2013-3-19 8:57:43"
      ?.replace(/[\s,|-]+(?:(?:last )?updated|published|posted|date|editor|volume|issue|\d{4}-\d)\b.*$/i, '')
    const name = source
      ?.replace(/(?:,| and| with| &)\s+(?:other )?(?:agencies|wires|staff|news agencies)$/i, '')
      .replace(/ with (?:the|his|her|its) .*$/, '')
    if (name === undefined || name.length > 60 || noPublisher.test(name)) continue
    if (!/^(?:https?:|(?:news )?agenc(?:y|ies)\b|wires?$|staff$|various\b)/i.test(name)) return spannedLast(line, name)
  }
  return null
}

/** "By Press TV", "By Staff Harbor Courier", "Washington Post Staff Writer"; not "By Jane Doe". */
function fromByline(lines: readonly Line[]): FoundOutlet | null {
  for (const line of lines) {
    if (line.kind !== 'byline') continue
    const by = /^(?:by:?\s+(?:staff\s+)?|(?:staff writers?|web desk|news desk|agencies),?\s+)(.{2,100})$/i.exec(line.text)?.[1]
    if (by === undefined) {
      const credit = readCreditLine(line.text)
      if (credit !== null) return spannedFirst(line, credit.words, credit.name)
      continue
    }
    const parts = by.split(/\s*[,|/]\s*|\s+(?:and|with|for|of)\s+/)
    const known = parts
      .map((part) => part.replace(/ staff(?: writers?)?$/i, ''))
      .find((part) => isOutletName(part) || (part === part.toUpperCase() && part.includes(' ') && isKnownOutlet(part)))
    if (known !== undefined) return spannedLast(line, known)
    // "By Jane Doe | Lusaka Courier | 19 March 2024", "By Caribbean Beacon - August 2, 2019"
    const outlet = by
      .split(/\s*[,|•·/]\s*|\s+[-–—]\s+/)
      .find(
        (part) => part.length < 40 && outletNouns.test(part) && /^\p{Lu}/u.test(part) && !isGivenName(part.split(' ')[0] ?? ''),
      )
    if (outlet !== undefined) return spannedLast(line, outlet)
    // One word alone is an agency's short name: "By Mehr".
    if (/^\p{Lu}\p{L}+$/u.test(by) && !/^(?:Staff|Agencies|Admin|Editor)$/i.test(by)) return spannedLast(line, by)
  }
  return null
}

/** "Iran Press/Iran News: In this session, …" behind a dateline with the agency's initials. */
function fromOpeningTag(lines: readonly Line[], dateline: Dateline | null): FoundOutlet | null {
  for (const line of lines.filter((candidate) => candidate.kind === 'body').slice(0, 4)) {
    // "(CNN) President …", "CNN — President …"
    // "Nov. 1 (UPI) — Ministers met"
    const dated =
      /^(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8})(?:,? \d{4})? \(([^()]{2,30})\)\s*(?:--?|–|—)/u.exec(
        line.text,
      )?.[1]
    if (dated !== undefined && isOutletName(dated)) return spannedFirst(line, dated, nameOfOutlet(dated) ?? dated)
    const bare = /^\(+([\p{Lu}][\p{L} /-]{1,25})\)\s*(?:--?|–|—)?\s*(?=[\p{Lu}"“])|^([\p{Lu}]{2,6})\s+(?:--|–|—)\s/u.exec(
      line.text,
    )
    // "(MENAFN- The Peninsula)": an aggregator names whose story it passes on.
    const passedOn = /^\(MENAFN\s*-\s*([^()]{2,40}?)\s*\)/.exec(line.text)?.[1]
    if (passedOn !== undefined) return spannedFirst(line, passedOn, nameOfOutlet(passedOn) ?? passedOn)
    const form = bare?.[1] ?? bare?.[2]
    const name = form === undefined ? null : nameOfOutlet(form)
    if (form !== undefined && name !== null) return spannedFirst(line, form, name)
    const tag = /^([\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+){0,2})(?:\/[\p{Lu}][\p{L} ]{2,30})?:\s/u.exec(line.text)
    const words = tag?.[1]
    if (words === undefined) continue
    const initials = words.replace(/[^\p{Lu}]/gu, '')
    if (tag?.[0].includes('/') || nameOfOutlet(words) !== null || (dateline?.agency !== null && dateline?.agency === initials)) {
      return { name: words, span: { start: line.start, end: line.start + words.length } }
    }
  }
  return null
}

function fromDateline(dateline: Dateline | null): FoundOutlet | null {
  if (dateline === null || dateline.agency === null || dateline.agencySpan === null) return null
  const upper = dateline.agency.toUpperCase()
  return { name: nameOfOutlet(dateline.agency) ?? nameOfOutlet(upper) ?? dateline.agency, span: dateline.agencySpan }
}

/** "… END IRNA", "(ISNA)", "– KUNA", "(Yonhap)" at the end of the story; "(AP)" behind a picture's caption is none. */
function fromClosingTag(lines: readonly Line[]): FoundOutlet | null {
  const middle = (lines.at(-1)?.end ?? 0) / 2
  for (const line of lines.filter(({ start, kind }) => kind === 'noise' && start > middle).reverse()) {
    const whole = line.text.replace(/^(?:END |[-–—]{1,2}\s?)?[([]?|[)\]]?\.?$/g, '').replace(/ news agency$/i, '')
    const tag = isOutletName(whole) ? whole : (/^([^()[\]/]{2,34}?)\s*[/,]/u.exec(whole)?.[1] ?? whole)
    if (line.text !== tag && isOutletName(tag)) return spannedLast(line, tag, nameOfOutlet(tag) ?? tag)
    if (line.text === tag && /^\p{Lu}{2,6}$/u.test(tag) && isOutletName(tag))
      return spannedLast(line, tag, nameOfOutlet(tag) ?? tag)
  }
  return null
}

/** "PTI | New Delhi | Updated: 19-04-2021", "[HarborNet, Monday, 5 May 2014]": an outlet beside a place or the page's date. */
function fromStamp(lines: readonly Line[]): FoundOutlet | null {
  for (const line of lines.slice(0, 40)) {
    if (line.kind !== 'noise') continue
    const credit = readStampCredit(line.text)
    if (credit !== null) return spannedFirst(line, credit.words, credit.name)
  }
  return null
}

/** "Jane Doe is a news reporter covering trade at Harbor Courier." below the story. */
function fromAuthor(lines: readonly Line[]): FoundOutlet | null {
  for (const line of lines.slice(-8)) {
    const named = authorNote.exec(line.text)?.[1]
    const name = named === undefined ? null : nameOfOutlet(named)
    if (named !== undefined && (name !== null || outletNouns.test(named))) return spannedLast(line, named, name ?? named)
  }
  return null
}

/** "… of the island. [Kathimerini Cyprus]", "…, Kazinform News Agency learned from": the story names its own outlet. */
function fromStory(lines: readonly Line[]): FoundOutlet | null {
  const body = lines.filter(({ kind }) => kind === 'body' || kind === 'lead' || kind === 'headline')
  // In front of others, such a tag credits a picture.
  for (const line of body.length > 1 ? body.slice(1) : body) {
    const tag = /[.!?”"]\s*\[(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})\]$/u.exec(line.text)?.[1]
    if (tag !== undefined && (isKnownOutlet(tag) || isKnownOutlet(tag.split(' ')[0] ?? ''))) return spannedLast(line, tag)
  }
  for (const line of body.slice(0, 2)) {
    const named =
      /(?:^|[\s,])(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}-]+){0,2}) (?:has )?(?:learned|learnt) from\b/u.exec(line.text)?.[1] ??
      /,? reports (\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}-]+){0,2})\.?$/u.exec(line.text)?.[1]
    if (named !== undefined && (isKnownOutlet(named) || outletNouns.test(named)))
      return spannedFirst(line, named, nameOfOutlet(named) ?? named)
  }
  // "The BBC's Ann Reed in Lima says": an outlet calls its own people so.
  for (const line of body) {
    const own = /\b[Tt]he (\p{Lu}{2,5})['’]s \p{Lu}\p{L}+ \p{Lu}\p{L}+,? (?:in|at|reports|says|said)\b/u.exec(line.text)?.[1]
    const name = own === undefined ? null : nameOfOutlet(own)
    if (own !== undefined && name !== null) return spannedFirst(line, own, name)
  }
  return null
}
