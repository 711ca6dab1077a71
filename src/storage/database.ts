import type { Sql } from 'sql-template-tag'

/** The two SQL dialects that the graph is stored in. */
export type Dialect = 'sqlite' | 'postgresql'

/**
 * An open database. Reads and writes take statements made with `sql` of sql-template-tag: values are always parameters,
 * so that one text is prepared once and no value is ever part of it.
 */
export interface Database {
  readonly dialect: Dialect
  /**
   * Rows of one read-only statement, prepared once a text on the driver itself. Outside of any write. A server of its own stops
   * the statement when the signal is aborted; a driver within the process ends it first. Throws DATABASE_UNAVAILABLE,
   * DATABASE_LOCKED or DATABASE_DAMAGED where the database is away or cannot be used.
   */
  read<Row extends object>(statement: Sql, options?: { readonly signal?: AbortSignal }): Promise<Row[]>
  /**
   * Runs `work` in one transaction, after every other writer of any process and before the next; all of it holds or
   * nothing does. Reads inside see what it has written so far.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Statements that `read` has run since opening: what tests of batching count. */
  readonly statementCount: number
  /** Closes every connection. Idempotent. */
  close(): Promise<void>
}

/** The inside of a write. */
export interface Transaction {
  readonly dialect: Dialect
  query<Row extends object>(statement: Sql): Promise<Row[]>
  /** Runs a statement that returns no rows; gives the number of rows changed. */
  execute(statement: Sql): Promise<number>
  /**
   * Runs a statement once for each list of values and gives the number of rows changed by all. Only where the database is within
   * the process: there many short statements cost less than a long one that takes their rows as JSON.
   */
  executeEach?(statement: string, values: readonly (readonly unknown[])[]): Promise<number>
}
