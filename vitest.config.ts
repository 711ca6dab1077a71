import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // One PostgreSQL server for the whole run; each file takes databases of its own from it.
    globalSetup: ['tests/testkit/postgresql-server.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
