import { Command } from 'commander'
import { scoreReport } from '../evaluate/score-report.ts'
import { newScores, scoresAsJson, scoresAsTable } from '../evaluate/scores.ts'
import { toGoldForm } from '../extract/gold-form.ts'
import { extract } from '../extract/index.ts'
import { readAnnotatedReports } from './annotated-reports.ts'

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
const { text: textDir, errors: showErrors, json } = program.opts<{ text?: string; errors?: boolean; json?: boolean }>()

const reports = readAnnotatedReports(goldDir, textDir)
const scores = newScores()
const errors: string[] = []
for (const { name, text, gold } of reports) {
  const found = toGoldForm(extract(text), text)
  errors.push(...scoreReport(scores, gold, found, text).map((error) => `${name}: ${error}`))
}
const lines = json ? [JSON.stringify(scoresAsJson(scores, reports.length), null, 1)] : scoresAsTable(scores, reports.length)
for (const line of showErrors ? [...lines, ...errors] : lines) console.log(line)
