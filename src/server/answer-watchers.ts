import type { Plugin } from 'graphql-yoga'
import { whyNotReady } from '../storage/check-ready.ts'
import type { Database } from '../storage/database.ts'
import { metricsContentType } from './metrics.ts'

interface Watched {
  readonly database: Database
  readonly readinessMilliseconds: number
  /** The text of /metrics; without it there is no such address. */
  readonly renderMetrics: (() => Promise<string>) | null
}

/** Answers those who watch the process: /ready (can it answer queries?) and /metrics. Yoga answers /health (is it alive?). */
export const answerWatchers = ({ database, readinessMilliseconds, renderMetrics }: Watched): Plugin => ({
  onRequest: async ({ request, url, fetchAPI, endResponse }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return
    if (url.pathname === '/ready') {
      const reason = await whyNotReady(database, { withinMilliseconds: readinessMilliseconds })
      endResponse(
        fetchAPI.Response.json(reason === null ? { ready: true } : { ready: false, reason }, {
          status: reason === null ? 200 : 503,
          headers: { 'cache-control': 'no-store' },
        }),
      )
    } else if (url.pathname === '/metrics' && renderMetrics !== null) {
      endResponse(
        new fetchAPI.Response(await renderMetrics(), {
          headers: { 'content-type': metricsContentType, 'cache-control': 'no-store' },
        }),
      )
    }
  },
})
