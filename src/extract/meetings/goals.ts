import type { CountryCode } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import type { Analysis, CountryMention } from '../analysis.ts'
import type { Encounter } from './encounter.ts'

type Input = Pick<Analysis, 'text' | 'sentences' | 'countryMentions' | 'personMentions' | 'references'>

/** A place to which the report says that somebody went or will go. */
export interface Goal {
  readonly mention: CountryMention
  readonly sentence: Span
  readonly planned: boolean
}

/** How far before the encounter, in characters, a journey stands that surely led to it. */
const NEAR = 300

/** Words before a place to which somebody goes: *visited* · *arrived in* · *during a three-day visit to* · *led a delegation to*. */
const going =
  /\b(?:visit(?:s|ed|ing)|(?:visit|trip|tour|journey|delegation|mission|travel(?:s|l?ed|l?ing)?|fl(?:ew|y|ies|ying)|head(?:s|ed|ing)|went|came)\s+(?:\p{Ll}+\s+){0,2}to|(?:arriv(?:es?|ed|al|ing)|stop(?:s|ped|over)?|landed)\s+(?:in|at)|(?:was|is|were)\s+in)\s+(?:the\s+)?$/iu

/** What puts the journey off, or makes it another one. */
const notYet = /\b(?:will|would|to|plans?|planned|planning|scheduled|expected|due|set|upcoming|next|ahead|soon)\b/i
const another =
  /\b(?:not|never|invit\w+|could|might|may|cancel\w*|postpon\w*|called off|last (?:week|month|year)|earlier|previous(?:ly)?|recent(?:ly)?|years? ago|return(?:s|ed|ing)?|possible)\b/i

/** Where the report says that people go. */
export function findGoals({ text, sentences, countryMentions }: Input): Goal[] {
  const goals: Goal[] = []
  let at = 0
  for (const mention of countryMentions) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= mention.start) at++
    const sentence = sentences[at]
    if (sentence === undefined || (mention.form !== 'name' && mention.form !== 'city')) continue
    const before = text.slice(Math.max(sentence.start, mention.start - 90), mention.start).replace(/\s+/g, ' ')
    if (
      !going.test(before.slice(-45)) ||
      another.test(before.slice(-60)) ||
      /^['’]s/.test(text.slice(mention.end, mention.end + 2))
    )
      continue
    goals.push({ mention, sentence, planned: notYet.test(before.replace(going, '')) })
  }
  return goals
}

/**
 * Where one of two states' people went to the other: the first place told of, where the report tells of no journey to
 * another of the states or tells it just before the encounter. Null where it tells of none.
 */
export function goalOf(meeting: Encounter, goals: readonly Goal[], analysis: Input): CountryMention | null {
  const status = meeting.status === 'PLANNED'
  const own = goals.filter(({ mention, sentence, planned }) => {
    if (planned !== status || !meeting.countries.includes(mention.code)) return false
    return namesGuest({ sentence, host: mention.code, meeting, analysis })
  })
  const codes = new Set(own.map(({ mention }) => mention.code))
  if (codes.size === 1) return own[0]?.mention ?? null
  const told = meeting.evidence[0]?.start ?? 0
  return own.findLast(({ sentence }) => sentence.start <= told && told - sentence.end < NEAR)?.mention ?? null
}

interface Guest {
  readonly sentence: Span
  readonly host: CountryCode
  readonly meeting: Encounter
  readonly analysis: Input
}

/** Whether the sentence names somebody of the encounter who comes from elsewhere, or the other state. */
function namesGuest({ sentence, host, meeting, analysis }: Guest): boolean {
  const inside = (span: Span): boolean => sentence.start <= span.start && span.end <= sentence.end
  const named = analysis.personMentions.filter(inside).map(({ person }) => person)
  const referred = analysis.references.filter(inside).flatMap(({ people }) => people)
  // Who receives is at home: "X will host Y … X will travel to Z".
  const [first] = meeting.people
  const guests = [...named, ...referred].filter(
    (person) => meeting.people.includes(person) && !(meeting.rule === 'hosted' && person === first),
  )
  const states = analysis.countryMentions.filter(inside).some(({ code }) => code !== host && meeting.countries.includes(code))
  // "last week Minister Z went there": another's journey.
  return guests.length > 0 || (named.length === 0 && states)
}
