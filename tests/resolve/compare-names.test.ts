import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareNames, SAME_NAME_SCORE } from '../../src/resolve/compare-names.ts'
import { parseCsv, toCsvLine } from '../../src/resolve/name-pairs.ts'

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
  ])('%s and %s: %s', (a, b) => {
    expect(compareNames(a, b)).toMatchObject({ same: false })
  })
})

test('reasons are sentences', () => {
  const { reasons } = compareNames('Karim al-Ubaydi', 'Kareem Obeidi Sadr')
  expect(reasons.length).toBeGreaterThan(1)
  for (const reason of reasons) expect(reason).toMatch(/^["A-Z].*\.$/)
})

test('CSV with marks, commas and line ends in its fields', () => {
  const rows = parseCsv('\uFEFFname1,name2\r\n"Rezaei, Leyla","said ""so"""\n\n"two\nlines",x')
  expect(rows).toEqual([
    ['name1', 'name2'],
    ['Rezaei, Leyla', 'said "so"'],
    ['two\nlines', 'x'],
  ])
  expect(toCsvLine(['Rezaei, Leyla', 'a "b"', 'c'])).toBe('"Rezaei, Leyla","a ""b""",c')
})

const pairs = new URL('../../../shared/names/pairs.csv', import.meta.url)
test.skipIf(!existsSync(pairs))('F1 of at least 0.82 on OpenSanctions’ pairs (skipped where ../shared is missing)', () => {
  const [, ...rows] = parseCsv(readFileSync(pairs, 'utf8'))
  const judged = rows.map(([a = '', b = '', same]) => ({
    same: same === 'true',
    found: compareNames(a, b).score >= SAME_NAME_SCORE,
  }))
  const count = (same: boolean, found: boolean) => judged.filter((pair) => pair.same === same && pair.found === found).length
  const f1 = (2 * count(true, true)) / (2 * count(true, true) + count(false, true) + count(true, false))
  expect(f1).toBeGreaterThanOrEqual(0.82)
})
