import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { withoutPassword } from '../../src/storage/database-url.ts'
import { isMigrated, migrate } from '../../src/storage/migrate.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { emptyDatabase, testDatabase, whyNot } from '../testkit/databases.ts'

const folder = mkdtempSync(join(tmpdir(), 'communique-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const failure = async (opening: Promise<unknown>): Promise<{ code?: string; message: string }> => {
  const error = await opening.then(
    () => expect.unreachable('It opened.'),
    (reason: { code?: string; message: string }) => reason,
  )
  return { ...(error.code === undefined ? {} : { code: error.code }), message: error.message }
}

describe('opening a SQLite file', () => {
  it('says that a folder does not exist', async () => {
    const url = `file:${join(folder, 'nowhere/x.db')}`
    for (const open of [openDatabase, migrate]) {
      expect(await failure(open(url))).toEqual({
        code: 'DATABASE_UNAVAILABLE',
        message: `The database's folder ${join(folder, 'nowhere')} does not exist.`,
      })
    }
  })

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written to', async () => {
    const place = join(folder, 'locked')
    mkdirSync(place)
    chmodSync(place, 0o500)
    expect(await failure(migrate(`file:${join(place, 'x.db')}`))).toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  })

  it('says that a folder is no file', async () => {
    const place = join(folder, 'folder.db')
    mkdirSync(place)
    expect(await failure(migrate(`file:${place}`))).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining(place),
    })
  })

  it.each([
    ['another file', 'This is a text, and no database at all. '.repeat(100)],
    ['a damaged database', `SQLite format 3\0${'\x10\0garbage'.repeat(500)}`],
  ])('says that it is %s', async (name, content) => {
    const path = join(folder, `${name}.db`)
    writeFileSync(path, content)
    for (const open of [migrate, openDatabase]) {
      expect(await failure(open(`file:${path}`))).toEqual({
        code: 'DATABASE_DAMAGED',
        message: `${path} is not a SQLite database, or a damaged one.`,
      })
    }
  })

  it('says that somebody has locked it altogether, after waiting', { timeout: 30_000 }, async () => {
    const path = join(folder, 'taken.db')
    const other = new SqliteDriver(path)
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE "x" ("y")')
    expect(await failure(migrate(`file:${path}`))).toEqual({
      code: 'DATABASE_LOCKED',
      message: `${path} is locked by another process.`,
    })
    other.close()
    await migrate(`file:${path}`)
  })

  it('takes paths with spaces, marks and percent signs, also as file:///', async () => {
    const path = join(folder, "a 50% b#c ’d'.db")
    await migrate(`file:${path}`)
    expect(await isMigrated(`file:${path}`)).toBe(true)
    expect(await isMigrated(new URL(`file://${path.split('/').map(encodeURIComponent).join('/')}`).href)).toBe(true)
  })

  it.each([
    'sqlite:x.db',
    'mysql://a/b',
    'x.db',
    '',
    'file:',
    'file:folder/',
    'file::memory:',
    'file:x.db?mode=ro',
    'file://host/x.db',
  ])('refuses the address %j', async (url) => {
    expect(await failure(openDatabase(url))).toMatchObject({ code: 'INVALID_DATABASE_URL' })
  })

  it('refuses a database that a newer version has migrated', async () => {
    const test = await testDatabase('sqlite')
    const newer = new SqliteDriver(test.url.slice('file:'.length))
    newer.exec(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'x', '29990101000000_later', 1)`,
    )
    newer.close()
    expect(await failure(migrate(test.url))).toEqual({
      code: 'DATABASE_NOT_MIGRATED',
      message: 'The database was migrated by another version of this program: it has 29990101000000_later.',
    })
    await test.drop()
  })

  it('refuses to write where nothing was migrated', async () => {
    const { url, remove } = await emptyDatabase('sqlite')
    const database = await openDatabase(url)
    await expect(database.write(async () => undefined)).rejects.toThrow()
    await database.close()
    await remove()
  })
})

describe('opening a PostgreSQL database', () => {
  it('says that nobody listens there', async () => {
    const url = 'postgresql://user:secret@127.0.0.1:1/graph'
    for (const open of [openDatabase, migrate]) {
      expect(await failure(open(url))).toEqual({
        code: 'DATABASE_UNAVAILABLE',
        message: 'The PostgreSQL server at 127.0.0.1:1 does not accept connections.',
      })
    }
  })

  it.skipIf(whyNot('postgresql') !== null)('says which of user, password and database is wrong', async () => {
    const { url, remove } = await emptyDatabase('postgresql')
    const wrong = (change: (url: URL) => void): string => {
      const changed = new URL(url)
      change(changed)
      return changed.href
    }
    const server = new URL(url).host
    expect(await failure(migrate(wrong((at) => (at.password = 'wrong'))))).toEqual({
      code: 'DATABASE_UNAVAILABLE',
      message: `The PostgreSQL server at ${server} does not accept the password of user postgres.`,
    })
    expect(await failure(openDatabase(wrong((at) => (at.pathname = '/nowhere'))))).toEqual({
      code: 'DATABASE_UNAVAILABLE',
      message: `The PostgreSQL server at ${server} has no database named nowhere.`,
    })
    await remove()
  })

  it('is printed without its password', () => {
    expect(withoutPassword('postgresql://user:p@ss:w/rd@host/db')).toBe('postgresql://user:***@host/db')
    expect(withoutPassword('postgresql://host/db?user=a&password=b&x=y')).toBe('postgresql://host/db?user=a&password=***&x=y')
    expect(withoutPassword('file:./x.db')).toBe('file:./x.db')
  })
})
