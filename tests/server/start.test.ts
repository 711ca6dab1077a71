import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import sql from 'sql-template-tag'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundleFolder, bundleServer } from '../../src/cli/bundle-server.ts'
import { removeReport } from '../../src/ingest/ingest-report.ts'
import { withoutPassword } from '../../src/storage/database-url.ts'
import { dialects, emptyDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'

const root = resolve(import.meta.dirname, '../..')

/** The start command in a process of its own, and what it has printed. */
interface Started {
  readonly process: ChildProcess
  readonly printed: () => string
  /** The address that it serves, as soon as it says so. */
  readonly url: Promise<string>
  readonly ended: Promise<number | null>
}

/** How `npm start` starts it, and how `npm run dev` does. */
const programs = {
  bundle: ['--enable-source-maps', `${bundleFolder}/start.js`],
  sources: ['--import', 'tsx', 'src/cli/start.ts'],
}

function start(environment: Record<string, string>, program: keyof typeof programs = 'sources'): Started {
  const process_ = spawn(process.execPath, programs[program], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'info', ...environment },
  })
  let printed = ''
  process_.stderr.on('data', (chunk) => {
    printed += String(chunk)
  })
  const url = new Promise<string>((found, failed) => {
    process_.stdout.on('data', (chunk) => {
      printed += String(chunk)
      const address = /GraphiQL\s+(http:\S+)\/graphql/.exec(printed)?.[1]
      if (address !== undefined) found(address)
    })
    process_.once('exit', () => failed(new Error(`ended before it served: ${printed}`)))
  })
  url.catch(() => undefined)
  return { process: process_, printed: () => printed, url, ended: once(process_, 'exit').then(([code]) => code as number | null) }
}

describe.each(dialects())('the start command on %s', { timeout: 60_000 }, (dialect) => {
  let place: Awaited<ReturnType<typeof emptyDatabase>>
  beforeAll(() => bundleServer(root))
  beforeEach(async () => {
    place = await emptyDatabase(dialect)
  })
  afterEach(() => place.remove())

  it.each(['bundle', 'sources'] as const)(
    'makes the database, reads the seeds, serves them, and stops when it is told to, from the %s',
    async (program) => {
      const first = start({ DATABASE_URL: place.url, PORT: '0', METRICS: 'on' }, program)
      const url = await first.url
      expect(url).toMatch(/^http:\/\/localhost:\d+$/)
      const answer = await fetch(`${url}/graphql?query={stats{articles}}`, { headers: { accept: 'application/json' } })
      expect(await answer.json()).toMatchObject({ data: { stats: { articles: 5 } } })
      for (const path of ['health', 'ready', 'metrics']) expect((await fetch(`${url}/${path}`)).status).toBe(200)
      first.process.kill('SIGTERM')
      expect(await first.ended).toBe(0)
      expect(first.printed()).toMatch(/report +people +countries +meetings +quotes/)
      expect(first.printed()).toContain(`Communiqué serves ${withoutPassword(place.url)}`)

      // The second time everything is there: nothing is read again.
      const second = start({ DATABASE_URL: place.url, PORT: '0' }, program)
      await second.url
      expect(second.printed()).not.toContain('people')
      second.process.kill('SIGINT')
      expect(await second.ended).toBe(0)
    },
  )

  it('completes the first filling where it was broken off, and only that', async () => {
    const filled = await testDatabase(dialect)
    const state = async () => {
      const [row] = await filled.database.read<{ articles: number; filling: boolean }>(
        sql`SELECT (SELECT COUNT(*) FROM "Article") AS "articles", "filling" FROM "Graph"`,
      )
      return row ?? { articles: 0, filling: false }
    }
    try {
      const killed = start({ DATABASE_URL: filled.url, PORT: '0' })
      while ((await state()).articles === 0) await new Promise((later) => setTimeout(later, 1))
      killed.process.kill('SIGKILL')
      await killed.ended
      const left = await state()
      expect(left.filling || left.articles === 5).toBe(true)
      // The same once more, whatever the kill has met.
      await removeReport(filled.database, '003_224f590e902e362b')
      await filled.database.write((transaction) => transaction.execute(sql`UPDATE "Graph" SET "filling" = TRUE`))

      const next = start({ DATABASE_URL: filled.url, PORT: '0' })
      await next.url
      expect(await state()).toEqual({ articles: 5, filling: false })
      next.process.kill('SIGTERM')
      await next.ended

      await removeReport(filled.database, '003_224f590e902e362b')
      const later = start({ DATABASE_URL: filled.url, PORT: '0' })
      await later.url
      expect(await state()).toEqual({ articles: 4, filling: false })
      later.process.kill('SIGTERM')
      await later.ended
    } finally {
      await filled.drop()
    }
  })
})

describe('the start command', { timeout: 60_000 }, () => {
  it('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const filled = await testDatabase()
    await saveGraph(filled.database, makeGraph({ articles: 2 }))
    const started = start({ DATABASE_URL: filled.url, PORT: String(port) })
    expect(await started.ended).toBe(1)
    expect(started.printed()).toBe(`Port ${port} is taken: stop what listens there, or set PORT to another one.\n`)
    other.close()
    await filled.drop()
  })

  it('names every setting that cannot be used, and nothing else', async () => {
    const started = start({ DATABASE_URL: 'mysql://somewhere', PORT: 'x' })
    expect(await started.ended).toBe(1)
    expect(started.printed().trim().split('\n')).toEqual([
      'PORT must be a whole number from 0 to 65535.',
      'DATABASE_URL must begin with file: or postgresql://, not with mysql:.',
    ])
  })
})
