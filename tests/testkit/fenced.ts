/** A block of code in Markdown. */
export interface FencedBlock {
  /** What follows the opening fence: `graphql`, `json variables`. */
  readonly info: string
  readonly text: string
  /** Where `text` begins, as an index into the Markdown. */
  readonly start: number
  /** Where `text` ends. */
  readonly end: number
}

/** The blocks between fences of three backticks at the start of a line, in their order. */
export function readFenced(markdown: string): FencedBlock[] {
  return [...markdown.matchAll(/^```([^\n`]*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: info = '', 2: text = '' }) => {
    const start = index + '```'.length + info.length + '\n'.length
    return { info: info.trim(), text, start, end: start + text.length }
  })
}
