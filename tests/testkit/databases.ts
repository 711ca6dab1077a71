import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database, Dialect } from '../../src/storage/database.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { TEMPLATE } from './prepare-databases.ts'

/** A database for tests alone. */
export interface TestDatabase {
  readonly url: string
  readonly database: Database
  /** Closes it and removes it. */
  readonly drop: () => Promise<void>
}

/** Why the dialect cannot be tested here; null where it can. For `describe.skipIf` and the suite's name. */
export function whyNot(dialect: Dialect): string | null {
  const server = inject('postgresql')
  return dialect === 'postgresql' && 'missing' in server ? server.missing : null
}

/** The dialects that can be tested here: for suites that run on each, `describe.each(dialects())`. */
export const dialects = (): Dialect[] => (['sqlite', 'postgresql'] as const).filter((dialect) => whyNot(dialect) === null)

/**
 * A fresh, migrated database with every country and nothing else; to be dropped in `afterAll`:
 *
 *     let test: TestDatabase
 *     beforeAll(async () => { test = await testDatabase('sqlite') })
 *     afterAll(() => test.drop())
 */
export async function testDatabase(dialect: Dialect = 'sqlite'): Promise<TestDatabase> {
  const place = dialect === 'sqlite' ? emptySqlite() : await createPostgresql(TEMPLATE)
  if (dialect === 'sqlite') copyFileSync(inject('sqlite').template, place.url.slice('file:'.length))
  const database = await openDatabase(place.url)
  return {
    url: place.url,
    database,
    drop: async () => {
      await database.close()
      await place.remove()
    },
  }
}

interface Place {
  readonly url: string
  readonly remove: () => Promise<void>
}

/** The address of a database that is not migrated yet (and, with SQLite, not there), and what removes it. */
export const emptyDatabase = async (dialect: Dialect): Promise<Place> =>
  dialect === 'sqlite' ? emptySqlite() : createPostgresql('template0')

function emptySqlite(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'communique-test-'))
  return {
    url: `file:${join(folder, 'test.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function createPostgresql(template: string): Promise<Place> {
  const server = inject('postgresql')
  if ('missing' in server) throw new Error(`PostgreSQL cannot be tested here: ${server.missing}.`)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOnServer(server.url, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => runOnServer(server.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) }
}

async function runOnServer(connectionString: string, statement: string): Promise<void> {
  const connection = new pg.Client({ connectionString })
  await connection.connect()
  try {
    await connection.query(statement)
  } finally {
    await connection.end()
  }
}
