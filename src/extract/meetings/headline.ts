import type { MeetingStatus, PersonIndex } from '../../domain/facts.ts'
import type { ClauseInput, Scene } from '../clauses/scene.ts'
import { callWords, unreal } from '../lexicon/meeting-words.ts'
import type { Encounter } from './encounter.ts'
import { bearerOf } from './office-holders.ts'

/** A verb that brings the two sides of a headline together, with what belongs to it. */
const bringing =
  /\b(?:(?:meet|met|meets|meeting)(?: with)?|(?:hold|holds|held) (?:\S+ ){0,3}(?:talks|meeting|summit|call|discussions|conversation)(?: with)?|(?:receives?|received|hosts?|hosted|welcomes?|phones?|phoned|telephones?)|(?:speaks?|spoke|talks?|talked|confers?) (?:by phone |on phone |over (?:the )?phone )?(?:with|to)|(?:discuss|discusses|discussed|talk|speak|confer)|in (?:talks|meeting|call) with|sits? down with)(?=\s|$)/i

/**
 * The encounter that a headline tells of: *Reed meets Lang in Oslo* · *Reed, Lang hold talks* · *Reed to meet Lang*. Headlines have a
 * grammar of their own: no articles, the present for the past, the infinitive for what is planned, a comma for "and". One
 * person stands on each side of the verb, or two before it. Not: *Reed refuses to meet Lang*; *Reed, Lang discuss fish*,
 * where no telephone shows that they spoke with each other.
 */
export function readHeadline(scene: Scene): Encounter | null {
  const { unit, analysis } = scene
  const text = analysis.text.slice(unit.start, unit.end)
  const verb = bringing.exec(text)
  if (verb === null || /\?/.test(text)) return null
  const before = text.slice(0, verb.index)
  const status: MeetingStatus = /\b(?:to|will|set to|due to|may)\s+$/i.test(before) ? 'PLANNED' : 'HELD'
  if (unreal.test(before.replace(/\bto\s+$/, '')) || /\b(?:wo|would|should|off|cancel\w*)\b/i.test(text)) return null
  const verbStart = unit.start + verb.index
  const verbEnd = verbStart + verb[0].length
  const first = peopleBetween(scene, unit.start, verbStart)
  const second = peopleBetween(scene, verbEnd, unit.end).filter((person) => !first.includes(person))
  const together = /^(?:meet|met|hold|held|discuss|talk|speak|confer)\b/i.test(verb[0]) && !/ (?:with|to)$/i.test(verb[0])
  const people = first.length === 1 ? [...first, ...second.slice(0, 1)] : together && second.length === 0 ? first.slice(0, 2) : []
  const isCall = callWords.test(text) || /phone/i.test(verb[0])
  const talksAlone = /^(?:discuss|talk|speak|confer|discusses|discussed)$/i.test(verb[0]) && !isCall
  if (people.length !== 2 || (talksAlone && !/\bwith\b/i.test(text.slice(verb.index)))) return null
  const countries = [...new Set(people.flatMap((person) => analysis.people[person]?.country ?? []))]
  return {
    kind: isCall ? 'CALL' : 'MEETING',
    status,
    main: true,
    people,
    countries,
    place: null,
    placeCountry: null,
    date: null,
    dateText: null,
    evidence: [{ start: unit.start, end: unit.end }],
    rule: 'headline',
    word: verb[0].toLowerCase(),
    block: unit.block,
  }
}

/** The people whom the words of a headline name in full, by surname or by their office. */
function peopleBetween({ unit, layers, analysis }: Scene, start: number, end: number): PersonIndex[] {
  const found: PersonIndex[] = []
  for (const [at, item] of unit.items.entries()) {
    if (item.start < start || item.end > end) continue
    const named = personAt(analysis, layers.names[at] ?? -1)
    const referred = analysis.references[layers.references[at] ?? -1]?.people ?? []
    const surname = /^\p{Lu}\p{L}+$/u.test(item.text) ? bearerOf(analysis, item.text) : []
    for (const person of named ?? (referred.length === 1 ? referred : surname)) if (!found.includes(person)) found.push(person)
  }
  return found
}

const personAt = (analysis: ClauseInput, mention: number): PersonIndex[] | null => {
  const person = analysis.personMentions[mention]?.person
  return person === undefined ? null : [person]
}
