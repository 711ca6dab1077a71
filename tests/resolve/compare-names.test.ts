import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareNames } from '../../src/resolve/compare-names.ts'
import { readColumns, toCsvLine } from '../../src/resolve/csv-columns.ts'

describe('one name', () => {
  test.each([
    ['Karim Obeidi', 'Karim al-Obeidi', 'a particle'],
    ['Karim al-Ubaydi', 'Kareem El Obeidi', 'transliteration'],
    ['Qader Moghadam', 'Ghader Moqadam', 'gh and q'],
    ['Hossein Khaledi', 'Husayn Khalidi', 'a given name’s spellings'],
    ['Leyla Amir Rezaei', 'Leyla Amirrezaei', 'words run together'],
    ['LeylaRezaei', 'Leyla Rezaei', 'all words run together'],
    ['Rezaei, Leyla', 'Leyla Rezaei', 'family name first with a comma'],
    ['Dr. Leyla Rezaei', 'Leyla Rezaei', 'a title'],
    ['Abdul Rahim Sadr', 'Abdolrahim Sadr', 'a compound given name'],
    ['Abd al-Rahim Sadr', 'Abdulrahim Sadr', 'a compound with an article'],
    ['Bill Hartwell', 'William Hartwell', 'a short form'],
    ['L. Rezaei', 'Leyla Rezaei', 'an initial'],
    ['Émile Dubois', 'Emile Dubois', 'an accent'],
    ['Marta Kowalsky', 'Marta Kowalski', 'a last letter'],
    ['Владимир Соколов', 'Vladimir Sokolov', 'another script'],
    ['Leyla Sadat Rezaei', 'Leyla Rezaei', 'a middle name'],
    ['Tomas Lindqvist', 'Tomas Lindqvits', 'letters exchanged'],
    ['JP Lindqvist', 'Jan-Peter Lindqvist', 'initials run together'],
    ['Ben Hartwell', 'Benjamin Hartwell', 'a short form that is a particle elsewhere'],
    ['Teng Hsiao-ping', 'Deng Xiaoping', 'two romanizations of Chinese'],
    ['Tomass Lindqvists', 'Tomas Lindqvist', 'Latvian endings'],
    ['Nur al-Din Sadr', 'Nureddine Sadr', 'a compound family name'],
    ['Abdul Rahim Sadr Kashi', 'Rahim Sadr Kashi', 'a servant of'],
    ['习近平', 'Xi Jinping', 'Chinese signs'],
  ])('%s and %s: %s', (a, b) => {
    expect(compareNames(a, b)).toMatchObject({ same: true })
    expect(compareNames(b, a).score).toBeCloseTo(compareNames(a, b).score)
  })
})

describe('two names', () => {
  test.each([
    ['Hassan Karimi', 'Hossein Karimi', 'given names that look alike'],
    ['Leyla Rezaei', 'Leyla Karimi', 'another family name'],
    ['Leyla Rezaei', 'Omid Rezaei', 'another given name'],
    ['Mahmoud Sadr', 'Mohammad Sadr', 'given names that look alike'],
    ['Ali Reza Karimi', 'Ali Akbar Karimi', 'another second name'],
    ['Kim Jae Won', 'Kim Sung Hoon', 'one family name'],
    ['Rezaei', 'Leyla Rezaei', 'a lone family name'],
    ['Hossein Dehkan', 'Hossein Amir Abdollahi', 'a given name alone'],
    ['', 'Leyla Rezaei', 'no name'],
    ['L. R.', 'Leyla Rezaei', 'initials alone'],
    ['Peter Frank', 'Frank Peter', 'given names exchanged'],
    ['Mohammad Abdulrahim', 'Mohammad Abdulrahman', 'servants of two'],
    ['Wang Qi', 'Wang Ji', 'Chinese names in one romanization'],
    ['Omid Sadr', 'Omid Amir Kashi Karim Sadr', 'more missing than there'],
  ])('%s and %s: %s', (a, b) => {
    expect(compareNames(a, b)).toMatchObject({ same: false })
  })
})

test('reasons are sentences', () => {
  const { reasons } = compareNames('Karim al-Ubaydi', 'Kareem Obeidi Sadr')
  expect(reasons.length).toBeGreaterThan(1)
  for (const reason of reasons) expect(reason).toMatch(/^["A-Z].*\.$/)
})

describe('columns of a CSV file', () => {
  const names = ['name1', 'name2']

  test('with marks, commas and line ends in their fields, wherever they stand', () => {
    const text = '\uFEFFid, Name2 ,name1\r\n1,"Rezaei, Leyla","said ""so"""\r\n\r\n2,"two\nlines",x\r\n3,alone'
    expect(readColumns(text, names)).toEqual({
      rows: [
        ['said "so"', 'Rezaei, Leyla'],
        ['x', 'two\nlines'],
        ['', 'alone'],
      ],
    })
    expect(toCsvLine(['Rezaei, Leyla', 'a "b"', 'c'])).toBe('"Rezaei, Leyla","a ""b""",c')
  })

  test('with nothing below the header', () => {
    expect(readColumns('name1,name2\n', names)).toEqual({ rows: [] })
  })

  test.each([
    ['', 'is empty'],
    ['\r\n\r\n', 'is empty'],
    ['name1,other\na,b', 'has no column name2 (it has name1, other)'],
    ['a;b', 'has no column name1 and no column name2 (it has a;b)'],
    ['name1,name2\na,b\n"c,d\ne,f\n', 'has a quotation mark in line 3 that is never closed'],
  ])('%j %s', (text, problem) => {
    expect(readColumns(text, names)).toEqual({ problem })
  })
})

const pairs = new URL('../../../shared/names/pairs.csv', import.meta.url)
test.skipIf(!existsSync(pairs))('F1 of at least 0.88 on OpenSanctions’ pairs (skipped where ../shared is missing)', () => {
  const { rows = [] } = readColumns(readFileSync(pairs, 'utf8'), ['name1', 'name2', 'same'])
  const judged = rows.map(([a = '', b = '', same]) => ({ same: same === 'true', found: compareNames(a, b).same }))
  const count = (same: boolean, found: boolean) => judged.filter((pair) => pair.same === same && pair.found === found).length
  const f1 = (2 * count(true, true)) / (2 * count(true, true) + count(false, true) + count(true, false))
  expect(f1).toBeGreaterThanOrEqual(0.88)
})
