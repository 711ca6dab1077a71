import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Sql } from 'sql-template-tag'
import type { Database } from './database.ts'
import { explainPostgresqlFailure } from './explain-failure.ts'
import { createWriter } from './prisma-write.ts'

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
  const writer = createWriter('postgresql', { connect: () => connectPrisma(pool), lane: connectionString })
  const nameOf = createStatementNames()
  let statementCount = 0
  let closing: Promise<void> | undefined

  return {
    dialect: 'postgresql',
    read: async <Row extends object>(statement: Sql) => {
      statementCount++
      const text = statement.text
      const name = nameOf(text)
      const query = { text, values: statement.values, types: plainTypes }
      const result = await pool.query(name === undefined ? query : { ...query, name })
      return result.rows as Row[]
    },
    write: writer.write,
    get statementCount() {
      return statementCount
    },
    close: () => {
      closing ??= writer.close().then(() => pool.end())
      return closing
    },
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
