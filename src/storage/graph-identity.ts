import sql from 'sql-template-tag'
import type { Transaction } from './database.ts'
import { columnsOf, type GraphRow, loadRows } from './graph-tables.ts'
import { listOf, quoteName, rowsOf } from './sql.ts'

/** A correction of identity in force. */
export interface CorrectionRow {
  readonly kind: 'MERGE' | 'SPLIT'
  readonly profiles: readonly string[]
  readonly others: readonly string[]
}

/** The profiles that share at least one of the keys. */
export async function findProfilesByKeys(
  transaction: Transaction,
  keys: readonly string[],
): Promise<{ key: string; profileId: string }[]> {
  if (keys.length === 0) return []
  return transaction.query(sql`SELECT "key", "profileId" FROM "ProfileKey" WHERE "key" IN ${listOf(transaction.dialect, keys)}`)
}

/** The resemblances in which one of the profiles has a part. */
export async function loadResemblances(
  transaction: Transaction,
  profileIds: readonly string[],
): Promise<GraphRow<'Resemblance'>[]> {
  if (profileIds.length === 0) return []
  const ids = listOf(transaction.dialect, profileIds)
  const columns = columnsOf('Resemblance')
  const rows = await transaction.query<Omit<GraphRow<'Resemblance'>, 'joins'> & { joins: boolean | number }>(
    sql`SELECT ${columns} FROM "Resemblance" WHERE "aId" IN ${ids} UNION SELECT ${columns} FROM "Resemblance" WHERE "bId" IN ${ids}`,
  )
  return rows.map((row) => ({ ...row, joins: Boolean(row.joins) }))
}

/** The profiles of some persons, and the profiles of whatever persons these profiles have now. */
export async function findProfilesOfPersons(
  transaction: Transaction,
  personIds: readonly string[],
): Promise<{ id: string; personId: string }[]> {
  if (personIds.length === 0) return []
  return transaction.query(
    sql`SELECT "id", "personId" FROM "Profile" WHERE "personId" IN ${listOf(transaction.dialect, personIds)}`,
  )
}

/** The corrections that have not been taken back, from the oldest to the newest. */
export async function loadCorrections(transaction: Transaction): Promise<CorrectionRow[]> {
  const rows = await transaction.query<{ kind: string; profiles: string; others: string }>(
    sql`SELECT "kind", "profiles", "others" FROM "Correction" WHERE "revokedAt" = '' ORDER BY "version", "id"`,
  )
  return rows.map((row) => ({
    kind: row.kind === 'SPLIT' ? 'SPLIT' : 'MERGE',
    profiles: JSON.parse(row.profiles),
    others: JSON.parse(row.others),
  }))
}

/**
 * Gives profiles to other persons, and with them everything that is derived from whose they are. Gives the ids of the
 * tellings of meetings in which they took part.
 */
export async function moveProfiles(
  transaction: Transaction,
  moves: readonly { readonly profileId: string; readonly personId: string }[],
): Promise<string[]> {
  const { dialect } = transaction
  const moved = rowsOf(dialect, { profileId: 'text', personId: 'text' }, moves)
  await transaction.execute(
    sql`UPDATE "Profile" SET "personId" = "m"."personId" FROM ${moved} AS "m" WHERE "Profile"."id" = "m"."profileId"`,
  )
  const appearances = await transaction.query<{ id: string; articleId: string; personId: string }>(
    sql`SELECT "a"."id", "a"."articleId", "m"."personId" FROM ${moved} AS "m" JOIN "Appearance" AS "a" ON "a"."profileId" = "m"."profileId"`,
  )
  if (appearances.length === 0) return []
  const rows = rowsOf(dialect, { id: 'text', articleId: 'text', personId: 'text' }, appearances)
  const set = (table: string, column: string, key: string) => ({ table, column, key })
  for (const { table, column, key } of [set('Appearance', 'personId', 'id'), set('MeetingParty', 'personId', 'appearanceId')]) {
    await transaction.execute(updatePerson(rows, { table, column, key }))
  }
  // By their articles: an index from an appearance to its mentions and quotes would cost every write more than it saves here.
  for (const { table, column, key } of [
    set('Mention', 'personId', 'appearanceId'),
    set('Quote', 'speakerId', 'speakerAppearanceId'),
  ]) {
    const ofArticle = sql`${quoteName(table)}."articleId" = "m"."articleId"`
    await transaction.execute(sql`${updatePerson(rows, { table, column, key })} AND ${ofArticle}`)
  }
  await transaction.execute(
    sql`UPDATE "QuotePerson" SET "personId" = "m"."personId"
      FROM (SELECT "q"."id" AS "quoteId", "a"."id", "a"."personId" FROM ${rows} AS "a" JOIN "Quote" AS "q" ON "q"."articleId" = "a"."articleId") AS "m"
      WHERE "QuotePerson"."quoteId" = "m"."quoteId" AND "QuotePerson"."appearanceId" = "m"."id"`,
  )
  const reports = await transaction.query<{ reportId: string }>(
    sql`SELECT DISTINCT "reportId" FROM "MeetingParty" WHERE "appearanceId" IN ${listOf(
      dialect,
      appearances.map((appearance) => appearance.id),
    )}`,
  )
  return reports.map((report) => report.reportId)
}

function updatePerson(
  rows: ReturnType<typeof rowsOf>,
  { table, column, key }: { readonly table: string; readonly column: string; readonly key: string },
) {
  const [target, field, match] = [quoteName(table), quoteName(column), quoteName(key)]
  return sql`UPDATE ${target} SET ${field} = "m"."personId" FROM ${rows} AS "m" WHERE ${target}.${match} = "m"."id"`
}

/** Persons that may lay claim to one of the slugs, with the number of articles of their most used profile that has it. */
export async function findSlugClaims(
  transaction: Transaction,
  slugs: readonly string[],
): Promise<{ id: string; slug: string; name: string; countryCode: string | null; profileSlug: string; articleCount: number }[]> {
  if (slugs.length === 0) return []
  return transaction.query(
    sql`SELECT "p"."id", "p"."slug", "p"."name", "p"."countryCode", "f"."slug" AS "profileSlug", MAX("f"."articleCount") AS "articleCount" FROM "Profile" AS "f"
      JOIN "Person" AS "p" ON "p"."id" = "f"."personId" WHERE "f"."slug" IN ${listOf(transaction.dialect, slugs)}
      GROUP BY "p"."id", "p"."slug", "p"."name", "p"."countryCode", "f"."slug"`,
  )
}

/** Changes slugs, which two persons may exchange. */
export async function saveSlugs(
  transaction: Transaction,
  slugs: readonly { readonly id: string; readonly before: string; readonly slug: string }[],
): Promise<void> {
  if (slugs.length === 0) return
  const rows = rowsOf(transaction.dialect, { id: 'text', slug: 'text' }, slugs)
  const given = new Set(slugs.map(({ before }) => before))
  // First out of each other's way: no two rows may have one slug at any moment.
  const exchanged = slugs.filter(({ slug }) => given.has(slug))
  if (exchanged.length > 0) {
    const ids = listOf(
      transaction.dialect,
      slugs.map(({ id }) => id),
    )
    await transaction.execute(sql`UPDATE "Person" SET "slug" = '~' || "id" WHERE "id" IN ${ids}`)
  }
  await transaction.execute(sql`UPDATE "Person" SET "slug" = "s"."slug" FROM ${rows} AS "s" WHERE "Person"."id" = "s"."id"`)
}

/** First and last dates of the appearances of profiles, '' where none is dated. */
export async function findProfileDates(transaction: Transaction, profileIds: readonly string[]): Promise<Map<string, SeenDates>> {
  if (profileIds.length === 0) return new Map()
  const rows = await transaction.query<SeenRow>(
    sql`SELECT "profileId" AS "id", MIN(NULLIF("publishedOn", '')) AS "firstOn", MAX("publishedOn") AS "lastOn" FROM "Appearance"
      WHERE "profileId" IN ${listOf(transaction.dialect, profileIds)} GROUP BY "profileId"`,
  )
  return toDates(rows)
}

/** First and last dates of positions, and every wording of them. */
export async function findPositionUses(
  transaction: Transaction,
  positionIds: readonly string[],
): Promise<Map<string, SeenDates & { titles: string[] }>> {
  if (positionIds.length === 0) return new Map()
  const rows = await transaction.query<SeenRow & { title: string }>(
    sql`SELECT "o"."positionId" AS "id", "o"."title", MIN(NULLIF("a"."publishedOn", '')) AS "firstOn", MAX("a"."publishedOn") AS "lastOn"
      FROM "AppearanceOffice" AS "o" JOIN "Appearance" AS "a" ON "a"."id" = "o"."appearanceId"
      WHERE "o"."positionId" IN ${listOf(transaction.dialect, positionIds)} GROUP BY "o"."positionId", "o"."title"`,
  )
  const uses = new Map<string, SeenDates & { titles: string[] }>()
  for (const { id, title, firstOn, lastOn } of rows) {
    const use = uses.get(id) ?? { firstSeenOn: '', lastSeenOn: '', titles: [] }
    const first = [firstOn ?? '', use.firstSeenOn].filter((date) => date !== '').sort()[0] ?? ''
    const last = [lastOn, use.lastSeenOn].sort()[1] ?? ''
    uses.set(id, { firstSeenOn: first, lastSeenOn: last, titles: [...use.titles, title] })
  }
  return uses
}

export interface SeenDates {
  readonly firstSeenOn: string
  readonly lastSeenOn: string
}
interface SeenRow {
  readonly id: string
  readonly firstOn: string | null
  readonly lastOn: string
}
const toDates = (rows: readonly SeenRow[]): Map<string, SeenDates> =>
  new Map(rows.map(({ id, firstOn, lastOn }) => [id, { firstSeenOn: firstOn ?? '', lastSeenOn: lastOn }]))

/** The positions of profiles. */
export const loadPositionsOf = (transaction: Transaction, profileIds: readonly string[]): Promise<GraphRow<'Position'>[]> =>
  loadRows(transaction, 'Position', 'profileId', profileIds)
