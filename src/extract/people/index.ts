import type { PositionFact } from '../../domain/facts.ts'
import { overlaps, textOf } from '../../domain/span.ts'
import type { Analysis, Person, PersonMention } from '../analysis.ts'
import { settleAdjoining } from './adjoining-names.ts'
import { adoptDescriptions } from './adopt-descriptions.ts'
import { findBylinePeople } from './bylines.ts'
import { type Cluster, clusterRuns } from './clusters.ts'
import { inferCountries } from './countries-of-people.ts'
import type { Office } from './describe-office.ts'
import { findDescriptions } from './descriptions.ts'
import type { PersonDraft } from './draft.ts'
import { chooseFullestForm } from './fullest-form.ts'
import { joinHalves } from './join-halves.ts'
import { type NameRun, SURE } from './judge-name.ts'
import { shareListedOffices } from './listed-offices.ts'
import { findNameRuns } from './names.ts'
import { tokenAt } from './nearby.ts'
import { withoutState } from './office-in-state.ts'
import { type ClassedToken, classifyTokens } from './word-classes.ts'

type Given = Pick<Analysis, 'text' | 'structure' | 'tokens' | 'sentences' | 'quotations' | 'countryMentions'>

/**
 * Every human being whom the report names, and every place that names them: runs of name words are judged by titles, given
 * names and context (people/names.ts), grouped by person (people/clusters.ts), and given their offices and their country.
 */
export function findPeople(given: Given): { people: Person[]; personMentions: PersonMention[] } {
  const tokens = classifyTokens(given)
  const runs = settleAdjoining(tokens, findNameRuns(given, tokens))
  const clusters = joinHalves(tokens, clusterRuns(tokens, runs))
  const drafts = clusters.map((cluster) => draftPerson(given.text, tokens, cluster))
  shareListedOffices(given.text, tokens, drafts)
  shareCounterparts(drafts, tokens)
  const phrases = drafts
    .flatMap((draft, person) => draft.cluster.runs.map((run) => mentionOf(tokens, run, person).phrase))
    .sort((a, b) => a.start - b.start)
  adoptDescriptions(given.text, tokens, drafts, findDescriptions(tokens, phrases))
  const countries = inferCountries(given, tokens, drafts)
  const people = drafts.map((draft, i): Person => {
    const country = countries[i] ?? null
    const positions = draft.positions.map((position) => ({
      ...position,
      country: position.country ?? (position.international ? null : country),
    }))
    return {
      name: draft.name,
      aliases: draft.aliases,
      country,
      positions: positions.map(({ title, country: of, span }): PositionFact => ({ title, country: of, span })),
      gender: draft.cluster.gender,
      rule: draft.cluster.rule,
    }
  })
  const personMentions = drafts
    .flatMap((draft, person) => draft.cluster.runs.map((run): PersonMention => mentionOf(tokens, run, person)))
    .sort((a, b) => a.start - b.start)
  return addBylines(given, people, personMentions)
}

const spanOf = (tokens: readonly ClassedToken[], run: { first: number; last: number }) => ({
  start: (tokens[run.first] as ClassedToken).start,
  end: (tokens[run.last - 1] as ClassedToken).end,
})

function mentionOf(tokens: readonly ClassedToken[], run: NameRun, person: number): PersonMention {
  const span = spanOf(tokens, run)
  const end = run.after === null ? span.end : (tokens[run.after.end - 1] as ClassedToken).end
  return { ...span, person, phrase: { start: Math.min(run.before.start, span.start), end } }
}

function draftPerson(text: string, tokens: readonly ClassedToken[], cluster: Cluster): PersonDraft {
  const uses = cluster.runs.map((run) => {
    const words = textOf(text, spanOf(tokens, run)).replace(/[()[\]]|\b[JS]r\.?\s+(?=\p{Lu})/gu, '')
    return { form: words.replace(/\s+/g, ' '), sure: run.score >= SURE }
  })
  const name = cluster.fullName ?? chooseFullestForm(uses)
  const offices: Office[] = []
  for (const run of cluster.runs) {
    if (run.before.office !== null) offices.push(run.before.office)
    if (run.after !== null) offices.push(run.after.office)
  }
  const own = offices.filter((office) => !office.counterpart)
  const positions: PersonDraft['positions'] = []
  const seen: Set<string>[] = []
  for (const office of own) {
    const worded = textOf(text, office.title).replace(/\s+/g, ' ')
    const title = office.plural
      ? worded.replace(
          /(minister|president|leader|general|ambassador|senator|envoy|king|prince|premier|lawmaker|commander|chief|commissioner|chancellor|governor|speaker|professor|journalist|representative)s\b/i,
          '$1',
        )
      : worded
    const words = new Set(
      title
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.filter((word) => !/^(?:the|of|for|to|in|and|s)$/.test(word)),
    )
    if (seen.some((other) => [...words].every((word) => other.has(word)))) continue
    seen.push(words)
    positions.push({ title, country: office.country, span: office.title, international: office.international })
  }
  return {
    cluster,
    name,
    aliases: [...new Set(uses.map(({ form }) => form))].filter((form) => form !== name),
    positions: specificFirst(positions),
    offices,
  }
}

/** "official" and "politician" tell less than any office named elsewhere in the report. */
function specificFirst(positions: PersonDraft['positions']): PersonDraft['positions'] {
  const vague = (title: string): boolean =>
    /^(?:(?:top|senior|high-ranking|leading)\s+)?(?:official|politician|diplomat|figure|lawmaker|leader|commander|chief|cleric)$/i.test(
      title,
    )
  const short = (title: string): boolean =>
    /^(?:FM|PM|VP|MP|premier|head of state|head of government|supremo|strongman|senator|sen\.?|ambassador|envoy)$/i.test(title)
  const rank = ({ title }: { title: string }): number =>
    vague(title) ? 3 : /^(?:former|ex)\b/i.test(title) ? 2 : short(title) ? 1 : 0
  return [...positions].sort((a, b) => rank(a) - rank(b))
}

/** "his Lebanese counterpart Samir Moqbel" holds the office of the person whom "his" means: the nearest one before. */
function shareCounterparts(drafts: readonly PersonDraft[], tokens: readonly ClassedToken[]): void {
  for (const draft of drafts) {
    if (draft.positions.some((position) => position.title !== '') && !draft.offices.every((office) => office.counterpart))
      continue
    // In "his Chadian and Kenyan counterparts, A and B", only the first name has the words beside it.
    const office = draft.offices.find(({ counterpart }) => counterpart)
    const run =
      draft.cluster.runs.find((candidate) => candidate.before.office?.counterpart || candidate.after?.office.counterpart) ??
      draft.cluster.runs[0]
    if (run === undefined || office === undefined) continue
    const other =
      subjectBehind(tokens, drafts, draft, run) ??
      ownerOfCounterpart(tokens, drafts, run) ??
      nearestWithOffice(drafts, draft, run.first)
    const theirs = other?.positions[0]
    draft.positions.length = 0
    if (theirs !== undefined)
      draft.positions.push({ ...theirs, country: office.country, span: office.title, title: withoutState(theirs.title) })
  }
}

/** "Ana Ruiz met Prime Minister Bo Lind and her Chadian counterpart Ali Said": "her" means the woman of the sentence. */
function ownerOfCounterpart(
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  run: NameRun,
): PersonDraft | undefined {
  let at = tokenAt(tokens, run.before.start) - 1
  if (tokens[at + 1]?.key === 'his' || tokens[at + 1]?.key === 'her') at += 1
  const gender = tokens[at]?.key === 'his' ? 'male' : tokens[at]?.key === 'her' ? 'female' : null
  if (gender === null) return undefined
  const sentence = tokens[run.first]?.sentence
  const owners = drafts.filter(
    (draft) =>
      draft.cluster.gender === gender &&
      draft.positions.length > 0 &&
      draft.cluster.runs.some(({ first }) => first < run.first && tokens[first]?.sentence === sentence),
  )
  return owners.length === 1 ? owners[0] : undefined
}

/** "After a meeting with his Chadian counterpart Ali Said, Kenyan President Ana Otieno left": "his" means who comes. */
function subjectBehind(
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  self: PersonDraft,
  run: NameRun,
): PersonDraft | undefined {
  const sentence = tokens[run.first]?.sentence
  if (tokens[run.last]?.text !== ',') return undefined
  const named = drafts.flatMap((draft) =>
    draft.cluster.runs.filter(({ first }) => tokens[first]?.sentence === sentence).map((other) => ({ draft, other })),
  )
  if (named.some(({ other }) => other.first < run.first)) return undefined
  const start = tokens[run.last + 1]?.start
  return named.find(
    ({ draft, other }) =>
      draft !== self &&
      draft.positions.length > 0 &&
      other.before.start === start &&
      /^(?:VERB|AUX|ADV)$/.test(tokens[other.last]?.pos ?? ''),
  )?.draft
}

function nearestWithOffice(drafts: readonly PersonDraft[], self: PersonDraft, before: number): PersonDraft | undefined {
  let best: PersonDraft | undefined
  let bestAt = -1
  for (const draft of drafts) {
    if (draft === self || draft.positions.length === 0) continue
    for (const run of draft.cluster.runs) {
      if (run.first < before && run.first > bestAt) {
        bestAt = run.first
        best = draft
      }
    }
  }
  return best
}

function addBylines(
  given: Given,
  people: readonly Person[],
  mentions: readonly PersonMention[],
): { people: Person[]; personMentions: PersonMention[] } {
  const added = [...people]
  const all = [...mentions]
  for (const span of findBylinePeople(given.text, given.structure)) {
    if (all.some((mention) => overlaps(mention, span))) continue
    const name = textOf(given.text, span).replace(/\s+/g, ' ')
    const known = added.findIndex((person) => person.name.toLowerCase() === name.toLowerCase() || isLabelOf(person.name, name))
    const label = added[known]
    if (label !== undefined && isLabelOf(label.name, name)) {
      added[known] = { ...label, name, aliases: [label.name, ...label.aliases] }
    }
    const person =
      known >= 0 ? known : added.push({ name, aliases: [], country: null, positions: [], gender: null, rule: 'byline' }) - 1
    all.push({ ...span, person, phrase: span })
  }
  return { people: added, personMentions: all.sort((a, b) => a.start - b.start) }
}

/** "BY JOHN REED" over a transcript in which "MR. REED" speaks: the label is the surname in capitals. */
const isLabelOf = (label: string, name: string): boolean =>
  /^\p{Lu}{3,}$/u.test(label) && name.includes(' ') && name.toUpperCase().split(' ').at(-1) === label
