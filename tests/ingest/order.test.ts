import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestReport, removeReport, storeReports } from '../../src/ingest/ingest-report.ts'
import { prepareReport } from '../../src/ingest/prepare-report.ts'
import { arbitraryReport, type MadeReport } from '../testkit/arbitrary-report.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { dumpGraph } from '../testkit/dump-graph.ts'
import { dumpSearchIndex } from '../testkit/dump-search.ts'

let left: TestDatabase
let right: TestDatabase

const read = ({ database }: TestDatabase, { name, text, facts }: MadeReport) => ingestReport(database, { name, text }, facts)

async function empty({ database }: TestDatabase, reports: readonly MadeReport[]): Promise<void> {
  for (const name of new Set(reports.map((report) => report.name))) await removeReport(database, name)
}

/** The last report of each name: what the graph is made of in the end. */
const lastOfEach = (reports: readonly MadeReport[]) => [...new Map(reports.map((report) => [report.name, report])).values()]

describe.each(dialects())('the graph is a function of the set of its reports (%s)', (dialect) => {
  beforeAll(async () => {
    left = await testDatabase(dialect)
    right = await testDatabase(dialect)
  })
  afterAll(() => Promise.all([left.drop(), right.drop()]))
  // Fewer on PostgreSQL, where a write costs more: what is decided does not depend on the dialect.
  const runs = (usual: number) => Number(process.env['RUNS'] ?? (dialect === 'sqlite' ? usual : usual / 5))

  test('whatever the order of reading, and whatever was read and taken out or replaced between', async () => {
    const history = fc.array(fc.record({ report: arbitraryReport, remove: fc.boolean() }), { minLength: 1, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(history, fc.infiniteStream(fc.nat()), async (steps, random) => {
        const present = new Map<string, MadeReport>()
        for (const { report, remove } of steps) {
          if (remove) await removeReport(left.database, report.name)
          else await read(left, report)
          present.delete(report.name)
          if (!remove) present.set(report.name, report)
        }
        const shuffled = [...present.values()]
          .map((report) => ({ report, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ report }) => report)
        for (const report of shuffled) await read(right, report)
        try {
          expect(await dumpGraph(left.database)).toEqual(await dumpGraph(right.database))
        } finally {
          await empty(left, [...present.values()])
          await empty(right, shuffled)
        }
      }),
      { numRuns: runs(40) },
    )
  }, 600_000)

  test('whether reports are stored one at a time or in groups, and with the same outcomes', async () => {
    const groups = fc.array(fc.array(arbitraryReport, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(groups, async (cut) => {
        const oneByOne = []
        for (const report of cut.flat()) oneByOne.push(await read(left, report))
        const together = []
        for (const group of cut) {
          const prepared = group.map(({ name, text, facts }) => prepareReport({ name, text }, facts))
          together.push(...(await storeReports(right.database, prepared)))
        }
        try {
          expect(together).toEqual(oneByOne)
          expect(await dumpGraph(right.database)).toEqual(await dumpGraph(left.database))
          expect(await dumpSearchIndex(right)).toEqual(await dumpSearchIndex(left))
        } finally {
          await empty(left, cut.flat())
          await empty(right, cut.flat())
        }
      }),
      { numRuns: runs(20) },
    )
  }, 600_000)

  test('adding a report and taking it out again leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryReport, { maxLength: 6 }), arbitraryReport, async (reports, extra) => {
        const others = lastOfEach(reports).filter((report) => report.name !== extra.name && report.text !== extra.text)
        for (const report of others) await read(left, report)
        const before = await dumpGraph(left.database)
        await read(left, extra)
        await removeReport(left.database, extra.name)
        const after = await dumpGraph(left.database)
        await empty(left, others)
        const nothing = await dumpGraph(left.database)
        expect(after).toEqual(before)
        expect(Object.values(nothing).flat()).toEqual([])
      }),
      { numRuns: runs(30) },
    )
  }, 600_000)
})
