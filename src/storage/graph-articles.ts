import sql from 'sql-template-tag'
import type { Transaction } from './database.ts'
import { columnsOf, deleteRows, type GraphRow, loadRows } from './graph-tables.ts'
import { listOf, rowsOf } from './sql.ts'

/** Everything of an article that taking it out of the graph has to undo elsewhere. */
export interface StoredArticle {
  readonly article: GraphRow<'Article'>
  readonly sources: readonly GraphRow<'Source'>[]
  readonly appearances: readonly GraphRow<'Appearance'>[]
  readonly offices: readonly GraphRow<'AppearanceOffice'>[]
  readonly mentions: readonly GraphRow<'Mention'>[]
  readonly countries: readonly GraphRow<'ArticleCountry'>[]
  readonly tellings: readonly GraphRow<'MeetingReport'>[]
  /** Of each quote its speaker's appearance. */
  readonly speakers: readonly string[]
  readonly outletForms: readonly GraphRow<'OutletForm'>[]
  readonly profiles: readonly GraphRow<'Profile'>[]
}

/** Loads an article; undefined where there is none. */
export async function loadArticle(transaction: Transaction, articleId: string): Promise<StoredArticle | undefined> {
  const [article] = await loadRows(transaction, 'Article', 'id', [articleId])
  if (article === undefined) return undefined
  const appearances = await loadRows(transaction, 'Appearance', 'articleId', [articleId])
  const speakers = await transaction.query<{ id: string }>(
    sql`SELECT "speakerAppearanceId" AS "id" FROM "Quote" WHERE "articleId" = ${articleId} AND "speakerAppearanceId" IS NOT NULL`,
  )
  return {
    article,
    sources: await loadRows(transaction, 'Source', 'articleId', [articleId]),
    appearances,
    offices: await loadRows(
      transaction,
      'AppearanceOffice',
      'appearanceId',
      appearances.map(({ id }) => id),
    ),
    mentions: await loadRows(transaction, 'Mention', 'articleId', [articleId]),
    countries: await loadRows(transaction, 'ArticleCountry', 'articleId', [articleId]),
    tellings: await loadRows(transaction, 'MeetingReport', 'articleId', [articleId]),
    speakers: speakers.map(({ id }) => id),
    outletForms: await loadRows(transaction, 'OutletForm', 'articleId', [articleId]),
    profiles: await loadRows(
      transaction,
      'Profile',
      'id',
      appearances.map(({ profileId }) => profileId),
    ),
  }
}

/** Deletes articles with every row that is theirs. */
export async function deleteArticles(transaction: Transaction, articleIds: readonly string[]): Promise<void> {
  // Rows that point at each other within an article, in an order that no foreign key minds.
  await deleteRows(transaction, 'Quote', 'articleId', articleIds)
  await deleteRows(transaction, 'MeetingReport', 'articleId', articleIds)
  await deleteRows(transaction, 'Article', 'id', articleIds)
}

/** The names, with their articles, under which reports of these names or contents were received. */
export async function findSources(
  transaction: Transaction,
  { names, contentHashes }: { readonly names: readonly string[]; readonly contentHashes: readonly string[] },
): Promise<GraphRow<'Source'>[]> {
  const columns = columnsOf('Source')
  return transaction.query(
    sql`SELECT ${columns} FROM "Source" WHERE "name" IN ${listOf(transaction.dialect, names)}
      UNION SELECT ${columns} FROM "Source" WHERE "contentHash" IN ${listOf(transaction.dialect, contentHashes)}`,
  )
}

/** Articles whose slugs are made from one of the bases. */
export async function findArticlesBySlug(
  transaction: Transaction,
  bases: readonly string[],
): Promise<{ id: string; name: string; slug: string; slugBase: string }[]> {
  return transaction.query(
    sql`SELECT "id", "name", "slug", "slugBase" FROM "Article" WHERE "slugBase" IN ${listOf(transaction.dialect, bases)}`,
  )
}

/** Changes slugs, which two articles may exchange. */
export async function saveArticleSlugs(
  transaction: Transaction,
  slugs: readonly { readonly id: string; readonly slug: string }[],
): Promise<void> {
  if (slugs.length === 0) return
  const ids = listOf(
    transaction.dialect,
    slugs.map(({ id }) => id),
  )
  const rows = rowsOf(transaction.dialect, { id: 'text', slug: 'text' }, slugs)
  await transaction.execute(sql`UPDATE "Article" SET "slug" = '~' || "id" WHERE "id" IN ${ids}`)
  await transaction.execute(sql`UPDATE "Article" SET "slug" = "s"."slug" FROM ${rows} AS "s" WHERE "Article"."id" = "s"."id"`)
}

/** Every wording of outlets that articles still use. */
export async function findOutletWordings(
  transaction: Transaction,
  outletIds: readonly string[],
): Promise<{ outletId: string; text: string }[]> {
  if (outletIds.length === 0) return []
  return transaction.query(
    sql`SELECT DISTINCT "outletId", "text" FROM "OutletForm" WHERE "outletId" IN ${listOf(transaction.dialect, outletIds)}`,
  )
}

/** Versions of the graph for articles that this write brings in, one each in their order; the last is the graph's own. */
export async function takeVersions(transaction: Transaction, count: number): Promise<number[]> {
  if (count > 1) {
    await transaction.execute(sql`UPDATE "Graph" SET "version" = "version" + CAST(${count - 1} AS INTEGER) WHERE "id" = 1`)
  }
  const last = await loadVersion(transaction)
  return Array.from({ length: count }, (_, index) => last - count + 1 + index)
}

/** The graph's version as this write makes it. */
export async function loadVersion(transaction: Transaction): Promise<number> {
  const [graph] = await transaction.query<{ version: number }>(sql`SELECT "version" FROM "Graph" WHERE "id" = 1`)
  return Number(graph?.version ?? 0)
}

/** Notes when the graph last took in a report. */
export async function saveIngestTime(transaction: Transaction, at: string): Promise<void> {
  await transaction.execute(sql`UPDATE "Graph" SET "lastIngestedAt" = ${at} WHERE "id" = 1`)
}
