import type { GraphQLResolveInfo } from 'graphql'
import type { PassageRow } from '../storage/reads/lists.ts'
import { readArticleTexts } from '../storage/reads/nodes.ts'
import type { GraphContext } from './context.ts'
import { loadExisting } from './field-state.ts'

/** A passage and the way to its article's text, which is read once for all passages of a field. */
export interface LocatedPassage extends PassageRow {
  readonly articleText: () => Promise<string>
}

/** A row of a field's passages as the graph's Passage. */
export const toPassage = (context: GraphContext, info: GraphQLResolveInfo, row: PassageRow): LocatedPassage => ({
  articleId: row.articleId,
  start: row.start,
  end: row.end,
  contextStart: row.contextStart,
  contextEnd: row.contextEnd,
  articleText: async () => (await loadExisting(context, info, { key: row.articleId, read: readArticleTexts })).text,
})
