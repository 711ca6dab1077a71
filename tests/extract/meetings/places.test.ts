import { describe, expect, it } from 'vitest'
import { meetingsIn } from '../../testkit/meetings-in.ts'

const rivas = 'Chilean President Pablo Rivas'
const krag = 'Danish Foreign Minister Mette Krag'
const met = (place: string, status = 'HELD') => [`MEETING ${status} Mette Krag + Pablo Rivas [CL DK] ${place}`]

describe('the place that the sentence names', () => {
  it.each([
    ['a town before its state', `${rivas} met ${krag} at Kotorin in Norway on Monday.`, met('Kotorin')],
    ['a state alone', `${rivas} met ${krag} at the talks in Norway on Monday.`, met('Norway')],
    ['what kind of place it is', `${rivas} met ${krag} in the Norwegian town of Brattvik on Monday.`, met('Brattvik')],
    ['a capital', `${rivas} met ${krag} in the Norwegian capital Oslo on Monday.`, met('Oslo')],
    ['where in the country it lies', `${rivas} met ${krag} in northern rebel-held Brattvik on Monday.`, met('Brattvik')],
    ['whither somebody is welcomed', `${rivas} welcomed ${krag} to the Saadi Palace on Monday.`, met('Saadi Palace')],
    ['a visit that is planned', `${krag} will visit Oslo and hold talks with ${rivas}.`, met('Oslo', 'PLANNED')],
    [
      'what opens the sentence',
      `While in Oslo, ${krag} will meet ${rivas} to discuss the treaty signed in Lima.`,
      met('Oslo', 'PLANNED'),
    ],
    ['not the seat of a counterpart', `${krag} met her counterpart in Chile, President Pablo Rivas, on Monday.`, met('-')],
    ['a city that a state owns', `${rivas} met ${krag} in Norway’s capital, Oslo, on Monday.`, met('Oslo')],
    ['the town behind a venue', `${rivas} met ${krag} at the Saadi Palace, Brattvik, on Monday.`, met('Brattvik')],
    ['not what is said further on', `${rivas} met ${krag} and said that the council held in Lima was useful.`, met('-')],
    ['a room', `${rivas} met ${krag} in the Oval Office on Monday.`, met('Oval Office')],
    ['nor what only describes', `${krag} met ${rivas} during a visit to the South American country.`, met('-')],
    ['the dateline’s by “here”', `OSLO, May 3 (Reuters) - ${krag} met ${rivas} here on Monday.`, met('Oslo')],
  ])('%s: %s', (_, text, meetings) => {
    expect(meetingsIn(text)).toEqual(meetings)
  })
})

describe('the place that another sentence names', () => {
  it.each([
    ['of the meeting told before', `${rivas} met ${krag} on Monday. The talks in Oslo lasted an hour.`, met('Oslo')],
    ['where it was held', `${rivas} met ${krag} on Monday. The meeting was held at the Saadi Palace.`, met('Saadi Palace')],
    [
      'of their meeting',
      `${rivas} met ${krag}. They were silent at the end of their meeting, which took place in Brattvik.`,
      met('Brattvik'),
    ],
    ['not of an earlier meeting', `${rivas} met ${krag} on Monday. The last meeting in Oslo failed.`, met('-')],
    ['nor of a body named beside it', `${rivas} met ${krag} on Monday. A week later comes the OPEC meeting in Oslo.`, met('-')],
    ['not of another body’s meeting', `${rivas} met ${krag} on Monday. The council meeting in Oslo failed.`, met('-')],
    [
      'on a journey to a party’s state',
      `${rivas} made a brief stopover in Denmark on Monday. Rivas met ${krag} for an hour.`,
      met('Denmark'),
    ],
    ['not on a journey of years ago', `${rivas} met ${krag}. Years ago Rivas led a delegation to Denmark.`, met('-')],
    ['not at the embassy elsewhere', `${rivas} met ${krag} on Monday. The embassy in Santiago was silent.`, met('-')],
    [
      'on arrival, whoever receives',
      `${rivas} arrived in Oslo on Monday. Shortly after, Rivas met the UN envoy Lars Holm.`,
      ['MEETING HELD Lars Holm + Pablo Rivas [CL] Oslo'],
    ],
    [
      'in the headline',
      `Chile, Denmark presidents hold talks in Oslo\n\n${rivas} met ${krag} on Monday for an hour.`,
      met('Oslo'),
    ],
    [
      'a venue gives way to the dateline',
      `COPENHAGEN, May 3 (Reuters) - ${rivas} met ${krag} at the Saadi Palace on Monday.`,
      met('Copenhagen'),
    ],
    [
      'the dateline gives way to a journey',
      `SANTIAGO, May 3 (Reuters) - ${rivas} met ${krag} on Monday during a stop in Denmark.`,
      met('Denmark'),
    ],
    [
      'not whither somebody else of one state went',
      `SANTIAGO, May 3 (Reuters) - ${rivas} told visiting ${krag} that trade was growing. Last week Chilean Trade Minister Ana Lund made a three-day trip to Denmark, where she held talks with officials.`,
      [...met('Santiago'), 'VISIT HELD Ana Lund [CL DK] Denmark'],
    ],
    [
      'on the sidelines where it was written',
      `OSLO: ${rivas} met ${krag} on the sidelines of the fisheries summit.`,
      met('Oslo'),
    ],
    ['where they came for a summit', `OSLO: ${rivas} arrived here on Sunday. In the evening he met ${krag}.`, met('Oslo')],
    [
      'in a dateline that explains itself',
      `Copenhagen [Denmark], April 22 (ANI): ${krag} received ${rivas} on Monday.`,
      met('Copenhagen'),
    ],
    ['not at home on a tour', `SANTIAGO: ${rivas} met ${krag} on Monday on the third leg of his tour of the north.`, met('-')],
    ['not where a bureau is', `OSLO: ${rivas} met ${krag} on Monday.`, met('-')],
    ['a dateline on its own line', `Copenhagen, May 11:\n\n${krag} received ${rivas} on Monday.`, met('Copenhagen')],
    [
      'the city of the dateline, not its state',
      `COPENHAGEN: ${rivas} made a visit to Denmark. ${krag} met Rivas at the Fisheries Ministry.`,
      met('Copenhagen'),
    ],
    ['a byline’s city', `From Lars Holm, Copenhagen\n\n${krag} received ${rivas} on Monday.`, met('Copenhagen')],
  ])('%s: %s', (_, text, meetings) => {
    expect(meetingsIn(text)).toEqual(meetings)
  })

  it('whereabouts of a round of meetings, one of them with the hosts', () => {
    const text = `In Oslo, ${krag} met ${rivas}. In Oslo, Krag met Norwegian Prime Minister Lars Holm. Krag met Swedish Foreign Minister Nils Berg.`
    expect(meetingsIn(text)).toContain('MEETING HELD Mette Krag + Nils Berg [DK SE] Oslo')
  })

  it('beside one gathering', () => {
    const text = `${krag} met ${rivas} on the sidelines of the fisheries summit in Brattvik. Krag met Swedish Foreign Minister Nils Berg on the sidelines of the fisheries summit.`
    expect(meetingsIn(text)).toContain('MEETING HELD Mette Krag + Nils Berg [DK SE] Brattvik')
  })

  it('a journey to tell of meetings is not where they were', () => {
    const text = `${krag} will travel to Oslo for talks with Norwegian officials about her meetings with ${rivas}.`
    expect(meetingsIn(text).filter((line) => line.includes('Rivas'))).toEqual([expect.stringMatching(/ -$/)])
  })

  it('who receives is at home', () => {
    const text = `${krag} will host ${rivas} on Monday. On Friday Krag will arrive in Santiago for the games.`
    expect(meetingsIn(text)).toEqual(met('-', 'PLANNED'))
  })
})
