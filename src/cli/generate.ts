import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { bundleFolder, bundleServer } from './bundle-server.ts'

/** Something that is made from other files and kept out of git. */
interface Step {
  readonly name: string
  /** Files and folders that the result depends on, from the project's root. */
  readonly inputs: readonly string[]
  /** Packages whose versions the result depends on; the step is left out where one is not installed. */
  readonly packages: readonly string[]
  /** What must exist afterwards: the step runs again when it does not. */
  readonly outputs: readonly string[]
  /** False for what only clients and tests are written with: starting the server does not wait for it. */
  readonly toServe?: false
  /** Makes the outputs, printing nothing; throws what to print. */
  readonly run: (root: string) => Promise<void>
}

/**
 * Everything that `npm run generate` makes: stage after stage, the steps of one stage at the same time. A step runs only
 * when what it depends on has changed.
 */
const stages: readonly (readonly Step[])[] = [
  [
    {
      name: 'Prisma client for PostgreSQL',
      inputs: ['prisma/schema.prisma', 'prisma.config.ts'],
      packages: ['prisma', '@prisma/client'],
      outputs: ['src/generated/prisma/postgresql/client.ts', 'src/generated/prisma/postgresql.prisma'],
      run: generatePrismaClient,
    },
    {
      name: 'Types of GraphQL documents',
      inputs: ['codegen.yml', 'schema.graphql', 'tests'],
      packages: ['@graphql-codegen/cli', '@graphql-codegen/client-preset'],
      outputs: ['src/generated/client/gql.ts', 'src/generated/client/graphql.ts'],
      toServe: false,
      run: generateDocumentTypes,
    },
  ],
  [
    {
      name: 'Start program',
      inputs: [
        'prisma/schema.prisma',
        'src/config.ts',
        ...['cli', 'domain', 'extract', 'ingest', 'resolve', 'schema', 'server', 'storage'].map((folder) => `src/${folder}`),
      ],
      packages: ['tsx', 'esbuild', 'graphql', 'graphql-yoga', '@pothos/core', 'zod'],
      outputs: [`${bundleFolder}/start.js`],
      run: bundleServer,
    },
  ],
]

const require = createRequire(import.meta.url)

/**
 * Makes what is missing or stale under src/generated/ and dist/; gives the names of the steps that ran. `toServe` leaves out
 * what the server does without.
 */
export async function generate(root: string, { toServe = false } = {}): Promise<readonly string[]> {
  const stampFile = join(root, 'src/generated/stamps.json')
  const stamps = readStamps(stampFile)
  const ran: string[] = []
  for (const stage of stages) {
    await Promise.all(
      stage.map(async (step) => {
        if (toServe && step.toServe === false) return
        const stamp = stampOf(root, step)
        if (stamp === null || (stamps[step.name] === stamp && step.outputs.every((output) => existsSync(join(root, output)))))
          return
        await step.run(root)
        stamps[step.name] = stamp
        writeWhole(stampFile, `${JSON.stringify(stamps, null, 2)}\n`)
        ran.push(step.name)
      }),
    )
  }
  return ran
}

/**
 * Prisma's client of PostgreSQL, whose types of rows serve both dialects (SQLite is written through its driver). Prisma's
 * generator writes where the schema says: a copy of the models with the other provider is made in a folder of this process,
 * and the finished client moved to its place, so that two runs at once never see half a client.
 */
async function generatePrismaClient(root: string): Promise<void> {
  const folder = join(root, 'src/generated/prisma')
  const temporary = join(folder, `.making-${process.pid}`)
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  const models = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
  writeFileSync(join(temporary, 'schema.prisma'), modelsForPostgresql(models, './client'))
  try {
    await promisify(execFile)(
      process.execPath,
      [prismaCli(), 'generate', '--schema', join(temporary, 'schema.prisma'), '--no-hints'],
      {
        cwd: root,
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      },
    )
    moveOver(join(temporary, 'client'), join(folder, 'postgresql'))
    writeWhole(join(folder, 'postgresql.prisma'), modelsForPostgresql(models, './postgresql'))
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Reads the printed schema and the tests' documents; a document that does not fit the schema is named. */
async function generateDocumentTypes(root: string): Promise<void> {
  const config = join(root, 'codegen.yml')
  if (!existsSync(config)) return
  const bin = join(dirname(require.resolve('@graphql-codegen/cli/package.json')), 'cjs/bin.js')
  await promisify(execFile)(process.execPath, [bin, '--config', config, '--errors-only'], { cwd: root })
}

/** The models with another provider and another place for the client; everything else is the same in both dialects. */
const modelsForPostgresql = (models: string, output: string): string =>
  models.replace(/provider\s*=\s*"sqlite"/, 'provider = "postgresql"').replace(/output\s*=\s*"[^"]*"/, `output = "${output}"`)

const prismaCli = (): string => join(dirname(require.resolve('prisma/package.json')), 'build/index.js')

/** Puts the folder in the other's place; where another run does the same at this moment, whoever is later wins. */
function moveOver(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    rmSync(to, { recursive: true, force: true })
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (attempt === 10) throw error
    }
  }
}

/** Writes a file so that nobody ever reads half of it. */
function writeWhole(file: string, content: string): void {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, content)
  renameSync(temporary, file)
}

/** A hash of all that the step's result depends on; null where a package that it needs is not installed. */
function stampOf(root: string, step: Step): string | null {
  const hash = createHash('sha256')
  for (const name of step.packages) {
    const manifest = findManifest(root, name)
    if (manifest === null) return null
    hash.update(`${name} ${(JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version}\n`)
  }
  for (const input of [...step.inputs, 'src/cli/generate.ts']) {
    for (const file of filesUnder(root, input)) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function findManifest(root: string, name: string): string | null {
  const manifest = join(root, 'node_modules', name, 'package.json')
  return existsSync(manifest) ? manifest : null
}

function filesUnder(root: string, path: string): string[] {
  const whole = join(root, path)
  if (!existsSync(whole)) return []
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole, { withFileTypes: true })
    .flatMap((entry) => filesUnder(root, join(path, entry.name)))
    .sort()
}

const readStamps = (file: string): Record<string, string> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const root = resolve(import.meta.dirname, '../..')
  try {
    await generate(root, { toServe: process.argv.includes('--to-serve') })
  } catch (error) {
    const output = error as { stdout?: string; stderr?: string; message: string }
    console.error(`Generating failed. ${output.stderr || output.stdout || output.message}`)
    process.exitCode = 1
  }
}
