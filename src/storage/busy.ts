import { setTimeout as sleep } from 'node:timers/promises'

/** What an error of the driver's, of Prisma's adapter or of Prisma's client says of its origin. */
interface DriverFailure {
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly cause?: unknown
  readonly meta?: { readonly driverAdapterError?: unknown }
}

/** Whether SQLite said that another connection has the lock (SQLITE_BUSY): to Prisma, which wraps it twice, or to us. */
export function isBusy(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, originalCode, cause, meta } = error as DriverFailure
  const busy = [code, originalCode].some((name) => typeof name === 'string' && name.startsWith('SQLITE_BUSY'))
  return busy || isBusy(cause) || isBusy(meta?.driverAdapterError)
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
    await sleep(1 + Math.random() * 10)
  }
}
