import { type Server as HttpServer, type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { type Logger, pino } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { schema } from '../schema/index.ts'
import type { Server, ServerInput } from './create-server.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { maskError } from './mask-error.ts'
import { refusal } from './refusal.ts'
import { recordOf } from './request-record.ts'

export interface WebSocketOptions {
  readonly stopping: AbortSignal
  readonly logger?: Logger
  readonly limits?: Pick<Limits, 'maxBodyBytes' | 'maxSocketOperations' | 'maxFollowers'>
  /** Origins, besides the server's own, whose pages may open a socket; `*` for all. */
  readonly corsOrigins?: readonly string[]
}

/**
 * Answers GraphQL over WebSocket (the protocol graphql-transport-ws) at /graphql: every operation goes the way that those over HTTP
 * go, with the same limits. The token of changes comes in the header of the opening request, or in `connectionParams.Authorization`,
 * since browsers cannot set headers there. An answer waits until the socket has taken the one before, so that a slow client
 * costs no memory. Gives what closes all sockets.
 */
export function acceptWebSockets(
  http: HttpServer,
  server: Server,
  { stopping, logger = pino({ level: 'silent' }), limits = defaultLimits, corsOrigins = [] }: WebSocketOptions,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.maxBodyBytes })
  const mask = (error: unknown) => toGraphQLError(maskError(logger)(error))
  const operations = useServer<Readonly<Record<string, unknown>>>(
    {
      onSubscribe: async (context, _id, payload) => {
        const { extra, connectionParams } = context
        const given = connectionParams?.['Authorization'] ?? connectionParams?.['authorization']
        const authorization = typeof given === 'string' ? given : extra.request.headers.authorization
        const request = toRequest(extra, authorization)
        try {
          if (Object.keys(context.subscriptions).length > limits.maxSocketOperations) throw refuseMore(limits)
          const result = await answer(server, { params: payload, request, stopping })
          tell(logger, request)
          if (Symbol.asyncIterator in result || 'data' in result) return { ...carrier, rootValue: result }
          return result.errors ?? []
        } catch (error) {
          return [mask(error)]
        }
      },
      subscribe: ({ rootValue }: ExecutionArgs) => rootValue as ExecutionResult,
      onError: (_context, _id, _payload, errors) => errors.map((error) => mask(error).toJSON()),
    },
    sockets,
  )
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isFull = sockets.clients.size >= limits.maxFollowers
    const status = whyNot(request, { stopping, corsOrigins }) ?? (isFull ? 503 : null)
    if (status === null) sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
    else socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
  })
  return async () => {
    const open = [...sockets.clients]
    await Promise.race([operations.dispose(), closed(open)])
    for (const socket of open) socket.terminate()
  }
}

/** Any subscription: what is asked has been answered by the server when the protocol comes to it. */
const carrier = { schema, document: parse('subscription { articleIngested { id } }') }

/** What the server answers, behind its doors for HTTP; only errors where the operation was not worked on. */
async function answer(
  server: Server,
  { params, request, stopping }: { readonly params: object; readonly request: Request; readonly stopping: AbortSignal },
): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> {
  // Yoga itself passes on a context that has the request besides what the server's input is.
  const context: ServerInput & { readonly request: Request } = { stopping, request }
  return (await server.getResultForParams({ params, request }, context)) ?? {}
}

const refuseMore = ({ maxSocketOperations }: Pick<Limits, 'maxSocketOperations'>): GraphQLError =>
  refusal(`One socket may carry ${maxSocketOperations} operations at a time.`, { code: 'TOO_MANY_OPERATIONS', status: 503 })

const toGraphQLError = (error: Error): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error })

/** What the server takes an operation for: a request of its own that ends with the socket. */
function toRequest({ socket, request }: Extra, authorization: string | undefined): Request {
  const gone = new AbortController()
  socket.once('close', () => gone.abort())
  return new Request(`http://${request.headers.host ?? 'localhost'}/graphql`, {
    method: 'POST',
    headers: authorization === undefined ? {} : { authorization },
    signal: gone.signal,
  })
}

function tell(logger: Logger, request: Request): void {
  const { id: requestId, operation } = recordOf(request)
  if (operation === undefined) return
  const { name, type, cost, statementCount } = operation
  logger.info({ requestId, operation: name, type, cost, statements: statementCount(), over: 'WebSocket' }, 'operation')
}

/** Why a socket is not opened, as the status of HTTP; null where it is. Browsers let any page try, and say which one it is. */
function whyNot(
  { url, headers }: IncomingMessage,
  { stopping, corsOrigins }: { readonly stopping: AbortSignal; readonly corsOrigins: readonly string[] },
): number | null {
  if (stopping.aborted) return 503
  if (url?.split('?')[0] !== '/graphql') return 404
  const { origin, host } = headers
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin)) return null
  return URL.canParse(origin) && new URL(origin).host === host ? null : 403
}

/** So long sockets have to answer that they are closed. */
const CLOSING_MS = 500

const closed = (sockets: readonly WebSocket[]): Promise<unknown> =>
  Promise.race([
    Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)))),
    // A process that has nothing else to wait for need not wait for this.
    new Promise((resolve) => setTimeout(resolve, CLOSING_MS).unref()),
  ])
