import sql, { raw } from 'sql-template-tag'
import type { Database, Transaction } from '../database.ts'
import { listOf } from '../sql.ts'
import { type IndexedDocument, indexDocument, type SearchType, searchTypes } from './document.ts'
import { documentLoaders } from './load-documents.ts'
import { dropAllDocuments, dropDocuments, putDocuments } from './write-index.ts'

/** Nodes that a write has made, changed or taken away, by type. */
export type TouchedNodes = Partial<Readonly<Record<SearchType, readonly string[]>>>

/**
 * Brings the index up to date with the graph around these nodes: to be called at the end of the write that touched them. What
 * the index holds depends on the graph alone; `fresh` are documents of nodes that the write has at hand, so that they need
 * not be read again.
 */
export async function refreshSearchIndex(
  transaction: Transaction,
  touched: TouchedNodes,
  fresh: readonly IndexedDocument[] = [],
): Promise<void> {
  const documents: IndexedDocument[] = []
  const gone: { type: SearchType; id: string }[] = []
  for (const type of searchTypes) {
    const atHand = new Set(fresh.filter((document) => document.type === type).map(({ id }) => id))
    const ids = [...new Set(touched[type] ?? [])].filter((id) => !atHand.has(id))
    if (ids.length === 0) continue
    const found = await documentLoaders[type](transaction, ids)
    const present = new Set(found.map(({ id }) => id))
    documents.push(...found.map(indexDocument))
    gone.push(...ids.filter((id) => !present.has(id)).map((id) => ({ type, id })))
  }
  await dropDocuments(transaction, gone)
  // By themselves, because what is new to the index is put there for less than what replaces something.
  await putDocuments(transaction, fresh)
  await putDocuments(transaction, documents)
}

/** The quotes of articles: what else is touched when articles go. To be asked before they do. */
export async function findQuotesOf(transaction: Transaction, articleIds: readonly string[]): Promise<string[]> {
  if (articleIds.length === 0) return []
  const rows = await transaction.query<{ id: string }>(
    sql`SELECT "id" FROM "Quote" WHERE "articleId" IN ${listOf(transaction.dialect, articleIds)}`,
  )
  return rows.map(({ id }) => id)
}

/** The rules by which words become terms, counted: to be raised whenever an index made by older ones would answer wrongly. */
const INDEX_VERSION = 1

/** Makes the index anew where it was made by other rules, or never; otherwise one small read. */
export async function updateSearchIndex(database: Database): Promise<void> {
  const [state] = await database.read<{ version: number }>(sql`SELECT "version" FROM "SearchState" WHERE "id" = 1`)
  if (state?.version === INDEX_VERSION) return
  await database.write(async (transaction) => {
    const [inside] = await transaction.query<{ version: number }>(sql`SELECT "version" FROM "SearchState" WHERE "id" = 1`)
    if (inside?.version === INDEX_VERSION) return
    await rebuildSearchIndex(transaction)
    await transaction.execute(sql`DELETE FROM "SearchState"`)
    await transaction.execute(sql`INSERT INTO "SearchState" ("id", "version") VALUES (1, CAST(${INDEX_VERSION} AS INTEGER))`)
  })
}

/** Makes the index anew from the graph. */
export async function rebuildSearchIndex(transaction: Transaction): Promise<void> {
  await dropAllDocuments(transaction)
  for (const type of searchTypes) {
    const { table, key } = tables[type]
    for (let last = ''; ; ) {
      const rows = await transaction.query<{ id: string }>(
        sql`SELECT ${raw(key)} AS "id" FROM ${raw(table)} WHERE ${raw(key)} > ${last} ORDER BY ${raw(key)} LIMIT CAST(${BATCH} AS INTEGER)`,
      )
      const ids = rows.map(({ id }) => id)
      await putDocuments(transaction, (await documentLoaders[type](transaction, ids)).map(indexDocument))
      const end = ids.at(-1)
      if (end === undefined) break
      last = end
    }
  }
}

const BATCH = 1_000
const tables = {
  ARTICLE: { table: '"Article"', key: '"id"' },
  COUNTRY: { table: '"Country"', key: '"code"' },
  MEETING: { table: '"Meeting"', key: '"id"' },
  PERSON: { table: '"Person"', key: '"id"' },
  QUOTE: { table: '"Quote"', key: '"id"' },
} as const
