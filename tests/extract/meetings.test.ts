import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

/** Each encounter of a report in one line. */
function meetingsIn(text: string): string[] {
  const facts = extract(text)
  return facts.meetings.map(({ kind, status, people, countries, place }) => {
    const names = people.map((person) => facts.people[person]?.name).join(' + ')
    return `${kind} ${status} ${names} [${[...countries].sort().join(' ')}] ${place ?? '-'}`
  })
}

const rivas = 'Chilean President Pablo Rivas'
const krag = 'Danish Foreign Minister Mette Krag'
const holm = 'Swedish Foreign Minister Lars Holm'

const caught: readonly (readonly [rule: string, text: string, meetings: readonly string[]])[] = [
  ['met', `${rivas} met with ${krag} in Oslo on Monday.`, ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] Oslo']],
  ['met together', `${rivas} and ${krag} met in Oslo on Monday.`, ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] Oslo']],
  [
    'planned',
    `${rivas} is scheduled to meet ${krag} in Oslo on Friday.`,
    ['MEETING PLANNED Pablo Rivas + Mette Krag [CL DK] Oslo'],
  ],
  [
    'one after the other',
    `${rivas} met separately with ${krag} and ${holm} in Oslo.`,
    ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] Oslo', 'MEETING HELD Pablo Rivas + Lars Holm [CL SE] Oslo'],
  ],
  [
    'of the subject that follows',
    `In a meeting with ${krag}, ${rivas} said the talks were useful.`,
    ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] -'],
  ],
  [
    'of the speaker before',
    `“We are ready,” ${rivas} said during a meeting with ${krag} in Oslo.`,
    ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] Oslo'],
  ],
  [
    'between',
    `A meeting between ${rivas} and ${krag} took place in Oslo.`,
    ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] Oslo'],
  ],
  ['hosted', `${rivas} received ${krag} in Santiago.`, ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] Santiago']],
  ['called', `${rivas} spoke by telephone with ${krag} on Sunday.`, ['CALL HELD Pablo Rivas + Mette Krag [CL DK] -']],
  [
    'called together',
    `${rivas} and ${krag} discussed fishing in a phone call.`,
    ['CALL HELD Pablo Rivas + Mette Krag [CL DK] -'],
  ],
  ['call from', `${rivas} received a phone call from ${krag} on Sunday.`, ['CALL HELD Pablo Rivas + Mette Krag [CL DK] -']],
  [
    'told',
    `${rivas} told ${krag} in a meeting in Oslo that the road was open.`,
    ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] Oslo'],
  ],
  [
    'summit of three',
    `${rivas}, ${krag} and ${holm} met in Oslo on Monday.`,
    ['CONFERENCE HELD Pablo Rivas + Mette Krag + Lars Holm [CL DK SE] Oslo'],
  ],
  [
    'summit of states',
    'The leaders of Chile, Denmark and Norway held a summit in Oslo on Monday.',
    ['CONFERENCE HELD  [CL DK NO] Oslo'],
  ],
  ['officials without names', `${rivas} held talks with Danish officials in Oslo.`, ['MEETING HELD Pablo Rivas [CL DK] Oslo']],
  ['trip', `${rivas} arrived in Norway on Monday.`, ['VISIT HELD Pablo Rivas [CL NO] Norway']],
  ['planned trip', `${rivas} will travel to Norway next month.`, ['VISIT PLANNED Pablo Rivas [CL NO] Norway']],
  [
    'place told by the trip',
    `${krag} arrived in Chile on Sunday. She met with ${rivas} on Monday.`,
    ['MEETING HELD Mette Krag + Pablo Rivas [CL DK] Chile'],
  ],
  [
    'counterpart',
    `${krag} met with her Swedish counterpart Lars Holm in Oslo.`,
    ['MEETING HELD Mette Krag + Lars Holm [DK SE] Oslo'],
  ],
  [
    'told twice',
    `${rivas} met with ${krag} in Oslo on Monday. “All is well,” Rivas said in the meeting with Krag.`,
    ['MEETING HELD Pablo Rivas + Mette Krag [CL DK] Oslo'],
  ],
]

describe('findMeetings', () => {
  it.each(caught)('%s: %s', (_, text, meetings) => {
    expect(meetingsIn(text)).toEqual(meetings)
  })

  it.each([
    ['a deadline', `${rivas} met the deadline on Monday.`],
    ['an obligation', 'Norway has met its obligations under the deal.'],
    ['a refusal', `${rivas} refused to meet ${krag}.`],
    ['reporters', `${rivas} spoke with reporters in Oslo.`],
    ['a letter', `${rivas} received a letter about ${krag}.`],
    ['a meeting of no named side', 'The meeting took place in Oslo on Monday.'],
    ['a trip at home', `${rivas} arrived in Chile on Monday.`],
  ])('takes nothing from %s', (_, text) => {
    expect(meetingsIn(text)).toEqual([])
  })

  it('works out the day from the day of publication and keeps its words and its sentence', () => {
    const text = `${rivas} met with ${krag} in Oslo on Monday.`
    const [meeting] = extract(text, { publishedOn: '2019-03-13' }).meetings
    expect(meeting).toMatchObject({ date: '2019-03-11', dateText: 'on Monday', main: true, rule: 'met' })
    expect(meeting?.evidence.map((span) => text.slice(span.start, span.end))).toEqual([text])
  })

  it('marks what is told in the pluperfect or of long ago as background', () => {
    expect(extract(`${rivas} had met with ${krag} in Oslo last year.`).meetings[0]).toMatchObject({ main: false })
  })
})
