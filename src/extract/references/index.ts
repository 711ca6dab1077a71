import type { Analysis, Reference } from '../analysis.ts'

export function findReferences(given: Omit<Analysis, 'references' | 'dates' | 'meetings' | 'quotes'>): Reference[] {
  const references: Reference[] = []
  for (const token of given.tokens) {
    if (!/^(?:he|she|his|her|him)$/i.test(token.text)) continue
    const last = given.personMentions.filter((mention) => mention.end <= token.start).at(-1)
    references.push({
      start: token.start,
      end: token.end,
      kind: 'pronoun',
      people: last === undefined ? [] : [last.person],
      country: null,
      confidence: 0.5,
    })
  }
  return references
}
