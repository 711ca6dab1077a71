import { describe, expect, it } from 'vitest'
import { analyze, extract } from '../../src/extract/index.ts'

const story = 'Talks on water went on for a second day, officials said, and both sides will meet again in spring.'
const more = 'The two ministers left Oslo in the evening, and none of them spoke to those who had waited at the gate.'

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
    ['OSLO, NKA - ', 'Oslo'],
    ['OSLO, NORWAY - ', 'Oslo'],
    ['DAMASCUS, (ST)_ ', 'Damascus'],
    ['OSLO\n\n', 'Oslo'],
    ['OSLO, Norway, Feb. 17, NKA\n\n', 'Oslo'],
    ['Mr. Reed: ', null],
    ['Iran: ', null],
    ['BREAKING - ', null],
    ['Jane Doe – a general – ', null],
  ])('%s', (opening, place) => {
    expect(analyze(`${opening}${story}`).structure.dateline?.place ?? null).toBe(place)
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

  it.each([
    'We use cookies to make our site better, and to learn how you use it. Read our cookie policy.',
    'By clicking “Accept all”, you agree to the storing of cookies on your device.',
    'Already a subscriber? Log in',
    'You have 3 free articles remaining this month.',
    'Thank you for reading our coverage. Please consider subscribing.',
    'Join our WhatsApp channel for the latest updates.',
    'ALSO READ: “We will sign,” minister tells envoy in Lima',
    'Watch | Minister meets his counterpart in Lima',
    'Related: Envoy met with minister in Lima, says spokesman',
    'Story continues below advertisement',
    '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)',
    "The views expressed in this article are the author's own.",
    'With inputs from PTI',
    'jdoe@harborcourier.example',
    'Image caption, Minister Reed met President Alva in Lima',
    'Minister Reed (L) shakes hands with President Alva (R) in Lima on May 5.',
    'FILE PHOTO: Minister Reed speaks to reporters in Lima. REUTERS/Jane Doe/File Photo',
    '• medium-browser-and-portrait-tablet',
    '(0 votes)',
    'You are here: Home',
  ])('is no part of the story in its midst: %s', (line) => {
    const text = `Ministers agree on crossing\n\n${story}\n\n${line}\n\n${more}`
    const body = extract(text).body.map(({ start, end }) => text.slice(start, end))
    expect(body).toEqual([story, more])
    expect(extract(text).quotes.filter(({ main }) => main)).toHaveLength(extract(text.replace(line, '')).quotes.length)
  })

  it.each([
    [
      'what readers write',
      'Leave a Reply\n\nJane says: the minister said that he would never sign, and he told me so himself on Monday.',
    ],
    ['lines without an end', 'Peru\nWater\nMinisters of Norway\nMore weekly flyers'],
    [
      'summaries cut short',
      '1\nThe government has said that children will soon...\n2\nA zoo has launched an appeal after taking in…',
    ],
    [
      'stories with their summaries',
      'Related articles\n\nPort opens in Lima\nThe new port of Lima, Peru, will open to ships before the end of the year, the mayor said on Monday.',
    ],
    ['a note on the author', 'Jane Doe is a correspondent for Harbor Courier. She covers trade.'],
  ])('is no part of the story below it: %s', (_, lines) => {
    const text = `Ministers agree on crossing\n\n${story}\n\n${more}\n\n${lines}`
    const body = extract(text).body.map(({ start, end }) => text.slice(start, end))
    expect(body).toEqual([story, more])
  })

  it('keeps a story behind a box of links, and sentences that only speak of pages', () => {
    const after = 'The ministers told readers of a newspaper that their article on cookies was wrong.'
    const text = `Ministers agree on crossing\n\n${story}\n\nRead more:\nA storm hits the coast\nTeam wins a cup\n\n${after}`
    const body = extract(text).body.map(({ start, end }) => text.slice(start, end))
    expect(body).toEqual([story, after])
  })

  it('takes a standfirst that opens the story again for the page’s', () => {
    const text = `Ministers agree on crossing\n\n${story}\n\nPublished 5 May 2021\n\n${story} They will meet twice.\n\nThen both left for home.`
    const body = extract(text).body.map(({ start, end }) => text.slice(start, end))
    expect(body).toEqual([`${story} They will meet twice.`, 'Then both left for home.'])
  })

  it('keeps the only paragraph though its end speaks of a photo', () => {
    const text = 'The foreign minister of Norway met the president of Chad in Oslo on Monday (photo by the ministry)'
    expect(extract(text).body).toHaveLength(1)
  })

  it('reads wrapped paragraphs that only an indent opens', () => {
    const text = `                    Office of the Press Secretary

                 READOUT OF A MEETING OF TWO PRESIDENTS

     The President met this afternoon with President Pedro Alva of
Peru at the Government Palace.  The two leaders spoke for an hour
about trade, the border with Ecuador and the fight against drugs.
President Alva said that his country would sign the treaty before
the end of the year.
     "We have come a long way together," the President told
reporters after the meeting.  "I am grateful to Pedro Alva for his
courage, and I will come back."
     The two Presidents agreed to meet again in the spring, and to
send their ministers of defense to Quito before that.`
    expect(extract(text).body.map(({ start, end }) => text.slice(start, end).split('\n').length)).toEqual([5, 3, 2])
  })

  it('reads wrapped lines of which some have room, where most begin in the middle of a sentence', () => {
    const text = `The deputy national security adviser spoke today with Prime Minister
Pedro Alva of Peru to express his country’s strong support for an old
friend after the flood on July 15. They agreed
to go on working together on bridges, on roads and on the safety of
the river towns. In addition, both thanked the many women and men of
Chile, who had come at once and stayed. They also
spoke of trade.`
    expect(extract(text).body).toHaveLength(1)
  })

  it('warns of several stories', () => {
    expect(extract(`OSLO – ${story}\n\nTUNIS – ${story} And so on.`).warnings).toHaveLength(1)
    expect(extract(`OSLO – ${story}`).warnings).toEqual([])
    const long = `${story} Nobody was hurt.`
    const listed = `Ministers agree on crossing\nBy Jane Doe\n\n${long}\n\nEnvoy visits Quito again\nBy John Roe\n\n${more}`
    expect(extract(listed).warnings).toHaveLength(1)
    const parted = `Ministers agree on crossing\nBy Jane Doe\n\n${long}\n\nA crossing for all of us\n\n${more}`
    expect(extract(parted).warnings).toEqual([])
  })
})
