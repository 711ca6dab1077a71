import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { readGoldReport } from '../evaluate/gold-report.ts'
import { scoreReport } from '../evaluate/score-report.ts'
import { newScores, scoresAsJson, scoresAsTable } from '../evaluate/scores.ts'
import { toGoldForm } from '../extract/gold-form.ts'
import { extract } from '../extract/index.ts'

const program = new Command('evaluate')
  .description(
    'Extracts annotated reports and scores what was found against the annotations. Exit code 2 where there is nothing to score.',
  )
  .argument('<gold-dir>', 'folder with NAME.json annotations')
  .option('--text <dir>', 'where NAME.txt lies when it is not beside the annotation')
  .option('--errors', 'also print what was missed and what was made up')
  .option('--json', 'print the scores as JSON instead of a table')
  .showHelpAfterError()
  .parse()

const [goldDir = '.'] = program.args
const { text: textDir = goldDir, errors: showErrors, json } = program.opts<{ text?: string; errors?: boolean; json?: boolean }>()

function fail(problem: string): never {
  console.error(problem)
  process.exit(2)
}

if (!existsSync(goldDir)) fail(`${goldDir}: there is no such folder`)
const names = readdirSync(goldDir)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .sort()
if (names.length === 0) fail(`${goldDir}: holds no NAME.json annotation`)

const scores = newScores()
const errors: string[] = []
for (const name of names) {
  const textPath = join(textDir, `${name}.txt`)
  if (!existsSync(textPath)) fail(`${textPath}: there is no such report (--text names the folder of the reports)`)
  const text = readFileSync(textPath, 'utf8')
  const gold = readGoldReport(readFileSync(join(goldDir, `${name}.json`), 'utf8'))
  const found = toGoldForm(extract(text), text)
  errors.push(...scoreReport(scores, gold, found, text).map((error) => `${name}: ${error}`))
}
const lines = json ? [JSON.stringify(scoresAsJson(scores, names.length), null, 1)] : scoresAsTable(scores, names.length)
for (const line of showErrors ? [...lines, ...errors] : lines) console.log(line)
