import sql, { raw } from 'sql-template-tag'
import type { Database } from '../../src/storage/database.ts'
import { type GraphTable, graphColumns } from '../../src/storage/graph-tables.ts'

/** Every row of the graph as text, in order, and every country's counts; without when articles came in. What two equal graphs share. */
export async function dumpGraph(database: Database): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {}
  for (const table of Object.keys(graphColumns) as GraphTable[]) {
    const rows = await database.read<Record<string, unknown>>(sql`SELECT * FROM ${raw(`"${table}"`)}`)
    dump[table] = rows.map(({ ingestedAt: _time, version: _version, ...row }) => JSON.stringify(row)).sort()
  }
  const countries = await database.read(
    sql`SELECT "code", "articleCount", "meetingCount" FROM "Country" WHERE "articleCount" <> 0 OR "meetingCount" <> 0 ORDER BY "code"`,
  )
  dump['Country'] = countries.map((row) => JSON.stringify(row))
  return dump
}
