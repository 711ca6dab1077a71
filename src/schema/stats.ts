import { type GraphStats, readStats } from '../storage/reads/nodes.ts'
import { builder } from './builder.ts'

const Stats = builder.objectRef<GraphStats>('Stats').implement({
  description: 'How large the graph is and how fresh.',
  fields: (t) => ({
    articles: t.exposeInt('articles', { description: 'How many articles it holds.' }),
    people: t.exposeInt('people', { description: 'How many people the articles name.' }),
    countries: t.exposeInt('countries', { description: 'How many countries there are, named by an article or not.' }),
    meetings: t.exposeInt('meetings', { description: 'How many meetings the articles tell of.' }),
    quotes: t.exposeInt('quotes', { description: 'How many statements the articles report.' }),
    outlets: t.exposeInt('outlets', { description: 'How many outlets published or are relied on.' }),
    lastIngestedAt: t.field({
      description: 'When an article last came into the graph; null while there is none.',
      type: 'DateTime',
      nullable: true,
      resolve: ({ lastIngestedAt }) => lastIngestedAt || null,
    }),
  }),
})

builder.queryField('stats', (t) =>
  t.field({
    description: 'How large the graph is and how fresh.',
    type: Stats,
    resolve: (_root, _args, { database }) => readStats(database),
  }),
)
