import sql from 'sql-template-tag'
import { CommuniqueError } from '../domain/errors.ts'
import type { Database } from './database.ts'

/** What a database writes through. */
export interface Writer {
  readonly write: Database['write']
  /** Waits for the writes begun, and disconnects; nothing can be written afterwards. */
  readonly close: () => Promise<void>
}

/** Raises the graph's version: the first statement of every write, because it takes the writer's lock at once in both dialects. */
export const takeTheLock = sql`UPDATE "Graph" SET "version" = "version" + 1 WHERE "id" = 1`

/** Throws DATABASE_NOT_MIGRATED where taking the lock has found no graph to raise the version of. */
export function checkLockTaken(rowsChanged: number): void {
  if (rowsChanged === 1) return
  throw new CommuniqueError('DATABASE_NOT_MIGRATED', 'The database has no graph: run `npm run migrate`.')
}
