import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/server/limits.ts'
import { readTrustedDocuments } from '../../src/server/trusted-documents.ts'
import { type Answer, createClient, errorsOf } from '../testkit/client.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.drop())

type Options = Parameters<typeof createClient>[1]
const address = 'http://test/graphql'
const query = '{ stats { countries } }'
const encoded = `${address}?query=${encodeURIComponent(query)}`
const send = async (options: Options, url: string, init: RequestInit = {}) =>
  createClient(test.database, options).server.fetch(url, init)
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const codeOf = async (response: Response): Promise<unknown> =>
  errorsOf((await response.json()) as Answer<unknown>)[0]?.extensions?.['code']

describe('requests that pages of other sites can make', () => {
  it.each(['text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a POST of %s is refused',
    async (type) => {
      const response = await send({}, address, post(`query=${encodeURIComponent(query)}`, { 'content-type': type }))
      expect(response.status).toBe(403)
      expect(await codeOf(response)).toBe('CSRF_PREVENTED')
    },
  )

  it.each(['apollo-require-preflight', 'x-apollo-operation-name'])('a form with the header %s is answered', async (name) => {
    const form = post(`query=${encodeURIComponent(query)}`, { 'content-type': 'application/x-www-form-urlencoded', [name]: 'x' })
    expect(await (await send({}, address, form)).json()).toMatchObject({ data: { stats: { countries: 250 } } })
  })

  it.each(['cross-site', 'same-site'])('a GET that the browser marks as %s is refused', async (site) => {
    const response = await send({}, encoded, { headers: { 'sec-fetch-site': site } })
    expect(response.status).toBe(403)
    expect(await codeOf(response)).toBe('CSRF_PREVENTED')
  })

  it('other GETs are answered: those of programs, of our own page, of allowed origins', async () => {
    const allowed = { origin: 'https://a.example', 'sec-fetch-site': 'cross-site' }
    for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, allowed]) {
      expect((await send({ corsOrigins: ['https://a.example'] }, encoded, { headers })).status).toBe(200)
    }
  })

  it('a GET never mutates', async () => {
    const response = await send({}, `${address}?query=${encodeURIComponent('mutation { anything }')}`)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  it('a body without content type, or of an unknown one, is refused in plain words', async () => {
    const response = await send({}, address, post('{}', { 'content-type': 'application/xml' }))
    expect(response.status).toBe(415)
    expect(errorsOf((await response.json()) as Answer<unknown>)).toEqual([
      { message: 'Send the operation as application/json.', extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } },
    ])
  })
})

describe('CORS', () => {
  const preflight = (origin: string): RequestInit => ({
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  })
  const allowOrigin = (response: Response) => response.headers.get('access-control-allow-origin')

  it('is closed by default', async () => {
    expect(allowOrigin(await send({}, address, preflight('https://a.example')))).toBeNull()
    expect(allowOrigin(await send({}, address, post({ query }, { origin: 'https://a.example' })))).toBeNull()
  })

  it('opens to the origins named, and to no other, not even "null"', async () => {
    const options = { corsOrigins: ['https://a.example', 'https://b.example'] }
    for (const origin of options.corsOrigins) {
      const response = await send(options, address, preflight(origin))
      expect(response.status).toBe(204)
      expect(allowOrigin(response)).toBe(origin)
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
      const answer = await send(options, address, post({ query }, { origin }))
      expect(allowOrigin(answer)).toBe(origin)
      expect(answer.headers.get('vary')).toContain('Origin')
    }
    for (const origin of ['https://c.example', 'null', 'https://a.example.evil.example']) {
      expect(allowOrigin(await send(options, address, preflight(origin)))).toBeNull()
      expect(allowOrigin(await send(options, address, post({ query }, { origin })))).toBeNull()
    }
  })

  it('can be opened to all', async () => {
    expect(allowOrigin(await send({ corsOrigins: ['*'] }, address, post({ query }, { origin: 'https://x.example' })))).toBe(
      'https://x.example',
    )
  })
})

describe('what can be switched off', () => {
  it('introspection, and with it suggestions of names', async () => {
    const client = createClient(test.database, { introspection: false })
    const [error] = errorsOf(await client.post(getIntrospectionQuery()))
    expect(error).toMatchObject({
      message: 'This server does not tell its schema: __schema cannot be asked for.',
      extensions: { code: 'INTROSPECTION_DISABLED' },
    })
    expect(errorsOf(await client.post('{ __type(name: "Person") { name } }'))[0]?.extensions?.['code']).toBe(
      'INTROSPECTION_DISABLED',
    )
    expect(errorsOf(await client.post('{ peopl { totalCount } }'))[0]?.message).toBe(
      'Cannot query field "peopl" on type "Query".',
    )
    expect((await client.post('{ __typename }')).data).toEqual({ __typename: 'Query' })
  })

  it('GraphiQL', async () => {
    const headers = { accept: 'text/html' }
    const shown = await send({}, address, { headers })
    expect(shown.headers.get('content-type')).toContain('text/html')
    const hidden = await send({ graphiql: false }, address, { headers })
    expect(hidden.headers.get('content-type') ?? '').not.toContain('text/html')
    expect(hidden.status).toBeGreaterThanOrEqual(400)
  })
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } })

describe('automatic persisted queries', () => {
  it('are asked for once, then known by their hash, also with GET', async () => {
    const { server } = createClient(test.database)
    const extensions = persisted(sha256(query))
    const unknown = await server.fetch(address, post({ extensions }))
    expect(unknown.status).toBe(200)
    expect(errorsOf((await unknown.json()) as Answer<unknown>)).toEqual([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ])
    const answer = { data: { stats: { countries: 250 } } }
    expect(await (await server.fetch(address, post({ query, extensions }))).json()).toMatchObject(answer)
    expect(await (await server.fetch(address, post({ extensions }))).json()).toMatchObject(answer)
    const get = `${address}?extensions=${encodeURIComponent(JSON.stringify(extensions))}`
    expect(await (await server.fetch(get)).json()).toMatchObject(answer)
  })

  it('are not kept under a hash that is not theirs', async () => {
    const { server } = createClient(test.database)
    const extensions = persisted(sha256('something else'))
    const response = await server.fetch(address, post({ query, extensions }))
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('PERSISTED_QUERY_MISMATCH')
    expect(await codeOf(await server.fetch(address, post({ extensions })))).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it('are forgotten when room is needed, those used longest ago first', async () => {
    const { server } = createClient(test.database, { limits: { ...defaultLimits, maxPersistedCharacters: 350 } })
    const [a, b, c] = ['{ a: __typename }', '{ b: __typename }', '{ c: __typename }'] as const
    const remember = (text: string) => server.fetch(address, post({ query: text, extensions: persisted(sha256(text)) }))
    const isKnown = async (text: string) =>
      ((await (await server.fetch(address, post({ extensions: persisted(sha256(text)) }))).json()) as Answer<unknown>).errors ===
      undefined
    await remember(a)
    await remember(b)
    expect(await isKnown(a)).toBe(true)
    await remember(c)
    await remember('{ d: __typename }')
    expect([await isKnown(a), await isKnown(b), await isKnown(c)]).toEqual([false, false, true])
  })
})

describe('trusted documents', () => {
  const trustedDocuments = new Map([[createHash('sha1').update(query).digest('hex'), query]])
  const [hash] = trustedDocuments.keys()

  it.each([
    ['documentId', { documentId: hash }],
    ['documentId with its algorithm', { documentId: `sha1:${hash}` }],
    ["Apollo's extension", { extensions: persisted(hash ?? '') }],
    ['the whole text', { query }],
  ])('are served, named by %s', async (_name, body) => {
    const response = await send({ trustedDocuments }, address, post(body))
    expect(await response.json()).toMatchObject({ data: { stats: { countries: 250 } } })
  })

  it.each([
    ['another text', { query: '{ stats { people } }' }],
    ['a trusted hash with another text', { query: '{ stats { people } }', documentId: hash }],
    ['another text that says to be persisted', { query: '{ __typename }', extensions: persisted(sha256('{ __typename }')) }],
    ['an unknown hash', { documentId: 'toString' }],
    ['nothing', {}],
  ])('alone are served: %s is refused', async (_name, body) => {
    const response = await send({ trustedDocuments }, address, post(body))
    expect(response.status).toBe(403)
    expect(errorsOf((await response.json()) as Answer<unknown>)).toEqual([
      {
        message: 'This server answers only the operations that it was given beforehand, and this is none of them.',
        extensions: { code: 'DOCUMENT_NOT_TRUSTED' },
      },
    ])
  })

  it('are read from the file that graphql-codegen writes; another file is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'communique-documents-'))
    const file = join(folder, 'persisted-documents.json')
    writeFileSync(file, JSON.stringify(Object.fromEntries(trustedDocuments)))
    expect(readTrustedDocuments(file)).toEqual(trustedDocuments)
    writeFileSync(file, '["not", "a", "map"]')
    expect(() => readTrustedDocuments(file)).toThrow(`${file} must hold a JSON object that maps hashes to documents.`)
    writeFileSync(file, '{')
    expect(() => readTrustedDocuments(file)).toThrow(`${file} cannot be read as JSON.`)
    rmSync(folder, { recursive: true })
  })
})
