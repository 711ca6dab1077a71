import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { firstFrom } from '../clauses/discourse.ts'
import type { ClauseInput } from '../clauses/scene.ts'

/** Who stands behind *the delegation*. */
export interface Delegation {
  readonly people: readonly PersonIndex[]
  readonly countries: readonly CountryCode[]
}

/** Words for a delegation that only repeat one told of before. */
export const delegationAgain = /^(?:the|this|that)(?: (?:visiting|high-level|high-ranking|same))* delegations?$/i

/** How far back and at how many words for delegations is looked, and how far from them a state or a leader may stand, in UTF-16 code units. */
const FARTHEST_BACK = 10_000
const MOST_LOOKED_AT = 6
const NEAR_STATE = 30
const NEAR_LEADER = 120
const LONGEST_NAME = 60

/**
 * The delegation told of last before an offset, by its state and its head: *an Omani delegation* · *a delegation from Oman* · *a
 * delegation led by X* · *X led a delegation to Oslo*. Null where neither is told.
 */
export function delegationBefore(
  { text, countryMentions, personMentions, people }: ClauseInput,
  offset: number,
): Delegation | null {
  const from = Math.max(0, offset - FARTHEST_BACK)
  const found = [...text.slice(from, offset).matchAll(/\bdelegations?\b/gi)].slice(-MOST_LOOKED_AT).reverse()
  for (const { index: behind, 0: word } of found) {
    const index = from + behind
    const end = index + word.length
    const state = between(countryMentions, index - NEAR_STATE - LONGEST_NAME, end + NEAR_STATE).find(
      (country) =>
        (country.end <= index && index - country.end <= NEAR_STATE && /^[\p{L}\s-]*$/u.test(text.slice(country.end, index))) ||
        (country.start >= end && /^\s(?:from|of)\s(?:the\s)?$/.test(text.slice(end, country.start))),
    )
    const leader = between(personMentions, index - NEAR_LEADER, end + NEAR_LEADER).find(
      (person) =>
        (person.start > end &&
          person.start - end <= NEAR_LEADER &&
          /^,?\s(?:\S+\s)?(?:led|headed|chaired)\sby\b[^.]*$/.test(text.slice(end, person.start))) ||
        (person.end <= index &&
          index - person.end <= NEAR_STATE + 10 &&
          /\b(?:led|leads|leading|heads|headed|heading)\sa\b[^.,]*$/.test(text.slice(person.end, index))),
    )
    if (state === undefined && leader === undefined) continue
    const country = state?.code ?? people[leader?.person ?? -1]?.country ?? null
    return { people: leader ? [leader.person] : [], countries: country === null ? [] : [country] }
  }
  return null
}

/** The spans that begin in a stretch of the text. */
const between = <S extends Span>(spans: readonly S[], start: number, end: number): readonly S[] =>
  spans.slice(firstFrom(spans, start), firstFrom(spans, end))
