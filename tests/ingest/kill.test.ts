import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { dumpGraph } from '../testkit/dump-graph.ts'

const REPORTS = 120
/** As much as makes the reports many: they go through worker threads and are stored in groups. */
const FILLING = 'The road between the two ports is to be widened by the end of next year.\n'.repeat(14)
const people = [
  'Leyla Zarghan',
  'Laila Zarqan',
  'Omid Kashi',
  'Mohammad Reza Sadri Kashi',
  'Mohammad Reza Kashi',
  'Karim al-Obeidi',
  'Kareem al-Ubaydi',
]

let folder: string
let expected: Record<string, string[]>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'communique-kill-'))
  const lines = Array.from({ length: REPORTS }, (_, index) => {
    const [who, whom] = [people[index % people.length], people[(index * 3 + 1) % people.length]]
    const text = `Iranian Foreign Minister ${who} met Iraqi Foreign Minister ${whom} in Baghdad on Monday. "Talks number ${index} went well," ${who} said. ${who} added that trade would grow.\n${FILLING}`
    return JSON.stringify({ name: `report-${index}`, text, publishedOn: `2015-05-${String(10 + (index % 9))}` })
  })
  writeFileSync(join(folder, 'reports.jsonl'), lines.join('\n'))
  const whole = await testDatabase()
  await ingestPaths(whole.database, [folder])
  expected = await dumpGraph(whole.database)
  await whole.drop()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const seed = (store: TestDatabase): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli/seed.ts', folder], {
    env: { ...process.env, DATABASE_URL: store.url },
    stdio: 'ignore',
  })

async function countArticles(store: TestDatabase): Promise<number> {
  const [row] = await store.database.read<{ count: number }>(sql`SELECT COUNT(*) AS "count" FROM "Article"`)
  return row?.count ?? 0
}

async function waitForArticles(store: TestDatabase, count: number, child: ChildProcess): Promise<void> {
  while ((await countArticles(store)) < count && child.exitCode === null) await sleep(2)
}

test('killed at any moment, nothing is half, and the next run makes the same graph', async () => {
  const store = await testDatabase()
  try {
    for (const [count, delay] of [
      [1, 3],
      [33, 1],
      [65, 6],
    ] as const) {
      const child = seed(store)
      const ended = once(child, 'exit')
      await waitForArticles(store, count, child)
      await sleep(delay)
      child.kill('SIGKILL')
      await ended
      expect(await countArticles(store)).toBeGreaterThanOrEqual(count)
    }
    const child = seed(store)
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(await dumpGraph(store.database)).toEqual(expected)
  } finally {
    await store.drop()
  }
}, 120_000)

test('two at once make the same graph', async () => {
  const store = await testDatabase()
  try {
    const both = [seed(store), seed(store)]
    const exits = await Promise.all(both.map((child) => once(child, 'exit')))
    expect(exits).toEqual([
      [0, null],
      [0, null],
    ])
    expect(await dumpGraph(store.database)).toEqual(expected)
  } finally {
    await store.drop()
  }
}, 120_000)
