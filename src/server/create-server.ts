import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { GraphContext } from '../schema/context.ts'
import { createFieldStates } from '../schema/field-state.ts'
import { schema } from '../schema/index.ts'
import type { Database } from '../storage/database.ts'
import { exampleQueries } from './example-queries.ts'
import { limitTokens } from './limit-tokens.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { logOperations } from './log-operations.ts'
import { maskError } from './mask-error.ts'

export interface ServerOptions {
  readonly database: Database
  readonly logger: Logger
  readonly limits?: Limits
}

/** What answers requests: a Fetch-style handler (`fetch`) that is also a listener for `node:http`. */
export type Server = YogaServerInstance<object, GraphContext>

/**
 * Builds the server without listening: GraphQL and GraphiQL at /graphql, /health for whoever watches the process. GraphiQL
 * comes from its package and asks nothing of other machines.
 */
export const createServer = ({ database, logger, limits = defaultLimits }: ServerOptions): Server =>
  createYoga({
    schema,
    context: (): GraphContext => ({ database, limits, fieldStates: createFieldStates() }),
    plugins: [limitTokens(limits), logOperations(logger)],
    maskedErrors: { maskError: maskError(logger) },
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health',
    landingPage: false,
    graphiql: { title: 'Communiqué', defaultTabs: exampleQueries.map((query) => ({ query })) },
    renderGraphiQL,
    // Pages of other sites may not read the answers.
    cors: false,
    multipart: false,
    // Yoga tells of every error that was masked, also of those that clients made: what is ours to mend, maskError has logged.
    logging: {
      debug: (...messages) => logger.trace(messages.join(' ')),
      info: (...messages) => logger.info(messages.join(' ')),
      warn: (...messages) => logger.warn(messages.join(' ')),
      error: (...messages) => logger.trace(messages.join(' ')),
    },
  })
