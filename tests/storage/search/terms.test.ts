import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sql from 'sql-template-tag'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/storage/search/query.ts'
import { stem } from '../../../src/storage/search/stem.ts'
import { listWords } from '../../../src/storage/search/terms.ts'
import { listOf } from '../../../src/storage/sql.ts'
import { testDatabase, whyNot } from '../../testkit/databases.ts'

const stemsOf = (text: string): string[] => listWords(text).flatMap(({ terms }) => terms.map((term) => term.stem))

describe('words of a text', () => {
  it.each([
    ['Négotiations, “talks”', ['negoti', 'talk']],
    ["Iran's readiness; the minister’s visit", ['iran', 'readi', 'the', 'minist', 'visit']],
    ['al-Muhandis 2015-05-18', ['al', 'muhandi', '2015', '05', '18']],
    ['Тегеран 北京', ['tegeran', 'beij']],
    ["— … '' \u0000 !?", []],
  ])('%s', (text, stems) => expect(stemsOf(text)).toEqual(stems))

  it('knows where they stand', () => {
    const text = 'On Monday, Qasem’s aides met.'
    expect(listWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['On', 'Monday', 'Qasem’s', 'aides', 'met'])
  })

  it.each([
    ['Qasem', 'Qassem'],
    ['Moqbel', 'Mokbel'],
    ['Soleimani', 'Suleimani'],
    ['Ubaydi', 'Obeidi'],
  ])('gives %s and %s one key', (one, other) => {
    expect(listWords(one)[0]?.terms[0]?.key).toBe(listWords(other)[0]?.terms[0]?.key)
  })
})

describe('stems', () => {
  it.skipIf(whyNot('postgresql') !== null)('are those of PostgreSQL’s english', async () => {
    const seeds = resolve(import.meta.dirname, '../../../seeds')
    const text = readdirSync(seeds).map((file) => readFileSync(join(seeds, file), 'utf8'))
    const rare =
      'generously communism arsenal dying skies singly proceeded herrings relational conditionally hopefulness feudalism sensibilities ' +
      'formative electricity adjustment effective rolling controlled hopping hoped falling added egging yoyo syzygy enjoyed crying ties ' +
      'apologies logically happily radically decisiveness analogously pirates possibly agreed feed plastered bled motoring sing'
    const words = [...new Set(`${text.join(' ')} ${rare}`.toLowerCase().match(/[a-z]+/g))]
    const test = await testDatabase('postgresql')
    const rows = await test.database.read<{ word: string; stem: string | null }>(
      sql`SELECT w AS "word", (ts_lexize('english_stem', w))[1] AS "stem" FROM ${listOf('postgresql', words)} AS t(w)`,
    )
    await test.drop()
    expect(rows.length).toBeGreaterThan(700)
    // Null: one of its stop words.
    expect(rows.filter((row) => row.stem !== null && stem(row.word) !== row.stem)).toEqual([])
  })
})

describe('queries', () => {
  const told = (text: string) => {
    const { wanted, unwanted } = parseQuery(text)
    const list = (phrases: typeof wanted) => phrases.map((phrase) => phrase.map((term) => term.stem).join(' '))
    return { wanted: list(wanted), unwanted: list(unwanted) }
  }

  it.each([
    ['Dehqan "joint committees" -Syria', ['dehqan', 'joint committe'], ['syria']],
    ['-"armed forces" Iraq Iraq', ['iraq'], ['arm forc']],
    ['the talks of the ministers', ['talk', 'minist'], []],
    ['the of', ['the', 'of'], []],
    ['"the of" talks', ['the of', 'talk'], []],
    ['al-Abadi pro-Iranian', ['abadi', 'pro', 'iranian'], []],
    ['5 - 3 --x', ['5', '3', 'x'], []],
    ['“open phrase', ['open phrase'], []],
    ['oil"power lines"', ['oil', 'power line'], []],
    ['-', [], []],
    ['" " ""', [], []],
    ['', [], []],
  ])('%s', (text, wanted, unwanted) => expect(told(text)).toEqual({ wanted, unwanted }))

  it('counts 32 words, whatever is typed', () => {
    const long = Array.from({ length: 500 }, (_, index) => `w${index}`)
    expect(parseQuery(long.join(' ')).wanted).toHaveLength(32)
    expect(parseQuery(`"${long.join(' ')}"`).wanted[0]).toHaveLength(32)
    expect(parseQuery('-x '.repeat(100_000)).unwanted).toHaveLength(1)
  })
})
