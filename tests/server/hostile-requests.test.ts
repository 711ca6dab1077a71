import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../src/server/create-server.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { heapInUse } from '../testkit/heap-in-use.ts'
import { recordingLogger } from '../testkit/recording-logger.ts'
import { changing, harmlessCorrection, harmlessReport, knowing, stolenToken } from './hostile-insiders.ts'
import { faultOf, sendHostile, slow, strange } from './hostile-requests.ts'

/** `HOSTILE_REQUESTS=10000 npx vitest run tests/server/hostile-requests.test.ts` sends as many; some hundreds by default. */
const count = Number(process.env['HOSTILE_REQUESTS'] ?? 400)

const hostileRequest = fc.oneof(
  ...[...strange, ...knowing].map((arbitrary) => ({ arbitrary, weight: 5 })),
  ...[slow, ...changing].map((arbitrary) => ({ arbitrary, weight: 1 })),
)

describe.each(dialects())('hostile requests on %s', { timeout: 60_000 + count * 100 }, (dialect) => {
  let test: TestDatabase
  let listening: Listening
  let port: number
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  const { logger, lines } = recordingLogger('error')
  beforeAll(async () => {
    process.on('unhandledRejection', note)
    test = await testDatabase(dialect)
    await saveGraph(test.database, makeGraph({ articles: 20 }))
    const limits = { ...defaultLimits, requestMilliseconds: 2_000 }
    listening = await listen(createServer({ database: test.database, logger, limits, apiToken: stolenToken }), {
      ...limits,
      port: 0,
      host: '127.0.0.1',
    })
    port = Number(new URL(listening.url).port)
  })
  afterAll(async () => {
    process.off('unhandledRejection', note)
    await listening?.stop()
    await test?.drop()
  })

  it(`${count} of them get an answer, none of them one of our own faults, and the next client is served`, async () => {
    const statuses = new Map<number, number>()
    let slowest = { milliseconds: 0, kind: '' }
    const property = fc.asyncProperty(hostileRequest, async (request) => {
      const started = performance.now()
      const answer = await sendHostile({ port, milliseconds: 15_000 }, request)
      const milliseconds = performance.now() - started
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, kind: request.kind }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const fault = faultOf(answer)
      if (fault !== null) throw new Error(`${request.kind}: ${fault}: ${answer.body.slice(0, 300)}`)
    })
    // What reads and corrects is loaded by the first who does so, and stays.
    for (const request of [harmlessReport, harmlessCorrection]) await sendHostile({ port, milliseconds: 15_000 }, request)
    const heapBefore = heapInUse()
    await fc.assert(property, { numRuns: count, endOnFailure: count > 1_000 })
    expect(lines()).toEqual([])
    expect(unhandled).toEqual([])
    const answer = await fetch(`${listening.url}/graphql?query={stats{countries}}`)
    expect(await answer.json()).toMatchObject({ data: { stats: { countries: 250 } } })
    if (process.env['HOSTILE_REQUESTS'] !== undefined) {
      const told = { statuses: Object.fromEntries(statuses), slowest, heap: [heapBefore, heapInUse()] }
      process.stdout.write(`${dialect}: ${JSON.stringify(told)}\n`)
    }
    // What was taken for the requests comes back.
    expect(heapInUse() - heapBefore).toBeLessThan(40)
  })
})
