import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Dialect } from './database.ts'
import type { Migration } from './migration-folders.ts'
import { searchTables } from './search/index-tables.ts'

/** What is written by hand is not compared with the models. */
const filtersOf = (dialect: Dialect) => ({ externalTables: [...searchTables[dialect]], externalEnums: [] })

/** Applies the migrations that `_prisma_migrations` does not name; gives their names. */
export async function applyThroughEngine(
  dialect: Dialect,
  {
    adapters,
    migrations,
  }: { readonly adapters: SqlMigrationAwareDriverAdapterFactory; readonly migrations: readonly Migration[] },
): Promise<string[]> {
  const engine = await createEngine(datasourceOf(dialect), adapters)
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: listOfMigrations(dialect, migrations),
    filters: filtersOf(dialect),
  })
  return appliedMigrationNames
}

/** The SQL that leads from the end of the migrations to the models; null where nothing is to be done. */
export async function diffThroughEngine(
  dialect: Dialect,
  {
    adapters,
    migrations,
    models,
  }: {
    readonly adapters: SqlMigrationAwareDriverAdapterFactory
    readonly migrations: readonly Migration[]
    readonly models: string
  },
): Promise<string | null> {
  const engine = await createEngine(models, adapters)
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'migrations', ...listOfMigrations(dialect, migrations) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: models }] },
    script: true,
    exitCode: true,
    filters: filtersOf(dialect),
  })
  // 2 says that there is a difference, as on Prisma's command line.
  return exitCode === 2 ? stdout : null
}

async function createEngine(models: string, adapters: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  const { SchemaEngine } = await loadEngine()
  return SchemaEngine.new(
    { datamodels: [['schema.prisma', models]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapters),
  )
}

// The part used here of what every JavaScript engine has: the types of Node 20 leave it out.
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Readonly<Record<string, object>>,
    ): Promise<{ readonly instance: { readonly exports: object } }>
  }
}

let loading: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined

/**
 * Prisma's schema engine in WebAssembly. Its own entry imports the .wasm file as a module, which Node cannot do before 22,
 * so the file is instantiated here.
 */
function loadEngine() {
  loading ??= (async () => {
    const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
    const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
    const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': withIdleTimers(bindings) })
    bindings.__wbg_set_wasm(instance.exports)
    const { __wbindgen_start: start } = instance.exports as { readonly __wbindgen_start: () => void }
    start()
    return bindings
  })()
  return loading
}

/** The engine never takes back its timer for a lock that was free: it must not keep the process alive. */
const withIdleTimers = (bindings: object): object =>
  Object.fromEntries(
    Object.entries(bindings).map(([name, binding]) =>
      name.startsWith('__wbg_setTimeout_')
        ? [name, (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref()]
        : [name, binding],
    ),
  )

/** The least schema that tells the engine its dialect: to apply migrations it needs no models. */
const datasourceOf = (dialect: Dialect): string => `datasource db {\n  provider = "${dialect}"\n}\n`

const listOfMigrations = (dialect: Dialect, migrations: readonly Migration[]): MigrationList => ({
  baseDir: `prisma/migrations/${dialect}`,
  lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"\n` },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
})
