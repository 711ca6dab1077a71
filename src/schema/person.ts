import { CommuniqueError } from '../domain/errors.ts'
import { NO_PARENT, type PageItem } from '../storage/reads/connection.ts'
import {
  type NameFormRow,
  type PossibleDuplicateRow,
  readNameForms,
  readPositions,
  readPossibleDuplicates,
} from '../storage/reads/lists.ts'
import type { PersonRow } from '../storage/reads/node-tables.ts'
import { readCountries, readPeople, readPeopleBySlug } from '../storage/reads/nodes.ts'
import {
  type EncounterEdge,
  personArticles,
  personCounterparts,
  personMeetings,
  personQuotes,
  queryPeople,
} from '../storage/reads/relations.ts'
import { builder } from './builder.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { mostMetFirst } from './default-orders.ts'
import { encounterFields } from './encounter-edge.ts'
import { load, loadExisting, loadList } from './field-state.ts'
import { articleLists, meetingLists, personLists, quoteLists } from './filtered-lists.ts'
import { decodeIdOf } from './global-id.ts'
import { loadNodes } from './load-nodes.ts'
import { OrderDirection } from './order-direction.ts'
import { Position } from './position.ts'
import { Article, Country, Meeting, Person, PersonFilter, PersonOrder, Quote } from './refs.ts'

const PersonArticles = connectionType('PersonArticles', Article, { of: 'the articles that name a person' })
const PersonMeetings = connectionType('PersonMeetings', Meeting, { of: 'the meetings that a person took part in' })
const PersonQuotes = connectionType('PersonQuotes', Quote, { of: 'what a person said' })
const PersonCounterparts = connectionType<PersonRow, PageItem<PersonRow, EncounterEdge>>('PersonCounterparts', Person, {
  of: 'the people whom a person met',
  edgeFields: encounterFields('At how many meetings both took part.'),
})
const QueryPeople = connectionType('QueryPeople', Person, { of: 'people' })

const NameForm = builder.objectRef<NameFormRow>('NameForm').implement({
  description: 'A form of a name as reports write it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The form, without title or rank.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles use it for this person.' }),
  }),
})

const PossibleDuplicate = builder.objectRef<PossibleDuplicateRow>('PossibleDuplicate').implement({
  description: 'Somebody who may be the same person, without enough evidence to say so.',
  fields: (t) => ({
    person: t.field({
      description: 'The person who may be the same.',
      type: Person,
      resolve: ({ otherId }, _args, context, info) => loadExisting(context, info, { key: otherId, read: readPeople }),
    }),
    score: t.exposeFloat('score', { description: 'How much speaks for it, from 0 to 1.' }),
    reasons: t.stringList({
      description: 'What speaks for and against it, in plain words.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

builder.node(Person, {
  description: 'A named human being: one, however many spellings of the name the reports use.',
  id: { resolve: (person: PersonRow) => person.id },
  loadMany: loadNodes(readPeople),
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Readable and unique: made from the name. Slugs that the person had before keep leading here.',
    }),
    name: t.exposeString('name', { description: 'The fullest and most used form of the name, without title or rank.' }),
    aliases: t.stringList({
      description: 'Every other form of the name that the reports use, the most used first.',
      resolve: async ({ id, name }, _args, context, info) =>
        (await loadList(context, info, { key: id, read: readNameForms })).map(({ text }) => text).filter((text) => text !== name),
    }),
    country: t.field({
      description: 'The country that the person serves or belongs to, by the latest report that says so.',
      type: Country,
      nullable: true,
      resolve: ({ countryCode }, _args, context, info) =>
        countryCode === null ? null : load(context, info, { key: countryCode, read: readCountries }),
    }),
    positions: t.field({
      description: 'The offices that the reports give the person, the latest first.',
      type: [Position],
      resolve: ({ id }, _args, context, info) => loadList(context, info, { key: id, read: readPositions }),
    }),
    articles: t.field({
      description: 'The articles that name the person.',
      type: PersonArticles,
      args: articleLists.args(t.arg),
      resolve: ({ id }, given, context, info) => articleLists.connect(context, info, personArticles, { parent: id, given }),
    }),
    meetings: t.field({
      description: 'The meetings that the person took part in, or is to take part in.',
      type: PersonMeetings,
      args: meetingLists.args(t.arg),
      resolve: ({ id }, given, context, info) => meetingLists.connect(context, info, personMeetings, { parent: id, given }),
    }),
    quotes: t.field({
      description: 'What the person said, as the articles report it.',
      type: PersonQuotes,
      args: quoteLists.args(t.arg),
      resolve: ({ id }, given, context, info) => quoteLists.connect(context, info, personQuotes, { parent: id, given }),
    }),
    nameForms: t.field({
      description: 'Every form of the name that the reports use, the most used first.',
      type: [NameForm],
      resolve: ({ id }, _args, context, info) => loadList(context, info, { key: id, read: readNameForms }),
    }),
    possibleDuplicates: t.field({
      description: 'People who may be the same person, without enough evidence to say so; the likeliest first.',
      type: [PossibleDuplicate],
      resolve: ({ id }, _args, context, info) => loadList(context, info, { key: id, read: readPossibleDuplicates }),
    }),
    counterparts: t.field({
      description: 'The people whom the person met, the most often met first. Meetings planned or called off do not count.',
      type: PersonCounterparts,
      args: pageArguments(t.arg),
      resolve: ({ id }, page, context, info) =>
        connect(context, info, personCounterparts, { parent: id, page, order: mostMetFirst }),
    }),
  }),
})

PersonFilter.implement({
  description: 'What people must meet. All fields hold together.',
  fields: (t) => ({
    name: t.string({
      description:
        'A form of the name has words that begin like these, whatever the transliteration: `qasem` finds Qassem Soleimani.',
    }),
    countries: t.field({ type: ['CountryCode'], description: 'Serves or belongs to one of these countries.' }),
    metWith: t.id({ description: 'Took part in a meeting with this person. Meetings planned or called off do not count.' }),
    position: t.string({ description: 'Every one of these words stands in the name of one office held: `defense minister`.' }),
    and: t.field({ type: [PersonFilter], description: 'Meets all of these.' }),
    or: t.field({ type: [PersonFilter], description: 'Meets one of these.' }),
    not: t.field({ type: PersonFilter, description: 'Does not meet this.' }),
  }),
})

const PersonOrderField = builder.enumType('PersonOrderField', {
  description: 'What people can be put in order by.',
  values: {
    NAME: { description: 'The name, without regard to case and accents.' },
    QUOTE_COUNT: { description: 'How many of their statements the articles report.' },
    MEETING_COUNT: { description: 'How many meetings they took part in.' },
    ARTICLE_COUNT: { description: 'How many articles name them.' },
  } as const,
})

PersonOrder.implement({
  description: 'The order of a list of people.',
  fields: (t) => ({
    by: t.field({ type: PersonOrderField, required: true, defaultValue: 'NAME', description: 'What to compare.' }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'ASC', description: 'Which way.' }),
  }),
})

builder.queryFields((t) => ({
  person: t.field({
    description: 'One person, by id or slug; null where the graph does not hold the person.',
    type: Person,
    nullable: true,
    args: {
      id: t.arg.id({ description: "The person's id, or one that the person had before." }),
      slug: t.arg.string({ description: "The person's slug, or one that the person had before." }),
    },
    resolve: (_root, { id, slug }, context, info) => {
      if (typeof id === 'string' && typeof slug !== 'string') {
        return load(context, info, { key: decodeIdOf('Person', id), read: readPeople })
      }
      if (typeof slug === 'string' && typeof id !== 'string') return load(context, info, { key: slug, read: readPeopleBySlug })
      throw new CommuniqueError('BAD_USER_INPUT', 'Give either id or slug.')
    },
  }),
  people: t.field({
    description: 'People, by name unless ordered otherwise.',
    type: QueryPeople,
    args: personLists.args(t.arg),
    resolve: (_root, given, context, info) => personLists.connect(context, info, queryPeople, { parent: NO_PARENT, given }),
  }),
}))
