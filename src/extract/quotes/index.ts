import type { MeetingFact, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import type { Analysis, UnratedQuote } from '../analysis.ts'
import { type Discourse, isWithinParagraphs, newDiscourse, peopleNamedWithin, readMentions } from '../clauses/discourse.ts'
import { personOfMainClause, strangerIn, updateFocus } from '../clauses/floor.ts'
import { mainSubject } from '../clauses/main-subject.ts'
import { isClause, type Scene, spanOf } from '../clauses/scene.ts'
import { resolveSource, type Source } from '../clauses/sources.ts'
import { thingNouns } from '../lexicon/source-nouns.ts'
import { outletNamed } from './carriers.ts'
import { toFact } from './fact.ts'
import { findSpeeches, isIntro, type Speech } from './speeches.ts'
import { readStatements, type Statement } from './statements.ts'
import { findTurns } from './turns.ts'

/** What finding quotes needs of the steps before. */
export type QuoteInput = Omit<Analysis, 'quotes'>

/**
 * Every statement that a report attributes to somebody: verbatim, in fragments, or in the reporter's words.
 * Sentence by sentence: the verbs of attribution, what each takes as its content (the sieves, in `statements.ts`), and who
 * its source is (`sources.ts`), known from what the sentences before told.
 */
export function findQuotes(analysis: QuoteInput, scenes: readonly Scene[]): UnratedQuote[] {
  const discourse = newDiscourse()
  const found: UnratedQuote[] = []
  const taken = new Set<number>()
  const turns = findTurns(analysis)
  const speeches = findSpeeches(analysis.text, scenes, turns)
  let introduced: Source | null = null
  let turn = { block: -1, source: nobody }
  for (const [at, scene] of scenes.entries()) {
    if (/^(?:headline|byline|teaser)$/.test(scene.unit.kind)) continue
    readMentions(discourse, analysis, scene.unit.start)
    discourse.spokenOf = nobodyNamed
    const spoken = turns.get(scene.unit.block)
    if (spoken !== undefined) {
      // The first sentence of a paragraph stands for all of it.
      if (turn.block === scene.unit.block) continue
      const continued = spoken.person === undefined ? turn.source : { ...nobody, speaker: spoken.person }
      const source: Source = spoken.label === null ? continued : sourceOfTurn(scene, spoken.label.end, discourse)
      turn = { block: scene.unit.block, source }
      if (!spoken.question) found.push(wordsFact(scene, spoken.words, { source, rule: 'transcript-turn' }, analysis.meetings))
      continue
    }
    const speech = speeches.get(scene.unit.block)
    if (speech !== undefined) {
      if (scene.unit.block !== scenes[at - 1]?.unit.block)
        found.push(
          wordsFact(scene, speech.words, { source: introduced ?? titleSource(scene, speech), rule: 'speech' }, analysis.meetings),
        )
      continue
    }
    if ((scene.unit.kind === 'subheading' && !quotesAnew(scene)) || isHeadingInLine(scene)) continue
    const statements = readStatements(scene, scenes[at + 1])
    const quotes = resolveStatements(statements, scene, discourse, taken, analysis.meetings)
    found.push(...quotes.facts)
    discourse.spokenOf = nobodyNamed
    if (quotes.stranger !== null) {
      discourse.stranger = quotes.stranger || (discourse.stranger ?? '')
      discourse.strangersTurn = scene.unit.end
      discourse.focus = null
      readMentions(discourse, analysis, scene.unit.end)
    } else updateFocus(scene, quotes.speaker, discourse)
    // A body's or a group's words go on in marks alone: nobody who was in focus before says them.
    if (quotes.heard) discourse.unnamed = quotes.speaker === null
    introduced = announcedBy(scene, discourse)
    if (introduced !== null) giveFloor(scene, introduced, discourse)
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

const nobodyNamed: ReadonlySet<PersonIndex> = new Set()
const nobody: Source = { speaker: null, span: null, country: null, agency: false, inferred: true }

function resolveStatements(
  statements: readonly Statement[],
  scene: Scene,
  discourse: Discourse,
  taken: Set<number>,
  meetings: readonly MeetingFact[],
): { facts: UnratedQuote[]; speaker: PersonIndex | null; stranger: string | null; heard: boolean } {
  const facts: UnratedQuote[] = []
  let speaker: PersonIndex | null = null
  let reportedBy: string | null = null
  const resolved = statements.map((statement) => {
    const source = sourceOf(statement, discourse)
    return { statement, source: isCarrier(statement, source) ? { ...source, agency: true } : source }
  })
  const heard = resolved.some(({ source }) => !source.agency)
  const tails = resolved.filter(({ statement, source }) => statement.rule === 'reported-tail' && !source.agency)
  for (const { source, statement } of resolved) {
    if (source.agency && source.span) reportedBy = outletName(scene, source.span)
    else if (statement.carrier) reportedBy = outletName(scene, spanOf(statement.scene.unit, statement.carrier))
  }
  // A fragment belongs to the innermost statement that holds it.
  const innermostFirst = [...resolved].sort((a, b) => Number(b.statement.nested) - Number(a.statement.nested))
  for (const { statement, source } of innermostFirst) {
    if ((source.agency && heard) || isOthersHope(statement, source, tails) || isOfThing(statement, source)) continue
    for (const claim of statement.claims) {
      if (claim.quotations.some((quotation) => taken.has(quotation))) continue
      for (const quotation of claim.quotations) taken.add(quotation)
      facts.push(toFact(claim, statement, source, reportedBy, meetings))
    }
    if ((!statement.nested || speaker === null) && source.speaker !== null) speaker = source.speaker
  }
  const unnamed = resolved.find(({ statement }) => !statement.nested && statement.source !== null)
  const stranger = speaker === null && unnamed ? strangerIn(scene, unnamed.source) : null
  const named = resolved.some(
    ({ statement, source }) => !statement.nested && (statement.source !== null || source.speaker !== null),
  )
  return { facts, speaker, stranger, heard: named }
}

/** *The visit underlines the ties*, *the deal calls for inspections*: words only where some stand in marks. */
function isOfThing({ claims, scene: { analysis } }: Statement, { speaker, span }: Source): boolean {
  if (speaker !== null || span === null || claims.some(({ quotations }) => quotations.length > 0)) return false
  const head =
    analysis.text
      .slice(span.start, span.end)
      .split(/,|\s(?:of|for|to|in|at|on|from|with|by|between|against|among|who|which)\s/)[0] ?? ''
  return thingNouns.has(head.toLowerCase().match(/[\p{L}-]+$/u)?.[0] ?? '')
}

/** *Norway hopes that the talks go on, she added* · *We hope that the talks go on, she said*: what she tells, not what Norway does. */
function isOthersHope(
  { weak, source, scene, claims }: Statement,
  { speaker }: Source,
  tails: readonly { readonly statement: Statement }[],
): boolean {
  const own = source !== null && /^(?:we|i)$/.test(scene.unit.items[source.first]?.word ?? '')
  if (!own && (!weak || speaker !== null)) return false
  return tails.some(({ statement }) =>
    statement.claims.some(({ span }) => claims.every((claim) => span.start < claim.span.start && claim.span.end <= span.end)),
  )
}

/** *Tanjug reported*, *Trend reports*: what only reports by a bare name, and is no country and no office, is an agency. */
function isCarrier({ scene, cue, source: range }: Statement, { speaker, country, agency }: Source): boolean {
  if (agency || speaker !== null || country !== null || cue === null || range === null) return false
  if (!/^(?:report(?:s|ed)|inform(?:s|ed))$/.test(scene.unit.items[cue.first]?.word ?? '')) return false
  const words = scene.unit.items.slice(range.first, range.last)
  return (
    words.length <= 3 &&
    words.every(({ text }) => /^\p{Lu}\p{L}+$/u.test(text)) &&
    !/^(?:He|She|It|They|Officials?|Sources?|Police|Doctors|Witnesses|Diplomats|Experts)$/.test(words.at(-1)?.text ?? '')
  )
}

/** Whose turn a label announces: *PRESIDENT REED*, *THE PRESIDENT*, *Reed*. */
function sourceOfTurn(scene: Scene, end: number, discourse: Discourse): Source {
  let last = 0
  while ((scene.unit.items[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last++
  if (last === 0) return nobody
  const source = resolveSource(scene, { first: 0, last }, discourse)
  // "A:" in an interview is whom its introduction is about.
  const label = scene.analysis.text.slice(scene.unit.start, end).trim()
  return /^(?:A|A\.|ANSWER|Answer)$/.test(label) ? { ...source, speaker: discourse.focus, inferred: true } : source
}

/** *Rivas praises the pact*, *“We stay calm”* in front of a sentence with no stop between: in the present or in marks, as headings are. */
const isHeadingInLine = ({ unit: { items, unstopped }, attributions }: Scene): boolean =>
  unstopped &&
  (attributions.length > 0
    ? attributions.every(({ cue }) => cue.form === 'present' || cue.form === 'base')
    : items.every(({ quotation, text }) => quotation >= 0 && text.split(/\s+/).length <= 9 && !/[.!?]/.test(text)))

/** A short paragraph without a full stop may be a line of the story: it quotes words that stand nowhere else. */
function quotesAnew({ analysis, unit, attributions }: Scene): boolean {
  const quoted = unit.items.find(({ quotation }) => quotation >= 0)
  if (quoted === undefined || attributions.length === 0) return false
  const words = quoted.text.replace(/^\W+|\W+$/g, '')
  return isClause(quoted.text) && analysis.text.indexOf(words) === analysis.text.lastIndexOf(words)
}

/** Verbatim words that fill paragraphs of their own. */
function wordsFact(
  scene: Scene,
  words: Span,
  { source, rule }: { source: Source; rule: string },
  meetings: readonly MeetingFact[],
): UnratedQuote {
  const statement: Statement = { scene, claims: [], source: null, cue: null, carrier: null, rule, nested: false }
  return toFact({ span: words, kind: 'DIRECT', quotations: [] }, statement, source, null, meetings)
}

/** Whose words a line with a colon announces; null where it announces none. */
function announcedBy(scene: Scene, discourse: Discourse): Source | null {
  const { analysis, unit } = scene
  const block = analysis.structure.blocks[unit.block]
  if (block === undefined || unit.end < block.end || !isIntro(analysis.text, block, [scene])) return null
  const told = scene.attributions.findLast(({ source }) => source !== null)
  if (told?.source) return resolveSource(scene, told.source, discourse)
  const first = analysis.personMentions.find(({ start }) => start >= unit.start)
  if (first && first.end <= unit.end) return { ...nobody, speaker: first.person, span: { start: first.start, end: first.end } }
  const subject = mainSubject(scene, unit.items.length - 1)
  return subject && resolveSource(scene, subject, discourse)
}

/** Whose speech a headline gives: the one person whom it names. */
function titleSource({ analysis }: Scene, { intro }: Speech): Source {
  const block = analysis.structure.blocks[intro]
  if (block === undefined) return nobody
  const people = peopleNamedWithin(analysis, [block])
  return { ...nobody, speaker: people.size === 1 ? ([...people][0] ?? null) : null }
}

/** What follows is said by whom the line announced, or by nobody of whom the report spoke before. */
function giveFloor(scene: Scene, source: Source, discourse: Discourse): void {
  discourse.unnamed = source.speaker === null
  if (source.speaker === null) return
  discourse.focus = source.speaker
  discourse.focusBlock = scene.unit.block
  discourse.focusStart = scene.unit.start
  discourse.stranger = null
}

function sourceOf({ scene, source, claims, rule }: Statement, discourse: Discourse): Source {
  const { analysis, unit } = scene
  discourse.spokenOf = peopleNamedWithin(
    analysis,
    claims.map(({ span }) => span),
  )
  if (source) return resolveSource(scene, source, discourse)
  // "The talks ended well: “we have come a long way.”" has a subject of its own, which is nobody.
  const subject = rule === 'leftover' ? personOfMainClause(scene, discourse) : undefined
  if (subject !== undefined) return { ...nobody, speaker: subject }
  const goesOn = !discourse.unnamed && isWithinParagraphs(discourse, analysis, unit.block, 0)
  const speaker = goesOn && !discourse.spokenOf.has(discourse.focus ?? -1) ? discourse.focus : null
  return { ...nobody, speaker }
}

const outletName = ({ analysis }: Scene, span: Span): string | null => outletNamed(analysis.text.slice(span.start, span.end))
