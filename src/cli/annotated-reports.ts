import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldReport, readGoldReport } from '../evaluate/gold-report.ts'

/** A report with its annotation. */
export interface AnnotatedReport {
  readonly name: string
  readonly text: string
  readonly gold: GoldReport
}

/**
 * Reads every NAME.json of a folder with its NAME.txt, which lies beside it or in `textDir`, in the order of their names.
 * Ends the process with code 2 and one sentence where there is nothing to read.
 */
export function readAnnotatedReports(goldDir: string, textDir = goldDir): AnnotatedReport[] {
  if (!existsSync(goldDir)) fail(`${goldDir}: there is no such folder`)
  const names = readdirSync(goldDir)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
  if (names.length === 0) fail(`${goldDir}: holds no NAME.json annotation`)
  return names.map((name) => {
    const path = [goldDir, textDir].map((dir) => join(dir, `${name}.txt`)).find((file) => existsSync(file))
    if (path === undefined)
      return fail(`${join(textDir, name)}.txt: there is no such report (--text names the folder of the reports)`)
    return { name, text: readFileSync(path, 'utf8'), gold: readGoldReport(readFileSync(join(goldDir, `${name}.json`), 'utf8')) }
  })
}

function fail(problem: string): never {
  console.error(problem)
  process.exit(2)
}
