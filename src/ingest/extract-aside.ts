import type { Report } from './article-record.ts'
import { type ExtractionWorker, extractHere, startWorker } from './extraction-pool.ts'
import type { PreparedReport } from './prepare-report.ts'

/** Characters that are read so fast that nobody waits for them. */
const SHORT_TEXT = 10_000
/** A worker that nobody asks anything is kept so long. */
const IDLE_MS = 30_000

let worker: ExtractionWorker | undefined
let idle: NodeJS.Timeout | undefined

/**
 * A report read without keeping this thread from other work: long texts are read by a worker, which is started for
 * the first of them and ended when none has come for a while. Throws where extraction fails, which
 * is a fault of ours.
 */
export async function extractAside(report: Report): Promise<PreparedReport> {
  const extraction = report.text.length <= SHORT_TEXT ? extractHere(report) : await extractInWorker(report)
  if ('prepared' in extraction) return extraction.prepared
  throw new Error(`Extraction failed: ${extraction.problem}`)
}

async function extractInWorker(report: Report) {
  clearTimeout(idle)
  worker ??= startWorker()
  const current = worker
  current.keepAlive(true)
  try {
    return await current.extract(report)
  } finally {
    clearTimeout(idle)
    if (current.pending() === 0) current.keepAlive(false)
    idle = setTimeout(() => {
      if (current.pending() > 0 || worker !== current) return
      worker = undefined
      void current.stop()
    }, IDLE_MS).unref()
  }
}
