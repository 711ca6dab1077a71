import { describe, expect, it } from 'vitest'
import { quotesIn } from '../testkit/quotes-in.ts'

const rivas = 'Chilean President Pablo Rivas'

const marked: readonly (readonly [what: string, text: string, quotes: readonly string[]])[] = [
  [
    'one pair of marks around several paragraphs',
    `${rivas} said:\n\n“We came as friends. It was time.\n\nTrade has doubled, and it will grow.\n\nNobody has lost by it”.\n\nThe visit ends on Friday.`,
    ['DIRECT Pablo Rivas: We came as friends. It was time.\n\nTrade has doubled, and it will grow.\n\nNobody has lost by it'],
  ],
  [
    'a new mark at every paragraph',
    `${rivas} said:\n\n"We came as friends.\n\n"Trade has doubled. It will grow."\n\nThe visit ends on Friday.`,
    ['DIRECT Pablo Rivas: We came as friends.', 'DIRECT Pablo Rivas: Trade has doubled. It will grow.'],
  ],
  [
    'single marks at every paragraph',
    `${rivas} spoke to the fishermen of the north.\n\n‘We came as friends. The pact shall hold for years to come.\n\n‘Trade has doubled,’ ${rivas} said.`,
    ['DIRECT Pablo Rivas: We came as friends. The pact shall hold for years to come.', 'DIRECT Pablo Rivas: Trade has doubled'],
  ],
  [
    'a mark that is never closed ends with the paragraph',
    `${rivas} met the king in Oslo.\n\n"We came as friends," Rivas said.\n\n"I know the road is long. Trade has doubled. It will grow.\n\nThe visit ends on Friday.`,
    ['DIRECT Pablo Rivas: We came as friends', 'DIRECT Pablo Rivas: I know the road is long. Trade has doubled. It will grow.'],
  ],
  [
    'a mark that is never closed ends with its sentence where the reporter speaks again',
    `"We came as friends, ${rivas} said. The visit ends on Friday.`,
    [`DIRECT Pablo Rivas: We came as friends`],
  ],
  [
    'a closing mark alone',
    `Speaking in Oslo, ${rivas} said, We came as friends, and we leave as friends. Trade has doubled.”`,
    ['DIRECT Pablo Rivas: We came as friends, and we leave as friends. Trade has doubled.'],
  ],
  [
    'a closing mark alone, at the start of a paragraph',
    `The visit went on until Friday.\n\nAfter the storm of last night, we asked for a new meeting of the council,” ${rivas} said in Oslo.`,
    ['DIRECT Pablo Rivas: After the storm of last night, we asked for a new meeting of the council'],
  ],
  [
    'marks that a page left encoded',
    `&quot;We came as friends,&quot; ${rivas} said. &ldquo;Trade has doubled,&rdquo; he added.`,
    ['DIRECT Pablo Rivas: We came as friends', 'DIRECT Pablo Rivas: Trade has doubled'],
  ],
  ['angles in pairs', `<<We came as friends,>> ${rivas} said.`, ['DIRECT Pablo Rivas: We came as friends']],
  [
    'a clause that no verb of speech claims',
    `${rivas} met the king in Oslo. “It was time,” he said. With the fishermen of the north “we have spoken for many hours.”`,
    ['DIRECT Pablo Rivas: It was time', 'DIRECT Pablo Rivas: we have spoken for many hours.'],
  ],
  [
    'a verb of speech inside the marks',
    `The two ministers “reiterated their will to meet again in Oslo”. ${rivas} left on Friday.`,
    ['PARTIAL null: reiterated their will to meet again in Oslo'],
  ],
  [
    'a long fragment beside what was said',
    `${rivas} said the pact would hold, while refusing “to give lessons” to his hosts.`,
    ['INDIRECT Pablo Rivas: the pact would hold', 'PARTIAL Pablo Rivas: to give lessons'],
  ],
  [
    'words of which only the quoting is told',
    `${rivas} met the king in Oslo. “It is time to talk of the fish” Rivas is quoted.`,
    ['DIRECT Pablo Rivas: It is time to talk of the fish'],
  ],
  [
    'in the words of',
    `The visit was long. In the words of ${rivas}, “we have come to open a new page.”`,
    ['DIRECT Pablo Rivas: we have come to open a new page.'],
  ],
  [
    'a comma inside the closing mark before the main clause',
    `Stating that the pact “is the pride of both ports,” ${rivas} added that nobody would yield.`,
    [
      'INDIRECT Pablo Rivas: the pact “is the pride of both ports,”',
      'PARTIAL Pablo Rivas: is the pride of both ports',
      'INDIRECT Pablo Rivas: nobody would yield',
    ],
  ],
  [
    'an accused in marks',
    `${rivas} accused “certain circles” in the north of spoiling the talks.`,
    ['INDIRECT Pablo Rivas: “certain circles” in the north of spoiling the talks', 'PARTIAL Pablo Rivas: certain circles'],
  ],
  ['went to add', `${rivas} met the king. He went to add, “We came as friends.”`, ['DIRECT Pablo Rivas: We came as friends.']],
]

describe('quotation marks', () => {
  it.each(marked)('%s', (_, text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })

  it.each([
    `${rivas} met the king at a conference titled “Fish Is a Way to Peace” in Oslo.`,
    `${rivas} met the king in Oslo.\n\nREAD MORE: President Rivas’s speech: ‘Fish will lead to peace’\n\nThe visit ends on Friday.`,
    `${rivas} met the king for “frank” talks on the “old pact” of both ports.`,
  ])('takes no title and no label for words: %s', (text) => {
    expect(quotesIn(text)).toEqual([])
  })

  it('takes no subheading in the line for anybody’s words', () => {
    const text = `${rivas} met the king in Oslo. ‘Fishing will be allowed again’ The visit ends on Friday.`
    expect(quotesIn(text)).toEqual([])
  })
})
