import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'

const rivas = 'Chilean President Pablo Rivas'
const krag = 'Danish Foreign Minister Mette Krag'

/** The words that date each encounter of these people, with the day: `on Monday = 2019-03-11`. */
function dayOf(text: string, ...names: string[]): string | null {
  const facts = extract(text, { publishedOn: '2019-03-13' })
  const found = facts.meetings.find(({ people }) => names.every((name) => people.some((at) => facts.people[at]?.name === name)))
  return found === undefined ? null : `${found.dateText} = ${found.date}`
}

const none = 'null = null'
const monday = 'on Monday = 2019-03-11'

describe('the day of an encounter', () => {
  it.each([
    [
      'of the remarks made at it',
      `${rivas} said on Monday that trade was growing. He made the remarks in a meeting with ${krag}.`,
      monday,
    ],
    [
      'of the words said at it',
      `${rivas} said on Monday that trade was growing. “We trade more,” he said during a meeting with ${krag}.`,
      monday,
    ],
    [
      'told by two states',
      `Chile and Denmark signed on Monday a treaty. “Trade grows,” ${rivas} said after talks with ${krag}.`,
      monday,
    ],
    [
      'of the talks told of before',
      `Chile and Denmark held talks on Monday. ${rivas} and ${krag} led their sides in the talks.`,
      monday,
    ],
    ['not of words said elsewhere', `${rivas} said on Monday that trade was growing. He met ${krag} for lunch.`, none],
    [
      'not of what was said to have been',
      `${rivas} said that on Monday a boat had sunk. He made the remarks in a meeting with ${krag}.`,
      none,
    ],
    ['of the arrival', `${rivas} arrived in Denmark on Monday. He met ${krag}.`, monday],
    ['not of an arrival in the evening', `${rivas} arrived in Denmark on Monday night. He met ${krag}.`, none],
    [
      'in the sentence of the headline’s people',
      `Rivas meets Krag\n\n${rivas} and ${krag} smiled on Monday. Nobody spoke.`,
      monday,
    ],
    [
      'behind many names',
      `${krag} met with ${rivas}, Norwegian Foreign Minister Lars Holm, Swedish Foreign Minister Nils Berg, Finnish Foreign Minister Juha Salo, Icelandic Foreign Minister Jon Arnason, Polish Foreign Minister Jan Kowal and Latvian Foreign Minister Janis Ozols on Monday.`,
      monday,
    ],
    ['told once more', `${rivas} met ${krag}. The envoys called Monday’s meeting useful.`, 'Monday = 2019-03-11'],
    ['not of the telling, for a plan', `${rivas} will meet ${krag}, a spokesman said on Monday.`, none],
    ['nor of what reporters were told', `A spokesman told reporters on Monday of a plan: ${rivas} will meet ${krag}.`, none],
    [
      'of the plan beside the telling',
      `${rivas} will meet ${krag} on Friday, a spokesman said on Monday.`,
      'on Friday = 2019-03-15',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(dayOf(text, 'Pablo Rivas', 'Mette Krag')).toBe(expected)
  })

  it('is the full day under a picture of them, where nothing else tells the week', () => {
    const text = `${rivas} met ${krag} in Oslo on Thursday. They spoke for an hour about ships.\n\nphoto: Pablo Rivas and Mette Krag talking on 5 September 2019`
    expect(extract(text).meetings.map(({ date }) => date)).toEqual(['2019-09-05'])
    expect(extract(text.replace('Thursday', 'Friday')).meetings.map(({ date }) => date)).toEqual([null])
  })

  it('is that of the company before', () => {
    const text = `${krag} met ${rivas} on Monday. Krag also met Swedish Foreign Minister Nils Berg.`
    expect(dayOf(text, 'Mette Krag', 'Nils Berg')).toBe(monday)
  })

  it('is not that of the company of long ago', () => {
    const text = `${krag} met ${rivas} last month. Krag also met Swedish Foreign Minister Nils Berg.`
    expect(dayOf(text, 'Mette Krag', 'Nils Berg')).toBe(none)
  })
})
