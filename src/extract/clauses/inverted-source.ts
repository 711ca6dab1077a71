import { dashes, lightAdverbs } from '../lexicon/grammar.ts'
import type { Layers } from './layers.ts'
import { phraseAfter, type Range } from './noun-phrases.ts'
import type { Item, Unit } from './units.ts'

/** `…,” said the minister, …`: the verb follows a comma, a quotation or the start, and a phrase, no clause, follows it. */
export function invertedSource(unit: Unit, layers: Layers, at: number): Range | null {
  const { items } = unit
  let back = at - 1
  if (items[back]?.word === ',' || dashes.has(items[back]?.word ?? '')) back--
  const atStart = at === 0 || (items[at - 1]?.word === ',' && items[back]?.pos === 'QUOTE') || items[at - 1]?.pos === 'QUOTE'
  const afterClause =
    items[at - 1]?.word === ',' &&
    /^(?:said|says|added|adds|wrote|writes|read|reads|noted|stated|explained|remarked|warned|asked|told)$/.test(
      items[at]?.word ?? '',
    )
  if (!atStart && !afterClause) return null
  // "X, in a meeting with Y, said Z is": without a clause before the comma nothing was said yet.
  const clauseBefore = items
    .slice(0, at - 1)
    .some(
      (item, index) =>
        (item.pos === 'VERB' || item.pos === 'AUX') && !/ing$/.test(item.word) && (layers.phrases[index] ?? -1) < 0,
    )
  if (!atStart && !clauseBefore) return null
  if (!atStart && closesRelative(items, at - 1)) return null
  if (
    !/^(?:said|says|added|adds|wrote|writes|read|reads|noted|explained|remarked|warned|asked|stated|concluded|continued|tweeted|declared|announced|argued|insisted|replied|responded|stressed)$/.test(
      items[at]?.word ?? '',
    )
  )
    return null
  let from = at + 1
  while (lightAdverbs.has(items[from]?.word ?? '')) from++
  const source = phraseAfter(unit, layers, from)
  if (source === null) return null
  const next = items[source.last]
  const nextIsVerb = next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX') && next.word !== 'following'
  // "…, he says X is": with a subject before it the verb is not inverted; a clause behind it is its content.
  if (nextIsVerb && afterClause && !atStart) return null
  return source
}

/** "One envoy, who asked for silence, said the last word …": the comma closes what explains the subject. */
function closesRelative(items: readonly Item[], comma: number): boolean {
  const opening = items.findLastIndex((item, index) => index < comma && item.word === ',')
  return opening > 0 && /^(?:who|which|whose)$/.test(items[opening + 1]?.word ?? '')
}
