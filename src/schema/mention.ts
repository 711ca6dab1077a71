import { brandWithType } from '@pothos/core'
import type { GraphQLResolveInfo } from 'graphql'
import type { MentionRow } from '../storage/reads/lists.ts'
import { readArticleTexts, readCountries, readOutlets, readPeople } from '../storage/reads/nodes.ts'
import { builder } from './builder.ts'
import type { GraphContext } from './context.ts'
import { loadExisting } from './field-state.ts'
import { Country, Outlet, Person } from './refs.ts'

/** A mention and the way to its article's text, which is read once for all mentions of a field. */
interface MentionModel extends MentionRow {
  readonly articleText: () => Promise<string>
}

/** A row of a field's mentions as the graph's Mention. */
export const toMention = (context: GraphContext, info: GraphQLResolveInfo, row: MentionRow): MentionModel => ({
  ...row,
  articleText: async () => (await loadExisting(context, info, { key: row.articleId, read: readArticleTexts })).text,
})

const MentionTarget = builder.unionType('MentionTarget', {
  description: 'What a place in a text can name.',
  types: [Person, Country, Outlet],
})

export const Mention = builder.objectRef<MentionModel>('Mention').implement({
  description: 'A place in the text of an article that names somebody or something of the graph.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where the name begins: an offset into `article.text`, in UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Where the name ends: the offset behind it.' }),
    text: t.string({
      description: 'The name as written there.',
      resolve: async ({ articleText, start, end }) => (await articleText()).slice(start, end),
    }),
    target: t.field({
      description: 'Whom or what it names.',
      type: MentionTarget,
      resolve: async ({ personId, countryCode, outletId }, _args, context, info) => {
        if (personId !== null) return branded(Person, await loadExisting(context, info, { key: personId, read: readPeople }))
        if (countryCode !== null)
          return branded(Country, await loadExisting(context, info, { key: countryCode, read: readCountries }))
        return branded(Outlet, await loadExisting(context, info, { key: outletId ?? '', read: readOutlets }))
      },
    }),
  }),
})

/** The row, marked with the type that it is of: what the union tells its members apart by. */
function branded<Row extends object>(type: typeof Person | typeof Country | typeof Outlet, row: Row): Row {
  brandWithType(row, type)
  return row
}
