import { describe, expect, it } from 'vitest'
import { quotesIn } from '../testkit/quotes-in.ts'

const krag = 'Danish Foreign Minister Mette Krag'

describe("what is nobody's statement, beside what is", () => {
  it.each([
    ['of "it can be said" nobody is the source', 'It can be said that the ports of Norway are open.', []],
    [
      'it was announced',
      'Later it was announced that the ports of Norway were open.',
      ['INDIRECT null: the ports of Norway were open'],
    ],
    ['other states are no verb', `Denmark and other Nordic states have eased the rules for ${krag}.`, []],
    ['the ministry states', 'The ministry states that the ports are open.', ['INDIRECT null: the ports are open']],
    ['a verb that a preposition takes', 'Norway refrained from openly condemning the blockade of the ports.', []],
    ['a verb that another verb takes', `The envoys met in Oslo to discuss adding more ports to the list.`, []],
    [
      'what another verb adds',
      `${krag} spoke for an hour, adding that more ports were on the list.`,
      ['INDIRECT Mette Krag: more ports were on the list'],
    ],
    ['who is called on is visited', `${krag} called on the Governor of the island and held talks with him.`, []],
    [
      'who is called on to act is asked',
      `${krag} called on the governor of the island to open its ports.`,
      ['INDIRECT Mette Krag: the governor of the island to open its ports'],
    ],
    [
      'who is called on for something is asked',
      `${krag} called on both sides for patience.`,
      ['INDIRECT Mette Krag: both sides for patience'],
    ],
    ['a pronoun alone tells nothing', `The ships came back and ${krag} praised them.`, []],
    [
      'a pronoun with more words',
      `${krag} praised those who had stayed in the ports.`,
      ['INDIRECT Mette Krag: those who had stayed in the ports'],
    ],
    [
      'a verb in a relative clause makes no clause of a letter',
      `${krag} wrote a letter about the storms which hit the ports.`,
      [],
    ],
    [
      'a clause',
      `${krag} wrote the storms which hit the ports were over.`,
      ['INDIRECT Mette Krag: the storms which hit the ports were over'],
    ],
    [
      'the time of saying behind the words',
      'The ports are open, the ministry said on Friday after what could be a turn in the talks.',
      ['INDIRECT null: The ports are open'],
    ],
    ['a month is no verb', `${krag} told the council in late May.`, []],
    [
      "what others hope, in somebody's words",
      `Norway hopes that the talks go on, ${krag} said.`,
      ['INDIRECT Mette Krag: Norway hopes that the talks go on'],
    ],
    [
      'what others hope, on the word of an agency',
      'Norway hopes that the talks go on, IRNA reported.',
      ['INDIRECT null: the talks go on'],
    ],
    [
      'a subject, no hearer',
      `${krag} spoke of the blockade, warning it threatens the ports.`,
      ['INDIRECT Mette Krag: it threatens the ports'],
    ],
    [
      'a hearer of any words',
      `${krag} had told her negotiating partners that the ports were open.`,
      ['INDIRECT Mette Krag: the ports were open'],
    ],
    ['a visit says nothing', `The visit of ${krag} underlines the weight of the ports.`, []],
    ['an agreement calls for nothing', 'The agreement calls for inspections of the ports of Norway.', []],
    ['a statement does', 'The statement calls for inspections of the ports.', ['INDIRECT null: inspections of the ports']],
    [
      'words of an agreement in marks',
      'The agreement calls for “free and open” ports.',
      ['INDIRECT null: “free and open” ports', 'PARTIAL null: free and open'],
    ],
    ['according to a law', 'According to the law on ports, all ships of Norway must be seen by a doctor.', []],
    [
      'according to a ministry',
      'According to the ministry, all ships must be seen by a doctor.',
      ['INDIRECT null: all ships must be seen by a doctor'],
    ],
    [
      'what a denied report claims',
      `${krag} denied a report claiming that the ports were closed.`,
      [`INDIRECT Mette Krag: a report claiming that the ports were closed`],
    ],
    [
      'what an issued statement says',
      `${krag} issued a statement saying that the ports were closed.`,
      ['INDIRECT Mette Krag: the ports were closed'],
    ],
    ['an occasion alone', `In an interview with a Norwegian paper published on Monday, ${krag} commented on the ports.`, []],
    [
      'a clause behind an occasion',
      `In May the ports reopened, ${krag} said.`,
      ['INDIRECT Mette Krag: In May the ports reopened'],
    ],
    [
      'a heading in the line',
      `Krag praises the captains of the north The minister was in Oslo. ${krag} said the ports were open.`,
      ['INDIRECT Mette Krag: the ports were open'],
    ],
    [
      'a lost stop',
      `${krag} praised the captains of the north The minister was in Oslo.`,
      ['INDIRECT Mette Krag: the captains of the north'],
    ],
    [
      'a quoted heading in the line',
      `${krag} said the ports were open. “We sail again” In the evening she left.`,
      ['INDIRECT Mette Krag: the ports were open'],
    ],
    ['what is not yet being reported', 'The press of Norway is reporting a thaw in relations.', []],
    ['what somebody makes of herself', `${krag} declared herself head of the council after the vote was counted.`, []],
    ['a participle before its noun is no verb', 'Norway maintains a small port on a grounded ship.', []],
    ['what a state maintains is so', 'Norway maintains the port is closed.', ['INDIRECT null: the port is closed']],
    [
      'a noun before a predicate in marks',
      `${krag} said that obedience to Norwegian demands “must be open to all”.`,
      ['INDIRECT Mette Krag: obedience to Norwegian demands “must be open to all”', 'PARTIAL Mette Krag: must be open to all'],
    ],
    ['what nobody noted', 'It was noted that the ports are open, underscoring the weight of the pact.', []],
    [
      'a press service is no agency',
      "The ports are open, the ministry's press service said.",
      ['INDIRECT null: The ports are open'],
    ],
    ['what is being said', 'Norway is calling for patience.', ['INDIRECT null: patience']],
  ])('%s', (_, text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })
})
