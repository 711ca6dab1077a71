import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../src/cli/generate.ts'

const root = resolve(import.meta.dirname, '../..')
const prismaStep = 'Prisma client for PostgreSQL'
const client = 'src/generated/prisma/postgresql/client.ts'
const ranPrisma = async (folder: string): Promise<boolean> => (await generate(folder)).includes(prismaStep)

describe('generating', { timeout: 60_000 }, () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'communique-generate-'))
    cpSync(join(root, 'prisma'), join(folder, 'prisma'), { recursive: true })
    for (const file of ['package.json', 'prisma.config.ts']) cpSync(join(root, file), join(folder, file))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('makes the client where there is none, and PostgreSQL’s schema', async () => {
    expect(await ranPrisma(folder)).toBe(true)
    expect(existsSync(join(folder, client))).toBe(true)
    const schema = readFileSync(join(folder, 'src/generated/prisma/postgresql.prisma'), 'utf8')
    expect(schema).toContain('provider = "postgresql"')
    expect(schema).not.toContain('"sqlite"')
  })

  it('makes nothing again while nothing has changed', async () => {
    expect(await ranPrisma(folder)).toBe(false)
  })

  it('leaves out what the server does without when it is to be served', async () => {
    rmSync(join(folder, 'src/generated'), { recursive: true })
    expect(await generate(folder, { toServe: true })).not.toContain('Types of GraphQL documents')
    expect(existsSync(join(folder, client))).toBe(true)
  })

  it('makes again what is missing', async () => {
    rmSync(join(folder, 'src/generated/prisma/postgresql'), { recursive: true })
    expect(await ranPrisma(folder)).toBe(true)
  })

  it('says what is wrong with the models, and keeps the client there is', async () => {
    const file = join(folder, 'prisma/schema.prisma')
    const models = readFileSync(file, 'utf8')
    writeFileSync(file, `${models}\nmodel Broken {\n`)
    await expect(generate(folder)).rejects.toMatchObject({ stderr: expect.stringContaining('validation') })
    expect(existsSync(join(folder, client))).toBe(true)
    writeFileSync(file, models)
    expect(await ranPrisma(folder)).toBe(false)
  })
})
