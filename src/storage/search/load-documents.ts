import sql, { type Sql } from 'sql-template-tag'
import { allCountries, countryByCode } from '../../domain/countries.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { Transaction } from '../database.ts'
import { listOf } from '../sql.ts'
import type { SearchDocument, SearchType } from './document.ts'

/** What nodes are found by, from the graph as it stands; nothing for ids that it does not hold. */
type LoadDocuments = (transaction: Transaction, ids: readonly string[]) => Promise<SearchDocument[]>

const loadArticles: LoadDocuments = async (transaction, ids) => {
  const rows = await transaction.query<{ id: string; title: string; text: string; body: string }>(
    sql`SELECT "id", "title", "text", "body" FROM "Article" WHERE "id" IN ${listOf(transaction.dialect, ids)}`,
  )
  return rows.map(({ id, title, text, body }) => {
    const stretches = JSON.parse(body) as [number, number][]
    return { type: 'ARTICLE', id, head: [title], otherNames: [], body: stretches.map(([start, end]) => text.slice(start, end)) }
  })
}

/** A statement is found by its words and by who says it, as the article names the speaker. */
const loadQuotes: LoadDocuments = async (transaction, ids) => {
  const rows = await transaction.query<{ id: string; text: string; speakerText: string | null; name: string | null }>(
    sql`SELECT "q"."id", "q"."text", "q"."speakerText", "a"."name" FROM "Quote" AS "q"
      LEFT JOIN "Appearance" AS "a" ON "a"."id" = "q"."speakerAppearanceId" WHERE "q"."id" IN ${listOf(transaction.dialect, ids)}`,
  )
  return rows.map(({ id, text, speakerText, name }) => ({
    type: 'QUOTE',
    id,
    head: present([name, speakerText === name ? null : speakerText]),
    otherNames: [],
    body: [text],
  }))
}

const loadPeople: LoadDocuments = async (transaction, ids) => {
  const wanted = listOf(transaction.dialect, ids)
  const people = await transaction.query<{ id: string; name: string; countryCode: string | null }>(
    sql`SELECT "id", "name", "countryCode" FROM "Person" WHERE "id" IN ${wanted}`,
  )
  if (people.length === 0) return []
  const words = await loadWords(
    transaction,
    sql`SELECT "r"."personId" AS "id", 'form' AS "kind", "f"."text" FROM "Profile" AS "r" JOIN "NameForm" AS "f" ON "f"."profileId" = "r"."id"
      WHERE "r"."personId" IN ${wanted}
      UNION SELECT "r"."personId", 'office', "o"."title" FROM "Profile" AS "r" JOIN "Position" AS "o" ON "o"."profileId" = "r"."id"
      WHERE "r"."personId" IN ${wanted}`,
  )
  return people.map(({ id, name, countryCode }) => {
    const { form = [], office = [] } = words.get(id) ?? {}
    const others = form.filter((text) => text !== name)
    return { type: 'PERSON', id, head: [name], otherNames: others, body: [...others, ...office, ...namesOf([countryCode])] }
  })
}

const loadMeetings: LoadDocuments = async (transaction, ids) => {
  const wanted = listOf(transaction.dialect, ids)
  const meetings = await transaction.query<{ id: string; title: string; place: string | null; hostCountryCode: string | null }>(
    sql`SELECT "id", "title", "place", "hostCountryCode" FROM "Meeting" WHERE "id" IN ${wanted}`,
  )
  if (meetings.length === 0) return []
  const words = await loadWords(
    transaction,
    sql`SELECT "a"."meetingId" AS "id", 'person' AS "kind", "p"."name" AS "text" FROM "Participation" AS "a"
      JOIN "Person" AS "p" ON "p"."id" = "a"."personId" WHERE "a"."meetingId" IN ${wanted}
      UNION SELECT "meetingId", 'country', "countryCode" FROM "MeetingCountry" WHERE "meetingId" IN ${wanted}`,
  )
  return meetings.map(({ id, title, place, hostCountryCode }) => {
    const { person = [], country = [] } = words.get(id) ?? {}
    const nations = namesOf([...new Set([...country, hostCountryCode])])
    return { type: 'MEETING', id, head: [title], otherNames: person, body: [...person, ...nations, ...present([place])] }
  })
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

/** Texts of two kinds that belong to nodes, each kind in one order whatever order the database gives. */
async function loadWords(transaction: Transaction, statement: Sql): Promise<Map<string, { [kind: string]: string[] }>> {
  const rows = await transaction.query<{ id: string; kind: string; text: string }>(statement)
  rows.sort((a, b) => (a.text < b.text ? -1 : 1))
  return new Map(
    [...groupBy(rows, ({ id }) => id)].map(([id, own]) => [
      id,
      Object.fromEntries([...groupBy(own, ({ kind }) => kind)].map(([kind, texts]) => [kind, texts.map(({ text }) => text)])),
    ]),
  )
}

const present = (texts: readonly (string | null)[]): string[] => texts.filter((text): text is string => text !== null)
const namesOf = (codes: readonly (string | null)[]): string[] =>
  present(codes.map((code) => (code === null ? null : (countryByCode(code)?.name ?? null)))).sort()

/** How the documents of each type are made. */
export const documentLoaders: Readonly<Record<SearchType, LoadDocuments>> = {
  ARTICLE: loadArticles,
  COUNTRY: loadCountries,
  MEETING: loadMeetings,
  PERSON: loadPeople,
  QUOTE: loadQuotes,
}
