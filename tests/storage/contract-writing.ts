import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { allCountries } from '../../src/domain/countries.ts'
import type { Database, Dialect } from '../../src/storage/database.ts'
import { isMigrated, migrate } from '../../src/storage/migrate.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { insertRows } from '../../src/storage/sql.ts'
import { emptyDatabase, type TestDatabase, testDatabase, whyNot } from '../testkit/databases.ts'
import { countRows, resemblance, row, suiteTitle, versionOf } from './resemblances.ts'

/** A database is made from nothing by any number at once. */
export function migratingContract(dialect: Dialect): void {
  const reason = whyNot(dialect)
  describe.skipIf(reason !== null)(suiteTitle(dialect, 'migrating'), () => {
    let place: Awaited<ReturnType<typeof emptyDatabase>>
    beforeEach(async () => {
      place = await emptyDatabase(dialect)
      return place.remove
    })

    it('makes the tables of an empty database, and changes nothing the second time', async () => {
      expect(await isMigrated(place.url)).toBe(false)
      expect(await migrate(place.url)).not.toEqual([])
      expect(await isMigrated(place.url)).toBe(true)
      const database = await openDatabase(place.url)
      const version = await versionOf(database)
      expect(await migrate(place.url)).toEqual([])
      expect(await versionOf(database)).toBe(version)
      await database.close()
    })

    it('may be done by any number at once', async () => {
      const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(place.url)))
      expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
      const database = await openDatabase(place.url)
      const [count] = await database.read<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Country"`)
      expect(count?.n).toBe(allCountries.length)
      await database.close()
    })

    it('may be done by several processes at once', async () => {
      await Promise.all(Array.from({ length: 3 }, () => runProgram(migrateCommand, { DATABASE_URL: place.url })))
      expect(await isMigrated(place.url)).toBe(true)
    })
  })
}

/** A write holds whole or not at all, and alone; nobody sees half of it. */
export function writingContract(dialect: Dialect): void {
  const reason = whyNot(dialect)
  describe.skipIf(reason !== null)(suiteTitle(dialect, 'writing'), () => {
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

    it('takes back the whole of a write that fails', async () => {
      const version = await versionOf(database)
      const failing = database.write(async (transaction) => {
        await insertRows(transaction, 'Resemblance', { columns: resemblance, rows: [row('a', 'b')] })
        expect(await transaction.query(sql`SELECT "aId" FROM "Resemblance"`)).toHaveLength(1)
        throw new Error('Changed my mind.')
      })
      await expect(failing).rejects.toThrow('Changed my mind.')
      expect(await countRows(database)).toBe(0)
      expect(await versionOf(database)).toBe(version)
    })

    it('takes back a write whose statement fails, and goes on', async () => {
      await expect(
        database.write(async (transaction) => {
          await insertRows(transaction, 'Resemblance', { columns: resemblance, rows: [row('a', 'b')] })
          await insertRows(transaction, 'Resemblance', { columns: resemblance, rows: [row('a', 'b')] })
        }),
      ).rejects.toThrow()
      expect(await countRows(database)).toBe(0)
      await database.write((transaction) =>
        insertRows(transaction, 'Resemblance', { columns: resemblance, rows: [row('a', 'b')] }),
      )
      expect(await countRows(database)).toBe(1)
    })

    it('refuses a row that refers to nothing', async () => {
      const orphan = database.write((transaction) =>
        transaction.execute(sql`INSERT INTO "Source" ("name", "contentHash", "articleId") VALUES ('a', 'b', 'nowhere')`),
      )
      await expect(orphan).rejects.toThrow()
    })

    it('reads only what is finished, and does not wait for a write', async () => {
      await database.write(async (transaction) => {
        await insertRows(transaction, 'Resemblance', { columns: resemblance, rows: [row('a', 'b')] })
        expect(await countRows(database)).toBe(0)
      })
      expect(await countRows(database)).toBe(1)
    })

    // PostgreSQL's reads share a pool with its writes, whose connections must be able to write.
    it.skipIf(dialect === 'postgresql')('refuses to write through a read', async () => {
      await expect(database.read(sql`DELETE FROM "Resemblance" RETURNING "aId"`)).rejects.toThrow(
        /readonly|query_only|attempt to write/i,
      )
    })

    it('counts the statements read', async () => {
      const before = database.statementCount
      await countRows(database)
      await countRows(database)
      expect(database.statementCount).toBe(before + 2)
    })

    it('writes one after another, from any number of connections', async () => {
      const others = await Promise.all([openDatabase(test.url), openDatabase(test.url)])
      const before = await versionOf(database)
      let inside = 0
      await Promise.all(
        Array.from({ length: 15 }, (_, index) =>
          [database, ...others][index % 3]?.write(async (transaction) => {
            expect(++inside).toBe(1)
            const [count] = await transaction.query<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Resemblance"`)
            await new Promise((resolve) => setTimeout(resolve, 1))
            await insertRows(transaction, 'Resemblance', { columns: resemblance, rows: [row('turn', String(count?.n))] })
            inside--
          }),
        ),
      )
      expect(await countRows(database)).toBe(15)
      expect(await versionOf(database)).toBe(before + 15)
      await Promise.all(others.map((other) => other.close()))
    })

    it('writes one after another, from any number of processes', async () => {
      await Promise.all([1, 2, 3].map(() => runProgram(countUp, { DATABASE_URL: test.url, TIMES: '10' })))
      const rows = await database.read<{ bId: string }>(sql`SELECT "bId" FROM "Resemblance"`)
      expect(rows.map((found) => Number(found.bId)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 30 }, (_, index) => index),
      )
    })

    it('leaves nothing half when a process is killed in the middle of a write', async () => {
      await expect(runProgram(countUp, { DATABASE_URL: test.url, TIMES: '5', KILL_AT: '3' })).rejects.toThrow()
      expect(await countRows(database)).toBe(3)
      await database.write((transaction) =>
        insertRows(transaction, 'Resemblance', { columns: resemblance, rows: [row('after', 'that')] }),
      )
      expect(await countRows(database)).toBe(4)
    })

    it('closes once and for all', async () => {
      const other = await openDatabase(test.url)
      await other.write((transaction) => transaction.query(sql`SELECT 1 AS "one"`))
      await Promise.all([other.close(), other.close()])
      await other.close()
      await expect(other.read(sql`SELECT 1 AS "one"`)).rejects.toThrow()
    })
  })
}

const countUp = new URL('./count-up.ts', import.meta.url)
const migrateCommand = new URL('../../src/cli/migrate.ts', import.meta.url)

async function runProgram(program: URL, environment: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', fileURLToPath(program)], {
    env: { ...process.env, ...environment },
  })
}
