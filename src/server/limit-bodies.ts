import type { FetchAPI, Plugin } from 'graphql-yoga'
import type { TokenCheck } from './check-token.ts'
import type { Limits } from './limits.ts'
import { refusal } from './refusal.ts'

/**
 * Refuses bodies that are too large, as soon as their length is told or so much has come. Who shows the token for changes may
 * send whole reports; `showsToken` is null where there is no such token.
 */
export const limitBodies = ({ maxBodyBytes, maxReportBytes }: Limits, showsToken: TokenCheck | null): Plugin => ({
  onRequestParse: ({ request, requestParser, setRequestParser, fetchAPI }) => {
    const mayBeLarge = showsToken?.(request.headers.get('authorization')) === true
    const most = mayBeLarge ? Math.max(maxBodyBytes, maxReportBytes) : maxBodyBytes
    const tooLarge = () => {
      const more = showsToken === null || mayBeLarge ? '' : `, that of one with the token for changes ${maxReportBytes}`
      return refusal(`The body of a request may have ${most} bytes at most${more}.`, { code: 'BODY_TOO_LARGE', status: 413 })
    }
    const length = request.headers.get('content-length')
    if (length !== null) {
      if (!/^\d+$/.test(length)) throw refusal('Content-Length must be a number.', { code: 'BAD_REQUEST', status: 400 })
      if (Number(length) > most) throw tooLarge()
      // Node lets no more than that through.
      if (request.headers.get('transfer-encoding') === null) return
    }
    if (requestParser === undefined || request.body === null) return
    setRequestParser((given) => requestParser(cutOff(given, { most, tooLarge, fetchAPI })))
  },
})

/** The request, with a body that fails with `tooLarge` once it has more bytes than `most`. */
function cutOff(
  request: Request,
  { most, tooLarge, fetchAPI }: { readonly most: number; readonly tooLarge: () => Error; readonly fetchAPI: FetchAPI },
): Request {
  const { body, url, method, headers, signal } = request
  if (body === null) return request
  let bytes = 0
  // Streams of Node and of Yoga's own Fetch do not fit together.
  const Transform = body instanceof ReadableStream ? TransformStream : fetchAPI.TransformStream
  const limited = body.pipeThrough(
    new Transform<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        bytes += chunk.byteLength
        if (bytes > most) controller.error(tooLarge())
        else controller.enqueue(chunk)
      },
    }),
  )
  const init: RequestInit & { readonly duplex: 'half' } = { method, headers, signal, body: limited, duplex: 'half' }
  return new fetchAPI.Request(url, init)
}
