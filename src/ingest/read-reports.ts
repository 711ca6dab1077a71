import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { toStorableText } from '../domain/storable-text.ts'
import type { Report } from './article-record.ts'
import { decodeText, findLanguageProblem, LARGEST_REPORT } from './decode-text.ts'
import type { ReportFile } from './list-files.ts'
import { readHtml, type WebArticle } from './read-html.ts'

/** A report that was not read, and why. */
export interface SkippedReport {
  /** The report's name or the file's path, with the line for a file of many reports. */
  readonly name: string
  /** The end of a sentence that begins with the name: `is empty`. */
  readonly reason: string
}

/** What reading a file comes upon, one after another. `bytesRead` counts from the file's beginning. */
export type ReadItem =
  | { readonly type: 'report'; readonly report: Report; readonly bytesRead: number }
  | { readonly type: 'skipped'; readonly skipped: SkippedReport; readonly bytesRead: number }
  /** A text file that is no report by its extension, such as `.json`. */
  | { readonly type: 'passed over'; readonly bytesRead: number }

/** Reads the reports in a file, one at a time, however large the file is. A broken report is an item, not an error. */
export async function* readReports(file: ReportFile): AsyncGenerator<ReadItem> {
  if (file.path === '-') yield* readStandardInput(file)
  else if (file.format === 'jsonl' || file.format === 'jsonl.gz') yield* readLines(file, createReadStream(file.path))
  else yield readWhole(file)
}

function readWhole(file: ReportFile): ReadItem {
  if (file.size > LARGEST_REPORT) return skip(file.path, 'is larger than 5 MB', file.size)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file.path)
  } catch (error) {
    return skip(file.path, `cannot be read (${messageOf(error)})`, file.size)
  }
  return readBytes(file, bytes)
}

function readBytes(file: ReportFile, bytes: Uint8Array): ReadItem {
  const decoded = decodeText(bytes)
  if (decoded.problem !== undefined) return skip(file.path, decoded.problem, file.size)
  if (file.format === 'other') return { type: 'passed over', bytesRead: file.size }
  const isPage = file.format === 'html' || /^\s*(?:<!doctype html|<html)\b/i.test(decoded.text)
  if (!isPage) return check({ name: file.name, text: decoded.text }, { path: file.path, bytesRead: file.size })
  let page: WebArticle
  try {
    page = readHtml(decoded.text)
  } catch (error) {
    return skip(file.path, `is a web page that cannot be taken apart (${messageOf(error)})`, file.size)
  }
  return check({ name: file.name, ...page }, { path: file.path, bytesRead: file.size })
}

function check(report: Report, { path, bytesRead }: { readonly path: string; readonly bytesRead: number }): ReadItem {
  if (report.text.trim() === '') return skip(path, 'is empty', bytesRead)
  const problem = findLanguageProblem(report.text)
  return problem === null ? { type: 'report', report, bytesRead } : skip(path, problem, bytesRead)
}

const skip = (name: string, reason: string, bytesRead: number): ReadItem => ({
  type: 'skipped',
  skipped: { name, reason },
  bytesRead,
})

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** One JSON object a line: name, text, and publishedOn and outlet where they are known. */
async function* readLines(file: ReportFile, source: Readable & { readonly bytesRead?: number }): AsyncGenerator<ReadItem> {
  const input = file.format === 'jsonl.gz' ? source.pipe(createGunzip()) : source
  let problem: string | undefined
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const fail = (error: Error) => {
    problem = error.message
    lines.close()
  }
  source.on('error', fail)
  input.on('error', fail)
  const iterator = lines[Symbol.asyncIterator]()
  let number = 0
  for (;;) {
    let next: IteratorResult<string>
    try {
      next = await iterator.next()
    } catch (error) {
      problem = messageOf(error)
      break
    }
    if (next.done) break
    number++
    if (next.value.trim() === '') continue
    yield readLine(next.value, { path: `${file.path}, line ${number}`, bytesRead: source.bytesRead ?? 0 })
  }
  if (problem !== undefined) yield skip(file.path, `ends early, after line ${number} (${problem})`, file.size)
  else if (number === 0) yield skip(file.path, 'is empty', file.size)
}

function readLine(line: string, { path, bytesRead }: { readonly path: string; readonly bytesRead: number }): ReadItem {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return skip(path, 'is not valid JSON', bytesRead)
  }
  const { name, text, publishedOn, outlet } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  if (typeof name !== 'string' || name.trim() === '') return skip(path, 'has no "name"', bytesRead)
  if (typeof text !== 'string') return skip(path, 'has no "text"', bytesRead)
  if (Buffer.byteLength(text) > LARGEST_REPORT) return skip(`${path} (${name})`, 'is larger than 5 MB', bytesRead)
  const day = typeof publishedOn === 'string' ? (/^\d{4}-\d{2}-\d{2}/.exec(publishedOn)?.[0] ?? null) : null
  if (typeof publishedOn === 'string' && (day === null || Number.isNaN(Date.parse(day)))) {
    return skip(`${path} (${name})`, 'has a "publishedOn" that is no date like 2015-05-18', bytesRead)
  }
  const report = {
    name: toStorableText(name.trim()),
    text: toStorableText(text.replace(/^\uFEFF/, '')),
    publishedOn: day,
    outlet: typeof outlet === 'string' && outlet.trim() !== '' ? toStorableText(outlet.trim()) : null,
  }
  return check(report, { path: `${path} (${name})`, bytesRead })
}

/** Standard input holds JSON lines where it begins with a brace, else one report. */
async function* readStandardInput(file: ReportFile): AsyncGenerator<ReadItem> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const named = { ...file, path: 'standard input' }
  if (bytes.toString('latin1', 0, 1_000).trimStart().startsWith('{')) yield* readLines(named, Readable.from([bytes]))
  else yield readBytes(named, bytes)
}
