import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'

/** Each encounter of a report in one line: kind, status, who, states. */
function meetingsIn(text: string): string[] {
  const facts = extract(text)
  return facts.meetings.map(({ kind, status, people, countries }) => {
    const names = people.map((person) => facts.people[person]?.name).join(' + ')
    return `${kind} ${status} ${names} [${[...countries].sort().join(' ')}]`
  })
}

const reed = 'Norwegian Foreign Minister Olav Reed'
const krag = 'Danish Foreign Minister Mette Krag'

describe('the sides of an encounter', () => {
  it.each<[string, string, string[]]>([
    [
      'several states before one noun, each told of',
      `${reed} held separate phone talks with his Chilean, Danish and Kuwaiti counterparts. German Foreign Minister Karl Lang was concerned.`,
      ['CALL HELD Olav Reed [CL NO]', 'CALL HELD Olav Reed [DK NO]', 'CALL HELD Olav Reed [KW NO]'],
    ],
    [
      'several states behind a noun, all at one table',
      `${reed} met today with the foreign ministers of Canada, Denmark, Iceland and Sweden.`,
      ['CONFERENCE HELD Olav Reed [CA DK IS NO SE]'],
    ],
    [
      'the host of ministers of several states',
      `${reed} will host a meeting of foreign ministers from Germany, France and Italy on Thursday.`,
      ['CONFERENCE PLANNED Olav Reed [DE FR IT NO]'],
    ],
    [
      'an adviser, not the president who is advised',
      `${reed} met with Anna Saab, an adviser to Danish President Lars Holm.`,
      ['MEETING HELD Olav Reed + Anna Saab [NO]'],
    ],
    [
      'whom a relative clause tells of',
      `${krag} spoke of her talks in Oslo with ${reed}, who was also present at the meeting with King Harald.`,
      ['MEETING HELD Mette Krag + Olav Reed [DK NO]', 'MEETING HELD Olav Reed + Harald [NO]'],
    ],
    [
      'an anniversary is nobody met',
      `${reed} met with the commanders on the anniversary of the pledge of the sailors with King Harald.`,
      [],
    ],
    [
      'they, those named as one subject before',
      `${reed} and ${krag} announced on Friday that fishing would end. They met in Bergen.`,
      ['MEETING HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'the rival leaders of one island',
      'Maltese President Nico Anasta and Turkish leader Mustafa Akin spoke on Friday. The rival leaders met in a buffer zone.',
      ['MEETING HELD Nico Anasta + Mustafa Akin [MT TR]'],
    ],
    [
      'the two sides are not who mediates between them',
      `${reed} and ${krag} spoke. Mr Reed mediates between the two sides, which have held talks.`,
      [],
    ],
    [
      'he, whom nobody knows, is not somebody else',
      `${reed} spoke of fish. KBS will travel to Delhi, where he will meet ${krag}.`,
      [],
    ],
    ['each other', `${reed} and ${krag} spoke to each other on Monday.`, ['CALL HELD Olav Reed + Mette Krag [DK NO]']],
    ['a counterpart without a name', `${reed} and his Saudi counterpart met last month.`, ['MEETING HELD Olav Reed [NO SA]']],
    [
      'who stands before the circumstance',
      `${reed} in a meeting with ${krag} on Friday expressed his readiness to invest.`,
      ['MEETING HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'who stands before the circumstance between commas',
      `A television network said ${reed}, in a meeting with ${krag}, threatened the council with sanctions.`,
      ['MEETING HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'a delegation told of before',
      `Saudi and Omani delegations arrived in Oslo. They met with ${reed}.`,
      ['CONFERENCE HELD Olav Reed [NO OM SA]'],
    ],
    [
      'who went along',
      `${reed} called on ${krag} on Monday. He was accompanied by Trade Minister Lars Lund.`,
      ['MEETING HELD Olav Reed + Mette Krag + Lars Lund [DK NO]'],
    ],
    [
      'who speaks at the meeting',
      `${reed} met ${krag} on Monday. Also speaking at the meeting, Trade Minister Lars Lund praised the road.`,
      ['MEETING HELD Olav Reed + Mette Krag + Lars Lund [DK NO]'],
    ],
    [
      'whom somebody told on a trip',
      `${reed} visited Copenhagen, where he urged ${krag} to wait.`,
      ['MEETING HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'sat down',
      `${reed} and ${krag} sat down for talks on Monday. King Harald sat down for an interview.`,
      ['MEETING HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'a guest at a meal',
      `${krag} is in Oslo, where she was hosted for dinner by ${reed}.`,
      ['MEETING HELD Mette Krag + Olav Reed [DK NO]'],
    ],
  ])('%s', (_, text, meetings) => expect(meetingsIn(text)).toEqual(meetings))
})

describe('what is still to come, and what is not told at all', () => {
  it.each<[string, string, string[]]>([
    [
      'only days before they meet',
      `The report came days before ${reed} and ${krag} meet in Rome.`,
      ['MEETING PLANNED Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'were supposed to meet',
      `${reed} and ${krag} were supposed to meet in Rome.`,
      ['MEETING PLANNED Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'is this morning to meet',
      `${reed} is this morning to meet with ${krag}.`,
      ['MEETING PLANNED Olav Reed + Mette Krag [DK NO]'],
    ],
    ['asked to visit', `${krag} asked ${reed} to visit Denmark.`, []],
    ['unless he agreed to meet', `Unless ${reed} agreed to go to Denmark to meet ${krag}, he would lose.`, []],
    ['leaves for', `${reed} leaves on Thursday for Chile.`, ['VISIT PLANNED Olav Reed [CL NO]']],
    [
      'to several states',
      `${reed} will travel to Chile, Peru and Oman next week.`,
      ['VISIT PLANNED Olav Reed [CL NO]', 'VISIT PLANNED Olav Reed [NO PE]', 'VISIT PLANNED Olav Reed [NO OM]'],
    ],
    ['of two', `${reed} and Norwegian Trade Minister Lars Lund visited Chile.`, ['VISIT HELD Olav Reed + Lars Lund [CL NO]']],
    ['of an envoy of an organization', 'UN envoy Hans Grund visited Chile on Monday.', ['VISIT HELD Hans Grund [CL]']],
    [
      'the first leader to visit is who is said to be',
      `${reed} was the first European minister to visit Chile since April 2022.`,
      ['VISIT HELD Olav Reed [CL NO]'],
    ],
    [
      'the first leader to visit is nobody known',
      `${reed} said the first European minister to visit Chile would be praised.`,
      [],
    ],
  ])('%s', (_, text, meetings) => expect(meetingsIn(text)).toEqual(meetings))
})

describe('one encounter told twice', () => {
  it.each<[string, string, string[]]>([
    [
      'a call, called talks later',
      `${reed} spoke by telephone with ${krag}. In the talks with ${krag}, Reed praised the road.`,
      ['CALL HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'over the phone, behind the party',
      `${reed} held talks with ${krag} over the phone.`,
      ['CALL HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'that they were on the phone',
      `${reed} and ${krag} discussed fishing. The two ministers made the remarks during a phone conversation.`,
      ['CALL HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'a plan that came true',
      `${reed} is to hold talks with ${krag}. After the talks with ${krag}, Reed met ${krag} once more in the garden.`,
      ['MEETING HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'a whole date and its weekday',
      `${reed} met ${krag} on November 30, 2018. ${reed} and ${krag} held talks on Friday.`,
      ['MEETING HELD Olav Reed + Mette Krag [DK NO]'],
    ],
    [
      'another weekday',
      `${reed} met ${krag} on November 30, 2018. ${reed} and ${krag} held talks on Sunday.`,
      ['MEETING HELD Olav Reed + Mette Krag [DK NO]', 'MEETING HELD Olav Reed + Mette Krag [DK NO]'],
    ],
  ])('%s', (_, text, meetings) => expect(meetingsIn(text)).toEqual(meetings))
})
