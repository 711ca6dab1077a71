import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CommuniqueError } from '../../src/domain/errors.ts'
import { mergePeople, splitPerson, undoCorrection } from '../../src/ingest/correct-people.ts'
import { ingestReport, removeReport } from '../../src/ingest/ingest-report.ts'
import type { Database } from '../../src/storage/database.ts'
import { rebuildSearchIndex } from '../../src/storage/search/keep-index.ts'
import { arbitraryReport, type MadeReport } from '../testkit/arbitrary-report.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { dumpSearchIndex } from '../testkit/dump-search.ts'

/** What may happen to a graph. Whom it happens to is told by a place among those whom the graph has then. */
type Step =
  | { readonly kind: 'read'; readonly report: MadeReport }
  | { readonly kind: 'remove'; readonly report: MadeReport }
  | Correction
interface Correction {
  readonly kind: 'merge' | 'split' | 'undo'
  readonly place: number
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), report: arbitraryReport }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), report: arbitraryReport }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('merge' as const, 'split' as const, 'undo' as const), place: fc.nat() }),
  },
)

describe.each(dialects())('the index of full text on %s', (dialect) => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase(dialect)
  })
  afterAll(() => test?.drop())

  it('is after any reading, replacing, taking out and correcting what it would be if made anew', async () => {
    const { database } = test
    const empty = await dumpSearchIndex(test)
    let corrections = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        for (const one of steps) {
          if (one.kind === 'read')
            await ingestReport(database, { name: one.report.name, text: one.report.text }, one.report.facts)
          else if (one.kind === 'remove') await removeReport(database, one.report.name)
          else if (await correct(database, one)) corrections++
        }
        const kept = await dumpSearchIndex(test)
        await database.write(rebuildSearchIndex)
        const rebuilt = await dumpSearchIndex(test)
        for (const one of steps) if ('report' in one) await removeReport(database, one.report.name)
        await database.write((transaction) => transaction.execute(sql`DELETE FROM "Correction"`))
        expect(kept).toEqual(rebuilt)
        expect(await dumpSearchIndex(test)).toEqual(empty)
      }),
      { numRuns: dialect === 'sqlite' ? 60 : 15 },
    )
    expect(corrections).toBeGreaterThan(2)
  }, 120_000)
})

/** Corrects somebody, if there is anybody to be corrected in this way; says whether anything was. */
async function correct(database: Database, { kind, place }: Correction): Promise<boolean> {
  const people = await database.read<{ id: string; name: string }>(sql`SELECT "id", "name" FROM "Person" ORDER BY "id"`)
  const forms = await database.read<{ id: string; text: string }>(
    sql`SELECT r."personId" AS "id", f."text" FROM "NameForm" f JOIN "Profile" r ON r."id" = f."profileId" ORDER BY 1, 2`,
  )
  const made = await database.read<{ id: string }>(sql`SELECT "id" FROM "Correction" WHERE "revokedAt" = '' ORDER BY "version"`)
  const [one, other] = [people[place % people.length], people[(place * 7 + 1) % people.length]]
  const form = forms[place % forms.length]
  const correction = made[place % made.length]
  try {
    if (kind === 'merge' && one && other) await mergePeople(database, { keep: one.id, merge: [other.id] })
    else if (kind === 'split' && form) await splitPerson(database, { person: form.id, names: [form.text] })
    else if (kind === 'undo' && correction) await undoCorrection(database, correction.id)
    else return false
  } catch (error) {
    // One person already, or nobody's only name.
    if (!(error instanceof CommuniqueError)) throw error
    return false
  }
  return true
}
