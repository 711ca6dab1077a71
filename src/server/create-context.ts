import type { YogaInitialContext } from 'graphql-yoga'
import type { GraphContext } from '../schema/context.ts'
import { createFieldStates } from '../schema/field-state.ts'
import type { Database } from '../storage/database.ts'
import { type ArticleFeed, createArticleFeed } from '../storage/follow-articles.ts'
import type { TokenCheck } from './check-token.ts'
import type { Limits } from './limits.ts'
import { beginOperation, type Operation } from './operation.ts'
import { refusal } from './refusal.ts'

/** What the server knows of an operation besides what resolvers do. */
export interface ServerContext extends GraphContext {
  readonly operation: Operation
  /** Missing where operations come by another way than HTTP. */
  readonly request?: Request
}

/** Makes what one operation knows, and decides what its client may do. */
export function createContext(database: Database, limits: Limits, showsToken: TokenCheck) {
  const articleFeed = limitFollowers(createArticleFeed(database), limits)
  return ({ request }: Partial<YogaInitialContext>): GraphContext & Pick<ServerContext, 'operation'> => {
    const operation = beginOperation(database, { milliseconds: limits.operationMilliseconds, client: request?.signal })
    return {
      database: operation.database,
      limits,
      signal: operation.signal,
      fieldStates: createFieldStates(),
      mayChange: showsToken(request?.headers.get('authorization') ?? null),
      articleFeed,
      client: request?.signal,
      operation,
    }
  }
}

/** A feed that refuses whoever would be one too many. */
const limitFollowers = (feed: ArticleFeed, { maxFollowers }: Limits): ArticleFeed => ({
  ...feed,
  follow: async (filter) => {
    if (feed.listenerCount() >= maxFollowers) {
      throw refusal(`${maxFollowers} follow the articles already, as many as may: try again later.`, {
        code: 'TOO_MANY_FOLLOWERS',
        status: 503,
        headers: { 'retry-after': '60' },
      })
    }
    return feed.follow(filter)
  },
})
