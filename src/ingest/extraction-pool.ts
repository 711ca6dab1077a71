import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Report } from './article-record.ts'
import { type PreparedReport, prepareReport } from './prepare-report.ts'

/** A report read and made ready for storing, or why it is not. */
export type Extraction = { readonly prepared: PreparedReport } | { readonly problem: string }

/** Extracts reports, many at a time where there are many. */
export interface ExtractionPool {
  readonly extract: (report: Report) => Promise<Extraction>
  /** Reports worth handing in besides those that are awaited. */
  readonly ahead: number
  /** Reports worth storing together: one where there are few, which are told of one by one. */
  readonly group: () => number
  readonly close: () => Promise<void>
}

/** So many bytes are read here before workers, which take a second to start, are worth it. */
const FEW_BYTES = 100_000
/** Storing keeps one core busy: more than so many workers would wait for it. */
const MOST_WORKERS = 4
/** Reports under way for each worker: so many that none is idle while a group is stored. */
const AHEAD = 32
/** Reports stored together: beyond so many each costs hardly less, and what waits for the writer's lock waits longer. */
const GROUP = 64
/**
 * Megabytes that a worker may keep. The more it may, the less often V8 collects its old garbage, and each such collection costs
 * the machine code of every inner function: over 2,000 reports 256 took a tenth more CPU than 2,048. Over 33,688 reports 512 takes
 * as long as 2,048 (198 and 195 s) and 0.4 GB less.
 */
const WORKER_MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

/**
 * Extraction in worker threads: none for a few reports (by the bytes to be read), else one for each core. There is none less for
 * the thread that writes: extraction is more than half of the work, and two cores are shared out best by the system.
 */
export function createExtractionPool(
  bytes: number,
  size = Math.min(MOST_WORKERS, Math.max(1, availableParallelism())),
): ExtractionPool {
  let workers: ExtractionWorker[] = []
  const startWorkers = () => {
    workers = Array.from({ length: size }, startWorker)
  }
  if (bytes > FEW_BYTES) startWorkers()
  let handedIn = 0
  return {
    ahead: size * AHEAD,
    group: () => (workers.length === 0 ? 1 : GROUP),
    extract: (report) => {
      // Standard input does not tell its size, and packed files are larger than they look.
      handedIn += report.text.length
      if (workers.length === 0 && handedIn > FEW_BYTES) startWorkers()
      const [first, ...others] = workers
      if (first === undefined) return Promise.resolve(extractHere(report))
      return others.reduce((least, worker) => (worker.pending() < least.pending() ? worker : least), first).extract(report)
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}

export function extractHere(report: Report): Extraction {
  try {
    return { prepared: prepareReport(report) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

export interface ExtractionWorker {
  readonly extract: (report: Report) => Promise<Extraction>
  readonly pending: () => number
  readonly stop: () => Promise<unknown>
  /** Whether the process waits for it: it does at first. */
  readonly keepAlive: (whether: boolean) => void
}

/** Starts a thread that extracts. Where it ends against our will (out of memory, mostly), another takes its place. */
export function startWorker(): ExtractionWorker {
  // Workers of Node 20 do not take over the loader that reads TypeScript: the first thing in them is to register it. The program is
  // named from the root, so that it is found from the bundled server too.
  const [loader, program] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('../../src/ingest/extraction-worker.ts', import.meta.url).href,
  ]
  const start = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(program)}) })`
  const waiting = new Map<number, { readonly report: Report; readonly answer: (extraction: Extraction) => void }>()
  let next = 0
  let isReferenced = true
  const startThread = (): Worker => {
    const thread = new Worker(start, { eval: true, execArgv: [], resourceLimits: WORKER_MEMORY })
    if (!isReferenced) thread.unref()
    let answered = 0
    thread.on('message', ({ id, ...extraction }: { id: number } & Extraction) => {
      answered++
      waiting.get(id)?.answer(extraction)
      waiting.delete(id)
    })
    // Whatever ends a thread, no report is lost by it.
    thread.on('error', () => {
      const open = [...waiting.values()]
      waiting.clear()
      // One that has never answered cannot be started, here and now.
      if (answered > 0) worker = startThread()
      else broken = true
      for (const { report, answer } of open) answer(extractHere(report))
    })
    return thread
  }
  let broken = false
  let worker = startThread()
  return {
    extract: (report) => {
      if (broken) return Promise.resolve(extractHere(report))
      return new Promise((answer) => {
        const id = next++
        waiting.set(id, { report, answer })
        worker.postMessage({ id, report })
      })
    },
    pending: () => waiting.size,
    stop: () => worker.terminate(),
    keepAlive: (whether) => {
      isReferenced = whether
      if (whether) worker.ref()
      else worker.unref()
    },
  }
}
