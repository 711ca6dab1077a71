import type { QuoteKind } from '../../../domain/facts.ts'
import type { Span } from '../../../domain/span.ts'
import type { Attribution } from '../../clauses/attributions.ts'
import type { Range } from '../../clauses/noun-phrases.ts'
import { hasFiniteVerb, isClause, type Scene, spanOf } from '../../clauses/scene.ts'
import { trimEnd } from '../content.ts'

/** Words that a sieve takes for somebody's statement. */
export interface Claim {
  readonly span: Span
  readonly kind: QuoteKind
  /** Quotations that the claim takes up, by index. */
  readonly quotations: readonly number[]
}

/** Reads the content of one attribution, or null where its pattern is another. */
export interface Sieve {
  readonly name: string
  /** Whether its pattern proves too little inside the content of another statement. */
  readonly weak?: true
  readonly read: (scene: Scene, attribution: Attribution) => readonly Claim[] | null
}

/** The claim that a range of items makes: a quotation alone is verbatim, anything more a paraphrase with its fragments. */
export function claimRange(scene: Scene, range: Range, whole?: 'DIRECT'): Claim[] | null {
  const { unit } = scene
  const trimmed = trimEnd(scene, range)
  if (trimmed.last <= trimmed.first) return null
  const only = unit.items[trimmed.first]
  if (only && only.quotation >= 0 && trimmed.last === trimmed.first + 1) return [claimQuotation(scene, only.quotation, whole)]
  const told = whole ? null : toldThenQuoted(scene, trimmed)
  if (told !== null) return [...(claimRange(scene, told.told) ?? []), claimQuotation(scene, told.quotation)]
  const kind = whole ?? 'INDIRECT'
  const items = unit.items.slice(trimmed.first, trimmed.last)
  // "said “we will stay” and “nothing is lost”": no word of the reporter's own joins them.
  if (items.every((item) => item.quotation >= 0 || /^(?:and|but|,|that)$/.test(item.word)))
    return items.flatMap((item) => (item.quotation >= 0 ? [claimQuotation(scene, item.quotation)] : []))
  const claims: Claim[] = [{ span: spanOf(unit, trimmed), kind, quotations: [] }]
  for (let at = trimmed.first; at < trimmed.last; at++) {
    const item = unit.items[at]
    if (item && item.quotation >= 0 && !isQuotedName(item.text) && !isGloss(scene, at))
      claims.push(claimQuotation(scene, item.quotation))
  }
  return claims
}

/** *He said the talks had gone well: “We are content.”*: a paraphrase, and behind its colon the words themselves. */
function toldThenQuoted(scene: Scene, { first, last }: Range): { told: Range; quotation: number } | null {
  const { items } = scene.unit
  const quoted = items[last - 1]
  if (quoted === undefined || quoted.quotation < 0 || items[last - 2]?.word !== ':' || !isClause(quoted.text)) return null
  const told = { first, last: last - 2 }
  return hasFiniteVerb(scene, told) ? { told, quotation: quoted.quotation } : null
}

/** A quotation's words without its marks. A trailing comma belongs to the reporter, a full stop to the speaker. */
export function claimQuotation({ analysis }: Scene, index: number, kind?: 'DIRECT'): Claim {
  const quotation = analysis.quotations[index]
  const { start = 0, end = 0 } = quotation ?? {}
  const words = analysis.text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const direct = kind ?? (isClause(words) ? 'DIRECT' : 'PARTIAL')
  const tail = words.match(direct === 'DIRECT' ? /[\s,]+$/ : /[\s,.]+$/)?.[0].length ?? 0
  return { span: { start: start + lead, end: Math.max(start + lead, end - tail) }, kind: direct, quotations: [index] }
}

/** *the Peace Army (“Army of the Just”)*: a name explained. */
const isGloss = ({ unit }: Scene, at: number): boolean => unit.items[at - 1]?.word === '(' && unit.items[at + 1]?.word === ')'

/** The vessel named “Sea Star”, the paper “Dawn”: one or two capitalized words are a name, no words of anybody. */
const isQuotedName = (quoted: string): boolean => {
  const words = quoted.match(/[\p{L}'’-]+/gu) ?? []
  // "under the slogan “Silence for the Guns”"
  const titled = words.length <= 6 && words.every((word) => /^(?:\p{Lu}|of$|the$|for$|and$|in$|to$|on$)/u.test(word))
  if (titled && words.length > 2 && /^\W*\p{Lu}/u.test(quoted) && !/[.!?]\W*$/.test(quoted)) return true
  return words.length <= 3 && words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.!?]\W*$/.test(quoted)
}
