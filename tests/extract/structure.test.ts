import { describe, expect, it } from 'vitest'
import { analyze, extract } from '../../src/extract/index.ts'
import { titleFromName } from '../../src/extract/title-from-name.ts'

const story = 'Talks on water went on for a second day, officials said, and both sides will meet again in spring.'

describe('headline', () => {
  it.each([
    ['one line above the story', `Ministers agree on border crossing\n\n${story}`, 'Ministers agree on border crossing'],
    [
      'printed again below',
      `Ministers agree on border crossing\nMinisters agree on border crossing\n${story}`,
      'Ministers agree on border crossing',
    ],
    [
      'printed twice on one line',
      `Ministers agree on border crossing Ministers agree on border crossing\n\n${story}`,
      'Ministers agree on border crossing',
    ],
    [
      'below a path of sections',
      `Home / World / Africa\nMinisters agree on border crossing\n${story}`,
      'Ministers agree on border crossing',
    ],
    [
      'with the outlet behind it',
      `Ministers agree on border crossing - BBC News\n${story}`,
      'Ministers agree on border crossing',
    ],
    [
      'ending in an abbreviation',
      `Ministers agree on border crossing with the U.S.\n${story}`,
      'Ministers agree on border crossing with the U.S.',
    ],
    [
      'asking',
      `Will the ministers agree on a crossing this time?\n${story}`,
      'Will the ministers agree on a crossing this time?',
    ],
    [
      'below a slogan that the story does not take up',
      `Harbor Courier\n\nYour window on the coast!\n\nMinisters meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'printed above a menu and again below it',
      `Ministers meet for talks on water\nSections\nFeatured\nCandidate loses a vote in the north\n\nMinisters meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'behind the page’s head',
      `Stay informed with us. Help us reach 5,000 members.\n\nSkip to content\n\nMinisters meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'behind a page stamp',
      `Date: 3 May 2021 Ministers meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    ['none: an author’s line', `From Jane Doe, Lagos\n\n${story}`, null],
    ['none: a standfirst with a slip of the keyboard', `${story}/\nBy Jane Doe\n${story} More later.`, null],
    ['none: the story begins at once', `${story}\n\n${story} More later.`, null],
    ['none: a dateline opens the only paragraph', `OSLO (Reuters) - ${story}`, null],
  ])('%s', (_, text, title) => {
    expect(extract(text).title).toBe(title)
  })

  it('reads the head that an archive puts above a text', () => {
    const text = `---\ndate: '2022-09-08'\ntags: releases\ntitle: "Readout of the minister\\u2019s call with her\\\n  \\ counterpart of\\_Chad"\n---\n\n${story}`
    const { title, publishedOn } = extract(text)
    expect([title, publishedOn]).toEqual(['Readout of the minister’s call with her counterpart of Chad', '2022-09-08'])
  })

  it('reads on over hard line ends, whatever the next line begins with', () => {
    const text =
      'The foreign minister of Norway spoke by phone on Thursday with\nAli Mahamat of Chad about grain, ports and the coming summit in\nOslo, and thanked him for his work.\n\nBoth will meet again in the spring, and then in\nN’Djamena, officials of the two states said.'
    const { blocks } = analyze(text).structure
    expect(blocks.map(({ start, end }) => text.slice(start, end).split('\n').length)).toEqual([3, 1, 1])
  })

  it('counts every further printing as no part of the body', () => {
    const text = `Ministers agree on border crossing\nMinisters agree on border crossing\n${story}`
    const { structure } = analyze(text)
    expect(structure.headlineRepeats).toHaveLength(1)
    expect(extract(text).body.map(({ start, end }) => text.slice(start, end))).toEqual([story])
  })
})

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
    ['a person is no outlet', `${story}\n\nBy Jane Doe`, null],
  ])('%s', (_, text, outlet) => {
    expect(extract(text).outlet).toBe(outlet)
  })
})

describe('dateline', () => {
  it.each([
    ['TEHRAN – ', 'Tehran'],
    ['RIYADH: ', 'Riyadh'],
    ['Dhaka: ', 'Dhaka'],
    ['NAIROBI, Kenya Nov 8 – ', 'Nairobi'],
    ['MANILA -- ', 'Manila'],
    ['Khartoum — ', 'Khartoum'],
    ['BUENOS AIRES, February 21st. /tass/. ', 'Buenos Aires'],
    ['ABU DHABI, 14th May, 2018 (WAM) -- ', 'Abu Dhabi'],
    ['Mr. Reed: ', null],
    ['Iran: ', null],
    ['BREAKING - ', null],
    ['Jane Doe – a general – ', null],
  ])('%s', (opening, place) => {
    expect(analyze(`${opening}${story}`).structure.dateline?.place ?? null).toBe(place)
  })
})

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
    ['either day or month: left open', `Ministers agree on crossing\n05/06/2019\n${story}`, null],
    ['glued to the headline', `Date: 3 May 2021 Ministers meet for talks on water\n\n${story}`, '2021-05-03'],
    ['the day of what happened is none', `On 9 March 2020, the minister met the ambassador. ${story}`, null],
    ['a day in the story is no publication date', `The treaty was signed on 4 June 2019 in Oslo, and ${story}`, null],
  ])('%s', (_, text, date) => {
    expect(extract(text).publishedOn).toBe(date)
  })
})

describe('noise', () => {
  it.each([
    ['form fields', `${story}\nYour Name\nYour Email Address`],
    ['initials', `${story} KL/MN`],
    ['licence', `${story} All Content by Some Agency is licensed under a Creative Commons Licence.`],
    ['share buttons', `${story}\nShare\nFacebook Twitter WhatsApp\nPrint`],
    ['teasers', `${story}\n\nRead More:\n\nAnother minister arrives in Oslo`],
    ['paragraphs printed again', `${story}\n   ${story}`],
  ])('%s', (_, text) => {
    const body = extract(text).body.map(({ start, end }) => text.slice(start, end))
    expect(body).toEqual([story])
  })

  it('warns of several stories', () => {
    expect(extract(`OSLO – ${story}\n\nTUNIS – ${story} And so on.`).warnings).toHaveLength(1)
    expect(extract(`OSLO – ${story}`).warnings).toEqual([])
  })
})

describe('titleFromName', () => {
  it.each([
    ['news_2807_Iran-s-new-minister-meets-envoys.txt', 'Iran’s new minister meets envoys'],
    ['ministers-hold-talks-in-oslo.txt', 'Ministers hold talks in oslo'],
    ['001_dbdde521a484ea68.txt', null],
    ['report.txt', null],
    ['scan_2020_11_03_final.txt', null],
  ])('%s', (name, title) => {
    expect(titleFromName(name)).toBe(title)
  })
})
