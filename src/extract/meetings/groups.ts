import type { PersonIndex } from '../../domain/facts.ts'
import type { Discourse } from '../clauses/discourse.ts'
import { subjectOf } from '../clauses/noun-phrases.ts'
import { isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { joinedSides } from './joined-sides.ts'
import { partyOf } from './parties.ts'

/** People whom a sentence put together, and where. */
export interface Group {
  readonly people: readonly PersonIndex[]
  readonly block: number
}

/** How many paragraphs on the words for a group are still understood. */
const REACH = 2

/**
 * Words for people who were told of together: *they*, *the two*, *both leaders*, *the rival presidents*. Not: *the leaders of the
 * party*, *the Danish ministers*, who are told by what follows or stands before.
 */
export const groupWords =
  /^(?:they|both|(?:the|both|these|the other)(?: (?:two|three|four|rival|visiting))?(?: (?:men|women|leaders|presidents|ministers|premiers|officials|diplomats|envoys|chiefs|commanders|counterparts|sides|parties|delegates|politicians|statesmen))?)$/i

/** Who is meant by words for a group, if somebody was told of together shortly before; null otherwise. */
export const groupMeant = (words: string, group: Group | null, { unit }: Scene): readonly PersonIndex[] | null =>
  group !== null && groupWords.test(words) && /\s|^they$/i.test(words) && unit.block - group.block <= REACH && fits(words, group)
    ? group.people
    : null

const fits = (words: string, { people }: Group): boolean =>
  /\bthree\b/i.test(words) ? people.length === 3 : /\b(?:two|both)\b/i.test(words) ? people.length === 2 : true

/** The people whom the subject of a sentence puts together: *President X and Minister Y announced*; null where none does before `end`. */
export function groupNamed(scene: Scene, discourse: Discourse, end = scene.unit.items.length): Group | null {
  const { unit, layers } = scene
  for (let at = 1; at < end; at++) {
    if (unit.items[at]?.quotation !== -1 || !isFiniteVerb(scene, at)) continue
    const subject = subjectOf(unit, layers, at)
    if (subject === null) continue
    const { people } = joinedSides(scene, { side: subject, at }, partyOf(scene, subject, discourse), discourse)
    if (people.length >= 2) return { people, block: unit.block }
  }
  return null
}
