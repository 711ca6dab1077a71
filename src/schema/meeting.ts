import type { MeetingKind as Kind, MeetingStatus as Status } from '../domain/facts.ts'
import { NO_PARENT } from '../storage/reads/connection.ts'
import { type ParticipationRow, readMeetingCountries, readMeetingEvidence, readParticipations } from '../storage/reads/lists.ts'
import type { MeetingRow } from '../storage/reads/node-tables.ts'
import { readCountries, readMeetings, readPeople } from '../storage/reads/nodes.ts'
import { meetingArticles, meetingQuotes, queryMeetings } from '../storage/reads/relations.ts'
import { builder } from './builder.ts'
import { connectionType } from './connection.ts'
import { load, loadExisting, loadList } from './field-state.ts'
import { articleLists, meetingLists, quoteLists } from './filtered-lists.ts'
import { decodeIdOf } from './global-id.ts'
import { loadNodes } from './load-nodes.ts'
import { toPassage } from './located-passage.ts'
import { OrderDirection } from './order-direction.ts'
import { Article, Country, DateRange, Meeting, MeetingFilter, MeetingOrder, Passage, Person, Quote } from './refs.ts'

const MeetingArticles = connectionType('MeetingArticles', Article, { of: 'the articles that tell of a meeting' })
const MeetingQuotes = connectionType('MeetingQuotes', Quote, { of: 'what was said at a meeting' })
const QueryMeetings = connectionType('QueryMeetings', Meeting, { of: 'meetings' })

const MeetingKind = builder.enumType('MeetingKind', {
  description: 'What sort of encounter a meeting is.',
  values: {
    MEETING: { description: 'Face to face.' },
    CALL: { description: 'By telephone or video.' },
    VISIT: { description: 'A trip, without a named encounter.' },
    CONFERENCE: { description: 'Three parties or more: a summit, a forum.' },
  } as const,
})

const MeetingStatus = builder.enumType('MeetingStatus', {
  description: 'Whether a meeting took place.',
  values: {
    HELD: { description: 'It took place.' },
    PLANNED: { description: 'It was announced, and no report says that it took place.' },
    CANCELLED: { description: 'It was called off.' },
  } as const,
})

const Participation = builder.objectRef<ParticipationRow>('Participation').implement({
  description: 'A person at a meeting.',
  fields: (t) => ({
    person: t.field({
      description: 'Who took part.',
      type: Person,
      resolve: ({ personId }, _args, context, info) => loadExisting(context, info, { key: personId, read: readPeople }),
    }),
    country: t.field({
      description: 'The country that the person represented there.',
      type: Country,
      nullable: true,
      resolve: ({ countryCode }, _args, context, info) =>
        countryCode === null ? null : load(context, info, { key: countryCode, read: readCountries }),
    }),
    role: t.exposeString('role', { nullable: true, description: 'The office that the person held at the time: Prime Minister.' }),
  }),
})

builder.node(Meeting, {
  description: 'An encounter between officials: one, however many articles tell of it.',
  id: { resolve: (meeting: MeetingRow) => meeting.id },
  loadMany: loadNodes(readMeetings),
  fields: (t) => ({
    title: t.exposeString('title', { description: 'A readable line: who meets whom, and where.' }),
    kind: t.field({ type: MeetingKind, description: 'What sort of encounter it is.', resolve: ({ kind }) => kind as Kind }),
    status: t.field({ type: MeetingStatus, description: 'Whether it took place.', resolve: ({ status }) => status as Status }),
    date: t.field({
      description: 'The day, where the articles allow it to be worked out.',
      type: 'Date',
      nullable: true,
      resolve: ({ date }) => date || null,
    }),
    dateText: t.exposeString('dateText', { nullable: true, description: "The article's own words for the day: on Monday." }),
    place: t.exposeString('place', { nullable: true, description: 'Where: a city, else a country or a venue as worded.' }),
    hostCountry: t.field({
      description: 'The country in which it took place.',
      type: Country,
      nullable: true,
      resolve: ({ hostCountryCode }, _args, context, info) =>
        hostCountryCode === null ? null : load(context, info, { key: hostCountryCode, read: readCountries }),
    }),
    participants: t.field({
      description: 'The people who took part, as far as articles name them.',
      type: [Participation],
      resolve: ({ id }, _args, context, info) => loadList(context, info, { key: id, read: readParticipations }),
    }),
    countries: t.field({
      description: 'The countries of the parties, also of those whom no article names.',
      type: [Country],
      resolve: ({ id }, _args, context, info) => loadList(context, info, { key: id, read: readMeetingCountries }),
    }),
    articles: t.field({
      description: 'The articles that tell of it.',
      type: MeetingArticles,
      args: articleLists.args(t.arg),
      resolve: ({ id }, given, context, info) => articleLists.connect(context, info, meetingArticles, { parent: id, given }),
    }),
    quotes: t.field({
      description: 'What was said at it, as the articles report it.',
      type: MeetingQuotes,
      args: quoteLists.args(t.arg),
      resolve: ({ id }, given, context, info) => quoteLists.connect(context, info, meetingQuotes, { parent: id, given }),
    }),
    evidence: t.field({
      description: 'The words that tell of it, of every article that does, the latest article first.',
      type: [Passage],
      resolve: async ({ id }, _args, context, info) =>
        (await loadList(context, info, { key: id, read: readMeetingEvidence })).map((row) => toPassage(context, info, row)),
    }),
    confidence: t.exposeFloat('confidence', {
      description: 'How sure the reading is, from 0 to 1: of facts at 0.8 about 80 % are right.',
    }),
    rule: t.exposeString('rule', { description: 'The name of the rule that found it.' }),
  }),
})

MeetingFilter.implement({
  description: 'What meetings must meet. All fields hold together.',
  fields: (t) => ({
    people: t.idList({ description: 'All of these people took part.' }),
    countries: t.field({ type: ['CountryCode'], description: 'All of these countries were parties.' }),
    kinds: t.field({ type: [MeetingKind], description: 'Of one of these kinds.' }),
    status: t.field({ type: MeetingStatus, description: 'Whether it took place.' }),
    place: t.string({ description: 'Every one of these words stands in the place, in upper or lower case.' }),
    date: t.field({ type: DateRange, description: 'On one of these days.' }),
    minConfidence: t.float({ description: 'Read with at least this confidence, from 0 to 1.' }),
    and: t.field({ type: [MeetingFilter], description: 'Meets all of these.' }),
    or: t.field({ type: [MeetingFilter], description: 'Meets one of these.' }),
    not: t.field({ type: MeetingFilter, description: 'Does not meet this.' }),
  }),
})

const MeetingOrderField = builder.enumType('MeetingOrderField', {
  description: 'What meetings can be put in order by.',
  values: { DATE: { description: 'The day; meetings whose day is unknown count as the oldest.' } } as const,
})

MeetingOrder.implement({
  description: 'The order of a list of meetings.',
  fields: (t) => ({
    by: t.field({ type: MeetingOrderField, required: true, defaultValue: 'DATE', description: 'What to compare.' }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'DESC', description: 'Which way.' }),
  }),
})

builder.queryFields((t) => ({
  meeting: t.field({
    description: 'One meeting; null where the graph does not hold it.',
    type: Meeting,
    nullable: true,
    args: {
      id: t.arg.id({ required: true, description: "The meeting's id, or one that an article's telling of it had before." }),
    },
    resolve: (_root, { id }, context, info) => load(context, info, { key: decodeIdOf('Meeting', id), read: readMeetings }),
  }),
  meetings: t.field({
    description: 'Meetings, the latest first unless ordered otherwise.',
    type: QueryMeetings,
    args: meetingLists.args(t.arg),
    resolve: (_root, given, context, info) => meetingLists.connect(context, info, queryMeetings, { parent: NO_PARENT, given }),
  }),
}))
