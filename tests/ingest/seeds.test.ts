import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'

let store: TestDatabase
beforeAll(async () => {
  store = await testDatabase()
  await ingestPaths(store.database, ['seeds'])
})
afterAll(() => store.drop())

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly articleCount: number
}

/** The person whom a name leads to, by the appearance that has it. */
async function findPerson(name: string): Promise<PersonRow> {
  const rows = await store.database.read<PersonRow>(
    sql`SELECT DISTINCT "p"."id", "p"."name", "p"."articleCount" FROM "Appearance" AS "a" JOIN "Person" AS "p" ON "p"."id" = "a"."personId"
      WHERE "a"."name" = ${name}`,
  )
  expect(rows, name).toHaveLength(1)
  return rows[0] as PersonRow
}

describe('who is who in the five reports', () => {
  test('Hossein Dehqan is one person in two articles', async () => {
    expect(await findPerson('Hossein Dehqan')).toMatchObject({ name: 'Hossein Dehqan', articleCount: 2 })
  })
  test.each([
    ['Mohammad Reza Gharaei Ashtiani', 'Mohammad Reza Ashtiani'],
    ['Qasem Soleimani', 'Qassem Soleimani'],
    ['Abu Mehdi Al-Mohandes', 'Abu Mahdi al-Muhandis'],
  ])('%s and %s are one', async (a, b) => {
    expect((await findPerson(a)).id).toBe((await findPerson(b)).id)
  })
  test('Hossein Dehqan and Hossein Amir Abdollahian are two', async () => {
    expect((await findPerson('Hossein Dehqan')).id).not.toBe((await findPerson('Hossein Amir Abdollahian')).id)
  })
  test('the fullest name is the name', async () => {
    expect((await findPerson('Mohammad Reza Ashtiani')).name).toBe('Mohammad Reza Gharaei Ashtiani')
  })
})

test('the same input again changes nothing', async () => {
  const version = () => store.database.read(sql`SELECT "version" FROM "Graph"`)
  const before = await version()
  const summary = await ingestPaths(store.database, ['seeds'])
  expect(summary).toMatchObject({ reports: [], unchanged: 5, skipped: [] })
  expect(await version()).toEqual(before)
})
