import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Database } from '../database.ts'
import { quoteName } from '../sql.ts'
import type { Keyset } from './cursor.ts'
import type { NodeTable } from './node-tables.ts'
import type { Direction, PageRequest } from './page-request.ts'
import { columnsOf, jsonRows, parseJsonRows, tableOf } from './parents.ts'

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
  /** What each order sorts by: never null. */
  readonly orders: Readonly<Record<Field, Sql>>
  readonly edge?: Readonly<Record<keyof Edge & string, Sql>>
}

/** A node of a page with what its edge says and what it is sorted by. */
export type PageItem<Row extends object, Edge extends object = object> = Row & Edge & { readonly sortKey: string | number }

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** The parent of relations that have none: the lists that the graph as a whole offers. */
export const NO_PARENT = ''

/** One page of every parent, in one statement; `where` speaks of the node as "n". */
export async function readPages<Row extends object, Field extends string, Edge extends object>(
  database: Database,
  relation: Relation<Row, Field, Edge>,
  {
    parents,
    request,
    where,
  }: { readonly parents: readonly string[]; readonly request: PageRequest<Field>; readonly where: Sql | null },
): Promise<ReadonlyMap<string, Page<PageItem<Row, Edge>>>> {
  const { dialect } = database
  const sortKey = relation.orders[request.order.by]
  const { direction } = request.order
  const reading = request.from === 'start' ? direction : opposite(direction)
  const parent = sql`p."value"`
  const nodes = sql`${relation.links(parent)}${relation.joinNode ?? raw('')} WHERE ${relation.ofParent(parent)}${where === null ? raw('') : sql` AND ${where}`}`

  const edge = Object.entries<Sql>(relation.edge ?? {})
  const select = join(
    [
      sql`SELECT ${columnsOf('n', relation.node)}`,
      ...edge.map(([name, value]) => sql`, ${value} AS ${quoteName(name)}`),
      sql`, ${sortKey} AS "sortKey" FROM ${nodes}`,
      ...(request.after === null ? [] : [sql` AND ${beyond(relation.id, { sortKey, keyset: request.after, direction })}`]),
      ...(request.before === null
        ? []
        : [sql` AND ${beyond(relation.id, { sortKey, keyset: request.before, direction: opposite(direction) })}`]),
      sql` ORDER BY ${sortKey} ${raw(reading)}, ${relation.id} ${raw(reading)} LIMIT CAST(${request.size + 1} AS INTEGER)`,
    ],
    '',
  )
  const rows = jsonRows(dialect, { columns: [...relation.node.columns, ...edge.map(([name]) => name), 'sortKey'], select })
  // What lies outside of the cursors is asked for only where there are cursors: it decides whether pages lead back there.
  const outside = join(
    [
      ...(request.after === null
        ? []
        : [sql`, ${exists(nodes, notBeyond(relation.id, { sortKey, keyset: request.after, direction }))} AS "before"`]),
      ...(request.before === null
        ? []
        : [
            sql`, ${exists(nodes, notBeyond(relation.id, { sortKey, keyset: request.before, direction: opposite(direction) }))} AS "after"`,
          ]),
      raw(''),
    ],
    '',
  )
  const found = await database.read<{ parent: string; rows: unknown; before?: number; after?: number }>(
    sql`SELECT ${parent} AS "parent", ${rows} AS "rows"${outside} FROM ${tableOf(dialect, parents)} AS p`,
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

interface Place {
  readonly sortKey: Sql
  readonly keyset: Keyset
  readonly direction: Direction
}

/** Whether a row comes after the place, reading in the direction. */
const beyond = (id: Sql, { sortKey, keyset, direction }: Place): Sql =>
  sql`(${sortKey}, ${id}) ${raw(direction === 'ASC' ? '>' : '<')} (${keyset.sortKey}, ${keyset.id})`

/** Whether a row is at the place or comes before it. */
const notBeyond = (id: Sql, { sortKey, keyset, direction }: Place): Sql =>
  sql`(${sortKey}, ${id}) ${raw(direction === 'ASC' ? '<=' : '>=')} (${keyset.sortKey}, ${keyset.id})`

const exists = (nodes: Sql, condition: Sql): Sql =>
  sql`CASE WHEN EXISTS (SELECT 1 FROM ${nodes} AND ${condition}) THEN 1 ELSE 0 END`

const opposite = (direction: Direction): Direction => (direction === 'ASC' ? 'DESC' : 'ASC')
