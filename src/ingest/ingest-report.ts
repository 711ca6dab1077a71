import sql from 'sql-template-tag'
import type { ReportFacts } from '../domain/facts.ts'
import { stableId } from '../domain/stable-id.ts'
import type { Database, Transaction } from '../storage/database.ts'
import { findSources, loadArticle } from '../storage/graph-articles.ts'
import { deleteRows, saveRows } from '../storage/graph-tables.ts'
import { type ArticleRecord, hashReport, type Report, recordArticle } from './article-record.ts'
import { changeGraph } from './change-graph.ts'
import { extractReport, type PreparedReport, prepareReport } from './prepare-report.ts'

/** What reading a report did to the graph; DUPLICATE: its text was there under another name. */
export type IngestOutcome = 'CREATED' | 'REPLACED' | 'UNCHANGED' | 'DUPLICATE'

export interface IngestedReport {
  readonly name: string
  readonly outcome: IngestOutcome
  /** The article that the report is now read as. */
  readonly articleId: string
  /** For a duplicate, the first name of the others. */
  readonly sameAs: string | null
  readonly warnings: readonly string[]
  readonly people: number
  readonly countries: number
  readonly meetings: number
  readonly quotes: number
}

/** Whether the graph has this very report already, under this name. */
export async function isUnchanged(database: Database, report: Report): Promise<boolean> {
  const rows = await database.read(
    sql`SELECT 1 AS "one" FROM "Source" WHERE "name" = ${report.name} AND "contentHash" = ${hashReport(report)}`,
  )
  return rows.length > 0
}

/**
 * Reads one report into the graph, in one transaction. The same text again changes nothing; a new text under an old name
 * replaces the old article; a text that is there under another name becomes one article with two names, called by the
 * first of them in order. What no database can store becomes U+FFFD. `extracted` are the report's facts, where they are there
 * already.
 */
export const ingestReport = (database: Database, report: Report, extracted?: ReportFacts): Promise<IngestedReport> =>
  storeReport(database, prepareReport(report, extracted))

/** `ingestReport` for a report that is prepared already. */
export async function storeReport(database: Database, prepared: PreparedReport): Promise<IngestedReport> {
  const [ingested] = await storeReports(database, [prepared])
  return ingested as IngestedReport
}

/**
 * Stores reports one after another, all in one transaction, with the outcome that each would have by itself. Those that are
 * simply new change the graph together, which costs far less than one at a time: what they share is written once.
 */
export function storeReports(database: Database, prepared: readonly PreparedReport[]): Promise<IngestedReport[]> {
  return database.write(async (transaction) => {
    const known = await findKnown(transaction, prepared)
    const ingested: IngestedReport[] = []
    let together: ArticleRecord[] = []
    const storeTogether = async () => {
      if (together.length > 0) await changeGraph(transaction, { add: together })
      together = []
    }
    for (const { record, warnings, ...counts } of prepared) {
      const { name, contentHash } = record.article
      const isNew = !known.has(name) && !known.has(contentHash)
      known.add(name).add(contentHash)
      if (!isNew) await storeTogether()
      const outcome = isNew
        ? ({ outcome: 'CREATED', articleId: record.article.id, sameAs: null } as const)
        : await storeKnown(transaction, record)
      if (isNew) together.push(record)
      ingested.push({ name, warnings, ...counts, ...outcome })
    }
    await storeTogether()
    return ingested
  })
}

/** Those of the reports' names and contents that the graph has already; a name that is also a hash does no harm. */
async function findKnown(transaction: Transaction, prepared: readonly PreparedReport[]): Promise<Set<string>> {
  const sources = await findSources(transaction, {
    names: prepared.map(({ record }) => record.article.name),
    contentHashes: prepared.map(({ record }) => record.article.contentHash),
  })
  return new Set(sources.flatMap(({ name, contentHash }) => [name, contentHash]))
}

/** Stores a report whose name or text the graph may have already. */
async function storeKnown(
  transaction: Transaction,
  record: ArticleRecord,
): Promise<Pick<IngestedReport, 'outcome' | 'articleId' | 'sameAs'>> {
  const { name, contentHash } = record.article
  const found = await findSources(transaction, { names: [name], contentHashes: [contentHash] })
  const source = found.find((row) => row.name === name)
  const sameContent = found.filter((row) => row.contentHash === contentHash)
  const others = sameContent
    .map((other) => other.name)
    .filter((other) => other !== name)
    .sort()
  const names = [name, ...others].sort()
  const first = names[0] ?? name
  const result = { articleId: stableId('article', first), sameAs: others[0] ?? null }
  if (source?.contentHash === contentHash) return { ...result, outcome: 'UNCHANGED' }
  const replaced = source === undefined ? undefined : await detach(transaction, { name, articleId: source.articleId })
  const remove = replaced?.remove ?? []
  const add = replaced?.add ?? []
  if (others.length === 0 || first === name) {
    const article = { ...record, sources: names }
    const renamed = sameContent[0]?.articleId
    await changeGraph(transaction, { remove: renamed === undefined ? remove : [...remove, renamed], add: [...add, article] })
  } else {
    if (remove.length > 0) await changeGraph(transaction, { remove, add })
    await saveRows(transaction, 'Source', [{ name, contentHash, articleId: result.articleId }])
  }
  return { ...result, outcome: others.length > 0 ? 'DUPLICATE' : source === undefined ? 'CREATED' : 'REPLACED' }
}

/**
 * Takes a report out of the graph, in one transaction, with every fact that rests on it alone; false where there is none of
 * that name. An article that was received under other names too stays, under the first of them.
 */
export function removeReport(database: Database, name: string): Promise<boolean> {
  return database.write(async (transaction) => {
    const [source] = await findSources(transaction, { names: [name], contentHashes: [] })
    if (source === undefined) return false
    const { remove, add } = await detach(transaction, { name, articleId: source.articleId })
    if (remove.length > 0) await changeGraph(transaction, { remove, add })
    return true
  })
}

/**
 * Takes an article out of the graph, in one transaction, with every fact that rests on it alone, whatever names it was received
 * under. Gives its slug; undefined where there is no such article.
 */
export function removeArticle(database: Database, articleId: string): Promise<string | undefined> {
  return database.write(async (transaction) => {
    const stored = await loadArticle(transaction, articleId)
    if (stored === undefined) return undefined
    await changeGraph(transaction, { remove: [articleId] })
    return stored.article.slug
  })
}

/** Takes a name from an article: gives what the graph has to lose and to gain by it, where it is more than the name. */
async function detach(
  transaction: Transaction,
  { name, articleId }: { readonly name: string; readonly articleId: string },
): Promise<{ remove: string[]; add: ArticleRecord[] }> {
  const stored = await loadArticle(transaction, articleId)
  if (stored === undefined) return { remove: [], add: [] }
  const sources = stored.sources
    .map((source) => source.name)
    .filter((other) => other !== name)
    .sort()
  const [first] = sources
  if (first === undefined) return { remove: [articleId], add: [] }
  if (stored.article.name !== name) {
    await deleteRows(transaction, 'Source', 'name', [name])
    return { remove: [], add: [] }
  }
  const { text, publishedOn, outletId, contentHash } = stored.article
  const outlet = stored.outletForms.find((form) => form.outletId === outletId)?.text ?? null
  const report = { name: first, text, publishedOn: publishedOn || null, outlet }
  return { remove: [articleId], add: [recordArticle(report, extractReport(report), { contentHash, sources })] }
}
