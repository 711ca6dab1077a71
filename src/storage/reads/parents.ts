import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Dialect } from '../database.ts'
import { quoteName, rowsOf } from '../sql.ts'
import type { NodeTable } from './node-tables.ts'

/** Values as a table with the column "value", for `FROM ${tableOf(…)} AS p`: one parameter however many they are. */
export const tableOf = (dialect: Dialect, values: readonly string[]): Sql =>
  rowsOf(
    dialect,
    { value: 'text' },
    values.map((value) => ({ value })),
  )

/** The columns of a node's table with an alias before each: `n."id", n."slug"`. */
export const columnsOf = (alias: string, table: NodeTable<never> | NodeTable<object>): Sql =>
  join(
    table.columns.map((column) => raw(`${alias}."${column}"`)),
    ', ',
  )

/** Columns of a subselect as one JSON object; the names are the program's own. */
export function jsonObject(dialect: Dialect, values: Readonly<Record<string, Sql>>): Sql {
  const entries = Object.entries(values).map(([name, value]) => sql`${raw(`'${name}'`)}, ${value}`)
  return sql`${raw(dialect === 'sqlite' ? 'json_object' : 'json_build_object')}(${join(entries, ', ')})`
}

/**
 * For each parent the rows of a select of its own, as one JSON list: what a lateral join is in PostgreSQL and SQLite lacks.
 * The select runs along its index for each parent and stops at its limit, so that the cost is that of the rows taken,
 * however many a parent has. Measured on SQLite against `ROW_NUMBER() OVER (PARTITION BY …)` with 1,000 rows a parent:
 * 0.2 against 28 ms.
 */
export function jsonRows(
  dialect: Dialect,
  { columns, select }: { readonly columns: readonly string[]; readonly select: Sql },
): Sql {
  const row = jsonObject(dialect, Object.fromEntries(columns.map((column) => [column, sql`x.${quoteName(column)}`])))
  return sql`(SELECT ${raw(dialect === 'sqlite' ? 'json_group_array' : 'json_agg')}(${row}) FROM (${select}) AS x)`
}

/** What `jsonRows` gave: text in SQLite, parsed by the driver in PostgreSQL, null there for no rows. */
export const parseJsonRows = <Row>(value: unknown): Row[] =>
  typeof value === 'string' ? (JSON.parse(value) as Row[]) : ((value ?? []) as Row[])

/** Rows by their parent, in the order in which they came. */
export function groupByParent<Row extends { readonly parent: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.parent)
    if (group === undefined) groups.set(row.parent, [row])
    else group.push(row)
  }
  return groups
}
