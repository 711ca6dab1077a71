import { Sql } from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { type Relation, readPages } from '../../src/storage/reads/connection.ts'
import * as relations from '../../src/storage/reads/relations.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'

/** Lists that are short for any one parent, so that sorting them costs nothing that grows with the graph. */
const shortLists = ['Article.people', 'Article.countries', 'Article.meetings', 'Meeting.articles']
/** Grouped for each parent: grows with the meetings of one person. */
const grouped = ['Person.counterparts']
/** Orders that are not a list's first one, and that no index of that list serves. */
const sorted = [
  ...['Country.articles', 'Outlet.articles', 'Person.articles'].flatMap((list) => [`${list} TITLE`, `${list} INGESTED_AT`]),
  ...['Country.quotes', 'Country.quotesAbout', 'Meeting.quotes', 'Person.quotes'].map((list) => `${list} POSITION_IN_TEXT`),
]

const lists: readonly Relation<object, string>[] = Object.values(relations) as unknown as Relation<object, string>[]

describe('the plans of SQLite', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase('sqlite')
  })
  afterAll(() => test.drop())

  const places = lists.flatMap((relation) => Object.keys(relation.orders).map((by) => [relation.name, by, relation] as const))

  it.each(places)('let %s by %s run along an index, forward and from a cursor', async (name, by, relation) => {
    const plans: string[] = []
    const explaining: Database = {
      ...test.database,
      read: async <Row extends object>({ strings, values }: Sql) => {
        const [first = '', ...rest] = strings
        const steps = await test.database.read<{ detail: string }>(new Sql([`EXPLAIN QUERY PLAN ${first}`, ...rest], values))
        plans.push(steps.map((step) => step.detail).join('\n'))
        return [] as Row[]
      },
    }
    const sortValues = (relation.orders[by] ?? []).map(({ type }) => (type === 'text' ? 'x' : 1))
    for (const after of [null, { sortValues, id: 'y' }]) {
      const request = { size: 5, from: 'start', after, before: null, order: { by, direction: 'DESC' } } as const
      await readPages(explaining, relation, { parents: ['x'], where: null, request })
    }
    const sorts = plans.some((plan) => plan.includes('USE TEMP B-TREE'))
    expect(sorts).toBe(shortLists.includes(name) || grouped.includes(name) || sorted.includes(`${name} ${by}`))
  })
})
