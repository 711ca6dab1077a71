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
    ['nor what only describes', `${krag} met ${rivas} during a visit to the South American country.`, met('-')],
    ['the dateline’s by “here”', `OSLO, May 3 (Reuters) - ${krag} met ${rivas} here on Monday.`, met('Oslo')],
  ])('%s: %s', (_, text, meetings) => {
    expect(meetingsIn(text)).toEqual(meetings)
  })
})
