import { randomUUID } from 'node:crypto'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { retryWhileBusy } from './busy.ts'

/** The key of the lock that Prisma's own migrate command takes too, so that the two wait for each other. */
const PRISMA_LOCK = 72707369

/** How long the end of a migration waits for readers of a file that is not in WAL mode, should the mode not have held. */
const COMMIT_WAIT_MS = 10_000

/** A connection that is inside a transaction which no other migration can be in, and its end. */
export interface MigrationConnection {
  /** What the schema engine works through. */
  readonly adapters: SqlMigrationAwareDriverAdapterFactory
  /** The database's own words on the script that it refused, which the engine does not always repeat; undefined if none was. */
  readonly refusal: () => Error | undefined
  /** Commits and closes; where that fails, nothing holds. */
  readonly commit: () => Promise<void>
  /** Takes everything back and closes. */
  readonly rollback: () => Promise<void>
}

/**
 * Begins a migration of a SQLite file: everything that the engine does is one transaction, so that a kill leaves nothing half
 * and a second migration waits. Throws the driver's SQLITE_BUSY where somebody else has the lock.
 */
export async function beginSqliteMigration(path: string): Promise<MigrationConnection> {
  const factory = new PrismaBetterSqlite3({ url: `file:${path}`, timeout: 0 })
  const adapter = await factory.connect()
  try {
    // The engine's scripts redefine a table by dropping it, which must not delete what refers to it; inside the transaction
    // their own PRAGMA foreign_keys would have no effect.
    await adapter.executeScript('PRAGMA foreign_keys = OFF; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE')
  } catch (error) {
    await adapter.dispose()
    throw error
  }
  const scripts = rememberRefusal((script) => adapter.executeScript(script))
  return {
    refusal: scripts.refusal,
    adapters: factoryOf(factory, {
      connect: () => engineView(adapter, { executeRaw: ignoreSqliteLock(adapter), executeScript: scripts.run }),
      connectToShadowDb: async () => sqliteShadow(await factory.connectToShadowDb()),
    }),
    commit: async () => {
      try {
        await refuseBrokenReferences(adapter)
        await retryWhileBusy(COMMIT_WAIT_MS, () => adapter.executeScript('COMMIT'))
      } finally {
        await adapter.dispose()
      }
    },
    // Closing takes back what was not committed.
    rollback: () => adapter.dispose(),
  }
}

/** Begins a migration of a PostgreSQL database in the same way; waits for other migrations on the server. */
export async function beginPostgresqlMigration(connectionString: string): Promise<MigrationConnection> {
  // One connection that never idles out: all statements share its transaction.
  const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => undefined)
  const factory = new PrismaPg(pool)
  const adapter = await factory.connect()
  try {
    await pool.query('BEGIN')
    await pool.query(`SELECT pg_advisory_xact_lock(${PRISMA_LOCK})`)
  } catch (error) {
    await pool.end()
    throw error
  }
  const scripts = rememberRefusal(wholeScript(pool))
  return {
    refusal: scripts.refusal,
    adapters: factoryOf(factory, {
      connect: () => engineView(adapter, { executeScript: scripts.run }),
      connectToShadowDb: () => factory.connectToShadowDb(),
    }),
    commit: async () => {
      try {
        await pool.query('COMMIT')
      } finally {
        await pool.end()
      }
    },
    rollback: () => pool.end(),
  }
}

/** Adapters for comparing models with migrations: SQLite replays them in memory. */
export function sqliteShadowAdapters(): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: ':memory:' })
  return factoryOf(factory, {
    connect: () => factory.connect(),
    connectToShadowDb: async () => sqliteShadow(await factory.connectToShadowDb()),
  })
}

/**
 * PostgreSQL replays them in a database of its own, which is dropped afterwards: the user must be allowed to make one. It is
 * made here, because Prisma's adapter, given a URL, replays them in the very database of the URL. `remove` also takes away
 * what the engine, failing, has left.
 */
export function postgresqlShadowAdapters(connectionString: string): {
  readonly adapters: SqlMigrationAwareDriverAdapterFactory
  readonly remove: () => Promise<void>
} {
  const factory = new PrismaPg({ connectionString })
  const left = new Set<() => Promise<void>>()
  const adapters = factoryOf(factory, {
    connect: () => factory.connect(),
    connectToShadowDb: async () => {
      const name = `communique_shadow_${randomUUID().replaceAll('-', '')}`
      await runOnce(connectionString, `CREATE DATABASE "${name}" TEMPLATE template0`)
      const url = new URL(connectionString)
      url.pathname = `/${name}`
      const pool = new pg.Pool({ connectionString: url.href })
      pool.on('error', () => undefined)
      const shadow = await new PrismaPg(pool).connect()
      const remove = async () => {
        if (!left.delete(remove)) return
        await pool.end()
        await runOnce(connectionString, `DROP DATABASE IF EXISTS "${name}"`)
      }
      left.add(remove)
      return engineView(shadow, {
        queryRaw: describeCatalog(shadow, pool),
        executeScript: wholeScript(pool),
        dispose: remove,
      })
    },
  })
  return {
    adapters,
    remove: async () => {
      for (const remove of [...left]) await remove()
    },
  }
}

const factoryOf = (
  factory: SqlMigrationAwareDriverAdapterFactory,
  connections: {
    readonly connect: () => Promise<SqlDriverAdapter> | SqlDriverAdapter
    readonly connectToShadowDb: () => Promise<SqlDriverAdapter>
  },
): SqlMigrationAwareDriverAdapterFactory => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connect: async () => connections.connect(),
  connectToShadowDb: connections.connectToShadowDb,
})

/** The adapter with some of its methods replaced; the engine closes nothing unless told otherwise. */
const engineView = (adapter: SqlDriverAdapter, replaced: Partial<SqlDriverAdapter>): SqlDriverAdapter => ({
  provider: adapter.provider,
  adapterName: adapter.adapterName,
  queryRaw: (query) => adapter.queryRaw(query),
  executeRaw: (query) => adapter.executeRaw(query),
  executeScript: (script) => adapter.executeScript(script),
  startTransaction: (level) => adapter.startTransaction(level),
  getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: false },
  dispose: async () => undefined,
  ...replaced,
})

/** The engine would lock out readers for good; the transaction is lock enough. */
const ignoreSqliteLock =
  (adapter: SqlDriverAdapter): SqlDriverAdapter['executeRaw'] =>
  async (query) =>
    query.sql.includes('locking_mode') ? 0 : adapter.executeRaw(query)

/** The engine hands whole scripts to a shadow database as if they were one statement, which the driver does not take. */
const sqliteShadow = (shadow: SqlDriverAdapter): SqlDriverAdapter =>
  engineView(shadow, {
    executeRaw: async (query) => {
      if (query.args.length > 0) return shadow.executeRaw(query)
      await shadow.executeScript(query.sql)
      return 0
    },
    dispose: () => shadow.dispose(),
  })

/** Prisma's adapter cuts scripts at every semicolon, those inside of functions and texts too; the server knows better. */
const wholeScript =
  (pool: pg.Pool): SqlDriverAdapter['executeScript'] =>
  async (script) => {
    await pool.query(script)
  }

function rememberRefusal(run: SqlDriverAdapter['executeScript']) {
  let refusal: Error | undefined
  return {
    refusal: () => refusal,
    run: async (script: string): Promise<void> => {
      try {
        await run(script)
      } catch (error) {
        const { message, cause } = error as Error & { readonly cause?: { readonly originalMessage?: string } }
        refusal ??= new Error(`The migration was refused: ${cause?.originalMessage ?? message}.`, { cause: error })
        throw error
      }
    },
  }
}

const CHAR = 18

/**
 * The engine asks PostgreSQL's catalog for columns of the type "char", which Prisma's adapter refuses to read: such a query is
 * made again without it.
 */
const describeCatalog =
  (adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter['queryRaw'] =>
  async (query) => {
    const { fields } = await pool.query({ text: query.sql, values: query.args as unknown[], rowMode: 'array' })
    const chars = fields.flatMap((field) => (field.dataTypeID === CHAR ? [field.name] : []))
    if (chars.length === 0) return adapter.queryRaw(query)
    const columns = fields
      .map(({ name }) => (chars.includes(name) ? `CAST("${name}" AS text) AS "${name}"` : `"${name}"`))
      .join(', ')
    const result = await adapter.queryRaw({
      ...query,
      sql: `SELECT ${columns} FROM (${query.sql.replace(/;\s*$/, '')}) AS "catalog"`,
    })
    const columnTypes = result.columnTypes.map(
      (type, index): ColumnType => (chars.includes(fields[index]?.name ?? '') ? ColumnTypeEnum.Character : type),
    )
    return { ...result, columnTypes }
  }

async function runOnce(connectionString: string, statement: string): Promise<void> {
  const connection = new pg.Client({ connectionString })
  await connection.connect()
  try {
    await connection.query(statement)
  } finally {
    await connection.end()
  }
}

async function refuseBrokenReferences(adapter: SqlDriverAdapter): Promise<void> {
  const { rows } = await adapter.queryRaw({ sql: 'PRAGMA foreign_key_check', args: [], argTypes: [] })
  if (rows.length > 0)
    throw new Error(`The migration leaves ${rows.length} rows that refer to nothing, the first in ${String(rows[0]?.[0])}.`)
}
