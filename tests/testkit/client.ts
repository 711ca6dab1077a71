import { pino } from 'pino'
import type { TypedDocumentString } from '../../src/generated/client/graphql.ts'
import { createServer, type Server, type ServerOptions } from '../../src/server/create-server.ts'
import type { Database } from '../../src/storage/database.ts'

/** An error as clients see it. */
export interface ClientError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** An answer as the server gives it. */
export interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly ClientError[]
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
    document: TypedDocumentString<Result, Variables>,
    ...variables: VariablesOf<Variables>
  ) => Promise<readonly ClientError[]>
  /** The whole answer to a text, for operations that only the test's run knows. */
  readonly post: <Result>(query: string, variables?: unknown) => Promise<Answer<Result>>
  readonly server: Server
}

// biome-ignore lint/complexity/noBannedTypes: {} is what every object without required fields takes.
type VariablesOf<Variables> = {} extends Variables ? [variables?: Variables] : [variables: Variables]

interface ClientOptions extends Partial<Omit<ServerOptions, 'database'>> {
  /** What the client shows of itself. */
  readonly token?: string
}

/** A client of a server on this database. */
export function createClient(database: Database, { token, ...options }: ClientOptions = {}): Client {
  const server = createServer({ logger: pino({ level: 'silent' }), ...options, database })
  const post = async <Result>(query: string, variables?: unknown): Promise<Answer<Result>> => {
    const response = await server.fetch('http://test/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<Result>
  }
  return {
    server,
    post,
    ask: async (document, ...[variables]) => dataOf(await post(document.toString(), variables)),
    refused: async (document, ...[variables]) => errorsOf(await post(document.toString(), variables)),
  }
}

/** An answer's data; throws where it has errors. */
export function dataOf<Result>({ data, errors }: Answer<Result>): Result {
  if (errors !== undefined) throw new Error(errors.map((error) => `${error.path?.join('.') ?? ''}: ${error.message}`).join('\n'))
  return data as Result
}

/** An answer's errors; throws where it has none. */
export function errorsOf({ errors }: Answer<unknown>): readonly ClientError[] {
  if (errors === undefined) throw new Error('The operation was expected to fail, and did not.')
  return errors
}
