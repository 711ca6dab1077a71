import { existsSync } from 'node:fs'
import { defineConfig } from 'prisma/config'

// `prisma generate`, `validate` and `format` need no engine, but Prisma's CLI downloads one unless it is told of a binary;
// any will do, so that they work offline. Commands on a database (`prisma migrate deploy`, `studio`) want the real one.
if (process.argv.some((argument) => ['generate', 'validate', 'format'].includes(argument))) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath
}

if (existsSync('.env')) process.loadEnvFile('.env')
const url = process.env['DATABASE_URL'] ?? 'file:./communique.db'
const isPostgresql = /^postgres(ql)?:/.test(url)

export default defineConfig({
  // PostgreSQL's schema is derived from the other by `npm run generate`.
  schema: isPostgresql ? 'src/generated/prisma/postgresql.prisma' : 'prisma/schema.prisma',
  migrations: { path: isPostgresql ? 'prisma/migrations/postgresql' : 'prisma/migrations/sqlite' },
  datasource: { url },
})
