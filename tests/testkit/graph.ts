import sql from 'sql-template-tag'
import { stableId } from '../../src/domain/stable-id.ts'
import type { Database } from '../../src/storage/database.ts'
import { type GraphRow, type GraphTable, saveRows } from '../../src/storage/graph-tables.ts'
import { rebuildSearchIndex } from '../../src/storage/search/keep-index.ts'
import { Cast, spansIn } from './graph-cast.ts'
import { groupRows } from './graph-group-rows.ts'
import { createRandom, type Random } from './graph-random.ts'
import { emptyGraph, type Graph } from './graph-rows.ts'
import { dateOf, makeArticles, makeOutlets, makePeople } from './graph-sources.ts'
import { countries, kinds, offices, places, quoteKinds, statuses, verbs } from './graph-words.ts'

/** How large a made-up graph is, and where its chances begin: the same options give the same graph. */
export interface GraphOptions {
  readonly articles: number
  readonly people?: number
  readonly meetings?: number
  readonly quotesPerArticle?: number
  readonly seed?: number
}

/**
 * Makes a graph up, consistent in itself: counts, ties and copies of dates are what a write would have made of the rest.
 * It has what is rare in it: unknown dates, people of two profiles, one person twice in an article, an article that tells
 * twice of one meeting, unnamed speakers, meetings nobody is named at.
 */
export function makeGraph({
  articles: articleCount,
  people: peopleCount = Math.ceil(articleCount * 0.6) + 6,
  meetings: meetingCount = Math.ceil(articleCount * 1.2),
  quotesPerArticle = 4,
  seed = 1,
}: GraphOptions): Graph {
  const random = createRandom(seed)
  const graph = emptyGraph()
  makeOutlets(graph)
  makePeople(graph, peopleCount, random)
  makeArticles(graph, articleCount, random)
  const cast = new Cast(graph, random)
  makeMeetings(graph, { count: meetingCount, random, cast })
  for (const article of graph.Article)
    for (let n = random.below(3); n >= 0; n--) cast.appearanceOf(article, random.often(graph.Person))
  makeQuotes(graph, { quotesPerArticle, random, cast })
  makeMentions(graph)
  derive(graph)
  return graph
}

/** Puts a graph into a migrated, empty database. */
export const saveGraph = (database: Database, graph: Graph): Promise<void> =>
  database.write(async (transaction) => {
    const order: GraphTable[] = [
      'Outlet',
      'Article',
      'Source',
      'OutletForm',
      'Person',
      'Profile',
      'ProfileKey',
      'NameForm',
      'Position',
    ]
    order.push(
      'Resemblance',
      'Appearance',
      'AppearanceOffice',
      'ArticleCountry',
      'Mention',
      'Meeting',
      'MeetingReport',
      'MeetingParty',
    )
    order.push('MeetingEvidence', 'Participation', 'MeetingCountry', 'Quote', 'QuoteCountry', 'QuotePerson', 'CountryTie')
    for (const table of order) await saveRows(transaction, table, graph[table] as GraphRow<typeof table>[])
    const counts = countriesOf(graph)
    for (const [code, { articles, meetings }] of counts) {
      await transaction.execute(
        sql`UPDATE "Country" SET "articleCount" = ${articles}, "meetingCount" = ${meetings} WHERE "code" = ${code}`,
      )
    }
    await rebuildSearchIndex(transaction)
  })

/** How many articles name each country, and how many meetings it is a party of. */
export function countriesOf(graph: Graph): Map<string, { articles: number; meetings: number }> {
  const counts = new Map<string, { articles: number; meetings: number }>()
  const of = (code: string) =>
    counts.get(code) ?? counts.set(code, { articles: 0, meetings: 0 }).get(code) ?? { articles: 0, meetings: 0 }
  for (const { countryCode } of graph.ArticleCountry) of(countryCode).articles++
  for (const { countryCode } of graph.MeetingCountry) of(countryCode).meetings++
  return counts
}

function makeMeetings(graph: Graph, { count, random, cast }: { count: number; random: Random; cast: Cast }): void {
  for (let index = 0; index < count; index++) {
    const article = random.pick(graph.Article)
    const tellings = [
      article,
      ...(random.chance(0.3) ? [random.pick(graph.Article)] : []),
      ...(random.chance(0.05) ? [article] : []),
    ]
    const parties = random.chance(0.1)
      ? []
      : [...new Set([random.often(graph.Person), random.often(graph.Person), random.pick(graph.Person)])]
    const codes = [...new Set([...parties.flatMap((party) => party.countryCode ?? []), random.pick(countries)])]
    const date = random.chance(0.15) ? '' : dateOf(random)
    const kind = random.pick(kinds)
    const status = random.pick(statuses)
    const place = random.chance(0.3) ? null : random.pick(places)
    const confidence = random.below(101) / 100
    const reportIds = tellings.map((_, telling) => stableId('meeting', index, telling))
    const id = [...reportIds].sort()[0] as string
    graph.Meeting.push({
      id,
      title: `Meeting ${index}`,
      kind,
      status,
      date,
      dateText: date === '' ? null : 'on that day',
      place,
      hostCountryCode: random.chance(0.4) ? null : random.pick(countries),
      confidence,
      rule: 'made-up',
    })
    parties.forEach((party, ordinal) => {
      graph.Participation.push({
        meetingId: id,
        personId: party.id,
        ordinal,
        countryCode: party.countryCode,
        role: random.chance(0.5) ? null : random.pick(offices),
        date,
      })
    })
    codes.forEach((countryCode, ordinal) => {
      graph.MeetingCountry.push({ meetingId: id, countryCode, ordinal, date })
    })
    tellings.forEach((telling, ordinal) => {
      const reportId = reportIds[ordinal] as string
      graph.MeetingReport.push({
        id: reportId,
        articleId: telling.id,
        meetingId: id,
        ordinal: graph.MeetingReport.length,
        kind,
        status,
        main: true,
        date,
        dateText: null,
        place,
        countries: JSON.stringify(codes),
        partyKey: parties.map((party) => party.id).join(' '),
        publishedOn: telling.publishedOn,
        confidence,
        rule: 'made-up',
      })
      parties.forEach((party, place) => {
        const appearance = cast.appearanceOf(telling, party)
        graph.MeetingParty.push({
          reportId,
          ordinal: place,
          appearanceId: appearance.id,
          personId: party.id,
          countryCode: party.countryCode,
          role: null,
        })
      })
      graph.MeetingEvidence.push({ reportId, ordinal: 0, ...spansIn(telling, random) })
    })
  }
}

function makeQuotes(
  graph: Graph,
  { quotesPerArticle, random, cast }: { quotesPerArticle: number; random: Random; cast: Cast },
): void {
  const reports = groupRows(graph.MeetingReport, (report) => report.articleId)
  for (const article of graph.Article) {
    const told = reports.get(article.id) ?? []
    const starts = new Set<string>()
    for (let index = 0; index < quotesPerArticle; index++) {
      const span = spansIn(article, random)
      if (starts.has(`${span.start} ${span.end}`)) continue
      starts.add(`${span.start} ${span.end}`)
      const id = stableId('quote', article.id, span.start, span.end)
      const speaker = random.chance(0.25) ? undefined : random.pick(cast.of(article.id))
      const report = told.length === 0 || random.chance(0.3) ? undefined : random.pick(told)
      const saidOn = random.chance(0.2) ? '' : dateOf(random)
      graph.Quote.push({
        id,
        articleId: article.id,
        ...span,
        text: article.text.slice(span.start, span.end),
        kind: random.pick(quoteKinds),
        speakerAppearanceId: speaker?.id ?? null,
        speakerId: speaker?.personId ?? null,
        speakerText: speaker === undefined ? 'an official' : null,
        speakerCountryCode: speaker?.countryCode ?? (random.chance(0.5) ? random.pick(countries) : null),
        cue: random.chance(0.2) ? null : random.pick(verbs),
        saidOn,
        reportedById: random.chance(0.7) ? null : random.pick(graph.Outlet).id,
        meetingReportId: report?.id ?? null,
        meetingId: report?.meetingId ?? null,
        main: true,
        confidence: random.below(101) / 100,
        rule: 'made-up',
      })
      for (const countryCode of new Set([random.pick(countries), random.pick(countries)])) {
        if (random.chance(0.5)) graph.QuoteCountry.push({ quoteId: id, countryCode, saidOn })
      }
      for (const appearance of cast.of(article.id)) {
        if (random.chance(0.2))
          graph.QuotePerson.push({ quoteId: id, appearanceId: appearance.id, personId: appearance.personId })
      }
    }
  }
}

/** One mention a thing that the article names, one after the other in its text. */
function makeMentions(graph: Graph): void {
  const appearances = groupRows(graph.Appearance, (appearance) => appearance.articleId)
  const named = groupRows(graph.ArticleCountry, (country) => country.articleId)
  for (const { id: articleId, outletId } of graph.Article) {
    let start = 0
    const place = () => {
      start += 7
      return { articleId, start, end: start + 5 }
    }
    const nobody = { appearanceId: null, personId: null, countryCode: null, outletId: null }
    for (const { id, personId } of appearances.get(articleId) ?? [])
      graph.Mention.push({ ...nobody, ...place(), appearanceId: id, personId })
    for (const { countryCode } of named.get(articleId) ?? []) graph.Mention.push({ ...nobody, ...place(), countryCode })
    if (outletId !== null) graph.Mention.push({ ...nobody, ...place(), outletId })
  }
}

/** What a write derives: counts of people, ties of countries. */
function derive(graph: Graph): void {
  const articlesOf = new Map<string, Set<string>>()
  for (const { personId, articleId } of graph.Appearance)
    articlesOf.set(personId, (articlesOf.get(personId) ?? new Set()).add(articleId))
  const meetings = groupRows(graph.Participation, (row) => row.personId)
  const quotes = groupRows(graph.Quote, (row) => row.speakerId)
  graph.Person = graph.Person.map((person) => ({
    ...person,
    articleCount: articlesOf.get(person.id)?.size ?? 0,
    meetingCount: meetings.get(person.id)?.length ?? 0,
    quoteCount: quotes.get(person.id)?.length ?? 0,
  }))
  const held = new Set(graph.Meeting.filter((meeting) => meeting.status === 'HELD').map((meeting) => meeting.id))
  const ties = new Map<string, GraphRow<'CountryTie'>>()
  for (const [meetingId, rows] of groupRows(graph.MeetingCountry, (row) => row.meetingId)) {
    if (!held.has(meetingId)) continue
    for (const { countryCode, date } of rows) {
      for (const { countryCode: otherCode } of rows) {
        if (countryCode === otherCode) continue
        const tie = ties.get(`${countryCode} ${otherCode}`) ?? {
          countryCode,
          otherCode,
          meetingCount: 0,
          firstMetOn: '',
          lastMetOn: '',
        }
        ties.set(`${countryCode} ${otherCode}`, {
          ...tie,
          meetingCount: tie.meetingCount + 1,
          firstMetOn: tie.firstMetOn === '' || (date !== '' && date < tie.firstMetOn) ? date : tie.firstMetOn,
          lastMetOn: [tie.lastMetOn, date].sort()[1] ?? '',
        })
      }
    }
  }
  graph.CountryTie = [...ties.values()]
}
