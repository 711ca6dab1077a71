import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const train = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/train.ts', ...args], { cwd: root, encoding: 'utf8' })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'train-'))
  for (const number of [1, 2, 3]) {
    const words = ['the road is open', 'the gate is shut', 'the mast is up']
    writeFileSync(join(folder, `${number}.txt`), words.map((clause) => `Pablo Rivas said ${clause}.`).join(' '))
    const quotes = words.slice(0, number).map((text) => ({ text, kind: 'INDIRECT', speaker: 'Pablo Rivas' }))
    writeFileSync(join(folder, `${number}.json`), JSON.stringify({ people: [{ name: 'Pablo Rivas' }], quotes }))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the train command', () => {
  it('writes the same weights from the same reports, and shows how they hold', () => {
    const files = ['a.weights', 'b.weights'].map((name) => join(folder, name))
    const first = train(folder, '--out', files[0] ?? '', '--cross-validate', '3', '--test', folder)
    expect(first.status).toBe(0)
    expect(first.stdout).toMatch(/^9 quotes and 0 meetings of 3 reports/)
    expect(first.stdout).toMatch(/left out\nconfidence +facts +right/)
    expect(train(folder, '--out', files[1] ?? '').status).toBe(0)
    const [a = '', b] = files.map((file) => readFileSync(file, 'utf8'))
    expect(a).toBe(b)
    expect(JSON.parse(a)).toMatchObject({ quotes: { bias: expect.any(Number) }, meetings: { bias: expect.any(Number) } })
  })

  it('says in one sentence what it cannot read', () => {
    const { status, stderr } = train(join(folder, 'nowhere'))
    expect(status).toBe(2)
    expect(stderr).toMatch(/there is no such folder\n$/)
  })
})
