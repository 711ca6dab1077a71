import type { PersonIndex } from '../../domain/facts.ts'
import { type Discourse, firstFrom } from './discourse.ts'
import type { Scene } from './scene.ts'

const texts = /^(?:statement|letter|message|tweet|post|article|communiqu[eé])$/

/** How many code units back a text may have been told of. */
const BACK = 700

/**
 * Whose words "the statement" are, where the sentences before tell it: *In a statement, Jane Doe said … The statement added
 * …*, *a statement issued by Jane Doe*. Not where a body issued it: *In a statement, the ministry said …*
 */
export function authorOf({ analysis, unit }: Scene, noun: string, discourse: Discourse): PersonIndex | null {
  if (!texts.test(noun)) return null
  const from = Math.max(0, unit.start - BACK)
  const before = analysis.text.slice(from, unit.start)
  const issued = [
    ...before.matchAll(new RegExp(`\\b${noun}\\s+(?:issued|released|published|written|posted)\\s+by\\s+`, 'gi')),
  ].at(-1)
  if (issued !== undefined) {
    const at = from + issued.index + issued[0].length
    const mention = analysis.personMentions[firstFrom(analysis.personMentions, at)]
    return mention !== undefined && mention.phrase.start <= at ? mention.person : null
  }
  // Who has the floor spoke in it: "In a tweet, X said …".
  const told = [
    ...before.matchAll(new RegExp(`\\b(?:in|on|by|with)\\s+(?:a|an|his|her|the)\\s+(?:[\\p{L}-]+\\s+)?${noun}\\b`, 'giu')),
  ].at(-1)
  const isTheirs = told !== undefined && !discourse.unnamed && from + told.index >= discourse.focusStart - BACK
  return isTheirs ? discourse.focus : null
}
