import type { GraphLimits } from '../schema/context.ts'

/** How much a client may ask for at once. */
export interface Limits extends GraphLimits {
  /** Words and signs of one operation's text. */
  readonly maxTokens: number
  /** How long a stopping server waits for the answers it is working on. */
  readonly drainMilliseconds: number
}

/** Every limit of the server, in one place. */
export const defaultLimits: Limits = {
  defaultPageSize: 20,
  maxPageSize: 100,
  maxIds: 100,
  maxFilterParts: 50,
  maxTokens: 5_000,
  drainMilliseconds: 10_000,
}
