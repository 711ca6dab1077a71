import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestReport, removeReport } from '../../src/ingest/ingest-report.ts'
import { rebuildSearchIndex } from '../../src/storage/search/keep-index.ts'
import { arbitraryReport } from '../testkit/arbitrary-report.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { dumpSearchIndex } from '../testkit/dump-search.ts'

describe.each(dialects())('the index of full text on %s', (dialect) => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase(dialect)
  })
  afterAll(() => test?.drop())

  it('is after any reading, replacing and taking out what it would be if made anew', async () => {
    const { database } = test
    const empty = await dumpSearchIndex(test)
    const history = fc.array(fc.record({ report: arbitraryReport, remove: fc.boolean() }), { minLength: 1, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        for (const { report, remove } of steps) {
          if (remove) await removeReport(database, report.name)
          else await ingestReport(database, { name: report.name, text: report.text }, report.facts)
        }
        const kept = await dumpSearchIndex(test)
        await database.write(rebuildSearchIndex)
        const rebuilt = await dumpSearchIndex(test)
        for (const name of new Set(steps.map(({ report }) => report.name))) await removeReport(database, name)
        expect(kept).toEqual(rebuilt)
        expect(await dumpSearchIndex(test)).toEqual(empty)
      }),
      { numRuns: dialect === 'sqlite' ? 40 : 15 },
    )
  }, 120_000)
})
