import { GraphQLError } from 'graphql'

/** Why the server does not answer, for programs: `extensions.code`. */
export type RefusalCode =
  | 'TOKEN_LIMIT_EXCEEDED'
  | 'DEPTH_LIMIT_EXCEEDED'
  | 'ALIAS_LIMIT_EXCEEDED'
  | 'DIRECTIVE_LIMIT_EXCEEDED'
  | 'COST_LIMIT_EXCEEDED'
  | 'BODY_TOO_LARGE'
  | 'BAD_REQUEST'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'CSRF_PREVENTED'
  | 'INTROSPECTION_DISABLED'
  | 'OPERATION_TIMED_OUT'
  | 'TOO_MANY_OPERATIONS'
  | 'TOO_MANY_FOLLOWERS'
  | 'DATABASE_UNAVAILABLE'
  | 'SERVER_STOPPING'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_MISMATCH'
  | 'DOCUMENT_NOT_TRUSTED'

interface RefusalOptions {
  readonly code: RefusalCode
  readonly status: number
  /** The request is well formed and its document is at fault: those who accept plain JSON get status 200, as GraphQL over HTTP asks. */
  readonly isAboutDocument?: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** More for programs, beside the code. */
  readonly details?: Readonly<Record<string, number>>
}

/** An error that tells a client in plain words why it gets no answer. */
export const refusal = (
  message: string,
  { code, status, isAboutDocument = false, headers, details }: RefusalOptions,
): GraphQLError =>
  new GraphQLError(message, {
    extensions: {
      code,
      ...details,
      http: { status, ...(isAboutDocument ? { spec: true } : {}), ...(headers === undefined ? {} : { headers }) },
    },
  })
