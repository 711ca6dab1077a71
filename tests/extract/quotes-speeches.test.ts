import { describe, expect, it } from 'vitest'
import { quotesIn } from '../testkit/quotes-in.ts'

const lead = 'The Foreign Secretary has held talks with his Danish counterpart in London today.'

const announced: readonly (readonly [what: string, text: string, quotes: readonly string[]])[] = [
  [
    'paragraphs without marks behind a line that announces them',
    `Talks with Denmark\n\n${lead}\n\nSpeaking after the talks, Foreign Secretary Jeremy Hollis said:\n\nI was glad to welcome our Danish friends. Their country is a close partner.\n\nWe spoke of the north and of fishing.\n\nThe building was put up in 1868 and is open to visitors in September.`,
    [
      'DIRECT Jeremy Hollis: I was glad to welcome our Danish friends. Their country is a close partner.',
      'DIRECT Jeremy Hollis: We spoke of the north and of fishing.',
    ],
  ],
  [
    'a name above marked paragraphs',
    `Remarks before the talks\n\n${lead}\n\nForeign Secretary Jeremy Hollis at the start of the meeting:\n\n"I am glad to be here. We have much to do."\n\nDanish Foreign Minister Mette Krag:\n\n"You are welcome here."`,
    ['DIRECT Jeremy Hollis: I am glad to be here. We have much to do.', 'DIRECT Mette Krag: You are welcome here.'],
  ],
  [
    'a line that nobody named announces takes nobody from before',
    `Talks with Denmark\n\nForeign Secretary Jeremy Hollis met Danish Foreign Minister Mette Krag in London.\n\nA spokesman for the ministry said:\n\n“The talks were long. They will go on.”`,
    ['DIRECT null: The talks were long. They will go on.'],
  ],
  [
    'a paraphrase, a colon and the words',
    'Danish Foreign Minister Mette Krag said the talks had gone well: “We are content. It was a good day.”',
    ['INDIRECT Mette Krag: the talks had gone well', 'DIRECT Mette Krag: We are content. It was a good day.'],
  ],
  [
    'a page whose headline announces a speech',
    `Statement by Foreign Secretary Jeremy Hollis on the talks with Denmark\n\nI am glad that the talks with Denmark have come to a good end. They took long, and many doubted them.\n\nWe will sign the pact in June. The ports of both countries will profit from it.`,
    [
      'DIRECT Jeremy Hollis: I am glad that the talks with Denmark have come to a good end. They took long, and many doubted them.',
      'DIRECT Jeremy Hollis: We will sign the pact in June. The ports of both countries will profit from it.',
    ],
  ],
  [
    'a short paragraph without a full stop',
    `${lead}\n\n"We came as friends," said Danish Foreign Minister Mette Krag\n\nThe visit ends on Friday, and a second one has been planned for the spring.`,
    ['DIRECT Mette Krag: We came as friends'],
  ],
]

describe('announced words', () => {
  it.each(announced)('%s', (_, text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })

  it.each([
    [
      'a list',
      `${lead}\n\nThe two sides agreed on the following:\n\nMore trade in fish, timber and wool between the two countries.\n\nA second visit.`,
    ],
    ['a story that goes on', `${lead}\n\nMore on the visit:\n\nThe delegation saw the harbour, and the king gave a dinner.`],
    [
      'a subheading that repeats the story',
      `Talks with Denmark\n\n${lead} “We came as friends,” it said in the paper.\n\n“We came as friends,” paper says\n\nThe visit ends on Friday, and a second one is planned.`,
    ],
  ])('reads no speech in %s', (_, text) => {
    expect(quotesIn(text).filter((quote) => !quote.includes('DIRECT null: We came as friends'))).toEqual([])
  })
})
