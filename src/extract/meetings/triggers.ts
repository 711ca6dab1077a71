import type { MeetingKind, PersonIndex } from '../../domain/facts.ts'
import { remember } from '../../domain/remember.ts'
import type { Span } from '../../domain/span.ts'
import { mainSubject } from '../clauses/main-subject.ts'
import { phraseBefore, type Range, subjectOf } from '../clauses/noun-phrases.ts'
import type { Scene } from '../clauses/scene.ts'
import { lightAdverbs } from '../lexicon/grammar.ts'
import { encounterNouns, hostVerbs, notMet } from '../lexicon/meeting-words.ts'
import { readCircumstance } from './circumstance.ts'
import { readCourtesy, readCredentials, readHost } from './host-triggers.ts'
import { bearerOf } from './office-holders.ts'
import { listAfter } from './parties.ts'
import { holdsBefore, nearestSubject, sideOfNoun, verbBefore, verbStart } from './sides.ts'
import {
  readAlongside,
  readAttended,
  readBrought,
  readDiscussed,
  readDiscussedWith,
  readJoined,
  readSigned,
  readSpoke,
  readSpokeThere,
  readTold,
  readVisited,
} from './talk-triggers.ts'
import { isNamed, kindAround, type Trigger, wordsAfter } from './trigger.ts'

/** Every word of a sentence that tells of an encounter. What stands in quotation marks is not looked at. */
export function findTriggers(scene: Scene): Trigger[] {
  const found: Trigger[] = []
  for (let at = 0; at < scene.unit.items.length; at++) {
    // "will host President Y": the verb looks like part of the title.
    const isVerb =
      hostVerbs.has(scene.unit.items[at]?.word ?? '') && /^(?:will|to|would|shall)$/.test(scene.unit.items[at - 1]?.word ?? '')
    if ((scene.layers.phrases[at] ?? -1) >= 0 && !isVerb) continue
    for (const { read } of readersOf(scene.unit.items[at]?.word ?? '')) {
      const trigger = read(scene, at)
      if (trigger === null) continue
      found.push(isOverPhone(scene, trigger) ? { ...trigger, kind: 'CALL' } : trigger)
      break
    }
  }
  return found
}

/** *held talks with Y over the phone*: how, behind the party. */
function isOverPhone(scene: Scene, { kind, others }: Trigger): boolean {
  const last = others.at(-1)
  return (
    kind === 'MEETING' &&
    last !== undefined &&
    /^(?:(?:on|late|early) \S+ )?(?:by|over|on|via|through|in) (?:the |a )?(?:tele)?(?:phone|video)/.test(
      wordsAfter(scene, last.last, 6),
    )
  )
}

/** What reads one way of telling of an encounter. */
interface Reader {
  /** Whether it is asked at a word: most words are no reader's, and `read` itself looks only at what stands around. */
  readonly opens: (word: string) => boolean
  readonly read: (scene: Scene, at: number) => Trigger | null
}

const reader = (opens: RegExp, read: Reader['read']): Reader => ({ opens: (word) => opens.test(word), read })

/** In order: a word belongs to the first that reads it. */
const readers: readonly Reader[] = [
  reader(/^(?:met|meet|meets|meeting|gathered|convened|dined|lunched|sat|sits|sit|sitting|shook|shakes|shaking)$/, readMet),
  reader(/^(?:call|called|see)$/, readCourtesy),
  { opens: (word) => hostVerbs.has(word), read: readHost },
  reader(/^(?:credentials|credence)$/, readCredentials),
  { opens: (word) => encounterNouns.has(word) || /^(?:contacts?|talk|press|news)$/.test(word), read: readNoun },
  { opens: (word) => encounterNouns.has(word), read: readCircumstance },
  reader(
    /^(?:phoned|telephoned|called|spoke|talked|confer|confers|conferred|conferring|spoken|speak|speaks|consulted|conversed|speaking|talking|huddled)$/,
    readSpoke,
  ),
  reader(/^(?:discuss|discusses|discussed|discussing|reviewed|reviews|exchanged|exchange|exchanges)$/, readDiscussedWith),
  reader(/^(?:told|telling|tells)$/, readTold),
  reader(/^(?:told|urged|assured|briefed|congratulated|thanked|informed|pressed)$/, readSpokeThere),
  reader(/^(?:spoke|spoken|discussed|discuss|talked|reviewed|exchanged|explored|agreed)$/, readDiscussed),
  reader(/^(?:visited|visits)$/, readVisited),
  reader(/^(?:joined|joins)$/, readJoined),
  reader(/^(?:alongside|beside|next|flanked)$/, readAlongside),
  reader(/^(?:brought|brings|bringing)$/, readBrought),
  reader(/^(?:signed|inked|inaugurated)$/, readSigned),
  reader(/^(?:signed|inked|attended|inaugurated|chaired|co-chaired)$/, readAttended),
]

const readersOf = remember((word) => readers.filter(({ opens }) => opens(word)))

/** *X met (with) Y* · *X is to meet Y* · *X and Y met in Z*. Not: *X met the deadline*, *the deadline was met*. */
function readMet(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  const word = items[at]?.word ?? ''
  const sits =
    /^(?:sat|sits|sit|sitting)$/.test(word) && items[at + 1]?.word === 'down' && /^(?:with|for)$/.test(items[at + 2]?.word ?? '')
  const shakes = /^(?:shook|shakes|shaking)$/.test(word) && items[at + 1]?.word === 'hands'
  if (!sits && !shakes && /^s/.test(word)) return null
  const progressive = word === 'meeting' && /^(?:is|are|was|were)$/.test(lastBefore(scene, at))
  if (word === 'meeting' && !progressive && !isGerund(scene, at)) return null
  const isLoose = items[at + 1]?.word === 'with' || (scene.layers.dates[at + 2] ?? -1) >= 0
  if (word === 'meet' && !/^(?:to|will|would|shall)$/.test(lastBefore(scene, at)) && !isPluralSubject(scene, at) && !isLoose)
    return null
  let from = sits || shakes ? at + 2 : at + 1
  while (
    lightAdverbs.has(items[from]?.word ?? '') ||
    items[from]?.word === 'face-to-face' ||
    (scene.layers.dates[from] ?? -1) >= 0
  )
    from++
  // "met in Rabat on Monday with X"
  if (/^(?:in|at|on)$/.test(items[from]?.word ?? '')) {
    const link = items.findIndex((item, index) => index > from && index < from + 9 && item.word === 'with')
    if (link > 0) from = link
  }
  if (wordsAfter(scene, from, 3) === 'face to face') from += 3
  if (items[from]?.word === 'with') from++
  const host = word === 'met' && /^(?:was|were|be|been)$/.test(lastBefore(scene, at)) ? byAfter(scene, from) : -1
  if (host > 0) from = host
  const others = isPhraseStart(scene, from) ? listAfter(scene, from) : []
  if (others.some((range) => notMet.has(items[range.last - 1]?.word ?? '') || notMet.has(items[range.first]?.word ?? '')))
    return null
  const side = word === 'meeting' && !progressive ? (speakerBefore(scene, at) ?? mainSubject(scene, at)) : whoMeets(scene, at)
  if (side === null) return null
  const relative = others.length === 0 ? whomBefore(scene, side.first) : null
  if (relative) others.push(relative)
  const together = others.length === 0 || (others.length >= 2 && isOfAll(scene, at))
  return { at, kind: kindAround(scene, at, 'MEETING'), rule: 'met', side, others, together }
}

/** *quoted X as saying after meeting Y*: whose words are told just before. */
const speakerBefore = ({ attributions }: Scene, at: number): Range | null =>
  attributions.findLast(({ source }) => source !== null && source.last <= at)?.source ?? null

/** *was met at the airport by Y*: where the words for Y begin; -1 where nobody is named. */
function byAfter(scene: Scene, from: number): number {
  const by = scene.unit.items.findIndex((item, at) => at >= from && at < from + 8 && item.word === 'by')
  return by >= 0 && isNamed(scene, by + 1) ? by + 1 : -1
}

/** *after meeting (the visiting) Y*, *meeting with Y*. Not: *the meeting with Y*, which is the noun. */
function isGerund(scene: Scene, at: number): boolean {
  const { items } = scene.unit
  const next = /^(?:the|visiting)$/.test(items[at + 1]?.word ?? '') && !isNamed(scene, at + 1) ? at + 2 : at + 1
  if (items[at]?.pos === 'VERB') return items[at + 1]?.word === 'with' || isNamed(scene, next)
  return /^(?:after|before|while|on|upon|since|of|when)$/.test(items[at - 1]?.word ?? '') && isNamed(scene, next)
}

/** The subject; of *flew to Oslo to meet Y* and *is in Oslo to meet Y* that of the verb before. */
function whoMeets(scene: Scene, at: number): Range | null {
  const { unit, layers } = scene
  const first = verbStart(scene, at)
  // "as the two met": a number alone is no noun phrase.
  if (unit.items[first - 1]?.word === 'two' && unit.items[first - 2]?.word === 'the') return { first: first - 2, last: first }
  const isPurpose = unit.items[first]?.word === 'to' && (layers.phrases[first - 1] ?? -1) < 0
  return (isPurpose ? nearestSubject(scene, first) : null) ?? subjectOf(unit, layers, first) ?? mainSubject(scene, at)
}

/** *X, whom Y met on Monday*: whoever stands before the relative pronoun. */
function whomBefore({ unit, layers }: Scene, subject: number): Range | null {
  if (unit.items[subject - 1]?.word !== 'whom') return null
  const end = unit.items[subject - 2]?.word === ',' ? subject - 2 : subject - 1
  return phraseBefore(unit, layers, end)
}

const links = /^(?:with|between|of|among|from|who|which|that|and|,|\.)$/
const linksOfHost = /^(?:with|between|of|among|for|who|which|that|,|\.)$/
const linksOfCall = /^(?:with|between|of|among|from|to|who|which|that|and|,|\.)$/

/** *held talks with Y* · *in a meeting with Y* · *his phone call with Y* · *talks between X and Y*. Not: *talks on trade*. */
function readNoun(scene: Scene, at: number): Trigger | null {
  const { items } = scene.unit
  let kind = encounterNouns.get(items[at]?.word ?? '') ?? phoneKind(scene, at)
  let noun = at
  if (
    kind === undefined &&
    /^(?:press|news)$/.test(items[at]?.word ?? '') &&
    /^(?:conference|briefing|availability)$/.test(items[at + 1]?.word ?? '') &&
    (items[at - 1]?.word === 'joint' || items[at + 2]?.word === 'with')
  ) {
    kind = 'MEETING'
    noun = at + 1
  }
  const owners = kind === undefined ? [] : joinedSurnames(scene, at)
  if (kind && owners.length === 2)
    return {
      at,
      kind: kindAround(scene, at, kind),
      rule: 'encounter-of-both',
      side: null,
      others: [],
      together: true,
      who: owners,
    }
  if (kind === undefined || (/^(?:press|news)$/.test(items[at - 1]?.word ?? '') && items[at]?.word === 'conference')) return null
  if (items[at]?.word === 'conference' && items[at + 1]?.word === 'call') return null
  const isVerb = items[at]?.pos === 'VERB' && !/^(?:phone|telephone|video)$/.test(items[at - 1]?.word ?? '')
  if (isVerb && items[at]?.word !== 'talks' && items[at]?.word !== 'meeting') return null
  kind = kindAround(scene, at, kind)
  let link = noun + 1
  // "a meeting in Vienna on Sunday with Y", "talks on Friday with Y", "a call to Y", "hosted a lunch for Y"
  const hosts = /^(?:host|gave|give)/.test(items[verbBefore(scene, at)]?.word ?? '')
  const ends = hosts ? linksOfHost : /^(?:call|calls|phonecall|audience)$/.test(items[at]?.word ?? '') ? linksOfCall : links
  while (link < noun + 8 && items[link] !== undefined && !ends.test(items[link]?.word ?? '')) link++
  const word = items[link]?.word
  if ((word === 'between' || word === 'of' || word === 'among') && (link === noun + 1 || word === 'between')) {
    const others = listAfter(scene, link + 1)
    const states = new Set(scene.layers.countries.slice(link, others.at(-1)?.last ?? link).filter((country) => country >= 0))
    const sidesTold =
      others.length > 0 && (word !== 'of' || states.size >= 3 || others.some((range) => isNamed(scene, range.last - 1)))
    // "chaired a meeting of the council": its members are no parties.
    if (!sidesTold) return heldTogether(scene, at, kind)
    // "will host a meeting of the ministers of A and B": the host is one of them.
    const host = hosts ? subjectOf(scene.unit, scene.layers, verbStart(scene, verbBefore(scene, at))) : null
    return { at, kind, rule: 'encounter-between', side: host && isNamed(scene, host.first) ? host : null, others, together: true }
  }
  if (/^(?:from|to)$/.test(word ?? '') && kind === 'CALL' && link <= noun + 6) {
    const others = listAfter(scene, link + 1).filter((range) => isNamed(scene, range.last - 1) || isNamed(scene, range.first))
    const side = others.length > 0 ? sideOfNoun(scene, at) : null
    return side && { at, kind, rule: 'call-from', side, others, together: false }
  }
  if (word === 'with' || (word === 'to' && items[at]?.word === 'audience') || (word === 'for' && hosts)) {
    const others = listAfter(scene, link + 1)
    const found = others.length > 0 ? sideOfNoun(scene, at) : null
    // "the meeting with Y, a former general, could help, X said": what explains Y is no other side.
    const isOther = found !== null && others.some((range) => range.first <= found.first && found.last <= range.last)
    const side = isOther ? (scene.attributions.find(({ source }) => source !== null)?.source ?? null) : found
    if (side === null) return null
    const together = isOfAll(scene, at) && others.length >= 2
    return { at, kind, rule: 'encounter-with', side, others, together, definite: isDefinite(scene, at) }
  }
  return ownedByBoth(scene, at, kind) ?? heldTogether(scene, at, kind)
}

/** *phone contacts with Y*, *a telephone talk with Y*. */
const phoneKind = ({ unit }: Scene, at: number): MeetingKind | undefined =>
  /^(?:contacts?|talk)$/.test(unit.items[at]?.word ?? '') &&
  /^(?:phone|telephone|telephonic)$/.test(unit.items[at - 1]?.word ?? '')
    ? 'CALL'
    : undefined

/** *X and Y's first meeting*. */
function ownedByBoth(scene: Scene, at: number, kind: MeetingKind): Trigger | null {
  const { unit, layers } = scene
  const owned = /^['’]s?$/.test(unit.items[at - 1]?.word ?? '')
    ? at - 1
    : /^['’]s?$/.test(unit.items[at - 2]?.word ?? '')
      ? at - 2
      : -1
  const second = owned > 0 ? phraseBefore(unit, layers, owned) : null
  if (second === null || unit.items[second.first - 1]?.word !== 'and' || !isNamed(scene, second.first)) return null
  const first = phraseBefore(unit, layers, second.first - 1)
  if (first === null || !isNamed(scene, first.last - 1)) return null
  return {
    at,
    kind,
    rule: 'encounter-of-both',
    side: null,
    others: [first, { first: second.first, last: owned }],
    together: true,
  }
}

/** *X and Y held talks*: who holds them meets. */
function heldTogether(scene: Scene, at: number, kind: MeetingKind): Trigger | null {
  if (!holdsBefore(scene, at) || isAttended(scene, at)) return null
  const side = subjectOf(scene.unit, scene.layers, verbStart(scene, verbBefore(scene, at)))
  return side && { at, kind, rule: 'held-together', side, others: [], together: true }
}

/** *the Reed-Lang meeting*: whom the two surnames before the noun name. */
function joinedSurnames({ unit, analysis }: Scene, at: number): PersonIndex[] {
  const before = unit.items[at - 1]?.pos === 'ADJ' ? at - 2 : at - 1
  const names = /^(\p{Lu}[\p{L}’']+)[-–](\p{Lu}[\p{L}’']+)$/u.exec(unit.items[before]?.text ?? '')
  return names ? [...bearerOf(analysis, names[1] ?? ''), ...bearerOf(analysis, names[2] ?? '')] : []
}

/** *after the meeting with Y*, *before the talks with Y*. */
const isDefinite = ({ unit }: Scene, at: number): boolean =>
  unit.items[at - 1]?.word === 'the' && /^(?:after|before|following)$/.test(unit.items[at - 2]?.word ?? '')

/** *attended the meeting*: one that was told before; who else was there is read elsewhere. */
const isAttended = (scene: Scene, at: number): boolean =>
  /^attend/.test(scene.unit.items[verbBefore(scene, at)]?.word ?? '') &&
  scene.unit.items.slice(verbBefore(scene, at), at).some((item) => item.word === 'the')

/** *a trilateral meeting with Y and Z*, *a summit with Y and Z*: one encounter, not one after the other. */
const isOfAll = ({ unit, analysis }: Scene, at: number): boolean =>
  /\b(?:trilateral|tripartite|three-way|quadrilateral)\b/i.test(textOf(analysis, analysis.structure.headline)) ||
  encounterNouns.get(unit.items[at]?.word ?? '') === 'CONFERENCE' ||
  unit.items
    .slice(Math.max(0, at - 12), at + 24)
    .some((item) => /^(?:trilateral|tripartite|three-way|three-party|quadrilateral|four-way|multilateral)$/.test(item.word))

const textOf = ({ text }: Scene['analysis'], span: Span | null): string => (span ? text.slice(span.start, span.end) : '')

const lastBefore = ({ unit }: Scene, at: number): string => {
  let back = at - 1
  while (back > 0 && lightAdverbs.has(unit.items[back]?.word ?? '')) back--
  return unit.items[back]?.word ?? ''
}

const isPluralSubject = ({ unit }: Scene, at: number): boolean =>
  unit.items.slice(Math.max(0, at - 12), at).some((item) => item.word === 'and')

function isPhraseStart({ unit, layers }: Scene, at: number): boolean {
  const item = unit.items[at]
  if (item === undefined || item.pos === 'PUNCT') return false
  if ((layers.phrases[at] ?? -1) >= 0 || (layers.references[at] ?? -1) >= 0) return true
  // "met with Coordinating Minister X": a title may look like a verb.
  if (/^\p{Lu}/u.test(item.text) && (layers.phrases[at + 1] ?? -1) >= 0) return true
  return /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM)$/.test(item.pos) && (layers.dates[at] ?? -1) < 0
}
