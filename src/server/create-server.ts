import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { GraphContext } from '../schema/context.ts'
import { readOnlySchema, schema } from '../schema/index.ts'
import type { Database } from '../storage/database.ts'
import { allowOrigins, varyByOrigin } from './allow-origins.ts'
import { answerWatchers } from './answer-watchers.ts'
import { createBoundedStore } from './bounded-store.ts'
import { checkRequests } from './check-requests.ts'
import { createTokenCheck } from './check-token.ts'
import { createContext } from './create-context.ts'
import { toTabs } from './examples.ts'
import { hideSchema } from './hide-schema.ts'
import { limitBodies } from './limit-bodies.ts'
import { limitDocuments } from './limit-documents.ts'
import { limitInFlight, limitOperations } from './limit-operations.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { maskError } from './mask-error.ts'
import { createMetrics } from './metrics.ts'
import { persistQueries } from './persisted-queries.ts'
import { showGraphiQL } from './show-graphiql.ts'
import { tellRequests } from './tell-requests.ts'
import { serveTrustedDocuments } from './trusted-documents.ts'

export interface ServerOptions {
  readonly database: Database
  readonly logger: Logger
  readonly limits?: Limits
  /** What requests must show to change the graph; without one there are no changes in the schema. */
  readonly apiToken?: string | null
  /** Origins whose pages may read the answers (https://app.example.org), or `*` for all; none by default. */
  readonly corsOrigins?: readonly string[]
  /** Whether the schema can be asked for; yes by default. */
  readonly introspection?: boolean
  /** Whether browsers are shown GraphiQL; yes by default. */
  readonly graphiql?: boolean
  /** Whether /metrics is served; no by default. */
  readonly metrics?: boolean
  /** The only documents that are served, by hash; any document by default. GraphiQL makes no sense then, and is off. */
  readonly trustedDocuments?: ReadonlyMap<string, string> | null
}

/** What whoever hands on requests says of them. */
export interface ServerInput {
  /** Aborted when the server is to stop: what goes on without an end has to end then. */
  readonly stopping?: AbortSignal
}

/** What answers requests: a Fetch-style handler (`fetch`) that is also a listener for `node:http`. */
export type Server = YogaServerInstance<ServerInput, GraphContext>

/**
 * Builds the server without listening: GraphQL and GraphiQL at /graphql; /health, /ready and /metrics for whoever watches the
 * process. GraphiQL comes from its package and asks nothing of other machines.
 */
export function createServer({
  database,
  logger,
  limits = defaultLimits,
  apiToken = null,
  corsOrigins = [],
  introspection = true,
  graphiql = true,
  metrics: isMeasured = false,
  trustedDocuments = null,
}: ServerOptions): Server {
  const metrics = createMetrics()
  const inFlight = limitInFlight(limits)
  const { readinessMilliseconds } = limits
  const showsToken = createTokenCheck(apiToken)
  return createYoga<ServerInput, GraphContext>({
    schema: apiToken === null ? readOnlySchema : schema,
    context: createContext(database, limits, showsToken),
    // In the order in which they see a request.
    plugins: [
      tellRequests(logger, metrics),
      answerWatchers({
        database,
        readinessMilliseconds,
        renderMetrics: isMeasured ? () => metrics.render(inFlight.count()) : null,
      }),
      corsOrigins.length === 0 ? {} : varyByOrigin(),
      checkRequests(limits, corsOrigins),
      limitBodies(limits, apiToken === null ? null : showsToken),
      inFlight.plugin,
      trustedDocuments === null ? persistQueries(limits) : serveTrustedDocuments(trustedDocuments),
      limitDocuments(limits),
      introspection ? {} : hideSchema(),
      limitOperations(limits),
    ],
    maskedErrors: { maskError: maskError(logger) },
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health',
    landingPage: false,
    graphiql:
      graphiql && trustedDocuments === null
        ? { title: 'Communiqué', defaultTabs: toTabs({ canChange: apiToken !== null }) }
        : false,
    renderGraphiQL: showGraphiQL,
    cors: allowOrigins(corsOrigins),
    multipart: false,
    batching: false,
    // limitBodies has limits that depend on who asks.
    maxRequestBodySize: false,
    extraParamNames: ['documentId'],
    parserAndValidationCache: {
      documentCache: createBoundedStore({
        maxSize: limits.maxCachedTokens,
        // A token may be as long as the text.
        sizeOf: (document, text) => Math.max((document as { readonly tokenCount?: number }).tokenCount ?? 0, text.length / 10),
      }),
      // What cannot be parsed is parsed again: it would only fill the memory.
      errorCache: { get: () => undefined, set: () => undefined },
    },
    // Yoga tells of every error that was masked, also of those that clients made: what is ours to mend, maskError has logged.
    logging: {
      debug: (...messages) => logger.trace(messages.join(' ')),
      info: (...messages) => logger.info(messages.join(' ')),
      warn: (...messages) => logger.warn(messages.join(' ')),
      error: (...messages) => logger.trace(messages.join(' ')),
    },
  })
}
