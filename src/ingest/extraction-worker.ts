import { parentPort } from 'node:worker_threads'
import { type ExtractOptions, extract } from '../extract/index.ts'

/** What a worker is asked. */
export interface ExtractionTask {
  readonly id: number
  readonly text: string
  readonly options: ExtractOptions
}

parentPort?.on('message', ({ id, text, options }: ExtractionTask) => {
  try {
    parentPort?.postMessage({ id, facts: extract(text, options) })
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) })
  }
})
