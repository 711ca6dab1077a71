import type { ObjectRef } from '@pothos/core'
import type { GraphQLResolveInfo } from 'graphql'
import sql, { type Sql } from 'sql-template-tag'
import type { Dialect } from '../storage/database.ts'
import { countNodes, type Page, type PageItem, placeOf, type Relation, readPages } from '../storage/reads/connection.ts'
import { encodeCursor } from '../storage/reads/cursor.ts'
import type { Condition } from '../storage/reads/filters/conditions.ts'
import { listName, type Order, type PageArguments, toPageRequest } from '../storage/reads/page-request.ts'
import { builder } from './builder.ts'
import type { GraphContext } from './context.ts'
import { batching, fieldState } from './field-state.ts'
import { toLocalFilter } from './local-filter.ts'

/** A page of a list that is read when something of it is asked for, together with those of all other parents. */
export interface Connection<Item> {
  readonly page: () => Promise<Page<Item>>
  readonly totalCount: () => Promise<number>
  readonly cursorOf: (item: Item) => string
}

/** A node in its connection. */
export interface Edge<Item> {
  readonly item: Item
  readonly connection: Connection<Item>
}

type Builder = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never
/** What makes the fields of edges. */
export type EdgeFieldBuilder<Item> = PothosSchemaTypes.ObjectFieldBuilder<Builder, Edge<Item>>
/** What makes arguments. */
export type Fields = PothosSchemaTypes.ObjectFieldBuilder<Builder, object>['arg']

interface ConnectionTypeOptions<Item> {
  /** What the list holds, for the description: "the people whom the article names". */
  readonly of: string
  /** The node of an item, where that is not the item itself. */
  readonly nodeOf?: (item: Item) => object
  /** Fields that the edges have besides cursor and node. */
  readonly edgeFields?: (t: EdgeFieldBuilder<Item>) => Record<string, ReturnType<EdgeFieldBuilder<Item>['field']>>
}

/** Makes the types of a connection and its edges: `PersonQuotesConnection`, `PersonQuotesEdge`. */
export function connectionType<Row extends object, Item extends Row = PageItem<Row>>(
  name: string,
  node: ObjectRef<Builder, Row>,
  { of, nodeOf = (item) => item, edgeFields }: ConnectionTypeOptions<Item>,
): ObjectRef<Builder, Connection<Item>> {
  // Items are rows with more; the builder cannot know that of a type parameter.
  const itemNode = node as unknown as ObjectRef<Builder, Item>

  const edge = builder.objectRef<Edge<Item>>(`${name}Edge`).implement({
    description: `A place in the list of ${of}.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'This place, to go on from: pass it as `after` or `before`.',
        resolve: ({ item, connection }) => connection.cursorOf(item),
      }),
      node: t.field({ description: 'What stands at this place.', type: itemNode, resolve: ({ item }) => nodeOf(item) as never }),
      ...edgeFields?.(t),
    }),
  })

  return builder.objectRef<Connection<Item>>(`${name}Connection`).implement({
    description: `A page of the list of ${of}.`,
    fields: (t) => ({
      nodes: t.field({
        description: 'What the page holds.',
        type: [itemNode],
        resolve: async (connection) => (await connection.page()).items.map(nodeOf) as never,
      }),
      edges: t.field({
        description: 'What the page holds, each with its cursor.',
        type: [edge],
        resolve: async (connection) => (await connection.page()).items.map((item) => ({ item, connection })),
      }),
      pageInfo: t.field({
        description: 'Where the page lies in the list.',
        type: builder.pageInfoRef(),
        resolve: async (connection) => {
          const { items, hasNextPage, hasPreviousPage } = await connection.page()
          const [first, last] = [items[0], items.at(-1)]
          return {
            hasNextPage,
            hasPreviousPage,
            startCursor: first === undefined ? null : connection.cursorOf(first),
            endCursor: last === undefined ? null : connection.cursorOf(last),
          }
        },
      }),
      totalCount: t.int({
        description: 'How many the whole list holds, on all pages, as far as they meet the filter.',
        resolve: (connection) => connection.totalCount(),
      }),
    }),
  })
}

/** The arguments that every connection has. */
export const pageArguments = (arg: Fields) => ({
  first: arg.int({
    description: 'How many from the start of the list (or after `after`): 1 to 100, 20 if neither `first` nor `last` is given.',
  }),
  after: arg.string({ description: 'Only what comes after this cursor.' }),
  last: arg.int({ description: 'How many from the end of the list (or before `before`): 1 to 100. Not together with `first`.' }),
  before: arg.string({ description: 'Only what comes before this cursor.' }),
})

interface ConnectOptions<Field extends string, Filter extends object> {
  /** The parent's key, as the relation takes it. */
  readonly parent: string
  readonly page: PageArguments
  readonly order: Order<Field>
  readonly filter?: {
    readonly given: Filter | null | undefined
    readonly condition: (dialect: Dialect, alias: Sql) => (filter: Filter) => Condition
  }
}

/** The connection of one parent. Throws BAD_USER_INPUT where its arguments cannot be. */
export function connect<Row extends object, Field extends string, EdgeRow extends object, Filter extends object>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  relation: Relation<Row, Field, EdgeRow>,
  { parent, page, order, filter }: ConnectOptions<Field, Filter>,
): Connection<PageItem<Row, EdgeRow>> {
  const { pages, counts, list } = fieldState(context, info, {
    key: relation,
    make: () => {
      const request = toPageRequest(relation.name, {
        given: page,
        order,
        types: relation.orders[order.by].map(({ type }) => type),
        limits: context.limits,
      })
      const where = filter?.given
        ? filter.condition(context.database.dialect, sql`n`)(toLocalFilter(filter.given, context.limits))
        : null
      return {
        pages: batching((parents) => readPages(context.database, relation, { parents, request, where })),
        counts: batching((parents) => countNodes(context.database, relation, { parents, where })),
        list: listName(relation.name, order),
      }
    },
  })
  return {
    page: async () => (await pages.load(parent)) ?? { items: [], hasNextPage: false, hasPreviousPage: false },
    totalCount: async () => (await counts.load(parent)) ?? 0,
    cursorOf: (item) => encodeCursor(list, placeOf(relation, order.by, item)),
  }
}
