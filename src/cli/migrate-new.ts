import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { loadConfig } from '../config.ts'
import { CommuniqueError } from '../domain/errors.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { startTemporaryPostgresql } from '../storage/temporary-postgresql.ts'
import { writeMigration } from '../storage/write-migration.ts'

/** Writes a migration for both dialects from the difference between the migrations and prisma/schema.prisma. */
async function run(name: string): Promise<void> {
  const root = resolve(import.meta.dirname, '../..')
  const { databaseUrl } = loadConfig()
  // A server is needed to replay PostgreSQL's migrations on: the one of DATABASE_URL, or one of our own for the moment.
  const isServer = parseDatabaseUrl(databaseUrl).dialect === 'postgresql'
  const temporary = isServer ? null : await startTemporaryPostgresql()
  const postgresqlUrl = isServer ? databaseUrl : temporary?.urlOf('postgres')
  if (postgresqlUrl === undefined) {
    throw new CommuniqueError(
      'DATABASE_UNAVAILABLE',
      'PostgreSQL’s side needs a server to be worked out: install the development dependencies, or set DATABASE_URL to a PostgreSQL whose user may create databases.',
    )
  }
  try {
    const files = await writeMigration({
      name,
      models: {
        sqlite: readFileSync(join(root, 'prisma/schema.prisma'), 'utf8'),
        postgresql: readFileSync(join(root, 'src/generated/prisma/postgresql.prisma'), 'utf8'),
      },
      postgresqlUrl,
    })
    console.log(
      `Written: ${files.map((file) => relative(root, file)).join(', ')}. Read it, then apply it with \`npm run migrate\`.`,
    )
  } finally {
    await temporary?.stop()
  }
}

try {
  await run(process.argv.slice(2).join(' '))
} catch (error) {
  if (!(error instanceof CommuniqueError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
