import type { Span } from '../domain/span.ts'

/** What stands between two lines of dashes at the head of a text that an archive keeps: YAML, one key a line. */
export interface FrontMatter {
  /** From the first dashes to the last. */
  readonly span: Span
  readonly title: Span | null
}

const opening = /^\s*---[^\S\n]*\n((?:[\w-]+:.*\n|[ \t]+.*\n|-[ \t].*\n)+)---[^\S\n]*(?:\n|$)/

/** The front matter of a text, or null: `title: "Ministers meet\_in Oslo"`, wrapped with a backslash at the line's end. */
export function findFrontMatter(text: string): FrontMatter | null {
  const head = opening.exec(text.slice(0, 4000))
  if (head === null) return null
  const start = head[0].indexOf('---')
  const title = /^title:[ \t]*(?:"((?:[^"\\]|\\[\s\S])*)"|'([^'\n]*)'|([^"'\n].*))[ \t]*$/m.exec(head[0])
  const words = title?.[1] ?? title?.[2] ?? title?.[3]
  const at = title === null || words === undefined ? -1 : title.index + title[0].indexOf(words, 'title:'.length)
  return {
    span: { start, end: head[0].trimEnd().length },
    title: words === undefined || words.trim() === '' ? null : { start: at, end: at + words.length },
  }
}

/** The characters that YAML writes with a backslash: `\u2019`, `\_` for a hard space, a line's end that is none. */
export const unescapeYaml = (words: string): string =>
  words
    .replace(/\\\r?\n\s*\\?/g, '')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[_N]/g, ' ')
    .replace(/\\(["\\/])/g, '$1')
