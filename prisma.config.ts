import { defineConfig } from 'prisma/config'

// `prisma generate`, `validate` and `format` need no engine, but Prisma's CLI downloads one unless it is told of a binary;
// any will do, so that they work offline.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
