import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { quotesIn } from '../testkit/quotes-in.ts'

const caught: readonly (readonly [rule: string, text: string, quotes: readonly string[]])[] = [
  [
    'quoted-after-cue',
    'Chilean President Pablo Rivas said: “We will not wait any longer.”',
    ['DIRECT Pablo Rivas: We will not wait any longer.'],
  ],
  [
    'quoted-before-cue',
    '“We will not wait any longer,” Chilean President Pablo Rivas said.',
    ['DIRECT Pablo Rivas: We will not wait any longer'],
  ],
  [
    'quoted-before-cue',
    '"It is about trust," said Danish Foreign Minister Mette Krag.',
    ['DIRECT Mette Krag: It is about trust'],
  ],
  [
    'quoted-before-cue',
    '“The road is long,” Chilean President Pablo Rivas said on Monday. “We have time.”',
    ['DIRECT Pablo Rivas: The road is long', 'DIRECT Pablo Rivas: We have time.'],
  ],
  [
    'quotation-alone',
    'Chilean President Pablo Rivas spoke of a new start, adding that fishing would go on.\n\n“Our boats will sail again.”',
    ['INDIRECT Pablo Rivas: fishing would go on', 'DIRECT Pablo Rivas: Our boats will sail again.'],
  ],
  [
    'lost-marks',
    'As long as they ask us, we will stay, Chilean President Pablo Rivas said in Oslo on Monday.',
    ['DIRECT Pablo Rivas: As long as they ask us, we will stay'],
  ],
  [
    'that-clause',
    'Danish Foreign Minister Mette Krag told reporters in Oslo on Monday that the talks had failed.',
    ['INDIRECT Mette Krag: the talks had failed'],
  ],
  [
    'that-clause',
    'Danish Foreign Minister Mette Krag said here on Monday that the talks had failed.',
    ['INDIRECT Mette Krag: the talks had failed'],
  ],
  [
    'quoted-after-cue',
    'Chilean President Pablo Rivas met the press. He said, “We will not wait any longer,” the agency Prensa Sur reported.',
    ['DIRECT Pablo Rivas: We will not wait any longer'],
  ],
  [
    'bare-clause',
    'In a meeting with Danish Foreign Minister Mette Krag, Chilean President Pablo Rivas said trade had doubled.',
    ['INDIRECT Pablo Rivas: trade had doubled'],
  ],
  [
    'reported-tail',
    'The border is open again, Danish Foreign Minister Mette Krag said on Friday.',
    ['INDIRECT Mette Krag: The border is open again'],
  ],
  [
    'reported-tail',
    'Danish Foreign Minister Mette Krag arrived on Monday. In this regard, she noted, nothing has changed.',
    ['INDIRECT Mette Krag: nothing has changed'],
  ],
  [
    'attitude',
    'Danish Foreign Minister Mette Krag expressed hope that the border would open.',
    ['INDIRECT Mette Krag: the border would open'],
  ],
  [
    'object',
    'Danish Foreign Minister Mette Krag expressed concern over the delay and praised the role of Norway.',
    ['INDIRECT Mette Krag: concern over the delay', 'INDIRECT Mette Krag: the role of Norway'],
  ],
  [
    'request',
    'Danish Foreign Minister Mette Krag urged both sides to return to the table.',
    ['INDIRECT Mette Krag: both sides to return to the table'],
  ],
  [
    'appeal',
    'Danish Foreign Minister Mette Krag called for restraint in the north.',
    ['INDIRECT Mette Krag: restraint in the north'],
  ],
  [
    'description',
    'Danish Foreign Minister Mette Krag described the vote as “a turning point”.',
    ['INDIRECT Mette Krag: the vote as “a turning point”', 'PARTIAL Mette Krag: a turning point'],
  ],
  [
    'infinitive',
    'Danish Foreign Minister Mette Krag promised to publish the letter.',
    ['INDIRECT Mette Krag: to publish the letter'],
  ],
  [
    'that-clause',
    'Noting that prices had fallen, Danish Foreign Minister Mette Krag said exports would grow, adding that nobody should worry.',
    [
      'INDIRECT Mette Krag: prices had fallen',
      'INDIRECT Mette Krag: exports would grow',
      'INDIRECT Mette Krag: nobody should worry',
    ],
  ],
  [
    'quoted as saying',
    'Chilean President Pablo Rivas arrived on Monday. “It was worth it,” Reuters quoted him as saying.',
    ['DIRECT Pablo Rivas: It was worth it'],
  ],
  [
    'a fragment that is a clause',
    'Chilean President Pablo Rivas said the army was far away but “we are watching” the coast.',
    ['INDIRECT Pablo Rivas: the army was far away but “we are watching” the coast', 'DIRECT Pablo Rivas: we are watching'],
  ],
  [
    'joint speakers',
    'Chilean President Pablo Rivas and Danish Foreign Minister Mette Krag stressed that the pact would hold.',
    ['INDIRECT null: the pact would hold'],
  ],
  ['a country speaks', 'Norway has warned that it would close its ports.', ['INDIRECT null: it would close its ports']],
  [
    'the occasion is not content',
    'Danish Foreign Minister Mette Krag reaffirmed the support of her country in a telephone conversation with Chilean President Pablo Rivas.',
    ['INDIRECT Mette Krag: the support of her country'],
  ],
  [
    'punctuation',
    '“We will never give in,” Chilean President Pablo Rivas shot back.',
    ['DIRECT Pablo Rivas: We will never give in'],
  ],
  [
    'transcript-turn',
    'Danish Foreign Minister Mette Krag met reporters.\n\nMette Krag: We are glad to be here. Thank you.',
    ['DIRECT Mette Krag: We are glad to be here. Thank you.'],
  ],
  [
    'a day between subject and verb',
    'Danish Foreign Minister Mette Krag on Thursday rejected the plan, with Chilean President Pablo Rivas saying it came too early.',
    ['INDIRECT Mette Krag: the plan', 'INDIRECT Pablo Rivas: it came too early'],
  ],
  [
    'who speaks in a relative clause',
    'Danish Foreign Minister Mette Krag, who led the talks, said the text was ready.',
    ['INDIRECT Mette Krag: the text was ready'],
  ],
]

describe('findQuotes', () => {
  it.each(caught)('%s: %s', (_, text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })

  it.each([
    ['a scare quote', 'Danish Foreign Minister Mette Krag visited the “House of Peace” on Monday.'],
    ['a plain action', 'Danish Foreign Minister Mette Krag signed the accord that the envoys had brought.'],
    ['a refusal', 'Danish Foreign Minister Mette Krag did not say when the talks would end.'],
    ['a topic', 'Danish Foreign Minister Mette Krag discussed trade and fishing with the delegation.'],
    ['a guest', 'Danish Foreign Minister Mette Krag welcomed Chilean President Pablo Rivas at the airport.'],
    ['a noun', 'The report named no reasons for the delay.'],
  ])('takes nothing from %s', (_, text) => {
    expect(quotesIn(text)).toEqual([])
  })

  it('keeps the words of attribution, the agency and the rule', () => {
    const text = 'Chilean President Pablo Rivas arrived on Monday. “Oslo was worth it,” Reuters quoted him as saying.'
    const quote = extract(text).quotes[0]
    const words = (span: { start: number; end: number } | null | undefined) => span && text.slice(span.start, span.end)
    expect(words(quote?.speakerSpan)).toBe('him')
    expect(words(quote?.cueSpan)).toBe('quoted him as saying')
    expect(quote?.reportedBy).toBe('Reuters')
    expect(quote?.rule).toBe('quoted-before-cue')
    expect(words(quote?.context)).toContain('“Oslo was worth it,”')
  })

  it('gives an agency that speaks alone no speaker and no place in the story', () => {
    const quote = extract('Norway has closed its northern ports, Reuters reported on Monday.').quotes[0]
    expect(quote).toMatchObject({ speaker: null, main: false, reportedBy: 'Reuters' })
  })

  it('links a statement to the meeting at which it was made', () => {
    const facts = extract(
      'Chilean President Pablo Rivas met with Danish Foreign Minister Mette Krag in Oslo. “We want peace,” Rivas said during the meeting.',
    )
    expect(facts.quotes[0]).toMatchObject({ meeting: 0, kind: 'DIRECT' })
  })

  it('understands a description by office and country', () => {
    const text =
      'Chilean President Pablo Rivas met with Danish Foreign Minister Mette Krag in Oslo. The Danish minister said the talks were useful. The president added that more would follow.'
    expect(quotesIn(text)).toEqual(['INDIRECT Mette Krag: the talks were useful', 'INDIRECT Pablo Rivas: more would follow'])
  })

  it('reads a long report in time that grows with its length', () => {
    const paragraph = 'Danish Foreign Minister Mette Krag said the talks in Oslo were useful. “We want peace,” she added.\n\n'
    const time = (times: number) => {
      const start = performance.now()
      extract(paragraph.repeat(times))
      return performance.now() - start
    }
    time(50)
    expect(time(1600)).toBeLessThan(12 * Math.max(time(400), 50))
  })
})

describe('turns of transcripts and pages of reactions', () => {
  const heard = (text: string) => {
    const facts = extract(text)
    return facts.quotes.map(({ span, kind, speaker }) => [
      kind,
      speaker === null ? null : (facts.people[speaker]?.name ?? null),
      text.slice(span.start, span.end),
    ])
  }

  it('gives each paragraph of a turn to its speaker and a question to nobody', () => {
    const text = `Remarks by President Reed and Prime Minister Dahl of Norway\n\nPRESIDENT REED: Good morning. We had fine talks.\n\nOur friendship is old.\n\nQ  Will you sign?\n\nPRIME MINISTER DAHL: I told him that we will.\n`
    expect(heard(text)).toEqual([
      ['DIRECT', 'Reed', 'Good morning. We had fine talks.'],
      ['DIRECT', 'Reed', 'Our friendship is old.'],
      ['DIRECT', 'Dahl', 'I told him that we will.'],
    ])
  })

  it('reads no turn where one line only has a colon', () => {
    const text = `Minister opens the bridge after long delay\n\nForeign Minister Anna Dahl opened the bridge on Monday.\n\nThe reason: money was short for years.\n`
    expect(heard(text)).toEqual([])
  })

  it('leaves the words of an unnamed official to nobody when the official goes on', () => {
    const text = `Talks go on in the city of Oslo today\n\nForeign Minister Jonas Dahl met the envoys. A senior European official told reporters that the gap was wide. “It will take weeks,” the official said. “They are tired,” he added.\n`
    expect(heard(text).map(([, speaker]) => speaker)).toEqual([null, null, null])
  })
})
