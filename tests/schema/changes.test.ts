import { resolve } from 'node:path'
import type { ResultOf } from '@graphql-typed-document-node/core'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { graphql } from '../../src/generated/client/gql.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { type Client, createClient, errorsOf } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { dumpGraph } from '../testkit/dump-graph.ts'

const token = 'a token of tests, no other'.replaceAll(' ', '-')
const seeds = resolve(import.meta.dirname, '../../seeds')

const Ingest = graphql(`
  mutation Ingest($input: IngestArticleInput!) {
    ingestArticle(input: $input) {
      __typename
      ... on IngestArticlePayload {
        outcome
        warnings
        article {
          id
          slug
          title
          publishedOn
          outlet {
            name
          }
          people {
            nodes {
              name
            }
          }
        }
      }
      ... on Error {
        message
      }
    }
  }
`)
const Remove = graphql(`
  mutation Remove($id: ID!) {
    removeArticle(id: $id) {
      __typename
      ... on RemoveArticlePayload {
        slug
      }
      ... on Error {
        message
      }
    }
  }
`)
const Merge = graphql(`
  mutation Merge($input: MergePeopleInput!) {
    mergePeople(input: $input) {
      ...Corrected
    }
  }
  fragment Corrected on CorrectPersonResult {
    __typename
    ... on CorrectPersonPayload {
      correction
      people {
        id
        name
        slug
        aliases
        quotes {
          totalCount
        }
        meetings {
          totalCount
        }
      }
    }
    ... on Error {
      message
    }
  }
`)
const Split = graphql(`
  mutation Split($input: SplitPersonInput!) {
    splitPerson(input: $input) {
      ...Corrected
    }
  }
`)
const Undo = graphql(`
  mutation Undo($id: ID!) {
    undoCorrection(id: $id) {
      ...Corrected
    }
  }
`)
const EveryId = graphql(`
  query EveryId {
    articles(first: 100) {
      nodes {
        id
        slug
      }
    }
    people(first: 100) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`)
const WhoIs = graphql(`
  query WhoIs($id: ID!) {
    person(id: $id) {
      id
      name
      corrections {
        id
        kind
      }
    }
  }
`)

const report = (who: string, what = 'the port is open again') =>
  `Envoys meet in Lisbon\n\nLISBON – Portuguese Foreign Minister ${who} said on Monday that ${what}.\n\n“We will talk again next week,” ${who} told reporters after the meeting with the foreign minister of Spain.`

describe.each(dialects())('changes on %s', (dialect) => {
  let test: TestDatabase
  let client: Client
  beforeAll(async () => {
    test = await testDatabase(dialect)
    client = createClient(test.database, { apiToken: token, token })
  })
  afterAll(() => test.drop())
  beforeEach(async () => {
    await test.database.write((transaction) => transaction.execute(sql`DELETE FROM "Correction"`))
    for (const { id } of (await client.ask(EveryId)).articles.nodes) await client.ask(Remove, { id })
  })

  const ingest = async (name: string, text: string, more: object = {}) =>
    (await client.ask(Ingest, { input: { name, text, ...more } })).ingestArticle
  const read = async (name: string, text: string, more: object = {}) => {
    const result = await ingest(name, text, more)
    if (result.__typename !== 'IngestArticlePayload') throw new Error(result.message)
    return result
  }
  const peopleOf = (result: { readonly __typename: string; readonly message?: string }) => {
    if (result.__typename !== 'CorrectPersonPayload') throw new Error(result.message)
    return result as Extract<ResultOf<typeof Merge>['mergePeople'], { __typename: 'CorrectPersonPayload' }>
  }
  const merge = async (keep: string, ...others: string[]) =>
    peopleOf((await client.ask(Merge, { input: { keep, merge: others } })).mergePeople)
  const split = async (person: string, ...names: string[]) =>
    peopleOf((await client.ask(Split, { input: { person, names } })).splitPerson)
  const idOf = async (name: string) => (await client.ask(EveryId)).people.nodes.find((person) => person.name === name)?.id ?? ''
  const names = async () => (await client.ask(EveryId)).people.nodes.map(({ name }) => name)

  describe('the token', () => {
    it('is needed, and nothing happens without it', async () => {
      for (const shown of [undefined, 'wrong-wrong-wrong-wrong', `${token}x`, token.slice(1)]) {
        const stranger = createClient(test.database, { apiToken: token, ...(shown === undefined ? {} : { token: shown }) })
        for (const result of [
          (await stranger.ask(Ingest, { input: { name: 'x', text: report('Leyla Zarghan') } })).ingestArticle,
          (await stranger.ask(Remove, { id: 'x' })).removeArticle,
          (await stranger.ask(Merge, { input: { keep: 'x', merge: ['y'] } })).mergePeople,
          (await stranger.ask(Split, { input: { person: 'x', names: ['y'] } })).splitPerson,
          (await stranger.ask(Undo, { id: 'x' })).undoCorrection,
        ]) {
          expect(result).toEqual({
            __typename: 'NotAuthorizedError',
            message: 'Changes need the header `Authorization: Bearer …` with the token of this server.',
          })
        }
      }
      expect((await client.ask(EveryId)).articles.nodes).toEqual([])
    })

    it('makes the changes part of the schema: without one there are none', async () => {
      const readOnly = createClient(test.database, { token })
      const errors = errorsOf(await readOnly.post('mutation { removeArticle(id: "x") { __typename } }'))
      expect(errors[0]?.message).toBe('Schema is not configured to execute mutation operation.')
      const { data } = await readOnly.post<{ __schema: { mutationType: unknown } }>('{ __schema { mutationType { name } } }')
      expect(data?.__schema.mutationType).toBeNull()
    })

    it('does not let GET change anything', async () => {
      const query = 'mutation { removeArticle(id: "x") { __typename } }'
      const response = await client.server.fetch(`http://test/graphql?query=${encodeURIComponent(query)}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect(response.status).toBe(405)
    })
  })

  describe('reading a report', () => {
    it('creates, leaves unchanged, replaces', async () => {
      const first = await read('Lisbon talks', report('Leyla Zarghan'))
      expect(first).toMatchObject({ outcome: 'CREATED', article: { slug: 'lisbon-talks', title: 'Envoys meet in Lisbon' } })
      expect(first.article.people.nodes).toContainEqual({ name: 'Leyla Zarghan' })
      expect(await read('Lisbon talks', report('Leyla Zarghan'))).toEqual({ ...first, outcome: 'UNCHANGED' })
      const second = await read('Lisbon talks', report('Rui Tavares'))
      expect(second).toMatchObject({ outcome: 'REPLACED', article: { id: first.article.id } })
      expect(await names()).toEqual(['Rui Tavares'])
    })

    it('says that it has the text already, under another name', async () => {
      const first = await read('b', report('Leyla Zarghan'))
      const second = await read('c', report('Leyla Zarghan'))
      expect(second).toMatchObject({ outcome: 'UNCHANGED', article: { id: first.article.id, slug: 'b' } })
      expect(second.warnings).toContain('The graph has this text already, as b: both names stand for one article.')
    })

    it('fills in day and outlet only where the report states none', async () => {
      const plain = await read('a', report('Leyla Zarghan'), { publishedOn: '2020-03-02', outlet: 'The Lisbon Gazette' })
      expect(plain.article).toMatchObject({ publishedOn: '2020-03-02', outlet: { name: 'The Lisbon Gazette' } })
      const page = `<!doctype html><html><head><title>Envoys meet</title><meta property="article:published_time" content="2019-05-06T10:00:00Z"></head><body><article><h1>Envoys meet</h1>${report(
        'Leyla Zarghan',
      )
        .split('\n\n')
        .slice(1)
        .map((line) => `<p>${line} ${'The ministers spoke about fishing and the harbor for two hours. '.repeat(6)}</p>`)
        .join('')}</article></body></html>`
      const html = await read('b', page, { format: 'HTML', publishedOn: '2020-03-02' })
      expect(html.article).toMatchObject({ publishedOn: '2019-05-06' })
      expect(html.article.people.nodes).toContainEqual({ name: 'Leyla Zarghan' })
      const unasked = await read('c', page.replace('two hours', 'three hours'))
      expect(unasked.warnings).toContain('The text is a web page, and was read as one.')
    })

    it.each([
      ['no name', { name: ' \n', text: report('Leyla Zarghan') }, 'name is empty.'],
      ['a long name', { name: 'x'.repeat(201), text: report('Leyla Zarghan') }, 'name has more than 200 characters.'],
      ['no text', { name: 'x', text: ' \n ' }, 'The text is empty.'],
      ['no words', { name: 'x', text: '12 34 56' }, 'The text has no words.'],
      ['bytes', { name: 'x', text: 'PK\u0003\u0004\u0000\u0000\u0001\u0002'.repeat(20) }, 'The text is not text.'],
      [
        'another language',
        {
          name: 'x',
          text: 'Der Minister sagte am Montag, dass die Gespräche mit dem Nachbarland nicht in der Stadt fortgesetzt werden, und dass er sich auf das Treffen mit den Kollegen für eine Woche vorbereitet.',
        },
        'The text is not in English.',
      ],
      ['too much', { name: 'x', text: 'All is well. '.repeat(400_000) }, 'The text is larger than 5 MB.'],
      [
        'tomorrow’s news',
        { name: 'x', text: report('Leyla Zarghan'), publishedOn: '2999-01-01' },
        'publishedOn lies in the future: 2999-01-01.',
      ],
      [
        'a day that there is not',
        { name: 'x', text: report('Leyla Zarghan'), publishedOn: '2020-02-30' },
        'publishedOn is no day of the calendar: 2020-02-30.',
      ],
      [
        'an empty page',
        { name: 'x', text: '<html><body><script>1</script></body></html>', format: 'HTML' as const },
        'The text is empty.',
      ],
    ])('refuses %s', async (_what, input, message) => {
      expect((await client.ask(Ingest, { input })).ingestArticle).toEqual({ __typename: 'InvalidInputError', message })
    })

    it('reads a long text beside other work', { timeout: 60_000 }, async () => {
      const text = `${report('Leyla Zarghan')}\n\n${'The harbor of the city is large, and many ships come there every day of the year. '.repeat(300)}`
      expect(await read('long', text)).toMatchObject({ outcome: 'CREATED' })
      expect(await names()).toEqual(['Leyla Zarghan'])
    })
  })

  describe('taking an article out', () => {
    it('takes what rests on it alone, and leaves the rest', async () => {
      const first = await read('a', report('Leyla Zarghan'))
      const before = await dumpGraph(test.database)
      await read('b', `${report('Leyla Zarghan', 'the harbor stays')} Prime Minister of Spain Robert Molina welcomed it.`)
      expect(await names()).toEqual(['Leyla Zarghan', 'Robert Molina'])
      const { articles } = await client.ask(EveryId)
      const second = articles.nodes.find(({ slug }) => slug === 'b')
      expect((await client.ask(Remove, { id: second?.id ?? '' })).removeArticle).toEqual({
        __typename: 'RemoveArticlePayload',
        slug: 'b',
      })
      expect(await dumpGraph(test.database)).toEqual(before)
      expect((await client.ask(Remove, { id: first.article.id })).removeArticle).toMatchObject({ slug: 'a' })
      expect((await client.ask(Remove, { id: first.article.id })).removeArticle).toEqual({
        __typename: 'NotFoundError',
        message: 'The graph has no article with this id.',
      })
    })

    it('takes it whole, whatever names it was read under', async () => {
      await read('b', report('Leyla Zarghan'))
      const { article } = await read('a', report('Leyla Zarghan'))
      await client.ask(Remove, { id: article.id })
      expect((await client.ask(EveryId)).articles.nodes).toEqual([])
    })

    it('refuses what is no id of an article', async () => {
      await read('a', report('Leyla Zarghan'))
      for (const id of ['x', await idOf('Leyla Zarghan')]) {
        expect((await client.ask(Remove, { id })).removeArticle).toMatchObject({ __typename: 'InvalidInputError' })
      }
    })
  })

  describe('corrections', () => {
    beforeEach(async () => {
      await read('one', report('Leyla Zarghan'))
      await read('two', report('Rui Tavares', 'the harbor is closed'))
      await read('three', report('Joana Lobo', 'the harbor is for sale'))
    })

    it('merge people: one node with the id kept, to which the other ids lead', async () => {
      const [leyla, rui] = [await idOf('Leyla Zarghan'), await idOf('Rui Tavares')]
      for (const [keep, other] of [
        [leyla, rui],
        [rui, leyla],
      ] as const) {
        const { people, correction } = await merge(keep, other)
        expect(people).toHaveLength(1)
        expect(people[0]?.id).toBe(keep)
        expect([people[0]?.name, ...(people[0]?.aliases ?? [])]).toEqual(expect.arrayContaining(['Leyla Zarghan', 'Rui Tavares']))
        expect((await client.ask(WhoIs, { id: other })).person?.id).toBe(keep)
        expect((await client.ask(WhoIs, { id: other })).person?.corrections).toEqual([{ id: correction, kind: 'MERGE' }])
        await client.ask(Undo, { id: correction })
        expect((await client.ask(WhoIs, { id: other })).person?.corrections).toEqual([])
        expect(await names()).toEqual(['Joana Lobo', 'Leyla Zarghan', 'Rui Tavares'])
      }
    })

    it('hold for later reports, for removing and reading again, and for a fresh seeding', async () => {
      const [leyla, rui] = [await idOf('Leyla Zarghan'), await idOf('Rui Tavares')]
      await merge(leyla, rui)
      const merged = await dumpGraph(test.database)
      const later = await read('four', report('Rui Tavares', 'the airport is closed'))
      expect(later.article.people.nodes).toHaveLength(1)
      expect((await client.ask(WhoIs, { id: rui })).person?.id).toBe(leyla)
      for (const { id } of (await client.ask(EveryId)).articles.nodes) await client.ask(Remove, { id })
      expect(await names()).toEqual([])
      await read('two', report('Rui Tavares', 'the harbor is closed'))
      await read('three', report('Joana Lobo', 'the harbor is for sale'))
      await read('one', report('Leyla Zarghan'))
      expect(await dumpGraph(test.database)).toEqual(merged)
    })

    it('take a merge back by a split, and a split by a merge', async () => {
      const untouched = await dumpGraph(test.database)
      const [leyla, rui, joana] = [await idOf('Leyla Zarghan'), await idOf('Rui Tavares'), await idOf('Joana Lobo')]
      await merge(leyla, rui, joana)
      const merged = await dumpGraph(test.database)
      const { people } = await split(leyla, 'rui  tavares', 'Joana Lobo')
      expect(people.map(({ id }) => id)[0]).toBe(leyla)
      expect(people).toHaveLength(2)
      expect(await client.ask(EveryId)).toMatchObject({ people: { totalCount: 2 } })
      await split(people[1]?.id ?? '', 'Joana Lobo')
      const { person } = await client.ask(WhoIs, { id: joana })
      expect(person?.corrections.map(({ kind }) => kind)).toEqual(['SPLIT', 'SPLIT', 'MERGE'])
      expect(await dumpGraph(test.database)).toEqual(untouched)
      await merge(leyla, rui, joana)
      expect(await dumpGraph(test.database)).toEqual(merged)
    })

    it('part what the evidence joins, whatever is read later', async () => {
      await read('five', report('Layla Zarqan', 'the road is open'))
      const joined = (await names()).filter((name) => name.startsWith('L'))
      expect(joined).toHaveLength(1)
      const untouched = await dumpGraph(test.database)
      const { people, correction } = await split(await idOf(joined[0] ?? ''), 'Layla Zarqan')
      expect(people.map(({ name }) => name)).toEqual(['Leyla Zarghan', 'Layla Zarqan'])
      await read('six', report('Layla Zarqan', 'the bridge is open'))
      await read('seven', report('Leyla Zarghan', 'the bridge is shut'))
      expect((await names()).filter((name) => name.startsWith('L'))).toEqual(['Layla Zarqan', 'Leyla Zarghan'])
      for (const slug of ['six', 'seven']) {
        const { articles } = await client.ask(EveryId)
        await client.ask(Remove, { id: articles.nodes.find((node) => node.slug === slug)?.id ?? '' })
      }
      await client.ask(Undo, { id: correction })
      expect(await dumpGraph(test.database)).toEqual(untouched)
    })

    it('refuse what cannot be', async () => {
      const leyla = await idOf('Leyla Zarghan')
      const rui = await idOf('Rui Tavares')
      const nobody = Buffer.from('Person:nobody').toString('base64url')
      const tryMerge = async (keep: string, ...others: string[]) =>
        (await client.ask(Merge, { input: { keep, merge: others } })).mergePeople
      const trySplit = async (person: string, ...some: string[]) =>
        (await client.ask(Split, { input: { person, names: some } })).splitPerson
      const invalid = (message: string) => ({ __typename: 'InvalidInputError', message })
      const missing = (message: string) => ({ __typename: 'NotFoundError', message })
      expect(await tryMerge(leyla)).toEqual(invalid('merge is empty.'))
      expect(await tryMerge(leyla, leyla)).toEqual(invalid('They are one person already.'))
      expect(await tryMerge(nobody, leyla)).toEqual(missing('The graph has nobody with the id given as keep.'))
      expect(await tryMerge(leyla, rui, nobody)).toEqual(missing('The graph has nobody with the id given as merge[1].'))
      expect(await tryMerge('x', leyla)).toMatchObject({ __typename: 'InvalidInputError' })
      expect(await trySplit(nobody, 'x')).toEqual(missing('The graph has nobody with the id given as person.'))
      expect(await trySplit(leyla)).toEqual(invalid('names is empty.'))
      expect(await trySplit(leyla, 'Rui Tavares')).toEqual(invalid('The reports never call this person "Rui Tavares".'))
      expect(await trySplit(leyla, 'Leyla Zarghan')).toEqual(
        invalid('Every name of this person is among these, or is a form of one of them: at least one has to stay.'),
      )
      expect((await client.ask(Undo, { id: 'x' })).undoCorrection).toEqual(missing('No correction in force has this id.'))
      const corrections = await test.database.read<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Correction"`)
      expect(corrections[0]?.n).toBe(0)
    })
  })
})

describe('corrections of the seeds', () => {
  it('outlive a fresh seeding of the same files', { timeout: 60_000 }, async () => {
    const test = await testDatabase()
    try {
      const client = createClient(test.database, { apiToken: token, token })
      await ingestPaths(test.database, [seeds])
      const { people } = await client.ask(EveryId)
      const [keep = '', other = ''] = people.nodes.map(({ id }) => id)
      await client.ask(Merge, { input: { keep, merge: [other] } })
      const corrected = await dumpGraph(test.database)
      for (const { id } of (await client.ask(EveryId)).articles.nodes) await client.ask(Remove, { id })
      await ingestPaths(test.database, [seeds])
      expect(await dumpGraph(test.database)).toEqual(corrected)
      expect((await client.ask(EveryId)).people.totalCount).toBe(people.totalCount - 1)
    } finally {
      await test.drop()
    }
  })
})
