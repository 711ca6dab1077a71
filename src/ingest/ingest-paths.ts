import type { Database } from '../storage/database.ts'
import { refreshStatistics } from '../storage/refresh-statistics.ts'
import type { Report } from './article-record.ts'
import { createExtractionPool, type Extraction, type ExtractionPool } from './extraction-pool.ts'
import { type IngestedReport, isUnchanged, storeReports } from './ingest-report.ts'
import { listFiles } from './list-files.ts'
import type { PreparedReport } from './prepare-report.ts'
import { type ReadItem, readReports, type SkippedReport } from './read-reports.ts'

/** How far reading has come. */
export interface IngestProgress {
  /** Reports done with, whatever came of them. */
  readonly done: number
  /** Of all bytes, 0 to 1; 1 where they cannot be counted. */
  readonly fraction: number
  readonly name: string
}

export interface IngestOptions {
  readonly onProgress?: (progress: IngestProgress) => void
  /** Reading stops after the reports that are being stored. */
  readonly signal?: AbortSignal
}

/** What was read. */
export interface IngestSummary {
  /** Reports that are in the graph now, in the order of reading; without those that were there unchanged. */
  readonly reports: readonly IngestedReport[]
  /** Reports that the graph had already, under the same names. */
  readonly unchanged: number
  /** Reports that were not read, and duplicates, with the reasons. */
  readonly skipped: readonly SkippedReport[]
  /** Files that are text, but of a kind that holds no reports (.json, .md). */
  readonly passedOver: number
  /** Whether reading was stopped before the end; and after which report. */
  readonly stoppedAfter: string | null
  readonly seconds: number
}

/**
 * Reads files, folders and patterns into the graph, applied in the order of reading whatever the order in which extraction
 * finishes: a few reports each in a transaction of its own, many in groups. Reports that cannot be read are named in the summary;
 * the rest goes on.
 */
export async function ingestPaths(
  database: Database,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestSummary> {
  const started = performance.now()
  const { files, missing } = listFiles(paths)
  const bytes = files.reduce((sum, file) => sum + file.size, 0)
  const state: State = {
    reports: [],
    skipped: missing.map((path) => ({ name: path, reason: 'does not exist' })),
    names: new Map(),
    unchanged: 0,
    passedOver: 0,
    done: 0,
    last: null,
  }
  const pool = createExtractionPool(bytes)
  try {
    const pending: Pending[] = []
    const run = { pool, pending, bytes, options, state }
    let before = 0
    for (const file of files) {
      for await (const item of readReports(file)) {
        if (options.signal?.aborted) break
        pending.push(await begin(database, { item, path: file.path, at: before + item.bytesRead, pool, state }))
        while (pending.length >= pool.ahead + pool.group()) await finish(database, run)
      }
      if (options.signal?.aborted) break
      before += file.size
    }
    while (pending.length > 0 && !options.signal?.aborted) await finish(database, run)
  } finally {
    await pool.close()
  }
  const { reports, unchanged, skipped, passedOver, last } = state
  if (reports.length >= MANY_REPORTS) await refreshStatistics(database)
  const stoppedAfter = options.signal?.aborted ? (last ?? 'the beginning') : null
  return { reports, unchanged, skipped, passedOver, stoppedAfter, seconds: (performance.now() - started) / 1000 }
}

/** As many as change the graph so much that the database should count anew. */
const MANY_REPORTS = 100

interface State {
  readonly reports: IngestedReport[]
  readonly skipped: SkippedReport[]
  /** The path under which each name was read in this run. */
  readonly names: Map<string, string>
  unchanged: number
  passedOver: number
  done: number
  last: string | null
}

/** A report on its way: read, its extraction perhaps still under way. */
interface Pending {
  readonly name: string
  readonly at: number
  readonly report: Report | null
  readonly extraction: Promise<Extraction> | null
  readonly skipped: SkippedReport | null
}

interface Run {
  readonly pool: ExtractionPool
  readonly pending: Pending[]
  readonly bytes: number
  readonly options: IngestOptions
  readonly state: State
}

async function begin(
  database: Database,
  { item, path, at, pool, state }: { item: ReadItem; path: string; at: number; pool: ExtractionPool; state: State },
): Promise<Pending> {
  const nothing = { name: path, at, report: null, extraction: null, skipped: null }
  if (item.type === 'passed over') {
    state.passedOver++
    return nothing
  }
  if (item.type === 'skipped') return { ...nothing, name: item.skipped.name, skipped: item.skipped }
  const { report } = item
  const other = state.names.get(report.name)
  if (other !== undefined) {
    const reason = other === path ? 'has the name of an earlier report in the file' : `has the name of another report (${other})`
    return { ...nothing, name: report.name, skipped: { name: `${path} (${report.name})`, reason } }
  }
  state.names.set(report.name, path)
  if (await isUnchanged(database, report)) {
    state.unchanged++
    return { ...nothing, name: report.name }
  }
  return { name: report.name, at, report, extraction: pool.extract(report), skipped: null }
}

/** Stores the reports that were read first, as many as make a group, and tells of each. */
async function finish(database: Database, { pool, pending, bytes, options, state }: Run): Promise<void> {
  const group = pending.splice(0, pool.group())
  const prepared: PreparedReport[] = []
  for (const { report, extraction, skipped } of group) {
    if (skipped !== null) state.skipped.push(skipped)
    if (report === null || extraction === null) continue
    const extracted = await extraction
    if ('prepared' in extracted) prepared.push(extracted.prepared)
    else state.skipped.push({ name: report.name, reason: `could not be understood (${extracted.problem})` })
  }
  if (prepared.length > 0) for (const ingested of await storeReports(database, prepared)) note(ingested, state)
  for (const { name, at } of group) {
    state.done++
    state.last = name
    options.onProgress?.({ done: state.done, fraction: bytes === 0 ? 1 : Math.min(1, at / bytes), name })
  }
}

function note(ingested: IngestedReport, state: State): void {
  const { name, outcome, sameAs } = ingested
  if (outcome === 'UNCHANGED') state.unchanged++
  else if (outcome === 'DUPLICATE') state.skipped.push({ name, reason: `has the same text as ${sameAs}` })
  else state.reports.push(ingested)
}
