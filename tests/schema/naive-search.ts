import { type Phrase, parseQuery } from '../../src/storage/search/query.ts'
import { listWords } from '../../src/storage/search/terms.ts'

// What a text query means, said once more without an index: loops over the words of texts.

/** Whether texts, none of whose phrases reach into another, have what the query wants and nothing that it does not. */
export function isFoundIn(texts: readonly string[], query: string): boolean {
  if (query.trim() === '') return true
  const { wanted, unwanted } = parseQuery(query)
  if (wanted.length + unwanted.length === 0) return false
  const has = (phrase: Phrase) => texts.some((text) => hasStems(text, phrase) || hasNames(text, phrase))
  return wanted.every(has) && !unwanted.some(has)
}

/** The same for `search`, which finds nothing where nothing is wanted. */
export const isHitIn = (texts: readonly string[], query: string): boolean =>
  parseQuery(query).wanted.length > 0 && isFoundIn(texts, query)

const hasStems = (text: string, phrase: Phrase): boolean => {
  const stems = listWords(text).flatMap(({ terms }) => terms.map(({ stem }) => stem))
  return stems.some((_, at) => phrase.every(({ stem }, index) => stems[at + index] === stem))
}

const hasNames = (text: string, phrase: Phrase): boolean => {
  const keys = phrase.filter(({ isParticle }) => !isParticle).map(({ key }) => key)
  if (keys.length === 0 || keys.includes(null)) return false
  const names = listWords(text)
    .flatMap(({ terms, isName }) => terms.map((term) => ({ ...term, key: isName ? term.key : null })))
    .filter(({ isParticle }) => !isParticle)
  return names.some((_, at) => keys.every((key, index) => names[at + index]?.key === key))
}
