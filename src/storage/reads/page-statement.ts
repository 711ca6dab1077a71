import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Dialect } from '../database.ts'
import { quoteName } from '../sql.ts'
import type { PagesAsked, Relation } from './connection.ts'
import type { Keyset } from './cursor.ts'
import type { Direction } from './page-request.ts'
import { columnsOf, jsonRows, tableOf } from './parents.ts'

/**
 * The statement of one page of every parent: "parent", the "rows" as JSON with what they are sorted by and, where there are
 * cursors, whether there is anything "before" and "after" them.
 *
 * Orders by counts keep still for whoever walks through the pages: cursors carry the version of the graph at the first page,
 * and what articles have added to counts since then is taken off again, so that each node keeps the place that it had. The
 * nodes that have grown are few, and are merged into the others, which run along the order's index.
 */
export function pageStatement<Row extends object, Field extends string, Edge extends object>(
  dialect: Dialect,
  relation: Relation<Row, Field, Edge>,
  { parents, request, where }: PagesAsked<Field>,
): Sql {
  const { after, before } = request
  const { by, direction } = request.order
  const growth = relation.growth?.[by]
  const versions = [after?.asOf, before?.asOf].filter((version) => version !== undefined)
  const asOf = growth === undefined || versions.length === 0 ? null : sql`CAST(${Math.min(...versions)} AS INTEGER)`
  const version = growth === undefined ? null : (asOf ?? sql`(SELECT g."version" FROM "Graph" g WHERE g."id" = 1)`)
  const parent = sql`p."value"`
  const parts = partsOf(relation, { by, parent, where, hasGrown: asOf !== null })
  const [begins, ends] = [after && { keyset: after, direction }, before && { keyset: before, direction: opposite(direction) }]
  const keys = relation.orders[by].map((_key, place) => `sortKey${place}`)
  const asked = {
    relation,
    keys,
    reading: request.from === 'start' ? direction : opposite(direction),
    size: request.size + 1,
    within: [begins, ends].filter((place) => place !== null),
    version,
  }
  const rows = jsonRows(dialect, {
    columns: [...relation.node.columns, ...Object.keys(relation.edge ?? {}), ...keys, ...(version === null ? [] : ['asOf'])],
    select: united(
      parts.map((part) => selectOf(part, asked)),
      asked,
    ),
  })
  // What lies outside of the cursors is asked for only where there are cursors: it decides whether pages lead back there.
  const outside = [
    ...(begins === null ? [] : [sql`${existsIn(parts, begins)} AS "before"`]),
    ...(ends === null ? [] : [sql`${existsIn(parts, ends)} AS "after"`]),
  ]
  const select = sql`SELECT ${join([sql`${parent} AS "parent"`, sql`${rows} AS "rows"`, ...outside])} FROM ${tableOf(dialect, parents)} AS p`
  return growth === undefined || asOf === null ? select : sql`WITH "grown" AS (${growth.since(asOf)}) ${select}`
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

interface Asked<Row extends object, Field extends string, Edge extends object> {
  readonly relation: Relation<Row, Field, Edge>
  /** What the columns are called that rows are sorted by. */
  readonly keys: readonly string[]
  /** The direction in which rows are taken. */
  readonly reading: Direction
  readonly size: number
  /** Where the rows lie: beyond all of these. */
  readonly within: readonly Place[]
  /** The version of the graph whose order this is; null where that never changes. */
  readonly version: Sql | null
}

function selectOf<Row extends object, Field extends string, Edge extends object>(
  part: Part,
  { relation, keys, reading, size, within, version }: Asked<Row, Field, Edge>,
): Sql {
  const columns = [
    columnsOf('n', relation.node),
    ...Object.entries<Sql>(relation.edge ?? {}).map(([name, value]) => sql`${value} AS ${quoteName(name)}`),
    ...part.keys.map((key, place) => sql`${key} AS ${quoteName(keys[place] ?? '')}`),
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
  { relation, keys, reading, size }: Asked<Row, Field, Edge>,
): Sql {
  const [first = raw('')] = selects
  if (selects.length === 1) return first
  const all = selects.map((select, index) => sql`SELECT * FROM (${select}) AS ${quoteName(`part${index}`)}`)
  const order = [...keys, relation.node.key].map((name) => sql`${quoteName(name)} ${raw(reading)}`)
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
