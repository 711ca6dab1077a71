import type { PersonIndex } from '../../domain/facts.ts'
import type { ClauseInput } from './scene.ts'

/** Who was last heard and seen, from which pronouns and descriptions are understood. */
export interface Discourse {
  /** The person who last spoke or was last the subject of a sentence. */
  focus: PersonIndex | null
  focusBlock: number
  /** The people named so far, the latest last. */
  readonly named: PersonIndex[]
  /** The word for the unnamed person who spoke last: *official* after *an official told …*; null where somebody named did. */
  stranger: string | null
  /** How many mentions have been read. */
  mentionsRead: number
}

export const newDiscourse = (): Discourse => ({
  focus: null,
  focusBlock: -1,
  named: [],
  stranger: null,
  mentionsRead: 0,
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
