import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadConfig, readConfig } from '../src/config.ts'
import { CommuniqueError } from '../src/domain/errors.ts'
import { defaultLimits } from '../src/server/limits.ts'

const problemsOf = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(CommuniqueError)
    return (error as Error).message.split('\n')
  }
  return []
}

describe('settings', () => {
  it('have defaults', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: 'file:./communique.db',
      apiToken: null,
      logLevel: 'info',
      limits: defaultLimits,
      corsOrigins: [],
      introspection: true,
      graphiql: true,
      metrics: false,
      trustedDocuments: null,
    })
  })

  it('come from the environment; an empty value counts as left out', () => {
    expect(readConfig({ PORT: '0', HOST: '::', DATABASE_URL: 'postgres://u:p@db/graph', LOG_LEVEL: '' })).toMatchObject({
      port: 0,
      host: '::',
      databaseUrl: 'postgres://u:p@db/graph',
      logLevel: 'info',
    })
  })

  it('set limits and doors', () => {
    const config = readConfig({
      MAX_DEPTH: '7',
      MAX_COST: '123',
      OPERATION_TIMEOUT_MS: '2500',
      CORS_ORIGINS: 'https://a.example, http://localhost:3000',
      INTROSPECTION: 'off',
      GRAPHIQL: 'off',
      METRICS: 'on',
      TRUSTED_DOCUMENTS: 'package.json',
      API_TOKEN: 'sixteen-letters-',
    })
    expect(config).toMatchObject({
      limits: { ...defaultLimits, maxDepth: 7, maxCost: 123, operationMilliseconds: 2500 },
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      introspection: false,
      graphiql: false,
      metrics: true,
      trustedDocuments: 'package.json',
      apiToken: 'sixteen-letters-',
    })
  })

  it.each([
    [{ MAX_DEPTH: '0' }, 'MAX_DEPTH must be a whole number from 1 to 999999999.'],
    [{ MAX_COST: 'much' }, 'MAX_COST must be a whole number from 1 to 999999999.'],
    [{ METRICS: 'yes' }, 'METRICS must be on or off.'],
    [{ API_TOKEN: 'fifteen-letters' }, 'API_TOKEN must have at least 16 characters: letters, digits and signs, without spaces.'],
    [
      { API_TOKEN: 'sixteen or more, but with spaces' },
      'API_TOKEN must have at least 16 characters: letters, digits and signs, without spaces.',
    ],
    [
      { CORS_ORIGINS: 'https://a.example/path' },
      'CORS_ORIGINS must be * or origins with commas between them, like https://app.example.org.',
    ],
    [{ TRUSTED_DOCUMENTS: 'no/such/file.json' }, 'TRUSTED_DOCUMENTS names no file that there is.'],
  ])('refuse %j', (environment, problem) => {
    expect(problemsOf(environment as Record<string, string>)).toEqual([problem])
  })

  it('list every problem at once, a sentence each', () => {
    const problems = problemsOf({ PORT: 'http', HOST: 'http://x', DATABASE_URL: 'mysql://u:secret@x/y', LOG_LEVEL: 'loud' })
    expect(problems).toEqual([
      'PORT must be a whole number from 0 to 65535.',
      'HOST must be a name or an address, without scheme, port or spaces.',
      'DATABASE_URL must begin with file: or postgresql://, not with mysql:.',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.',
    ])
  })

  it.each(['65536', '-1', '80.5', '1e3', ' 80', '0x50'])('refuse the port %j', (port) => {
    expect(problemsOf({ PORT: port })).toHaveLength(1)
  })

  it.each(['localhost', '0.0.0.0', '::1', 'fe80::1%eth0', 'db-1.example.org'])('take the host %j', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host)
  })

  it.each(['localhost:4000', 'a b', 'http://localhost', '*'])('refuse the host %j', (host) => {
    expect(problemsOf({ HOST: host })).toHaveLength(1)
  })

  it('never print a password', () => {
    const problems = problemsOf({ DATABASE_URL: 'postgresql://user:s3cret@host:notaport/db?password=s3cret' })
    expect(problems).toHaveLength(1)
    expect(problems.join()).not.toContain('s3cret')
  })
})

describe('the file .env', () => {
  const before = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'communique-env-'))
  const saved = { ...process.env }
  afterEach(() => {
    process.chdir(before)
    process.env = { ...saved }
    rmSync(folder, { recursive: true, force: true })
  })

  it('fills in what the environment leaves out', () => {
    writeFileSync(join(folder, '.env'), 'PORT=4321\nLOG_LEVEL=debug\n')
    process.chdir(folder)
    process.env['LOG_LEVEL'] = 'warn'
    delete process.env['PORT']
    expect(loadConfig()).toMatchObject({ port: 4321, logLevel: 'warn' })
  })
})
