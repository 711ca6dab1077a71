import { pino } from 'pino'
import type { TypedDocumentString } from '../../src/generated/client/graphql.ts'
import { createServer, type Server } from '../../src/server/create-server.ts'
import type { Limits } from '../../src/server/limits.ts'
import type { Database } from '../../src/storage/database.ts'

/** An error as clients see it. */
export interface ClientError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** A client that asks the server as any other does, by HTTP, but without a network. */
export interface Client {
  /** The answer's data; throws with the errors' messages where there are any. */
  readonly ask: <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    ...variables: VariablesOf<Variables>
  ) => Promise<Result>
  /** The errors of an operation that must fail. */
  readonly refused: <Result, Variables>(
    document: TypedDocumentString<Result, Variables> | string,
    ...variables: VariablesOf<Variables>
  ) => Promise<readonly ClientError[]>
  readonly server: Server
}

type VariablesOf<Variables> = Variables extends Record<string, never> ? [] : [variables: Variables]

/** A client of a server on this database. */
export function createClient(database: Database, limits?: Limits): Client {
  const server = createServer({ database, logger: pino({ level: 'silent' }), ...(limits === undefined ? {} : { limits }) })
  const post = async (query: string, variables: unknown): Promise<{ data?: unknown; errors?: ClientError[] }> => {
    const response = await server.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as { data?: unknown; errors?: ClientError[] }
  }
  return {
    server,
    ask: async <Result>(document: TypedDocumentString<Result, unknown>, ...[variables]: unknown[]) => {
      const { data, errors } = await post(document.toString(), variables)
      if (errors !== undefined)
        throw new Error(errors.map((error) => `${error.path?.join('.') ?? ''}: ${error.message}`).join('\n'))
      return data as Result
    },
    refused: async (document, ...[variables]) => {
      const { errors } = await post(document.toString(), variables)
      if (errors === undefined) throw new Error('The operation was expected to fail, and did not.')
      return errors
    },
  }
}
