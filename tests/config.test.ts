import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadConfig, readConfig } from '../src/config.ts'
import { CommuniqueError } from '../src/domain/errors.ts'

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
    expect(readConfig({})).toEqual({ port: 4000, host: '127.0.0.1', databaseUrl: 'file:./communique.db', logLevel: 'info' })
  })

  it('come from the environment; an empty value counts as left out', () => {
    expect(readConfig({ PORT: '0', HOST: '::', DATABASE_URL: 'postgres://u:p@db/graph', LOG_LEVEL: '' })).toEqual({
      port: 0,
      host: '::',
      databaseUrl: 'postgres://u:p@db/graph',
      logLevel: 'info',
    })
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
