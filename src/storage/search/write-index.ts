import sql from 'sql-template-tag'
import type { Transaction } from '../database.ts'
import { rowsOf } from '../sql.ts'
import { BREAK, type IndexedDocument, type SearchType } from './document.ts'

/** Letters that one statement carries. */
const MAX_LENGTH = 4_000_000

/** Puts documents into the index, in the place of what it had of them. */
export async function putDocuments(transaction: Transaction, documents: readonly IndexedDocument[]): Promise<void> {
  let chunk: IndexedDocument[] = []
  let length = 0
  for (const document of documents) {
    chunk.push(document)
    length += 200 + document.head.length + document.headNames.length + document.body.length + document.bodyNames.length
    if (length < MAX_LENGTH) continue
    await putChunk(transaction, chunk)
    chunk = []
    length = 0
  }
  if (chunk.length > 0) await putChunk(transaction, chunk)
}

async function putChunk(transaction: Transaction, documents: readonly IndexedDocument[]): Promise<void> {
  const { dialect } = transaction
  if (dialect === 'postgresql') {
    const rows = rowsOf(
      dialect,
      { type: 'text', id: 'text', terms: 'text' },
      documents.map((document) => ({ type: document.type, id: document.id, terms: toTsVector(document) })),
    )
    await transaction.execute(
      sql`INSERT INTO "SearchDocument" ("type", "id", "terms")
        SELECT "r"."type", "r"."id", CAST("r"."terms" AS tsvector) FROM ${rows} AS "r"
        ON CONFLICT ("type", "id") DO UPDATE SET "terms" = excluded."terms"`,
    )
    return
  }
  const keys = rowsOf(dialect, { type: 'text', id: 'text' }, documents)
  const added = await transaction.execute(
    sql`INSERT INTO "SearchDocument" ("type", "id") SELECT "r"."type", "r"."id" FROM ${keys} AS "r" WHERE true ON CONFLICT DO NOTHING`,
  )
  // To replace is to look first for what was there.
  const verb = added === documents.length ? sql`INSERT` : sql`INSERT OR REPLACE`
  const rows = rowsOf(
    dialect,
    { type: 'text', id: 'text', head: 'text', headNames: 'text', body: 'text', bodyNames: 'text' },
    documents,
  )
  await transaction.execute(
    sql`${verb} INTO "SearchIndex" ("rowid", "kind", "head", "headNames", "body", "bodyNames")
      SELECT "d"."key", "r"."type", "r"."head", "r"."headNames", "r"."body", "r"."bodyNames" FROM ${rows} AS "r"
      JOIN "SearchDocument" AS "d" ON "d"."type" = "r"."type" AND "d"."id" = "r"."id"`,
  )
}

/** Takes documents out of the index; those that it does not have are no matter. */
export async function dropDocuments(
  transaction: Transaction,
  documents: readonly { readonly type: SearchType; readonly id: string }[],
): Promise<void> {
  if (documents.length === 0) return
  const { dialect } = transaction
  const rows = rowsOf(dialect, { type: 'text', id: 'text' }, documents)
  const which = sql`("type", "id") IN (SELECT "r"."type", "r"."id" FROM ${rows} AS "r")`
  if (dialect === 'sqlite') {
    await transaction.execute(sql`DELETE FROM "SearchIndex" WHERE "rowid" IN (SELECT "key" FROM "SearchDocument" WHERE ${which})`)
  }
  await transaction.execute(sql`DELETE FROM "SearchDocument" WHERE ${which}`)
}

/** Empties the index. */
export async function dropAllDocuments(transaction: Transaction): Promise<void> {
  if (transaction.dialect === 'sqlite')
    await transaction.execute(sql`INSERT INTO "SearchIndex" ("SearchIndex") VALUES ('delete-all')`)
  await transaction.execute(sql`DELETE FROM "SearchDocument"`)
}

/**
 * The terms as a tsvector: stems as they are, keys with a mark; head and body in weights A and D. A break leaves a place
 * empty, so that no phrase reaches across it.
 */
function toTsVector(document: IndexedDocument): string {
  const [head, headNames, body, bodyNames] = [
    listTerms(document.head),
    listTerms(document.headNames),
    listTerms(document.body),
    listTerms(document.bodyNames),
  ]
  const places = new Map<string, string[]>()
  const add = (terms: readonly string[], { mark, weight, from }: { mark: string; weight: string; from: number }) => {
    for (const [index, term] of terms.entries()) {
      if (term === BREAK) continue
      const lexeme = mark + term
      const own = places.get(lexeme)
      const place = `${from + index}${weight}`
      if (own === undefined) places.set(lexeme, [place])
      else own.push(place)
    }
  }
  add(head, { mark: '', weight: 'A', from: 1 })
  add(body, { mark: '', weight: 'D', from: head.length + 2 })
  add(headNames, { mark: '~', weight: 'A', from: 1 })
  add(bodyNames, { mark: '~', weight: 'D', from: headNames.length + 2 })
  return [...places].map(([lexeme, own]) => `'${lexeme}':${own.join(',')}`).join(' ')
}

const listTerms = (terms: string): string[] => (terms === '' ? [] : terms.split(' '))
