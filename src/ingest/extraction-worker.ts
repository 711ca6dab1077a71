import { parentPort } from 'node:worker_threads'
import type { Report } from './article-record.ts'
import { prepareReport } from './prepare-report.ts'

/** What a worker is asked. */
export interface ExtractionTask {
  readonly id: number
  readonly report: Report
}

parentPort?.on('message', ({ id, report }: ExtractionTask) => {
  try {
    parentPort?.postMessage({ id, prepared: prepareReport(report) })
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) })
  }
})
