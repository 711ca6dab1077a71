import type { CountryCode } from '../../domain/facts.ts'
import type { Discourse } from '../clauses/discourse.ts'
import type { Scene } from '../clauses/scene.ts'
import { listAfter, type Party, partyOf } from './parties.ts'
import type { Trigger } from './trigger.ts'

/** "A, B and C met": the subject and what is joined to it before. */
export function joinedSides(scene: Scene, trigger: Pick<Trigger, 'side' | 'at'>, side: Party, discourse: Discourse): Party {
  const start = trigger.side?.first ?? 0
  const { items } = scene.unit
  if (items[start - 1]?.word === 'and' && /^(?:he|she)$/.test(items[start - 2]?.word ?? ''))
    return partyOf(scene, { first: start - 2, last: trigger.side?.last ?? start }, discourse)
  const before = items.slice(start, trigger.at)
  if (
    before.some((item) => item.word === 'respectively' || item.word === 'counterparts') &&
    !before.some((item) => item.pos === 'VERB')
  )
    return partyOf(scene, { first: start, last: trigger.at }, discourse)
  const states = statesListed(scene, trigger.side?.last ?? 0)
  if (side.people.length === 0 && states.length >= 3) return { ...side, countries: states, official: true }
  const first = scene.layers.phrases.findIndex((phrase, at) => phrase >= 0 && at <= start)
  if (first < 0) return side
  const list = listAfter(scene, first)
  const end = list.at(-1)?.last ?? first
  const reaches = end >= (trigger.side?.last ?? 0) && list.every((range) => range.last <= trigger.at)
  const clean = items.slice(first, end).every((item, at) => item.pos !== 'VERB' || (scene.layers.phrases[first + at] ?? -1) >= 0)
  return reaches && clean ? joinParties(list.map((range) => partyOf(scene, range, discourse))) : side
}

/** The states of a subject that lists them: *leaders of A, B and C*. */
function statesListed({ unit, layers, analysis }: Scene, last: number): CountryCode[] {
  const states: CountryCode[] = []
  for (let at = last - 1; at >= 0; at--) {
    const country = analysis.countryMentions[layers.countries[at] ?? -1]
    if (country && !states.includes(country.code)) states.unshift(country.code)
    const { pos = '', word = '' } = unit.items[at] ?? {}
    if (pos === 'VERB' || pos === 'AUX' || word === 'that' || word === '"') break
  }
  return states
}

export function joinParties(parties: readonly Party[]): Party {
  return {
    people: [...new Set(parties.flatMap((party) => party.people))],
    countries: [...new Set(parties.flatMap((party) => party.countries))],
    official: parties.every((party) => party.official),
  }
}
