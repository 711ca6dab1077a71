import { describe, expect, it } from 'vitest'
import { meetingsIn } from '../../testkit/meetings-in.ts'

const rivas = 'Chilean President Pablo Rivas'
const krag = 'Danish Foreign Minister Mette Krag'
const holm = 'Swedish Foreign Minister Lars Holm'
const met = (place: string) => [`MEETING HELD Mette Krag + Pablo Rivas [CL DK] ${place}`]
const planned = (place: string) => [`MEETING PLANNED Mette Krag + Pablo Rivas [CL DK] ${place}`]
const called = ['CALL HELD Mette Krag + Pablo Rivas [CL DK] -']

describe('who meets whom, by the words that tell it', () => {
  it.each([
    ['discussed with', `${rivas} discussed fishing with ${krag} on Monday.`, met('-')],
    ['exchanged views with', `${rivas} exchanged views with ${krag} on the situation in Sudan.`, met('-')],
    ['discussed together', `${rivas} and ${krag} discussed ways to expand trade.`, met('-')],
    [
      'beside the clause, of two',
      `In a meeting in Oslo on Tuesday, ${rivas} and ${krag} stressed the need for peace.`,
      met('Oslo'),
    ],
    [
      'between subject and verb',
      `${rivas} and ${krag}, in a meeting in Oslo on Tuesday, stressed the need for peace.`,
      met('Oslo'),
    ],
    ['before the verb of the speaker', `${rivas}, during a meeting with ${krag} on Saturday, said the road was open.`, met('-')],
    ['of the speaker behind', `During a meeting with ${krag}, ${rivas} said that the road was open.`, met('-')],
    [
      'behind a subheading in the line',
      `Fish for all In a separate meeting with ${krag}, ${rivas} praised the herring.`,
      met('-'),
    ],
    [
      'what was only possible is not the meeting',
      `${rivas} voiced readiness for talks on fish in a meeting with ${krag}.`,
      met('-'),
    ],
    ['told at a call', `In a telephone call on Sunday, ${krag} told ${rivas} that the road was open.`, called],
    ['telling in a call', `${krag} made no promise, telling ${rivas} in a telephone conversation on Sunday to wait.`, called],
    ['handed over at an audience', `${krag} handed a message to ${rivas} at a meeting on Monday.`, met('-')],
    ['relative pronoun', `${rivas}, whom ${krag} met on Monday, is in his second term.`, met('-')],
    ['a trip with its purpose', `${krag} travelled to Oslo to meet ${rivas} on Monday.`, met('Oslo')],
    ['in audience', `${rivas} received in audience ${krag} on Monday.`, met('-')],
    ['at the office of the host', `${rivas} received at his office on Monday ${krag}.`, met('-')],
    ['granted an audience', `${rivas} granted an audience to ${krag} in Santiago.`, met('Santiago')],
    ['welcomed to a city', `${rivas} welcomed ${krag} to Santiago on Monday.`, met('Santiago')],
    ['hosted a lunch for', `${rivas} hosted a working lunch for ${krag} in Santiago.`, met('Santiago')],
    ['a dinner hosted by', `${krag} attended a dinner hosted by ${rivas}.`, met('-')],
    ['joined for dinner', `${krag} joined ${rivas} for dinner on Monday.`, met('-')],
    ['visited a person', `${krag} visited ${rivas} on Monday.`, met('-')],
    [
      'a joint appearance',
      `Standing next to ${krag} at a news conference in Oslo, ${rivas} said the deal was near.`,
      met('Oslo'),
    ],
    ['two before the press', `${krag} and ${rivas} told a joint news conference in Oslo that the deal was near.`, met('Oslo')],
    ['chaired together', `${krag} and ${rivas} chaired a meeting of the joint council in Oslo.`, met('Oslo')],
    ['face to face', `${krag} met face to face with ${rivas} for an hour.`, met('-')],
    ['as the two met', `${rivas} told ${krag} that he was glad as the two met in Oslo.`, met('Oslo')],
    ['phone contacts', `${rivas} made phone contacts with ${krag} on Monday.`, called],
    ['met at the airport by', `${rivas} was met at the airport by ${krag} and was expected to rest.`, met('-')],
    ['the name behind an office', `${rivas} called on the Danish prime minister, the Hon. Mette Krag, in Oslo.`, met('Oslo')],
    [
      'quoted as saying after',
      `Xinhua quoted ${rivas} as saying after meeting his Danish counterpart Mette Krag in Oslo.`,
      met('Oslo'),
    ],
    ['owned by both', `${rivas} and ${krag} like fish. Rivas and Krag's meeting in Oslo was their first.`, met('Oslo')],
    ['according to one', `${rivas} likes fish. According to Rivas, a meeting with ${krag} took place in Oslo.`, met('Oslo')],
    ['headed for', `${rivas} is headed to Oslo to meet ${krag}.`, planned('Oslo')],
    ['a title like a verb', `${rivas} met with Coordinating Minister Mette Krag of Denmark.`, met('-')],
    ['he and another', `${rivas} met reporters. Rivas said he and ${krag} held talks in Oslo.`, met('Oslo')],
    ['named after both', `The Rivas-Krag meeting went well. ${rivas} thanked ${krag}.`, met('-')],
    [
      'the holders of an office',
      `The presidents of Chile and Peru met in Lima. ${rivas} thanked Peruvian President Ana Soto.`,
      ['MEETING HELD Ana Soto + Pablo Rivas [CL PE] Lima'],
    ],
    [
      'his counterpart between commas',
      `${rivas} and his Danish counterpart, Mette Krag, are slated to hold a meeting in Oslo.`,
      planned('Oslo'),
    ],
    [
      'subjects with what explains them',
      'Pablo Rivas, Chile’s deputy minister for trade, and Mette Krag, the head of Denmark’s fishing agency, signed the accord in Oslo.',
      met('Oslo'),
    ],
    [
      'summoned by a state',
      'The Danish foreign ministry summoned Chilean Ambassador Pablo Rivas on Monday.',
      ['MEETING HELD Pablo Rivas [CL DK] -'],
    ],
  ])('%s: %s', (_, text, meetings) => {
    expect(meetingsIn(text)).toEqual(meetings)
  })

  it('reads an ambassador who presents credentials', () => {
    const text = 'Danish Ambassador Mette Krag presented her credentials to Chilean President Pablo Rivas on Monday.'
    expect(meetingsIn(text)).toEqual(met('-'))
  })

  it('takes those of a group who are named', () => {
    const text = `${rivas} met with senior officials, including ${krag} and ${holm}.`
    expect(meetingsIn(text)).toEqual([
      'MEETING HELD Lars Holm + Pablo Rivas [CL SE] -',
      'MEETING HELD Mette Krag + Pablo Rivas [CL DK] -',
    ])
  })

  it('takes counterparts, respectively, for those who gathered', () => {
    const text = `${rivas} and his Danish and Swedish counterparts, Mette Krag and Lars Holm, respectively, gathered in Oslo.`
    expect(meetingsIn(text)).toEqual([expect.stringMatching(/^CONFERENCE HELD Lars Holm \+ Mette Krag \+ Pablo Rivas/)])
  })

  it('knows who says I in a release', () => {
    const text = `Media release by the Danish Foreign Minister Mette Krag\n\nI will meet ${rivas} in Oslo on Friday to discuss fishing.`
    expect(meetingsIn(text)).toEqual(planned('Oslo'))
  })

  it('takes a meeting of three sides for one', () => {
    const three = ['CONFERENCE HELD Lars Holm + Mette Krag + Pablo Rivas [CL DK SE] Oslo']
    expect(meetingsIn(`${rivas} hosted a trilateral summit with ${krag} and ${holm} in Oslo.`)).toEqual(three)
    const two = 'Danish Ambassador Lars Holm'
    expect(meetingsIn(`${rivas}, ${krag} and ${two} held a meeting in Oslo.`)).toEqual([
      'MEETING HELD Lars Holm + Mette Krag + Pablo Rivas [CL DK] Oslo',
    ])
  })

  it('does not tell one call twice as a meeting', () => {
    const text = `${rivas} spoke by phone with ${krag} on Monday. During the phone call, Rivas and Krag discussed talks on fish.`
    expect(meetingsIn(text)).toEqual(called)
  })

  it.each([
    ['what is possible', `${rivas} said dialogue with ${krag} was possible.`],
    ['what is judged', `${rivas} described talks with ${krag} as pointless.`],
    ['what would be', `A meeting between ${rivas} and ${krag} would be a mistake, a newspaper wrote.`],
    ['what is ruled out', `${rivas} ruled out a meeting with ${krag}.`],
    ['what is denied', `${rivas} denied that he had met ${krag}.`],
    ['a hope', `${rivas} hopes to meet ${krag} one day.`],
    ['an attempt', `${rivas} is trying to end the negotiations with ${krag}.`],
    ['what has yet to be', `${rivas} has yet to meet ${krag}.`],
    ['another’s summit', `${rivas} asked ${krag} to raise the matter at an upcoming summit.`],
    ['a grave', `${rivas} visited ${krag}’s village on Monday.`],
    ['a topic', `${rivas} spoke with reporters about the release of ${krag}.`],
    ['a call to resign', `${rivas} called on ${krag} to resign.`],
    ['a call to do something on a day', `${rivas} called on ${krag} on Sunday to publicly resign.`],
    ['a welcome to words', `${rivas} welcomed a statement by ${krag}.`],
  ])('takes nothing from %s: %s', (_, text) => {
    expect(meetingsIn(text)).toEqual([])
  })
})
