import { CERTAIN, contradict, countriesClash, type Resemblance } from './compare-profiles.ts'
import type { Profile } from './profile.ts'

/** A correction by hand: the profiles of `profiles` are one person (MERGE), or none of them is the person of `others` (SPLIT). */
export interface IdentityCorrection {
  readonly kind: 'MERGE' | 'SPLIT'
  readonly profiles: readonly string[]
  readonly others: readonly string[]
}

/**
 * Which profiles are one person: constraint-respecting agglomeration. Joins are taken from the best score down (ties by ids),
 * and hold unless two members of the united cluster would contradict each other; a join that is less than certain holds
 * only where no third cluster, contradicting the one and nearly as weighty, has a claim on the other. Corrections by hand
 * come first and are never overruled. A pure function of the set: order of profiles and resemblances does not matter.
 * Gives clusters of ids, each in order, in the order of their first ids.
 */
export function clusterProfiles(
  profiles: readonly Profile[],
  resemblances: readonly Resemblance[],
  corrections: readonly IdentityCorrection[] = [],
): string[][] {
  const state = new Clusters(profiles, corrections)
  for (const { profiles: merged } of corrections.filter((correction) => correction.kind === 'MERGE')) {
    const present = merged.filter((id) => state.has(id)).sort()
    for (const id of present.slice(1)) state.unite(present[0] as string, id)
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
}

/** The clusters while they grow. */
class Clusters {
  readonly #clusterOf = new Map<string, Cluster>()
  readonly #split: readonly IdentityCorrection[]

  constructor(profiles: readonly Profile[], corrections: readonly IdentityCorrection[]) {
    for (const profile of profiles) this.#clusterOf.set(profile.id, { members: [profile], weight: profile.weight })
    this.#split = corrections.filter((correction) => correction.kind === 'SPLIT')
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
    into.weight += from.weight
    for (const member of from.members) this.#clusterOf.set(member.id, into)
  }

  /** Whether uniting the clusters of two profiles would bring together what contradicts, or what was split by hand. */
  clash(a: string, b: string): boolean {
    return this.#clustersClash(this.#of(a), this.#of(b))
  }

  /** Whether a third cluster that contradicts one end of a join has a claim on the other end. */
  hasRival(join: Resemblance, claims: ReadonlyMap<string, readonly string[]>): boolean {
    const [a, b] = [this.#of(join.aId), this.#of(join.bId)]
    return this.#isClaimed(a, { rivaled: b, claims }) || this.#isClaimed(b, { rivaled: a, claims })
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

  list(): string[][] {
    const lists = [...new Set(this.#clusterOf.values())].map((cluster) => cluster.members.map((member) => member.id).sort())
    return lists.sort((x, y) => compareText(x[0] as string, y[0] as string))
  }

  #of(id: string): Cluster {
    return this.#clusterOf.get(id) as Cluster
  }

  #clustersClash(a: Cluster, b: Cluster, witnesses: readonly Profile[] = []): boolean {
    const all = [...a.members, ...b.members, ...witnesses]
    if (this.#isSplit(a, b) || countriesClash(all)) return true
    return a.members.some((x) => b.members.some((y) => contradict(x, y, all)))
  }

  #isSplit(a: Cluster, b: Cluster): boolean {
    if (this.#split.length === 0) return false
    const has = (cluster: Cluster, ids: readonly string[]) => cluster.members.some((member) => ids.includes(member.id))
    return this.#split.some(
      ({ profiles, others }) => (has(a, profiles) && has(b, others)) || (has(b, profiles) && has(a, others)),
    )
  }
}
