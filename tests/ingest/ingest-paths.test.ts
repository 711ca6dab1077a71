import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { removeReport } from '../../src/ingest/ingest-report.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { dumpGraph } from '../testkit/dump-graph.ts'

let store: TestDatabase
let folder: string
beforeAll(async () => {
  store = await testDatabase()
})
afterAll(() => store.drop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'communique-reports-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  for (const { name } of await store.database.read<{ name: string }>(sql`SELECT "name" FROM "Source"`))
    await removeReport(store.database, name)
})

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
const story = (who: string) =>
  `Ministers meet in Muscat\n\nForeign Minister ${who} of Iran met his Omani counterpart in Muscat on Monday. "We will go on with the talks," ${who} said.\n`
const readFolder = () => ingestPaths(store.database, [folder])
const texts = () =>
  store.database.read<{ name: string; text: string; title: string }>(
    sql`SELECT "name", "text", "title" FROM "Article" ORDER BY "name"`,
  )

describe('what is read', () => {
  test('text, pages, JSON lines and packed JSON lines, called by their paths inside the folder', async () => {
    write('a.txt', story('Leyla Zarghan'))
    write('deep/b.TXT', story('Omid Kashi'))
    write(
      'page.html',
      `<!doctype html><title>Ministers meet</title><nav>Home News</nav><article><h1>Ministers meet</h1>${'<p>The two ministers met in Muscat and spoke of the trade between the countries, of water and of the border that they share.</p>'.repeat(6)}</article>`,
    )
    write(
      'many.jsonl',
      `${JSON.stringify({ name: 'one', text: story('Karim Sadr') })}\n\n${JSON.stringify({ name: 'two', text: story('Jan Novy'), publishedOn: '2015-05-18', outlet: 'Example Times' })}`,
    )
    write('packed.jsonl.gz', gzipSync(`${JSON.stringify({ name: 'three', text: story('Ada Byron') })}\n`))
    const summary = await readFolder()
    expect(summary.skipped).toEqual([])
    expect((await texts()).map(({ name }) => name)).toEqual(['a', 'deep/b', 'one', 'page', 'three', 'two'])
    const page = (await texts()).find(({ name }) => name === 'page')
    expect(page?.text).not.toContain('Home News')
    expect(page?.text).not.toContain('<')
    const [dated] = await store.database.read(
      sql`SELECT "a"."publishedOn", "o"."name" FROM "Article" AS "a" JOIN "Outlet" AS "o" ON "o"."id" = "a"."outletId" WHERE "a"."name" = 'two'`,
    )
    expect(dated).toEqual({ publishedOn: '2015-05-18', name: 'Example Times' })
  })

  test('a pattern, and a file by itself, called by its base name', async () => {
    write('x/a.txt', story('Leyla Zarghan'))
    write('x/b.md', '# no report')
    const path = write('y/c.txt', story('Omid Kashi'))
    await ingestPaths(store.database, [join(folder, '**/a.{txt,html}'), path])
    expect((await texts()).map(({ name }) => name)).toEqual(['c', 'x/a'])
  })

  test.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${story('Zoë Šimić')}`)],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${story('Zoë Šimić')}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${story('Zoë Šimić')}`, 'utf16le').swap16()],
  ])('%s, without the mark', async (_, bytes) => {
    write('a.txt', bytes)
    await readFolder()
    expect((await texts())[0]?.text).toBe(story('Zoë Šimić'))
  })

  test('Windows’ Latin letters, by detection; line ends as they are', async () => {
    const text = story('Zoé Müller').replaceAll('\n', '\r\n').repeat(4)
    write('a.txt', Buffer.from(text, 'latin1'))
    await readFolder()
    expect((await texts())[0]?.text).toBe(text)
  })
})

test('names with foreign particles do not make a text foreign', async () => {
  write(
    'a.txt',
    'Iranian Foreign Minister Karim al-Obeidi met Iraqi Foreign Minister Omar al-Obeidi. Karim al-Obeidi thanked Omar al-Obeidi, Leila de la Torre and Jan van der Berg.',
  )
  expect(await readFolder()).toMatchObject({ skipped: [] })
})

describe('what is skipped, with the reason, while the rest goes on', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /is empty/],
    ['blank.txt', ' \n\n ', /is empty/],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /is not text/],
    ['picture.txt', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7]), /is not text/],
    ['large.txt', 'the word of a long report '.repeat(200_000), /is larger than 5 MB/],
    [
      'french.txt',
      'Le ministre des affaires étrangères est arrivé dans la capitale pour une visite de deux jours, et il a dit que les pays vont signer un accord. '.repeat(
        3,
      ),
      /is not in English/,
    ],
    ['persian.txt', 'وزیر امور خارجه ایران در دیدار با همتای عمانی خود گفت که گفتگوها ادامه خواهد داشت', /is not in English/],
    ['numbers.txt', '12 345\n67 89', /has no words/],
    ['broken.jsonl', '{"name": "x", "te', /line 1 is not valid JSON/],
    ['nameless.jsonl', '{"text": "x"}', /line 1 has no "name"/],
    ['textless.jsonl', '{"name": "x"}', /line 1 has no "text"/],
    [
      'undated.jsonl',
      JSON.stringify({ name: 'x', text: story('A B'), publishedOn: 'yesterday' }),
      /"publishedOn" that is no date/,
    ],
    [
      'cut.jsonl.gz',
      gzipSync(`${JSON.stringify({ name: 'x', text: story('Ada Byron') })}\n`.repeat(50)).subarray(0, 90),
      /ends early/,
    ],
  ])('%s', async (name, content, reason) => {
    write(name, content)
    write('zz-good.txt', story('Leyla Zarghan'))
    const summary = await readFolder()
    expect(summary.skipped.map((skipped) => `${skipped.name} ${skipped.reason}`)).toContainEqual(expect.stringMatching(reason))
    expect(summary.reports.map((report) => report.name)).toContain('zz-good')
  })

  test('a path that is not there', async () => {
    const summary = await ingestPaths(store.database, [join(folder, 'nowhere')])
    expect(summary.skipped).toEqual([{ name: join(folder, 'nowhere'), reason: 'does not exist' }])
  })

  test('two files of one name', async () => {
    write('a.html', `<html><body><p>${story('Omid Kashi')}</p></body></html>`)
    write('a.txt', story('Leyla Zarghan'))
    expect((await readFolder()).skipped[0]?.reason).toMatch(/has the name of another report/)
  })

  test('text files that are no reports are passed over', async () => {
    write('notes.json', '{"a": 1}')
    expect(await readFolder()).toMatchObject({ passedOver: 1, skipped: [], reports: [] })
  })
})

describe('one text under two names', () => {
  test('is one article, called by the first name, whichever comes first; the other stays when one is taken out', async () => {
    const text = story('Leyla Zarghan')
    const [first, second] = [write('b.txt', text), write('a.txt', text)]
    const summary = await ingestPaths(store.database, [first, second])
    expect(summary.skipped).toEqual([{ name: 'a', reason: 'has the same text as b' }])
    expect(await texts()).toMatchObject([{ name: 'a' }])
    const oneOrder = await dumpGraph(store.database)
    await removeReport(store.database, 'a')
    expect(await texts()).toMatchObject([{ name: 'b' }])
    const alone = await dumpGraph(store.database)
    await ingestPaths(store.database, [second])
    expect(await dumpGraph(store.database)).toEqual(oneOrder)
    await removeReport(store.database, 'a')
    expect(await dumpGraph(store.database)).toEqual(alone)
  })

  test('a new text under an old name replaces the old', async () => {
    const path = write('a.txt', story('Leyla Zarghan'))
    await ingestPaths(store.database, [path])
    write('a.txt', story('Omid Kashi'))
    expect(await ingestPaths(store.database, [path])).toMatchObject({ reports: [{ outcome: 'REPLACED' }] })
    expect(await texts()).toMatchObject([{ name: 'a', text: readFileSync(path, 'utf8') }])
  })
})

test('stopped, the next run goes on where it stopped', async () => {
  for (let index = 0; index < 6; index++) write(`report-${index}.txt`, `${story('Leyla Zarghan')}Number ${index}.\n`)
  const stop = new AbortController()
  const options = { signal: stop.signal, onProgress: ({ done }: { done: number }) => done === 2 && stop.abort() }
  const stopped = await ingestPaths(store.database, [folder], options)
  expect(stopped.stoppedAfter).toBe('report-1')
  expect(await readFolder()).toMatchObject({ unchanged: 2, stoppedAfter: null })
  expect(await texts()).toHaveLength(6)
})

test('many reports go through worker threads and come out in order', async () => {
  const names = Array.from({ length: 100 }, (_, index) => `report-${String(index).padStart(3, '0')}`)
  const filling = 'The road between the two ports is to be widened by the end of next year.\n'.repeat(20)
  const lines = names.map((name) => JSON.stringify({ name, text: `${story('Leyla Zarghan')}Number ${name}.\n${filling}` }))
  write('many.jsonl', lines.join('\n'))
  const summary = await readFolder()
  expect(summary.reports.map((report) => report.name)).toEqual(names)
}, 60_000)
