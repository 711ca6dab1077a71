import type { PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import type { ClauseInput } from './scene.ts'

/** Who was last heard and seen, from which pronouns and descriptions are understood. */
export interface Discourse {
  /** The person who last spoke or was last the subject of a sentence. */
  focus: PersonIndex | null
  focusBlock: number
  /** Where the sentence begins in which the focus was last heard or seen. */
  focusStart: number
  /** Whether the last words were those of a body or a group: who is in focus did not say what follows in marks alone. */
  unnamed: boolean
  /** The people named so far, the latest last. */
  readonly named: PersonIndex[]
  /** The word for the unnamed person who spoke last: *official* after *an official told …*; null where somebody named did. */
  stranger: string | null
  /** Where the words of that unnamed person ended, until somebody named speaks or acts; -1 where *he* cannot be the unnamed one. */
  strangersTurn: number
  /** How many mentions have been read. */
  mentionsRead: number
  /** Who cannot be the speaker of the words looked at, because these words name them. */
  spokenOf: ReadonlySet<PersonIndex>
}

export const newDiscourse = (): Discourse => ({
  focus: null,
  focusBlock: -1,
  focusStart: -1,
  unnamed: false,
  named: [],
  stranger: null,
  strangersTurn: -1,
  mentionsRead: 0,
  spokenOf: new Set(),
})

/** Takes note of the mentions before `offset`. */
export function readMentions(discourse: Discourse, analysis: ClauseInput, offset: number): void {
  for (let mention = analysis.personMentions[discourse.mentionsRead]; mention && mention.start < offset; ) {
    const at = discourse.named.lastIndexOf(mention.person)
    if (at >= 0) discourse.named.splice(at, 1)
    // Who wrote or photographed it is no one of whom the story speaks.
    if (analysis.people[mention.person]?.rule !== 'byline') discourse.named.push(mention.person)
    discourse.mentionsRead++
    mention = analysis.personMentions[discourse.mentionsRead]
  }
}

/** The people whom some words name. Nobody speaks of himself by name: "he praised Reed" is not said by Reed. */
export function peopleNamedWithin({ personMentions, text }: ClauseInput, spans: readonly Span[]): ReadonlySet<PersonIndex> {
  const people = new Set<PersonIndex>()
  for (const span of spans) {
    for (let at = firstFrom(personMentions, span.start); at < personMentions.length; at++) {
      const mention = personMentions[at]
      if (mention === undefined || mention.end > span.end) break
      // "the Reed government": Reed may well speak of it.
      if (!/^\s(?:administration|government|cabinet|presidency|team|campaign)\b/.test(text.slice(mention.end, mention.end + 16)))
        people.add(mention.person)
    }
  }
  return people
}

/** Whether at most `most` paragraphs of the story lie between who last had the floor and a block; noise does not count. */
export function isWithinParagraphs(discourse: Discourse, { structure }: ClauseInput, block: number, most: number): boolean {
  let between = 0
  for (let at = discourse.focusBlock + 1; at < block && between <= most; at++) {
    const kind = structure.blocks[at]?.kind
    if (kind === 'body' || kind === 'lead') between++
  }
  return discourse.focusBlock >= 0 && between <= most
}

/** The index of the first span that begins at an offset or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
