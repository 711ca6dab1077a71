import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import type { Logger } from 'pino'
import { CommuniqueError } from '../domain/errors.ts'
import type { Limits } from './limits.ts'
import { refusal } from './refusal.ts'

/**
 * What a client is told of an error. What the client did wrong is told as it is, with the code BAD_USER_INPUT where an
 * argument is at fault; anything else is our fault: the client learns an id, the log has the id and the error.
 */
export const maskError =
  (logger: Logger, { maxBodyBytes }: Pick<Limits, 'maxBodyBytes'>) =>
  (error: unknown): Error => {
    if (!(error instanceof GraphQLError)) return hide(error, {}, logger)
    // Yoga counts the bytes; the words are ours.
    if (error.extensions['code'] === 'REQUEST_ENTITY_TOO_LARGE') {
      return refusal(`The body of a request may have ${maxBodyBytes} bytes at most.`, { code: 'BODY_TOO_LARGE', status: 413 })
    }
    const cause = error.originalError
    if (cause === undefined || cause instanceof GraphQLError) return error
    if (cause instanceof CommuniqueError && cause.code === 'BAD_USER_INPUT') {
      return new GraphQLError(cause.message, { ...placeOf(error), extensions: { code: cause.code } })
    }
    return hide(cause, placeOf(error), logger)
  }

function hide(error: unknown, place: GraphQLErrorOptions, logger: Logger): GraphQLError {
  const errorId = randomUUID()
  logger.error({ err: error, errorId, path: place.path?.join('.') }, 'an operation failed')
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
