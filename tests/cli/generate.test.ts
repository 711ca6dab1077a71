import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../src/cli/generate.ts'

const root = resolve(import.meta.dirname, '../..')
const prismaSteps = ['Prisma client for SQLite', 'Prisma client for PostgreSQL']
const ranOfPrisma = async (folder: string): Promise<string[]> =>
  (await generate(folder)).filter((step) => prismaSteps.includes(step)).sort()

describe('generating', { timeout: 60_000 }, () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'communique-generate-'))
    cpSync(join(root, 'prisma'), join(folder, 'prisma'), { recursive: true })
    for (const file of ['package.json', 'prisma.config.ts']) cpSync(join(root, file), join(folder, file))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('makes both clients where there are none, and PostgreSQL’s schema', async () => {
    expect(await ranOfPrisma(folder)).toEqual([...prismaSteps].sort())
    for (const dialect of ['sqlite', 'postgresql']) {
      expect(existsSync(join(folder, `src/generated/prisma/${dialect}/client.ts`))).toBe(true)
    }
    const schema = readFileSync(join(folder, 'src/generated/prisma/postgresql.prisma'), 'utf8')
    expect(schema).toContain('provider = "postgresql"')
    expect(schema).not.toContain('"sqlite"')
  })

  it('makes nothing again while nothing has changed, in a moment', async () => {
    const start = performance.now()
    expect(await ranOfPrisma(folder)).toEqual([])
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('makes again what is missing', async () => {
    rmSync(join(folder, 'src/generated/prisma/sqlite'), { recursive: true })
    expect(await ranOfPrisma(folder)).toEqual(['Prisma client for SQLite'])
  })

  it('says what is wrong with the models, and keeps the clients there are', async () => {
    const file = join(folder, 'prisma/schema.prisma')
    const models = readFileSync(file, 'utf8')
    writeFileSync(file, `${models}\nmodel Broken {\n`)
    await expect(generate(folder)).rejects.toMatchObject({ stderr: expect.stringContaining('validation') })
    expect(existsSync(join(folder, 'src/generated/prisma/sqlite/client.ts'))).toBe(true)
    writeFileSync(file, models)
    expect(await ranOfPrisma(folder)).toEqual([])
  })
})
