import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ingestPaths } from '../src/ingest/ingest-paths.ts'
import { createClient } from './testkit/client.ts'
import { type TestDatabase, testDatabase } from './testkit/databases.ts'
import { readFenced } from './testkit/fenced.ts'

const root = resolve(import.meta.dirname, '..')
const readme = readFileSync(resolve(root, 'README.md'), 'utf8')
const fenced = (language: string): string => readFenced(readme).find(({ info }) => info === language)?.text ?? ''

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase('sqlite')
  await ingestPaths(test.database, [resolve(root, 'seeds')], {})
})
afterAll(() => test.drop())

it('answers the query at the top of the README as the README says', async () => {
  const answer = await createClient(test.database).post(fenced('graphql'))
  expect({ data: answer.data }).toEqual(JSON.parse(fenced('json')))
})

it('names every script that users are told of', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const told = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? '')
  expect(told.length).toBeGreaterThan(5)
  expect(told.filter((name) => !(name in scripts))).toEqual([])
})
