import type { Block, Quotation } from './analysis.ts'

/**
 * The stretches between quotation marks, block by block. Marks of different kinds close each other (`" … ”`), a mark is
 * told opening or closing by what stands around it, and a stretch whose closing mark is missing ends with its sentence,
 * or with the paragraph where the next paragraph opens anew (a quotation over several paragraphs).
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = []
  for (const block of blocks) {
    if (block.kind === 'noise') continue
    const marks = marksIn(text, block.start, block.end)
    let open: Mark | null = null
    for (const mark of marks) {
      if (open === null) {
        if (mark.side !== 'close') open = mark
        continue
      }
      if (mark.single !== open.single) continue
      if (mark.side === 'open') {
        found.push(unclosed(text, open, mark.start))
        open = mark
        continue
      }
      found.push({ start: open.end, end: mark.start, outer: { start: open.start, end: mark.end }, closed: true })
      open = null
    }
    if (open !== null && !open.single) found.push(unclosed(text, open, block.end))
  }
  return found.filter((quotation) => quotation.end > quotation.start)
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly side: 'open' | 'close' | 'either'
  readonly single: boolean
}

const markPattern = /["“”„‟«»]|''|``|[‘’']/g

function marksIn(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = []
  for (const match of text.slice(from, to).matchAll(markPattern)) {
    const start = from + match.index
    const end = start + match[0].length
    const before = start > from ? (text[start - 1] as string) : ' '
    const after = end < to ? (text[end] as string) : ' '
    const single = match[0] === '‘' || match[0] === '’' || match[0] === "'"
    const opens = /[\s([{—–\-:,/]/.test(before) && !/[\s.,;:!?)\]]/.test(after)
    const closes = !/[\s([{]/.test(before) && /[\s.,;:!?)\]}—–"”’'-]/.test(after)
    if (single) {
      // An apostrophe inside or behind a word is no quotation mark; a single mark counts only where its partner is near.
      if (opens && match[0] !== '’' && /[\p{L}\p{N}]/u.test(after) && hasSinglePartner(text, end, to)) {
        marks.push({ start, end, side: 'open', single })
      } else if (closes && marks.at(-1)?.single && marks.at(-1)?.side === 'open') {
        const plural = /s$/.test(text.slice(start - 1, start)) && hasSinglePartner(text, end, to)
        if (!plural) marks.push({ start, end, side: 'close', single })
      }
      continue
    }
    const side = opens && !closes ? 'open' : closes && !opens ? 'close' : match[0] === '“' || match[0] === '«' ? 'open' : 'either'
    marks.push({ start, end, side: side === 'either' && match[0] === '”' ? 'close' : side, single })
  }
  return marks
}

const LONGEST_SINGLE = 400
/** A quotation without its closing mark is sought no further than this. */
const LONGEST_OPEN = 4000

function hasSinglePartner(text: string, from: number, to: number): boolean {
  const near = text.slice(from, Math.min(to, from + LONGEST_SINGLE))
  const partner = near.search(/[\p{L}\p{N}.,!?][’'](?=[\s.,;:!?)\]"”]|$)/u)
  const next = near.search(/[\s(][‘'](?=\p{L})/u)
  return partner >= 0 && (next < 0 || partner < next)
}

function unclosed(text: string, open: Mark, limit: number): Quotation {
  const rest = text.slice(open.end, Math.min(limit, open.end + LONGEST_OPEN))
  const sentence = /[.!?…](?=\s|$)/.exec(rest)
  const whole = limit - open.end < 700 && /^\s*\n\s*["“«]/.test(text.slice(limit, limit + 20))
  const length = whole || sentence === null ? rest.trimEnd().length : sentence.index + 1
  const end = open.end + length
  return { start: open.end, end, outer: { start: open.start, end }, closed: false }
}
