import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../src/extract/analysis.ts'
import { findDates } from '../../src/extract/dates.ts'

/** The dates of one sentence, as "words = day". */
function datesIn(text: string, published: string | null): string[] {
  const sentences = [{ start: 0, end: text.length, first: 0, last: 0, block: 0 }]
  const structure = { published: published && { date: published, span: { start: 0, end: 0 } } } as Analysis['structure']
  return findDates({ text, sentences, structure }).map(({ start, end, date }) => `${text.slice(start, end)} = ${date}`)
}

// 13 March 2019 was a Wednesday.
const published = '2019-03-13'

describe('findDates', () => {
  it.each([
    ['They met on Monday.', 'on Monday = 2019-03-11'],
    ['They met on Friday.', 'on Friday = 2019-03-08'],
    ['They met on Wednesday morning.', 'on Wednesday morning = 2019-03-13'],
    ['They will meet on Friday.', 'on Friday = 2019-03-15'],
    ['They are scheduled to meet next Monday.', 'next Monday = 2019-03-18'],
    ['They met last Wednesday.', 'last Wednesday = 2019-03-06'],
    ['They met yesterday.', 'yesterday = 2019-03-12'],
    ['They will meet tomorrow.', 'tomorrow = 2019-03-14'],
    ['They met on December 28.', 'on December 28 = 2018-12-28'],
    ['They met from March 1 to 3.', 'from March 1 to 3 = null'],
    ['They met on March 1-3.', 'on March 1-3 = null'],
    ['They met on March 1-2.', 'on March 1-2 = 2019-03-01'],
    ['They met this morning.', 'this morning = 2019-03-13'],
    ['They met on 4 March 2018.', 'on 4 March 2018 = 2018-03-04'],
    ['They met on August 1-2, 2017.', 'on August 1-2, 2017 = 2017-08-01'],
    ['They met last week.', 'last week = null'],
    ['They met in June 2001.', 'in June 2001 = null'],
    ['They met earlier this month.', 'earlier this month = null'],
  ])('%s', (text, expected) => {
    expect(datesIn(text, published)).toEqual([expected])
  })

  it('gives no day to a weekday or a day without a year where the report states no day of publication', () => {
    expect(datesIn('They met on Monday and on May 8.', null)).toEqual(['on Monday = null', 'on May 8 = null'])
  })

  it('gives no day to a time of several days', () => {
    expect(datesIn('They met from March 1 to March 3.', published)).toEqual(['from March 1 = null', 'March 3 = null'])
  })

  it.each([
    ['They met on Monday. Earlier in the day she met Holm.', 'Earlier in the day = 2019-03-11'],
    ['They met on Monday. A day later she met Holm.', 'A day later = 2019-03-12'],
    ['They met on Monday. She met Holm the previous day.', 'the previous day = 2019-03-10'],
    ['They met on the same day.', 'on the same day = null'],
  ])('counts from the day told before: %s', (text, expected) => {
    expect(datesIn(text, published).at(-1)).toBe(expected)
  })

  it('reads a plan far behind its verb', () => {
    const text =
      'She is scheduled to hold talks with the head of the coastal region and of the league for the protection of inland waters, Mr Holm, on Friday.'
    expect(datesIn(text, published)).toEqual(['on Friday = 2019-03-15'])
  })

  it('keeps a full date without a day of publication', () => {
    expect(datesIn('They met on May 8, 2018.', null)).toEqual(['on May 8, 2018 = 2018-05-08'])
  })

  it.each(['He may 3 times refuse.', 'It costs $2015 million.', 'He is 61 years old.', 'They march on.', 'The 12 boats left.'])(
    'takes nothing from: %s',
    (text) => {
      expect(datesIn(text, published)).toEqual([])
    },
  )
})
