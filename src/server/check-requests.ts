import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Limits } from './limits.ts'
import { refusal } from './refusal.ts'

/** What a page of another site can send without the browser asking us first: Fetch's "simple" content types. */
const simpleContentTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])
/** Headers that make a browser ask first, which it does in vain: Apollo's names, which its clients send. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name']

/**
 * Refuses requests that are none: what cannot be read, of a content type that nobody here understands, nested too deep; and
 * those that a page of another site may have its visitor's browser send (cross-site request forgery): POST with a simple
 * content type, unless a header shows that the browser asked first, and GET that the browser itself marks as another site's.
 */
export const checkRequests = ({ maxJsonDepth }: Limits, allowedOrigins: readonly string[]): Plugin => ({
  onRequestParse: ({ request, requestParser, setRequestParser }) => {
    if (request.method !== 'GET' && request.method !== 'POST') return
    refuseForged(request, allowedOrigins)
    if (requestParser === undefined) {
      throw refusal('Send the operation as application/json.', { code: 'UNSUPPORTED_MEDIA_TYPE', status: 415 })
    }
    setRequestParser((given) => readRequest(() => requestParser(given)))
  },
  // What comes by a WebSocket passes here too.
  onParams: ({ params }) => {
    if (nestsDeeperThan(params, maxJsonDepth)) {
      throw refusal(`Variables and extensions may nest ${maxJsonDepth} deep at most.`, { code: 'BAD_REQUEST', status: 400 })
    }
  },
})

function refuseForged({ method, headers }: Request, allowedOrigins: readonly string[]): void {
  if (preflightHeaders.some((name) => headers.has(name))) return
  const origin = headers.get('origin')
  const isAllowed = origin !== null && (allowedOrigins.includes('*') || allowedOrigins.includes(origin))
  const contentType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const isForged =
    method === 'GET'
      ? ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '') && !isAllowed
      : simpleContentTypes.has(contentType)
  if (!isForged) return
  throw refusal(
    'This request may come from a page of another site: send it as a POST of application/json, or with the header apollo-require-preflight.',
    { code: 'CSRF_PREVENTED', status: 403 },
  )
}

async function readRequest<Result>(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    const { code } = error instanceof GraphQLError ? error.extensions : {}
    if (code === 'BODY_TOO_LARGE') throw error
    // Broken JSON in an address or a body, a body that ends too early: whatever it is, the request made it.
    throw refusal('The request cannot be read: its body, or its variables and extensions, must be valid JSON.', {
      code: 'BAD_REQUEST',
      status: 400,
    })
  }
}

/** Looks without recursion: what is too deep for a stack is found too. */
function nestsDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value]
  // The request itself, and the variables in it, are two levels of their own.
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most + 2) return true
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
