import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { quotesIn } from '../testkit/quotes-in.ts'

const krag = 'Danish Foreign Minister Mette Krag'

describe('bounds of what was said', () => {
  it.each([
    [`${krag} praised the fishermen, while recalling the storm of 1999.`, 'the fishermen'],
    [`${krag} voiced support for the pact while making clear her doubts.`, 'support for the pact'],
    [`${krag} stressed the role of the ports by citing the flood of last year.`, 'the role of the ports'],
    [`${krag} said that the plan was too slow, following her talks with the envoys in Oslo.`, 'the plan was too slow'],
    [`${krag} stressed that silence is consent, a reference to the quiet of the council.`, 'silence is consent'],
    [`While ${krag} said that the plan was too slow, the envoys of Norway said that they had time.`, 'the plan was too slow'],
    [`${krag} gave assurances that the ports would open.`, 'the ports would open'],
    [`${krag} blamed the council and its staff, and left the room.`, 'the council and its staff'],
    [`${krag} said Norway views the pact as a gift.`, 'Norway views the pact as a gift'],
    [`${krag} said ahead of a summit of the ministers on Thursday they would meet again.`, 'they would meet again'],
    [`${krag} said that the ports would be opened at their next meeting.`, 'the ports would be opened at their next meeting'],
    [`${krag} noted in regard to the ports that the pact was old.`, 'the pact was old'],
    [`Talking to reporters here ${krag} said, the pact was not in danger.`, 'the pact was not in danger'],
    [`${krag} stressed the need for a pact and asked the envoys for patience.`, 'the need for a pact'],
    [`${krag} addressed the reporters to announce that the pact was signed.`, 'the pact was signed'],
    [`${krag} reaffirmed her support for the pact in a call with the envoy who leads the talks.`, 'her support for the pact'],
    [`${krag} said the pact is a gift and showed the reporters a map.`, 'the pact is a gift'],
    [`${krag} said the pact is good and geared to the future.`, 'the pact is good and geared to the future'],
    [`${krag} said the pact was signed and opened the ports.`, 'the pact was signed and opened the ports'],
    [`${krag} stressed the need for open ports and sought the help of Norway.`, 'the need for open ports'],
    [
      `${krag} warned that the sale of the ports – an idea liked by some but opposed by many – would come back.`,
      'the sale of the ports – an idea liked by some but opposed by many – would come back',
    ],
    [`${krag} pointed to the ports as an old tie, referring to the days of the kings.`, 'the ports as an old tie'],
    [`TEHRAN- ${krag} called on Thursday for patience in the ports.`, 'patience in the ports'],
    [`${krag}, while voicing her support for the pact, opened the ports.`, 'her support for the pact'],
    [
      `${krag} called for patience in the ports, the portal of the Chamber of Ports, Ships and Cranes reported on Monday.`,
      'patience in the ports',
    ],
    [`${krag} stressed the weight of the ports, citing the days of the kings.`, 'the weight of the ports'],
    [`${krag} said she would send a note to the captains and meet them.`, 'she would send a note to the captains and meet them'],
    [`${krag} alerted the captains that the port was closed.`, 'the port was closed'],
    [
      `${krag} said the sales, even those of old ports, “undermine the pact of the kings”.`,
      'the sales, even those of old ports, “undermine the pact of the kings”',
    ],
    [`${krag} stressed close and cordial ties between the ports.`, 'close and cordial ties between the ports'],
    [`${krag} re-affirmed her support for the pact.`, 'her support for the pact'],
    [`${krag} issued a statement denouncing the sale of the ports.`, 'the sale of the ports'],
    [`${krag} informed the captains and referring to the sale of the ports noted that the pact was old.`, 'the pact was old'],
    [`${krag} emphasized on the need for open ports.`, 'the need for open ports'],
    [`${krag} urged restraint in the ports.`, 'restraint in the ports'],
    [`${krag} proposed to open the ports in May.`, 'to open the ports in May'],
    [`${krag} appealed to the captains to stay in the ports.`, 'the captains to stay in the ports'],
    [`${krag} said Norway and Denmark share many interests.`, 'Norway and Denmark share many interests'],
    [`A day after ${krag} acknowledged delays in the north, the king left for Oslo.`, 'delays in the north'],
  ])('%s', (text, words) => {
    expect(quotesIn(text)[0]).toBe(`INDIRECT Mette Krag: ${words}`)
  })

  it.each([
    [`${krag} called patience the only way to a pact.`, ['INDIRECT Mette Krag: patience the only way to a pact']],
    [
      `${krag} called the talks “frank and open,” even though they had been short.`,
      ['INDIRECT Mette Krag: the talks “frank and open,”', 'PARTIAL Mette Krag: frank and open'],
    ],
    [`${krag} said of the council: “We know that it is tired.”`, ['DIRECT Mette Krag: We know that it is tired.']],
    [
      `${krag} said that “we are content with it” and “they are content as well”.`,
      ['DIRECT Mette Krag: we are content with it', 'DIRECT Mette Krag: they are content as well'],
    ],
    [
      `${krag} said the army should be dissolved under the slogan “Silence for the Guns”.`,
      ['INDIRECT Mette Krag: the army should be dissolved under the slogan “Silence for the Guns”'],
    ],
  ])('%s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })

  it.each([
    [
      `${krag} expressed hope that the ports would open soon, adds the statement.`,
      [`INDIRECT null: ${krag} expressed hope that the ports would open soon`, 'INDIRECT Mette Krag: the ports would open soon'],
    ],
    [
      `A pact on the ports, ${krag} said, will bring peace.`,
      ['INDIRECT Mette Krag: A pact on the ports', 'INDIRECT Mette Krag: will bring peace'],
    ],
    [
      `A pact on the ports, according to ${krag}, will bring peace.`,
      ['INDIRECT Mette Krag: A pact on the ports', 'INDIRECT Mette Krag: will bring peace'],
    ],
    [
      `The ports are open, according to ${krag}, who also said Norway was content.`,
      ['INDIRECT Mette Krag: The ports are open', 'INDIRECT Mette Krag: Norway was content'],
    ],
    [
      `“We know that it will be hard” unless the ports are opened, ${krag} said.`,
      ['DIRECT Mette Krag: We know that it will be hard', 'INDIRECT Mette Krag: unless the ports are opened'],
    ],
    [
      `The ports are open, ${krag} said, adding, Norway has no reason to be afraid.`,
      ['INDIRECT Mette Krag: The ports are open', 'INDIRECT Mette Krag: Norway has no reason to be afraid'],
    ],
    [
      `While the dispute may leave “some captains afraid,” the ports have no other plans, ${krag} said.`,
      [
        'INDIRECT Mette Krag: While the dispute may leave “some captains afraid,” the ports have no other plans',
        'PARTIAL Mette Krag: some captains afraid',
      ],
    ],
    [`The talks were described by ${krag} as “long but friendly”.`, ['PARTIAL Mette Krag: long but friendly']],
    [
      `The envoys “call upon both ports to be patient,” ${krag} said.`,
      [
        'INDIRECT Mette Krag: The envoys “call upon both ports to be patient,”',
        'PARTIAL Mette Krag: call upon both ports to be patient',
      ],
    ],
    [`${krag} considered the pact as a gift to both ports.`, ['INDIRECT Mette Krag: the pact as a gift to both ports']],
    [
      `${krag} spoke with the envoys to underscore her support for the pact and reaffirm the bond of both ports.`,
      ['INDIRECT Mette Krag: her support for the pact', 'INDIRECT Mette Krag: the bond of both ports'],
    ],
    [
      `US ships had left the port of Nuuk by noon, ${krag} said.`,
      ['INDIRECT Mette Krag: US ships had left the port of Nuuk by noon'],
    ],
    [`${krag} informed Minister Jonas Dahl that the ports were open.`, ['INDIRECT Mette Krag: the ports were open']],
    [`${krag} praised and encouraged the fishermen of the north.`, ['INDIRECT Mette Krag: the fishermen of the north']],
    [`${krag} expressed hope for success of the talks.`, ['INDIRECT Mette Krag: hope for success of the talks']],
    [`${krag} noted the importance of the ports.`, ['INDIRECT Mette Krag: the importance of the ports']],
    [
      `The ports will be opened to all, ${krag} told reporters as the talks began.`,
      ['INDIRECT Mette Krag: The ports will be opened to all'],
    ],
    [
      `${krag} said at the yearly assembly in Oslo, members had asked for a vote.`,
      ['INDIRECT Mette Krag: members had asked for a vote'],
    ],
    [
      `The ports of the north will be opened in May ${krag} said on Monday.`,
      ['INDIRECT Mette Krag: The ports of the north will be opened in May'],
    ],
    [
      `“The ports will be opened,” ${krag} said in a statement provided to the press.`,
      ['DIRECT Mette Krag: The ports will be opened'],
    ],
    [`${krag} said, We are content with the pact.`, ['DIRECT Mette Krag: We are content with the pact']],
    [
      `${krag} met the envoys. A report from Oslo quoted her telling them that the pact was old.`,
      ['INDIRECT Mette Krag: the pact was old'],
    ],
    [`Quote from ${krag}: “We are content with the pact.”`, ['DIRECT Mette Krag: We are content with the pact.']],
    [
      `${krag} said the two sides “made good progress”.`,
      ['INDIRECT Mette Krag: the two sides “made good progress”', 'PARTIAL Mette Krag: made good progress'],
    ],
    [
      `${krag} said, “They had a long talk with the fishermen,” which was held on a boat.`,
      ['DIRECT Mette Krag: They had a long talk with the fishermen'],
    ],
  ])('%s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })

  it('leaves an agency that only reports beside the story', () => {
    const [quote] = extract('The ministers of the Nordic states are meeting in Oslo, Nordpress reports.').quotes
    expect(quote).toMatchObject({ speaker: null, main: false, reportedBy: 'Nordpress' })
  })

  it.each([
    'The disputed island of Hans lies between the two states and has been a cause of quarrels.',
    `“We came as friends” stood on the wall where the plans drawn by ${krag} were shown.`,
    `${krag} assessed the damage on the coast.`,
    'A vote criticised by the council and its friends was held in May.',
  ])('takes nothing from: %s', (text) => {
    expect(quotesIn(text).filter((quote) => !quote.includes('We came as friends'))).toEqual([])
  })

  it('takes a clause behind a noun of the occasion for no words of the speaker', () => {
    expect(quotesIn(`“We are content with it,” ${krag} said after talks that lasted for two hours.`)).toEqual([
      'DIRECT Mette Krag: We are content with it',
    ])
  })
})
