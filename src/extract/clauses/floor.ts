import type { PersonIndex } from '../../domain/facts.ts'
import { pluralHeads, readOffice } from '../lexicon/offices.ts'
import { organizationHeads, speakingOrganizations } from '../lexicon/organizations.ts'
import { personNouns } from '../lexicon/source-nouns.ts'
import { type Discourse, readMentions } from './discourse.ts'
import { type Range, subjectOf } from './noun-phrases.ts'
import { isFiniteVerb, type Scene } from './scene.ts'
import { anonymous, resolveSource, type Source } from './sources.ts'

/** The head noun of *a senior official*, *another source close to the talks*, *the tourism minister* nobody knows; empty for an unknown name, null for groups and bodies. */
export function strangerIn({ unit, analysis }: Scene, source: Source): string | null {
  if (source.speaker !== null || source.agency || source.span === null) return null
  if (unit.kind !== 'body' && unit.kind !== 'lead') return null
  const words = analysis.text.slice(source.span.start, source.span.end).toLowerCase()
  if (isUnknownName(analysis.text.slice(source.span.start, source.span.end)) && source.country === null) return ''
  const [opening = '', ...rest] = words.match(/[\p{L}’'.-]+/gu) ?? []
  const person = (word: string): boolean => personNouns.has(word) || readOffice(word).heads.size > 0 || anybody.test(word)
  const isNew = /^(?:an?|one|another)$/.test(opening) || anonymous.test(analysis.text.slice(unit.start, unit.end))
  if (isNew) return rest.slice(0, 6).find(person) ?? null
  // "the tourism minister" of whom the report tells no name
  if (pluralHeads.test(words) || /\band\b/.test(words)) return null
  const head = words.split(/,|\s(?:of|for|to|in|at|on|from|with)\s/)[0]?.match(/[\p{L}-]+$/u)?.[0] ?? ''
  return person(head) ? head : null
}

/** "Marc", "Bill Zadick": a name that earlier steps found no person in, and no body known to speak. */
const isUnknownName = (words: string): boolean =>
  /^(?:\p{Lu}\p{Ll}+)(?:[ -]\p{Lu}\p{Ll}+)?$/u.test(words) &&
  !/^The\b/.test(words) &&
  words
    .split(/[ -]/)
    .every((word) => !speakingOrganizations.has(word.toLowerCase()) && !organizationHeads.has(word.toLowerCase()))

const anybody = /^(?:official|source|resident|person|witness|spokes\p{L}+|minister|participant|survivor|refugee|student|worker)$/u

/** Who holds the floor for the next sentence: its speaker, else the person whom it is about. */
export function updateFocus(scene: Scene, speaker: PersonIndex | null, discourse: Discourse): void {
  readMentions(discourse, scene.analysis, scene.unit.end)
  if (speaker !== null) {
    discourse.stranger = null
    takeFloor(discourse, speaker, scene)
    return
  }
  const subject = subjectOfMainClause(scene)
  if (subject === null) return
  const source = resolveSource(scene, subject, discourse)
  if (source.speaker === null) {
    // "The ministry issued a statement": what follows in marks alone is from it.
    if (source.span !== null && issuesWords(scene, subject.last)) discourse.unnamed = true
    return
  }
  takeFloor(discourse, source.speaker, scene)
}

/** The subject of the first verb with tense; behind "After its envoy was summoned," that of the clause after the comma. */
function subjectOfMainClause(scene: Scene): Range | null {
  const { unit, layers } = scene
  const { items } = unit
  const comma = /^(?:after|as|when|while|although|though|since|before|because|if|once|until)$/.test(items[0]?.word ?? '')
    ? items.findIndex((item) => item.word === ',')
    : -1
  for (let at = Math.max(1, comma + 1); at < items.length; at++) {
    if (items[at]?.quotation !== -1 || !isFiniteVerb(scene, at)) continue
    return subjectOf(unit, layers, at)
  }
  return null
}

/** Whom the main clause of a sentence is about: null where that is nobody known, undefined where it has no subject. */
export function personOfMainClause(scene: Scene, discourse: Discourse): PersonIndex | null | undefined {
  const subject = subjectOfMainClause(scene)
  return subject === null ? undefined : resolveSource(scene, subject, discourse).speaker
}

const issuesWords = ({ unit }: Scene, from: number): boolean => {
  const at = unit.items.findIndex(
    (item, index) => index >= from && /^(?:issued?s?|issued|released?|published|posted|put)$/.test(item.word),
  )
  return (
    at >= 0 &&
    unit.items.slice(at, at + 8).some((item) => /^(?:statement|communiqu[eé]|readout|release|declaration)$/.test(item.word))
  )
}

function takeFloor(discourse: Discourse, person: PersonIndex, { unit }: Scene): void {
  discourse.focus = person
  discourse.focusBlock = unit.block
  discourse.focusStart = unit.start
  discourse.unnamed = false
  discourse.strangersTurn = -1
}
