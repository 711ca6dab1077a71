import { CommuniqueError } from '../domain/errors.ts'
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
 * the first of them and ended when none has come for a while. Throws BAD_USER_INPUT for a text that extraction fails on.
 */
export async function extractAside(report: Report): Promise<PreparedReport> {
  const extraction = report.text.length <= SHORT_TEXT ? extractHere(report) : await extractInWorker(report)
  if ('prepared' in extraction) return extraction.prepared
  throw new CommuniqueError('BAD_USER_INPUT', 'The text could not be understood.', { cause: new Error(extraction.problem) })
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
