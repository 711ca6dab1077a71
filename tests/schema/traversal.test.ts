import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countryByCode } from '../../src/domain/countries.ts'
import type { GraphRow } from '../../src/storage/graph-tables.ts'
import { createClient, dataOf } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import type { Graph } from '../testkit/graph-rows.ts'
import { queryExamples } from '../testkit/query-examples.ts'
import { Traversal } from './traversal-document.ts'

/** The rows, those with the greatest key first; of equal keys the greatest id first. */
const greatestFirst = <Row>(rows: readonly Row[], keyOf: (row: Row) => readonly [key: string | number, id: string]): Row[] =>
  [...rows].sort((a, b) => {
    const [keyA, idA] = keyOf(a)
    const [keyB, idB] = keyOf(b)
    return keyA === keyB ? (idA < idB ? 1 : -1) : keyA < keyB ? 1 : -1
  })

const find = <Row extends { readonly id: string }>(rows: readonly Row[], id: string | null): Row | undefined =>
  rows.find((row) => row.id === id)

/** The answer to the traversal, put together from the rows one by one. */
function traverse(graph: Graph, code: string) {
  const people = graph.Person.filter((person) => person.countryCode === code)
  const first = greatestFirst(people, (person) => [person.quoteCount, person.id]).slice(0, 10)
  return {
    country: {
      name: countryByCode(code)?.name,
      people: { totalCount: people.length, nodes: first.map((person) => describePerson(graph, person)) },
    },
  }
}

function describePerson(graph: Graph, person: GraphRow<'Person'>) {
  const profiles = graph.Profile.filter((profile) => profile.personId === person.id).map((profile) => profile.id)
  const meetings = graph.Participation.filter((row) => row.personId === person.id).flatMap(
    (row) => find(graph.Meeting, row.meetingId) ?? [],
  )
  return {
    name: person.name,
    aliases: expect.toSatisfy(
      holdsExactly(
        graph.NameForm.filter((form) => profiles.includes(form.profileId)).map((form) => form.text),
        person.name,
      ),
    ),
    positions: expect.toSatisfy(
      (positions: readonly { title: string; country: { code: string } | null }[]) =>
        new Set(positions.map((position) => position.title)).size === positions.length &&
        graph.Position.filter((position) => profiles.includes(position.profileId)).every((position) =>
          positions.some(({ title, country }) => title === position.title && (country?.code ?? null) === position.countryCode),
        ),
    ),
    meetings: {
      nodes: greatestFirst(meetings, (meeting) => [meeting.date, meeting.id])
        .slice(0, 5)
        .map((meeting) => describeMeeting(graph, meeting)),
    },
  }
}

const holdsExactly = (texts: readonly string[], name: string) => {
  const wanted = [...new Set(texts)].filter((text) => text !== name).sort()
  return (given: readonly string[]): boolean => JSON.stringify([...given].sort()) === JSON.stringify(wanted)
}

function describeMeeting(graph: Graph, meeting: GraphRow<'Meeting'>) {
  const told = new Set(graph.MeetingReport.filter((report) => report.meetingId === meeting.id).map((report) => report.articleId))
  const articles = [...told].flatMap((id) => find(graph.Article, id) ?? [])
  const quotes = graph.Quote.filter((quote) => quote.meetingId === meeting.id)
  return {
    title: meeting.title,
    date: meeting.date || null,
    place: meeting.place,
    hostCountry: meeting.hostCountryCode === null ? null : { name: countryByCode(meeting.hostCountryCode)?.name },
    participants: graph.Participation.filter((row) => row.meetingId === meeting.id)
      .sort((a, b) => a.ordinal - b.ordinal)
      .map(({ role, personId }) => {
        const person = find(graph.Person, personId)
        return {
          role,
          person: { name: person?.name, country: person?.countryCode === null ? null : { code: person?.countryCode } },
        }
      }),
    articles: {
      nodes: greatestFirst(articles, (article) => [article.publishedOn, article.id])
        .slice(0, 2)
        .map(({ title, outletId, publishedOn }) => ({
          title,
          outlet: outletId === null ? null : { name: find(graph.Outlet, outletId)?.name },
          publishedOn: publishedOn || null,
        })),
    },
    quotes: {
      totalCount: quotes.length,
      nodes: greatestFirst(quotes, (quote) => [quote.saidOn, quote.id])
        .slice(0, 3)
        .map(({ kind, text, speakerId, articleId, start, end, contextStart, contextEnd }) => ({
          kind,
          text,
          speaker: speakerId === null ? null : { name: find(graph.Person, speakerId)?.name },
          passage: { start, end, context: find(graph.Article, articleId)?.text.slice(contextStart, contextEnd) },
        })),
    },
  }
}

// With something of everything: a place in a query that no row leads to takes no statement.
const small = makeGraph({ articles: 6, people: 8, quotesPerArticle: 20, seed: 11 })
const large = makeGraph({ articles: 600, people: 500, seed: 11 })

describe.each(dialects())('the traversal on %s', (dialect) => {
  const tests: TestDatabase[] = []
  const open = async (graph: Graph): Promise<TestDatabase> => {
    const test = await testDatabase(dialect)
    tests.push(test)
    await saveGraph(test.database, graph)
    return test
  }
  let onSmall: TestDatabase
  let onLarge: TestDatabase
  beforeAll(async () => {
    onSmall = await open(small)
    onLarge = await open(large)
  })
  afterAll(() => Promise.all(tests.map((test) => test.drop())))

  it.each([
    ['a small graph', small],
    ['a large graph', large],
  ])('answers right on %s', async (_name, graph) => {
    const client = createClient((graph === small ? onSmall : onLarge).database)
    for (const code of ['IR', 'IQ', 'QA', 'NO']) expect(await client.ask(Traversal, { code })).toEqual(traverse(graph, code))
  })

  it('takes the same 17 statements on a graph a hundred times as large', async () => {
    expect(await countStatements(onSmall, () => createClient(onSmall.database).ask(Traversal, { code: 'IR' }))).toBe(17)
    expect(await countStatements(onLarge, () => createClient(onLarge.database).ask(Traversal, { code: 'IR' }))).toBe(17)
  })

  it.each(queryExamples)('so does the example %s', async (_name, { text, variables }) => {
    const post = (test: TestDatabase) => createClient(test.database).post(text, variables)
    const ask = (test: TestDatabase) => countStatements(test, () => post(test).then(dataOf))
    const statements = await ask(onLarge)
    expect(statements).toBeLessThan(20)
    // Filters of some examples leave the small graph empty, and what is empty has nothing more to be read.
    const isEmpty = /"(?:nodes|edges)":\[\]|"path":null/.test(JSON.stringify(await post(onSmall)))
    if (isEmpty) expect(await ask(onSmall)).toBeLessThanOrEqual(statements)
    else expect(await ask(onSmall)).toBe(statements)
  })

  it('counts only where the count is asked for, and reads no page where only the count is', async () => {
    const statements = (query: string) => countStatements(onLarge, () => createClient(onLarge.database).post(query).then(dataOf))
    expect(await statements('{ quotes { nodes { id } edges { cursor } pageInfo { endCursor } } }')).toBe(1)
    expect(await statements('{ quotes { totalCount } }')).toBe(1)
    expect(await statements('{ quotes { totalCount nodes { id } } }')).toBe(2)
  })
})

async function countStatements({ database }: TestDatabase, work: () => Promise<unknown>): Promise<number> {
  const before = database.statementCount
  await work()
  return database.statementCount - before
}
