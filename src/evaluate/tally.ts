/** How many facts of one sort were found, made up and missed. */
export interface Tally {
  found: number
  madeUp: number
  missed: number
}

/** How many of the facts looked at had one property right. */
export interface Share {
  right: number
  seen: number
}

export const newTally = (): Tally => ({ found: 0, madeUp: 0, missed: 0 })
export const newShare = (): Share => ({ right: 0, seen: 0 })

/** Counts one more fact, right or not. */
export function count(share: Share, right: boolean): void {
  share.seen++
  if (right) share.right++
}

// Nothing asked and nothing given is no fault: an empty denominator counts as 1.
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

export const precision = (tally: Tally): number => ratio(tally.found, tally.found + tally.madeUp)
export const recall = (tally: Tally): number => ratio(tally.found, tally.found + tally.missed)
export const accuracy = (share: Share): number => ratio(share.right, share.seen)

/** Harmonic mean of precision and recall; 0 where both are. */
export function f1(tally: Tally): number {
  const p = precision(tally)
  const r = recall(tally)
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}
