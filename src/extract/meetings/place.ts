import type { CountryCode } from '../../domain/facts.ts'
import { runEnd } from '../clauses/layers.ts'
import type { Scene } from '../clauses/scene.ts'
import { affairs, goalVerbs, hostVerbs, topicWords, tripNouns } from '../lexicon/meeting-words.ts'

import { storyPlace } from './story-place.ts'

export interface Place {
  readonly place: string | null
  /** The state that the place lies in, where it is known. */
  readonly placeCountry: CountryCode | null
}

/** What a venue's name ends with. */
export const venue =
  / (?:Office|Palace|Hall|House|Hotel|Center|Centre|Room|Ministry|Embassy|Airport|Base|Headquarters|Residence|Castle|Street)$/

const nowhere: Place = { place: null, placeCountry: null }

/**
 * Where it took place: the first place behind the trigger, else one before it in the sentence. A city or state tells more than a
 * venue (*at the Great Hall of the People in Beijing*), a town more than its state (*at Kotor in Montenegro*). What was talked
 * about is no place (*the war in Sudan*). *Here* is where the dateline says.
 */
export function placeAt(scene: Scene, at: number): Place {
  const end = clauseEnd(scene, at)
  for (const known of [true, false]) {
    const behind = placeBetween(scene, { from: at, to: end, known })
    // "While in Oslo, X will meet Y to follow up on the summit in Rome": what opens the sentence holds for all of it.
    const before =
      (behind === null || behind.topic) && !isSubject(scene, at) ? placeBetween(scene, { from: 0, to: at, known }) : null
    const found = behind?.topic && before?.opens ? before : (behind ?? before)
    if (found) return { place: found.place, placeCountry: found.placeCountry }
  }
  const here = scene.unit.items.some((item, index) => item.word === 'here' && index < end && index - at < 30)
  const written = here ? storyPlace(scene.analysis) : null
  return written ? { place: written.place, placeCountry: written.country } : nowhere
}

/** *will fly to Oslo for talks about his meetings with X*: what is told before is not where those were. */
export function isSubject({ unit }: Scene, at: number): boolean {
  const before = unit.items.slice(Math.max(0, at - 3), at).findLast(({ pos }) => !/^(?:DET|PRON|ADJ|NUM|NOUN)$/.test(pos))
  return /^(?:about|regarding|concerning)$/.test(before?.word ?? '')
}

/** The place that the words from one item to another name, where they name one. */
export function placeWithin(scene: Scene, { from, to }: { readonly from: number; readonly to: number }): Place | null {
  const found = placeBetween(scene, { from, to, known: true }) ?? placeBetween(scene, { from, to, known: false })
  return found && { place: found.place, placeCountry: found.placeCountry }
}

/** *met X; earlier, met Y in Z* · *met X and said that the council in Z*: another encounter, or what is said, may follow. */
function clauseEnd({ unit }: Scene, at: number): number {
  const end = unit.items.findIndex((item, index) => index > at && (item.word === ';' || isTellingOn(unit.items, index)))
  return end < 0 ? unit.items.length : end
}

/** *… and said that*, *… and told the council*: a verb of speech that goes on behind "and". Not: *and said on Monday*. */
export const isTellingOn = (items: Scene['unit']['items'], at: number): boolean =>
  items[at - 1]?.word === 'and' &&
  /^(?:said|told|added|stated|stressed|noted|expressed|thanked|praised|urged|called)$/.test(items[at]?.word ?? '') &&
  !/^(?:on|late|early)$|day$/.test(items[at + 1]?.word ?? '')

interface Stretch {
  readonly from: number
  readonly to: number
  /** Whether to look for places that the list of countries knows, or for other capitalized words. */
  readonly known: boolean
}

interface FoundPlace extends Place {
  /** Whether it stands behind words for what was talked about: *to discuss trade in Oslo*. */
  readonly topic: boolean
  /** Whether it opens the sentence: *In Oslo, …*. */
  readonly opens: boolean
}

function placeBetween(scene: Scene, { from, to, known }: Stretch): FoundPlace | null {
  const { unit, layers, analysis } = scene
  let topic = false
  for (let at = Math.max(1, from); at < to; at++) {
    const word = unit.items[at - 1]?.word ?? ''
    topic = isTopic(scene, at - 1, topic)
    if (!/^(?:in|at|to|into|visited|visiting|visits)$/.test(word) && !isComingVisit(scene, at - 1)) continue
    if (/^(?:to|into)$/.test(word) && !isGoal(scene, at - 1)) continue
    if (word === 'in' && isBound(scene, at - 1)) continue
    const opens = at <= 2 && word === 'in'
    const name = nameStart(scene, at)
    const country = layers.countries[name] ?? -1
    const mention = analysis.countryMentions[country]
    if (/^visit/.test(word) && (layers.phrases[name] ?? -1) >= 0) continue
    if (mention && mention.form !== 'adjective' && mention.form !== 'demonym' && word !== 'at') {
      const end = runEnd(layers.countries, name)
      if (/^['’]s?$/.test(unit.items[end]?.word ?? '')) {
        // "in Norway's Bergen", "in Norway's capital, Oslo"
        const city = analysis.countryMentions[layers.countries[nameStart(scene, end + 1)] ?? -1]
        if (city?.form !== 'city' || city.code !== mention.code) continue
        return { place: analysis.text.slice(city.start, city.end), placeCountry: mention.code, topic, opens }
      }
      // "talks on trade in Oslo", but "talks on the road in Sudan".
      if (topic && mention.form !== 'city' && (layers.dates[end] ?? -1) < 0) continue
      const town = mention.form === 'name' && word === 'in' ? townBefore(scene, at - 1) : null
      return { place: town ?? analysis.text.slice(mention.start, mention.end), placeCountry: mention.code, topic, opens }
    }
    const proper = known ? null : properName(scene, name)
    if (
      proper &&
      ((word === 'in' && (!/^the$/.test(unit.items[name - 1]?.word ?? '') || venue.test(proper))) ||
        (word === 'to' && (venue.test(proper) || tripNouns.has(unit.items[at - 2]?.word ?? ''))) ||
        (word === 'at' && (name > at || venue.test(proper))))
    )
      return { place: townBehind(scene, name, proper) ?? proper, placeCountry: null, topic, opens }
  }
  return null
}

/** Whether the words up to here say what was talked about: behind *on*, *about*, *to discuss*, until a party, a date or a comma. */
function isTopic({ unit, layers }: Scene, at: number, before: boolean): boolean {
  const word = unit.items[at]?.word ?? ''
  if ((layers.dates[at] ?? -1) >= 0 || (layers.phrases[at] ?? -1) >= 0) return false
  if (word === 'on' && (unit.items[at + 2]?.word === 'sidelines' || (layers.dates[at + 1] ?? -1) >= 0)) return before
  if (word === ',' || word === 'with') return false
  return before || topicWords.has(word)
}

/** *will visit Oslo and meet Y*: the verb of a plan. Not: *during a visit Y said*. */
function isComingVisit({ unit }: Scene, at: number): boolean {
  const item = unit.items[at]
  return item?.word === 'visit' && (item.pos === 'VERB' || /^(?:will|to|also)$/.test(unit.items[at - 1]?.word ?? ''))
}

/** Whether the noun before *in* takes the state for itself: *the war in Sudan* · *his counterpart in Norway*. */
const isBound = ({ unit, layers, analysis }: Scene, at: number): boolean => {
  const noun = unit.items[at - 1]?.text ?? ''
  const state = analysis.countryMentions[layers.countries[at + 1] ?? -1]?.form === 'name'
  return (
    affairs.has(noun) || (state && /^(?:counterparts?|representatives?|residents?|part(?:ner|isan)s?|all(?:y|ies))$/.test(noun))
  )
}

/** Where the name begins behind *in*: *in the Norwegian city of Bergen* · *in the capital, Oslo* · *in northern Kivu* · *in central Oslo*. */
function nameStart({ unit, layers }: Scene, at: number): number {
  let name = at
  while (name < at + 6) {
    const item = unit.items[name]
    if (item === undefined || (layers.phrases[name] ?? -1) >= 0) break
    if (kindOfPlace.test(item.word)) {
      const after = unit.items[name + 1]
      const next = name + (after && /^(?:of|,)$/.test(after.word) ? 2 : 1)
      return /^\p{Lu}/u.test(unit.items[next]?.text ?? '') ? next : at
    }
    const before = unit.items[name + 1]
    const leads =
      /^(?:the|downtown|central|nearby|neighbou?ring)$/.test(item.word) ||
      (name > at && /^['’]s$/.test(item.word)) ||
      (/^\p{Ll}/u.test(item.text) &&
        /^(?:ADJ|VERB|NOUN)$/.test(item.pos) &&
        /(?:ern|held|al|run|[st]ed|side|ic|ent|est)$/.test(item.word))
    const ofState = /^\p{Lu}/u.test(item.text) && before !== undefined && isKindAhead(unit.items, name + 1)
    if (!leads && !ofState) break
    name++
  }
  return name
}

/** *the Red Sea resort of …*: within the next few words stands what kind of place it is. */
const isKindAhead = (items: Scene['unit']['items'], at: number): boolean => {
  for (let next = at; next < at + 3; next++) {
    const word = items[next]?.word ?? ''
    if (kindOfPlace.test(word)) return true
    if (/^[.,;]$|^(?:of|and|in)$/.test(word)) return false
  }
  return false
}

const kindOfPlace = /^(?:city|capital|town|resort|port|village|island|province|suburb|district|region|prefecture|county)$/

/** *at Kotor in Montenegro*: a town that no list knows, before its state. Not: *at the talks in Montenegro*. */
function townBefore(scene: Scene, at: number): string | null {
  const { items } = scene.unit
  for (let start = at - 1; start > Math.max(0, at - 4); start--) {
    if (!/^(?:at|in)$/.test(items[start - 1]?.word ?? '')) continue
    const town = properName(scene, start)
    const last = items[at - 1]
    return town !== null && !venue.test(town) && last && scene.analysis.text.slice(items[start]?.start, last.end) === town
      ? town
      : null
  }
  return null
}

/** *at State House, Brattvik*: the town behind a venue. */
function townBehind(scene: Scene, at: number, proper: string): string | null {
  const { items } = scene.unit
  const comma = at + 1 + items.slice(at + 1, at + 8).findIndex(({ word }) => word === ',')
  const first = items[at]
  const last = items[comma - 1]
  if (!venue.test(proper) || comma <= at || !first || last?.end !== first.start + proper.length) return null
  const town = properName(scene, comma + 1)
  return town === null || venue.test(town) ? null : town
}

/** *a visit to Y* · *flew to Y* · *welcomed X to Y*. Not: *a message to Y*. */
function isGoal({ unit, layers }: Scene, at: number): boolean {
  const before = unit.items[at - 1]?.word ?? ''
  if (goalVerbs.has(before)) return true
  // "welcomed President X of Spain to the palace"
  if ((layers.phrases[at - 1] ?? -1) < 0 && (layers.countries[at - 1] ?? -1) < 0) return false
  return unit.items.slice(Math.max(0, at - 9), at).some((item) => hostVerbs.has(item.word) && /^welcom|^host/.test(item.word))
}

/** A city that no list of countries knows: capitalized words that are neither a person nor a month. */
function properName({ unit, layers, analysis }: Scene, at: number): string | null {
  const isPart = (index: number): boolean =>
    /^(?:PROPN|NOUN)$/.test(unit.items[index]?.pos ?? '') &&
    /^\p{Lu}/u.test(unit.items[index]?.text ?? '') &&
    (layers.phrases[index] ?? -1) < 0 &&
    (layers.dates[index] ?? -1) < 0
  const first = unit.items[at]
  if (first === undefined || !isPart(at) || !/^\p{Lu}\p{Ll}/u.test(first.text)) return null
  let last = at + 1
  while (last < at + 3 && isPart(last)) last++
  // "at the Prime Minister's Office": what is owned is the venue.
  if (/^['’]s?$/.test(unit.items[last]?.word ?? '')) {
    if (!/^\p{Lu}/u.test(unit.items[last + 1]?.text ?? '')) return null
    last += 2
    while (last < at + 7 && isPart(last)) last++
  }
  const end = unit.items[last - 1]
  // "to the East Asian country": the words only describe.
  const next = unit.items[last]
  if (next?.pos === 'NOUN' && /^\p{Ll}/u.test(next.text) && (layers.dates[last] ?? -1) < 0 && !kindOfPlace.test(next.word))
    return null
  // "in the Ministry" alone is no place that a reader could find.
  if (last === at + 1 && /^(?:Ministry|Office|Palace|Parliament|House|Embassy|Government|Cabinet)$/.test(first.text)) return null
  return end ? analysis.text.slice(first.start, end.end) : null
}
