/** Keeps what was used last, up to a size in all. */
export interface BoundedStore<Value> {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
  /** The sizes of all that is kept. */
  readonly size: number
}

/** A store that forgets what was not used for longest once the sizes of all that it keeps exceed `maxSize`. */
export function createBoundedStore<Value>({
  maxSize,
  sizeOf,
}: {
  readonly maxSize: number
  readonly sizeOf: (value: Value, key: string) => number
}): BoundedStore<Value> {
  const entries = new Map<string, { readonly value: Value; readonly size: number }>()
  let total = 0
  const remove = (key: string): void => {
    total -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }
  return {
    get: (key) => {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      // Taken out and put back, so that the map's order is that of use.
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set: (key, value) => {
      remove(key)
      const size = sizeOf(value, key)
      if (size > maxSize) return
      entries.set(key, { value, size })
      total += size
      for (const oldest of entries.keys()) {
        if (total <= maxSize) break
        remove(oldest)
      }
    },
    get size() {
      return total
    },
  }
}
