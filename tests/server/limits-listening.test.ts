import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createServer } from '../../src/server/create-server.ts'
import { defaultLimits, type Limits } from '../../src/server/limits.ts'
import { listen } from '../../src/server/listen.ts'
import { type Answer, createClient, errorsOf } from '../testkit/client.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { heapInUse } from '../testkit/heap-in-use.ts'

describe('limits of a server that listens', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.drop())

  const apiToken = 'sixteen-letters-or-more'
  const withServer = async (
    { token, ...limits }: Partial<Limits> & { token?: string },
    work: (url: string) => Promise<void>,
  ): Promise<void> => {
    const all = { ...defaultLimits, ...limits }
    const server = createServer({
      database: test.database,
      logger: pino({ level: 'silent' }),
      limits: all,
      apiToken: token ?? null,
    })
    const { url, stop } = await listen(server, { ...all, port: 0, host: '127.0.0.1' })
    await work(url).finally(stop)
  }
  const headers = { 'content-type': 'application/json' }

  it('body size, said beforehand or not', async () => {
    await withServer({ maxBodyBytes: 1_000 }, async (url) => {
      const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(1_000) } })
      const inPieces = new ReadableStream({
        start: (controller) => {
          for (let i = 0; i < body.length; i += 100) controller.enqueue(new TextEncoder().encode(body.slice(i, i + 100)))
          controller.close()
        },
      })
      for (const sent of [{ body }, { body: inPieces, duplex: 'half' }]) {
        const response = await fetch(`${url}/graphql`, { method: 'POST', headers, ...sent } as RequestInit)
        expect(response.status).toBe(413)
        expect(errorsOf((await response.json()) as Answer<unknown>)).toEqual([
          { message: 'The body of a request may have 1000 bytes at most.', extensions: { code: 'BODY_TOO_LARGE' } },
        ])
      }
    })
  })

  it('body size: whoever shows the token for changes may send whole reports', async () => {
    await withServer({ token: apiToken, maxBodyBytes: 1_000, maxReportBytes: 20_000 }, async (url) => {
      const send = async (size: number, token: string) => {
        const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(size) } })
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { ...headers, authorization: `Bearer ${token}` },
          body,
        })
        return [response.status, ((await response.json()) as Answer<unknown>).errors?.[0]?.message]
      }
      expect(await send(15_000, apiToken)).toEqual([200, undefined])
      expect(await send(25_000, apiToken)).toEqual([413, 'The body of a request may have 20000 bytes at most.'])
      expect(await send(15_000, 'another-token-altogether')).toEqual([
        413,
        'The body of a request may have 1000 bytes at most, that of one with the token for changes 20000.',
      ])
    })
  })

  it('documents that are kept to be used again: by their length too', async () => {
    const client = createClient(test.database)
    await client.post('{ __typename }')
    const before = heapInUse()
    for (let index = 0; index < 400; index++) {
      await client.post(`{ person(slug: "${String(index).padEnd(80_000, 'x')}") { name } }`)
    }
    expect(heapInUse() - before).toBeLessThan(15)
  })

  it('how many may follow at the same time: 503 with when to try again, and room again afterwards', async () => {
    await withServer({ maxFollowers: 2 }, async (url) => {
      const follow = async () => {
        const leaving = new AbortController()
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { ...headers, accept: 'text/event-stream' },
          body: JSON.stringify({ query: 'subscription { articleIngested { slug } }' }),
          signal: leaving.signal,
        })
        return { response, leave: () => leaving.abort() }
      }
      const followers = await Promise.all([follow(), follow()])
      const third = await follow()
      expect(await third.response.text()).toContain('"message":"2 follow the articles already, as many as may: try again later."')
      for (const { leave } of followers) leave()
      await expect
        .poll(async () => {
          const { response, leave } = await follow()
          const reader = response.body?.getReader()
          const told = new TextDecoder().decode((await reader?.read())?.value)
          leave()
          return told.includes('as many as may')
        })
        .toBe(false)
    })
  })

  it('how many WebSockets may be open', async () => {
    const all = { ...defaultLimits, maxFollowers: 1 }
    const server = createServer({ database: test.database, logger: pino({ level: 'silent' }), limits: all })
    const { url, stop } = await listen(server, { ...all, port: 0, host: '127.0.0.1', webSocket: { limits: all } })
    const open = () => new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const first = open()
    await once(first, 'open')
    const second = open()
    second.on('error', () => undefined)
    const [, response] = (await once(second, 'unexpected-response')) as [unknown, IncomingMessage]
    expect(response.statusCode).toBe(503)
    first.close()
    await once(first, 'close')
    const third = open()
    await once(third, 'open')
    third.terminate()
    await stop()
  })

  it('how long a body may take to arrive', async () => {
    await withServer({ requestMilliseconds: 300 }, async (url) => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const request = httpRequest(`${url}/graphql`, { method: 'POST', headers: { ...headers, 'content-length': '100' } })
        request.on('response', (response) => resolve(response.resume().statusCode))
        request.on('error', reject)
        request.write('{"query":')
      })
      expect(status).toBe(408)
      expect((await fetch(`${url}/health`)).status).toBe(200)
    })
  })
})
