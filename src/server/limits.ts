import type { GraphLimits } from '../schema/context.ts'

/** How much a client may ask for at once, and how much is kept for clients. */
export interface Limits extends GraphLimits {
  /** Fields within fields of one operation; introspection does not count. */
  readonly maxDepth: number
  /** What one operation may cost: about the number of objects that its answer may hold. See measure-cost.ts. */
  readonly maxCost: number
  /** How many objects a list without page size is taken to hold, where its price says nothing else. */
  readonly assumedListSize: number
  /** Other names for fields in one operation, those within fragments counted each time that the fragment is used. */
  readonly maxAliases: number
  /** Directives in one operation, counted like aliases. */
  readonly maxDirectives: number
  /** Words and signs of one operation's text. */
  readonly maxTokens: number
  /** Lists and objects within each other in variables and extensions. */
  readonly maxJsonDepth: number
  /** Of one request's body. */
  readonly maxBodyBytes: number
  /** Of the body of a request that shows the token for changes: a report of 5 MB, the most that is read, written as JSON. */
  readonly maxReportBytes: number
  /** How long a request may take to arrive, its body included. */
  readonly requestMilliseconds: number
  /** How long one operation may work; then its work stops. */
  readonly operationMilliseconds: number
  /** Operations worked on at the same time. */
  readonly maxOperationsInFlight: number
  /** Subscriptions that are followed at the same time, and WebSockets that are open. */
  readonly maxFollowers: number
  /** Operations that one WebSocket carries at the same time. */
  readonly maxSocketOperations: number
  /** How long the answer to "are you ready?" may take. */
  readonly readinessMilliseconds: number
  /** Tokens of all parsed documents that are kept to be used again. */
  readonly maxCachedTokens: number
  /** Characters of all automatically persisted queries that are kept. */
  readonly maxPersistedCharacters: number
  /** How long a stopping server waits for the answers it is working on. */
  readonly drainMilliseconds: number
}

/** Every limit of the server, in one place. */
export const defaultLimits: Limits = {
  defaultPageSize: 20,
  maxPageSize: 100,
  maxIds: 100,
  maxFilterParts: 50,
  maxDepth: 16,
  maxCost: 10_000,
  assumedListSize: 5,
  maxAliases: 50,
  maxDirectives: 50,
  maxTokens: 2_000,
  maxJsonDepth: 32,
  maxBodyBytes: 100_000,
  maxReportBytes: 10_000_000,
  requestMilliseconds: 15_000,
  operationMilliseconds: 10_000,
  maxOperationsInFlight: 100,
  maxFollowers: 1_000,
  maxSocketOperations: 50,
  readinessMilliseconds: 2_000,
  maxCachedTokens: 30_000,
  maxPersistedCharacters: 1_000_000,
  drainMilliseconds: 10_000,
}
