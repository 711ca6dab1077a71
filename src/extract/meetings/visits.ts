import { runEnd } from '../clauses/layers.ts'
import { mainSubject } from '../clauses/main-subject.ts'
import { phraseAfter, phraseBefore, type Range, subjectOf } from '../clauses/noun-phrases.ts'
import type { Scene } from '../clauses/scene.ts'
import { tripNouns, tripVerbs } from '../lexicon/meeting-words.ts'
import { laterSubject, nearestSubject, verbStart } from './sides.ts'

/** A trip that a sentence tells of. */
export interface Trip {
  readonly at: number
  readonly traveler: Range
  /** Indexes into `Analysis.countryMentions`: *will travel to Chile, Peru and Oman*. */
  readonly goals: readonly number[]
  /** *leaves on Monday for Chile*, *has left for Chile*: the visit is still to come. */
  readonly ahead: boolean
}

/** Every trip to a named place: *X arrived in Y*, *X visited Y*, *X's visit to Y*, *a visit by X to Y*. */
export function findTrips(scene: Scene): Trip[] {
  const found: Trip[] = []
  for (let at = 0; at < scene.unit.items.length; at++) {
    const trip = readVerb(scene, at) ?? readNoun(scene, at)
    if (trip) found.push(trip)
  }
  return found
}

function readVerb(scene: Scene, at: number): Trip | null {
  const { items } = scene.unit
  const word = items[at]?.word ?? ''
  const way = tripVerbs.get(word)
  if (way === undefined || (items[at]?.pos === 'NOUN' && !/^(?:to|will)$/.test(items[at - 1]?.word ?? ''))) return null
  let from = at + 1
  if (way === 'goal') {
    while (from < at + 4 && !/^(?:in|into|to|for)$/.test(items[from]?.word ?? '')) from++
    if (!/^(?:in|into|to|for)$/.test(items[from]?.word ?? '')) return null
    from++
  }
  const goal = placeNear(scene, from, 3)
  const traveler = /ing$/.test(word)
    ? (subjectOf(scene.unit, scene.layers, at) ?? (at === 0 ? laterSubject(scene, at) : null))
    : (subjectOf(scene.unit, scene.layers, verbStart(scene, at)) ?? mainSubject(scene, at))
  const ahead =
    /^(?:leaves?|departs?|heads?|flies|travels|embarks?)$/.test(word) ||
    (/^(?:left|departed)$/.test(word) && items[from - 1]?.word === 'for')
  const who = traveler && predicated(scene, traveler)
  return goal >= 0 && who ? { at, traveler: who, goals: goalsFrom(scene, goal), ahead } : null
}

/** *X is the first leader to visit Y*: X; of *the first leader to visit Y* alone nobody knows who it is. */
function predicated({ unit, layers }: Scene, traveler: Range): Range | null {
  const words = unit.items.slice(traveler.first, traveler.first + 2).map((item) => item.word)
  if (words[0] !== 'the' || !/^(?:first|last|only|latest|second|third|highest-ranking)$/.test(words[1] ?? '')) return traveler
  const copula = traveler.first - 1
  return /^(?:is|are|was|were|be|became|becomes|become)$/.test(unit.items[copula]?.word ?? '')
    ? subjectOf(unit, layers, copula)
    : null
}

/** The place that was found and those listed behind it: *to Chile, Peru and Oman*. */
function goalsFrom({ unit, layers, analysis }: Scene, first: number): number[] {
  const goals = [first]
  let at = runEnd(layers.countries, layers.countries.indexOf(first))
  let closed = false
  while (!closed && /^(?:,|and)$/.test(unit.items[at]?.word ?? '')) {
    let next = at
    while (/^(?:,|and|the|then|to)$/.test(unit.items[next]?.word ?? '')) {
      if (unit.items[next]?.word === 'and') closed = true
      next++
    }
    const mention = analysis.countryMentions[layers.countries[next] ?? -1]
    const end = runEnd(layers.countries, next)
    const owns = /^['’]s?$/.test(unit.items[end]?.word ?? '')
    if (mention === undefined || mention.form === 'adjective' || owns || (layers.phrases[next] ?? -1) >= 0) return [first]
    goals.push(layers.countries[next] ?? -1)
    at = end
  }
  // "in Oslo, Norway" is one place; a list ends with "and".
  const states = new Set(goals.map((goal) => analysis.countryMentions[goal]?.code))
  return closed && states.size === goals.length ? goals : [first]
}

/** "X's recent visit to Y", "the visit of X to Y", "X paid a visit to Y". */
function readNoun(scene: Scene, at: number): Trip | null {
  const { unit, layers } = scene
  const { items } = unit
  if (!tripNouns.has(items[at]?.word ?? '')) return null
  let owner: Range | null = null
  let to = at + 1
  if (/^(?:of|by)$/.test(items[to]?.word ?? '')) {
    owner = phraseAfter(unit, layers, to + 1)
    if (owner) to = owner.last
  }
  while (to < at + 12 && items[to] !== undefined && items[to]?.word !== 'to') to++
  if (items[to]?.word !== 'to') return null
  const goal = placeNear(scene, to + 1, 3)
  if (goal < 0) return null
  // "a brief visit to Oslo by the minister"
  const behind = runEnd(layers.countries, layers.countries.indexOf(goal))
  if (owner === null && items[behind]?.word === 'by') owner = phraseAfter(unit, layers, behind + 1)
  if (owner === null) {
    let first = at
    while (
      first > 0 &&
      (items[first - 1]?.pos === 'ADJ' ||
        items[first - 1]?.pos === 'NUM' ||
        /^(?:recent|official|planned|first|upcoming|state|-|day|two-day|three-day|one-day|working)$/.test(
          items[first - 1]?.word ?? '',
        ))
    )
      first--
    const before = items[first - 1]?.word ?? ''
    if (/^['’]s?$/.test(before)) owner = phraseBefore(unit, layers, first - 1)
    else if (/^(?:his|her)$/.test(before)) owner = followingSubject(scene, at) ?? { first: first - 1, last: first }
    else if (
      /^(?:paid|made|pay|make|pays|makes|paying|making|began|begins|begin|start|started|starts|concluded|ended)$/.test(
        items[first - 2]?.word ?? '',
      )
    )
      owner = subjectOf(unit, layers, verbStart(scene, first - 2))
    // "is on a visit to Y", "will embark on a tour to Y", "during a visit to Y, X said"
    else if (/^(?:on|during|for)$/.test(items[first - 2]?.word ?? ''))
      owner = nearestSubject(scene, first - 2) ?? laterSubject(scene, at)
  }
  return owner ? { at, traveler: owner, goals: goalsFrom(scene, goal), ahead: false } : null
}

/** *Ahead of his visit to Y, the envoy said*: the subject of a main clause that only follows. */
function followingSubject(scene: Scene, at: number): Range | null {
  const subject = laterSubject(scene, at)
  return nearestSubject(scene, at) === null ? subject : null
}

/** The place among the next few items. */
function placeNear({ unit, layers, analysis }: Scene, from: number, reach: number): number {
  for (let at = from; at < from + reach; at++) {
    const id = layers.countries[at] ?? -1
    const mention = analysis.countryMentions[id]
    if (mention) {
      const after = unit.items[runEnd(layers.countries, at)]?.word ?? ''
      return mention.form === 'adjective' || /^['’]s?$/.test(after) ? -1 : id
    }
    if (!/^(?:the|neighboring|capital|city|of|iranian)$/.test(unit.items[at]?.word ?? '')) return -1
  }
  return -1
}
