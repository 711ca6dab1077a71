import { dirname } from 'node:path'
import { CommuniqueError } from '../domain/errors.ts'

/** What a failure to open or use a SQLite file means, in one plain sentence; other errors are handed back as they are. */
export function explainSqliteFailure(path: string, error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: string }
  if (typeof code === 'string') {
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
      return new CommuniqueError('DATABASE_DAMAGED', `${path} is not a SQLite database, or a damaged one.`, { cause: error })
    }
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
      return new CommuniqueError('DATABASE_LOCKED', `${path} is locked by another process.`, { cause: error })
    }
    if (code.startsWith('SQLITE_CANTOPEN')) {
      return new CommuniqueError(
        'DATABASE_UNAVAILABLE',
        `${path} cannot be opened: is ${dirname(path)} a folder that may be written to?`,
        {
          cause: error,
        },
      )
    }
    if (
      code.startsWith('SQLITE_READONLY') ||
      code.startsWith('SQLITE_PERM') ||
      code.startsWith('SQLITE_IOERR') ||
      code === 'SQLITE_FULL'
    ) {
      return new CommuniqueError('DATABASE_UNAVAILABLE', `${path} cannot be written to: ${message ?? code}.`, { cause: error })
    }
  }
  if (error instanceof TypeError && message !== undefined && message.includes('directory does not exist')) {
    return new CommuniqueError('DATABASE_UNAVAILABLE', `The database's folder ${dirname(path)} does not exist.`, { cause: error })
  }
  return error
}

/** The same for a PostgreSQL server; passwords are never repeated. */
export function explainPostgresqlFailure(connectionString: string, error: unknown): unknown {
  const url = new URL(connectionString)
  const server = `${url.hostname || 'localhost'}:${url.port || '5432'}`
  const name = decodeURIComponent(url.pathname.slice(1))
  const explanations = postgresqlFailures(server, name, url.username)
  for (const { code, kind, message } of originsOf(error)) {
    const explanation = [code, kind].map((key) => (typeof key === 'string' ? explanations[key] : undefined)).find(Boolean)
    const reached =
      explanation ?? (typeof message === 'string' && isBroken.test(message) ? `${server} does not answer` : undefined)
    if (reached !== undefined) {
      return new CommuniqueError('DATABASE_UNAVAILABLE', `The PostgreSQL server ${reached}.`, { cause: error })
    }
  }
  return error
}

/** What the driver says, in words alone, of a connection that is no more, or never came to be. */
const isBroken = /timeout exceeded|connection timeout|connection terminated|not queryable|connection ended/i

interface Failure {
  readonly code?: unknown
  /** Of Prisma's adapter. */
  readonly kind?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly meta?: { readonly driverAdapterError?: unknown }
}

/** An error and what it came from: Prisma's client wraps its adapter's errors, and that the driver's. */
function originsOf(error: unknown): Failure[] {
  if (typeof error !== 'object' || error === null) return []
  const failure: Failure = error
  return [failure, ...originsOf(failure.cause), ...originsOf(failure.meta?.driverAdapterError)]
}

const postgresqlFailures = (server: string, name: string, user: string): Readonly<Record<string, string>> => ({
  ECONNREFUSED: `at ${server} does not accept connections`,
  ENOTFOUND: `${server} cannot be found`,
  EAI_AGAIN: `${server} cannot be found`,
  EHOSTUNREACH: `${server} cannot be reached`,
  ETIMEDOUT: `at ${server} does not answer`,
  ECONNRESET: `at ${server} closed the connection`,
  EPIPE: `at ${server} closed the connection`,
  '57P01': `at ${server} is shutting down`,
  '57P02': `at ${server} is shutting down`,
  '08006': `at ${server} closed the connection`,
  // Prisma's words for the same.
  P1001: `at ${server} cannot be reached`,
  P1017: `at ${server} closed the connection`,
  DatabaseNotReachable: `at ${server} cannot be reached`,
  ConnectionClosed: `at ${server} closed the connection`,
  SocketTimeout: `at ${server} does not answer`,
  '28P01': `at ${server} does not accept the password of user ${user}`,
  '28000': `at ${server} does not let user ${user} in`,
  '3D000': `at ${server} has no database named ${name}`,
  '42501': `at ${server} does not allow user ${user} to do this in database ${name}`,
  '53300': `at ${server} has too many connections`,
  '57P03': `at ${server} is starting up or shutting down`,
})
