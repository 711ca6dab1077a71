import { describe, expect, it } from 'vitest'
import { analyze, extract } from '../../src/extract/index.ts'
import { titleFromName } from '../../src/extract/structure.ts'

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
    ['none: the story begins at once', `${story}\n\n${story} More later.`, null],
    ['none: a dateline opens the only paragraph', `OSLO (Reuters) - ${story}`, null],
  ])('%s', (_, text, title) => {
    expect(extract(text).title).toBe(title)
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
    ['licence', `${story}  All Content by Mehr News Agency is licensed under a Creative Commons Licence.`, 'Mehr News Agency'],
    ['a person is no outlet', `${story}\n\nBy Jane Doe`, null],
  ])('%s', (_, text, outlet) => {
    expect(extract(text).outlet).toBe(outlet)
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
    ['either day or month: left open', `Ministers agree on crossing\n05/06/2019\n${story}`, null],
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
