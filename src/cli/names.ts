import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { compareNames, SAME_NAME_SCORE } from '../resolve/compare-names.ts'
import { parseCsv, toCsvLine } from '../resolve/name-pairs.ts'

const program: Command = new Command('names')
  .description('Tells whether two names may be one human being’s, and why.')
  .usage('-- NAME1 NAME2 | --csv FILE')
  .argument('[name1]', 'a name')
  .argument('[name2]', 'another')
  .option('--csv <file>', 'a CSV file with the columns name1 and name2; prints name1,name2,score,same')
  .addHelpText('after', `\nNames with a score of ${SAME_NAME_SCORE} or more are taken for the same.`)
  .action(run)

program.parse()

function run(name1: string | undefined, name2: string | undefined, options: { csv?: string }): void {
  if (options.csv !== undefined) {
    compareFile(options.csv)
    return
  }
  if (name1 === undefined || name2 === undefined) program.error('Give two names, or --csv FILE.')
  const comparison = compareNames(name1, name2)
  console.log(`${comparison.score.toFixed(2)}  ${comparison.same ? 'the same name' : 'different names'}`)
  for (const reason of comparison.reasons) console.log(`  ${reason}`)
}

function compareFile(file: string): void {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    program.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const [header, ...rows] = parseCsv(text)
  const first = header?.indexOf('name1') ?? -1
  const second = header?.indexOf('name2') ?? -1
  if (first === -1 || second === -1) program.error(`${file} has no columns name1 and name2.`)
  console.log('name1,name2,score,same')
  for (const row of rows) {
    const [name1, name2] = [row[first] ?? '', row[second] ?? '']
    const { score, same } = compareNames(name1, name2)
    console.log(toCsvLine([name1, name2, score.toFixed(4), String(same)]))
  }
}
