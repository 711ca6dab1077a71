import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Database } from '../database.ts'
import { quoteName } from '../sql.ts'
import type { Keyset } from './cursor.ts'
import type { NodeTable } from './node-tables.ts'
import type { Direction, PageRequest } from './page-request.ts'
import { columnsOf, jsonRows, parseJsonRows, tableOf } from './parents.ts'

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

/**
 * One page of every parent, in one statement; `where` speaks of the node as "n".
 *
 * Orders by counts keep still for whoever walks through the pages: cursors carry the version of the graph at the first page,
 * and what articles have added to counts since then is taken off again, so that each node keeps the place that it had. The
 * nodes that have grown are few, and are merged into the others, which run along the order's index.
 */
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
  const { after, before } = request
  const { by, direction } = request.order
  const growth = relation.growth?.[by]
  const versions = [after?.asOf, before?.asOf].filter((version) => version !== undefined)
  const asOf = growth === undefined || versions.length === 0 ? null : sql`CAST(${Math.min(...versions)} AS INTEGER)`
  const parent = sql`p."value"`
  const parts = partsOf(relation, { by, parent, where, hasGrown: asOf !== null })
  const order = { relation, reading: request.from === 'start' ? direction : opposite(direction), size: request.size + 1 }
  const version = growth === undefined ? null : (asOf ?? sql`(SELECT g."version" FROM "Graph" g WHERE g."id" = 1)`)
  const within = [
    ...(after === null ? [] : [{ keyset: after, direction }]),
    ...(before === null ? [] : [{ keyset: before, direction: opposite(direction) }]),
  ]
  const columns = [
    ...relation.node.columns,
    ...Object.keys(relation.edge ?? {}),
    ...relation.orders[by].map((_key, place) => `sortKey${place}`),
    ...(version === null ? [] : ['asOf']),
  ]
  const selects = parts.map((part) => selectOf(part, { ...order, within, version }))
  const rows = jsonRows(dialect, { columns, select: united(selects, { ...order, keys: relation.orders[by].length }) })
  // What lies outside of the cursors is asked for only where there are cursors: it decides whether pages lead back there.
  const outside = (name: string, place: Place | null): Sql =>
    place === null ? raw('') : sql`, ${existsIn(parts, place)} AS ${quoteName(name)}`
  const found = await database.read<{ parent: string; rows: unknown; before?: number; after?: number }>(
    sql`${growth === undefined || asOf === null ? raw('') : sql`WITH "grown" AS (${growth.since(asOf)}) `}SELECT ${parent} AS "parent", ${rows} AS "rows"${outside(
      'before',
      after && { keyset: after, direction },
    )}${outside('after', before && { keyset: before, direction: opposite(direction) })} FROM ${tableOf(dialect, parents)} AS p`,
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

/** Nodes of a list that are read in one way. */
interface Part {
  /** FROM and WHERE. */
  readonly nodes: Sql
  readonly id: Sql
  readonly keys: readonly Sql[]
}

/** All nodes of a list; where some may have grown, those that have not and those that have. */
function partsOf<Row extends object, Field extends string, Edge extends object>(
  { links, joinNode, ofParent, id, orders, growth }: Relation<Row, Field, Edge>,
  {
    by,
    parent,
    where,
    hasGrown,
  }: { readonly by: Field; readonly parent: Sql; readonly where: Sql | null; readonly hasGrown: boolean },
): Part[] {
  const keys = orders[by].map(({ value }) => value)
  const nodes = (joined: Sql) =>
    sql`${links(parent)}${joinNode ?? raw('')}${joined} WHERE ${ofParent(parent)}${where === null ? raw('') : sql` AND ${where}`}`
  if (!hasGrown) return [{ nodes: nodes(raw('')), id, keys }]
  const isGrown = sql`w."id" = ${id}${growth?.[by]?.byParent === true ? sql` AND w."parent" = ${parent}` : raw('')}`
  const still = { nodes: sql`${nodes(raw(''))} AND NOT EXISTS (SELECT 1 FROM "grown" w WHERE ${isGrown})`, id, keys }
  const [count = raw('0'), ...others] = keys
  return [still, { nodes: nodes(sql` JOIN "grown" w ON ${isGrown}`), id, keys: [sql`(${count} - w."more")`, ...others] }]
}

interface Place {
  readonly keyset: Keyset
  readonly direction: Direction
}

interface Reading<Row extends object, Field extends string, Edge extends object> {
  readonly relation: Relation<Row, Field, Edge>
  readonly reading: Direction
  readonly size: number
}

function selectOf<Row extends object, Field extends string, Edge extends object>(
  part: Part,
  {
    relation,
    reading,
    size,
    within,
    version,
  }: Reading<Row, Field, Edge> & { readonly within: readonly Place[]; readonly version: Sql | null },
): Sql {
  const columns = [
    columnsOf('n', relation.node),
    ...Object.entries<Sql>(relation.edge ?? {}).map(([name, value]) => sql`${value} AS ${quoteName(name)}`),
    ...part.keys.map((key, place) => sql`${key} AS ${quoteName(`sortKey${place}`)}`),
    ...(version === null ? [] : [sql`${version} AS "asOf"`]),
  ]
  const beyond = within.map(
    ({ keyset, direction }) =>
      sql` AND (${join([...part.keys, part.id])}) ${raw(direction === 'ASC' ? '>' : '<')} (${join([...keyset.sortValues, keyset.id])})`,
  )
  const order = [...part.keys, part.id].map((key) => sql`${key} ${raw(reading)}`)
  return join(
    [sql`SELECT ${join(columns)} FROM ${part.nodes}`, ...beyond, sql` ORDER BY ${join(order)} LIMIT CAST(${size} AS INTEGER)`],
    '',
  )
}

/** The selects of all parts as one, each of which is in order and no longer than what is wanted. */
function united<Row extends object, Field extends string, Edge extends object>(
  selects: readonly Sql[],
  { relation, reading, size, keys }: Reading<Row, Field, Edge> & { readonly keys: number },
): Sql {
  const [first = raw('')] = selects
  if (selects.length === 1) return first
  const all = selects.map((select, index) => sql`SELECT * FROM (${select}) AS ${quoteName(`part${index}`)}`)
  const order = [...Array.from({ length: keys }, (_, place) => `sortKey${place}`), relation.node.key].map(
    (name) => sql`${quoteName(name)} ${raw(reading)}`,
  )
  return sql`${join(all, ' UNION ALL ')} ORDER BY ${join(order)} LIMIT CAST(${size} AS INTEGER)`
}

/** Whether there is a node at the place or before it, reading in the direction. */
function existsIn(parts: readonly Part[], { keyset, direction }: Place): Sql {
  const exists = parts.map(
    ({ nodes, id, keys }) =>
      sql`EXISTS (SELECT 1 FROM ${nodes} AND (${join([...keys, id])}) ${raw(direction === 'ASC' ? '<=' : '>=')} (${join([...keyset.sortValues, keyset.id])}))`,
  )
  return sql`CASE WHEN ${join(exists, ' OR ')} THEN 1 ELSE 0 END`
}

const opposite = (direction: Direction): Direction => (direction === 'ASC' ? 'DESC' : 'ASC')
