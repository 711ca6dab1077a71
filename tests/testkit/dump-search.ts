import SqliteDriver from 'better-sqlite3'
import sql from 'sql-template-tag'
import type { TestDatabase } from './databases.ts'

/** Every term of every document in the index of full text, with its place: what two equal indexes share. */
export async function dumpSearchIndex({ url, database }: TestDatabase): Promise<string[]> {
  if (database.dialect === 'postgresql') {
    const rows = await database.read<{ type: string; id: string; terms: string }>(
      sql`SELECT "type", "id", CAST("terms" AS text) AS "terms" FROM "SearchDocument"`,
    )
    return rows.map(({ type, id, terms }) => `${type} ${id} ${terms}`).sort()
  }
  const driver = new SqliteDriver(url.slice('file:'.length))
  try {
    driver.exec(`CREATE VIRTUAL TABLE temp."terms" USING fts5vocab('main', 'SearchIndex', 'instance')`)
    const rows = driver
      .prepare(
        `SELECT d."type" || ' ' || d."id" || ' ' || v."col" || ' ' || v."offset" || ' ' || v."term" AS "entry"
          FROM temp."terms" v LEFT JOIN "SearchDocument" d ON d."key" = v."doc"
        UNION ALL SELECT d."type" || ' ' || d."id" FROM "SearchDocument" d`,
      )
      .all() as { entry: string | null }[]
    return rows.map(({ entry }) => entry ?? 'a document that nothing knows').sort()
  } finally {
    driver.close()
  }
}
