import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis, CountryMention } from '../analysis.ts'
import type { PersonDraft } from './draft.ts'
import { originScore } from './name-origin.ts'
import { around, tokenAt } from './nearby.ts'
import type { ClassedToken } from './word-classes.ts'

type Given = Pick<Analysis, 'sentences' | 'countryMentions'>

/** What the report says of its states as a whole, before any guess is made. */
export interface StateEvidence {
  /** A mention's weight: a state that acts or owns tells more than one in which something happens. */
  readonly weights: ReadonlyMap<CountryMention, number>
  readonly total: ReadonlyMap<CountryCode, number>
  /** Offsets at which an office is first marked as a state's: "Chadian President Ali Said". Reporters mark whom their readers do not take for their own. */
  readonly marked: ReadonlyMap<CountryCode, number>
  /** States whose officials the report names without saying so: a secretary of state, the head of the Majlis. */
  readonly unmarked: ReadonlySet<CountryCode>
}

/** What is known before any guess: countries by person, whose was told by an institution that one state alone has, and where the dateline ends. */
interface Told {
  readonly told: readonly (CountryCode | null)[]
  readonly institutional: ReadonlySet<number>
  readonly datelineEnd: number
}

const locative =
  /^(?:in|at|from|near|off|into|visit|visits|visited|visiting|toward|towards|leave|leaves|left|tour|toured|inside|outside|across|around|over|on|against)$/

/** Weighs every mention of a state, and tells whose officials are marked. */
export function weighStates(
  { countryMentions }: Given,
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  { told, institutional, datelineEnd }: Told,
): StateEvidence {
  const weights = new Map<CountryMention, number>()
  const total = new Map<CountryCode, number>()
  for (const mention of countryMentions) {
    const weight = mention.start < datelineEnd ? 0 : weightOf(tokens, mention)
    weights.set(mention, weight)
    total.set(mention.code, (total.get(mention.code) ?? 0) + weight)
  }
  const marked = new Map<CountryCode, number>()
  const unmarked = new Set<CountryCode>()
  drafts.forEach((draft, i) => {
    const country = told[i]
    if (country == null) return
    // "Guyana was represented by its foreign minister" marks him as well.
    const markings = draft.offices.filter((office) => office.country === country || office.ofTopic || office.counterpart)
    const origin = draft.cluster.runs.find((run) => run.origin === country)
    const plain = origin === undefined && draft.offices.every((office) => office.possessor === null)
    if (origin !== undefined) marked.set(country, Math.min(marked.get(country) ?? origin.before.start, origin.before.start))
    if (markings.length === 0 && plain && draft.offices.length > 0 && institutional.has(i)) unmarked.add(country)
    for (const { phrase } of markings) marked.set(country, Math.min(marked.get(country) ?? phrase.start, phrase.start))
  })
  return { weights, total, marked, unmarked }
}

function weightOf(tokens: readonly ClassedToken[], mention: CountryMention): number {
  const first = tokenAt(tokens, mention.start)
  let at = first - 1
  if (tokens[at]?.key === 'the') at -= 1
  // "flew in from Arusha, Tanzania"
  if (tokens[at]?.text === ',' && locative.test(tokens[at - 2]?.key ?? '')) at -= 2
  const place = locative.test(tokens[at]?.key ?? '') || (tokens[at]?.key === 'to' && tokens[at - 1]?.pos !== 'NOUN')
  if (mention.form === 'city') return place || tokens[at]?.text === ',' ? 0.15 : 0.6
  if (mention.form === 'name') {
    const owner = tokens[tokenAt(tokens, mention.end)]?.class === 'possessive'
    return owner ? 1 : place ? 0.35 : 0.9
  }
  return 0.8
}

const encounter =
  /^(?:meet|meets|met|meeting|meetings|talk|talks|talked|speak|spoke|spoken|phone|phoned|telephone|call|called|calls|conversation|receive|received|receives|receiving|welcome|welcomed|welcomes|host|hosted|hosts|hosting|counterpart|summit|discuss|discussed|agree|agreed|exchange|exchanged|handshake|visit|visited|visits|visiting|greet|greeted|thank|thanked|told|joint)$/

/** People whom one sentence sets against each other: "A met B", "talks between A and B". The distance between them is short. */
export function findOpposites(
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const bySentence = new Map<number, { readonly person: number; readonly first: number; readonly last: number }[]>()
  drafts.forEach((draft, person) => {
    for (const { first, last } of draft.cluster.runs) {
      const sentence = tokens[first]?.sentence ?? -1
      const list = bySentence.get(sentence)
      if (list === undefined) bySentence.set(sentence, [{ person, first, last }])
      else if (list.length < 8) list.push({ person, first, last })
    }
  })
  const opposites = new Map<number, Set<number>>()
  const link = (a: number, b: number) => {
    const list = opposites.get(a)
    if (list === undefined) opposites.set(a, new Set([b]))
    else list.add(b)
  }
  for (const runs of bySentence.values()) {
    runs.sort((a, b) => a.first - b.first)
    for (let i = 0; i + 1 < runs.length; i++) {
      const [left, right] = [runs[i] as (typeof runs)[number], runs[i + 1] as (typeof runs)[number]]
      if (left.person === right.person || right.first - left.last > 25) continue
      // "A was met by B and will hold talks with C": the second verb has the first name for its subject.
      const subject = startsAnew(tokens, left.last, right.first) ? (runs[0] as (typeof runs)[number]) : left
      if (subject.person === right.person || !areOpposed(tokens, left, right)) continue
      link(subject.person, right.person)
      link(right.person, subject.person)
    }
  }
  return opposites
}

/** Whether a second verb of the same subject stands between two names: "and was expected to hold talks with". */
function startsAnew(tokens: readonly ClassedToken[], from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    if (tokens[i]?.key !== 'and') continue
    const next = tokens[i + 1]?.pos === 'ADV' ? tokens[i + 2] : tokens[i + 1]
    if (next?.pos === 'VERB' || next?.pos === 'AUX') return true
  }
  return false
}

interface Run {
  readonly first: number
  readonly last: number
}

function areOpposed(tokens: readonly ClassedToken[], left: Run, right: Run): boolean {
  const between = tokens.slice(left.last, right.first)
  if (between.some((word) => encounter.test(word.key) && word.key !== 'told' && word.key !== 'agreed')) return true
  if (between.some(({ key }) => key === 'counterpart')) return true
  // "President Ana Ruiz (left) with Chad's Ali Said": under a picture. Not "Ana Ruiz, along with Ali Said, left".
  const beside = between.findIndex(({ key }) => key === 'with')
  if (
    beside >= 0 &&
    !/^(?:along|together)$/.test(between[beside - 1]?.key ?? '') &&
    !between.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  )
    return true
  // "A and B met", "between A and B", "A and B agreed to talk": one encounter of two, not a list of three.
  const joined = between.some(({ key }) => key === 'and' || key === '&')
  if (!joined || between.some(({ pos }) => pos === 'VERB')) return false
  const sentence = tokens[left.first]?.sentence
  // "a meeting with A and B": both on one side.
  for (let i = left.first - 1; i >= Math.max(0, left.first - 12) && tokens[i]?.sentence === sentence; i--) {
    if (tokens[i]?.key === 'with') return false
    if (/^(?:between|meeting|talks|summit|conversation)$/.test(tokens[i]?.key ?? '')) return true
  }
  for (let i = right.last; i < right.last + 6; i++)
    if (tokens[i]?.sentence === sentence && encounter.test(tokens[i]?.key ?? '')) return true
  return false
}

/** What a name's sound counts, and beyond which it counts no more: chosen on annotated reports. */
const NAME_WEIGHT = 0.3
const MOST_BY_NAME = 8

export interface Candidate {
  readonly country: CountryCode
  readonly score: number
}

/** The states that may be a person's, the likeliest first. */
export function rankStates(
  { sentences, countryMentions }: Given,
  tokens: readonly ClassedToken[],
  draft: PersonDraft,
  evidence: StateEvidence,
  { allowed, unlikely }: { allowed: (country: CountryCode) => boolean; unlikely: (country: CountryCode) => boolean },
): Candidate[] {
  const near = new Map<CountryCode, number>()
  let introduced = Number.POSITIVE_INFINITY
  for (const run of draft.cluster.runs) {
    const first = tokens[run.first] as ClassedToken
    const end = (tokens[run.last - 1] as ClassedToken).end
    introduced = Math.min(introduced, first.start)
    const sentence = sentences[first.sentence]
    if (sentence === undefined) continue
    for (const mention of around(
      countryMentions,
      Math.max(sentence.start - 250, first.start - 500),
      Math.min(sentence.end, end + 400),
    )) {
      const away = mention.end <= first.start ? first.start - mention.end : mention.start - end
      const outside = mention.start < sentence.start ? 0.4 : 1
      const value = ((evidence.weights.get(mention) ?? 0) * outside) / (1 + away / 60)
      near.set(mention.code, (near.get(mention.code) ?? 0) + value)
    }
  }
  const ranked: Candidate[] = []
  for (const [country, total] of evidence.total) {
    if (!allowed(country)) continue
    const markedAt = evidence.marked.get(country)
    // American papers write "the U.S. envoy" of their own as well.
    const marking = markedAt === undefined || country === 'US' ? 0 : markedAt > introduced ? -1.1 : -0.7
    const score =
      Math.log1p(total) +
      0.5 * Math.log1p(near.get(country) ?? 0) +
      marking +
      (evidence.unmarked.has(country) ? 0.6 : 0) +
      (unlikely(country) ? -0.4 : 0) +
      NAME_WEIGHT * Math.max(-MOST_BY_NAME, Math.min(MOST_BY_NAME, originScore(draft.name, country)))
    ranked.push({ country, score })
  }
  return ranked.sort((a, b) => b.score - a.score || (a.country < b.country ? -1 : 1))
}
