import sql, { type Sql } from 'sql-template-tag'
import { allCountries, countryByCode } from '../../domain/countries.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { Transaction } from '../database.ts'
import { listOf } from '../sql.ts'
import type { SearchDocument, SearchType } from './document.ts'

/** What nodes are found by, from the graph as it stands; nothing for ids that it does not hold. */
type LoadDocuments = (transaction: Transaction, ids: readonly string[]) => Promise<SearchDocument[]>

/** An article is found by its headline and its body. */
export function toArticleDocument({ id, title, text, body }: ArticleWords): SearchDocument {
  const stretches = JSON.parse(body) as [number, number][]
  return { type: 'ARTICLE', id, head: [title], otherNames: [], body: stretches.map(([start, end]) => text.slice(start, end)) }
}
interface ArticleWords {
  readonly id: string
  readonly title: string
  readonly text: string
  /** The stretches of text that are the report: JSON. */
  readonly body: string
}

const loadArticles: LoadDocuments = async (transaction, ids) => {
  const rows = await transaction.query<ArticleWords>(
    sql`SELECT "id", "title", "text", "body" FROM "Article" WHERE "id" IN ${listOf(transaction.dialect, ids)}`,
  )
  return rows.map(toArticleDocument)
}

/** A statement is found by its words and by who says it, as the article names the speaker. */
export const toQuoteDocument = ({ id, text, speakerText, speaker }: QuoteWords): SearchDocument => ({
  type: 'QUOTE',
  id,
  head: present([speaker, speakerText === speaker ? null : speakerText]),
  otherNames: [],
  body: [text],
})
interface QuoteWords {
  readonly id: string
  readonly text: string
  readonly speakerText: string | null
  /** The name of the speaker's appearance. */
  readonly speaker: string | null
}

const loadQuotes: LoadDocuments = async (transaction, ids) => {
  const rows = await transaction.query<QuoteWords>(
    sql`SELECT "q"."id", "q"."text", "q"."speakerText", "a"."name" AS "speaker" FROM "Quote" AS "q"
      LEFT JOIN "Appearance" AS "a" ON "a"."id" = "q"."speakerAppearanceId" WHERE "q"."id" IN ${listOf(transaction.dialect, ids)}`,
  )
  return rows.map(toQuoteDocument)
}

const loadPeople: LoadDocuments = async (transaction, ids) => {
  const wanted = listOf(transaction.dialect, ids)
  const people = await loadWords(
    transaction,
    sql`SELECT "id", 'name' AS "kind", "name" AS "text" FROM "Person" WHERE "id" IN ${wanted}
      UNION SELECT "id", 'country', "countryCode" FROM "Person" WHERE "id" IN ${wanted}
      UNION SELECT "r"."personId", 'form', "f"."text" FROM "Profile" AS "r" JOIN "NameForm" AS "f" ON "f"."profileId" = "r"."id"
      WHERE "r"."personId" IN ${wanted}
      UNION SELECT "r"."personId", 'office', "o"."title" FROM "Profile" AS "r" JOIN "Position" AS "o" ON "o"."profileId" = "r"."id"
      WHERE "r"."personId" IN ${wanted}`,
  )
  return people.map(({ id, words: { name = [], form = [], office = [], country = [] } }) => {
    const others = form.filter((text) => !name.includes(text))
    return { type: 'PERSON', id, head: name, otherNames: others, body: [...others, ...office, ...namesOf(country)] }
  })
}

const loadMeetings: LoadDocuments = async (transaction, ids) => {
  const wanted = listOf(transaction.dialect, ids)
  const meetings = await loadWords(
    transaction,
    sql`SELECT "id", 'title' AS "kind", "title" AS "text" FROM "Meeting" WHERE "id" IN ${wanted}
      UNION SELECT "id", 'place', "place" FROM "Meeting" WHERE "id" IN ${wanted}
      UNION SELECT "id", 'country', "hostCountryCode" FROM "Meeting" WHERE "id" IN ${wanted}
      UNION SELECT "meetingId", 'country', "countryCode" FROM "MeetingCountry" WHERE "meetingId" IN ${wanted}
      UNION SELECT "a"."meetingId", 'person', "p"."name" FROM "Participation" AS "a"
      JOIN "Person" AS "p" ON "p"."id" = "a"."personId" WHERE "a"."meetingId" IN ${wanted}`,
  )
  return meetings.map(({ id, words: { title = [], place = [], person = [], country = [] } }) => ({
    type: 'MEETING',
    id,
    head: title,
    otherNames: person,
    body: [...person, ...namesOf(country), ...place],
  }))
}

const loadCountries: LoadDocuments = async (_transaction, codes) => {
  const wanted = new Set(codes)
  return allCountries
    .filter(({ code }) => wanted.has(code))
    .map(({ code, name, officialName, capital, demonyms }) => ({
      type: 'COUNTRY',
      id: code,
      head: [name, ...demonyms],
      otherNames: [],
      body: [officialName, ...present([capital])],
    }))
}

/** Texts of several kinds that belong to nodes, each kind in one order whatever order the database gives. */
async function loadWords(
  transaction: Transaction,
  statement: Sql,
): Promise<{ id: string; words: { readonly [kind: string]: readonly string[] } }[]> {
  const rows = await transaction.query<{ id: string; kind: string; text: string | null }>(statement)
  const known = rows.filter((row): row is { id: string; kind: string; text: string } => row.text !== null)
  known.sort((a, b) => (a.text < b.text ? -1 : 1))
  return [...groupBy(known, ({ id }) => id)].map(([id, own]) => ({
    id,
    words: Object.fromEntries(
      [...groupBy(own, ({ kind }) => kind)].map(([kind, texts]) => [kind, texts.map(({ text }) => text)]),
    ),
  }))
}

const present = (texts: readonly (string | null)[]): string[] => texts.filter((text): text is string => text !== null)
const namesOf = (codes: readonly string[]): string[] => present(codes.map((code) => countryByCode(code)?.name ?? null))

/** How the documents of each type are made. */
export const documentLoaders: Readonly<Record<SearchType, LoadDocuments>> = {
  ARTICLE: loadArticles,
  COUNTRY: loadCountries,
  MEETING: loadMeetings,
  PERSON: loadPeople,
  QUOTE: loadQuotes,
}
