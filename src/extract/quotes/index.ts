import type { MeetingIndex, PersonIndex, QuoteFact } from '../../domain/facts.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { subjectOf } from './noun-phrases.ts'
import { findScenes, isFiniteVerb, type QuoteInput, type Scene, spanOf } from './scene.ts'
import type { Claim } from './sieves/claim.ts'
import { type Discourse, newDiscourse, readMentions, resolveSource, type Source } from './sources.ts'
import { readStatements, type Statement } from './statements.ts'

/**
 * Every statement that a report attributes to somebody: verbatim, in fragments, or in the reporter's words.
 * Sentence by sentence: the verbs of attribution, what each takes as its content (the sieves, in `statements.ts`), and who
 * its source is (`sources.ts`), known from what the sentences before told.
 */
export function findQuotes(analysis: QuoteInput): QuoteFact[] {
  const scenes = findScenes(analysis)
  const discourse = newDiscourse()
  const found: QuoteFact[] = []
  const taken = new Set<number>()
  for (const [at, scene] of scenes.entries()) {
    if (scene.unit.kind === 'headline' || scene.unit.kind === 'subheading' || scene.unit.kind === 'byline') continue
    readMentions(discourse, analysis, scene.unit.start)
    const statements = readStatements(scene, scenes[at + 1])
    const quotes = resolveStatements(statements, scene, discourse, taken)
    found.push(...quotes.facts)
    updateFocus(scene, quotes.speaker, discourse)
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

const nobody: Source = { speaker: null, span: null, country: null, agency: false, inferred: true }

function resolveStatements(
  statements: readonly Statement[],
  scene: Scene,
  discourse: Discourse,
  taken: Set<number>,
): { facts: QuoteFact[]; speaker: PersonIndex | null } {
  const facts: QuoteFact[] = []
  let speaker: PersonIndex | null = null
  let reportedBy: string | null = null
  const resolved = statements.map((statement) => ({ statement, source: sourceOf(statement, discourse) }))
  const heard = resolved.some(({ source, statement }) => !source.agency && !statement.nested)
  for (const { source } of resolved) if (source.agency && source.span) reportedBy = outletName(scene, source.span)
  for (const { statement, source } of resolved) {
    if (source.agency && heard) continue
    for (const claim of statement.claims) {
      if (claim.quotations.some((quotation) => taken.has(quotation))) continue
      for (const quotation of claim.quotations) taken.add(quotation)
      facts.push(toFact(claim, statement, source, reportedBy))
    }
    if (!statement.nested && source.speaker !== null) speaker = source.speaker
  }
  return { facts, speaker }
}

function sourceOf(statement: Statement, discourse: Discourse): Source {
  if (statement.source) return resolveSource(statement.scene, statement.source, discourse)
  const near = statement.scene.unit.block - discourse.focusBlock <= 1
  return { ...nobody, speaker: near ? discourse.focus : null }
}

const outletName = (scene: Scene, span: Span): string => scene.analysis.text.slice(span.start, span.end).replace(/^the\s+/i, '')

function toFact(claim: Claim, statement: Statement, source: Source, reportedBy: string | null): QuoteFact {
  const { scene } = statement
  const { analysis, unit } = scene
  const speakerCountry = source.speaker === null ? source.country : (analysis.people[source.speaker]?.country ?? null)
  const meeting = meetingOf(scene, claim.span, source.speaker)
  return {
    span: claim.span,
    kind: claim.kind,
    speaker: source.speaker,
    speakerSpan: source.span,
    speakerCountry,
    cueSpan: statement.cue && spanOf(unit, statement.cue),
    context: { start: Math.min(unit.start, claim.span.start), end: Math.max(unit.end, claim.span.end) },
    saidOn: (meeting === null ? undefined : analysis.meetings[meeting]?.date) ?? dateBeside(statement),
    reportedBy,
    meeting,
    aboutCountries: [...new Set(within(analysis.countryMentions, claim.span).map(({ code }) => code))],
    aboutPeople: [...new Set(within(analysis.personMentions, claim.span).map(({ person }) => person))],
    main: !source.agency && (unit.kind === 'body' || unit.kind === 'lead'),
    rule: statement.rule,
    confidence: Math.round(statement.confidence * (source.inferred ? 0.95 : 1) * (statement.nested ? 0.8 : 1) * 100) / 100,
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
function meetingOf({ analysis, unit }: Scene, span: Span, speaker: PersonIndex | null): MeetingIndex | null {
  if (speaker === null) return null
  let best: MeetingIndex | null = null
  let bestStart = -1
  for (const [at, meeting] of analysis.meetings.entries()) {
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
    const first = analysis.meetings.findIndex(
      (meeting) => meeting.main && meeting.status === 'HELD' && meeting.people.includes(speaker),
    )
    const evidence = analysis.meetings[first]?.evidence[0]
    if (first >= 0 && evidence && evidence.start - span.end < 600) best = first
  }
  return best
}

/** Who holds the floor for the next sentence: its speaker, else the person whom it is about. */
function updateFocus(scene: Scene, speaker: PersonIndex | null, discourse: Discourse): void {
  readMentions(discourse, scene.analysis, scene.unit.end)
  if (speaker !== null) {
    discourse.focus = speaker
    discourse.focusBlock = scene.unit.block
    return
  }
  const verb = scene.unit.items.findIndex((_, at) => at > 0 && scene.unit.items[at]?.quotation === -1 && isFiniteVerb(scene, at))
  const subject = verb > 0 ? subjectOf(scene.unit, scene.layers, verb) : null
  if (subject === null) return
  const source = resolveSource(scene, subject, discourse)
  if (source.speaker !== null) {
    discourse.focus = source.speaker
    discourse.focusBlock = scene.unit.block
  }
}
