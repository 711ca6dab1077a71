import type { Database } from '../storage/database.ts'
import type { ArticleFeed } from '../storage/follow-articles.ts'
import type { PageLimits } from '../storage/reads/page-request.ts'
import type { FieldStates } from './field-state.ts'

/** How much one field may be asked for. */
export interface GraphLimits extends PageLimits {
  /** Ids that one `nodes` may ask for. */
  readonly maxIds: number
  /** Filters and ranges within one `where`, itself included. */
  readonly maxFilterParts: number
}

/** What resolvers know besides their parent and arguments: made anew for each operation. */
export interface GraphContext {
  readonly database: Database
  readonly limits: GraphLimits
  /** Aborted when the operation is to stop: its time is up, or its client has gone. `database` reads nothing more then. */
  readonly signal: AbortSignal
  readonly fieldStates: FieldStates
  /** Whether the request shows the token that changes need. */
  readonly mayChange: boolean
  readonly articleFeed: ArticleFeed
  /** Aborted when the client has gone. */
  readonly client?: AbortSignal | undefined
  /** Aborted when the server is to stop: who follows the graph is let go then. */
  readonly stopping?: AbortSignal | undefined
}
