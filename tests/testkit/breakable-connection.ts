import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between a program and a server, and can cut them off from each other. */
export interface BreakableConnection {
  readonly port: number
  /** Breaks every connection, and lets nobody in. */
  readonly cut: () => Promise<void>
  readonly mend: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Passes everything on to a port of this machine. */
export async function breakableConnection(to: number): Promise<BreakableConnection> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const other = connect(to, '127.0.0.1')
    for (const [end, opposite] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(end)
      end.on('error', () => undefined)
      end.on('close', () => {
        sockets.delete(end)
        opposite.destroy()
      })
      end.pipe(opposite)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const cut = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    port,
    cut,
    mend: async () => {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    close: async () => {
      if (server.listening) await cut()
    },
  }
}
