import { EventEmitter, once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../src/server/create-server.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { listen } from '../../src/server/listen.ts'
import type { Database } from '../../src/storage/database.ts'
import { createClient, errorsOf } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { queryExamples } from '../testkit/query-examples.ts'
import { recordingLogger } from '../testkit/recording-logger.ts'

const silent = pino({ level: 'silent' })

describe.each(dialects())('the server on %s', (dialect) => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await saveGraph(test.database, makeGraph({ articles: 10 }))
  })
  afterAll(() => test.drop())

  it('says that it is alive', async () => {
    expect((await createClient(test.database).server.fetch('http://test/health')).status).toBe(200)
  })

  it('knows no other address', async () => {
    expect((await createClient(test.database).server.fetch('http://test/nothing')).status).toBe(404)
  })

  it('hides what went wrong behind an id, and logs the error under it', async () => {
    const secret = 'no such table: at /home/somebody/secret.ts'
    const broken: Database = { ...test.database, read: () => Promise.reject(new Error(secret)) }
    const { logger, lines } = recordingLogger()
    const answer = await createClient(broken, { logger }).post('{ stats { people } }')
    const [error] = errorsOf(answer)
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(error).toMatchObject({ path: ['stats'], extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } })
    expect(error?.message).toContain(error?.extensions?.['errorId'])
    const logged = lines().find((line) => line['errorId'] === error?.extensions?.['errorId'])
    expect(logged).toMatchObject({ path: 'stats', err: { message: secret } })
  })

  it('tells what the client did wrong as it is, and does not log it as an error', async () => {
    const { logger, lines } = recordingLogger()
    const client = createClient(test.database, { logger })
    expect(errorsOf(await client.post('{ quotes(first: 0) { totalCount } }'))).toMatchObject([
      { message: 'first must be between 1 and 100, not 0.', path: ['quotes'], locations: [{ line: 1, column: 3 }] },
    ])
    expect(errorsOf(await client.post('{ xyzzy }'))[0]?.message).toBe('Cannot query field "xyzzy" on type "Query".')
    expect(errorsOf(await client.post('{ stats {'))[0]?.message).toContain('Syntax Error')
    expect(lines().filter((line) => (line['level'] as number) >= 50)).toEqual([])
  })

  it('takes its page sizes from the limits', async () => {
    const client = createClient(test.database, { limits: { ...defaultLimits, defaultPageSize: 3, maxPageSize: 5 } })
    const { data } = await client.post<{ quotes: { nodes: unknown[] } }>('{ quotes { nodes { id } } }')
    expect(data?.quotes.nodes).toHaveLength(3)
    expect(errorsOf(await client.post('{ quotes(first: 6) { totalCount } }'))[0]?.message).toBe(
      'first must be between 1 and 5, not 6.',
    )
  })

  it('serves GraphiQL with the examples', async () => {
    const response = await createClient(test.database).server.fetch('http://test/graphql', { headers: { accept: 'text/html' } })
    const page = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(page).toContain('FromACountryToItsProof')
    expect(page).toContain('subscription Follow')
    // What cannot be done here is no example.
    expect(page).not.toContain('mutation AddReport')
    const changing = createClient(test.database, { apiToken: 'sixteen-letters-or-more' }).server
    expect(await (await changing.fetch('http://test/graphql', { headers: { accept: 'text/html' } })).text()).toContain(
      'mutation AddReport',
    )
  })

  it.each(queryExamples)('answers the example %s', async (_name, { text, variables }) => {
    const { data, errors } = await createClient(test.database).post<Record<string, unknown>>(text, variables)
    expect(errors).toBeUndefined()
    expect(data).toBeDefined()
  })
})

describe('listening', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.drop())
  const options = { port: 0, host: '127.0.0.1', drainMilliseconds: 2_000 }

  it('answers over HTTP until it is stopped', async () => {
    const { url, stop } = await listen(createServer({ database: test.database, logger: silent }), options)
    const ask = () => fetch(`${url}/graphql?query={stats{countries}}`, { headers: { accept: 'application/json' } })
    expect(await (await ask()).json()).toMatchObject({ data: { stats: { countries: 250 } } })
    await stop()
    await expect(ask()).rejects.toThrow()
  })

  it('finishes the answers under way before it stops', async () => {
    const gate = new EventEmitter()
    const slow: Database = {
      ...test.database,
      read: async (statement) => {
        gate.emit('arrived')
        await once(gate, 'release')
        return test.database.read(statement)
      },
    }
    const { url, stop } = await listen(createServer({ database: slow, logger: silent }), options)
    const arrived = once(gate, 'arrived')
    const answer = fetch(`${url}/graphql?query={stats{countries}}`, { headers: { accept: 'application/json' } })
    await arrived
    const stopped = stop()
    gate.emit('release')
    expect(await (await answer).json()).toMatchObject({ data: { stats: { countries: 250 } } })
    await stopped
  })

  it('says in one sentence that a port is taken, or that the address is no address of this machine', async () => {
    const other = createHttpServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const server = createServer({ database: test.database, logger: silent })
    await expect(listen(server, { ...options, port })).rejects.toThrow(
      `Port ${port} is taken: stop what listens there, or set PORT to another one.`,
    )
    await expect(listen(server, { ...options, host: '192.0.2.1' })).rejects.toThrow(
      'HOST is no address of this machine: 192.0.2.1.',
    )
    other.close()
  })
})
