import type { CountryCode } from '../../domain/facts.ts'
import { runEnd } from '../clauses/layers.ts'
import type { Scene } from '../clauses/scene.ts'
import { affairs, goalVerbs, hostVerbs, topicWords } from '../lexicon/meeting-words.ts'

export interface Place {
  readonly place: string | null
  /** The state that the place lies in, where it is known. */
  readonly placeCountry: CountryCode | null
}

/** What a venue's name ends with. */
const venue =
  / (?:Office|Palace|Hall|House|Hotel|Center|Centre|Room|Ministry|Embassy|Airport|Base|Headquarters|Residence|Castle|Street)$/

const nowhere: Place = { place: null, placeCountry: null }

/**
 * Where it took place: the first place behind the trigger, else one before it in the sentence. A city or state tells more than a
 * venue (*at the Great Hall of the People in Beijing*). What was talked about is no place (*the war in Sudan*).
 */
export function placeAt(scene: Scene, at: number): Place {
  const end = clauseEnd(scene, at)
  for (const known of [true, false]) {
    const place = placeBetween(scene, { from: at, to: end, known }) ?? placeBetween(scene, { from: 0, to: at, known })
    if (place) return place
  }
  return nowhere
}

/** *met X; earlier, met Y in Z*: another encounter may stand behind a semicolon. */
function clauseEnd({ unit }: Scene, at: number): number {
  const end = unit.items.findIndex((item, index) => index > at && item.word === ';')
  return end < 0 ? unit.items.length : end
}

interface Stretch {
  readonly from: number
  readonly to: number
  /** Whether to look for places that the list of countries knows, or for other capitalized words. */
  readonly known: boolean
}

function placeBetween(scene: Scene, { from, to, known }: Stretch): Place | null {
  const { unit, layers, analysis } = scene
  let topic = false
  for (let at = Math.max(1, from); at < to; at++) {
    const word = unit.items[at - 1]?.word ?? ''
    topic = isTopic(scene, at - 1, topic)
    if (!/^(?:in|at|to|into|visited|visiting|visits)$/.test(word)) continue
    if (/^(?:to|into)$/.test(word) && !isGoal(scene, at - 1)) continue
    if (word === 'in' && affairs.has(unit.items[at - 2]?.text ?? '')) continue
    let name = at
    if (/^(?:the|downtown|central)$/.test(unit.items[at]?.word ?? '')) name++
    const country = layers.countries[name] ?? -1
    const mention = analysis.countryMentions[country]
    if (/^visit/.test(word) && (layers.phrases[name] ?? -1) >= 0) continue
    if (mention && mention.form !== 'adjective' && mention.form !== 'demonym' && word !== 'at') {
      const end = runEnd(layers.countries, name)
      if (/^['’]s?$/.test(unit.items[end]?.word ?? '')) continue
      // "talks on trade in Oslo", but "talks on the road in Sudan".
      if (topic && mention.form !== 'city' && (layers.dates[end] ?? -1) < 0) continue
      return { place: analysis.text.slice(mention.start, mention.end), placeCountry: mention.code }
    }
    const proper = known ? null : properName(scene, name)
    if (
      proper &&
      ((word === 'in' && (name === at || venue.test(proper))) || (word === 'at' && (name > at || venue.test(proper))))
    )
      return { place: proper, placeCountry: null }
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

/** *a visit to Y* · *flew to Y* · *welcomed X to Y*. Not: *a message to Y*. */
function isGoal({ unit, layers }: Scene, at: number): boolean {
  const before = unit.items[at - 1]?.word ?? ''
  if (goalVerbs.has(before)) return true
  if ((layers.phrases[at - 1] ?? -1) < 0) return false
  return unit.items.slice(Math.max(0, at - 9), at).some((item) => hostVerbs.has(item.word) && /^welcom|^host/.test(item.word))
}

/** A city that no list of countries knows: capitalized words that are neither a person nor a month. */
function properName({ unit, layers, analysis }: Scene, at: number): string | null {
  const isPart = (index: number): boolean =>
    unit.items[index]?.pos === 'PROPN' &&
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
  // "in the Ministry" alone is no place that a reader could find.
  if (last === at + 1 && /^(?:Ministry|Office|Palace|Parliament|House|Embassy|Government|Cabinet)$/.test(first.text)) return null
  return end ? analysis.text.slice(first.start, end.end) : null
}
