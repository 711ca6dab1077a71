import type { CountryCode, PersonIndex } from '../../domain/facts.ts'
import type { UnratedMeeting } from '../analysis.ts'
import { type Discourse, newDiscourse, readMentions } from '../clauses/discourse.ts'
import { updateFocus } from '../clauses/floor.ts'
import { mainSubject } from '../clauses/main-subject.ts'
import type { Range } from '../clauses/noun-phrases.ts'
import type { ClauseInput, Scene } from '../clauses/scene.ts'
import { resolveSource } from '../clauses/sources.ts'
import { addAttendance, addCompany, encountersOf, type Gathering } from './attendance.ts'
import { delegationAgain } from './delegations.ts'
import { dateAt, type Encounter, isMain, statusAt, statusBy } from './encounter.ts'
import { type Group, groupMeant, groupNamed, groupWords } from './groups.ts'
import { readHeadline } from './headline.ts'
import { joinedSides, joinParties } from './joined-sides.ts'
import { mergeTellings } from './merge.ts'
import { type Party, partyOf, severalOfficials } from './parties.ts'
import { placeAt } from './place.ts'
import { findQuotedScenes } from './quoted-scenes.ts'
import { retell } from './retold.ts'
import { settleDays } from './settle-days.ts'
import { isOnTrip, settlePlaces } from './settle-places.ts'
import { type Trigger, wordsOf } from './trigger.ts'
import { findTriggers } from './triggers.ts'
import { readTrips } from './trips.ts'

/**
 * The encounters that a report tells of as specific events. Sentence by sentence: the words that tell of one and its sides
 * (`triggers.ts`, `visits.ts`), who they are (`parties.ts`), when and where (`encounter.ts`); then the tellings of one
 * encounter are put together (`merge.ts`), and trips with a named encounter give it their place and leave.
 */
export function findMeetings(analysis: ClauseInput, scenes: readonly Scene[]): UnratedMeeting[] {
  const discourse = newDiscourse()
  const tellings: Encounter[] = []
  const trips: Encounter[] = []
  const gatherings: Gathering[] = []
  let group: Group | null = null
  for (const scene of scenes) {
    const { kind } = scene.unit
    if (kind === 'headline' || kind === 'subheading' || kind === 'byline') continue
    readMentions(discourse, analysis, scene.unit.start)
    for (const trigger of findTriggers(scene)) {
      const found = readTrigger(scene, trigger, { discourse, told: tellings, group })
      tellings.push(...found)
      group = groupOf(found) ?? group
    }
    addAttendance(scene, discourse, tellings, gatherings)
    trips.push(...readTrips(scene, discourse))
    addCompany(scene, discourse, [...tellings, ...trips])
    tellings.push(...retell(scene, tellings))
    group = groupNamed(scene, discourse) ?? group
    follow(scene, discourse)
  }
  tellings.push(...encountersOf(gatherings))
  for (const scene of findQuotedScenes(analysis)) tellings.push(...readQuoted(scene, tellings))
  const meetings = mergeTellings(withHeadline(tellings, scenes), analysis.people)
  const visits = mergeTellings(trips, analysis.people)
  settlePlaces(meetings, visits, analysis)
  settleDays(meetings, visits, scenes)
  const lone = visits.filter((visit) => !meetings.some((meeting) => isOnTrip(meeting, visit) || isMetThere(meeting, visit)))
  return [...meetings, ...lone]
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
    .map(({ block: _block, placeCountry: _country, word: _word, ...meeting }) => meeting)
}

/** Whether the visitor has a named encounter in the country of the trip, planned or held: then the trip is told with it. */
const isMetThere = (meeting: Encounter, visit: Encounter): boolean =>
  meeting.kind !== 'CALL' &&
  visit.placeCountry !== null &&
  visit.people.some((person) => meeting.people.includes(person)) &&
  (meeting.placeCountry === null ? meeting.countries.includes(visit.placeCountry) : meeting.placeCountry === visit.placeCountry)

/** Encounters of people named inside a quotation; what the story tells in its own words is not told again. */
function readQuoted(scene: Scene, told: readonly Encounter[]): Encounter[] {
  const discourse = newDiscourse()
  readMentions(discourse, scene.analysis, scene.unit.start)
  return findTriggers(scene)
    .flatMap((trigger) => readTrigger(scene, trigger, { discourse, told: [], group: null }))
    .filter(({ people }) => people.length >= 2)
    .filter((encounter) => !isKnown(encounter, told))
}

/** The tellings, and that of the headline where the story itself does not bring the two together. */
function withHeadline(tellings: readonly Encounter[], scenes: readonly Scene[]): readonly Encounter[] {
  const scene = scenes.find(({ unit }) => unit.kind === 'headline')
  const headline = scene ? readHeadline(scene) : null
  return headline === null || isKnown(headline, tellings) ? tellings : [...tellings, headline]
}

/** Notes who speaks in the sentence, so that "he" in the next one is understood. */
function follow(scene: Scene, discourse: Discourse): void {
  const spoken = scene.attributions.findLast((attribution) => attribution.source !== null)
  const speaker = spoken?.source ? resolveSource(scene, spoken.source, discourse).speaker : null
  updateFocus(scene, speaker, discourse)
}

/** What the reader knows when a sentence begins. */
interface Story {
  readonly discourse: Discourse
  readonly told: readonly Encounter[]
  readonly group: Group | null
}

function readTrigger(scene: Scene, read: Trigger, { discourse, told, group }: Story): Encounter[] {
  const last = told.at(-1)
  const status = statusAt(scene, read.at)
  if (status === null) return []
  const words = wordsOf(scene, read.side ?? undefined)
  const start = read.side?.first ?? 0
  const isGroup = groupWords.test(words)
  // "mediates between the two sides, who hold talks": hardly those told of together.
  const isBetween = isGroup && /^(?:between|among)$/.test(scene.unit.items[start - 1]?.word ?? '')
  if (isBetween || isStrangersPronoun(scene, words, start)) return []
  const meant = isGroup ? (groupBefore(scene, start, discourse) ?? groupMeant(words, group, scene)) : null
  const trigger: Trigger = meant ? { ...read, joint: true } : read
  const side: Party | null = meant ? { ...meant, official: true } : trigger.side && partyOf(scene, trigger.side, discourse)
  const parties = trigger.others
    .map((range) => partyOf(scene, range, discourse, side ?? undefined))
    .filter((party, at) => !isDoubtful(scene, trigger.others[at], party, side))
  const others = parties.filter((party) => party.people.length > 0 || party.countries.length > 0)
  if (trigger.who) return makeEncounter(scene, trigger, status, partyOfPeople(scene, trigger.who), last)
  if (trigger.together) {
    const all =
      meant && side ? side : side ? joinParties([joinedSides(scene, trigger, side, discourse), ...others]) : joinParties(others)
    // "the two spoke during a phone call": how they talked is new.
    if (trigger.retold && trigger.kind !== 'CALL' && isKnown(all, told)) return []
    if (trigger.definite && (new Set(all.countries).size < 2 || isKnown(all, told))) return []
    return makeEncounter(scene, trigger, status, all, last)
  }
  if (side === null || others.length === 0) return []
  // "the delegation met with X", of which the report tells nothing more: one side alone is no encounter.
  if (side.people.length === 0 && side.countries.length === 0 && delegationAgain.test(words)) return []
  if (trigger.definite && told.some((encounter) => others[0]?.people.some((person) => encounter.people.includes(person))))
    return []
  // A name and what explains it (*X, the Iraqi minister*) are one party; each named person is an encounter of its own.
  const apart = others.filter(
    (party) => party.people.length === 0 || party.people.some((person) => !side.people.includes(person)),
  )
  const named = apart.filter((party) => party.people.some((person) => !side.people.includes(person)))
  if (named.length === 0 && side.people.length > 0) {
    const several = severalOfficials.test(wordsOf(scene, trigger.others[0]))
    const states = apart.flatMap((party) => party.countries)
    if (several && states.length >= 2) {
      const unnamed = (countries: readonly CountryCode[]): Party => joinParties([side, { people: [], countries, official: true }])
      if (isOneEncounter(scene, trigger.at, states.length))
        return makeEncounter(scene, { ...trigger, joint: true }, status, unnamed(states), last)
      return states.flatMap((code) => makeEncounter(scene, trigger, status, unnamed([code]), last))
    }
  }
  // "separate meetings with the ministers of A and B", whose names the report tells elsewhere
  const listed = trigger.others.length === 1 ? named[0] : undefined
  if (
    listed &&
    listed.people.length > 1 &&
    severalOfficials.test(wordsOf(scene, trigger.others[0])) &&
    isApart(scene, trigger.at)
  )
    return listed.people.flatMap((person) =>
      makeEncounter(scene, trigger, status, joinParties([side, partyOfPeople(scene, [person])]), last),
    )
  // "with senior officials and experts from Chile": one group, of whom nobody is named.
  const unnamed = apart.slice(0, 1).map((party) => ({ ...party, official: parties.some(({ official }) => official) }))
  const met = (named.length > 0 ? named : unnamed).filter(
    (party) => !(trigger.retold && isKnown(joinParties([side, party]), told)),
  )
  return met.flatMap((party) => makeEncounter(scene, trigger, status, joinParties([side, party]), last))
}

/**
 * *a meeting with the ministers of A and B* is one encounter, and so is *met the ministers of A, B and C*; *met his A and B
 * counterparts*, *separate talks with the leaders of A, B and C* are told of each.
 */
const isOneEncounter = (scene: Scene, at: number, states: number): boolean => {
  const { word = '', pos = '' } = scene.unit.items[at] ?? {}
  if (isApart(scene, at)) return false
  if (pos !== 'VERB') return /^(?:meeting|session|gathering|call|conference|summit|lunch|dinner|breakfast)$/.test(word)
  return states >= 3 && !wordsAround(scene, at).includes('counterparts')
}

/** *separate talks with*, *met each of*: one after the other. */
const isApart = (scene: Scene, at: number): boolean =>
  wordsAround(scene, at).some((word) => /^(?:separate|separately|individual|individually|each|bilateral|bilaterals)$/.test(word))

const wordsAround = ({ unit }: Scene, at: number): string[] =>
  unit.items.slice(Math.max(0, at - 6), at + 30).map((item) => item.word)

/** *MBS will fly to Delhi, where he will meet Y*: he is whom the sentence is about, and nobody that the report is known to name. */
function isStrangersPronoun(scene: Scene, words: string, at: number): boolean {
  if (!/^(?:he|she)$/i.test(words) || at === 0) return false
  const subject = mainSubject(scene, at)
  if (subject === null || subject.first >= at) return false
  const { unit, layers } = scene
  const range = unit.items.slice(subject.first, subject.last)
  const isKnownWord = (_: unknown, index: number): boolean =>
    [layers.phrases, layers.references, layers.countries, layers.dates].some((layer) => (layer[subject.first + index] ?? -1) >= 0)
  return (
    !range.some(isKnownWord) &&
    range.length <= 3 &&
    range.every((item) => /^\p{Lu}/u.test(item.text)) &&
    range.every((item) => item.pos === 'PROPN')
  )
}

/** *X spoke to him*, where he would be of X's own state: who else may be meant is anybody's guess. */
const isDoubtful = (scene: Scene, range: Range | undefined, party: Party, side: Party | null): boolean =>
  /^(?:him|her)$/.test(wordsOf(scene, range)) &&
  side?.people.length === 1 &&
  party.countries.length > 0 &&
  party.countries.every((code) => side.countries.includes(code))

/** *X told Y as the two met*, *X, Y and Z came to Oslo, where they met*: those whom the sentence names before. */
function groupBefore(scene: Scene, end: number, discourse: Discourse): Pick<Party, 'people' | 'countries'> | null {
  const { layers, analysis } = scene
  const people = new Set(layers.names.slice(0, end).flatMap((name) => analysis.personMentions[name]?.person ?? []))
  return people.size === 2 ? partyOfPeople(scene, [...people]) : people.size === 1 ? null : groupNamed(scene, discourse, end)
}

/** Those whom the last encounter of a sentence brought together. */
function groupOf(found: readonly Encounter[]): Group | null {
  const last = found.at(-1)
  return last && last.people.length >= 2 ? { people: last.people, countries: last.countries, block: last.block } : null
}

/** Whether an encounter of all of them was told already. */
const isKnown = ({ people }: Pick<Party, 'people'>, told: readonly Encounter[]): boolean =>
  told.some((encounter) => people.every((person) => encounter.people.includes(person)))

const partyOfPeople = ({ analysis }: Scene, people: readonly PersonIndex[]): Party => ({
  people,
  countries: [...new Set(people.flatMap((person) => analysis.people[person]?.country ?? []))],
  official: true,
})

function makeEncounter(
  scene: Scene,
  trigger: Trigger,
  status: Encounter['status'],
  party: Party,
  last: Encounter | undefined,
): Encounter[] {
  const { people, countries, official } = party
  const { date, dateText } = dateAt(scene, trigger.at)
  // Where nobody is named, only states and a day tell an encounter from the next: "the leaders of A, B and C met on Monday".
  const enough =
    people.length >= 2 ||
    (people.length === 1 && ((countries.length >= (trigger.together ? 2 : 1) && official) || countries.length >= 3)) ||
    (countries.length >= 3 && trigger.together && dateText !== null)
  // "X and his Danish counterpart met": a second side, if one without a name.
  const isWithCounterpart = /\bcounterpart\b/.test(wordsOf(scene, { first: 0, last: trigger.at })) && countries.length === 2
  if (
    !enough ||
    (people.length === 1 && trigger.together && trigger.others.length < 2 && !isWithCounterpart && countries.length < 3)
  )
    return []
  const sides = sidesOf(scene, people, countries)
  const conference = trigger.kind === 'CONFERENCE' && sides <= 2 ? 'MEETING' : trigger.kind
  const kind = sides >= 3 && (trigger.together || trigger.joint) && trigger.kind !== 'CALL' ? 'CONFERENCE' : conference
  const { place, placeCountry } = kind === 'CALL' ? { place: null, placeCountry: null } : placeAt(scene, trigger.at)
  const near = last && last.block === scene.unit.block && dateText === null ? last : null
  const meant = near?.people.every((person) => people.includes(person)) ? near : null
  return [
    {
      kind,
      status: statusBy(status, dateText),
      main: isMain(scene, trigger.at, dateText),
      people: [...people],
      countries: [...countries],
      place,
      placeCountry,
      date: date ?? meant?.date ?? null,
      dateText: dateText ?? meant?.dateText ?? null,
      evidence: [{ start: scene.unit.start, end: scene.unit.end }],
      rule: trigger.rule,
      word: scene.unit.items[trigger.at]?.word ?? '',
      block: scene.unit.block,
    },
  ]
}

/** How many parties there are: states, and people who stand for none. */
const sidesOf = ({ analysis }: Scene, people: readonly PersonIndex[], countries: readonly CountryCode[]): number =>
  Math.max(new Set(people.map((person) => analysis.people[person]?.country ?? person)).size, new Set(countries).size)
