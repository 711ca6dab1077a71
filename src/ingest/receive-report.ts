import sql from 'sql-template-tag'
import { CommuniqueError } from '../domain/errors.ts'
import { toStorableText } from '../domain/storable-text.ts'
import type { Database } from '../storage/database.ts'
import { hashReport, type Report } from './article-record.ts'
import { decodeText, findLanguageProblem } from './decode-text.ts'
import { extractAside } from './extract-aside.ts'
import { storeReport } from './ingest-report.ts'
import { readHtml } from './read-html.ts'

/** A report as somebody sends it. */
export interface SentReport {
  readonly name: string
  readonly text: string
  readonly format: 'TEXT' | 'HTML'
  /** ISO 8601. */
  readonly publishedOn: string | null
  readonly outlet: string | null
}

/** What came of a report that was sent. */
export interface ReceivedReport {
  readonly articleId: string
  readonly outcome: 'CREATED' | 'REPLACED' | 'UNCHANGED'
  /** In plain words. */
  readonly warnings: readonly string[]
}

/**
 * Reads a report that somebody sent into the graph, in one transaction, as the seed command reads a file. Nothing is written where
 * the signal is aborted while the text is still being read. Throws BAD_USER_INPUT for what cannot be read, in one plain sentence.
 */
export async function receiveReport(
  database: Database,
  sent: SentReport,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<ReceivedReport> {
  const { report, warnings } = toReport(sent)
  const unchanged = await findUnchanged(database, report)
  if (unchanged !== undefined) {
    return { articleId: unchanged.articleId, outcome: 'UNCHANGED', warnings: [...warnings, ...JSON.parse(unchanged.warnings)] }
  }
  const prepared = await extractAside(report)
  signal?.throwIfAborted()
  const { articleId, outcome, sameAs, warnings: found } = await storeReport(database, prepared)
  warnings.push(...found)
  if (outcome !== 'DUPLICATE') return { articleId, outcome, warnings }
  warnings.push(`The graph has this text already, as ${sameAs}: both names stand for one article.`)
  return { articleId, outcome: 'UNCHANGED', warnings }
}

async function findUnchanged(database: Database, report: Report) {
  const [found] = await database.read<{ articleId: string; warnings: string }>(
    sql`SELECT s."articleId", a."warnings" FROM "Source" s JOIN "Article" a ON a."id" = s."articleId"
      WHERE s."name" = ${report.name} AND s."contentHash" = ${hashReport(report)}`,
  )
  return found
}

const LONGEST_NAME = 200
const DAY_MS = 86_400_000

function toReport(sent: SentReport): { report: Report; warnings: string[] } {
  const warnings: string[] = []
  const name = toLine('name', sent.name)
  if (name === '') throw refuse('name is empty.')
  const outlet = toLine('outlet', sent.outlet ?? '') || null
  // Somewhere it may be tomorrow already.
  if (sent.publishedOn !== null && Date.parse(sent.publishedOn) > Date.now() + DAY_MS) {
    throw refuse(`publishedOn lies in the future: ${sent.publishedOn}.`)
  }
  const decoded = decodeText(Buffer.from(sent.text))
  if (decoded.problem !== undefined) throw refuse(`The text ${decoded.problem}.`)
  const isPage = sent.format === 'HTML' || /^\s*(?:<!doctype html|<html)\b/i.test(decoded.text)
  if (isPage && sent.format === 'TEXT') warnings.push('The text is a web page, and was read as one.')
  const read = isPage ? readPage(decoded.text) : { text: decoded.text, publishedOn: null, outlet: null }
  if (read.text.trim() === '') throw refuse('The text is empty.')
  const problem = findLanguageProblem(read.text)
  if (problem !== null) throw refuse(`The text ${problem}.`)
  const { text } = read
  return { report: { name, text, publishedOn: read.publishedOn ?? sent.publishedOn, outlet: read.outlet ?? outlet }, warnings }
}

function readPage(html: string) {
  try {
    return readHtml(html)
  } catch (error) {
    throw refuse('The web page cannot be taken apart.', error)
  }
}

/** One line, as a database keeps it. */
function toLine(what: string, given: string): string {
  const line = toStorableText(given.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  if (line.length > LONGEST_NAME) throw refuse(`${what} has more than ${LONGEST_NAME} characters.`)
  return line
}

const refuse = (message: string, cause?: unknown): CommuniqueError => new CommuniqueError('BAD_USER_INPUT', message, { cause })
