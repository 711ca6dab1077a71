import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sql from 'sql-template-tag'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import type { Dialect } from '../../src/storage/database.ts'
import { isMigrated, migrate } from '../../src/storage/migrate.ts'
import { listMigrationNames, migrationsFolder } from '../../src/storage/migration-folders.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { orderByCodePoints, writeMigration } from '../../src/storage/write-migration.ts'
import { emptyDatabase, whyNot } from '../testkit/databases.ts'

const root = resolve(import.meta.dirname, '../..')
const models = {
  sqlite: readFileSync(join(root, 'prisma/schema.prisma'), 'utf8'),
  postgresql: readFileSync(join(root, 'src/generated/prisma/postgresql.prisma'), 'utf8'),
}
/** The models with another column in a table that others refer to, which SQLite can only have by making the table anew. */
const changed = Object.fromEntries(
  Object.entries(models).map(([dialect, text]) => [
    dialect,
    text
      .replace(
        '  sortTitle   String\n',
        '  sortTitle   String\n  motto       String @default("a;b")\n  wordLimit   Int @default(3)\n',
      )
      .replace('  wordCount   Int\n', '  wordCount   Float\n'),
  ]),
) as unknown as Record<Dialect, string>

const server = inject('postgresql')
const postgresqlUrl = 'url' in server ? server.url : ''

describe.skipIf(whyNot('postgresql') !== null)('writing a migration', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'communique-migrations-'))
    cpSync(migrationsFolder, folder, { recursive: true })
    return () => rmSync(folder, { recursive: true, force: true })
  })

  it('refuses when the migrations lead to the models already, as those of the repository do', async () => {
    const writing = writeMigration({ name: 'nothing', models, postgresqlUrl, folder })
    await expect(writing).rejects.toMatchObject({
      code: 'NOTHING_TO_MIGRATE',
      message: 'The migrations already lead to the models of prisma/schema.prisma: there is nothing to write.',
    })
    expect(listMigrationNames('sqlite', folder)).toEqual(listMigrationNames('sqlite'))
  })

  it('refuses a name without letters', async () => {
    await expect(writeMigration({ name: ' --', models, postgresqlUrl, folder })).rejects.toMatchObject({
      code: 'NOTHING_TO_MIGRATE',
    })
  })

  it('writes both dialects, which lead every database to the new models with its rows kept', async () => {
    const files = await writeMigration({
      name: 'Add a motto!',
      models: changed,
      postgresqlUrl,
      folder,
      now: new Date('2999-05-18T09:30:00Z'),
    })
    expect(files).toEqual(
      ['sqlite', 'postgresql'].map((dialect) => join(folder, dialect, '29990518093000_add_a_motto/migration.sql')),
    )
    expect(existsSync(join(folder, 'sqlite/migration_lock.toml'))).toBe(true)
    expect(readFileSync(files[1] ?? '', 'utf8')).toContain('"motto" TEXT COLLATE "C" NOT NULL')
    await expect(writeMigration({ name: 'again', models: changed, postgresqlUrl, folder })).rejects.toMatchObject({
      code: 'NOTHING_TO_MIGRATE',
    })

    for (const dialect of ['sqlite', 'postgresql'] as const) {
      const place = await emptyDatabase(dialect)
      await migrate(place.url)
      const before = await openDatabase(place.url)
      await before.write(async (transaction) => {
        await transaction.execute(sql`INSERT INTO "Article" ("id", "slug", "slugBase", "name", "title", "sortTitle", "text", "body", "wordCount", "contentHash", "ingestedAt")
          VALUES ('a', 'a', 'a', 'a', 'a', 'a', 'a', '[]', 5, 'a', '')`)
        await transaction.execute(sql`INSERT INTO "Source" ("name", "contentHash", "articleId") VALUES ('a', 'a', 'a')`)
      })
      // A database that is open and reading all the while, as a server's is.
      expect(await isMigrated(place.url, { folder })).toBe(false)
      expect(await migrate(place.url, { folder })).toEqual(['29990518093000_add_a_motto'])
      expect(await before.read(sql`SELECT "motto", "wordCount" FROM "Article"`)).toEqual([{ motto: 'a;b', wordCount: 5 }])
      expect(await before.read(sql`SELECT "name" FROM "Source"`)).toEqual([{ name: 'a' }])
      await expect(
        before.write((transaction) =>
          transaction.execute(sql`INSERT INTO "Source" ("name", "contentHash", "articleId") VALUES ('b', 'b', 'b')`),
        ),
      ).rejects.toThrow()
      await before.close()
      await place.remove()
    }
  })

  it('applies all of a migration or nothing', async () => {
    for (const dialect of ['sqlite', 'postgresql'] as const) {
      const place = await emptyDatabase(dialect)
      const broken = mkdtempSync(join(tmpdir(), 'communique-broken-'))
      cpSync(migrationsFolder, broken, { recursive: true })
      const [name] = listMigrationNames(dialect, broken)
      const file = join(broken, dialect, name ?? '', 'migration.sql')
      appendFileSync(file, '\nINSERT INTO "Nowhere" ("x") VALUES (1);\n')
      await expect(migrate(place.url, { folder: broken })).rejects.toThrow(/Nowhere/)
      // Nothing is left behind that would keep the right migrations from applying.
      expect(await migrate(place.url)).toEqual(listMigrationNames(dialect))
      rmSync(broken, { recursive: true, force: true })
      await place.remove()
    }
  })
})

describe('the collation of a PostgreSQL script', () => {
  it('is declared for every text column, once', () => {
    const script = [
      '    "id" TEXT NOT NULL,',
      '    "list" TEXT[],',
      '    "number" INTEGER NOT NULL,',
      'ALTER TABLE "Article" ADD COLUMN     "motto" TEXT NOT NULL DEFAULT \'"x" TEXT\',',
      'ADD COLUMN     "more" TEXT;',
      'ALTER TABLE "Article" ALTER COLUMN "wordCount" SET DATA TYPE TEXT;',
    ].join('\n')
    const once = orderByCodePoints(script)
    expect(once).toBe(
      [
        '    "id" TEXT COLLATE "C" NOT NULL,',
        '    "list" TEXT[],',
        '    "number" INTEGER NOT NULL,',
        'ALTER TABLE "Article" ADD COLUMN     "motto" TEXT COLLATE "C" NOT NULL DEFAULT \'"x" TEXT\',',
        'ADD COLUMN     "more" TEXT COLLATE "C";',
        'ALTER TABLE "Article" ALTER COLUMN "wordCount" SET DATA TYPE TEXT COLLATE "C";',
      ].join('\n'),
    )
    expect(orderByCodePoints(once)).toBe(once)
  })
})
