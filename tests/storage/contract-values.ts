import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isStorableText, toStorableText } from '../../src/domain/storable-text.ts'
import type { Database, Dialect } from '../../src/storage/database.ts'
import { fillCountries } from '../../src/storage/fill-countries.ts'
import { insertRows, listOf, rowsOf } from '../../src/storage/sql.ts'
import { type TestDatabase, testDatabase, whyNot } from '../testkit/databases.ts'
import { countRows, resemblance, row, suiteTitle, versionOf } from './resemblances.ts'

const oddTexts = [
  '',
  ' ',
  'Dehqān “met” al-Ubaydi',
  `'single' "double" \\ back\\slash \\u0041 \\n`,
  'line\nbreak\r\nand\ttab',
  '👩‍👩‍👧 🇮🇷 𝒳',
  '\u0001\u001f\u007f\u2028\u2029\ufeff\ufffd\uffff',
  '2015-05-18',
  '2015-05-18T10:00:00.000Z',
  '{"prisma__type":"date","prisma__value":"2015-05-18"}',
  '[1, 2]',
  'null',
  'true',
  '12',
  '1e400',
  '?, $1, :name, @name, %s, --, /* */; DROP TABLE "Graph"',
  'x'.repeat(3_000_000),
  '😀'.repeat(10_000),
]

/** What goes in comes out, in the same form and the same order in every dialect. */
export function valuesContract(dialect: Dialect): void {
  const reason = whyNot(dialect)
  describe.skipIf(reason !== null)(suiteTitle(dialect, 'values'), () => {
    let test: TestDatabase
    let database: Database
    beforeAll(async () => {
      test = await testDatabase(dialect)
      database = test.database
    })
    afterAll(() => test?.drop())
    beforeEach(async () => {
      await database.write((transaction) => transaction.execute(sql`DELETE FROM "Resemblance"`))
    })

    it('has every country, and writes them again only where they differ', async () => {
      const version = await versionOf(database)
      await fillCountries(database)
      expect(await versionOf(database)).toBe(version)
      await database.write((transaction) =>
        transaction.execute(sql`UPDATE "Country" SET "name" = 'Elsewhere', "articleCount" = 7 WHERE "code" = 'IR'`),
      )
      await database.write((transaction) => transaction.execute(sql`DELETE FROM "Country" WHERE "code" = 'IQ'`))
      await fillCountries(database)
      const rows = await database.read(
        sql`SELECT "code", "name", "flag", "articleCount" FROM "Country" WHERE "code" IN ('IR', 'IQ') ORDER BY "code"`,
      )
      expect(rows).toEqual([
        { code: 'IQ', name: 'Iraq', flag: '🇮🇶', articleCount: 0 },
        { code: 'IR', name: 'Iran', flag: '🇮🇷', articleCount: 7 },
      ])
      await database.write((transaction) => transaction.execute(sql`UPDATE "Country" SET "articleCount" = 0`))
    })

    it('keeps texts exactly as they are', async () => {
      const rows = oddTexts.map((reasons, index) => ({ ...row('odd', String(index)), reasons }))
      await database.write((transaction) => insertRows(transaction, 'Resemblance', { columns: resemblance, rows }))
      const stored = await database.read<{ bId: string; reasons: string }>(sql`SELECT "bId", "reasons" FROM "Resemblance"`)
      expect(stored).toHaveLength(rows.length)
      for (const { bId, reasons } of stored) expect(reasons === oddTexts[Number(bId)], `text ${bId}`).toBe(true)
    })

    it('keeps texts given as parameters exactly as they are', async () => {
      await database.write(async (transaction) => {
        for (const [index, text] of oddTexts.entries()) {
          await transaction.execute(
            sql`INSERT INTO "Resemblance" ("aId", "bId", "score", "reasons", "joins") VALUES ('one', ${String(index)}, 1, ${text}, ${true})`,
          )
        }
      })
      for (const [index, text] of oddTexts.entries()) {
        const found = await database.read<{ bId: string }>(sql`SELECT "bId" FROM "Resemblance" WHERE "reasons" = ${text}`)
        expect(found).toEqual([{ bId: String(index) }])
      }
    })

    it.each(['a\0b', '\ud800', 'x\udc00y'])('refuses the text %j rather than change it', async (text) => {
      const rows = [row('a', 'b'), { ...row('c', 'd'), reasons: text }]
      const writing = database.write((transaction) => insertRows(transaction, 'Resemblance', { columns: resemblance, rows }))
      await expect(writing).rejects.toThrow('column reasons')
      const storable = [{ ...row('c', 'd'), reasons: toStorableText(text) }]
      await database.write((transaction) => insertRows(transaction, 'Resemblance', { columns: resemblance, rows: storable }))
      expect(await database.read(sql`SELECT "reasons" FROM "Resemblance"`)).toEqual([
        { reasons: text.replace(/[^abxy]/, '\ufffd') },
      ])
    })

    it('gives numbers, truth values and nulls in the same form inside and outside of writes', async () => {
      const statement = sql`SELECT "a"."score", "a"."joins", "a"."nothing", COUNT(*) AS "n", SUM(7) AS "sum" FROM
        (SELECT *, CAST(NULL AS TEXT) AS "nothing" FROM "Resemblance") AS "a" GROUP BY "a"."score", "a"."joins", "a"."nothing"`
      const expected = [{ score: 0.1, joins: true, nothing: null, n: 2, sum: 14 }]
      const inside = await database.write(async (transaction) => {
        const rows = ['1', '2'].map((bId) => ({ aId: 'a', bId, score: 0.1, reasons: '', joins: true }))
        await insertRows(transaction, 'Resemblance', { columns: resemblance, rows })
        return transaction.query(statement)
      })
      expect(inside).toEqual(expected)
      expect(await database.read(statement)).toEqual(expected)
    })

    it('inserts more rows than a statement carries, and tells how many', async () => {
      const rows = Array.from({ length: 12_345 }, (_, index) => row('many', String(index)))
      const inserted = await database.write((transaction) =>
        insertRows(transaction, 'Resemblance', { columns: resemblance, rows }),
      )
      expect(inserted).toBe(rows.length)
      expect(await countRows(database)).toBe(rows.length)
      expect(
        await database.write((transaction) => insertRows(transaction, 'Resemblance', { columns: resemblance, rows: [] })),
      ).toBe(0)
    })

    it('fails, ignores or updates where a row is there already, as it is told', async () => {
      const insert = (score: number, onConflict?: 'ignore' | { key: ('aId' | 'bId')[]; update: 'score'[] }) =>
        database.write((transaction) =>
          insertRows(transaction, 'Resemblance', {
            columns: resemblance,
            rows: [{ ...row('a', 'b'), score }],
            ...(onConflict === undefined ? {} : { onConflict }),
          }),
        )
      const score = async () =>
        (await database.read<{ score: number }>(sql`SELECT "score" FROM "Resemblance"`)).map((found) => found.score)
      expect(await insert(1)).toBe(1)
      await expect(insert(2)).rejects.toThrow()
      expect(await insert(2, 'ignore')).toBe(0)
      expect(await score()).toEqual([1])
      expect(await insert(3, { key: ['aId', 'bId'], update: ['score'] })).toBe(1)
      expect(await score()).toEqual([3])
      expect(await insert(4, { key: ['aId', 'bId'], update: [] })).toBe(0)
      expect(await score()).toEqual([3])
    })

    it('takes lists of any length through one statement', async () => {
      const find = (ids: readonly string[]) =>
        database.read<{ code: string }>(sql`SELECT "code" FROM "Country" WHERE "code" IN ${listOf(dialect, ids)} ORDER BY "code"`)
      expect(await find([])).toEqual([])
      expect(await find(['IR', 'IQ', 'IR', "'", 'nowhere'])).toEqual([{ code: 'IQ' }, { code: 'IR' }])
      const many = [...Array.from({ length: 20_000 }, (_, index) => `no${index}`), 'LB']
      expect(await find(many)).toEqual([{ code: 'LB' }])
      expect(listOf(dialect, many).text).toBe(listOf(dialect, []).text)
      const numbers = await database.read(sql`SELECT "id" FROM "Graph" WHERE "id" IN ${listOf(dialect, [1, 2], 'integer')}`)
      expect(numbers).toEqual([{ id: 1 }])
    })

    it('joins and updates from rows in one parameter', async () => {
      const rows = [
        { key: 'IR', count: 3 },
        { key: 'IQ', count: null },
      ]
      const table = rowsOf(dialect, { key: 'text', count: 'integer' }, rows)
      expect(
        await database.read(
          sql`SELECT "c"."name", "r"."count" FROM ${table} AS "r" JOIN "Country" AS "c" ON "c"."code" = "r"."key" ORDER BY "c"."code"`,
        ),
      ).toEqual([
        { name: 'Iraq', count: null },
        { name: 'Iran', count: 3 },
      ])
      const changed = await database.write((transaction) =>
        transaction.execute(
          sql`UPDATE "Country" SET "meetingCount" = COALESCE("r"."count", 1) FROM ${table} AS "r" WHERE "Country"."code" = "r"."key"`,
        ),
      )
      expect(changed).toBe(2)
      expect(await database.read(sql`SELECT "meetingCount" FROM "Country" WHERE "meetingCount" > ${0} ORDER BY "code"`)).toEqual([
        { meetingCount: 1 },
        { meetingCount: 3 },
      ])
      await database.write((transaction) => transaction.execute(sql`UPDATE "Country" SET "meetingCount" = 0`))
    })

    it('orders text by code points', async () => {
      // Texts that locales order otherwise: case, accents, marks, spaces, scripts, planes.
      const text = fc.string({
        unit: fc.oneof(fc.constantFrom(...'aAbBzZéÉßæ _-\'"0٣иЯ中𝒳😀\u{ffff}'), fc.constantFrom('\u{10000}', '\ue000')),
        maxLength: 6,
      })
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(text, { minLength: 2, maxLength: 30 }), async (texts) => {
          await database.write(async (transaction) => {
            await transaction.execute(sql`DELETE FROM "Resemblance"`)
            await insertRows(transaction, 'Resemblance', { columns: resemblance, rows: texts.map((aId) => row(aId, 'order')) })
          })
          const stored = await database.read<{ aId: string }>(sql`SELECT "aId" FROM "Resemblance" ORDER BY "aId"`)
          expect(stored.map((found) => found.aId)).toEqual([...texts].sort(byCodePoints))
          const [middle] = [...texts].sort(byCodePoints).slice(Math.floor(texts.length / 2))
          const after = await database.read<{ aId: string }>(
            sql`SELECT "aId" FROM "Resemblance" WHERE "aId" > ${middle} ORDER BY "aId"`,
          )
          expect(after.map((found) => found.aId)).toEqual(
            texts.filter((one) => byCodePoints(one, middle ?? '') > 0).sort(byCodePoints),
          )
        }),
        { numRuns: 15 },
      )
    })

    it('stores what fast-check can think of, if it is storable', async () => {
      const text = fc.string({ unit: 'binary', maxLength: 40 }).filter(isStorableText)
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 30 }), async (texts) => {
          const stored = await database.write(async (transaction) => {
            await transaction.execute(sql`DELETE FROM "Resemblance"`)
            await insertRows(transaction, 'Resemblance', { columns: resemblance, rows: texts.map((aId) => row(aId, aId)) })
            return transaction.query<{ aId: string }>(
              sql`SELECT "aId" FROM "Resemblance" WHERE "bId" IN ${listOf(dialect, texts)}`,
            )
          })
          expect(new Set(stored.map((found) => found.aId))).toEqual(new Set(texts))
        }),
        { numRuns: 15 },
      )
    })
  })
}

/** By code points, which JavaScript's own order of code units is not beyond the first plane. */
const byCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
