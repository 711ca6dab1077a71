import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import type { Logger } from 'pino'
import { CommuniqueError } from '../domain/errors.ts'
import type { RefusalCode } from './refusal.ts'

/**
 * What a client is told of an error. What the client did wrong is told as it is, with the code BAD_USER_INPUT where an
 * argument is at fault; that the database is away, with the code DATABASE_UNAVAILABLE; anything else is our fault. Of these
 * two the client learns an id, and the log has the id and the error.
 */
export const maskError =
  (logger: Logger) =>
  (error: unknown): Error => {
    if (!(error instanceof GraphQLError)) return hide(error, {}, logger)
    const cause = error.originalError
    if (cause === undefined || cause instanceof GraphQLError) return withCode(error)
    if (cause instanceof CommuniqueError && cause.code === 'BAD_USER_INPUT') {
      return new GraphQLError(cause.message, { ...placeOf(error), extensions: { code: cause.code } })
    }
    return hide(cause, placeOf(error), logger)
  }

/** What GraphQL itself refuses, a variable of the wrong type, has no code: it is the client's fault like an argument. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined) return error
  return new GraphQLError(error.message, { ...placeOf(error), extensions: { ...error.extensions, code: 'BAD_USER_INPUT' } })
}

const databaseCodes: readonly string[] = ['DATABASE_UNAVAILABLE', 'DATABASE_LOCKED', 'DATABASE_DAMAGED']

function hide(error: unknown, place: GraphQLErrorOptions, logger: Logger): GraphQLError {
  const errorId = randomUUID()
  logger.error({ err: error, errorId, path: place.path?.join('.') }, 'an operation failed')
  if (error instanceof CommuniqueError && databaseCodes.includes(error.code)) {
    const code: RefusalCode = 'DATABASE_UNAVAILABLE'
    const http = { status: 503, headers: { 'retry-after': '5' } }
    return new GraphQLError(`The database cannot be used at the moment: try again later. The log has more under ${errorId}.`, {
      ...place,
      extensions: { code, errorId, http },
    })
  }
  return new GraphQLError(`Something went wrong here, not with the question. The log has more under ${errorId}.`, {
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  })
}

/** Where in the operation and in the answer an error belongs. */
const placeOf = ({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions => ({
  nodes: nodes ?? null,
  source,
  positions,
  path,
})
