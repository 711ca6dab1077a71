import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { compareNames, SAME_NAME_SCORE } from '../resolve/compare-names.ts'
import { readColumns, toCsvLine } from '../resolve/csv-columns.ts'

const program: Command = new Command('names')
  .description('Tells whether two names may be one human being’s, and why.')
  .usage('-- NAME1 NAME2 | --csv FILE')
  .argument('[name1]', 'a name')
  .argument('[name2]', 'another')
  .option('--csv <file>', 'a CSV file with the columns name1 and name2; prints name1,name2,score,same')
  .addHelpText('after', `\nNames with a score of ${SAME_NAME_SCORE} or more are taken for the same.`)
  .action(run)

const LINES_AT_ONCE = 1000

// Whoever reads may have enough before the end: head, less.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
program.parse()

function run(name1: string | undefined, name2: string | undefined, options: { csv?: string }): void {
  if (options.csv !== undefined) {
    if (name1 !== undefined) program.error('Give two names or --csv FILE, not both.')
    compareFile(options.csv)
    return
  }
  if (name1 === undefined || name2 === undefined) program.error('Give two names, or --csv FILE.')
  const comparison = compareNames(name1, name2)
  console.log(`${comparison.score.toFixed(2)}  ${comparison.same ? 'the same name' : 'different names'}`)
  for (const reason of comparison.reasons) console.log(`  ${reason}`)
}

function compareFile(file: string): void {
  const { rows, problem } = readColumns(readText(file), ['name1', 'name2'])
  if (problem !== undefined) program.error(`${file} ${problem}.`)
  const lines = ['name1,name2,score,same']
  for (const [name1 = '', name2 = ''] of rows) {
    const { score, same } = compareNames(name1, name2)
    lines.push(toCsvLine([name1, name2, score.toFixed(4), String(same)]))
    if (lines.length >= LINES_AT_ONCE) print(lines)
  }
  print(lines)
}

function print(lines: string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
  lines.length = 0
}

/** A file's text: UTF-8, or UTF-16 with a byte-order mark, as spreadsheets write it. */
function readText(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    program.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const marks = bytes.readUInt16BE.bind(bytes)
  const mark = bytes.length < 2 ? 0 : marks(0)
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes)
}
