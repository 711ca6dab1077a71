/** Text as it is compared: no diacritics, case, marks or runs of spaces. */
export function fold(text: string | null | undefined): string {
  const bare = (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const emptyWords = new Set(['of', 'the', 'for', 'and', 's', ''])

/** The words of an office that carry meaning; British and American spelling of defense are one. */
export function roleWords(role: string | null | undefined): Set<string> {
  const words = fold(role).replaceAll('defence', 'defense').split(' ')
  return new Set(words.filter((word) => !emptyWords.has(word)))
}

/** Shared members over all members; two empty sets are alike. */
export function jaccard<T>(left: Iterable<T>, right: Iterable<T>): number {
  const a = new Set(left)
  const b = new Set(right)
  if (a.size + b.size === 0) return 1
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return shared / (a.size + b.size - shared)
}

export interface Pairing<G, O> {
  readonly pairs: readonly { readonly gold: G; readonly out: O }[]
  readonly missed: readonly G[]
  readonly extra: readonly O[]
}

/** One-to-one assignment, the best score first, earlier ones first among equals; a score of zero never pairs. */
export function pairGreedily<G, O>(golds: readonly G[], outs: readonly O[], score: (gold: G, out: O) => number): Pairing<G, O> {
  const candidates: { gold: G; out: O; goldAt: number; outAt: number; value: number }[] = []
  for (const [goldAt, gold] of golds.entries()) {
    for (const [outAt, out] of outs.entries()) {
      const value = score(gold, out)
      if (value > 0) candidates.push({ gold, out, goldAt, outAt, value })
    }
  }
  candidates.sort((a, b) => b.value - a.value || a.goldAt - b.goldAt || a.outAt - b.outAt)
  const goldTaken = new Set<number>()
  const outTaken = new Set<number>()
  const pairs: { gold: G; out: O }[] = []
  for (const { gold, out, goldAt, outAt } of candidates) {
    if (goldTaken.has(goldAt) || outTaken.has(outAt)) continue
    goldTaken.add(goldAt)
    outTaken.add(outAt)
    pairs.push({ gold, out })
  }
  return {
    pairs,
    missed: golds.filter((_, at) => !goldTaken.has(at)),
    extra: outs.filter((_, at) => !outTaken.has(at)),
  }
}
