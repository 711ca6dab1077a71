import sql, { type Sql } from 'sql-template-tag'
import { toStorableText } from '../../../domain/storable-text.ts'
import type { Dialect } from '../../database.ts'
import { listOf } from '../../sql.ts'

/** A subselect of the people that ids mean: those of any of their profiles, which a person's own id is one of. */
export const personIdsOf = (dialect: Dialect, ids: readonly string[]): Sql =>
  sql`(SELECT r."personId" FROM "Profile" r WHERE r."id" IN ${listOf(dialect, ids.map(toStorableText))})`

/** A subselect of the meetings that ids mean: those of any of their tellings, which a meeting's own id is one of. */
export const meetingIdsOf = (dialect: Dialect, ids: readonly string[]): Sql =>
  sql`(SELECT r."meetingId" FROM "MeetingReport" r WHERE r."id" IN ${listOf(dialect, ids.map(toStorableText))})`
