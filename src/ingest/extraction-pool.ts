import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReportFacts } from '../domain/facts.ts'
import { extract } from '../extract/index.ts'
import type { Report } from './article-record.ts'

/** The facts of a report, or why there are none. */
export type Extraction = { readonly facts: ReportFacts } | { readonly problem: string }

/** Extracts reports, many at a time where there are many. */
export interface ExtractionPool {
  readonly extract: (report: Report) => Promise<Extraction>
  /** Reports worth handing in before the first is awaited. */
  readonly ahead: number
  readonly close: () => Promise<void>
}

/** So many reports are done before workers, which take a second to start, are worth it. */
const FEW_REPORTS = 24
const MOST_WORKERS = 8
/** Reports under way for each worker. */
const AHEAD = 8

/** Extraction in worker threads: none for few reports, then one for each core but the one that writes. */
export function createExtractionPool(size = Math.min(MOST_WORKERS, Math.max(1, availableParallelism() - 1))): ExtractionPool {
  let handedIn = 0
  let workers: ExtractionWorker[] = []
  return {
    ahead: size * AHEAD,
    extract: (report) => {
      handedIn++
      if (handedIn <= FEW_REPORTS) return Promise.resolve(extractHere(report))
      if (workers.length === 0) workers = Array.from({ length: size }, startWorker)
      const idlest = workers.reduce((least, worker) => (worker.pending() < least.pending() ? worker : least))
      return idlest.extract(report)
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}

const optionsOf = ({ publishedOn, outlet }: Report) => ({ publishedOn: publishedOn ?? null, outlet: outlet ?? null })

export function extractHere(report: Report): Extraction {
  try {
    return { facts: extract(report.text, optionsOf(report)) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

export interface ExtractionWorker {
  readonly extract: (report: Report) => Promise<Extraction>
  readonly pending: () => number
  readonly stop: () => Promise<unknown>
  /** Keeps the process from waiting for it. */
  readonly unref: () => void
}

export function startWorker(): ExtractionWorker {
  // Workers of Node 20 do not take over the loader that reads TypeScript: the first thing in them is to register it. The program is
  // named from the root, so that it is found from the bundled server too.
  const [loader, program] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('../../src/ingest/extraction-worker.ts', import.meta.url).href,
  ]
  const start = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(program)}) })`
  const worker = new Worker(start, { eval: true, execArgv: [] })
  const waiting = new Map<number, { readonly report: Report; readonly answer: (extraction: Extraction) => void }>()
  let next = 0
  let dead = false
  worker.on('message', ({ id, ...extraction }: { id: number } & Extraction) => {
    waiting.get(id)?.answer(extraction)
    waiting.delete(id)
  })
  // Whatever ends a worker, no report is lost by it.
  worker.on('error', () => {
    dead = true
    for (const { report, answer } of waiting.values()) answer(extractHere(report))
    waiting.clear()
  })
  return {
    extract: (report) => {
      if (dead) return Promise.resolve(extractHere(report))
      return new Promise((answer) => {
        const id = next++
        waiting.set(id, { report, answer })
        worker.postMessage({ id, text: report.text, options: optionsOf(report) })
      })
    },
    pending: () => waiting.size,
    stop: () => worker.terminate(),
    unref: () => worker.unref(),
  }
}
