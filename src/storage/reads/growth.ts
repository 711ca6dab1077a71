import sql, { join, type Sql } from 'sql-template-tag'
import { quoteName } from '../sql.ts'
import type { Growth } from './connection.ts'

// What articles that came after a version of the graph have added to the counts that lists are sorted by.

/** Versions that a walk through pages may fall behind before its list begins to move with the graph. */
const MOST_BEHIND = 10_000

/** The articles that came after a version, as "t". */
const newArticles = (version: Sql): Sql =>
  sql`"Article" t WHERE t."version" > ${version} AND t."version" > (SELECT g."version" - ${MOST_BEHIND} FROM "Graph" g WHERE g."id" = 1)`

/** The meetings that these articles tell of, as "m". */
const toldMeetings = (version: Sql): Sql =>
  sql`(SELECT DISTINCT r."meetingId" AS "id" FROM "MeetingReport" r WHERE r."articleId" IN (SELECT t."id" FROM ${newArticles(version)})) m`

/** Whether an article that was there at the version tells of the meeting: the condition speaks of its telling as "r". */
const wasTold = (version: Sql, condition: Sql = sql`1 = 1`): Sql =>
  sql`EXISTS (SELECT 1 FROM "MeetingReport" r JOIN "Article" t ON t."id" = r."articleId" AND t."version" <= ${version}
    WHERE r."meetingId" = m."id" AND ${condition})`

const named = (personId: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM "MeetingParty" y WHERE y."reportId" = r."id" AND y."personId" = ${personId})`

/** A telling has its countries as JSON; a code is no part of another. */
const tied = (countryCode: Sql): Sql => sql`r."countries" LIKE '%"' || ${countryCode} || '"%'`

export const personGrowth = {
  QUOTE_COUNT: {
    since: (version) => sql`
      SELECT q."speakerId" AS "id", COUNT(*) AS "more" FROM "Quote" q
      WHERE q."speakerId" IS NOT NULL AND q."articleId" IN (SELECT t."id" FROM ${newArticles(version)}) GROUP BY q."speakerId"`,
  },
  MEETING_COUNT: {
    since: (version) => sql`
      SELECT a."personId" AS "id", COUNT(*) AS "more" FROM ${toldMeetings(version)} JOIN "Participation" a ON a."meetingId" = m."id"
      WHERE NOT ${wasTold(version, named(sql`a."personId"`))} GROUP BY a."personId"`,
  },
  ARTICLE_COUNT: {
    since: (version) => sql`
      SELECT a."personId" AS "id", COUNT(DISTINCT a."articleId") AS "more" FROM "Appearance" a
      WHERE a."articleId" IN (SELECT t."id" FROM ${newArticles(version)}) GROUP BY a."personId"`,
  },
} as const satisfies Record<string, Growth>

export const countryGrowth = {
  MEETING_COUNT: {
    since: (version) => sql`
      SELECT c."countryCode" AS "id", COUNT(*) AS "more" FROM ${toldMeetings(version)} JOIN "MeetingCountry" c ON c."meetingId" = m."id"
      WHERE NOT ${wasTold(version, tied(sql`c."countryCode"`))} GROUP BY c."countryCode"`,
  },
  ARTICLE_COUNT: {
    since: (version) => sql`
      SELECT c."countryCode" AS "id", COUNT(*) AS "more" FROM "ArticleCountry" c
      WHERE c."articleId" IN (SELECT t."id" FROM ${newArticles(version)}) GROUP BY c."countryCode"`,
  },
} as const satisfies Record<string, Growth>

interface Parties {
  /** The table of the parties of meetings, and its column for them. */
  readonly table: 'Participation' | 'MeetingCountry'
  readonly column: 'personId' | 'countryCode'
  /** Whether a telling has the party. */
  readonly has: (party: Sql) => Sql
}

/** How much more often two parties have met, as the count of one that belongs to the other: in meetings held, told or joined since. */
const pairGrowth = ({ table, column, has }: Parties) =>
  ({
    MEETING_COUNT: {
      byParent: true,
      since: (version) => {
        const [one, other] = [sql`s.${quoteName(column)}`, sql`o.${quoteName(column)}`]
        const conditions = [sql`r."status" = 'HELD'`, has(one), has(other)].map((condition) => wasTold(version, condition))
        return sql`
          SELECT ${one} AS "parent", ${other} AS "id", COUNT(*) AS "more"
          FROM ${toldMeetings(version)} JOIN "Meeting" h ON h."id" = m."id" AND h."status" = 'HELD'
          JOIN ${quoteName(table)} s ON s."meetingId" = m."id"
          JOIN ${quoteName(table)} o ON o."meetingId" = m."id" AND ${other} <> ${one}
          WHERE NOT (${join(conditions, ' AND ')}) GROUP BY ${one}, ${other}`
      },
    },
  }) as const satisfies Record<string, Growth>

export const counterpartGrowth = pairGrowth({ table: 'Participation', column: 'personId', has: named })

export const tieGrowth = pairGrowth({ table: 'MeetingCountry', column: 'countryCode', has: tied })
