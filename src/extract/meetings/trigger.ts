import type { MeetingKind, PersonIndex } from '../../domain/facts.ts'
import type { Range } from '../clauses/noun-phrases.ts'
import type { Scene } from '../clauses/scene.ts'
import { callWords } from '../lexicon/meeting-words.ts'

/** Words that tell of an encounter, with the noun phrases of those who take part. */
export interface Trigger {
  readonly at: number
  readonly kind: MeetingKind
  readonly rule: string
  /** The side from whose view it is told; null where all sides stand in `others`. */
  readonly side: Range | null
  /** Whom it meets, each of them in an encounter of its own unless `together`. */
  readonly others: readonly Range[]
  /** *A, B and C held a summit*: one encounter of all. */
  readonly together: boolean
  /** *met the ministers of A, B and C*: one encounter, although one side is told first. */
  readonly joint?: boolean
  /** Those whom the words name without a noun phrase: *the Reed-Lang meeting*. */
  readonly who?: readonly PersonIndex[]
  /** *after the meeting with Y*: an encounter that the reader may know already; whoever is spoken of need not have been there. */
  readonly definite?: boolean
  /** Words that tell nothing new of an encounter told already: *during the call, X and Y agreed*. */
  readonly retold?: boolean
}

export const isNamed = ({ layers }: Scene, at: number): boolean =>
  (layers.phrases[at] ?? -1) >= 0 || (layers.references[at] ?? -1) >= 0

export const wordsAfter = ({ unit }: Scene, at: number, count: number): string =>
  unit.items
    .slice(at, at + count)
    .map((item) => item.word)
    .join(' ')

/** The words of a phrase, in small letters; empty where there is none. */
export const wordsOf = ({ unit }: Scene, range: Range | undefined): string =>
  range
    ? unit.items
        .slice(range.first, range.last)
        .map((item) => item.word)
        .join(' ')
    : ''

export function kindAround(scene: Scene, at: number, kind: MeetingKind): MeetingKind {
  const around = scene.unit.items
    .slice(Math.max(0, at - 3), at + 4)
    .map((item) => item.word)
    .join(' ')
  return kind !== 'CONFERENCE' && callWords.test(around) ? 'CALL' : kind
}

/** "received X's letter": the name only owns what was received. */
export const hasPossessor = ({ unit, layers }: Scene, range: Range): boolean => {
  const last = layers.names.findLastIndex((name, at) => name >= 0 && at >= range.first && at < range.last)
  return last >= 0 && /^['’]s?$/.test(unit.items[last + 1]?.word ?? '')
}
