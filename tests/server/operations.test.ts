import { statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import SqliteDriver from 'better-sqlite3'
import { pino } from 'pino'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../src/server/create-server.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { listen } from '../../src/server/listen.ts'
import type { Database } from '../../src/storage/database.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { breakableConnection } from '../testkit/breakable-connection.ts'
import { createClient, errorsOf } from '../testkit/client.ts'
import { dialects, emptyDatabase, type TestDatabase, testDatabase, whyNot } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { recordingLogger } from '../testkit/recording-logger.ts'

const silent = pino({ level: 'silent' })
const listening = { port: 0, host: '127.0.0.1', drainMilliseconds: 2_000 }
const token = 'sixteen-letters-or-more'
const statsQuery = '{ stats { countries } }'

/** Lets reads through only when told to. */
function gated(database: Database) {
  let open = () => {}
  let arrive = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const read: Database['read'] = async (statement, options) => {
    arrive()
    await gate
    return database.read(statement, options)
  }
  return { database: { ...database, read }, arrived, open }
}

describe.each(dialects())('running on %s', (dialect) => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await saveGraph(test.database, makeGraph({ articles: 5 }))
  })
  afterAll(() => test.drop())

  it('is alive and ready', async () => {
    const { server } = createClient(test.database)
    expect((await server.fetch('http://test/health')).status).toBe(200)
    const ready = await server.fetch('http://test/ready')
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }])
  })

  it('says why it is not ready, without saying where the database is', async () => {
    const place = await emptyDatabase(dialect)
    const empty = await openDatabase(place.url)
    const broken: Database = { ...test.database, read: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')) }
    const silentDatabase: Database = { ...test.database, read: () => new Promise(() => {}) }
    const limits = { ...defaultLimits, readinessMilliseconds: 50 }
    for (const [database, reason] of [
      [empty, 'The database is not migrated: `npm run migrate` does that.'],
      [broken, 'The database cannot be read.'],
      [silentDatabase, 'The database does not answer.'],
    ] as const) {
      const response = await createClient(database, {
        limits: database === silentDatabase ? limits : defaultLimits,
      }).server.fetch('http://test/ready')
      expect([response.status, await response.json()]).toEqual([503, { ready: false, reason }])
    }
    await empty.close()
    await place.remove()
  })

  it('logs each operation with its id, name, time, cost and statements', async () => {
    const { logger, lines } = recordingLogger('info')
    const { server } = createClient(test.database, { logger })
    const ask = (requestId: string | null, body: object) =>
      server.fetch('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(requestId === null ? {} : { 'x-request-id': requestId }) },
        body: JSON.stringify(body),
      })
    const query = 'query HowMany { stats { people } people(first: 3) { totalCount nodes { name } } }'
    const named = await ask('trace-7', { query })
    expect(named.headers.get('x-request-id')).toBe('trace-7')
    expect(lines().at(-1)).toMatchObject({
      msg: 'operation',
      requestId: 'trace-7',
      operation: 'HowMany',
      type: 'query',
      cost: 6,
      statements: 3,
      status: 200,
      milliseconds: expect.any(Number),
    })
    // An id that could break a line of the log is replaced.
    const replaced = await ask('a b"}', { query: '{ nonsense }' })
    const id = replaced.headers.get('x-request-id')
    expect(id).toMatch(/^[\w-]{36}$/)
    expect(lines().at(-1)).toMatchObject({ msg: 'refused', requestId: id, errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }] })
  })

  it('logs the id of a masked error with that of the request', async () => {
    const { logger, lines } = recordingLogger('info')
    const broken: Database = { ...test.database, read: () => Promise.reject(new Error('no such column: "secret"')) }
    const answer = await createClient(broken, { logger }).post(statsQuery)
    const errorId = errorsOf(answer)[0]?.extensions?.['errorId']
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(lines().at(-1)).toMatchObject({ msg: 'operation', errors: [{ code: 'INTERNAL_SERVER_ERROR', errorId }] })
  })

  it('serves metrics where they are switched on', async () => {
    const off = createClient(test.database)
    expect((await off.server.fetch('http://test/metrics')).status).toBe(404)
    const on = createClient(test.database, { metrics: true })
    await on.post(statsQuery)
    await on.post('{ quotes(first: 0) { totalCount nodes { id } } }')
    const response = await on.server.fetch('http://test/metrics')
    expect(response.headers.get('content-type')).toContain('version=0.0.4')
    const text = await response.text()
    for (const line of [
      'communique_operations_total{type="query",outcome="success"} 1',
      'communique_operations_total{type="query",outcome="errors"} 1',
      'communique_http_responses_total{status="200"} 2',
      'communique_operation_duration_seconds_bucket{le="+Inf"} 2',
      'communique_operation_duration_seconds_count 2',
      'communique_sql_statements_total 1',
      'communique_operations_in_flight 0',
    ])
      expect(text.split('\n')).toContain(line)
    // Every line is one of Prometheus' exposition format.
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(?:|# (?:HELP|TYPE) \w+ .+|\w+(?:\{[^}]*\})? (?:[\d.e+-]+|Nan))$/i)
  })

  it('stops: answers under way are finished, new requests get 503, then nobody listens', async () => {
    const gate = gated(test.database)
    const { url, stop } = await listen(createServer({ database: gate.database, logger: silent }), listening)
    const ask = () => fetch(`${url}/graphql?query=${encodeURIComponent(statsQuery)}`)
    const under = ask()
    await gate.arrived
    const stopped = stop()
    const refused = await ask()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVER_STOPPING' } }] })
    expect((await fetch(`${url}/ready`)).status).toBe(503)
    expect((await fetch(`${url}/health`)).status).toBe(200)
    gate.open()
    expect(await (await under).json()).toMatchObject({ data: { stats: { countries: 250 } } })
    await stopped
    await expect(ask()).rejects.toThrow()
  })

  it('stops after a while whatever is under way', async () => {
    const gate = gated(test.database)
    const { url, stop } = await listen(createServer({ database: gate.database, logger: silent }), {
      ...listening,
      drainMilliseconds: 100,
    })
    const under = fetch(`${url}/graphql?query=${encodeURIComponent(statsQuery)}`)
    under.catch(() => undefined)
    await gate.arrived
    const started = performance.now()
    await stop()
    expect(performance.now() - started).toBeLessThan(1_000)
    await expect(under).rejects.toThrow()
    gate.open()
  })

  it('reads nothing more for a client that has gone', async () => {
    const gate = gated(test.database)
    let reads = 0
    const database: Database = {
      ...gate.database,
      read: (statement, options) => {
        reads++
        return gate.database.read(statement, options)
      },
    }
    const { url, stop } = await listen(createServer({ database, logger: silent }), listening)
    const leaving = new AbortController()
    const answer = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ people { nodes { meetings { nodes { title } } } } }' }),
      signal: leaving.signal,
    })
    await gate.arrived
    leaving.abort()
    await expect(answer).rejects.toThrow()
    await sleep(50)
    gate.open()
    await sleep(50)
    expect(reads).toBe(1)
    await stop()
  })
})

describe.skipIf(whyNot('postgresql') !== null)('a PostgreSQL server', () => {
  it('that goes away and comes back is survived', async () => {
    const test = await testDatabase('postgresql')
    const direct = new URL(test.url)
    const between = await breakableConnection(Number(direct.port))
    const url = new URL(test.url)
    url.port = String(between.port)
    const database = await openDatabase(url.href)
    const { server, post } = createClient(database, { apiToken: token, token })
    expect((await post(statsQuery)).data).toEqual({ stats: { countries: 250 } })
    const change = 'mutation { undoCorrection(id: "x") { __typename } }'
    expect((await post(change)).data).toEqual({ undoCorrection: { __typename: 'NotFoundError' } })

    await between.cut()
    expect(errorsOf(await post(change))[0]?.extensions?.['code']).toBe('DATABASE_UNAVAILABLE')
    const [error] = errorsOf(await post(statsQuery))
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^The database cannot be used at the moment: try again later\. The log has more under [\w-]+\.$/,
      ),
      extensions: { code: 'DATABASE_UNAVAILABLE', errorId: expect.any(String) },
    })
    const refused = await server.fetch(`http://test/graphql?query=${encodeURIComponent(statsQuery)}`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    const ready = await server.fetch('http://test/ready')
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: 'The database cannot be reached.' }])

    await between.mend()
    expect((await post(statsQuery)).data).toEqual({ stats: { countries: 250 } })
    expect((await post(change)).data).toEqual({ undoCorrection: { __typename: 'NotFoundError' } })
    expect((await server.fetch('http://test/ready')).status).toBe(200)
    await database.close()
    await between.close()
    await test.drop()
  })

  it('stops the statement of an operation whose time is up', async () => {
    const test = await testDatabase('postgresql')
    // A table that every statement waits for, as long as this transaction lasts.
    const { default: pg } = await import('pg')
    const locker = new pg.Client({ connectionString: test.url })
    await locker.connect()
    await locker.query('BEGIN; LOCK TABLE "Country" IN ACCESS EXCLUSIVE MODE')
    const client = createClient(test.database, { limits: { ...defaultLimits, operationMilliseconds: 300 } })
    const started = performance.now()
    const answer = await client.post('{ countries { nodes { name } } }')
    expect(errorsOf(answer)).toMatchObject([{ extensions: { code: 'OPERATION_TIMED_OUT' } }])
    expect(performance.now() - started).toBeLessThan(2_000)
    await expect
      .poll(
        async () =>
          (await locker.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))
            .rowCount,
        { timeout: 3_000 },
      )
      .toBe(0)
    await locker.query('ROLLBACK')
    await locker.end()
    expect((await client.post('{ countries(first: 1) { nodes { name } } }')).errors).toBeUndefined()
    await test.drop()
  })
})

describe('a SQLite file', () => {
  it('that cannot be read is told of as a database that is away', async () => {
    const test = await testDatabase('sqlite')
    const { post, server } = createClient(test.database)
    // The file becomes something else under the reader's hands.
    const path = test.url.slice('file:'.length)
    await test.database.write((transaction) => transaction.execute(sql`UPDATE "Graph" SET "lastIngestedAt" = ''`))
    const { size } = statSync(path)
    writeFileSync(path, Buffer.alloc(size, 'x'))
    writeFileSync(`${path}-wal`, '')
    expect(errorsOf(await post('{ articles { nodes { text } } }'))[0]).toMatchObject({
      message: expect.stringContaining('The database cannot be used at the moment'),
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    })
    const ready = await server.fetch('http://test/ready')
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: 'The database cannot be read.' }])
    await test.drop().catch(() => undefined)
  })

  it('that another process has locked is survived', async () => {
    const test = await testDatabase('sqlite')
    const path = test.url.slice('file:'.length)
    const { post } = createClient(test.database)
    const other = new SqliteDriver(path)
    other.exec('BEGIN EXCLUSIVE')
    // Who reads does not wait for who writes.
    expect((await post(statsQuery)).data).toEqual({ stats: { countries: 250 } })
    other.exec('ROLLBACK')
    other.close()
    expect((await post(statsQuery)).data).toEqual({ stats: { countries: 250 } })
    await test.drop()
  })
})
