import type { Block, Quotation } from './analysis.ts'

/**
 * The stretches between quotation marks. Marks of different kinds close each other (`" … ”`), and a mark is told opening or
 * closing by what stands around it. A stretch whose closing mark stands at the end of a later paragraph, with no new mark
 * between, runs through all of them; one that is never closed ends with its paragraph where the next one opens anew or
 * nothing shows that the reporter speaks again, else with its sentence. A closing mark that no mark opens closes what a verb
 * of speech opens (`The envoy said, We will stay.”`).
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const read = blocks.filter((block) => block.kind !== 'noise')
  const marks = read.map((block) => marksIn(text, block))
  const found: Quotation[] = []
  // Marks up to this offset belong to a quotation that began in an earlier paragraph.
  let done = 0
  for (const [at, block] of read.entries()) {
    let open: Mark | null = null
    let last = Math.max(block.start, done)
    for (const mark of marks[at] ?? []) {
      if (mark.start < done) continue
      if (open === null) {
        if (mark.side !== 'close') open = mark
        else {
          const lost = lostOpening(text, { start: last, end: mark.start }, last === block.start)
          if (lost !== null) found.push({ start: lost, end: mark.start, outer: { start: lost, end: mark.end }, closed: true })
          last = mark.end
        }
        continue
      }
      if (mark.single !== open.single) continue
      if (mark.side === 'open') {
        found.push(unclosed(text, open, mark.start, true))
        open = mark
        continue
      }
      found.push({ start: open.end, end: mark.start, outer: { start: open.start, end: mark.end }, closed: true })
      last = mark.end
      open = null
    }
    if (open === null) continue
    const next = marks[at + 1]?.[0]
    const reopens = next?.side !== 'close' && next?.start === read[at + 1]?.start && next?.single === open.single
    const close = reopens ? null : closingLater({ text, read, marks, at, open })
    if (close !== null) {
      found.push({ start: open.end, end: close.start, outer: { start: open.start, end: close.end }, closed: true })
      done = close.end
    } else if (!open.single || (reopens && open.start === block.start))
      found.push(unclosed(text, open, block.end, reopens || open.start === block.start))
  }
  return found.filter((quotation) => quotation.end > quotation.start)
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly side: 'open' | 'close' | 'either'
  readonly single: boolean
}

const markPattern = /["“”„‟«»]|''|``|<<|>>|&(?:quot|[lr][da]quo|#8220|#8221|#34);|[‘’']/g

function marksIn(text: string, block: Block): Mark[] {
  const { start: from, end: to } = block
  const marks: Mark[] = []
  for (const match of text.slice(from, to).matchAll(markPattern)) {
    const start = from + match.index
    const end = start + match[0].length
    const before = start > from ? (text[start - 1] as string) : ' '
    const after = end < to ? (text[end] as string) : ' '
    const single = match[0] === '‘' || match[0] === '’' || match[0] === "'"
    const opens = /[\s([{/—–\-:,]/.test(before) && !/[\s.,;:!?)\]]/.test(after)
    const closes = !/[\s([{]/.test(before) && /[\s.,;:!?)\]}—–"”’'-]/.test(after)
    if (single) {
      // An apostrophe inside or behind a word is no quotation mark; a single mark counts only where its partner is near,
      // or where it opens a paragraph and the next one as well.
      if (opens && match[0] !== '’' && /[\p{L}\p{N}]/u.test(after)) {
        const continued = start === from && opensNextToo(text, match[0], to)
        if (continued || hasSinglePartner(text, end, to)) marks.push({ start, end, side: 'open', single })
      } else if (closes && marks.at(-1)?.single && marks.at(-1)?.side === 'open') {
        const plural = /s$/.test(text.slice(start - 1, start)) && hasSinglePartner(text, end, to)
        if (!plural) marks.push({ start, end, side: 'close', single })
      }
      continue
    }
    const side = opens && !closes ? 'open' : closes && !opens ? 'close' : /[“«]|&l|<</.test(match[0]) ? 'open' : 'either'
    marks.push({ start, end, side: side === 'either' && /”|&r|>>/.test(match[0]) ? 'close' : side, single })
  }
  return marks
}

const LONGEST_SINGLE = 800
/** A quotation without its closing mark is sought no further than this. */
const LONGEST_OPEN = 4000
/** … and through no more paragraphs than these. */
const MOST_PARAGRAPHS = 12

function hasSinglePartner(text: string, from: number, to: number): boolean {
  const near = text.slice(from, Math.min(to, from + LONGEST_SINGLE))
  const partner = near.search(/[\p{L}\p{N}.,!?][’'](?=[\s.,;:!?)\]"”]|$)/u)
  const next = near.search(/[\s(][‘'](?=\p{L})/u)
  return partner >= 0 && (next < 0 || partner < next)
}

const opensNextToo = (text: string, mark: string, end: number): boolean =>
  mark === '‘' && /^\s*\n\s*‘\p{L}/u.test(text.slice(end, end + 12))

/**
 * "…, the envoy said", ". She added", "…, said Rivas": the reporter speaks, so the words before are over. Not "As you said".
 */
const reporterSpeaks =
  /[,.!?]\s+(?:(?!(?:and |but )?(?:as|what|i|we|you|like|who|which|that|if|when)\b)(?:[\p{L}’'-]+\s+){1,6}?(?:also |has |had |later |then )?(?:said|says|added|stated|noted|stressed|told|warned|explained|continued|emphasi[sz]ed)\b|(?:said|says|added|noted|stressed)\s)/iu

/** "…, the envoy said on Monday": what stands behind lost marks, and in no speech. */
const attributionBehind =
  /[,?!]\s+(?:(?:[\p{L}’'-]+\s+){1,6}?(?:said|added|noted|stressed)\s*(?:[.,;]|(?:on|in|at|during|after|to)\s)|(?:said|added)\s+(?:the\s|\p{Lu}))/u

/** The closing mark in a later paragraph for a mark that its own paragraph leaves open. */
function closingLater(given: {
  text: string
  read: readonly Block[]
  marks: readonly (readonly Mark[])[]
  at: number
  open: Mark
}): Mark | null {
  const { text, read, marks, at, open } = given
  if (open.single) return null
  for (let later = at + 1; later < Math.min(read.length, at + MOST_PARAGRAPHS); later++) {
    const block = read[later] as Block
    if (block.end - open.end > 2 * LONGEST_OPEN || !/^(?:body|lead|subheading)$/.test(block.kind)) return null
    const mark = marks[later]?.find(({ single }) => !single)
    if (mark === undefined) continue
    // Fragments in marks inside the words of a longer quotation would be ambiguous: only a lone closing mark counts.
    if (mark.side !== 'close' || attributionBehind.test(text.slice(open.end, mark.start))) return null
    return mark
  }
  return null
}

/** Where the words begin whose closing mark alone is left: behind the last *said,* or *said:*, else at the start of the paragraph. */
function lostOpening(text: string, stretch: { start: number; end: number }, paragraph: boolean): number | null {
  const words = text.slice(stretch.start, stretch.end)
  const cue = [
    ...words.matchAll(/\b(?:said|says|added|stated|stressed|continued|replied|declared|explained)\s*[,:]\s+(?=\p{Lu})/gu),
  ].at(-1)
  if (cue === undefined)
    return paragraph && /^\p{Lu}/u.test(words) && /[,.!?]$/.test(words) && words.length > 40 && !reporterSpeaks.test(words)
      ? stretch.start
      : null
  const start = stretch.start + cue.index + cue[0].length
  return stretch.end - start < 12 ? null : start
}

function unclosed(text: string, open: Mark, limit: number, paragraph: boolean): Quotation {
  const rest = text.slice(open.end, Math.min(limit, open.end + LONGEST_OPEN))
  const reporter = reporterSpeaks.exec(rest)
  const sentence = /[.!?…](?=\s|$)/.exec(rest)
  let length = rest.trimEnd().length
  if (reporter !== null) length = lengthBefore(rest, reporter)
  else if (!paragraph && sentence !== null) length = sentence.index + 1
  const end = open.end + length
  // A single mark may close what a double one opened.
  const words = rest.slice(0, length).replace(/(?<=[.!?])[’']$/, '')
  return { start: open.end, end: open.end + words.length, outer: { start: open.start, end }, closed: false }
}

/** Up to where the reporter speaks: *“We stay, the envoy said*, but of *“We stay. Turning to trade, she added: “…* the first sentence. */
function lengthBefore(rest: string, reporter: RegExpExecArray): number {
  const leadsOn = /^[^.!?]{0,80}[,:]\s*$/.test(rest.slice(reporter.index + reporter[0].length))
  const stop = Math.max(...['. ', '! ', '? ', '… '].map((mark) => rest.lastIndexOf(mark, reporter.index)))
  if (leadsOn && stop > 0) return stop + 1
  return reporter.index + (reporter[0].startsWith(',') ? 0 : 1)
}
