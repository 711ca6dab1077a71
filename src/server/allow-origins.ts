import type { CORSOptions, Plugin } from 'graphql-yoga'

type Cors = false | ((request: Request) => CORSOptions)

/** Which other sites' pages may read the answers: `*` all, none by default. No cookies: whoever may write says so in a header. */
export const allowOrigins = (origins: readonly string[]): Cors =>
  origins.length === 0
    ? false
    : (request) => {
        const origin = request.headers.get('origin')
        if (origin === null || !(origins.includes('*') || origins.includes(origin))) return false
        return {
          // One origin: a list would make Yoga allow the origin "null" to those that are not in it.
          origin: [origin],
          credentials: false,
          methods: ['GET', 'POST'],
          allowedHeaders: [
            'content-type',
            'authorization',
            'apollo-require-preflight',
            'x-apollo-operation-name',
            'x-request-id',
          ],
          exposedHeaders: ['x-request-id', 'retry-after'],
          maxAge: 3600,
        }
      }

/** Tells caches that answers differ by who asks. */
export const varyByOrigin = (): Plugin => ({
  onResponse: ({ response }) => {
    response.headers.append('vary', 'Origin')
  },
})
