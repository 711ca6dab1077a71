import { CERTAIN, countriesClash, type Resemblance } from './compare-profiles.ts'
import { contradict } from './contradiction.ts'
import { parseName } from './parse-name.ts'
import type { Profile } from './profile.ts'
import { type IdentityCorrection, type SettledCorrections, settleCorrections } from './settle-corrections.ts'

/**
 * Which profiles are one person: constraint-respecting agglomeration. Joins are taken from the best score down (ties by ids),
 * and hold unless two members of the united cluster would contradict each other; a join that is less than certain holds
 * only where no third cluster, contradicting the one and nearly as weighty, has a claim on the other. Corrections by hand
 * come first and are never overruled; of those that contradict each other the later ones hold (they are given from the oldest
 * to the newest). A pure function of the set: order of profiles and resemblances does not matter. Gives clusters of ids, in the
 * order of their first ids: the first of each is the person's, the one that a correction keeps or else the least.
 */
export function clusterProfiles(
  profiles: readonly Profile[],
  resemblances: readonly Resemblance[],
  corrections: readonly IdentityCorrection[] = [],
): string[][] {
  const settled = settleCorrections(corrections)
  const state = new Clusters(profiles, settled)
  for (const merged of settled.together) {
    const present = merged.filter((id) => state.has(id))
    for (const id of present.slice(1)) state.unite(present[0] as string, id)
    state.trust(present)
  }
  const joins = resemblances
    .filter((resemblance) => resemblance.joins && state.has(resemblance.aId) && state.has(resemblance.bId))
    .toSorted((x, y) => y.score - x.score || compareText(x.aId, y.aId) || compareText(x.bId, y.bId))
  const claims = listClaims(joins)
  for (const join of joins) {
    if (state.areOne(join.aId, join.bId) || state.clash(join.aId, join.bId)) continue
    if (join.score < CERTAIN && state.hasRival(join, claims)) continue
    state.unite(join.aId, join.bId)
  }
  return state.list()
}

/** For each profile those that it has a join with. */
function listClaims(joins: readonly Resemblance[]): Map<string, string[]> {
  const claims = new Map<string, string[]>()
  const add = (id: string, other: string) => claims.set(id, [...(claims.get(id) ?? []), other])
  for (const { aId, bId } of joins) {
    add(aId, bId)
    add(bId, aId)
  }
  return claims
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A rival counts while it has more than this part of the weight. */
const RIVAL_SHARE = 1 / 2

interface Cluster {
  readonly members: Profile[]
  weight: number
  /** Whether profiles of it are one person by hand, whatever contradicts in them. */
  byHand: boolean
}

/** The clusters while they grow. */
class Clusters {
  readonly #clusterOf = new Map<string, Cluster>()
  readonly #settled: SettledCorrections

  constructor(profiles: readonly Profile[], settled: SettledCorrections) {
    for (const profile of profiles) {
      this.#clusterOf.set(profile.id, { members: [profile], weight: profile.weight, byHand: false })
    }
    this.#settled = settled
  }

  has(id: string): boolean {
    return this.#clusterOf.has(id)
  }

  areOne(a: string, b: string): boolean {
    return this.#of(a) === this.#of(b)
  }

  unite(a: string, b: string): void {
    const [into, from] = [this.#of(a), this.#of(b)]
    if (into === from) return
    into.members.push(...from.members)
    into.byHand ||= from.byHand
    into.weight += from.weight
    for (const member of from.members) this.#clusterOf.set(member.id, into)
  }

  /** Notes that a cluster is one person by hand. */
  trust(ids: readonly string[]): void {
    const [first] = ids
    if (ids.length > 1 && first !== undefined) this.#of(first).byHand = true
  }

  /** Whether uniting the clusters of two profiles would bring together what contradicts, or what was split by hand. */
  clash(a: string, b: string): boolean {
    return this.#clustersClash(this.#of(a), this.#of(b))
  }

  /** Whether a third cluster that contradicts one end of a join has a claim on the other end. */
  hasRival(join: Resemblance, claims: ReadonlyMap<string, readonly string[]>): boolean {
    const [a, b] = [this.#of(join.aId), this.#of(join.bId)]
    const [x, y] = [this.#words(join.aId), this.#words(join.bId)]
    // Only the fuller name has rivals for what is less: many are called Sadri, but one Omid Sadri is called Sadri once or twice.
    return (y >= x && this.#isClaimed(a, { rivaled: b, claims })) || (x >= y && this.#isClaimed(b, { rivaled: a, claims }))
  }

  #isClaimed(
    shared: Cluster,
    { rivaled, claims }: { readonly rivaled: Cluster; readonly claims: ReadonlyMap<string, readonly string[]> },
  ): boolean {
    const rivals = new Set(shared.members.flatMap((member) => (claims.get(member.id) ?? []).map((id) => this.#of(id))))
    rivals.delete(shared)
    rivals.delete(rivaled)
    return [...rivals].some(
      (rival) =>
        rival.weight > rivaled.weight * RIVAL_SHARE &&
        this.#clustersClash(rival, rivaled, shared.members) &&
        !this.#clustersClash(rival, shared),
    )
  }

  #words(id: string): number {
    const profile = this.#of(id).members.find((member) => member.id === id)
    return profile === undefined ? 0 : parseName(profile.nameKey).words.length
  }

  list(): string[][] {
    const lists = [...new Set(this.#clusterOf.values())].map((cluster) => {
      const ids = cluster.members.map((member) => member.id).sort()
      const keeper = this.#settled.keepers.find((id) => ids.includes(id))
      return keeper === undefined ? ids : [keeper, ...ids.filter((id) => id !== keeper)]
    })
    return lists.sort((x, y) => compareText(x[0] as string, y[0] as string))
  }

  #of(id: string): Cluster {
    return this.#clusterOf.get(id) as Cluster
  }

  #clustersClash(a: Cluster, b: Cluster, witnesses: readonly Profile[] = []): boolean {
    if (a.members.some((x) => b.members.some((y) => this.#settled.areApart(x.id, y.id)))) return true
    const all = [...a.members, ...b.members, ...witnesses]
    if (a.byHand || b.byHand) return clashByHand(a, b, all)
    if (countriesClash(all)) return true
    return a.members.some((x) => b.members.some((y) => contradict(x, y, all)))
  }
}

/**
 * Clusters of which one is one person by hand, with all its names and countries: somebody else clashes with it by contradicting
 * every one of its names, or by a country that it does not have.
 */
function clashByHand(a: Cluster, b: Cluster, all: readonly Profile[]): boolean {
  if (countriesClash(a.members) || countriesClash(b.members)) {
    const strangers = (some: Cluster, others: Cluster) =>
      some.members.some(
        ({ countryCode }) => countryCode !== null && !others.members.some((own) => own.countryCode === countryCode),
      )
    if (countriesClash(a.members) && strangers(b, a)) return true
    if (countriesClash(b.members) && strangers(a, b)) return true
  } else if (countriesClash(all)) return true
  const contradictsAll = (x: Profile, others: Cluster) => others.members.every((y) => contradict(x, y, all))
  if (a.byHand && b.byHand) return a.members.every((x) => contradictsAll(x, b))
  return a.byHand ? b.members.some((y) => contradictsAll(y, a)) : a.members.some((x) => contradictsAll(x, b))
}
