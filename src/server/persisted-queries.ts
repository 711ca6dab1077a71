import { createHash } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import { createBoundedStore } from './bounded-store.ts'
import { refusal } from './refusal.ts'

/** What a request says of its document besides, or instead of, the text. */
export interface DocumentReference {
  readonly query: unknown
  /** `extensions.persistedQuery.sha256Hash`, as Apollo's clients send it. */
  readonly hash: string | undefined
  /** `documentId`, as GraphQL over HTTP has it. */
  readonly documentId: string | undefined
}

/**
 * Automatic persisted queries, Apollo's protocol: a client sends a query's SHA-256; what the server does not know the client
 * sends once more with its text, and from then on the hash is enough. The store forgets what was not used for longest.
 */
export function persistQueries({ maxPersistedCharacters }: { readonly maxPersistedCharacters: number }): Plugin {
  const queries = createBoundedStore<string>({ maxSize: maxPersistedCharacters, sizeOf: (query) => query.length + 100 })
  return {
    onParams: ({ params, setParams }) => {
      const { query, hash } = referenceOf(params)
      if (hash === undefined) return
      if (typeof query === 'string') {
        if (createHash('sha256').update(query).digest('hex') !== hash.toLowerCase()) {
          throw refusal('The hash is not that of the query.', { code: 'PERSISTED_QUERY_MISMATCH', status: 400 })
        }
        queries.set(hash.toLowerCase(), query)
        return
      }
      const known = queries.get(hash.toLowerCase())
      // This message is the protocol's: clients look for it, and expect it with status 200.
      if (known === undefined) throw refusal('PersistedQueryNotFound', { code: 'PERSISTED_QUERY_NOT_FOUND', status: 200 })
      setParams({ ...params, query: known })
    },
  }
}

/** Reads what a request says, whatever it is. */
export function referenceOf(params: unknown): DocumentReference {
  const { query, documentId, extensions } = (params ?? {}) as Readonly<Record<string, unknown>>
  const { persistedQuery } = (extensions ?? {}) as { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null }
  const hash = persistedQuery?.sha256Hash
  return {
    query,
    hash: typeof hash === 'string' ? hash : undefined,
    documentId: typeof documentId === 'string' ? documentId : undefined,
  }
}
