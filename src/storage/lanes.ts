const lanes = new Map<string, Promise<unknown>>()

/** Runs the work after all work given to the same lane before; other lanes do not wait. */
export function inLane<T>(lane: string, work: () => Promise<T>): Promise<T> {
  const before = lanes.get(lane) ?? Promise.resolve()
  const done = before.then(work, work)
  const settled = done.catch(() => undefined)
  lanes.set(lane, settled)
  void settled.then(() => {
    if (lanes.get(lane) === settled) lanes.delete(lane)
  })
  return done
}
