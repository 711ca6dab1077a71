import { readWords } from './terms.ts'

/** What can be searched for. */
export type SearchType = 'ARTICLE' | 'PERSON' | 'COUNTRY' | 'MEETING' | 'QUOTE'
export const searchTypes: readonly SearchType[] = ['ARTICLE', 'COUNTRY', 'MEETING', 'PERSON', 'QUOTE']

/** A node as it is searched: texts that are told apart only by how much a word in them counts. */
export interface SearchDocument {
  readonly type: SearchType
  readonly id: string
  /** What it is called: a headline, a name, who speaks. */
  readonly head: readonly string[]
  /** Names by which it is found as by its head, but only across spellings. */
  readonly otherNames: readonly string[]
  /** What it says. */
  readonly body: readonly string[]
}

/** A document's terms in order, with spaces between, `BREAK` where what stands before and after is not one phrase. */
export interface IndexedDocument {
  readonly type: SearchType
  readonly id: string
  readonly head: string
  readonly headNames: string
  readonly body: string
  readonly bodyNames: string
}

export const BREAK = '~'

/** Terms that are indexed of a document: more would not fit into PostgreSQL's tsvector (16,383 places, 1 MB). */
const MOST_IN_HEAD = 1_000
const MOST_IN_BODY = 15_000
const MOST_LETTERS = 300_000

/** The terms under which a document is found. */
export function indexDocument({ type, id, head, otherNames, body }: SearchDocument): IndexedDocument {
  const heads = readTexts(head, MOST_IN_HEAD)
  const others = readTexts(otherNames, MOST_IN_HEAD)
  const bodies = readTexts(body, MOST_IN_BODY)
  const headNames = [...heads.keys, ...(heads.keys.length > 0 && others.keys.length > 0 ? [BREAK] : []), ...others.keys]
  return {
    type,
    id,
    head: heads.stems.join(' '),
    headNames: headNames.slice(0, MOST_IN_HEAD).join(' '),
    body: bodies.stems.join(' '),
    bodyNames: bodies.keys.join(' '),
  }
}

/**
 * The stems of all words, and the keys of those written as names, with a break between texts and wherever other words part
 * names. In one pass, because this is what indexing costs.
 */
function readTexts(texts: readonly string[], most: number): { readonly stems: string[]; readonly keys: string[] } {
  const stems: string[] = []
  const keys: string[] = []
  let letters = 0
  let isParted = false
  for (const text of texts) {
    if (stems.length > 0) stems.push(BREAK)
    isParted = true
    for (const { terms, isName } of readWords(text)) {
      for (const term of terms) {
        letters += term.stem.length
        if (stems.length >= most || letters > MOST_LETTERS) return { stems, keys }
        stems.push(term.stem)
        if (term.isParticle) continue
        const key = isName ? term.key : null
        if (key === null) isParted = true
        else {
          if (isParted && keys.length > 0) keys.push(BREAK)
          keys.push(key)
          isParted = false
        }
      }
    }
  }
  return { stems, keys }
}
