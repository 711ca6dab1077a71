import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { collectExamples, type Examples } from '../evaluate/examples.ts'
import { crossValidate, type FitOptions, fitWeights } from '../evaluate/fit-weights.ts'
import { atLeast, inTenths, type Rated } from '../evaluate/reliability.ts'
import { estimate } from '../extract/confidence/estimate.ts'
import { readAnnotatedReports } from './annotated-reports.ts'

// The rules were written with the training reports open: on reports of other outlets they err more often, about twice for
// quotes, eight times for meetings.
const options: Readonly<Record<'quotes' | 'meetings', FitOptions>> = {
  quotes: { minCount: 5, ridge: 3, wrongCounts: 2 },
  meetings: { minCount: 5, ridge: 3, wrongCounts: 8 },
}
const sorts = ['quotes', 'meetings'] as const

const program = new Command('train')
  .description(
    'Fits the confidence of quotes and meetings to annotated reports, and writes its weights. The same reports and rules give the same weights.',
  )
  .argument('<gold-dir>', 'folder with NAME.json annotations, NAME.txt beside them')
  .option('--text <dir>', 'where NAME.txt lies when it is not beside the annotation')
  .option('--out <file>', 'where the weights go', join(import.meta.dirname, '../extract/confidence/weights.json'))
  .option('--cross-validate <k>', 'also print how confidence holds on reports left out of the fit, in K parts', readFolds)
  .option('--test <dirs...>', 'also print how confidence holds on other annotated reports')
  .showHelpAfterError()
  .parse()

const [goldDir = '.'] = program.args
const flags = program.opts<{ text?: string; out: string; crossValidate?: number; test?: string[] }>()

function readFolds(value: string): number {
  const folds = Number(value)
  if (!Number.isInteger(folds) || folds < 2) throw new InvalidArgumentError('must be a whole number from 2')
  return folds
}

const reports = readAnnotatedReports(goldDir, flags.text)
const examples = collectExamples(reports)
const weights = { quotes: fitWeights(examples.quotes, options.quotes), meetings: fitWeights(examples.meetings, options.meetings) }
const about = `Log odds that a fact is right. Made by "npm run train" from ${reports.length} annotated reports; see docs/quality.md, Confidence.`
writeFileSync(flags.out, `${JSON.stringify({ about, ...weights }, null, 2)}\n`)
console.log(
  `${examples.quotes.length} quotes and ${examples.meetings.length} meetings of ${reports.length} reports: ${flags.out}`,
)

if (flags.crossValidate !== undefined) {
  for (const sort of sorts) {
    const chances = crossValidate(examples[sort], flags.crossValidate, options[sort])
    printTenths(
      `${sort}, ${goldDir}, left out`,
      rate(examples, sort, (at) => chances[at] ?? 0),
    )
  }
}
for (const dir of flags.test ?? []) {
  const other = collectExamples(readAnnotatedReports(dir, flags.text))
  for (const sort of sorts)
    printTenths(
      `${sort}, ${dir}`,
      rate(other, sort, (at) => estimate(weights[sort], other[sort][at]?.features ?? {})),
    )
}

function rate(given: Examples, sort: (typeof sorts)[number], chanceOf: (at: number) => number): Rated[] {
  return given[sort].map(({ right }, at) => ({ right, chance: chanceOf(at) }))
}

function printTenths(title: string, rated: readonly Rated[]): void {
  console.log(`\n${title}\nconfidence   facts   right   share   said`)
  for (const { from, facts, right, said } of inTenths(rated)) {
    if (facts === 0) continue
    const range = `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`.padEnd(10)
    console.log(`${range} ${count(facts)} ${count(right)} ${percent(right, facts)} ${(100 * said).toFixed(0).padStart(5)}%`)
  }
  const sure = atLeast(rated, 0.8)
  console.log(`≥ 0.8      ${count(sure.facts)} ${count(sure.right)} ${percent(sure.right, sure.facts)}`)
}

function count(number: number): string {
  return String(number).padStart(7)
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '      –' : `${((100 * part) / whole).toFixed(0).padStart(6)}%`
}
