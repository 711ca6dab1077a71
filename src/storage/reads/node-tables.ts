import type { Article, Country, Meeting, Outlet, Person, Quote } from '../../generated/prisma/postgresql/client.ts'

/** A table whose rows are nodes of the graph: the columns that a node is read with, none of them long. */
export interface NodeTable<Row extends object> {
  readonly name: string
  /** The column that names a row. */
  readonly key: keyof Row & string
  readonly columns: readonly (keyof Row & string)[]
}

export const articles = nodeTable<Article>()('Article', 'id', [
  'id',
  'slug',
  'title',
  'outletId',
  'publishedOn',
  'wordCount',
  'ingestedAt',
])

export const people = nodeTable<Person>()('Person', 'id', ['id', 'slug', 'name', 'countryCode'])

export const countries = nodeTable<Country>()('Country', 'code', [
  'code',
  'name',
  'officialName',
  'flag',
  'capital',
  'region',
  'subregion',
])

export const meetings = nodeTable<Meeting>()('Meeting', 'id', [
  'id',
  'title',
  'kind',
  'status',
  'date',
  'dateText',
  'place',
  'hostCountryCode',
  'confidence',
  'rule',
])

export const quotes = nodeTable<Quote>()('Quote', 'id', [
  'id',
  'articleId',
  'start',
  'end',
  'text',
  'kind',
  'speakerId',
  'speakerText',
  'speakerCountryCode',
  'cue',
  'saidOn',
  'reportedById',
  'meetingId',
  'contextStart',
  'contextEnd',
  'confidence',
  'rule',
])

export const outlets = nodeTable<Outlet>()('Outlet', 'id', ['id', 'slug', 'name'])

/** A row of a node's table as it is read. */
export type RowOf<Table> = Table extends NodeTable<infer Row> ? Row : never

export type ArticleRow = RowOf<typeof articles>
export type PersonRow = RowOf<typeof people>
export type CountryRow = RowOf<typeof countries>
export type MeetingRow = RowOf<typeof meetings>
export type QuoteRow = RowOf<typeof quotes>
export type OutletRow = RowOf<typeof outlets>

/** Curried, so that the columns are inferred while the model is named; a column that the model lacks does not compile. */
function nodeTable<Model extends object>() {
  return <const Key extends keyof Model & string, const Column extends keyof Model & string>(
    name: string,
    key: Key,
    columns: readonly (Key | Column)[],
  ): NodeTable<Pick<Model, Key | Column>> => ({ name, key, columns })
}
