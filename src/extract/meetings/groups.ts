import type { Discourse } from '../clauses/discourse.ts'
import { subjectOf } from '../clauses/noun-phrases.ts'
import { isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { joinedSides } from './joined-sides.ts'
import { type Party, partyOf } from './parties.ts'

/** Those whom a sentence put together, and where: people, or states whose delegations or officials nobody names. */
export interface Group extends Pick<Party, 'people' | 'countries'> {
  readonly block: number
}

/** How many paragraphs on the words for a group are still understood. */
const REACH = 2

/**
 * Words for people who were told of together: *they*, *the two*, *both leaders*, *the rival presidents*. Not: *the leaders of the
 * party*, *the Danish ministers*, who are told by what follows or stands before.
 */
export const groupWords =
  /^(?:they|both|(?:the|both|these|the other)(?: (?:two|three|four|rival|visiting))?(?: (?:men|women|leaders|presidents|ministers|premiers|officials|diplomats|envoys|delegations|chiefs|commanders|counterparts|sides|parties|delegates|politicians|statesmen)(?: of (?:the (?:two|three|divided|rival)|both)\b.*)?)?)$/i

/** Who is meant by words for a group (`groupWords`), if somebody was told of together shortly before; null otherwise. */
export const groupMeant = (words: string, group: Group | null, { unit }: Scene): Group | null =>
  group !== null && /\s|^they$/i.test(words) && unit.block - group.block <= REACH && fits(words, group) ? group : null

function fits(words: string, { people, countries }: Group): boolean {
  const size = people.length || countries.length
  return /\bthree\b/i.test(words) ? size === 3 : /\b(?:two|both)\b/i.test(words) ? size === 2 : true
}

/**
 * Those whom the subject of a sentence puts together: *President X and Minister Y announced*, *Chilean and Danish delegations
 * arrived*; null where none does before `end`.
 */
export function groupNamed(scene: Scene, discourse: Discourse, end = scene.unit.items.length): Group | null {
  const { unit, layers } = scene
  for (let at = 1; at < end; at++) {
    if (unit.items[at]?.quotation !== -1 || !isFiniteVerb(scene, at)) continue
    const subject = subjectOf(unit, layers, at)
    if (subject === null) continue
    const { people, countries, official } = joinedSides(
      scene,
      { side: subject, at },
      partyOf(scene, subject, discourse),
      discourse,
    )
    if (people.length >= 2 || (people.length === 0 && countries.length >= 2 && official))
      return { people, countries, block: unit.block }
  }
  return null
}
