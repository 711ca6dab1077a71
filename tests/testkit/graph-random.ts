/** Chances of a made-up graph. */
export type Random = ReturnType<typeof createRandom>

/** Chances that fall the same way for the same seed on any machine: Mulberry32. */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T
  return {
    below,
    pick,
    chance: (share: number): boolean => next() < share,
    /** One of the values, the first ones far more often than the last: some people are named all the time. */
    often: <T>(values: readonly T[]): T => values[Math.floor(next() ** 3 * values.length)] as T,
  }
}
