import { setTimeout as sleep } from 'node:timers/promises'

/** Whether SQLite said that another connection has the lock (SQLITE_BUSY), through Prisma or from the driver. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, originalCode } = { ...error, ...(error.cause as object | undefined) } as {
    code?: unknown
    originalCode?: unknown
  }
  return [code, originalCode].some((name) => typeof name === 'string' && name.startsWith('SQLITE_BUSY')) || code === 'P1008'
}

/**
 * Does the work, again and again while another connection has the lock, for at most so many milliseconds; then the last
 * failure is thrown. Waits without blocking the process, which SQLite's own waiting would: the other connection may be ours.
 */
export async function retryWhileBusy<T>(forMs: number, work: () => Promise<T> | T): Promise<T> {
  const deadline = Date.now() + forMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error
    }
    await sleep(2 + Math.random() * 20)
  }
}
