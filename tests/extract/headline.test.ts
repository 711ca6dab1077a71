import { describe, expect, it } from 'vitest'
import { analyze, extract } from '../../src/extract/index.ts'

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
    [
      'behind a path that prints it cut short',
      `HomeWorldMinisters meet for talks on...\n\nMinisters meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'told by the path that ends in it, below the site’s name printed twice',
      `Water Talks NewsWater Talks News\nSearch\nWater Talks News » World » Ministers meet for talks on water\n\nMinisters meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'below headlines in one line',
      `Storm hits the coast • Team wins a cup • Talks go on in spring • Water rises\n\nMinisters meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'below a picture’s caption',
      `Two ministers at their talks on water Photo: NKA/Jane Doe\nMinisters meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'with section and outlet behind it',
      `Ministers meet for talks on water | World | Harbor Courier\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'with outlet and section before it',
      `BBC NEWS | Europe | Ministers meet for talks on water\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'with sections, outlet and day behind it',
      `Ministers meet for talks on water | Videos | DW | 15.05.2017\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    [
      'long, printed again below a picture',
      `Ministers of two states that share a river meet for talks on water and on much else in Oslo\n\nTwo ministers at a table, in Oslo, Norway. (REUTERS)\nUpdated 4 November 2023\n\nMinisters of two states that share a river meet for talks on water and on much else in Oslo\n\n${story}`,
      'Ministers of two states that share a river meet for talks on water and on much else in Oslo',
    ],
    [
      'with a button behind it',
      `Ministers meet for talks on water Skip to content\n\n${story}`,
      'Ministers meet for talks on water',
    ],
    ['behind a number', `PR No. 114/2019 Ministers meet for talks on water\n\n${story}`, 'Ministers meet for talks on water'],
    [
      'with a full stop, above a dateline',
      `Ministers of two states meet for talks on water.\n\nOSLO, May 3 (NKA) -- ${story}`,
      'Ministers of two states meet for talks on water.',
    ],
    ['in capitals with a full stop', `MINISTERS MEET FOR TALKS.\n\n${story}`, 'MINISTERS MEET FOR TALKS.'],
    [
      'that a dash parts, with no outlet behind it',
      `Ministers meet – talks on water go on in spring\n\n${story}`,
      'Ministers meet – talks on water go on in spring',
    ],
    ['none: where remarks were made', `Via Teleconference\nOffice of the Prime Minister\n\n4:02 P.M. EDT\n\n${story}`, null],
    ['none: labels of an issue', `Journal: Harbor Volume: 4 Number: 171\n\n${story}`, null],
    ['none: a short sentence opens the story', `They met again.\n\n${story}`, null],
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
