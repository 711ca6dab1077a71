import { readArticles } from '../storage/reads/nodes.ts'
import { loadExisting } from './field-state.ts'
import { Article, Passage } from './refs.ts'

Passage.implement({
  description: 'The very words of an article that a fact rests on.',
  fields: (t) => ({
    article: t.field({
      description: 'The article that has the words.',
      type: Article,
      resolve: ({ articleId }, _args, context, info) => loadExisting(context, info, { key: articleId, read: readArticles }),
    }),
    start: t.exposeInt('start', { description: 'Where the words begin: an offset into `article.text`, in UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Where the words end: the offset behind the last of them.' }),
    text: t.string({
      description: 'The words: `article.text` from `start` to `end`.',
      resolve: async ({ articleText, start, end }) => (await articleText()).slice(start, end),
    }),
    context: t.string({
      description: 'The sentence or sentences that the words stand in.',
      resolve: async ({ articleText, contextStart, contextEnd }) => (await articleText()).slice(contextStart, contextEnd),
    }),
  }),
})
