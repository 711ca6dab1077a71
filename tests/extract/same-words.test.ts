import { expect, test, vi } from 'vitest'

const sentence = 'He spoke of Karimistan’s ministry and said that it cost 620 million.'
const earlier = 'The No.620 road is not Zarghania’s, it is Karimistan’s, he said.'

async function readAfter(texts: readonly string[]): Promise<string[]> {
  // The tokenizer as a thread has it that has read nothing yet.
  vi.resetModules()
  const { findTokens } = await import('../../src/extract/tokens.ts')
  const read = (text: string) => findTokens(text, [{ start: 0, end: text.length, kind: 'body' }]).tokens
  for (const text of texts) read(text)
  return read(sentence).map(({ text, pos, lemma }) => `${text} ${pos} ${lemma}`)
}

test('words of a text are the same whatever was read before it', async () => {
  const first = await readAfter([])
  expect(first).toContain('620 NUM 620')
  expect(await readAfter([earlier])).toEqual(first)
})
