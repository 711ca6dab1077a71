import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { countNames, namesWithToldCountry } from '../evaluate/count-names.ts'
import { extract } from '../extract/index.ts'
import { listFiles } from '../ingest/list-files.ts'
import { readReports } from '../ingest/read-reports.ts'

const program = new Command('train:names')
  .description(
    'Counts which letters stand together in the names of each country’s people, for telling whose official somebody is where a report does not say, and writes the counts. The same reports and rules give the same counts.',
  )
  .argument('<path...>', 'reports: files, folders, quoted patterns')
  .option('--out <file>', 'where the counts go', join(import.meta.dirname, '../extract/people/name-origins.json'))
  .showHelpAfterError()
  .parse()

const { out } = program.opts<{ out: string }>()
const { files, missing } = listFiles(program.args)
for (const path of missing) console.error(`${path}: there is no such file or folder`)

const named = new Map<string, readonly [name: string, country: string]>()
let reports = 0
for (const file of files) {
  for await (const item of readReports(file)) {
    if (item.type !== 'report') continue
    reports++
    if (reports % 1000 === 0) console.error(`${reports} reports, ${named.size} names`)
    for (const pair of namesWithToldCountry(item.report.text, extract(item.report.text))) named.set(pair.join('\n'), pair)
  }
}
const countries = countNames(named.values())
const about = `How many names have these letters together, by country. Made by "npm run train:names" from ${named.size} names in ${reports} reports; see docs/quality.md, Names and their countries.`
writeFileSync(out, `${JSON.stringify({ about, countries }, null, 2)}\n`)
console.log(`${named.size} names of ${Object.keys(countries).length} countries in ${reports} reports: ${out}`)
process.exitCode = missing.length > 0 ? 1 : 0
