import { NO_PARENT } from '../storage/reads/connection.ts'
import type { OutletRow } from '../storage/reads/node-tables.ts'
import { readOutlets } from '../storage/reads/nodes.ts'
import { outletArticles, queryOutlets } from '../storage/reads/relations.ts'
import { builder } from './builder.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { byName } from './default-orders.ts'
import { articleLists } from './filtered-lists.ts'
import { loadNodes } from './load-nodes.ts'
import { Article, Outlet } from './refs.ts'

const OutletArticles = connectionType('OutletArticles', Article, { of: 'the articles that an outlet published' })
const QueryOutlets = connectionType('QueryOutlets', Outlet, { of: 'all outlets' })

builder.node(Outlet, {
  description: 'A news agency, newspaper or station.',
  id: { resolve: (outlet: OutletRow) => outlet.id },
  loadMany: loadNodes(readOutlets),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable and unique: made from the name.' }),
    name: t.exposeString('name', { description: 'The name, as most reports write it.' }),
    articles: t.field({
      description: 'The articles that it published or wrote.',
      type: OutletArticles,
      args: articleLists.args(t.arg),
      resolve: (outlet, given, context, info) =>
        articleLists.connect(context, info, outletArticles, { parent: outlet.id, given }),
    }),
  }),
})

builder.queryField('outlets', (t) =>
  t.field({
    description: 'Every outlet, by name.',
    type: QueryOutlets,
    args: pageArguments(t.arg),
    resolve: (_root, page, context, info) => connect(context, info, queryOutlets, { parent: NO_PARENT, page, order: byName }),
  }),
)
