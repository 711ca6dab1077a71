import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'
import { institutions } from '../lexicon/institutions.ts'
import type { PersonDraft } from './draft.ts'
import type { NameRun } from './judge-name.ts'
import { mentionsBefore, tokenAt } from './nearby.ts'
import type { ClassedToken } from './word-classes.ts'

/** What the words around a person's names tell of their country: "Iraqi Defense Minister", "King Ali of Jordan", "Hezbollah's leader". */
export function toldCountry(
  text: string,
  tokens: readonly ClassedToken[],
  draft: PersonDraft,
  isForeign: (institution: CountryCode) => boolean,
): CountryCode | null {
  const named =
    draft.offices.find((office) => office.country !== null && !office.byCity && !office.former) ??
    draft.offices.find((office) => office.country !== null && !office.byCity)
  if (named !== undefined) return named.country
  const origin = draft.cluster.runs.find((run) => run.origin !== null)?.origin
  if (origin) return origin
  const delegation = draft.cluster.runs.map((run) => stateOfDelegation(tokens, run)).find((state) => state !== null)
  if (delegation) return delegation
  for (const office of draft.offices) {
    const words = text.slice(office.phrase.start, office.phrase.end)
    const institution = institutions.find(([, pattern]) => pattern.test(words))
    if (institution !== undefined && !isForeign(institution[0])) return institution[0]
  }
  // "Jane Doe (D-Minn.)", "Jane Doe, Republican of Ohio": a member of the Congress.
  if (draft.cluster.runs.some(({ last }) => isOfCongress(text.slice(tokens[last - 1]?.end, (tokens[last - 1]?.end ?? 0) + 24))))
    return 'US'
  return draft.offices.find((office) => office.country !== null)?.country ?? null
}

/** "a North Korean delegation led by Pak Su Ok", "a team of Chad headed by Ali Said": who leads it is of its state. */
function stateOfDelegation(tokens: readonly ClassedToken[], run: NameRun): CountryCode | null {
  const by = tokenAt(tokens, run.before.start) - 1
  const sentence = tokens[by]?.sentence
  if (tokens[by]?.key !== 'by' || !/^(?:led|headed)$/.test(tokens[by - 1]?.key ?? '')) return null
  for (let i = by - 2; i > by - 12 && tokens[i]?.sentence === sentence; i--) {
    if (!/^(?:delegation|team|mission)$/.test(tokens[i]?.key ?? '')) continue
    for (let k = i - 1; k > i - 4; k--) {
      const before = tokens[k]
      if (before?.country && before.country.form !== 'city') return before.country.code
      if (!/^(?:modifier|small|possessive)$/.test(before?.class ?? '') || before?.pos === 'VERB') break
    }
    const of = /^(?:of|from)$/.test(tokens[i + 1]?.key ?? '') ? tokens[tokens[i + 2]?.key === 'the' ? i + 3 : i + 2] : undefined
    return of?.country && of.country.form !== 'city' && tokens[tokenAt(tokens, of.country.end)]?.class !== 'organization'
      ? of.country.code
      : null
  }
  return null
}

const isOfCongress = (behind: string): boolean =>
  /^,? ?[([]?[DR]-\p{Lu}/u.test(behind) || /^, (?:a )?(?:Republican|Democrat) (?:of|from) /.test(behind)

/** "the army's deputy commander" after "the Sudanese army": the body's state, told where the body was named before. */
export function countryOfBody(tokens: readonly ClassedToken[], draft: PersonDraft): CountryCode | null {
  for (const office of draft.offices) {
    const start = tokenAt(tokens, office.title.start)
    const owner = tokens[start - 1]?.class === 'possessive' ? tokens[start - 2] : undefined
    if (owner === undefined || !bodies.test(owner.key)) continue
    for (let i = start - 3; i > 0; i--) {
      const state = tokens[i - 1]
      if (tokens[i]?.key !== owner.key || state?.class !== 'country' || !state.country) continue
      return state.country.code
    }
  }
  return null
}

const bodies = /^(?:army|navy|military|government|ministry|parliament|junta|cabinet|kingdom|republic|opposition)$/

/** "the country's president", "his country's minister", "Abu Dhabi sent its representative": the state spoken of last. */
export function topicCountry(
  { countryMentions }: Pick<Analysis, 'countryMentions'>,
  tokens: readonly ClassedToken[],
  draft: PersonDraft,
): CountryCode | null {
  const office = draft.offices.find(({ ofTopic }) => ofTopic)
  if (office === undefined) return null
  const at = tokenAt(tokens, office.phrase.start)
  const before = mentionsBefore(countryMentions, office.title.start)
  const its = tokens[at]?.key === 'its' || tokens[at - 1]?.key === 'its'
  return (
    (before.find((mention) => (its ? mention.start > office.title.start - 150 : mention.form !== 'city')) ?? before[0])?.code ??
    null
  )
}
/** Who stands beside whom: people by the token that ends their phrase and by the offset that starts it. */
export interface Neighbors {
  readonly endings: ReadonlyMap<number, Neighbor>
  readonly startings: ReadonlyMap<number, Neighbor>
}

interface Neighbor {
  readonly index: number
  readonly run: NameRun
  /** The phrase itself tells a country. */
  readonly told: boolean
}

export function findNeighbors(drafts: readonly PersonDraft[]): Neighbors {
  const endings = new Map<number, Neighbor>()
  const startings = new Map<number, Neighbor>()
  drafts.forEach((draft, index) => {
    for (const run of draft.cluster.runs) {
      const neighbor = { index, run, told: run.before.office?.country != null || run.after?.office.country != null }
      for (const end of [run.last, run.after?.end ?? run.last]) if (!endings.has(end)) endings.set(end, neighbor)
      startings.set(run.before.start, neighbor)
    }
  })
  return { endings, startings }
}

/** Who stands beside whom in a list of office holders: "Foreign Minister A and Trade Minister B". */
export function findCompanions(
  tokens: readonly ClassedToken[],
  neighbors: Neighbors,
  drafts: readonly PersonDraft[],
): ReadonlyMap<number, readonly number[]> {
  const beside = new Map<number, number[]>()
  const link = (a: number, b: number) => beside.set(a, [...(beside.get(a) ?? []), b])
  drafts.forEach((draft, index) => {
    for (const run of draft.cluster.runs) {
      if (run.before.office === null) continue
      const start = tokenAt(tokens, run.before.start)
      if (tokens[start - 1]?.key !== 'and') continue
      const left = neighbors.endings.get(tokens[start - 2]?.key === ',' ? start - 2 : start - 1)
      if (left === undefined || left.index === index || left.run.before.office === null) continue
      link(index, left.index)
      link(left.index, index)
    }
  })
  return beside
}

/** "Lebanese Speaker A and Prime Minister B", "A and B of Bolivia", "ministers A and B": one adjective for the list. */
export function listedCountry(
  { countryMentions }: Pick<Analysis, 'countryMentions'>,
  tokens: readonly ClassedToken[],
  neighbors: Neighbors,
  found: readonly (CountryCode | null)[],
  self: number,
  runs: readonly NameRun[],
): CountryCode | null {
  for (const run of runs) {
    const fromList = leftInList(tokens, neighbors, found, self, run) ?? rightInList(tokens, neighbors, found, self, run)
    if (fromList !== null) return fromList
    if (run.before.office !== null) continue
    // "his Iraqi comrade X", "Iranian X": an adjective before the name or before an unknown word for a person.
    const before = tokens[run.first - 1]
    const adjective = before?.class === 'small' && before.pos === 'NOUN' ? tokens[run.first - 2] : before
    if (adjective?.class === 'country' && adjective.country?.form === 'adjective') return adjective.country.code
    // "Iraqi Foreign Ministry Fuad Hussein", "Iran’s Zarif"
    const near = mentionsBefore(countryMentions, (tokens[run.first] as ClassedToken).start)[0]
    if (near === undefined || near.form === 'city') continue
    const from = tokenAt(tokens, near.end)
    const between = run.first - from > 3 ? [] : tokens.slice(from, run.first)
    if (between.length > 0 && between.every((word) => /^(?:modifier|organization|possessive)$/.test(word.class))) return near.code
  }
  return null
}

function leftInList(
  tokens: readonly ClassedToken[],
  neighbors: Neighbors,
  found: readonly (CountryCode | null)[],
  self: number,
  run: NameRun,
): CountryCode | null {
  const start = tokenAt(tokens, run.before.start)
  const link = tokens[start - 1]?.key
  if (link !== 'and' && link !== ',' && link !== '&') return null
  const left = neighbors.endings.get(tokens[start - 2]?.key === ',' && link === 'and' ? start - 2 : start - 1)
  if (left === undefined || left.index === self) return null
  // "…, Foreign Minister Ann Reed told reporters" behind a clause that ends with a name is no item of a list.
  const speaks = link === ',' && tokens[run.last]?.pos === 'VERB'
  if (left.told && !speaks && found[left.index] != null && run.before.office !== null) return found[left.index] ?? null
  const shared = left.run.before.office
  if (shared?.plural !== true) return null
  return shared.countries[1] ?? found[left.index] ?? null
}

function rightInList(
  tokens: readonly ClassedToken[],
  neighbors: Neighbors,
  found: readonly (CountryCode | null)[],
  self: number,
  run: NameRun,
): CountryCode | null {
  if (tokens[run.last]?.key !== 'and') return null
  const right = neighbors.startings.get((tokens[run.last + 1] as ClassedToken | undefined)?.start ?? -1)
  if (right === undefined || right.index === self) return null
  return right.run.origin !== null || right.run.after?.office.ofTopic === true ? (found[right.index] ?? null) : null
}
