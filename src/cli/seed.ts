import { SingleBar } from 'cli-progress'
import { Command } from 'commander'
import { loadConfig } from '../config.ts'
import { CommuniqueError } from '../domain/errors.ts'
import { type IngestProgress, type IngestSummary, ingestPaths } from '../ingest/ingest-paths.ts'
import { migrate } from '../storage/migrate.ts'
import { openDatabase } from '../storage/open-database.ts'
import { tellIngested } from './tell-ingested.ts'

const program: Command = new Command('seed')
  .description('Reads reports into the graph. The same reports again change nothing; a changed report replaces the old one.')
  .usage('-- [PATH …]')
  .argument(
    '[path...]',
    'files, folders, quoted patterns, or - for standard input; .txt, .html, .jsonl and .jsonl.gz are read (default: seeds)',
  )
  .addHelpText(
    'after',
    `
Reports are stored in small groups, each in one transaction: stopped at any moment (Ctrl+C), what was stored stays, and the same
command goes on from there.
Exits with 1 where a report could not be read, 0 where all were.
DATABASE_URL says where the graph is (default: file:./communique.db).`,
  )
  .showHelpAfterError()
  .parse()

const stop = new AbortController()
process.on('SIGINT', () => {
  // A second Ctrl+C ends at once.
  if (stop.signal.aborted) process.exit(130)
  stop.abort()
})

try {
  const { databaseUrl } = loadConfig()
  await migrate(databaseUrl)
  const database = await openDatabase(databaseUrl)
  const { show, end } = process.stdout.isTTY ? showBar() : showLines()
  let summary: IngestSummary
  try {
    summary = await ingestPaths(database, program.args.length > 0 ? program.args : ['seeds'], {
      onProgress: show,
      signal: stop.signal,
    })
  } finally {
    end()
    await database.close()
  }
  for (const line of tellIngested(summary)) console.log(line)
  if (summary.stoppedAfter !== null) process.exitCode = 130
  else if (summary.skipped.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof CommuniqueError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

interface Display {
  readonly show: (progress: IngestProgress) => void
  readonly end: () => void
}

/** A bar that moves with the bytes read, and tells the time left. */
function showBar(): Display {
  const bar = new SingleBar({
    format: ' {bar} {percentage} % | {done} reports | {left} left | {name}',
    etaBuffer: 200,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    fps: 8,
  })
  const started = Date.now()
  bar.start(100, 0, { done: 0, left: '…', name: '' })
  return {
    show: ({ done, fraction, name }) =>
      bar.update(Math.round(fraction * 100), { done, left: timeLeft(started, fraction), name: name.slice(0, 50) }),
    end: () => bar.stop(),
  }
}

/** A plain line now and then. */
function showLines(): Display {
  const started = Date.now()
  let told = started
  return {
    show: ({ done, fraction }) => {
      if (Date.now() - told < 5_000) return
      told = Date.now()
      console.log(`${done} reports, ${Math.round(fraction * 100)} %, ${timeLeft(started, fraction)} left`)
    },
    end: () => undefined,
  }
}

function timeLeft(started: number, fraction: number): string {
  if (fraction < 0.005) return '…'
  const seconds = Math.round(((Date.now() - started) / 1000) * (1 / fraction - 1))
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
