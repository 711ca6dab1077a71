import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Command } from 'commander'
import { toGoldForm } from '../extract/gold-form.ts'
import { extract } from '../extract/index.ts'

const program = new Command('extract')
  .description(
    'Reads reports and writes what they say as JSON: one NAME.json a report, or to standard output (one object for one report, JSON lines for several).',
  )
  .argument('<path...>', 'files, or folders with .txt files')
  .option('--out <dir>', 'write NAME.json files into this folder instead of standard output')
  .showHelpAfterError()
  .parse()

const { out } = program.opts<{ out?: string }>()
const problems: string[] = []

/** The report files that a path stands for: itself, or the .txt files of the folder and the folders in it, by name. */
function listFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) {
    problems.push(`${path}: there is no such file or folder`)
    return []
  }
  if (!found.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) === '.txt')
    .sort()
    .map((name) => join(path, name))
}

/** A report's text, or null where the file cannot be read as UTF-8 text. */
function readText(path: string): string | null {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    problems.push(`${path}: cannot be read (${(error as Error).message})`)
    return null
  }
  if (bytes.includes(0)) {
    problems.push(`${path}: is not a text file`)
    return null
  }
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

const files = program.args.flatMap(listFiles)
if (out !== undefined) mkdirSync(out, { recursive: true })
let written = 0
for (const path of files) {
  const text = readText(path)
  if (text === null) continue
  const facts = extract(text)
  const gold = toGoldForm(facts, text)
  if (out !== undefined) writeFileSync(join(out, `${basename(path, extname(path))}.json`), `${JSON.stringify(gold, null, 2)}\n`)
  else
    process.stdout.write(
      `${files.length === 1 ? JSON.stringify(gold, null, 2) : JSON.stringify({ name: basename(path, extname(path)), ...gold })}\n`,
    )
  written += 1
}
if (out !== undefined) console.error(`${written} of ${files.length} reports written to ${out}`)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
