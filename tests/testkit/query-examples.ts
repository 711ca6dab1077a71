import { type Example, examples } from '../../src/server/examples.ts'

/** The examples that ask for something and get it, with their names. */
export const queryExamples: readonly (readonly [name: string, example: Example])[] = examples
  .filter(({ kind, fails }) => kind === 'query' && fails === undefined)
  .map((example) => [/query (\w+)/.exec(example.text)?.[1] ?? '', example])
