import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CommuniqueError } from '../domain/errors.ts'
import type { Server } from './create-server.ts'
import { defaultLimits } from './limits.ts'
import { acceptWebSockets, type WebSocketOptions } from './web-socket.ts'

/** A server that listens. */
export interface Listening {
  /** Where it answers, without a path: http://127.0.0.1:4000 */
  readonly url: string
  /**
   * Finishes the answers under way, for as long as `drainMilliseconds`, and ends the rest. Until then new requests get 503, so
   * that whoever spreads requests over several servers sends them to another one.
   */
  readonly stop: () => Promise<void>
}

interface ListenOptions {
  readonly port: number
  readonly host: string
  readonly drainMilliseconds: number
  /** How long a request may take to arrive. */
  readonly requestMilliseconds?: number
  /** What WebSockets are answered by. */
  readonly webSocket?: Omit<WebSocketOptions, 'stopping'>
}

/** Listens on a port (0: any free one) of an address. Throws PORT_UNAVAILABLE in one plain sentence. */
export async function listen(
  server: Server,
  { port, host, drainMilliseconds, requestMilliseconds = defaultLimits.requestMilliseconds, webSocket = {} }: ListenOptions,
): Promise<Listening> {
  const stopping = new AbortController()
  let underWay = 0
  let allAnswered = () => {}
  const http = createHttpServer(
    {
      // Node answers 408 to requests that take longer to arrive.
      requestTimeout: requestMilliseconds,
      headersTimeout: requestMilliseconds,
      connectionsCheckingInterval: Math.max(100, Math.min(1_000, requestMilliseconds / 4)),
    },
    (request, response) => {
      if (stopping.signal.aborted) {
        if (!isAboutLife(request)) {
          refuse(response, {
            status: 503,
            code: 'SERVER_STOPPING',
            message: 'The server is stopping: try another one, or later.',
          })
          return
        }
        response.setHeader('connection', 'close')
      } else if (!hasAddress(request)) {
        refuse(response, { status: 400, code: 'BAD_REQUEST', message: 'The address of the request cannot be read.' })
        return
      }
      underWay++
      response.once('close', () => {
        underWay--
        if (underWay === 0) allAnswered()
      })
      void server(request, response, { stopping: stopping.signal })
    },
  )
  const closeSockets = acceptWebSockets(http, server, { ...webSocket, stopping: stopping.signal })
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, { port, host })))
    http.listen(port, host, resolve)
  })
  const address = http.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  const stop = async () => {
    stopping.abort()
    if (underWay > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, drainMilliseconds)
        allAnswered = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    await closeSockets()
    await new Promise<void>((resolve) => {
      http.close(() => resolve())
      http.closeAllConnections()
    })
  }
  let stopped: Promise<void> | undefined
  return {
    url: `http://${name}:${address.port}`,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

/** A process that is finishing its work is alive. */
const isAboutLife = ({ url }: IncomingMessage): boolean => url?.split('?')[0] === '/health'

/** What comes behind the listener takes for granted that host and path make an address. */
const hasAddress = ({ url, headers }: IncomingMessage): boolean =>
  url?.startsWith('/') === true && URL.canParse(`http://${headers.host ?? 'localhost'}${url}`)

function refuse(
  response: ServerResponse,
  { status, code, message }: { readonly status: number; readonly code: string; readonly message: string },
): void {
  response.writeHead(status, {
    'content-type': 'application/graphql-response+json; charset=utf-8',
    connection: 'close',
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  })
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}

function explain(error: NodeJS.ErrnoException, { port, host }: { readonly port: number; readonly host: string }): Error {
  const refuse = (message: string) => new CommuniqueError('PORT_UNAVAILABLE', message, { cause: error })
  if (error.code === 'EADDRINUSE') return refuse(`Port ${port} is taken: stop what listens there, or set PORT to another one.`)
  if (error.code === 'EACCES') return refuse(`Port ${port} may not be used by this user: set PORT to one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return refuse(`HOST is no address of this machine: ${host}.`)
  return error
}
