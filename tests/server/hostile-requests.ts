import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'

/** A request as it goes over the wire, well formed or not. */
export interface HostileRequest {
  readonly kind: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
  /** Sent in two pieces with a pause between them. */
  readonly slow?: boolean
}

const json = { 'content-type': 'application/json' }
const post = (kind: string, body: string | Buffer, headers: Readonly<Record<string, string>> = json): HostileRequest => ({
  kind,
  method: 'POST',
  path: '/graphql',
  headers,
  body,
})
/** A well-formed request of an operation. */
export const operation = (kind: string, query: string, variables?: unknown): HostileRequest =>
  post(kind, JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }))

const times = (count: number, text: string): string => text.repeat(count)
const many = fc.integer({ min: 2, max: 4_000 })
const someText = fc.string({ unit: 'binary', maxLength: 60 })
/** Any UTF-16 code units: halves of surrogate pairs and U+0000 too. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units))
const number = fc.oneof(
  fc.constantFrom('0', '-1', '1e999', '-0', '2147483648', '-2147483649', '9'.repeat(400), '1.5', 'NaN', '1e-9'),
  fc.integer().map(String),
)

const names = fc.constantFrom(
  'people',
  'quotes',
  'meetings',
  'articles',
  'country',
  'node',
  'nodes',
  'stats',
  'search',
  'path',
  '__schema',
  '__typename',
  'x',
)
const argumentText = fc.oneof(
  fc.constant(''),
  number.map((value) => `(first: ${value})`),
  anyUnits.map((text) => `(after: ${JSON.stringify(text)})`),
  anyUnits.map((text) => `(query: ${JSON.stringify(text)}, first: 3)`),
  anyUnits.map((text) => `(id: ${JSON.stringify(text)})`),
  anyUnits.map((text) => `(ids: [${JSON.stringify(text)}])`),
  anyUnits.map((text) => `(where: { text: ${JSON.stringify(text)} })`),
  anyUnits.map((text) => `(where: { name: ${JSON.stringify(text)} })`),
  fc.constantFrom(
    '(code: "IR")',
    '(code: "")',
    '(first: 1, last: 1)',
    '(first: $n)',
    '(where: { not: { not: {} } })',
    '(orderBy: {})',
  ),
)
/** Text that looks like a query, of fields that there are and of others. */
const query = fc.letrec<{ selection: string; field: string }>((tie) => ({
  field: fc
    .tuple(names, argumentText, fc.oneof({ depthSize: 'small' }, fc.constant(''), tie('selection')))
    .map(([name, given, inner]) => `${name}${given} ${inner}`),
  selection: fc
    .array(
      fc.oneof(fc.constantFrom('id', 'name', 'totalCount', 'nodes { id }', '...F', '@x', '... on Person { name }'), tie('field')),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((fields) => `{ ${fields.join(' ')} }`),
})).selection

const deepText = fc
  .tuple(fc.constantFrom('{a', '[', '{"a":', '(', '{ people { nodes', '... {', '"'), many)
  .map(([text, count]) => times(count, text))

const broken: readonly fc.Arbitrary<HostileRequest>[] = [
  someText.map((body) => post('any body', body)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => post('any bytes', Buffer.from(bytes))),
  fc.json().map((body) => post('any JSON', body)),
  fc.json().map((value) => post('any JSON as the query', `{"query":${value}}`)),
  fc.json().map((value) => post('any JSON as variables', `{"query":"{ __typename }","variables":${value}}`)),
  fc.json().map((value) => post('any JSON as extensions', `{"query":"{ __typename }","extensions":${value}}`)),
  fc.json().map((value) => post('any JSON as persistedQuery', `{"extensions":{"persistedQuery":${value}}}`)),
  fc.json().map((value) => post('any JSON as operationName', `{"query":"{ __typename }","operationName":${value}}`)),
  deepText.map((text) => post('deep JSON', text)),
  many.map((count) =>
    post('deep variables', `{"query":"{ __typename }","variables":{"x":${times(count, '[')}${times(count, ']')}}}`),
  ),
  many.map((count) =>
    post(
      'deep filter',
      `{"query":"query ($w: QuoteFilter) { quotes(where: $w) { totalCount } }","variables":{"w":${times(count, '{"not":')}{}${times(count, '}')}}}`,
    ),
  ),
  fc
    .constantFrom('query', 'variables', '__proto__', 'constructor')
    .map((key) => post('duplicated keys', `{"query":"{ __typename }","${key}":{},"${key}":null,"${key}":"{ a }"}`)),
  number.map((value) =>
    post(
      'huge numbers',
      `{"query":"query ($n: Int) { people(first: $n) { totalCount nodes { id } } }","variables":{"n":${value}}}`,
    ),
  ),
  fc
    .tuple(
      fc.constantFrom(
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/graphql',
        'application/json; charset=utf-16',
        'application/json, text/html',
        '',
        'x',
        'application/jsonx',
      ),
      someText,
    )
    .map(([type, body]) => post('wrong content type', body, type === '' ? {} : { 'content-type': type })),
]

const documents: readonly fc.Arbitrary<HostileRequest>[] = [
  query.map((text) => operation('a query of sorts', text)),
  query.map((text) => operation('a query with a variable', `query ($n: Int) ${text} fragment F on Person { id }`, { n: 3 })),
  anyUnits.map((text) => operation('any units as the query', text)),
  anyUnits.map((text) =>
    operation(
      'lone surrogates in a filter',
      'query ($t: String!) { search(query: $t, first: 3) { totalCount nodes { __typename } } people(where: { name: $t }) { totalCount } quotes(where: { text: $t }) { totalCount } }',
      { t: text },
    ),
  ),
  anyUnits.map((text) =>
    operation(
      'any units as id and code',
      'query ($t: ID!, $c: CountryCode!) { node(id: $t) { id } country(code: $c) { name } }',
      { t: text, c: text },
    ),
  ),
  fc
    .constantFrom(
      'fragment A on Person { ...B } fragment B on Person { ...A } { people { nodes { ...A } } }',
      '{ people { nodes { ...A } } } fragment A on Person { ...A }',
      '{ ...A } fragment A on Query { stats { people } ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
    )
    .map((text) => operation('circular fragments', text)),
  many.map((count) => operation('one field again and again', `{ ${times(count, 'stats { people } ')}}`)),
  many.map((count) => operation('deep selections', `${times(count, '{ a ')}${times(count, '}')}`)),
  many.map((count) => operation('deep lists', `{ nodes(ids: ${times(count, '[')}${times(count, ']')}) { id } }`)),
  many.map((count) => operation('many aliases', `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`)),
  many.map((count) => operation('many directives', `{ __typename ${times(count, '@skip(if: true) ')} }`)),
  many.map((count) =>
    operation('many operations', Array.from({ length: count }, (_, i) => `query A${i} { __typename }`).join(' ')),
  ),
  fc
    .integer({ min: 1, max: 100 })
    .map((size) =>
      operation(
        'pages of pages of pages',
        `{ people(first: ${size}) { nodes { quotes(first: ${size}) { nodes { article { people(first: ${size}) { nodes { name } } } } } } } }`,
      ),
    ),
]

const envelopes: readonly fc.Arbitrary<HostileRequest>[] = [
  fc
    .tuple(
      fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'),
      fc.constantFrom(
        '/graphql',
        '/health',
        '/ready',
        '/metrics',
        '/',
        '/graphql/',
        '/GraphQL',
        '/graphql/x',
        '/%2e%2e/etc/passwd',
        '//graphql',
        '/graphql?',
        '/graphql#x',
      ),
    )
    .map(([method, path]) => ({ kind: 'methods and addresses', method, path, headers: {}, body: '' })),
  fc
    .tuple(
      fc.constantFrom('query', 'variables', 'extensions', 'operationName'),
      fc.oneof(
        fc.webQueryParameters(),
        anyUnits.map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))),
        fc.constantFrom('{', '%', '%ff', '%00', '[]', 'null', '{"a":'),
      ),
    )
    .map(([name, value]) => ({
      kind: 'addresses',
      method: 'GET',
      path: `/graphql?query=%7B__typename%7D&${name}=${value}`,
      headers: { accept: 'application/json' },
      body: '',
    })),
  fc
    .tuple(
      fc.constantFrom(
        'accept',
        'x-request-id',
        'origin',
        'content-encoding',
        'content-length',
        'host',
        'authorization',
        'expect',
        'sec-fetch-site',
        'cookie',
      ),
      fc.oneof(
        fc.stringMatching(/^[ -~]{0,60}$/),
        fc.constantFrom('gzip', '*/*', 'text/html', 'text/event-stream', 'a b', '[::1', '-1', '100-continue', 'multipart/mixed'),
      ),
    )
    .map(([name, value]) => ({ ...operation('headers', '{ stats { countries } }'), headers: { ...json, [name]: value } })),
]

/** Requests whose bodies come in two pieces. */
export const slow: fc.Arbitrary<HostileRequest> = fc
  .constantFrom('{"query":"{ stats { countries } }"}', '{"query":', '')
  .map((body) => ({
    ...post('slow bodies', body),
    slow: true,
  }))

/** Requests of strangers of every kind that a server on the internet meets; a few of them slow. */
export const strange: readonly fc.Arbitrary<HostileRequest>[] = [...broken, ...documents, ...envelopes]
/** What came back: a status, 0 where the connection was closed without an answer. */
export interface HostileAnswer {
  readonly status: number
  readonly body: string
}

/** Sends a request over a connection of its own; rejects where no answer comes within `milliseconds`. */
export function sendHostile(
  { port, milliseconds }: { readonly port: number; readonly milliseconds: number },
  { method, path, headers, body, slow: isSlow }: HostileRequest,
): Promise<HostileAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
    const settle = (answer: HostileAnswer): void => {
      clearTimeout(timer)
      resolve(answer)
    }
    const closed = () => settle({ status: 0, body: '' })
    try {
      const request = httpRequest({ port, host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('close', () => settle({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }))
      })
      request.on('error', closed)
      if (!isSlow) return void request.end(body)
      request.write(body.slice(0, body.length / 2))
      setTimeout(() => request.end(body.slice(body.length / 2)), 50)
    } catch {
      // Node's own client refuses to send it: it goes over a bare connection.
      const socket = connect(port, '127.0.0.1', () => {
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
        socket.end(`${method} ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${lines.join('')}\r\n${body}`)
      })
      let answer = ''
      socket.on('data', (chunk) => {
        answer += String(chunk)
      })
      socket.on('error', closed)
      socket.on('close', () => settle({ status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0), body: answer }))
    }
  })
}

/** Why this is no answer that a client may get; null where it is one. */
export function faultOf({ status, body }: HostileAnswer): string | null {
  if (status >= 500 && status !== 503) return `status ${status}`
  if (/"code":"INTERNAL_SERVER_ERROR"/.test(body)) return 'an error of our own'
  if (/\n\s+at |node_modules|\/src\/|SELECT |SQLITE_|syntax error at|\.ts:\d/.test(body)) return 'tells of the inside'
  return null
}
