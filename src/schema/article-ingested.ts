import { CommuniqueError } from '../domain/errors.ts'
import type { ArticleRow } from '../storage/reads/node-tables.ts'
import { builder } from './builder.ts'
import { Article } from './refs.ts'

builder.subscriptionType({ description: 'Following the graph, over server-sent events or a WebSocket.' })

builder.subscriptionField('articleIngested', (t) =>
  t.field({
    description:
      'Each article as it enters the graph, in the order of entering and once: new reports and those that replace an older text, whatever process reads them. Who listens slowly gets them late, without those that have been replaced or removed meanwhile.',
    type: Article,
    args: {
      countries: t.arg({ type: ['CountryCode'], description: 'Only articles that name one of these countries.' }),
    },
    subscribe: (_root, { countries }, { articleFeed, limits, stopping, client }) => {
      if (countries && countries.length > limits.maxIds) {
        throw new CommuniqueError('BAD_USER_INPUT', `countries may hold at most ${limits.maxIds}, not ${countries.length}.`)
      }
      return articleFeed.follow({ countries: countries ?? null, signals: [stopping, client] })
    },
    resolve: (article: ArticleRow) => article,
  }),
)
