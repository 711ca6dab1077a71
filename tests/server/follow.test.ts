import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createClient as createSocketClient, type Client as SocketClient } from 'graphql-ws'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { ReportFacts } from '../../src/domain/facts.ts'
import { ingestReport, removeReport } from '../../src/ingest/ingest-report.ts'
import { createServer } from '../../src/server/create-server.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import type { Database } from '../../src/storage/database.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'

const root = resolve(import.meta.dirname, '../..')
const logger = pino({ level: 'silent' })
const token = 'sixteen-letters-or-more'
const query = 'subscription Follow($countries: [CountryCode!]) { articleIngested(countries: $countries) { slug title } }'

const textOf = (name: string, country = 'Portugal') =>
  `News of ${name}\n\nThe foreign minister of ${country} said on Monday that the port number ${name} is open again.`
const read = (database: Database, name: string, text = textOf(name)) => ingestReport(database, { name, text })

interface Event {
  readonly data?: { readonly articleIngested: { readonly slug: string; readonly title: string } } | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** What a follower has been told so far, and how to wait for more. */
interface Follower {
  readonly slugs: () => string[]
  /** Resolves when so many articles have come. */
  readonly has: (count: number) => Promise<void>
  /** Resolves when there will be no more. */
  readonly ended: Promise<unknown>
  readonly leave: () => void
}

const inTime = { timeout: 10_000, interval: 20 }
const count = async (slugs: string[], wanted: number): Promise<void> => {
  await expect.poll(() => slugs.length, inTime).toBeGreaterThanOrEqual(wanted)
}

/** Follows by server-sent events. */
async function followBySse(url: string, variables: object = {}): Promise<Follower> {
  const leaving = new AbortController()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const slugs: string[] = []
  const ended = (async () => {
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString()
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1]
        const slug = data ? (JSON.parse(data) as Event).data?.articleIngested.slug : undefined
        if (slug !== undefined) slugs.push(slug)
      }
    }
  })().catch(() => undefined)
  return { slugs: () => slugs, has: (wanted) => count(slugs, wanted), ended, leave: () => leaving.abort() }
}

const openSocket = (url: string, connectionParams: Record<string, unknown> = {}): SocketClient =>
  createSocketClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    lazyCloseTimeout: 0,
  })

/** Follows by a WebSocket; nothing tells that the server has begun, so that a question behind it has to. */
async function followBySocket(url: string, variables: Record<string, unknown> = {}): Promise<Follower> {
  const slugs: string[] = []
  const client = openSocket(url)
  let leave = () => {}
  const ended = new Promise<unknown>((done) => {
    leave = client.subscribe<Event['data']>(
      { query, variables },
      {
        next: ({ data }) => slugs.push(data?.articleIngested.slug ?? '?'),
        error: done,
        complete: () => done(undefined),
      },
    )
  })
  await new Promise((done, failed) => {
    client.subscribe({ query: '{ stats { countries } }' }, { next: done, error: failed, complete: () => {} })
  })
  await new Promise((later) => setTimeout(later, 100))
  return { slugs: () => slugs, has: (wanted) => count(slugs, wanted), ended, leave }
}

const transports = { 'server-sent events': followBySse, 'a WebSocket': followBySocket }

describe.each(dialects())('following articles on %s', { timeout: 60_000 }, (dialect) => {
  let test: TestDatabase
  let listening: Listening
  beforeAll(async () => {
    test = await testDatabase(dialect)
    listening = await listen(createServer({ database: test.database, logger, apiToken: token }), {
      port: 0,
      host: '127.0.0.1',
      drainMilliseconds: 2_000,
    })
  })
  afterAll(async () => {
    await listening.stop()
    await test.drop()
  })

  describe.each(Object.entries(transports))('over %s', (_name, follow) => {
    const followers: Follower[] = []
    const start = async (variables: Record<string, unknown> = {}): Promise<Follower> => {
      const follower = await follow(listening.url, variables)
      followers.push(follower)
      return follower
    }
    afterEach(async () => {
      for (const { leave } of followers.splice(0)) leave()
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await removeReport(test.database, name)
    })

    it('tells each article once to each, in the order in which they came: also new texts of old ones', async () => {
      await read(test.database, 'a')
      const first = await start()
      await read(test.database, 'b')
      await first.has(1)
      const second = await start()
      await Promise.all(['c', 'd', 'e'].map((name) => read(test.database, name)))
      await read(test.database, 'c')
      await read(test.database, 'b', textOf('b again'))
      await first.has(5)
      await second.has(4)
      await read(test.database, 'f')
      await Promise.all([first.has(6), second.has(5)])
      expect(first.slugs()).toEqual(['b', 'c', 'd', 'e', 'b', 'f'])
      expect(second.slugs()).toEqual(['c', 'd', 'e', 'b', 'f'])
    })

    it('does not tell of an article that is merely called otherwise', async () => {
      const follower = await start()
      await read(test.database, 'b', textOf('one'))
      await read(test.database, 'a', textOf('one'))
      await removeReport(test.database, 'a')
      await read(test.database, 'c')
      await follower.has(2)
      expect(follower.slugs()[0]).toMatch(/^[ab]$/)
      expect(follower.slugs().slice(1)).toEqual(['c'])
    })

    it('tells only of articles that name one of the countries', async () => {
      const follower = await start({ countries: ['ES', 'PT'] })
      await read(test.database, 'a', textOf('a', 'Norway'))
      await read(test.database, 'b', textOf('b', 'Spain'))
      await read(test.database, 'c', textOf('c', 'Sweden'))
      await read(test.database, 'd', textOf('d', 'Portugal'))
      await follower.has(2)
      expect(follower.slugs()).toEqual(['b', 'd'])
    })

    it('tells of what another process reads in', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'communique-follow-'))
      const follower = await start()
      try {
        for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.txt`), textOf(name))
        await promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'src/cli/seed.ts'), folder], {
          cwd: root,
          env: { ...process.env, DATABASE_URL: test.url },
        })
        await follower.has(3)
        expect(follower.slugs()).toEqual(['a', 'b', 'c'])
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  })

  it('asks the database nothing while nobody listens', async () => {
    const follower = await followBySse(listening.url)
    await read(test.database, 'x')
    await follower.has(1)
    follower.leave()
    await expect
      .poll(async () => {
        const before = test.database.statementCount
        await new Promise((later) => setTimeout(later, 600))
        return test.database.statementCount - before
      }, inTime)
      .toBe(0)
  })
})

/** Clients that follow, and take nothing from the network until they are told to. */
const lazyClients = {
  'server-sent events': async (url: string, asked: string) => {
    const request = httpRequest(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    })
    request.end(JSON.stringify({ query: asked }))
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    response.pause()
    let heard = 0
    return {
      name: 'events',
      heard: () => heard,
      resume: () => {
        response.on('data', (chunk) => {
          heard += String(chunk).split('event: next').length - 1
        })
        response.resume()
      },
      leave: () => request.destroy(),
    }
  },
  'a WebSocket': async (url: string, asked: string) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init' }))
    await once(socket, 'message')
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: asked } }))
    await new Promise((later) => setTimeout(later, 300))
    socket.pause()
    let heard = 0
    socket.on('message', (data) => {
      if (String(data).includes('"next"')) heard++
    })
    return { name: 'socket', heard: () => heard, resume: () => socket.resume(), leave: () => socket.terminate() }
  },
}

const noFacts: ReportFacts = {
  title: null,
  titleSpan: null,
  outlet: null,
  outletSpan: null,
  publishedOn: null,
  publishedSpan: null,
  body: [],
  wordCount: 1,
  countries: [],
  people: [],
  meetings: [],
  quotes: [],
  mentions: [],
  warnings: [],
}

describe('a server that is followed', { timeout: 60_000 }, () => {
  let test: TestDatabase
  let running: Listening | undefined
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.drop())
  afterEach(async () => {
    await running?.stop()
    running = undefined
  })
  const start = async (database: Database = test.database, corsOrigins: readonly string[] = []): Promise<string> => {
    running = await listen(createServer({ database, logger, apiToken: token }), {
      port: 0,
      host: '127.0.0.1',
      drainMilliseconds: 2_000,
      webSocket: { logger, corsOrigins, limits: { ...defaultLimits, maxSocketOperations: 2 } },
    })
    return running.url
  }
  const firstOf = (client: SocketClient, asked: string, variables: Record<string, unknown> = {}): Promise<unknown> =>
    new Promise((done, failed) => {
      client.subscribe({ query: asked, variables }, { next: done, error: failed, complete: () => done(undefined) })
    })

  it('lets its followers go when it stops', async () => {
    const url = await start()
    const followers = [await followBySse(url), await followBySocket(url)]
    const started = performance.now()
    await running?.stop()
    expect(performance.now() - started).toBeLessThan(2_000)
    await Promise.all(followers.map(({ ended }) => ended))
  })

  it('goes on when the database is away for a while', async () => {
    let away = false
    const flighty: Database = {
      ...test.database,
      read: (statement) => (away ? Promise.reject(new Error('away')) : test.database.read(statement)),
      write: (work) => test.database.write(work),
    }
    const follower = await followBySse(await start(flighty))
    away = true
    await read(test.database, 'a')
    await new Promise((later) => setTimeout(later, 600))
    away = false
    await follower.has(1)
    expect(follower.slugs()).toEqual(['a'])
  })

  it.each(Object.entries(lazyClients))('keeps nothing for a client that takes nothing, over %s', async (_name, connect) => {
    const client = await connect(await start(), 'subscription { articleIngested { slug text } }')
    // More than the sockets of both sides hold.
    const filler = 'The port is large, and ships come there from everywhere. '.repeat(20_000)
    for (let index = 0; index < 30; index++) {
      await ingestReport(test.database, { name: `long ${index}`, text: `${index} ${client.name} ${filler}` }, noFacts)
    }
    await new Promise((later) => setTimeout(later, 1_000))
    const before = test.database.statementCount
    await new Promise((later) => setTimeout(later, 1_000))
    // Nothing is read ahead.
    expect(test.database.statementCount - before).toBeLessThan(8)
    client.resume()
    await expect.poll(client.heard, { timeout: 20_000 }).toBe(30)
    client.leave()
  })

  it('answers queries over a socket, with the limits of all', async () => {
    const url = await start()
    const client = openSocket(url)
    expect(await firstOf(client, '{ stats { countries } }')).toMatchObject({ data: { stats: { countries: 250 } } })
    await expect(firstOf(client, '{ xyzzy }')).rejects.toMatchObject([{ message: 'Cannot query field "xyzzy" on type "Query".' }])
    await expect(firstOf(client, '{ people { nodes {'.repeat(40))).rejects.toMatchObject([{ message: expect.any(String) }])
    const deep = JSON.parse(`${'{"not":'.repeat(3_000)}{}${'}'.repeat(3_000)}`) as unknown
    await expect(
      firstOf(client, 'query ($where: QuoteFilter) { quotes(where: $where) { totalCount } }', { where: deep }),
    ).rejects.toMatchObject([{ message: 'Variables and extensions may nest 32 deep at most.' }])
    await client.dispose()
  })

  it('lets one socket carry so many operations and no more', async () => {
    const client = openSocket(await start())
    const outcomes = Array.from({ length: 3 }, () => firstOf(client, 'subscription { articleIngested { slug } }'))
    const third = (await Promise.race(outcomes.map((outcome) => outcome.catch((errors: unknown) => errors)))) as {
      extensions: unknown
    }[]
    expect(third).toMatchObject([
      { message: 'One socket may carry 2 operations at a time.', extensions: { code: 'TOO_MANY_OPERATIONS' } },
    ])
    await client.dispose()
  })

  it('takes the token of changes from connectionParams', async () => {
    const url = await start()
    const change = 'mutation { removeArticle(id: "x") { __typename } }'
    for (const [params, type] of [
      [{}, 'NotAuthorizedError'],
      [{ Authorization: 'Bearer something-else-altogether' }, 'NotAuthorizedError'],
      [{ Authorization: `Bearer ${token}` }, 'InvalidInputError'],
    ] as const) {
      const client = openSocket(url, params)
      expect(await firstOf(client, change)).toEqual(expect.objectContaining({ data: { removeArticle: { __typename: type } } }))
      await client.dispose()
    }
  })

  it('opens no socket for pages of other sites, and at no other address', async () => {
    const url = await start(test.database, ['https://friend.example'])
    const socketUrl = url.replace('http', 'ws')
    const statusOf = async (address: string, origin?: string) => {
      const socket = new WebSocket(address, 'graphql-transport-ws', origin === undefined ? {} : { origin })
      const status = await new Promise((done) => {
        socket.once('open', () => done(101))
        socket.once('unexpected-response', (_request, response) => done(response.statusCode))
        socket.once('error', () => undefined)
      })
      socket.terminate()
      return status
    }
    expect(await statusOf(`${socketUrl}/graphql`)).toBe(101)
    expect(await statusOf(`${socketUrl}/graphql`, url)).toBe(101)
    expect(await statusOf(`${socketUrl}/graphql`, 'https://friend.example')).toBe(101)
    expect(await statusOf(`${socketUrl}/graphql`, 'https://stranger.example')).toBe(403)
    expect(await statusOf(`${socketUrl}/elsewhere`)).toBe(404)
  })

  it('refuses a list of countries that is too long', async () => {
    const client = openSocket(await start())
    const codes = Array.from({ length: 101 }, () => '"IR"').join(' ')
    await expect(firstOf(client, `subscription { articleIngested(countries: [${codes}]) { slug } }`)).rejects.toMatchObject([
      { message: 'countries may hold at most 100, not 101.' },
    ])
    await client.dispose()
  })
})
