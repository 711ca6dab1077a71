import type { Span } from '../../domain/span.ts'
import type { Analysis, BlockKind, Token } from '../analysis.ts'
import { cueWords } from '../lexicon/cues.ts'

/** One word or mark of a reporter's sentence, or a whole quotation, which the reporter's grammar treats as one thing. */
export interface Item extends Span {
  /** Lower case; `"` for a quotation. */
  readonly word: string
  readonly text: string
  /** Universal part of speech; `QUOTE` for a quotation. */
  readonly pos: string
  readonly lemma: string
  /** Index into `Analysis.quotations`, or -1. */
  readonly quotation: number
}

/** A sentence of the reporter: quotations of several sentences do not end it. */
export interface Unit extends Span {
  readonly items: readonly Item[]
  readonly block: number
  readonly kind: BlockKind
  /** Whether the next sentence begins with no stop between: this one may be a subheading in the line. */
  readonly unstopped: boolean
}

type Input = Pick<Analysis, 'text' | 'structure' | 'tokens' | 'sentences' | 'quotations'>

/** Cuts what is read of a report into the reporter's sentences. Dateline and bylines are left out of them. */
export function findUnits(analysis: Input): Unit[] {
  const { structure, quotations, tokens, sentences } = analysis
  const skipped = [structure.dateline?.span, ...structure.bylines].filter((span) => span !== undefined)
  const units: Unit[] = []
  let items: Item[] = []
  let block = -1
  // The paragraph of the token before: another one than that of its unit where a quotation led into it.
  let entered = -1
  let quotation = 0
  const close = (unstopped = false) => {
    const first = items[0]
    const last = items.at(-1)
    const kind = structure.blocks[block]?.kind
    if (first && last && kind) units.push({ start: first.start, end: last.end, items, block, kind, unstopped })
    items = []
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const sentence = sentences[token.sentence]
    while ((quotations[quotation]?.outer.end ?? Number.POSITIVE_INFINITY) <= token.start) quotation++
    const outer = quotations[quotation]?.outer
    // A quotation may run through several paragraphs: what follows its end belongs to the sentence that it opened.
    const within = outer !== undefined && token.end > outer.start && items.at(-1)?.quotation === quotation
    if (sentence !== undefined) {
      if (sentence.block !== entered && !within) close()
      if (items.length === 0) block = sentence.block
      entered = sentence.block
    }
    if (skipped.some((span) => span.start <= token.start && token.end <= span.end)) continue
    if (outer && token.end > outer.start) {
      if (items.at(-1)?.quotation !== quotation && beginsAnew(analysis.text, outer, items.at(-1))) close()
      // Tokens of a quotation become one item, made at the first of them.
      if (items.at(-1)?.quotation !== quotation) items.push(quotationItem(analysis.text, outer, quotation))
      const next = tokens[at + 1]
      if (next === undefined || next.start >= outer.end) {
        if (isSubheading(analysis.text, outer, next?.text, items.length)) items = []
        else if (endsWithQuotation(analysis.text, outer, next?.text)) close()
      }
      continue
    }
    if (startsAfresh(items.at(-1), token, tokens[at + 1])) close(true)
    items.push({
      start: token.start,
      end: token.end,
      word: token.text.toLowerCase(),
      text: token.text,
      pos: isNounAlone(token, tokens[at + 1]) ? 'NOUN' : token.pos,
      lemma: token.lemma,
      quotation: -1,
    })
    if (sentence && at === sentence.last - 1) close()
  }
  close()
  return units
}

/** "the general accused the bloc": the tagger takes such words for adjectives before any noun, and cues of the past for nouns. */
const isNounAlone = (token: Token, next: Token | undefined): boolean =>
  token.pos === 'ADJ' &&
  /^(?:general|official|deputy|chief|representative)$/.test(token.text) &&
  next !== undefined &&
  (!/^(?:NOUN|PROPN|ADJ)$/.test(next.pos) || cueWords.get(next.text)?.form === 'past')

const quotationItem = (text: string, outer: Span, quotation: number): Item => ({
  start: outer.start,
  end: outer.end,
  word: '"',
  text: text.slice(outer.start, outer.end),
  pos: 'QUOTE',
  lemma: '"',
  quotation,
})

/** *Rivas praises the pact The president said …*: a small word with a capital behind one without a stop. */
function startsAfresh(before: Item | undefined, token: Token, next: Token | undefined): boolean {
  if (before === undefined || next === undefined || !openingWords.test(token.text)) return false
  if (!/[\p{Ll}\d”"’]$/u.test(before.text) || /^(?:of|the|a|an|at|in|to|by|for|from|and|or|with)$/.test(before.word)) return false
  return /^\p{Ll}/u.test(next.text)
}

const openingWords =
  /^(?:The|He|She|They|It|In|On|During|Under|However|Meanwhile|This|These|While|After|According|Speaking|Earlier|Also)$/

/** *… without the U.S. “Now is the time,” he said*: the stop of the abbreviation ends the sentence too. */
function beginsAnew(text: string, outer: Span, before: Item | undefined): boolean {
  if (before?.text === '.') return true
  if (before === undefined || !/\p{L}\.$/u.test(before.text)) return false
  return /^\W\p{Lu}/u.test(text.slice(outer.start, outer.end)) && /[,.!?]\W*$/.test(text.slice(outer.start, outer.end))
}

/** A line in single marks that opens a sentence and runs into the next one, with no stop between them: *‘No talks’ The minister said …* */
function isSubheading(text: string, outer: Span, next: string | undefined, items: number): boolean {
  if (items !== 1 || next === undefined || !/^[‘'’]/.test(text.slice(outer.start, outer.end))) return false
  return /^\p{Lu}/u.test(next) && !/[.,?!]\W*$/.test(text.slice(outer.start, outer.end))
}

/** `… done.” Then` ends the sentence; `… done,” he` and `… done?” he asked` do not. */
function endsWithQuotation(text: string, outer: Span, next: string | undefined): boolean {
  if (next === undefined) return true
  if (/^[“"«]/.test(next) && /[“"«”]/.test(text[outer.start] ?? '')) return true
  const last = /[.?!…](?=\W*$)/.test(text.slice(outer.start, outer.end).slice(-4))
  return last && /^[\p{Lu}\p{N}"“‘'«(]/u.test(next)
}
