import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stableId } from '../../src/domain/stable-id.ts'
import { graphql } from '../../src/generated/client/gql.ts'
import { encodeGlobalId } from '../../src/schema/global-id.ts'
import { type Client, createClient } from '../testkit/client.ts'
import { dialects, type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'
import { groupRows } from '../testkit/graph-group-rows.ts'

const graph = makeGraph({ articles: 40, seed: 5 })

const NodeById = graphql(`
  query NodeById($id: ID!) {
    node(id: $id) {
      __typename
      id
    }
  }
`)
const NodesByIds = graphql(`
  query NodesByIds($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
    }
  }
`)
const PersonByIdOrSlug = graphql(`
  query PersonByIdOrSlug($id: ID, $slug: String) {
    person(id: $id, slug: $slug) {
      id
    }
  }
`)
const ArticleByIdOrSlug = graphql(`
  query ArticleByIdOrSlug($id: ID, $slug: String) {
    article(id: $id, slug: $slug) {
      id
      slug
      text
      body
      publishedOn
      ingestedAt
      mentions {
        start
        end
        text
        target {
          __typename
          ... on Person {
            id
          }
          ... on Country {
            code
          }
          ... on Outlet {
            id
          }
        }
      }
      people(first: 100) {
        edges {
          mentionCount
          node {
            id
          }
        }
      }
    }
  }
`)
const MeetingById = graphql(`
  query MeetingById($id: ID!) {
    meeting(id: $id) {
      id
      countries {
        code
      }
      evidence {
        text
        context
        start
        end
        article {
          id
          text
        }
      }
    }
  }
`)
const QuoteById = graphql(`
  query QuoteById($id: ID!) {
    quote(id: $id) {
      id
      text
      aboutCountries {
        code
      }
      aboutPeople {
        id
      }
      passage {
        text
        article {
          id
        }
      }
    }
  }
`)
const PersonInFull = graphql(`
  query PersonInFull($id: ID!) {
    person(id: $id) {
      nameForms {
        text
        articleCount
      }
      positions {
        title
        firstSeenOn
        lastSeenOn
        country {
          code
        }
        evidence {
          text
          start
          article {
            publishedOn
          }
        }
      }
      possibleDuplicates {
        score
        reasons
        person {
          id
        }
      }
      counterparts(first: 100) {
        totalCount
        edges {
          meetingCount
          firstMetOn
          lastMetOn
          node {
            id
          }
        }
      }
    }
  }
`)
const TiesOf = graphql(`
  query TiesOf($code: CountryCode!) {
    country(code: $code) {
      ties(first: 100) {
        edges {
          meetingCount
          firstMetOn
          lastMetOn
          node {
            code
          }
        }
      }
    }
  }
`)
const Counts = graphql(`
  query Counts {
    stats {
      articles
      people
      countries
      meetings
      quotes
      outlets
      lastIngestedAt
    }
    countries {
      totalCount
    }
  }
`)

/** The member of a group that has most in it. */
const mostOf = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): string =>
  [...groupRows(rows, keyOf)].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? ''

describe.each(dialects())('nodes on %s', (dialect) => {
  let test: TestDatabase
  let client: Client
  beforeAll(async () => {
    test = await testDatabase(dialect)
    await saveGraph(test.database, graph)
    client = createClient(test.database)
  })
  afterAll(() => test.drop())

  const examples = {
    Article: graph.Article[3]?.id ?? '',
    Person: graph.Person[3]?.id ?? '',
    Country: 'IR',
    Meeting: graph.Meeting[3]?.id ?? '',
    Quote: graph.Quote[3]?.id ?? '',
    Outlet: graph.Outlet[1]?.id ?? '',
  }

  it.each(Object.entries(examples))('finds a %s by its id', async (type, localId) => {
    const id = encodeGlobalId(type, localId)
    expect(await client.ask(NodeById, { id })).toEqual({ node: { __typename: type, id } })
  })

  it('finds nodes of any type in their order, null for those that are not there', async () => {
    const ids = Object.entries(examples).map(([type, id]) => encodeGlobalId(type, id))
    const missing = encodeGlobalId('Person', 'nobody')
    const { nodes } = await client.ask(NodesByIds, { ids: [...ids, missing, ...ids] })
    expect(nodes.map((node) => node?.id ?? null)).toEqual([...ids, null, ...ids])
  })

  it('finds people by the ids and slugs of all their profiles', async () => {
    for (const profile of graph.Profile) {
      const id = encodeGlobalId('Person', profile.personId)
      expect(await client.ask(PersonByIdOrSlug, { id: encodeGlobalId('Person', profile.id) })).toEqual({ person: { id } })
      expect(await client.ask(NodeById, { id: encodeGlobalId('Person', profile.id) })).toEqual({
        node: { __typename: 'Person', id },
      })
    }
    for (const { id, slug } of graph.Person) {
      expect(await client.ask(PersonByIdOrSlug, { slug })).toEqual({ person: { id: encodeGlobalId('Person', id) } })
    }
    const taken = new Set(graph.Person.map((person) => person.slug))
    for (const { slug } of graph.Profile.filter((profile) => !taken.has(profile.slug))) {
      const [least] = graph.Profile.filter((profile) => profile.slug === slug).sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(await client.ask(PersonByIdOrSlug, { slug })).toEqual({
        person: { id: encodeGlobalId('Person', least?.personId ?? '') },
      })
    }
    expect(await client.ask(PersonByIdOrSlug, { slug: 'nobody' })).toEqual({ person: null })
  })

  it('finds meetings by the ids of all their tellings', async () => {
    for (const report of graph.MeetingReport) {
      const { meeting } = await client.ask(MeetingById, { id: encodeGlobalId('Meeting', report.id) })
      expect(meeting?.id).toBe(encodeGlobalId('Meeting', report.meetingId))
    }
  })

  it('finds articles by slug, by id, and by the ids that the other names of the same text have', async () => {
    for (const { name, articleId } of graph.Source) {
      const { article } = await client.ask(ArticleByIdOrSlug, { id: encodeGlobalId('Article', stableId('article', name)) })
      expect(article?.id).toBe(encodeGlobalId('Article', articleId))
      expect((await client.ask(ArticleByIdOrSlug, { slug: article?.slug ?? '' })).article?.id).toBe(article?.id)
    }
    expect(await client.ask(ArticleByIdOrSlug, { id: encodeGlobalId('Article', 'none') })).toEqual({ article: null })
  })

  it('gives an article’s text, its body, and every mention in reading order', async () => {
    for (const row of graph.Article.slice(0, 10)) {
      const { article } = await client.ask(ArticleByIdOrSlug, { slug: row.slug })
      const [title, ...rest] = row.text.split('\n\n')
      expect(article).toMatchObject({
        text: row.text,
        body: [title, ...rest].join('\n\n'),
        publishedOn: row.publishedOn || null,
        ingestedAt: row.ingestedAt,
      })
      const mentions = graph.Mention.filter((mention) => mention.articleId === row.id).sort((a, b) => a.start - b.start)
      expect(article?.mentions).toEqual(
        mentions.map(({ start, end, personId, countryCode, outletId }) => ({
          start,
          end,
          text: row.text.slice(start, end),
          target:
            personId !== null
              ? { __typename: 'Person', id: encodeGlobalId('Person', personId) }
              : countryCode !== null
                ? { __typename: 'Country', code: countryCode }
                : { __typename: 'Outlet', id: encodeGlobalId('Outlet', outletId ?? '') },
        })),
      )
    }
  })

  it('counts the mentions of a person over all the person’s appearances in an article', async () => {
    // The article in which somebody appears twice.
    const articleId = mostOf(graph.Appearance, (row) => `${row.articleId} ${row.personId}`).split(' ')[0] ?? ''
    const appearances = graph.Appearance.filter((row) => row.articleId === articleId)
    const people = [...groupRows(appearances, (row) => row.personId)]
    expect(people.some(([, rows]) => rows.length > 1)).toBe(true)
    const { article } = await client.ask(ArticleByIdOrSlug, { id: encodeGlobalId('Article', articleId) })
    expect(article?.people.edges).toEqual(
      people
        .sort((a, b) => (a[1][0]?.ordinal ?? 0) - (b[1][0]?.ordinal ?? 0))
        .map(([id, rows]) => ({
          mentionCount: rows.reduce((sum, row) => sum + row.mentionCount, 0),
          node: { id: encodeGlobalId('Person', id) },
        })),
    )
  })

  it('proves a meeting with the words of every article that tells of it', async () => {
    const id = mostOf(graph.MeetingReport, (row) => row.meetingId)
    const { meeting } = await client.ask(MeetingById, { id: encodeGlobalId('Meeting', id) })
    const reports = graph.MeetingReport.filter((report) => report.meetingId === id)
    expect(meeting?.evidence.length).toBe(reports.length)
    for (const { text, context, start, end, article } of meeting?.evidence ?? []) {
      expect(article.text.slice(start, end)).toBe(text)
      expect(context).toContain(text)
    }
    expect(new Set(meeting?.evidence.map(({ article }) => article.id))).toEqual(
      new Set(reports.map((report) => encodeGlobalId('Article', report.articleId))),
    )
    expect(meeting?.countries.map(({ code }) => code)).toEqual(
      graph.MeetingCountry.filter((row) => row.meetingId === id)
        .sort((a, b) => a.ordinal - b.ordinal)
        .map((row) => row.countryCode),
    )
  })

  it('says whom and what a statement names', async () => {
    for (const row of graph.Quote.slice(0, 30)) {
      const { quote } = await client.ask(QuoteById, { id: encodeGlobalId('Quote', row.id) })
      expect(quote?.text).toBe(row.text)
      expect(quote?.passage).toEqual({ text: row.text, article: { id: encodeGlobalId('Article', row.articleId) } })
      const codes = graph.QuoteCountry.filter(({ quoteId }) => quoteId === row.id).map(({ countryCode }) => countryCode)
      expect(quote?.aboutCountries.map(({ code }) => code).sort()).toEqual(codes.sort())
      const people = graph.QuotePerson.filter(({ quoteId }) => quoteId === row.id).map(({ personId }) =>
        encodeGlobalId('Person', personId),
      )
      expect(quote?.aboutPeople.map(({ id }) => id).sort()).toEqual([...new Set(people)].sort())
    }
  })

  it('sums forms of a name and offices over a person’s profiles, the most used and the latest first', async () => {
    const personId = mostOf(graph.Profile, (row) => row.personId)
    const profiles = graph.Profile.filter((row) => row.personId === personId).map((row) => row.id)
    expect(profiles.length).toBeGreaterThan(1)
    const { person } = await client.ask(PersonInFull, { id: encodeGlobalId('Person', personId) })
    const forms = groupRows(
      graph.NameForm.filter((form) => profiles.includes(form.profileId)),
      (form) => form.text,
    )
    expect(person?.nameForms).toHaveLength(forms.size)
    for (const { text, articleCount } of person?.nameForms ?? []) {
      expect(articleCount).toBe((forms.get(text) ?? []).reduce((sum, form) => sum + form.articleCount, 0))
    }
    const counts = person?.nameForms.map((form) => form.articleCount) ?? []
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    const days = person?.positions.map((position) => position.lastSeenOn ?? '') ?? []
    expect(days).toEqual([...days].sort().reverse())
  })

  it('proves an office with its ten latest passages', async () => {
    const positionId = mostOf(graph.AppearanceOffice, (row) => row.positionId)
    const position = graph.Position.find((row) => row.id === positionId)
    const profile = graph.Profile.find((row) => row.id === position?.profileId)
    const { person } = await client.ask(PersonInFull, { id: encodeGlobalId('Person', profile?.personId ?? '') })
    const evidence = person?.positions.find(({ title }) => title === position?.title)?.evidence ?? []
    expect(evidence).toHaveLength(10)
    const days = evidence.map(({ article }) => article.publishedOn ?? '')
    expect(days).toEqual([...days].sort().reverse())
    const appearances = graph.AppearanceOffice.filter((row) => row.positionId === positionId).map((row) => row.appearanceId)
    const all = graph.Appearance.filter((row) => appearances.includes(row.id)).map((row) => row.publishedOn)
    expect(days).toEqual(all.sort().reverse().slice(0, 10))
  })

  it('offers those who resemble a person and are not joined, once each', async () => {
    const apart = graph.Resemblance.filter((row) => !row.joins)
    const personOf = (profileId: string) => graph.Profile.find((profile) => profile.id === profileId)?.personId ?? ''
    const pairs = apart.map((row) => [personOf(row.aId), personOf(row.bId)]).filter(([a, b]) => a !== b)
    expect(pairs.length).toBeGreaterThan(0)
    for (const [a = '', b = ''] of pairs) {
      const duplicates = (await client.ask(PersonInFull, { id: encodeGlobalId('Person', a) })).person?.possibleDuplicates
      expect(duplicates).toContainEqual({
        score: 0.6,
        reasons: ['Their names are alike.'],
        person: { id: encodeGlobalId('Person', b) },
      })
      expect(new Set(duplicates?.map(({ person }) => person.id)).size).toBe(duplicates?.length)
    }
    const joined = graph.Resemblance.filter((row) => row.joins).map((row) => [personOf(row.aId), personOf(row.bId)])
    const [a = '', b = ''] =
      joined.find(([x, y]) => x !== y && !pairs.some((pair) => pair.includes(x ?? '') && pair.includes(y ?? ''))) ?? []
    const duplicates = (await client.ask(PersonInFull, { id: encodeGlobalId('Person', a) })).person?.possibleDuplicates
    expect(duplicates?.map(({ person }) => person.id)).not.toContain(encodeGlobalId('Person', b))
  })

  it('counts the meetings held with each counterpart, and tells the first and the last', async () => {
    const personId = mostOf(graph.Participation, (row) => row.personId)
    const held = graph.Meeting.filter((meeting) => meeting.status === 'HELD')
    const own = held.filter((meeting) =>
      graph.Participation.some((row) => row.meetingId === meeting.id && row.personId === personId),
    )
    const others = groupRows(
      own.flatMap((meeting) =>
        graph.Participation.filter((row) => row.meetingId === meeting.id && row.personId !== personId).map((row) => ({
          id: row.personId,
          date: meeting.date,
        })),
      ),
      (row) => row.id,
    )
    const { person } = await client.ask(PersonInFull, { id: encodeGlobalId('Person', personId) })
    expect(person?.counterparts.totalCount).toBe(others.size)
    const expected = [...others]
      .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? 1 : -1))
      .map(([id, rows]) => {
        const dates = rows
          .map((row) => row.date)
          .filter((date) => date !== '')
          .sort()
        return {
          meetingCount: rows.length,
          firstMetOn: dates[0] ?? null,
          lastMetOn: dates.at(-1) ?? null,
          node: { id: encodeGlobalId('Person', id) },
        }
      })
    expect(person?.counterparts.edges).toEqual(expected.slice(0, 100))
  })

  it('tells the ties of a country', async () => {
    const { country } = await client.ask(TiesOf, { code: 'IR' })
    const ties = graph.CountryTie.filter((tie) => tie.countryCode === 'IR')
    expect(country?.ties.edges).toEqual(
      ties
        .sort((a, b) => b.meetingCount - a.meetingCount || (a.otherCode < b.otherCode ? 1 : -1))
        .map((tie) => ({
          meetingCount: tie.meetingCount,
          firstMetOn: tie.firstMetOn || null,
          lastMetOn: tie.lastMetOn || null,
          node: { code: tie.otherCode },
        })),
    )
  })

  it('counts what there is', async () => {
    const { stats, countries } = await client.ask(Counts)
    expect(stats).toEqual({
      articles: graph.Article.length,
      people: graph.Person.length,
      countries: countries.totalCount,
      meetings: graph.Meeting.length,
      quotes: graph.Quote.length,
      outlets: graph.Outlet.length,
      lastIngestedAt: null,
    })
  })
})
