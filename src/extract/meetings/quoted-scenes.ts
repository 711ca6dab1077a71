import type { Sentence, Token } from '../analysis.ts'
import { layUnits } from '../clauses/layers.ts'
import type { ClauseInput, Scene } from '../clauses/scene.ts'
import { findUnits } from '../clauses/units.ts'
import { anyEncounterWord } from '../lexicon/meeting-words.ts'

/**
 * The sentences inside quotation marks that have a word for an encounter, read as a reporter's sentences are: what a spokesman is
 * quoted as saying (*“The minister will meet President Reed on Friday”*) is news like any other. Who "I" and "we" are is not
 * looked at here.
 */
export function findQuotedScenes(analysis: ClauseInput): Scene[] {
  const { text, quotations } = analysis
  const telling = quotations.filter(
    ({ start, end }) => end - start > MOST_FRAGMENT && anyEncounterWord.test(text.slice(start, end)),
  )
  if (telling.length === 0) return []
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let next = 0
  let last = -1
  for (const token of analysis.tokens) {
    while (next < telling.length && (telling[next]?.end ?? 0) <= token.start) {
      next++
      last = -1
    }
    const quotation = telling[next]
    const sentence = analysis.sentences[token.sentence]
    if (quotation === undefined || token.start < quotation.start || token.end > quotation.end || !sentence) continue
    if (token.sentence !== last) {
      sentences.push({ ...sentence, start: token.start, first: tokens.length, last: tokens.length })
      last = token.sentence
    }
    tokens.push({ ...token, sentence: sentences.length - 1 })
    const open = sentences.at(-1)
    if (open) sentences[sentences.length - 1] = { ...open, end: token.end, last: tokens.length }
  }
  const inside = { ...analysis, tokens, sentences, quotations: [] }
  const units = findUnits(inside)
  const layers = layUnits(units, inside)
  return units.flatMap((unit, at) => {
    const own = layers[at]
    return own ? [{ analysis, unit, layers: own, attributions: [] }] : []
  })
}

/** Shorter quotations are no sentences. */
const MOST_FRAGMENT = 40
