import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The copy of graphql that Node gives every package: a second one, for bundlers, would not know the first one's types.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['tests/**/*.test.ts'],
    // One PostgreSQL server and one migrated database a dialect for the whole run; each file takes copies of its own.
    globalSetup: ['tests/testkit/prepare-databases.ts'],
    // Half of what the tests do is waiting: all cores, not all but one.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
