import { auditServer } from 'graphql-http'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../src/server/create-server.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'

describe.each(dialects())('GraphQL over HTTP on %s', (dialect) => {
  let test: TestDatabase
  let listening: Listening
  beforeAll(async () => {
    test = await testDatabase(dialect)
    listening = await listen(createServer({ database: test.database, logger: pino({ level: 'silent' }) }), {
      port: 0,
      host: '127.0.0.1',
      drainMilliseconds: 1_000,
    })
  })
  afterAll(async () => {
    await listening?.stop()
    await test?.drop()
  })

  it('passes every audit: MUST, SHOULD and MAY', async () => {
    const results = await auditServer({ url: `${listening.url}/graphql`, fetchFn: fetch })
    expect(results.length).toBeGreaterThan(60)
    expect(
      results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.id} ${result.name}: ${result.reason}`])),
    ).toEqual([])
  })
})
