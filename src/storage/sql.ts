import sql, { join, raw, Sql } from 'sql-template-tag'
import { isStorableText } from '../domain/storable-text.ts'
import type { Dialect, Transaction } from './database.ts'

/**
 * What both dialects understand, and what to write where they differ.
 *
 * Names of tables and columns stand in double quotes. A parameter outside of a comparison with a column or an assignment
 * to one has no type in PostgreSQL: write `CAST(${value} AS INTEGER)`. Counts and sums come as numbers from either, columns
 * declared BOOLEAN as true and false; a computed truth value differs (1, true), so compute `CASE WHEN … THEN 1 ELSE 0 END`.
 * Text is ordered by code points in both: SQLite's BINARY, PostgreSQL's "C", which every text column is declared with.
 * Text must be storable (`toStorableText`): `insertRows` refuses U+0000 and halves of surrogate pairs.
 */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean'

/** Columns of a row with their types. */
export type Columns = Readonly<Record<string, ColumnType>>

/** A row of such columns; null where the column allows it. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> | null }
type ValueOf<T extends ColumnType> = T extends 'text' ? string : T extends 'boolean' ? boolean : number

/** What an insert does with a row whose key is there already: by default it fails. */
export type OnConflict<C extends Columns> =
  | 'ignore'
  /** The columns of the key that may be there already, and the columns that then take the new row's values. */
  | { readonly key: readonly (keyof C & string)[]; readonly update: readonly (keyof C & string)[] }

const MAX_ROWS = 5_000
const MAX_JSON_LENGTH = 8_000_000

const sqlTypes: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  sqlite: { text: 'TEXT', integer: 'INTEGER', real: 'REAL', boolean: 'INTEGER' },
  postgresql: { text: 'text', integer: 'integer', real: 'double precision', boolean: 'boolean' },
}

/** A name of a table or a column, quoted. Names are the program's own, never a user's. */
export const quoteName = (name: string): Sql => raw(`"${name.replaceAll('"', '""')}"`)

/**
 * A subselect of the values, for `IN ${listOf(…)}`: one parameter however many they are, so that the statement's text and
 * with it the prepared statement stay the same.
 */
export function listOf(dialect: Dialect, values: readonly (string | number)[], type: 'text' | 'integer' = 'text'): Sql {
  const json = JSON.stringify(values)
  if (dialect === 'sqlite') return sql`(SELECT value FROM json_each(${json}))`
  if (type === 'text') return sql`(SELECT jsonb_array_elements_text(CAST(${json} AS jsonb)))`
  return sql`(SELECT CAST(jsonb_array_elements_text(CAST(${json} AS jsonb)) AS integer))`
}

/**
 * A table of the rows in one parameter, for `FROM ${rowsOf(…)} AS "r"`: joins with many keys, `UPDATE … FROM`. Its columns
 * are the names given, in that order; `ordinal` as a further name is not needed where the rows carry one.
 */
export function rowsOf<C extends Columns>(dialect: Dialect, columns: C, rows: readonly RowOf<C>[]): Sql {
  const names = Object.keys(columns)
  return rowsOfJson(dialect, columns, JSON.stringify(rows.map((row) => names.map((name) => row[name] ?? null))))
}

/**
 * Inserts rows, many a statement: each statement takes them as one parameter; or row by row where that costs less. Gives the number of rows inserted or updated.
 * Rows are objects with exactly the columns named; columns left out take the table's default.
 */
export async function insertRows<C extends Columns>(
  transaction: Transaction,
  table: string,
  { columns, rows, onConflict }: { readonly columns: C; readonly rows: readonly RowOf<C>[]; readonly onConflict?: OnConflict<C> },
): Promise<number> {
  const names = Object.keys(columns)
  const { dialect, executeEach } = transaction
  const asJson = executeEach === undefined
  const texts = insertTexts(dialect, table, { columns, onConflict, asJson })
  if (!asJson) {
    for (const row of rows) refuseUnstorable(row)
    return executeEach(
      texts.join(''),
      rows.map((row) => names.map((name) => row[name] ?? null)),
    )
  }
  let changed = 0
  for (const json of jsonChunks(names, rows)) changed += await transaction.execute(new Sql(texts, [json]))
  return changed
}

interface Insert<C extends Columns> {
  readonly columns: C
  readonly onConflict: OnConflict<C> | undefined
  /** Whether one parameter stands for many rows, rather than one for each value of a row. */
  readonly asJson: boolean
}

/** What stands before and after the rows in an insert: the same for every insert into a table, so made once. */
function insertTexts<C extends Columns>(dialect: Dialect, table: string, insert: Insert<C>): readonly string[] {
  const { columns, onConflict, asJson } = insert
  const conflict = onConflict === undefined || onConflict === 'ignore' ? onConflict : [onConflict.key, onConflict.update]
  const key = `${dialect} ${table} ${asJson} ${JSON.stringify(conflict)}`
  const kept = insertsKept.get(columns) ?? new Map<string, readonly string[]>()
  insertsKept.set(columns, kept)
  const known = kept.get(key)
  if (known !== undefined) return known
  const names = Object.keys(columns)
  const target = sql`${quoteName(table)} (${join(names.map(quoteName), ', ')})`
  // WHERE true keeps SQLite from reading ON CONFLICT as a join's condition.
  const rows = asJson
    ? sql`SELECT * FROM ${rowsOfJson(dialect, columns, '')} AS "rows" WHERE true`
    : raw(`VALUES (${names.map(() => '?').join(', ')})`)
  const { strings } = sql`INSERT INTO ${target} ${rows}${conflictClause(onConflict)}`
  kept.set(key, strings)
  return strings
}

const insertsKept = new WeakMap<Columns, Map<string, readonly string[]>>()

function rowsOfJson(dialect: Dialect, columns: Columns, json: string): Sql {
  const key = `${dialect} ${Object.keys(columns)} ${Object.values(columns)}`
  const texts = rowTextsKept.get(key) ?? rowTexts(dialect, columns)
  rowTextsKept.set(key, texts)
  return new Sql(texts, [json])
}

/** What stands before and after the JSON of rows; as many as there are lists of columns in the program. */
const rowTextsKept = new Map<string, readonly string[]>()

function rowTexts(dialect: Dialect, columns: Columns): readonly string[] {
  const types = sqlTypes[dialect]
  const selected = Object.entries(columns).map(([name, type], index) =>
    dialect === 'sqlite'
      ? sql`value ->> ${raw(String(index))} AS ${quoteName(name)}`
      : sql`CAST(value ->> ${raw(String(index))} AS ${raw(types[type])}) AS ${quoteName(name)}`,
  )
  const source = dialect === 'sqlite' ? sql`json_each(${''})` : sql`jsonb_array_elements(CAST(${''} AS jsonb))`
  return sql`(SELECT ${join(selected, ', ')} FROM ${source})`.strings
}

function conflictClause<C extends Columns>(onConflict: OnConflict<C> | undefined): Sql {
  if (onConflict === undefined) return raw('')
  if (onConflict === 'ignore') return raw(' ON CONFLICT DO NOTHING')
  const key = join(onConflict.key.map(quoteName), ', ')
  if (onConflict.update.length === 0) return sql` ON CONFLICT (${key}) DO NOTHING`
  const assignments = onConflict.update.map((name) => sql`${quoteName(name)} = excluded.${quoteName(name)}`)
  return sql` ON CONFLICT (${key}) DO UPDATE SET ${join(assignments, ', ')}`
}

function refuseUnstorable(row: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'string' && !isStorableText(value)) {
      throw new Error(`The text for column ${name} has characters that databases do not keep: toStorableText replaces them.`)
    }
  }
}

/** The rows as JSON arrays of arrays, none with more rows or (a single longer row aside) text than a statement should carry. */
function* jsonChunks(names: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): Generator<string> {
  let chunk: string[] = []
  let length = 0
  for (const row of rows) {
    const json = JSON.stringify(names.map((name) => row[name] ?? null))
    refuseUnstorable(row)
    if (chunk.length > 0 && (chunk.length === MAX_ROWS || length + json.length > MAX_JSON_LENGTH)) {
      yield `[${chunk.join(',')}]`
      chunk = []
      length = 0
    }
    chunk.push(json)
    length += json.length
  }
  if (chunk.length > 0) yield `[${chunk.join(',')}]`
}
