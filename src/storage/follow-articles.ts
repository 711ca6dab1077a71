import { setTimeout as sleep } from 'node:timers/promises'
import sql, { raw, type Sql } from 'sql-template-tag'
import type { Database } from './database.ts'
import { type ArticleRow, articles } from './reads/node-tables.ts'
import { columnsOf } from './reads/parents.ts'
import { listOf } from './sql.ts'

/** Tells of the articles that enter one graph, whichever process brings them. */
export interface ArticleFeed {
  /**
   * Every article that enters the graph from now on, once each and in the order of entering, until a signal is aborted or the
   * listener leaves. Nothing is kept for a slow listener but the place: who lags behind gets the articles late, without those
   * that have been replaced or removed meanwhile.
   */
  readonly follow: (filter: ArticleFeedFilter) => Promise<AsyncIterableIterator<ArticleRow>>
  /** How many listen, those who are about to included. */
  readonly listenerCount: () => number
}

export interface ArticleFeedFilter {
  /** Only articles that name one of these countries; all where there are none. */
  readonly countries?: readonly string[] | null
  /** What ends following, each by itself. */
  readonly signals?: readonly (AbortSignal | undefined)[]
}

/** How often the graph's version is looked at while somebody listens. */
const POLL_MS = 250

/** Where a listener has come to: articles enter by versions, those of one write in the order of their ids. */
interface Place {
  readonly version: number
  readonly id: string
}

/** Behind every id. */
const LAST_ID = '~'

/** A feed of a graph's articles. Asks the database for nothing while nobody listens. */
export function createArticleFeed(database: Database, { pollMilliseconds = POLL_MS } = {}): ArticleFeed {
  let known = 0
  let isWatched = false
  let listeners = 0
  let coming = 0
  const waiting = new Set<() => void>()

  /** One look for all listeners. A database that goes away is asked again until it is back. */
  const watch = async (): Promise<void> => {
    if (isWatched) return
    isWatched = true
    while (listeners > 0) {
      await sleep(pollMilliseconds, undefined, { ref: false })
      if (waiting.size === 0) continue
      const version = await readVersion(database).catch(() => known)
      if (version === known) continue
      known = version
      for (const wake of waiting) wake()
    }
    isWatched = false
  }

  const changeAfter = (version: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted || known > version) return resolve()
      const wake = () => {
        waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      waiting.add(wake)
      signal.addEventListener('abort', wake, { once: true })
    })

  async function* listen(
    start: number,
    { countries, signal }: { readonly countries: readonly string[] | null; readonly signal: AbortSignal },
  ): AsyncGenerator<ArticleRow> {
    let place: Place = { version: start, id: LAST_ID }
    while (!signal.aborted) {
      const seen = known
      const found = await readNext(database, { place, countries }).catch(() => null)
      if (found === null) await sleep(pollMilliseconds, undefined, { ref: false })
      else if (found === undefined) {
        // Whatever came until then is none of this listener's.
        if (seen > place.version) place = { version: seen, id: LAST_ID }
        await changeAfter(seen, signal)
      } else {
        const { version, ...article } = found
        place = { version, id: article.id }
        yield article
      }
    }
  }

  const readStart = async (): Promise<number> => {
    coming++
    try {
      return await readVersion(database)
    } finally {
      coming--
    }
  }

  return {
    listenerCount: () => listeners + coming,
    follow: async ({ countries = null, signals = [] }) => {
      const version = await readStart()
      known = Math.max(known, version)
      const ended = new AbortController()
      const end = () => ended.abort()
      if (signals.some((signal) => signal?.aborted)) end()
      for (const signal of signals) signal?.addEventListener('abort', end, { once: true })
      const articles = listen(version, { countries, signal: ended.signal })
      listeners++
      let isThere = true
      void watch()
      const leave = () => {
        if (!isThere) return
        isThere = false
        listeners--
        for (const signal of signals) signal?.removeEventListener('abort', end)
        end()
      }
      // Who is gone may never ask again.
      ended.signal.addEventListener('abort', leave, { once: true })
      if (ended.signal.aborted) leave()
      const listener: AsyncIterableIterator<ArticleRow> = {
        next: async () => {
          const result = await articles.next()
          if (result.done) leave()
          return result
        },
        // A generator alone would end only after what it waits for.
        return: async () => {
          leave()
          return articles.return(undefined)
        },
        [Symbol.asyncIterator]: () => listener,
      }
      return listener
    },
  }
}

async function readVersion(database: Database): Promise<number> {
  const [graph] = await database.read<{ version: number }>(sql`SELECT "version" FROM "Graph" WHERE "id" = 1`)
  return graph?.version ?? 0
}

/** The next article after a place. */
async function readNext(
  database: Database,
  { place: { version, id }, countries }: { readonly place: Place; readonly countries: readonly string[] | null },
): Promise<(ArticleRow & { readonly version: number }) | undefined> {
  const naming: Sql =
    countries === null
      ? raw('')
      : sql` AND EXISTS (SELECT 1 FROM "ArticleCountry" c
          WHERE c."articleId" = n."id" AND c."countryCode" IN ${listOf(database.dialect, countries)})`
  const [next] = await database.read<ArticleRow & { version: number }>(sql`
    SELECT ${columnsOf('n', articles)}, n."version" FROM "Article" n
    WHERE (n."version", n."id") > (CAST(${version} AS INTEGER), ${id})${naming}
    ORDER BY n."version", n."id" LIMIT 1`)
  return next
}
