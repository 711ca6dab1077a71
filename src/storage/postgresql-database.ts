import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Sql } from 'sql-template-tag'
import type { Database } from './database.ts'
import { explainPostgresqlFailure } from './explain-failure.ts'
import { createPrismaWriter } from './prisma-write.ts'

const CONNECTIONS = 10
const CONNECT_WAIT_MS = 10_000
/** Statements that keep a name, and with it their plan, on every connection. The server holds them until the connection ends. */
const STATEMENTS_NAMED = 1_000

/** Opens a PostgreSQL database. Throws DATABASE_UNAVAILABLE where the server cannot be reached or does not let us in. */
export async function openPostgresqlDatabase(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WAIT_MS,
    keepAlive: true,
    application_name: 'communique',
  })
  // A server that goes away closes idle connections; the pool replaces them, and without a listener the process would end.
  pool.on('error', () => undefined)
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    await pool.end()
    throw explainPostgresqlFailure(connectionString, error)
  }
  const writer = createPrismaWriter({ connect: () => connectPrisma(pool), lane: connectionString })
  const explain = (error: unknown) => Promise.reject(explainPostgresqlFailure(connectionString, error))
  const nameOf = createStatementNames()
  let statementCount = 0
  let closing: Promise<void> | undefined

  return {
    dialect: 'postgresql',
    read: async <Row extends object>(statement: Sql, { signal }: { readonly signal?: AbortSignal } = {}) => {
      statementCount++
      const text = statement.text
      const name = nameOf(text)
      const query = {
        text,
        values: statement.values.map(toPostgresqlValue),
        types: plainTypes,
        ...(name === undefined ? {} : { name }),
      }
      const running = signal === undefined ? pool.query(query) : runUntil(signal, { pool, connectionString, query })
      const { rows } = await running.catch(explain)
      return rows as Row[]
    },
    write: (work) => writer.write(work).catch(explain),
    get statementCount() {
      return statementCount
    },
    close: () => {
      closing ??= writer.close().then(() => pool.end())
      return closing
    },
  }
}

/** U+0000, which the server refuses, is in no text that it keeps: nothing is found either way. */
const toPostgresqlValue = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value

/** Runs a query that the server is told to give up when the signal is aborted. */
async function runUntil(
  signal: AbortSignal,
  { pool, connectionString, query }: { pool: pg.Pool; connectionString: string; query: pg.QueryConfig },
): Promise<pg.QueryResult> {
  const client = await pool.connect()
  let failure: Error | undefined
  // Without a listener, a connection that breaks would end the process.
  const fail = (error: Error) => {
    failure = error
  }
  client.on('error', fail)
  let canceling: Promise<void> | undefined
  const cancel = () => {
    canceling = cancelQuery(connectionString, (client as unknown as { readonly processID: number }).processID)
  }
  try {
    signal.throwIfAborted()
    signal.addEventListener('abort', cancel, { once: true })
    return await client.query(query)
  } finally {
    signal.removeEventListener('abort', cancel)
    // The connection's next query must not be the one that is stopped.
    await canceling
    client.off('error', fail)
    client.release(failure)
  }
}

/** On a connection of its own: those of the pool may all be waiting. */
async function cancelQuery(connectionString: string, processId: number): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_WAIT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT pg_cancel_backend($1)', [processId])
  } catch {
    // Who cannot be reached has nothing to stop.
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function connectPrisma(pool: pg.Pool) {
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([
    import('../generated/prisma/postgresql/client.ts'),
    import('@prisma/adapter-pg'),
  ])
  return new PrismaClient({ adapter: new PrismaPg(pool), log: [] })
}

/** Counts and sums (int8, numeric) come as numbers; everything else as pg has it. */
const plainTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC ? Number : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig

/** Gives a text its name from the second time on, so that statements made once do not fill the server. */
function createStatementNames(): (text: string) => string | undefined {
  const seen = new Set<string>()
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= STATEMENTS_NAMED) return undefined
    if (!seen.has(text)) {
      if (seen.size >= STATEMENTS_NAMED) seen.clear()
      seen.add(text)
      return undefined
    }
    seen.delete(text)
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
    return name
  }
}
