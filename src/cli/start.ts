import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pino } from 'pino'
import sql, { raw } from 'sql-template-tag'
import { type Config, loadConfig } from '../config.ts'
import { CommuniqueError } from '../domain/errors.ts'
import { createServer } from '../server/create-server.ts'
import { listen } from '../server/listen.ts'
import { readTrustedDocuments } from '../server/trusted-documents.ts'
import type { Database } from '../storage/database.ts'
import { withoutPassword } from '../storage/database-url.ts'
import { migrate } from '../storage/migrate.ts'
import { openDatabase } from '../storage/open-database.ts'

const seeds = resolve(import.meta.dirname, '../../seeds')

/** Brings the database up to date, fills an empty graph from seeds/, and serves it until told to stop. */
async function start(config: Config): Promise<void> {
  const { databaseUrl, host, port, logLevel, limits, corsOrigins } = config
  const stop = stopSignal()
  const logger = pino({ level: logLevel }, pino.destination({ dest: 2, sync: false }))
  const trustedDocuments = config.trustedDocuments === null ? null : readTrustedDocuments(config.trustedDocuments)
  await migrate(databaseUrl)
  const database = await openDatabase(databaseUrl)
  try {
    if (await wantsSeeds(database)) await seed(database, stop)
    if (stop.aborted) return
    const server = createServer({ ...config, database, logger, trustedDocuments })
    const listening = await listen(server, { ...limits, host, port, webSocket: { logger, limits, corsOrigins } })
    console.log(`\nCommuniqué serves ${withoutPassword(databaseUrl)}`)
    // The address that people know, where it is this machine's own.
    const url = listening.url.replace('//127.0.0.1:', '//localhost:')
    console.log(`  GraphQL and GraphiQL  ${url}/graphql`)
    console.log(`  Health                ${url}/health`)
    if (!stop.aborted) await once(stop, 'abort')
    console.log('Stopping: answers under way are finished first.')
    await listening.stop()
  } finally {
    await database.close()
  }
}

/** Aborted by the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  process.once('SIGTERM', () => controller.abort())
  return controller.signal
}

/** Whether the graph is empty, or was being filled for the first time when that was broken off. */
async function wantsSeeds(database: Database): Promise<boolean> {
  const rows = await database.read(sql`SELECT 1 FROM "Graph" WHERE "filling" OR NOT EXISTS (SELECT 1 FROM "Article")`)
  return rows.length > 0
}

const setFilling = (database: Database, filling: boolean): Promise<number> =>
  database.write((transaction) => transaction.execute(sql`UPDATE "Graph" SET "filling" = ${raw(filling ? 'TRUE' : 'FALSE')}`))

/** Reads the reports that come with the program. What reads reports is loaded only here: it takes longer than the rest. */
async function seed(database: Database, signal: AbortSignal): Promise<void> {
  if (!existsSync(seeds)) return
  const { ingestPaths } = await import('../ingest/ingest-paths.ts')
  const { tellIngested } = await import('./tell-ingested.ts')
  console.log(`The graph is empty, or half filled: reading the reports in ${seeds}.\n`)
  await setFilling(database, true)
  for (const line of tellIngested(await ingestPaths(database, [seeds], { signal }))) console.log(line)
  if (!signal.aborted) await setFilling(database, false)
}

try {
  await start(loadConfig())
} catch (error) {
  if (!(error instanceof CommuniqueError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
