import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase, whyNot } from '../testkit/databases.ts'
import { storageContract } from './contract.ts'

storageContract('postgresql')

describe.skipIf(whyNot('postgresql') !== null)('postgresql alone', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase('postgresql')
  })
  afterAll(() => test?.drop())

  it('orders every text column by code points', async () => {
    const others = await test.database.read(
      sql`SELECT "table_name", "column_name" FROM information_schema.columns
        WHERE "table_schema" = 'public' AND "data_type" = 'text' AND "collation_name" IS DISTINCT FROM 'C' AND "table_name" <> '_prisma_migrations'`,
    )
    expect(others).toEqual([])
  })

  it('goes on when the server has closed the connections', async () => {
    const { database } = test
    const one = sql`SELECT "id" FROM "Graph"`
    // Three times, so that the statement is a named one, which the new connections do not know.
    for (let time = 0; time < 3; time++) await database.read(one)
    await database.write((transaction) => transaction.query(one))
    await database.read(
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await database.read(sql`SELECT pg_terminate_backend(pg_backend_pid())`).catch(() => undefined)
    expect(await database.read(one)).toEqual([{ id: 1 }])
    expect(await database.write((transaction) => transaction.query(one))).toEqual([{ id: 1 }])
  })
})
