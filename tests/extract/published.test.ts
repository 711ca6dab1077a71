import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const story = 'Talks on water went on for a second day, officials said, and both sides will meet again in spring.'

describe('publication date', () => {
  it.each([
    [
      'page stamp, not the day of crawling',
      `3 Feb 2025\nTuesday 4 June 2019 - 10:20\nStory Code : 11\n\nMinisters agree on crossing\n\n${story}`,
      '2019-06-04',
    ],
    [
      'labelled',
      `Ministers agree on crossing\nPublished: June 4, 2019 5:00 PM\nUpdated: June 7, 2019 9:00 AM\n${story}`,
      '2019-06-04',
    ],
    ['ISO', `Ministers agree on crossing\n2019-06-04T10:20\n${story}`, '2019-06-04'],
    ['day before month, told by a day beyond twelve', `Ministers agree on crossing\n24/06/2019\n${story}`, '2019-06-24'],
    [
      'the day stands first outside the United States',
      `Ministers agree on crossing\nAgência Brasil\n05/06/2019\n${story}`,
      '2019-06-05',
    ],
    ['a full month with a stop', `Ministers agree on crossing\nPosted July. 31, 2000 19:17\n\n${story}`, '2000-07-31'],
    [
      'the day first, told by the dateline',
      `Ministers agree on crossing\n06/11/2024 7:19:37 PM\n\nOSLO, Nov 6 (NKA) -- ${story}`,
      '2024-11-06',
    ],
    [
      'the month first, told by the dateline',
      `Ministers agree on crossing\n11/6/2024 7:19:37 PM\n\nOSLO, Nov 6 (NKA) -- ${story}`,
      '2024-11-06',
    ],
    [
      'told by another day of the page',
      `Ministers agree on crossing\nPublished 05/06/2019\nUpdated 25/06/2019\n${story}`,
      '2019-06-05',
    ],
    ['told by the weekday', `Ministers agree on crossing\nWednesday 05/06/2019\n${story}`, '2019-06-05'],
    ['told by the site’s address', `Ministers agree on crossing\n05/06/2019\nwww.harborcourier.co.nz\n${story}`, '2019-06-05'],
    ['the same either way', `Ministers agree on crossing\n06/06/2019\n${story}`, '2019-06-06'],
    ['time before the day', `Ministers agree on crossing\nPublished 12:04 GMT, Tue Nov. 5, 2024\n${story}`, '2024-11-05'],
    ['short month', `Ministers agree on crossing\nNov. 05, 2019 12:30 pm ET\n${story}`, '2019-11-05'],
    ['the year first', `Ministers agree on crossing\n2019, November 5\n${story}`, '2019-11-05'],
    [
      'created and updated',
      `Ministers agree on crossing\nUpdated: 21-04-2021 22:22 IST | Created: 19-04-2021 22:19 IST\n${story}`,
      '2021-04-19',
    ],
    ['updated, where nothing else is said', `Ministers agree on crossing\nLast modified: 19 April 2021\n${story}`, '2021-04-19'],
    [
      'posted on',
      `Ministers agree on crossing\n\nPosted on December 4, 2017 by desk in World // 0 Comments\n\n${story}`,
      '2017-12-04',
    ],
    [
      'in the page’s address',
      `https://harborcourier.example/2019/11/05/ministers\nMinisters agree on crossing\n\n${story}`,
      '2019-11-05',
    ],
    ['glued to the story with a colon', `Wed 03 May 2023: ${story}`, '2023-05-03'],
    ['the day of reading is none', `Today: Saturday, 4 May 2024\n\nMinisters agree on crossing\n\n${story}`, null],
    [
      'days of other stories are none',
      `Ministers agree on crossing\n\n${story}\n\nLatest\n\n27 April 2025\nFire in a port\n26 April 2025\nThree hurt in a storm`,
      null,
    ],
    ['either day or month: left open', `Ministers agree on crossing\n05/06/2019\n${story}`, null],
    ['glued to the headline', `Date: 3 May 2021 Ministers meet for talks on water\n\n${story}`, '2021-05-03'],
    ['the day of what happened is none', `On 9 March 2020, the minister met the ambassador. ${story}`, null],
    ['a day in the story is no publication date', `The treaty was signed on 4 June 2019 in Oslo, and ${story}`, null],
  ])('%s', (_, text, date) => {
    expect(extract(text).publishedOn).toBe(date)
  })
})
