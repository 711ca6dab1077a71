import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CommuniqueError } from '../domain/errors.ts'
import type { Server } from './create-server.ts'

/** A server that listens. */
export interface Listening {
  /** Where it answers, without a path: http://127.0.0.1:4000 */
  readonly url: string
  /** Takes no more requests, lets those under way finish for as long as `drainMilliseconds`, and ends the rest. */
  readonly stop: () => Promise<void>
}

/** Listens on a port (0: any free one) of an address. Throws PORT_UNAVAILABLE in one plain sentence. */
export async function listen(
  server: Server,
  { port, host, drainMilliseconds }: { readonly port: number; readonly host: string; readonly drainMilliseconds: number },
): Promise<Listening> {
  const http = createHttpServer(server)
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, { port, host })))
    http.listen(port, host, resolve)
  })
  const address = http.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => http.closeAllConnections(), drainMilliseconds)
        http.close(() => {
          clearTimeout(timer)
          resolve()
        })
        http.closeIdleConnections()
      }),
  }
}

function explain(error: NodeJS.ErrnoException, { port, host }: { readonly port: number; readonly host: string }): Error {
  const refuse = (message: string) => new CommuniqueError('PORT_UNAVAILABLE', message, { cause: error })
  if (error.code === 'EADDRINUSE') return refuse(`Port ${port} is taken: stop what listens there, or set PORT to another one.`)
  if (error.code === 'EACCES') return refuse(`Port ${port} may not be used by this user: set PORT to one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return refuse(`HOST is no address of this machine: ${host}.`)
  return error
}
