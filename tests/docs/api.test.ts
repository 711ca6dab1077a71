import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parse, print } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { examples } from '../../src/server/examples.ts'
import { type Answer, type Client, createClient } from '../testkit/client.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { type FencedBlock, readFenced } from '../testkit/fenced.ts'

const root = resolve(import.meta.dirname, '../..')
const path = resolve(root, 'docs/api.md')
const markdown = readFileSync(path, 'utf8')
const blocks = readFenced(markdown)

const databases: TestDatabase[] = []
/** A client of a database that holds the reports that come with the program. */
const seededClient = async (options: { token?: string }): Promise<Client> => {
  const test = await testDatabase('sqlite')
  databases.push(test)
  await ingestPaths(test.database, [resolve(root, 'seeds')])
  return createClient(test.database, {
    ...options,
    ...(options.token === undefined ? {} : { apiToken: options.token }),
  })
}

let reader: Client
let writer: Client
beforeAll(async () => {
  reader = await seededClient({})
  writer = await seededClient({ token: 'sixteen-letters-or-more' })
})
afterAll(() => Promise.all(databases.map((test) => test.drop())))

// Where answers have changed for the better, `npx vitest run tests/docs -u` writes the new ones into the document.
it('shows each operation with the answer that it gets', async () => {
  const answers = await answerAll()
  expect(answers.length).toBeGreaterThan(examples.length)
  await expect(withAnswers(answers)).toMatchFileSnapshot(path)
})

it('shows the examples of GraphiQL, all of them and nothing else', () => {
  const documented = blocks.filter(({ info }) => info === 'graphql').map(({ text }) => layOut(text))
  expect(documented).toEqual(examples.map(({ text }) => layOut(text)))
})

it('gives them the variables that GraphiQL gives them', () => {
  const variablesOf = (name: string) => {
    const place = blocks.findIndex(({ info, text }) => info === 'graphql' && text.includes(` ${name}(`))
    const next = blocks[place + 1]
    return next?.info === 'json variables' ? JSON.parse(next.text) : undefined
  }
  for (const { text, variables } of examples) {
    const [, name] = /^(?:query|mutation|subscription) (\w+)/m.exec(text) ?? []
    if (variables !== undefined) expect(variablesOf(name ?? '')).toEqual(variables)
  }
})

interface Answered {
  readonly block: FencedBlock
  /** As JSON: what the block should hold. */
  readonly answer: string
}

/** An answer without what it says of its cost, as JSON. */
const shownOf = ({ extensions: _, ...shown }: Answer<unknown>): string => JSON.stringify(shown)

/** Runs what stands before each answer, in the order of the document: changes build on each other. */
async function answerAll(): Promise<Answered[]> {
  const answered: Promise<Answered>[] = []
  // Corrections are numbered at random: the document has other ids for them.
  const corrections = new Map<string, string>()
  // Cursors change with the answers that they are in: what goes on from them changes too.
  const cursors = new Map<string, string>()
  let query = ''
  let variables: unknown
  for (const block of blocks) {
    if (block.info === 'graphql') {
      query = [...corrections].reduce((text, [documented, real]) => text.replaceAll(documented, real), block.text)
      variables = undefined
    } else if (block.info === 'json variables') {
      const renewed = [...cursors].reduce((text, [documented, real]) => text.replaceAll(documented, real), block.text)
      variables = JSON.parse(renewed)
      answered.push(Promise.resolve({ block, answer: renewed }))
    } else if (block.info === 'json') {
      if (/^subscription\b/m.test(query)) {
        const next = await follow(query)
        answered.push(next().then((answer) => ({ block, answer: shownOf(answer) })))
      } else {
        const client = /^mutation\b/m.test(query) ? writer : reader
        const answer = shownOf(await client.post(query, variables))
        const [before, after] = [cursorIn(block.text), cursorIn(answer)]
        if (before !== undefined && after !== undefined) cursors.set(before, after)
        const [documented, real] = [correctionIn(block.text), correctionIn(answer)]
        if (documented !== undefined && real !== undefined) corrections.set(documented, real)
        answered.push(Promise.resolve({ block, answer: real === undefined ? answer : answer.replace(real, documented ?? real) }))
      }
    }
  }
  return Promise.all(answered)
}

const correctionIn = (json: string): string | undefined => /"correction": ?"(\w+)"/.exec(json)?.[1]

const cursorIn = (json: string): string | undefined => /"endCursor": ?"([\w-]+)"/.exec(json)?.[1]

/** Follows by server-sent events; resolves when the server has begun to tell, with a function that waits for the first event. */
async function follow(query: string): Promise<() => Promise<Answer<unknown>>> {
  const response = await writer.server.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  })
  const stream = response.body?.getReader()
  if (stream === undefined) throw new Error('The server sent no events.')
  const decoder = new TextDecoder()
  const more = async () => decoder.decode((await stream.read()).value, { stream: true })
  let told = await more()
  return async () => {
    let event = /^data: (.+)\n/m.exec(told)
    while (event === null) {
      told += await more()
      event = /^data: (.+)\n/m.exec(told)
    }
    await stream.cancel()
    return JSON.parse(event[1] ?? '') as Answer<unknown>
  }
}

/** The document with these answers in place of its own, where they are others. */
function withAnswers(answers: readonly Answered[]): string {
  let written = ''
  let from = 0
  for (const { block, answer } of answers) {
    const shown: unknown = JSON.parse(answer)
    const isRight = isDeepStrictEqual(JSON.parse(block.text), shown)
    written += `${markdown.slice(from, block.start)}${isRight ? block.text : `${format(shown)}\n`}`
    from = block.end
  }
  return written + markdown.slice(from)
}

/** JSON with each list and object on one line where it fits. */
function format(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((item) => format(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${format(item, inner)}`)
  const [open, close, space] = Array.isArray(value) ? ['[', ']', ''] : ['{', '}', ' ']
  if (parts.length === 0) return open + close
  const line = `${open}${space}${parts.join(', ')}${space}${close}`
  const fits = indent.length + line.length <= 110 && !line.includes('\n')
  return fits ? line : `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
}

/** An operation without comments, laid out in one way. */
const layOut = (query: string): string => print(parse(query))
