import type { Attribution } from '../clauses/attributions.ts'
import { mainSubject } from '../clauses/main-subject.ts'
import { phraseAfter, type Range } from '../clauses/noun-phrases.ts'
import { isClause, type Scene } from '../clauses/scene.ts'
import { readAccordingTo } from './according-to.ts'
import { attributionStart, followsComma } from './content.ts'
import { isPageLink, readLeftover } from './leftovers.ts'
import { openContent } from './opening.ts'
import { appeal } from './sieves/appeal.ts'
import { attitude } from './sieves/attitude.ts'
import { bareClause } from './sieves/bare-clause.ts'
import { type Claim, claimQuotation, type Sieve } from './sieves/claim.ts'
import { commaClause } from './sieves/comma-clause.ts'
import { description } from './sieves/description.ts'
import { infinitive } from './sieves/infinitive.ts'
import { lostMarks } from './sieves/lost-marks.ts'
import { object } from './sieves/object.ts'
import { quotedAfterCue } from './sieves/quoted-after-cue.ts'
import { quotedBeforeCue } from './sieves/quoted-before-cue.ts'
import { reportedTail } from './sieves/reported-tail.ts'
import { request } from './sieves/request.ts'
import { thatClause } from './sieves/that-clause.ts'

/** The sieves in their order: the most precise first; an attribution belongs to the first that reads it. */
const sieves: readonly Sieve[] = [
  quotedBeforeCue,
  attitude,
  request,
  description,
  quotedAfterCue,
  lostMarks,
  thatClause,
  appeal,
  reportedTail,
  commaClause,
  bareClause,
  infinitive,
  object,
]

/** Words of a scene that somebody is told to have said, before it is known who that is. */
export interface Statement {
  readonly scene: Scene
  readonly claims: readonly Claim[]
  /** The words that name the source; null where the statement before names it. */
  readonly source: Range | null
  readonly cue: Range | null
  /** The agency that carried the words, where the sentence names one. */
  readonly carrier: Range | null
  readonly rule: string
  /** Whether it stands inside the content of another statement. */
  readonly nested: boolean
  /** Whether inside the content of another it would be no statement of its own. */
  readonly weak?: boolean
}

/** The statements of one of the reporter's sentences, in reading order of their cues. */
export function readStatements(scene: Scene, next: Scene | undefined): Statement[] {
  const statements: Statement[] = []
  for (const attribution of scene.attributions) {
    if (isAsReported(scene, attribution)) continue
    const read = readAttribution(scene, attribution)
    if (read === null) continue
    const source = attribution.source ?? inheritedSource(scene, attribution, statements)
    const nested = isInside(scene, attribution, statements)
    if (source === null || (nested && isWeak(read.sieve, attribution))) continue
    const claims = nested ? withinOuter(read.claims, statements) : read.claims
    if (claims.length === 0) continue
    statements.push({
      scene,
      claims,
      source,
      cue: attribution.verb,
      carrier: attribution.carrier ?? null,
      rule: read.sieve.name,
      nested,
      weak: isWeak(read.sieve, attribution),
    })
  }
  const relied = readAccordingTo(scene, statements)
  if (relied) statements.unshift(relied)
  if (statements.length === 0) {
    const turn = readTurn(scene)
    if (turn) return [turn]
    const alone = readQuotationAlone(scene, next) ?? readPunctuated(scene)
    if (alone) return [alone]
  }
  return [...statements, ...readLeftover(scene, statements)]
}

/**
 * *said the ministry rejects delays*: a weak pattern inside another's words is most often no report of its own. What people
 * inside another's words believe or doubt is not said by them.
 */
const isWeak = (sieve: Sieve, { cue }: Attribution): boolean =>
  sieve.weak === true || (sieve === thatClause && !cue.frames.has('clause'))

function readAttribution(scene: Scene, attribution: Attribution): { sieve: Sieve; claims: readonly Claim[] } | null {
  for (const sieve of sieves) {
    const claims = sieve.read(scene, attribution)
    if (claims && claims.length > 0) return { sieve, claims }
  }
  return null
}

/** *As the paper reported on Monday, Norway sent ships*: the words tell only who carried the news. */
function isAsReported({ unit: { items }, layers }: Scene, { source, verb, cue }: Attribution): boolean {
  if (source === null || source.first > 2 || items[source.first - 1]?.word !== 'as') return false
  let at = verb.last
  while ((layers.dates[at] ?? -1) >= 0) at++
  return items[at]?.word === ',' && cue.lemma === 'report'
}

/** *Praising X, the envoy said …* · *the envoy said …, adding that …* · *X met Y and said …*: the subject of the main clause speaks. */
function inheritedSource(scene: Scene, attribution: Attribution, statements: readonly Statement[]): Range | null {
  const before = statements.findLast((statement) => !statement.nested && statement.source !== null)
  if (before) return before.source
  const at = attribution.verb.first
  const later = scene.attributions.find(
    (other) =>
      other.verb.first > at &&
      other.source !== null &&
      !other.inverted &&
      (at > 2 || followsComma(scene.unit.items, other.source.first)),
  )
  if (attribution.gerund && later?.source) {
    const opens = at <= 2 || later.source.last <= at
    if (opens) return later.source
  }
  const subject = mainSubject(scene, at, behindOpeningClause(scene, at))
  // "It was noted that the ports are open, underscoring …": nobody noted it.
  const isNobody =
    subject !== null &&
    scene.unit.items[subject.first]?.word === 'it' &&
    /^(?:is|was|has)$/.test(scene.unit.items[subject.last]?.word ?? '')
  if (isNobody) return null
  return subject ?? scene.attributions.findLast((other) => other.verb.first < at && other.source !== null)?.source ?? null
}

/** *Hours after Norway signed, the envoy issued a statement praising …*: the main clause begins behind the comma. */
function behindOpeningClause({ unit: { items } }: Scene, limit: number): number {
  const leans = items
    .slice(0, 4)
    .some(({ word }) => /^(?:after|as|when|while|although|though|since|before|because|if|once|until)$/.test(word))
  const comma = leans ? items.findIndex((item) => item.word === ',') : -1
  return comma > 0 && comma < limit - 2 ? comma + 1 : 0
}

function isInside(scene: Scene, attribution: Attribution, statements: readonly Statement[]): boolean {
  const verb = scene.unit.items[attribution.verb.first]
  if (verb === undefined) return false
  return statements.some((statement) => statement.claims.some(({ span }) => span.start <= verb.start && verb.end <= span.end))
}

/** What is said inside another's statement ends where that one ends. */
function withinOuter(claims: readonly Claim[], statements: readonly Statement[]): Claim[] {
  const first = claims[0]
  const outer = statements
    .flatMap((statement) => statement.claims)
    .find(({ span }) => first && span.start <= first.span.start && first.span.start < span.end)
  if (outer === undefined) return [...claims]
  return claims
    .filter(({ span }) => span.start < outer.span.end)
    .map((claim) => ({ ...claim, span: { start: claim.span.start, end: Math.min(claim.span.end, outer.span.end) } }))
}

/**
 * Marks alone may tell whose words they are: *The message was clear from Rivas: “We stay.”* · *“We stay,” Rivas shot back.*
 * A colon before verbatim clauses gives them to the subject of the sentence, a comma at their end to the phrase behind.
 * Not: *He runs the “House of Peace”.*
 */
function readPunctuated(scene: Scene): Statement | null {
  const { unit, analysis, layers } = scene
  const { items } = unit
  const at = items.findIndex((item) => item.quotation >= 0)
  const quoted = items[at]
  if (quoted === undefined || isPageLink(scene, at)) return null
  const claim = claimQuotation(scene, quoted.quotation)
  const words = analysis.text.slice(quoted.start, quoted.end)
  if (claim.kind !== 'DIRECT' || words.split(/\s+/).length < 4) return null
  const base = { scene, claims: [claim], cue: null, carrier: null, rule: 'punctuation', nested: false }
  if (at > 0 && items[at - 1]?.word === ':') {
    // "Quote from Rivas: “…”", "Quote: “…”"
    const labelled = /^(?:quotes?|statement|message|words)$/.test(items[0]?.word ?? '')
    if (labelled && at <= 2) return { ...base, source: null }
    const named = labelled && /^(?:from|by|of)$/.test(items[1]?.word ?? '') ? phraseAfter(unit, layers, 2) : null
    const source = named ?? mainSubject(scene, at) ?? phraseAfter(unit, layers, 0)
    return source && { ...base, source }
  }
  const closesWithComma = /,["”’'»]*$/.test(words) || items[at + 1]?.word === ','
  if (at > 1 || !closesWithComma) return null
  for (let next = at + 1; next < Math.min(items.length, at + 6); next++) {
    const source = phraseAfter(unit, layers, next)
    const isSource = (layers.phrases[next] ?? -1) >= 0 || (layers.references[next] ?? -1) >= 0
    if (source && isSource) return { ...base, source }
  }
  return null
}

/** A transcript names the speaker before a colon: *PRESIDENT REED: We are glad to be here.* Not: *NOTE: The item was updated.* */
function readTurn(scene: Scene): Statement | null {
  const { unit, layers, analysis } = scene
  const colon = unit.items.findIndex((item, at) => at < 8 && item.word === ':')
  const block = analysis.structure.blocks[unit.block]
  if (colon < 1 || !block || unit.start - block.start > 2) return null
  const label = analysis.text.slice(unit.start, unit.items[colon]?.start ?? unit.start)
  const named = layers.names.slice(0, colon).some((name) => name >= 0)
  const words = label.match(/\p{L}+/gu) ?? []
  const spoken = analysis.text.slice(unit.items[colon]?.end ?? unit.end, block.end)
  // In plain letters a name before a colon may be a line of the page: only talk of oneself makes it a turn.
  const nameAlone = named && layers.phrases.slice(0, colon).every((phrase) => phrase >= 0)
  const talks = nameAlone && /\b(?:we|our|I|you|us|my)\b/.test(spoken) && /[.!?]\s*$/.test(spoken)
  if (!talks && (words.length < 2 || label !== label.toUpperCase())) return null
  const titled = /\b(?:PRESIDENT|MINISTER|SECRETARY|AMBASSADOR|CHANCELLOR|KING|SENATOR|GENERAL|MR|MS|MRS|SPOKESPERSON)\b/.test(
    label,
  )
  const start = unit.items[colon + 1]?.start
  if ((!named && !titled) || start === undefined) return null
  const end = block.start + analysis.text.slice(block.start, block.end).trimEnd().length
  const claim: Claim = { span: { start, end }, kind: 'DIRECT', quotations: [] }
  return {
    scene,
    claims: [claim],
    source: { first: 0, last: colon },
    cue: null,
    carrier: null,
    rule: 'transcript-turn',
    nested: false,
  }
}

/** A sentence that is nothing but a quotation belongs to who spoke before it, or to a cut-off *he said* behind it. */
function readQuotationAlone(scene: Scene, next: Scene | undefined): Statement | null {
  const { items, kind } = scene.unit
  if (kind === 'subheading' || kind === 'headline') return null
  const quoted = items.filter((item) => item.quotation >= 0)
  const rest = items.filter((item) => item.quotation < 0 && item.pos !== 'PUNCT' && !/^(?:and|but)$/.test(item.word))
  if (quoted.length === 0 || rest.length > 0) return null
  const claims = quoted
    .filter((item) => /[.!?…]\W*$/.test(item.text) || isClause(item.text))
    .map((item) => claimQuotation(scene, item.quotation))
  if (claims.length === 0) return null
  const tail = next && next.unit.block === scene.unit.block ? next.attributions[0] : undefined
  if (next && tail?.source && tail.source.first === 0 && openContent(next, tail) === null && attributionStart(next, tail) === 0) {
    return {
      scene: next,
      claims,
      source: tail.source,
      cue: tail.verb,
      carrier: tail.carrier ?? null,
      rule: 'quoted-before-cue',
      nested: false,
    }
  }
  return { scene, claims, source: null, cue: null, carrier: null, rule: 'quotation-alone', nested: false }
}
