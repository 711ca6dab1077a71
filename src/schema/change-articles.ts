import { CommuniqueError } from '../domain/errors.ts'
import type { ArticleRow } from '../storage/reads/node-tables.ts'
import { readArticlesByAnyId } from '../storage/reads/nodes.ts'
import { builder } from './builder.ts'
import { type ChangeResult, change, refusals } from './changes.ts'
import { checkDay } from './check-day.ts'
import { decodeIdOf } from './global-id.ts'
import { Article } from './refs.ts'

// What reads reports is loaded by the first change: it takes longer than everything else that starts with the server.

const SourceFormat = builder.enumType('SourceFormat', {
  description: 'What a report is sent as.',
  values: {
    TEXT: { description: 'Plain text, as it is to be stored.' },
    HTML: { description: 'A web page: the article in it is found, and stored as text.' },
  } as const,
})

const IngestOutcome = builder.enumType('IngestOutcome', {
  description: 'What a report has changed.',
  values: {
    CREATED: { description: 'It is a new article.' },
    REPLACED: { description: 'It has replaced the report that had its name.' },
    UNCHANGED: { description: 'The graph had it already; a warning says so where that was under another name.' },
  } as const,
})

const IngestArticleInput = builder.inputType('IngestArticleInput', {
  description: 'A report to be read.',
  fields: (t) => ({
    name: t.string({ required: true, description: "The report's name: the slug is made from it. At most 200 characters." }),
    text: t.string({ required: true, description: 'The report, in English, at most 5 MB.' }),
    format: t.field({ type: SourceFormat, required: true, defaultValue: 'TEXT', description: 'What the text is.' }),
    publishedOn: t.field({ type: 'Date', description: 'The day of publication, where the report itself states none.' }),
    outlet: t.string({ description: 'Who published it, where the report itself does not say.' }),
  }),
})

interface IngestPayload {
  readonly type: 'IngestArticlePayload'
  readonly article: ArticleRow
  readonly outcome: 'CREATED' | 'REPLACED' | 'UNCHANGED'
  readonly warnings: readonly string[]
}

const IngestArticlePayload = builder.objectRef<IngestPayload>('IngestArticlePayload').implement({
  description: 'A report that was read.',
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The article that it is.', resolve: ({ article }) => article }),
    outcome: t.field({ type: IngestOutcome, description: 'What it has changed.', resolve: ({ outcome }) => outcome }),
    warnings: t.stringList({
      description: 'What the reading noticed, in plain words.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
})

const IngestArticleResult = builder.unionType('IngestArticleResult', {
  description: 'A report that was read, or why it was not.',
  types: [IngestArticlePayload, ...refusals],
  resolveType: (value: ChangeResult<IngestPayload>) => value.type,
})

interface RemovePayload {
  readonly type: 'RemoveArticlePayload'
  readonly slug: string
}

const RemoveArticlePayload = builder.objectRef<RemovePayload>('RemoveArticlePayload').implement({
  description: 'An article that was taken out of the graph.',
  fields: (t) => ({ slug: t.exposeString('slug', { description: 'The slug that it had.' }) }),
})

const RemoveArticleResult = builder.unionType('RemoveArticleResult', {
  description: 'An article that was taken out of the graph, or why none was.',
  types: [RemoveArticlePayload, ...refusals],
  resolveType: (value: ChangeResult<RemovePayload>) => value.type,
})

builder.mutationFields((t) => ({
  ingestArticle: t.field({
    description:
      'Reads a report into the graph. The same report again changes nothing; a new text under the same name replaces the old one.',
    type: IngestArticleResult,
    args: { input: t.arg({ type: IngestArticleInput, required: true, description: 'The report.' }) },
    resolve: (_root, { input }, context) =>
      change<IngestPayload>(context, async () => {
        if (input.publishedOn) checkDay('publishedOn', input.publishedOn)
        const { receiveReport } = await import('../ingest/receive-report.ts')
        const { database, signal } = context
        const sent = { ...input, publishedOn: input.publishedOn ?? null, outlet: input.outlet ?? null }
        const { articleId, outcome, warnings } = await receiveReport(database, sent, { signal })
        const article = (await readArticlesByAnyId(database, [articleId])).get(articleId)
        if (article === undefined) throw new CommuniqueError('NOT_FOUND', 'Somebody has taken the article out again already.')
        return { type: 'IngestArticlePayload', article, outcome, warnings }
      }),
  }),
  removeArticle: t.field({
    description:
      'Takes an article out of the graph, with every fact that rests on it alone; facts that other articles tell too stay. Corrections of people hold on, for when it is read again.',
    type: RemoveArticleResult,
    args: { id: t.arg.id({ required: true, description: "The article's id, or that of another source of the same text." }) },
    resolve: (_root, { id }, context) =>
      change<RemovePayload>(context, async () => {
        const { removeArticle } = await import('../ingest/ingest-report.ts')
        const localId = decodeIdOf('Article', id)
        const article = (await readArticlesByAnyId(context.database, [localId])).get(localId)
        const slug = article === undefined ? undefined : await removeArticle(context.database, article.id)
        if (slug === undefined) throw new CommuniqueError('NOT_FOUND', 'The graph has no article with this id.')
        return { type: 'RemoveArticlePayload', slug }
      }),
  }),
}))
