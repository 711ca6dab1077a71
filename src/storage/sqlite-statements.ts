import type SqliteDriver from 'better-sqlite3'
import type { Sql } from 'sql-template-tag'

/** Prepared statements kept: every shape of query in use, filters included, with room to spare. */
const STATEMENTS_KEPT = 1_000

/** Statements of one connection, each prepared once a text; those longest out of use are let go. */
export interface SqliteStatements {
  /** The rows of a statement; columns declared BOOLEAN, which SQLite stores as 0 and 1, as true and false. */
  readonly all: <Row extends object>(statement: Sql) => Row[]
  /** Runs a statement that returns no rows; gives the number of rows changed. */
  readonly run: (statement: Sql) => number
  /** Runs a statement that returns no rows for each list of values; gives the number of rows changed by all. */
  readonly runEach: (text: string, values: readonly (readonly unknown[])[]) => number
  readonly clear: () => void
}

interface Prepared {
  readonly statement: SqliteDriver.Statement<unknown[], Record<string, unknown>>
  readonly booleans: readonly string[]
}

export function createSqliteStatements(connection: SqliteDriver.Database): SqliteStatements {
  const kept = new Map<string, Prepared>()
  const prepare = (text: string): Prepared => {
    const known = kept.get(text)
    // Taken out and put back, so that the map's order is that of use.
    if (known !== undefined) kept.delete(text)
    const prepared = known ?? prepareStatement(connection, text)
    kept.set(text, prepared)
    if (kept.size > STATEMENTS_KEPT) kept.delete(kept.keys().next().value as string)
    return prepared
  }
  return {
    all: <Row extends object>({ sql, values }: Sql) => {
      const { statement, booleans } = prepare(sql)
      const rows = statement.all(...values.map(toSqliteValue))
      for (const name of booleans) for (const row of rows) row[name] = row[name] === null ? null : row[name] === 1
      return rows as Row[]
    },
    run: ({ sql, values }) => prepare(sql).statement.run(...values.map(toSqliteValue)).changes,
    runEach: (text, values) => {
      const { statement } = prepare(text)
      let changes = 0
      for (const row of values) changes += statement.run(row.map(toSqliteValue)).changes
      return changes
    },
    clear: () => kept.clear(),
  }
}

function prepareStatement(connection: SqliteDriver.Database, text: string): Prepared {
  const statement = connection.prepare<unknown[], Record<string, unknown>>(text)
  const columns = statement.reader ? statement.columns() : []
  return { statement, booleans: columns.filter(({ type }) => type?.toUpperCase() === 'BOOLEAN').map(({ name }) => name) }
}

const toSqliteValue = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)
