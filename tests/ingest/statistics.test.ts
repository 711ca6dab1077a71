import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import { describe, expect, it } from 'vitest'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { testDatabase, whyNot } from '../testkit/databases.ts'

describe.skipIf(whyNot('postgresql') !== null)('PostgreSQL', () => {
  it('counts its tables anew after many reports, and not after a few', { timeout: 60_000 }, async () => {
    const test = await testDatabase('postgresql')
    const folder = mkdtempSync(join(tmpdir(), 'communique-many-'))
    const report = (number: number) =>
      JSON.stringify({
        name: `report ${number}`,
        text: `News of day ${number}\n\nThe foreign minister of Portugal said on Monday that port number ${number} is open again.`,
      })
    const counted = async () => {
      const [table] = await test.database.read<{ rows: number }>(
        sql`SELECT reltuples AS "rows" FROM pg_class WHERE oid = '"ArticleCountry"'::regclass`,
      )
      return table?.rows
    }
    const read = async (from: number, to: number) => {
      const file = join(folder, `from-${from}.jsonl`)
      const lines = Array.from({ length: to - from }, (_, index) => report(from + index))
      writeFileSync(file, lines.join('\n'))
      await ingestPaths(test.database, [file])
    }
    try {
      // -1: never counted.
      await read(0, 5)
      expect(await counted()).toBe(-1)
      await read(5, 110)
      expect(await counted()).toBe(110)
    } finally {
      rmSync(folder, { recursive: true, force: true })
      await test.drop()
    }
  })
})
