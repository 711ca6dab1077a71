import { describe, expect, it } from 'vitest'
import { meetingsIn } from '../../testkit/meetings-in.ts'

const rivas = 'Chilean President Pablo Rivas'
const krag = 'Danish Foreign Minister Mette Krag'
const met = (place: string) => [`MEETING HELD Mette Krag + Pablo Rivas [CL DK] ${place}`]

describe('headlines', () => {
  const story = `${rivas} said on Monday that trade was growing. ${krag} praised his words.`
  it.each([
    ['Rivas meets Krag', met('-')],
    ['Pablo Rivas holds talks with Mette Krag', met('-')],
    ['Chilean president, Danish foreign minister meet', met('-')],
    ['Rivas to meet Krag in bid to end row', ['MEETING PLANNED Mette Krag + Pablo Rivas [CL DK] -']],
    ['Rivas, Krag discuss fishing over phone', ['CALL HELD Mette Krag + Pablo Rivas [CL DK] -']],
    ['Rivas refuses to meet Krag', []],
    ['Will Rivas meet Krag?', []],
    ['Rivas, Krag discuss fishing in letters', []],
  ])('%s', (headline, meetings) => {
    expect(meetingsIn(`${headline}\n\n${story}`)).toEqual(meetings)
  })

  it('tell nothing that the story tells itself', () => {
    expect(meetingsIn(`Rivas meets Krag\n\n${rivas} met ${krag} in Oslo on Monday.`)).toEqual(met('Oslo'))
  })
})

describe('quotations', () => {
  it('tell of encounters like any other sentence', () => {
    const text = `A spokesman named no place. “${krag} will meet ${rivas} on Friday,” he said.`
    expect(meetingsIn(text)).toEqual(['MEETING PLANNED Mette Krag + Pablo Rivas [CL DK] -'])
  })

  it('do not tell again what the story told', () => {
    const text = `${krag} met ${rivas} in Oslo on Friday. “${krag} met ${rivas} for an hour,” a spokesman said.`
    expect(meetingsIn(text)).toEqual(met('Oslo'))
  })
})

describe('attendance', () => {
  const third = ['MEETING HELD Lars Holm + Mette Krag + Pablo Rivas [CL DK] -']
  it.each([
    `${krag} met ${rivas} on Monday. The meeting was attended by Danish Ambassador Lars Holm.`,
    `${krag} met ${rivas} on Monday. Danish Ambassador Lars Holm also attended the meeting.`,
    `${krag} met ${rivas} on Monday. Danish Ambassador Lars Holm was present at the talks.`,
    `${krag} met ${rivas} on Monday in the presence of Danish Ambassador Lars Holm.`,
  ])('%s', (text) => {
    expect(meetingsIn(text)).toEqual(third)
  })

  it('of another meeting joins nobody', () => {
    const text = `${krag} spoke by phone with ${rivas} on Monday. Danish Ambassador Lars Holm attended the annual bank meeting in Oslo.`
    expect(meetingsIn(text)).toEqual(['CALL HELD Mette Krag + Pablo Rivas [CL DK] -'])
  })

  it('one after the other makes a gathering', () => {
    const text = `${krag} took part in the annual meeting of the council in Oslo. Swedish Foreign Minister Lars Holm chaired the meeting.`
    expect(meetingsIn(text)).toEqual(['MEETING HELD Lars Holm + Mette Krag [DK SE] Oslo'])
  })
})

describe('places', () => {
  it.each([
    ['not what was talked about', `${rivas} met ${krag} to discuss the war in Sudan.`, met('-')],
    ['not an affair of a country', `${rivas} met ${krag} after the elections in Peru.`, met('-')],
    ['a city behind a topic', `${rivas} held talks on fishing with ${krag} in Oslo.`, met('Oslo')],
    ['not of another encounter', `${rivas} met ${krag}; earlier, he had visited a school in Lima.`, met('-')],
    ['a venue', `${rivas} met ${krag} at the Saadi Palace on Monday.`, met('Saadi Palace')],
    ['the one city of the parties’ states', `${krag} opened a school in Santiago. ${rivas} met Krag on Monday.`, met('Santiago')],
    [
      'whereabouts abroad',
      `${krag} met ${rivas} in New York. Krag also met Swedish Foreign Minister Lars Holm.`,
      ['MEETING HELD Lars Holm + Mette Krag [DK SE] New York', ...met('New York')],
    ],
  ])('%s: %s', (_, text, meetings) => {
    expect(meetingsIn(text)).toEqual(meetings)
  })
})

describe('trips', () => {
  const trip = (status: string, place: string) => [`VISIT ${status} Pablo Rivas [CL NO] ${place}`]
  it.each([
    [`${rivas} is scheduled to leave for Norway on Sunday.`, trip('PLANNED', 'Norway')],
    [`${rivas} will embark on a three-day visit to Norway on Sunday.`, trip('PLANNED', 'Norway')],
    [`${rivas} is expected to make a state visit to Norway.`, trip('PLANNED', 'Norway')],
    [`${rivas}, who is on a visit to Norway, said the deal was near.`, trip('HELD', 'Norway')],
    [`Visiting Norway on Monday, ${rivas} said the deal was near.`, trip('HELD', 'Norway')],
  ])('%s', (text, meetings) => {
    expect(meetingsIn(text)).toEqual(meetings)
  })

  it('that are planned carry their purpose', () => {
    expect(meetingsIn(`${rivas} will also visit Oslo, leading a delegation, to meet Norwegian King Olav Berg.`)).toEqual([
      'MEETING PLANNED Olav Berg + Pablo Rivas [CL NO] Oslo',
    ])
  })
})

describe('tellings of one encounter', () => {
  it('days within a span of days', () => {
    const text = `${krag} led a delegation from Oct. 29 to 31 to meet with ${rivas}. Krag met Rivas on Oct. 30.`
    expect(meetingsIn(text)).toEqual(met('-'))
  })

  it('the two of whom was told last', () => {
    const text = `${krag} met ${rivas} on Monday. Krag’s spokesman Lars Holm was glad. The two leaders met in Oslo.`
    expect(meetingsIn(text)).toEqual(met('Oslo'))
  })

  it('who speaks for an organization is not another state’s unnamed minister', () => {
    const text = `EU foreign policy chief Mette Krag held talks with ${rivas}. Rivas later met the Russian foreign minister.`
    expect(meetingsIn(text)).toHaveLength(2)
  })
})
