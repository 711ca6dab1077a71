import type { Database } from '../storage/database.ts'
import type { Report } from './article-record.ts'
import { createExtractionPool, type Extraction, type ExtractionPool } from './extraction-pool.ts'
import { type IngestedReport, isUnchanged, storeReport } from './ingest-report.ts'
import { listFiles } from './list-files.ts'
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
  /** Reading stops after the report under way. */
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
 * Reads files, folders and patterns into the graph, each report in a transaction of its own, applied in the order of reading
 * whatever the order in which extraction finishes. Reports that cannot be read are named in the summary; the rest goes on.
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
    let before = 0
    for (const file of files) {
      for await (const item of readReports(file)) {
        if (options.signal?.aborted) break
        pending.push(await begin(database, { item, path: file.path, at: before + item.bytesRead, pool, state }))
        while (pending.length > pool.ahead) await finish(database, { pending, bytes, options, state })
      }
      if (options.signal?.aborted) break
      before += file.size
    }
    while (pending.length > 0 && !options.signal?.aborted) await finish(database, { pending, bytes, options, state })
  } finally {
    await pool.close()
  }
  const { reports, unchanged, skipped, passedOver, last } = state
  const stoppedAfter = options.signal?.aborted ? (last ?? 'the beginning') : null
  return { reports, unchanged, skipped, passedOver, stoppedAfter, seconds: (performance.now() - started) / 1000 }
}

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

async function finish(
  database: Database,
  { pending, bytes, options, state }: { pending: Pending[]; bytes: number; options: IngestOptions; state: State },
): Promise<void> {
  const next = pending.shift()
  if (next === undefined) return
  if (next.skipped !== null) state.skipped.push(next.skipped)
  if (next.report !== null && next.extraction !== null)
    await apply(database, { report: next.report, extraction: await next.extraction, state })
  state.done++
  state.last = next.name
  options.onProgress?.({ done: state.done, fraction: bytes === 0 ? 1 : Math.min(1, next.at / bytes), name: next.name })
}

async function apply(
  database: Database,
  { report, extraction, state }: { report: Report; extraction: Extraction; state: State },
): Promise<void> {
  if ('problem' in extraction) {
    state.skipped.push({ name: report.name, reason: `could not be understood (${extraction.problem})` })
    return
  }
  const ingested = await storeReport(database, extraction.prepared)
  if (ingested.outcome === 'UNCHANGED') state.unchanged++
  else if (ingested.outcome === 'DUPLICATE') {
    state.skipped.push({ name: report.name, reason: `has the same text as ${ingested.sameAs}` })
  } else state.reports.push(ingested)
}
