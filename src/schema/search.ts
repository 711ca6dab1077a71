import { brandWithType } from '@pothos/core'
import type { GraphQLResolveInfo } from 'graphql'
import { countryByCode } from '../domain/countries.ts'
import { stableId } from '../domain/stable-id.ts'
import { encodeCursor } from '../storage/reads/cursor.ts'
import { readNameForms, readPositions } from '../storage/reads/lists.ts'
import type { ArticleRow, CountryRow, MeetingRow, PersonRow, QuoteRow } from '../storage/reads/node-tables.ts'
import {
  type ReadMany,
  readArticles,
  readArticleTexts,
  readCountries,
  readMeetings,
  readPeople,
  readQuotes,
} from '../storage/reads/nodes.ts'
import { listName, type Order, toPageRequest } from '../storage/reads/page-request.ts'
import { type SearchType as Searched, searchTypes } from '../storage/search/document.ts'
import { highlight } from '../storage/search/highlight.ts'
import { parseQuery, type SearchQuery } from '../storage/search/query.ts'
import { countHits, readHits } from '../storage/search/read-search.ts'
import { fromKeyset, type SearchHit, toKeyset } from '../storage/search/search-cursor.ts'
import { builder } from './builder.ts'
import { type Connection, connectionType } from './connection.ts'
import type { GraphContext } from './context.ts'
import { load, loadExisting, loadList } from './field-state.ts'
import { Article, Country, Meeting, Person, Quote } from './refs.ts'

type FoundRow = ArticleRow | PersonRow | CountryRow | MeetingRow | QuoteRow

/** A node in the ranked list. */
interface Found {
  readonly hit: SearchHit
  readonly row: FoundRow
  readonly query: SearchQuery
}

const SearchType = builder.enumType('SearchType', {
  description: 'What can be searched for.',
  values: {
    ARTICLE: { description: 'Articles, by headline and text.' },
    PERSON: { description: 'People, by every form of their name, their offices and their country.' },
    COUNTRY: { description: 'Countries, by name, official name, capital and demonym.' },
    MEETING: { description: 'Meetings, by title, participants, countries and place.' },
    QUOTE: { description: 'Statements, by their words and by who made them.' },
  } as const,
})

const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search can find.',
  types: [Article, Person, Country, Meeting, Quote],
})

// The rows of the union's members are told apart by their brand; the connection takes them for one kind of row.
const SearchConnection = connectionType<Found, Found>('QuerySearch', SearchResult as never, {
  of: 'what a search found, the best first',
  nodeOf: ({ row }) => row,
  edgeFields: (t) => ({
    score: t.float({
      description: 'How well it matches: the higher, the better. Only comparable within one answer.',
      resolve: ({ item }) => item.hit.score,
    }),
    highlight: t.string({
      description:
        'Some 240 characters with what was found, as HTML that is safe to show: each match between `<mark>` and `</mark>`, everything else escaped, `…` where something is cut off.',
      resolve: async ({ item }, _args, context, info) => highlight(await textsOf(item, context, info), item.query),
    }),
  }),
})

/** What a node is told by in a highlight, the likeliest first. */
function textsOf({ hit: { type, id }, row }: Found, context: GraphContext, info: GraphQLResolveInfo): Promise<string[]> {
  const texts: Readonly<Record<Searched, () => Promise<string[]>>> = {
    ARTICLE: async () => {
      const { text, body } = await loadExisting(context, info, { key: id, read: readArticleTexts })
      return [body.map(([start, end]) => text.slice(start, end)).join(' '), (row as ArticleRow).title]
    },
    PERSON: async () => {
      const [forms, positions] = await Promise.all([
        loadList(context, info, { key: id, read: readNameForms }),
        loadList(context, info, { key: id, read: readPositions }),
      ])
      const { name, countryCode } = row as PersonRow
      const offices = positions.map(({ title }) => title)
      const country = countryByCode(countryCode ?? '')?.name
      return [
        [name, ...offices.slice(0, 3)].join(', '),
        forms.map(({ text }) => text).join(', '),
        [name, ...offices, ...(country === undefined ? [] : [country])].join(', '),
      ]
    },
    COUNTRY: async () => {
      const { name, officialName, capital } = row as CountryRow
      return [
        name,
        [officialName, capital ?? '', ...(countryByCode(id)?.demonyms ?? [])].filter((text) => text !== '').join(', '),
      ]
    },
    MEETING: async () => {
      const { title, place, hostCountryCode } = row as MeetingRow
      return [title, [title, place, countryByCode(hostCountryCode ?? '')?.name].filter(Boolean).join(', ')]
    },
    QUOTE: async () => {
      const { text, speakerId, speakerText } = row as QuoteRow
      const speaker = speakerId === null ? null : await load(context, info, { key: speakerId, read: readPeople })
      return [text, `${speaker?.name ?? speakerText ?? ''}: ${text}`]
    },
  }
  return texts[type]()
}

type NodeRef = typeof Article | typeof Person | typeof Country | typeof Meeting | typeof Quote

const sources: Readonly<Record<Searched, { readonly type: NodeRef; readonly read: ReadMany<FoundRow> }>> = {
  ARTICLE: { type: Article, read: readArticles },
  PERSON: { type: Person, read: readPeople },
  COUNTRY: { type: Country, read: readCountries },
  MEETING: { type: Meeting, read: readMeetings },
  QUOTE: { type: Quote, read: readQuotes },
}

/** The rows of hits, in their order: a statement for each type among them. What has gone since is left out. */
async function readRows({ database }: GraphContext, hits: readonly SearchHit[]): Promise<Omit<Found, 'query'>[]> {
  const rows = new Map<string, FoundRow>()
  for (const type of searchTypes) {
    const ids = hits.filter((hit) => hit.type === type).map(({ id }) => id)
    if (ids.length === 0) continue
    for (const [id, row] of await sources[type].read(database, ids)) {
      brandWithType(row, sources[type].type)
      rows.set(`${type} ${id}`, row)
    }
  }
  return hits.flatMap((hit) => {
    const row = rows.get(`${hit.type} ${hit.id}`)
    return row === undefined ? [] : [{ hit, row }]
  })
}

interface SearchArguments {
  readonly query: string
  readonly types?: readonly Searched[] | null | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** The ranked list of one search. Throws BAD_USER_INPUT where its arguments cannot be. */
function search(context: GraphContext, { query: text, types, ...given }: SearchArguments): Connection<Found> {
  const query = parseQuery(text)
  const request = { query, types: types ?? undefined }
  // A cursor is a place in what this very query finds.
  const order: Order<string> = { by: stableId(text, ...[...(types ?? [])].sort()).slice(0, 8), direction: 'DESC' }
  const { size, after: keyset } = toPageRequest('Query.search', {
    given,
    order,
    types: ['real'],
    limits: context.limits,
  })
  const after = keyset === null ? null : fromKeyset(keyset)
  const read = async () => {
    const hits = await readHits(context.database, { ...request, size, after })
    const rows = await readRows(context, hits.slice(0, size))
    return {
      items: rows.map((row) => ({ ...row, query })),
      hasNextPage: hits.length > size,
      // The cursor's own place is before the page.
      hasPreviousPage: after !== null,
    }
  }
  let page: ReturnType<typeof read> | undefined
  return {
    page: () => {
      page ??= read()
      return page
    },
    totalCount: () => countHits(context.database, request),
    cursorOf: ({ hit }) => encodeCursor(listName('Query.search', order), toKeyset(hit)),
  }
}

builder.queryField('search', (t) =>
  t.field({
    description:
      'Full text over articles, people, countries, meetings and statements, the best first. All words must be found, stemmed, without regard to case and accents; names match across spellings (Qasem finds Qassem); `"a phrase"` stands as it is; `-without` must not be found. Any text is a query; its first 32 words count. Equal scores follow type and id.',
    type: SearchConnection,
    args: {
      query: t.arg.string({ required: true, description: 'What to search for: `Dehqan "joint committee" -Syria`.' }),
      types: t.arg({ type: [SearchType], description: 'Only these; everything, if left out.' }),
      first: t.arg.int({ description: 'How many from the start of the list (or after `after`): 1 to 100, 20 if left out.' }),
      after: t.arg.string({ description: 'Only what comes after this cursor.' }),
    },
    resolve: (_root, given, context) => search(context, given),
  }),
)
