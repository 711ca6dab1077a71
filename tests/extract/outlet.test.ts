import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const story = 'Talks on water went on for a second day, officials said, and both sides will meet again in spring.'

describe('outlet', () => {
  it.each([
    ['byline', `${story}\n\nBy Press TV`, 'Press TV'],
    ['byline with an author', `Ministers agree on crossing\nBy Jane Doe, CNN\n${story}`, 'CNN'],
    ['source line', `${story}\n\n  • source : Daily Sabah`, 'Daily Sabah'],
    [
      'source in brackets',
      `TEHRAN - ${story} (Source: Tasnim)  All Content by Mehr News Agency is licensed under a Licence.`,
      'Tasnim',
    ],
    ['dateline', `OSLO (Reuters) - ${story}`, 'Reuters'],
    ['dateline with slashes', `BEIJING, November 9. /TASS/. ${story}`, 'TASS'],
    ['dateline with a day', `Baghdad, May 18, IRNA – ${story}`, 'IRNA'],
    ['dateline in capitals with a colon', `STEPANAKERT, AUGUST 18, ARTSAKHPRESS: ${story}`, 'Artsakhpress'],
    ['dateline without a dash', `New Delhi, July 5 (IANS) ${story}`, 'IANS'],
    [
      'as the page prints it',
      `Ministers agree on crossing\nBy Jane Doe\nWashington Post Staff Writer\n\n${story}`,
      'Washington Post',
    ],
    ['with a desk', `Ministers agree on crossing\n\nWorld Bulletin/News Desk\n\n${story}`, 'World Bulletin'],
    ['with a place', `Ministers agree on crossing\nPress Trust of India Oslo\n${story}`, 'Press Trust of India'],
    ['behind the author', `Ministers agree on crossing\nBy Jane Doe/BalkanInsight\n${story}`, 'BalkanInsight'],
    ['on the line below "By"', `Ministers agree on crossing\n\nBy\n  • Wam\nPublished\n\n${story}`, 'Wam'],
    [
      'source line with a stamp',
      `Ministers agree on crossing\n\nSource:Xinhua Published: 2013-3-19 8:57:43\n\n${story}`,
      'Xinhua',
    ],
    ['the page’s address', `Straitstimes.com header logo\n\nMinisters agree on crossing\n\n${story}`, 'Straits Times'],
    ['masthead', `Harbor Courier\n\nMinisters meet for talks on water\n\n${story}`, 'Harbor Courier'],
    ['a section is no outlet', `World News\n\nMinisters meet for talks on water\n\n${story}`, null],
    ['named at the end of the story', `Ministers agree on crossing\n\n${story} [Kathimerini Cyprus]`, 'Kathimerini Cyprus'],
    ['an agency that learned of it', `Ministers met in Astana, Kazinform learned from the press service. ${story}`, 'Kazinform'],
    ['an aggregator’s tag', `Ministers agree on crossing\n\n(MENAFN- The Peninsula) ${story}`, 'The Peninsula'],
    ['a picture’s agency is no outlet', `Ministers meet for talks on water\nThe harbor of Oslo. (AP)\n\n${story}`, null],
    ['licence', `${story}  All Content by Mehr News Agency is licensed under a Creative Commons Licence.`, 'Mehr News Agency'],
    ['a staff byline', `Ministers agree on crossing\nBy Staff The Canadian Press\n\n${story}`, 'The Canadian Press'],
    ['source line without a colon', `Ministers agree on crossing\n\n${story}\n\nSource KUNA`, 'KUNA'],
    [
      'source line with another’s help',
      `Ministers agree on crossing\n\nSource: Harbor Net with the press service of the mayor.\n\n${story}`,
      'Harbor Net',
    ],
    [
      'an agency beside place and stamp',
      `Ministers agree on crossing\n\nPTI | Oslo | Updated: 19-04-2021 22:22 IST\n\n${story}`,
      'PTI',
    ],
    [
      'an agency before the day',
      `Ministers agree on crossing\n\nXinhua, November 2, 2016 Adjust font size:\n\n${story}`,
      'Xinhua',
    ],
    ['an agency behind the place', `Ministers agree on crossing\n\nOslo • UNN\n\n${story}`, 'UNN'],
    ['a tag with the day', `Ministers agree on crossing\n\n[HarborNet, Monday, 5 May 2014, 10:20 GMT]\n${story}`, 'HarborNet'],
    ['behind the last words', `Ministers agree on crossing\n\n${story}\n\n${story} They left. – KUNA`, 'KUNA'],
    [
      'behind the last words in brackets',
      `Ministers agree on crossing\n\n${story}\n\nThen they left for dinner in the town. (Yonhap)`,
      'Yonhap',
    ],
    [
      'behind the last words, of two',
      `Ministers agree on crossing\n\n${story}\n\nThen they left for dinner in the town. — AFP/Reuters`,
      'AFP',
    ],
    ['initials behind a city', `OSLO, AAP - ${story}`, 'AAP'],
    ['initials between dashes', `Oslo, by Jane Doe -AGN-. ${story}`, 'AGN'],
    ['a dateline that the day stands in', `OSLO, Norway (September 9, 1997 - PACNEWS)---${story}`, 'PACNEWS'],
    ['a dateline with two brackets', `Ministers agree on crossing\n\n((Bloomberg) –${story}`, 'Bloomberg'],
    ['a dateline of its own', `Ministers agree on crossing\n\nOSLO, Norway, Feb. 17, Kyodo\n\n${story}`, 'Kyodo'],
    ['a day without a place', `Ministers agree on crossing\n\nNov. 1 (UPI) — ${story}`, 'UPI'],
    ['a staff in capitals', `Ministers agree on crossing\nBy KOREA HERALD STAFF\n\n${story}`, 'KOREA HERALD'],
    [
      'behind the headline and its section',
      `Ministers agree on crossing now | World | Harbor Courier\n\n${story}`,
      'Harbor Courier',
    ],
    [
      'a logo before a theme’s maker',
      `Harbor Courier Logo\n\nMinisters agree on crossing\n\n${story}\n\n© Fancy Pages Company. All Rights Reserved.`,
      'Harbor Courier',
    ],
    [
      'a note on the author',
      `Ministers agree on crossing\n\n${story}\n\nJane Doe is a reporter covering trade for Harbor Courier. She likes boats.`,
      'Harbor Courier',
    ],
    ['a seller of pictures is no outlet', `Ministers agree on crossing\n\n${story}\n\nSource: Getty Images`, null],
    ['nor who gave the picture', `Ministers agree on crossing\n\n${story}\n\nImage Credit: Politico`, null],
    [
      'nor whose tag stands below a picture',
      `Ministers agree on crossing\n\nTwo ministers at a table in Oslo. [YONHAP]\n\n${story}\n\n${story} They left.`,
      null,
    ],
    ['nor who owns it', `Ministers agree on crossing\n\nThe harbor at noon\n© Reuters\n\n${story}`, null],
    ['nor a maker of pages', `Ministers agree on crossing\n\n${story}\n\nCopyright © 2017 Blog at WordPress.com.`, null],
    ['nor a state behind a city', `OSLO, NORWAY - ${story}`, null],
    ['nor agencies at large', `Ministers agree on crossing\n\n${story}\n\n(Source: agencies)`, null],
    ['a person is no outlet', `${story}\n\nBy Jane Doe`, null],
  ])('%s', (_, text, outlet) => {
    expect(extract(text).outlet).toBe(outlet)
  })
})
