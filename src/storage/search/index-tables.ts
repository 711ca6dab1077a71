import type { Dialect } from '../database.ts'

/** The tables of the index, which no model describes: comparing models with migrations leaves them alone. */
export const searchTables: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    'SearchDocument',
    'SearchState',
    'SearchIndex',
    // What FTS5 keeps its index in.
    ...['data', 'idx', 'docsize', 'config'].map((part) => `SearchIndex_${part}`),
  ],
  postgresql: ['SearchDocument', 'SearchState'].map((table) => `public.${table}`),
}
