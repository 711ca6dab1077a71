import { foldName, foldTransliteration } from '../../src/domain/fold-name.ts'
import { decodeGlobalId } from '../../src/schema/global-id.ts'
import type { GraphRow } from '../../src/storage/graph-tables.ts'
import type {
  ArticleFilter,
  Combined,
  CountryFilter,
  DateRange,
  MeetingFilter,
  PersonFilter,
  QuoteFilter,
} from '../../src/storage/reads/filters/filter-types.ts'
import type { Graph } from '../testkit/graph-rows.ts'
import { isFoundIn } from './naive-search.ts'

// What the filters mean, said once more without SQL: loops over the rows in memory.

type Row<Table extends 'Article' | 'Person' | 'Meeting' | 'Quote'> = GraphRow<Table>

/** Whether a value is given; null and left out ask nothing. */
const asked = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

const localId = (globalId: string): string => decodeGlobalId(globalId).id

/** The people whom ids mean: of any of their profiles. */
const peopleOf = (graph: Graph, ids: readonly string[]): string[] =>
  graph.Profile.filter((profile) => ids.map(localId).includes(profile.id)).map((profile) => profile.personId)

const hasWords = (text: string | null, words: string): boolean =>
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => text?.toLowerCase().includes(word.toLowerCase()) === true)

/** The stretches of an article that are the report. */
const bodyOf = ({ text, body }: Row<'Article'>): string[] =>
  (JSON.parse(body) as [number, number][]).map(([start, end]) => text.slice(start, end))

const lies = (date: string, { from, to }: DateRange): boolean =>
  (!asked(from) && !asked(to)) || (date !== '' && (!asked(from) || date >= from) && (!asked(to) || date <= to))

const combines = <Filter extends Combined<Filter>>(filter: Filter, meets: (filter: Filter) => boolean): boolean =>
  (!asked(filter.and) || filter.and.every(meets)) &&
  (!asked(filter.or) || filter.or.some(meets)) &&
  (!asked(filter.not) || !meets(filter.not))

export const meetsArticleFilter =
  (graph: Graph, article: Row<'Article'>) =>
  (filter: ArticleFilter): boolean =>
    (!asked(filter.text) || isFoundIn([article.title, ...bodyOf(article)], filter.text)) &&
    (!asked(filter.outlets) || filter.outlets.map(localId).includes(article.outletId ?? '')) &&
    (!asked(filter.publishedOn) || lies(article.publishedOn, filter.publishedOn)) &&
    (!asked(filter.people) ||
      peopleOf(graph, filter.people).some((person) =>
        graph.Appearance.some(({ articleId, personId }) => articleId === article.id && personId === person),
      )) &&
    (!asked(filter.countries) ||
      filter.countries.some((code) =>
        graph.ArticleCountry.some(({ articleId, countryCode }) => articleId === article.id && countryCode === code),
      )) &&
    combines(filter, meetsArticleFilter(graph, article))

export const meetsPersonFilter =
  (graph: Graph, person: Row<'Person'>) =>
  (filter: PersonFilter): boolean =>
    (!asked(filter.name) || hasName(graph, person, filter.name)) &&
    (!asked(filter.countries) || filter.countries.includes(person.countryCode ?? '')) &&
    (!asked(filter.metWith) || peopleOf(graph, [filter.metWith]).some((other) => met(graph, person.id, other))) &&
    (!asked(filter.position) || positionsOf(graph, person).some((title) => hasWords(title, filter.position ?? ''))) &&
    combines(filter, meetsPersonFilter(graph, person))

const profilesOf = (graph: Graph, person: Row<'Person'>): string[] =>
  graph.Profile.filter(({ personId }) => personId === person.id).map(({ id }) => id)

const positionsOf = (graph: Graph, person: Row<'Person'>): string[] =>
  graph.Position.filter(({ profileId }) => profilesOf(graph, person).includes(profileId)).map(({ title }) => title)

function hasName(graph: Graph, person: Row<'Person'>, name: string): boolean {
  const fold = (text: string): string[] =>
    foldName(text)
      .split(' ')
      .filter((word) => word !== '')
      .map(foldTransliteration)
  const wanted = fold(name)
  const forms = graph.NameForm.filter(({ profileId }) => profilesOf(graph, person).includes(profileId))
  return wanted.length > 0 && forms.some(({ text }) => wanted.every((word) => fold(text).some((own) => own.startsWith(word))))
}

function met(graph: Graph, person: string, other: string): boolean {
  const held = new Set(graph.Meeting.filter(({ status }) => status === 'HELD').map(({ id }) => id))
  const meetingsOf = (id: string): string[] =>
    graph.Participation.filter(({ personId, meetingId }) => personId === id && held.has(meetingId)).map(
      ({ meetingId }) => meetingId,
    )
  return person !== other && meetingsOf(person).some((meeting) => meetingsOf(other).includes(meeting))
}

export const meetsMeetingFilter =
  (graph: Graph, meeting: Row<'Meeting'>) =>
  (filter: MeetingFilter): boolean =>
    (!asked(filter.people) || (filter.people.length > 0 && filter.people.every((id) => tookPart(graph, meeting, id)))) &&
    (!asked(filter.countries) ||
      (filter.countries.length > 0 && filter.countries.every((code) => wasParty(graph, meeting, code)))) &&
    (!asked(filter.kinds) || filter.kinds.some((kind) => kind === meeting.kind)) &&
    (!asked(filter.status) || filter.status === meeting.status) &&
    (!asked(filter.place) || hasWords(meeting.place, filter.place)) &&
    (!asked(filter.date) || lies(meeting.date, filter.date)) &&
    (!asked(filter.minConfidence) || meeting.confidence >= filter.minConfidence) &&
    combines(filter, meetsMeetingFilter(graph, meeting))

const tookPart = (graph: Graph, meeting: Row<'Meeting'>, id: string): boolean =>
  peopleOf(graph, [id]).some((person) =>
    graph.Participation.some(({ meetingId, personId }) => meetingId === meeting.id && personId === person),
  )

const wasParty = (graph: Graph, meeting: Row<'Meeting'>, code: string): boolean =>
  graph.MeetingCountry.some(({ meetingId, countryCode }) => meetingId === meeting.id && countryCode === code)

export const meetsQuoteFilter =
  (graph: Graph, quote: Row<'Quote'>) =>
  (filter: QuoteFilter): boolean =>
    (!asked(filter.text) || isFoundIn([quote.text], filter.text)) &&
    (!asked(filter.kinds) || filter.kinds.some((kind) => kind === quote.kind)) &&
    (!asked(filter.speakers) || peopleOf(graph, filter.speakers).includes(quote.speakerId ?? '')) &&
    (!asked(filter.speakerCountries) || filter.speakerCountries.includes(quote.speakerCountryCode ?? '')) &&
    (!asked(filter.aboutCountries) ||
      graph.QuoteCountry.some(
        ({ quoteId, countryCode }) => quoteId === quote.id && filter.aboutCountries?.includes(countryCode),
      )) &&
    (!asked(filter.aboutPeople) ||
      graph.QuotePerson.some(
        ({ quoteId, personId }) => quoteId === quote.id && peopleOf(graph, filter.aboutPeople ?? []).includes(personId),
      )) &&
    (!asked(filter.articles) || filter.articles.map(localId).includes(quote.articleId)) &&
    (!asked(filter.meetings) ||
      graph.MeetingReport.some(
        ({ id, meetingId }) => filter.meetings?.map(localId).includes(id) === true && meetingId === quote.meetingId,
      )) &&
    (!asked(filter.saidOn) || lies(quote.saidOn, filter.saidOn)) &&
    (!asked(filter.speaker) ||
      graph.Person.some((person) => person.id === quote.speakerId && meetsPersonFilter(graph, person)(filter.speaker ?? {}))) &&
    (!asked(filter.article) ||
      graph.Article.some(
        (article) => article.id === quote.articleId && meetsArticleFilter(graph, article)(filter.article ?? {}),
      )) &&
    (!asked(filter.minConfidence) || quote.confidence >= filter.minConfidence) &&
    combines(filter, meetsQuoteFilter(graph, quote))

export const meetsCountryFilter =
  (country: { readonly code: string; readonly name: string; readonly officialName: string; readonly region: string }) =>
  (filter: CountryFilter): boolean =>
    (!asked(filter.codes) || filter.codes.includes(country.code)) &&
    (!asked(filter.name) || hasWords(`${country.name} ${country.officialName}`, filter.name)) &&
    (!asked(filter.region) || country.region.toLowerCase() === filter.region.trim().toLowerCase())
