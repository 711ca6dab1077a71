import sql, { raw, type Sql } from 'sql-template-tag'
import type { Database } from '../database.ts'
import type { Keyset } from './cursor.ts'
import type { NodeTable } from './node-tables.ts'
import type { PageRequest } from './page-request.ts'
import { pageStatement } from './page-statement.ts'
import { parseJsonRows, tableOf } from './parents.ts'

/** What an order sorts by: never null. */
export interface SortKey {
  readonly value: Sql
  readonly type: 'text' | 'integer'
}

/** How much larger nodes have grown, in an order by a count, by articles that came after a version of the graph. */
export interface Growth {
  /** A select of the node's "id" and of "more", what the articles have added to its count; nothing for nodes that have not grown. */
  readonly since: (version: Sql) => Sql
  /** Whether the count is one of the node and a parent, which the select has as "parent". */
  readonly byParent?: boolean
}

/**
 * The nodes that belong to a parent: what a connection of the graph is in the database. `Field` are the orders it offers,
 * `Edge` is what is known of the link besides its node.
 */
export interface Relation<Row extends object, Field extends string, Edge extends object = object> {
  /** The connection's field in the graph: `Person.quotes`. */
  readonly name: string
  readonly node: NodeTable<Row>
  /** FROM: the table of the links as "l" or, where there is none, of the nodes as "n"; no node twice for one parent. */
  readonly links: (parent: Sql) => Sql
  /** Joins the node as "n" to its link; left out where the links are the nodes. */
  readonly joinNode?: Sql
  /** Which links are the parent's. */
  readonly ofParent: (parent: Sql) => Sql
  /** The node's id, from the table whose index the orders run along. */
  readonly id: Sql
  readonly orders: Readonly<Record<Field, readonly SortKey[]>>
  /** For orders by a count, whose nodes change places when articles come in. */
  readonly growth?: Readonly<Partial<Record<Field, Growth>>>
  readonly edge?: Readonly<Record<keyof Edge & string, Sql>>
}

/** A node of a page with what its edge says and what it is sorted by. */
export type PageItem<Row extends object, Edge extends object = object> = Row & Edge & SortColumns

/** What a row is sorted by, as `sortKey0` and so on, and the version of the graph whose order it stands in. */
interface SortColumns {
  readonly [name: `sortKey${number}`]: string | number
  readonly asOf?: number
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** The pages that are asked for: one of each parent. */
export interface PagesAsked<Field extends string> {
  readonly parents: readonly string[]
  readonly request: PageRequest<Field>
  /** Speaks of the node as "n". */
  readonly where: Sql | null
}

/** The parent of relations that have none: the lists that the graph as a whole offers. */
export const NO_PARENT = ''

/** Where an item stands in its list. */
export function placeOf<Row extends object, Field extends string, Edge extends object>(
  { node, orders }: Relation<Row, Field, Edge>,
  by: Field,
  item: PageItem<Row, Edge>,
): Keyset {
  const sorted: SortColumns = item
  return {
    sortValues: orders[by].map((_key, place) => sorted[`sortKey${place}`] as string | number),
    id: item[node.key] as string,
    ...(sorted.asOf === undefined ? {} : { asOf: sorted.asOf }),
  }
}

/** One page of every parent, in one statement. */
export async function readPages<Row extends object, Field extends string, Edge extends object>(
  database: Database,
  relation: Relation<Row, Field, Edge>,
  { parents, request, where }: PagesAsked<Field>,
): Promise<ReadonlyMap<string, Page<PageItem<Row, Edge>>>> {
  const found = await database.read<{ parent: string; rows: unknown; before?: number; after?: number }>(
    pageStatement(database.dialect, relation, { parents, request, where }),
  )
  return new Map(
    found.map((row) => {
      const items = parseJsonRows<PageItem<Row, Edge>>(row.rows)
      const isMore = items.length > request.size
      if (isMore) items.pop()
      if (request.from === 'end') items.reverse()
      const hasNextPage = (request.from === 'start' && isMore) || row.after === 1
      const hasPreviousPage = (request.from === 'end' && isMore) || row.before === 1
      return [row.parent, { items, hasNextPage, hasPreviousPage }]
    }),
  )
}

/** How many nodes every parent has, in one statement; `where` speaks of the node as "n". */
export async function countNodes<Row extends object, Field extends string, Edge extends object>(
  database: Database,
  relation: Relation<Row, Field, Edge>,
  { parents, where }: { readonly parents: readonly string[]; readonly where: Sql | null },
): Promise<ReadonlyMap<string, number>> {
  const parent = sql`p."value"`
  // Without a filter the links alone are counted.
  const nodes =
    where === null
      ? sql`${relation.links(parent)} WHERE ${relation.ofParent(parent)}`
      : sql`${relation.links(parent)}${relation.joinNode ?? raw('')} WHERE ${relation.ofParent(parent)} AND ${where}`
  const counts = await database.read<{ parent: string; total: number }>(
    sql`SELECT ${parent} AS "parent", (SELECT COUNT(*) FROM ${nodes}) AS "total" FROM ${tableOf(database.dialect, parents)} AS p`,
  )
  return new Map(counts.map((count) => [count.parent, count.total]))
}
