import {
  type ActivityFilter as ActivityFilterShape,
  type ActivityBucket as Bucket,
  MOST_BUCKETS,
  readActivity,
} from '../storage/reads/activity.ts'
import { builder } from './builder.ts'
import { toLocalFilter } from './local-filter.ts'
import { DateRange } from './refs.ts'

const Interval = builder.enumType('Interval', {
  description: 'How long a stretch of time is.',
  values: {
    DAY: { description: 'One day.' },
    WEEK: { description: 'A week of ISO 8601: Monday to Sunday.' },
    MONTH: { description: 'A month of the calendar.' },
    YEAR: { description: 'A year of the calendar.' },
  } as const,
})

const ActivityFilter = builder.inputRef<ActivityFilterShape>('ActivityFilter').implement({
  description: 'What is to be counted. All fields hold together, each as in the filters of the lists.',
  fields: (t) => ({
    people: t.idList({
      description: 'Articles that name one of these people, meetings at which all of them took part, statements of one of them.',
    }),
    countries: t.field({
      type: ['CountryCode'],
      description:
        'Articles that name one of these countries, meetings of which all of them were parties, statements of those who speak for one of them.',
    }),
    date: t.field({ type: DateRange, description: 'Published, met or said on one of these days.' }),
  }),
})

const ActivityBucket = builder.objectRef<Bucket>('ActivityBucket').implement({
  description: 'What happened in a stretch of time.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ from }) => from }),
    to: t.field({ type: 'Date', description: 'Its last day.', resolve: ({ to }) => to }),
    articles: t.exposeInt('articles', { description: 'How many articles were published.' }),
    meetings: t.exposeInt('meetings', { description: 'How many meetings are dated to it, planned and cancelled ones included.' }),
    quotes: t.exposeInt('quotes', { description: 'How many statements were made, as far as their day is known.' }),
  }),
})

builder.queryField('activity', (t) =>
  t.field({
    description: `How much happened when, for a chart: from the first day of \`where.date\` to its last or, where an end is open, from and to where anything happened; stretches of time without anything included. What has no date is left out. At most ${MOST_BUCKETS} stretches.`,
    type: [ActivityBucket],
    args: {
      interval: t.arg({ type: Interval, required: true, description: 'How long each stretch of time is.' }),
      where: t.arg({ type: ActivityFilter, description: 'Only what meets this.' }),
    },
    resolve: (_root, { interval, where }, { database, limits }) =>
      readActivity(database, { interval, filter: where ? toLocalFilter(where, limits) : {} }),
  }),
)
