import { type Dirent, readdirSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'

/** How the content of a file is to be read. */
export type FileFormat = 'text' | 'html' | 'jsonl' | 'jsonl.gz' | 'other'

/** A file that reports are to be read from. */
export interface ReportFile {
  /** Where it lies; `-` for standard input. */
  readonly path: string
  /** What a report in it is called: the path inside the folder given, without the extension. */
  readonly name: string
  readonly format: FileFormat
  /** In bytes; 0 for standard input. */
  readonly size: number
}

/**
 * The files that paths stand for, in the order of the paths and by name within a folder: a file for itself, a folder for all
 * in it at any depth but for hidden ones, a pattern (`*`, `**`, `?`, `{a,b}`) for all that fit it, `-` for standard input.
 * `missing` are the paths that stand for nothing.
 */
export function listFiles(paths: readonly string[]): { files: ReportFile[]; missing: string[] } {
  const files: ReportFile[] = []
  const missing: string[] = []
  for (const path of paths) {
    const found = listPath(path)
    if (found === null) missing.push(path)
    else files.push(...found)
  }
  return { files: [...new Map(files.map((file) => [file.path === '-' ? '-' : resolve(file.path), file])).values()], missing }
}

function listPath(path: string): ReportFile[] | null {
  if (path === '-') return [{ path, name: 'stdin', format: 'text', size: 0 }]
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return walk(path).map((file) => toReportFile(file, relative(path, file)))
  if (found !== undefined) return [{ ...toReportFile(path, basename(path)), size: found.size }]
  const fixed = /^[^*?{[]*(?=[*?{[])/.exec(path)?.[0]
  if (fixed === undefined) return null
  const folder = fixed.includes('/') ? fixed.slice(0, fixed.lastIndexOf('/') + 1) : '.'
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null
  const pattern = toPattern(path)
  const fitting = walk(folder).filter((file) => pattern.test(file.split(sep).join('/')))
  return fitting.length === 0 ? null : fitting.map((file) => toReportFile(file, relative(folder, file)))
}

function toReportFile(path: string, name: string): ReportFile {
  const format = formatOf(path)
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return {
    path,
    format,
    size,
    name: name
      .split(sep)
      .join('/')
      .replace(/(?<=[^/])\.(?:txt|text|html?|jsonl|jsonl\.gz)$/i, ''),
  }
}

/** By the extension; a file without one is text. */
function formatOf(path: string): FileFormat {
  const name = basename(path).toLowerCase()
  if (name.endsWith('.jsonl.gz')) return 'jsonl.gz'
  if (name.endsWith('.jsonl')) return 'jsonl'
  if (/\.html?$/.test(name)) return 'html'
  return /\.(?:txt|text)$/.test(name) || !/.\.[a-z0-9]{1,5}$/.test(name) ? 'text' : 'other'
}

/** Every file under a folder, by name; links to folders are not followed, so that no circle is walked. */
function walk(folder: string): string[] {
  const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort(byName)
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return walk(path)
      return entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile()) ? [path] : []
    })
}

function toPattern(glob: string): RegExp {
  const source = glob
    .replace(/^\.\//, '')
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (wild) =>
      wild === '**/' ? '(?:.*/)?' : wild === '**' ? '.*' : wild === '*' ? '[^/]*' : '[^/]',
    )
    .replace(/\{([^{}]*)\}/g, (_, choices: string) => `(?:${choices.split(',').join('|')})`)
  return new RegExp(`^${source}$`)
}
