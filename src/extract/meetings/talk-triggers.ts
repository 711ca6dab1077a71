import { mainSubject } from '../clauses/main-subject.ts'
import { phraseAfter, subjectOf } from '../clauses/noun-phrases.ts'
import type { Scene } from '../clauses/scene.ts'
import { callWords, encounterNouns, tripNouns, tripVerbs } from '../lexicon/meeting-words.ts'
import { groupWords } from './groups.ts'
import { listAfter } from './parties.ts'
import { laterSubject, nearestSubject, verbStart } from './sides.ts'
import { hasPossessor, isNamed, kindAround, type Trigger, wordsAfter, wordsOf } from './trigger.ts'

/** *X spoke by telephone with Y* · *X talked to Y on the phone* · *X phoned Y* · *Speaking with Y, X said*. Not: *X spoke with reporters*. */
export function readSpoke(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  const word = items[at]?.word ?? ''
  const phoned = /^(?:phoned|telephoned)$/.test(word) || (word === 'called' && isCalled(scene, at))
  if (word === 'called' && !phoned) return null
  let link = at + 1
  if (!phoned) {
    // "spoke of her talks with Y": what was spoken of.
    while (link < at + 7 && !/^(?:with|to|of|about)$/.test(items[link]?.word ?? '')) link++
    if (!/^(?:with|to)$/.test(items[link]?.word ?? '')) return null
    link++
  }
  const others = listAfter(scene, link)
  if (!others.some((range) => isNamed(scene, range.first) || isNamed(scene, range.last - 1))) return null
  const side =
    subjectOf(scene.unit, scene.layers, at) ?? mainSubject(scene, at) ?? (word === 'speaking' ? laterSubject(scene, at) : null)
  if (side === null) return null
  // Officials who "spoke with" each other did so by telephone, unless the sentence says that they met.
  const kind =
    phoned || /^(?:spoke|spoken|speak|speaks)$/.test(word) || callWords.test(wordsAfter(scene, at, 20)) ? 'CALL' : 'MEETING'
  if (kind === 'MEETING' && !/^confer/.test(word) && items[link - 1]?.word === 'to') return null
  return { at, kind, rule: 'spoke', side, others, together: false }
}

/** *a ceremony attended by X and Y* · *signed by X and Y*. Not: *attended by X*, who is alone. */
export function readAttended(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  if (items[at + 1]?.word !== 'by') return null
  const others = listAfter(scene, at + 2).filter((range) => isNamed(scene, range.last - 1) || isNamed(scene, range.first))
  return others.length >= 2 ? { at, kind: 'MEETING', rule: 'attended-by', side: null, others, together: true } : null
}

/** *X and Y signed the accord in Z*: who signs together sits together. Not: *X signed the bill*. */
export function readSigned(scene: Scene, at: number): Trigger | null {
  const names = new Set(scene.layers.names.slice(0, at).filter((name) => name >= 0))
  const side = subjectOf(scene.unit, scene.layers, at)
  const joined = scene.unit.items.slice(0, at).some((item) => item.word === 'and')
  return side && names.size === 2 && joined
    ? { at, kind: 'MEETING', rule: 'signed-together', side, others: [], together: true }
    : null
}

/** *called Y on Friday*, *called Y to discuss trade*, *called Y by phone*. Not: *called Y a friend*. */
function isCalled(scene: Scene, at: number): boolean {
  if (!isNamed(scene, at + 1)) return false
  const end = phraseAfter(scene.unit, scene.layers, at + 1)?.last ?? at + 1
  const next = scene.unit.items[end]
  const told = (scene.layers.dates[end] ?? -1) >= 0 || (next?.word === 'to' && scene.unit.items[end + 1]?.pos === 'VERB')
  return told || /\b(?:phone|telephone)\b/.test(wordsAfter(scene, at, 14))
}

/** *X joined Y for dinner*, *X joined Y at a ceremony*. Not: *X joined Y in calling for peace*. */
export function readJoined(scene: Scene, at: number): Trigger | null {
  const { unit, layers } = scene
  const from = unit.items[at + 1]?.word === 'by' ? at + 2 : at + 1
  if (!isNamed(scene, from)) return null
  const other = listAfter(scene, from)[0]
  if (other === undefined || other.first !== from) return null
  const after = wordsAfter(scene, other.last, 4)
  if (
    !/^(?:for|at) (?:a |an |the )?(?:\S+ )?(?:dinner|lunch|breakfast|talks|meeting|ceremony|dinner|summit|reception)\b/.test(
      after,
    )
  )
    return null
  const side = subjectOf(unit, layers, verbStart(scene, at))
  return side && { at, kind: 'MEETING', rule: 'joined', side, others: [other], together: false }
}

/** *X said at a news conference alongside Y* · *standing next to Y, X said*. Not: *the road alongside the river*. */
export function readAlongside(scene: Scene, at: number): Trigger | null {
  const { unit } = scene
  const words = wordsAfter(scene, at, 2)
  const from = /^(?:alongside|beside)\b/.test(words) ? at + 1 : /^(?:next to|flanked by)$/.test(words) ? at + 2 : -1
  if (from < 0) return null
  const stage = unit.items.some((item) =>
    /^(?:standing|stood|appeared|appearing|speaking|spoke|conference|sitting|seated)$/.test(item.word),
  )
  const other = listAfter(scene, from)[0]
  if (!stage || other === undefined || other.first !== from || !(isNamed(scene, from) || isNamed(scene, other.last - 1)))
    return null
  const source = scene.attributions.find((attribution) => attribution.source !== null)?.source
  const side = source ?? nearestSubject(scene, at)
  return side && { at, kind: 'MEETING', rule: 'alongside', side, others: [other], together: false }
}

/** *X visited Y at his office*. Not: *X visited Y's grave*, *X visited Norway*. */
export function readVisited(scene: Scene, at: number): Trigger | null {
  const { unit, layers } = scene
  if ((layers.phrases[at + 1] ?? -1) < 0) return null
  const other = listAfter(scene, at + 1)[0]
  if (other === undefined || other.first !== at + 1 || hasPossessor(scene, other)) return null
  if (layers.names.slice(other.first, other.last).every((name) => name < 0)) return null
  const side = subjectOf(unit, layers, verbStart(scene, at))
  return side && { at, kind: 'MEETING', rule: 'visited', side, others: [other], together: false }
}

/** *The summit brought together X, Y and Z.* */
export function readBrought(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  if (items[at + 1]?.word !== 'together') return null
  const others = listAfter(scene, at + 2)
  const gathering = items.slice(0, at).some((item) => encounterNouns.has(item.word))
  return gathering && others.length >= 2
    ? { at, kind: 'CONFERENCE', rule: 'brought-together', side: null, others, together: true }
    : null
}

/**
 * *X and Y spoke by phone* · *X and Y discussed trade in a call* · *Minister X and Ambassador Y discussed trade*, where nothing else
 * tells of the two. Not: *X and Y spoke on trade*, which tells of no encounter.
 */
export function readDiscussed(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  const after = wordsAfter(scene, at, 30)
  const called =
    /\b(?:by|over the|on the|via) (?:phone|telephone|video)|\b(?:phone|telephone|video) (?:calls?|talks?|conversation|conference)\b|\bin a call\b/.test(
      after,
    )
  const met = /\b(?:during|in|at) (?:a|the|their) (?:\S+ )?(?:meeting|talks|session)\b/.test(after)
  const reciprocal = /^(?:spoke|spoken|talked) (?:to|with) (?:each other|one another)\b/.test(after)
  const conferred = /^(?:discuss(?:ed)?|reviewed|explored)$|^exchanged$/.test(items[at]?.word ?? '')
  if (!called && !met && !conferred && !reciprocal) return null
  const side = subjectOf(scene.unit, scene.layers, at)
  if (side === null) return null
  const joined =
    items.slice(0, at).some((item) => item.word === 'and') || ((called || met) && groupWords.test(wordsOf(scene, side)))
  if (!joined) return null
  const kind = called || reciprocal ? 'CALL' : 'MEETING'
  return { at, kind, rule: 'discussed-together', side, others: [], together: true, definite: !called && !met && !reciprocal }
}

/**
 * *X discussed trade with Minister Y* · *X reviewed with Y the state of ties* · *X exchanged views with Y*. Not: *X discussed the
 * crisis with reporters*, *X discussed the deal that was signed with Y*.
 */
export function readDiscussedWith(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  let link = at + 1
  while (link < at + 16 && items[link]?.word !== 'with') {
    const { word = '', pos = '' } = items[link] ?? {}
    if (/^(?:that|which|who|when|while|but|;|"|as)$/.test(word) || pos === 'AUX' || encounterNouns.has(word)) return null
    link++
  }
  if (items[link]?.word !== 'with') return null
  const others = listAfter(scene, link + 1).filter((range) => isNamed(scene, range.last - 1) || isNamed(scene, range.first))
  if (others[0]?.first !== link + 1) return null
  const start = verbStart(scene, at)
  const purpose = /^to$/.test(items[start]?.word ?? '') || /ing$/.test(items[at]?.word ?? '')
  const side = (purpose ? nearestSubject(scene, start) : null) ?? subjectOf(scene.unit, scene.layers, start)
  if (side === null) return null
  const kind = callWords.test(wordsAfter(scene, at, 30)) ? 'CALL' : 'MEETING'
  return { at, kind, rule: 'discussed-with', side, others, together: false }
}

/** *X told Y in a meeting that …* · *X told the visiting Y*. Not: *X told Y's newspaper*, *X told reporters*. */
export function readTold(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  const after = wordsAfter(scene, at, 24)
  const visiting = items[at + 1]?.word === 'visiting' || items[at + 2]?.word === 'visiting'
  if (
    !visiting &&
    !/\b(?:in|during|at|on) (?:(?:a|an|the|their|his|her) )?(?:\S+ )?(?:meeting|call|conversation|talks)\b/.test(after)
  )
    return null
  const others = listAfter(scene, at + 1)
    .slice(0, 1)
    .filter((range) => isNamed(scene, range.last - 1) || isNamed(scene, range.first))
  const side = items[at]?.word === 'telling' ? nearestSubject(scene, at) : subjectOf(scene.unit, scene.layers, at)
  if (side === null || others.length === 0) return null
  return {
    at,
    kind: kindAround(scene, at, callWords.test(after) ? 'CALL' : 'MEETING'),
    rule: 'told',
    side,
    others,
    together: false,
  }
}

/** *visited Oslo, where she urged Minister Y to wait* · *came to Oslo and told Y*: who speaks to somebody on a trip meets them. */
export function readSpokeThere(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  const start = verbStart(scene, at)
  const where = items.findIndex((item, index) => index >= start - 5 && index < start && item.word === 'where')
  if (where < 0 || !items.slice(0, where).some((item) => tripVerbs.has(item.word) || tripNouns.has(item.word))) return null
  const other = listAfter(scene, at + 1)[0]
  if (other === undefined || other.first !== at + 1 || !isNamed(scene, other.last - 1)) return null
  const side = subjectOf(scene.unit, scene.layers, start)
  return side && { at, kind: 'MEETING', rule: 'told', side, others: [other], together: false }
}
