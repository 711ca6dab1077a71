import { type Word, wordsOf } from './terms.ts'

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

/** A document's terms in order, `BREAK` where what stands before and after is not one phrase. */
export interface IndexedDocument {
  readonly type: SearchType
  readonly id: string
  readonly head: readonly string[]
  readonly headNames: readonly string[]
  readonly body: readonly string[]
  readonly bodyNames: readonly string[]
}

export const BREAK = '~'

/** Terms that are indexed of a document: more would not fit into PostgreSQL's tsvector (16,383 places, 1 MB). */
const MOST_IN_HEAD = 1_000
const MOST_IN_BODY = 15_000
const MOST_LETTERS = 300_000

/** The terms under which a document is found. */
export function indexDocument({ type, id, head, otherNames, body }: SearchDocument): IndexedDocument {
  const heads = head.map((text) => [...wordsOf(text)])
  const names = otherNames.map((text) => [...wordsOf(text)])
  const bodies = body.map((text) => [...wordsOf(text)])
  return {
    type,
    id,
    head: limit(separate(heads.map(listStems)), MOST_IN_HEAD),
    headNames: limit(separate([...heads, ...names].map(listKeys)), MOST_IN_HEAD),
    body: limit(separate(bodies.map(listStems)), MOST_IN_BODY),
    bodyNames: limit(separate(bodies.map(listKeys)), MOST_IN_BODY),
  }
}

const listStems = (words: readonly Word[]): string[] => words.flatMap(({ terms }) => terms.map((term) => term.stem))

/** Keys of the words written as names, with a break wherever other words part them. */
function listKeys(words: readonly Word[]): string[] {
  const keys: string[] = []
  for (const { terms, isName } of words) {
    for (const { key } of terms) {
      if (key === '') continue
      if (isName && key !== null) keys.push(key)
      else if (keys.length > 0 && keys.at(-1) !== BREAK) keys.push(BREAK)
    }
  }
  if (keys.at(-1) === BREAK) keys.pop()
  return keys
}

const separate = (lists: readonly (readonly string[])[]): string[] =>
  lists.filter((list) => list.length > 0).flatMap((list, index) => (index === 0 ? list : [BREAK, ...list]))

function limit(terms: readonly string[], most: number): readonly string[] {
  let letters = 0
  const end = terms.findIndex((term, index) => {
    letters += term.length
    return index >= most || letters > MOST_LETTERS
  })
  return end === -1 ? terms : terms.slice(0, end)
}
