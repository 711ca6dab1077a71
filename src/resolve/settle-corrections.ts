/**
 * A correction by hand: the profiles of `profiles` are one person (MERGE; the first gives the person its id), or they are one
 * person and those of `others` are another (SPLIT).
 */
export interface IdentityCorrection {
  readonly kind: 'MERGE' | 'SPLIT'
  readonly profiles: readonly string[]
  readonly others: readonly string[]
}

/** What corrections come to, taken together. */
export interface SettledCorrections {
  /** Profiles that are one person by hand: at least two each. */
  readonly together: readonly (readonly string[])[]
  /** Whether two profiles are two people by hand. */
  readonly areApart: (a: string, b: string) => boolean
  /** Profiles that give their person its id, the one that counts before the others first. */
  readonly keepers: readonly string[]
}

/**
 * Settles corrections, given from the oldest to the newest, that may contradict each other: every correction says of pairs of
 * profiles that they are one person or two; from the newest to the oldest each pair holds unless what holds already rules it
 * out. So a merge is taken back by a later split and a split by a later merge, as far as they speak of the same profiles, and
 * what else the older one says goes on holding.
 */
export function settleCorrections(corrections: readonly IdentityCorrection[]): SettledCorrections {
  const groupOf = new Map<string, Set<string>>()
  const apart = new Map<string, Set<string>>()
  const group = (id: string) => groupOf.get(id) ?? new Set([id])
  const areApart = (a: string, b: string) =>
    apart.size > 0 && [...group(a)].some((x) => [...group(b)].some((y) => apart.get(x)?.has(y) === true))
  const unite = (a: string, b: string) => {
    if (group(a).has(b) || areApart(a, b)) return
    const united = new Set([...group(a), ...group(b)])
    for (const id of united) groupOf.set(id, united)
  }
  const part = (a: string, b: string) => {
    if (group(a).has(b)) return
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  const uniteAll = (ids: readonly string[]) => {
    for (const [index, a] of ids.entries()) for (const b of ids.slice(index + 1)) unite(a, b)
  }
  for (const { kind, profiles, others } of corrections.toReversed()) {
    if (kind === 'SPLIT') for (const a of profiles) for (const b of others) part(a, b)
    uniteAll(profiles)
    uniteAll(others)
  }
  return {
    together: [...new Set(groupOf.values())].map((ids) => [...ids].sort()),
    areApart,
    keepers: corrections.toReversed().flatMap(({ kind, profiles: [first] }) => (kind === 'MERGE' && first ? [first] : [])),
  }
}
