import type { MeetingFact, MeetingIndex, PersonIndex } from '../../domain/facts.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import type { UnratedQuote } from '../analysis.ts'
import { type Scene, spanOf } from '../clauses/scene.ts'
import type { Source } from '../clauses/sources.ts'
import type { Claim } from './sieves/claim.ts'
import type { Statement } from './statements.ts'

/** The fact that a claim and its source make, with what it speaks of and where and when it was said. */
export function toFact(
  claim: Claim,
  statement: Statement,
  source: Source,
  reportedBy: string | null,
  meetings: readonly MeetingFact[],
): UnratedQuote {
  const { scene } = statement
  const { analysis, unit } = scene
  const speakerCountry = source.speaker === null ? source.country : (analysis.people[source.speaker]?.country ?? null)
  const meeting = meetingOf(scene, claim.span, source.speaker, meetings)
  return {
    span: claim.span,
    kind: claim.kind,
    speaker: source.speaker,
    speakerSpan: source.span,
    speakerCountry,
    cueSpan: statement.cue && spanOf(unit, statement.cue),
    context: { start: Math.min(unit.start, claim.span.start), end: Math.max(unit.end, claim.span.end) },
    saidOn: (meeting === null ? undefined : meetings[meeting]?.date) ?? dateBeside(statement),
    reportedBy,
    meeting,
    aboutCountries: [...new Set(within(analysis.countryMentions, claim.span).map(({ code }) => code))],
    aboutPeople: [...new Set(within(analysis.personMentions, claim.span).map(({ person }) => person))],
    main: !source.agency && /^(?:body|lead|subheading)$/.test(unit.kind),
    rule: statement.rule,
  }
}

/** The mentions inside a span; the list is in reading order. */
function within<T extends Span>(mentions: readonly T[], span: Span): T[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let at = low; at < mentions.length; at++) {
    const mention = mentions[at]
    if (mention === undefined || mention.start >= span.end) break
    if (mention.end <= span.end) found.push(mention)
  }
  return found
}

/** The day told beside the cue: *said on Monday that …* */
function dateBeside({ scene, cue }: Statement): string | null {
  if (cue === null) return null
  for (let at = cue.last; at < cue.last + 8; at++) {
    const date = scene.analysis.dates[scene.layers.dates[at] ?? -1]
    if (date) return date.date
    if (scene.unit.items[at]?.word === 'that') return null
  }
  return null
}

/** The encounter at which it was said: one that the speaker took part in, told in this sentence or last before it. */
function meetingOf(
  { unit }: Scene,
  span: Span,
  speaker: PersonIndex | null,
  meetings: readonly MeetingFact[],
): MeetingIndex | null {
  if (speaker === null) return null
  let best: MeetingIndex | null = null
  let bestStart = -1
  for (const [at, meeting] of meetings.entries()) {
    if (!meeting.people.includes(speaker) || meeting.status !== 'HELD') continue
    for (const evidence of meeting.evidence) {
      const here = overlaps(evidence, unit)
      if (!here && (!meeting.main || evidence.start > span.start)) continue
      const start = here ? Number.MAX_SAFE_INTEGER : evidence.start
      if (start > bestStart) {
        best = at
        bestStart = start
      }
    }
  }
  // What is said before any meeting is told belongs to the report's first one: leads put the words before the occasion.
  if (best === null) {
    const first = meetings.findIndex((meeting) => meeting.main && meeting.status === 'HELD' && meeting.people.includes(speaker))
    const evidence = meetings[first]?.evidence[0]
    if (first >= 0 && evidence && evidence.start - span.end < 600) best = first
  }
  return best
}
