import { createHash } from 'node:crypto'
import type { PersonIndex, ReportFacts } from '../domain/facts.ts'
import { toSlug } from '../domain/fold-name.ts'
import type { Span } from '../domain/span.ts'
import { stableId, stableIdWithin } from '../domain/stable-id.ts'
import { titleFromName } from '../extract/title-from-name.ts'
import type { GraphRow } from '../storage/graph-tables.ts'
import { type IndexedDocument, indexDocument } from '../storage/search/document.ts'
import { toArticleDocument, toQuoteDocument } from '../storage/search/load-documents.ts'
import { toSortName } from '../storage/sort-name.ts'
import { type RecordedOutlets, recordOutlets } from './record-outlets.ts'
import { type ProfileUse, recordPeople } from './record-people.ts'
import { identifyQuotes, recordQuotes } from './record-quotes.ts'
import { sentenceAround, withContext } from './sentence-around.ts'
import { tidy } from './tidy-words.ts'

/** A report as it was received. */
export interface Report {
  /** Its name within what was read: a path without the extension. */
  readonly name: string
  readonly text: string
  /** The day of publication, where the text itself states none. */
  readonly publishedOn?: string | null
  /** The outlet, where the text itself names none. */
  readonly outlet?: string | null
}

type Unresolved<Row, Derived extends keyof Row> = Omit<Row, Derived>

/** An article's rows but for what only the graph as a whole can tell: slugs, persons, meetings. */
export interface ArticleRecord {
  readonly article: Omit<GraphRow<'Article'>, 'slug' | 'ingestedAt' | 'version'>
  readonly sources: readonly string[]
  readonly outletForms: readonly { readonly outletId: string; readonly text: string; readonly key: string }[]
  readonly uses: readonly ProfileUse[]
  readonly appearances: readonly Unresolved<GraphRow<'Appearance'>, 'personId'>[]
  readonly offices: readonly GraphRow<'AppearanceOffice'>[]
  readonly countries: readonly GraphRow<'ArticleCountry'>[]
  readonly mentions: readonly Unresolved<GraphRow<'Mention'>, 'personId'>[]
  readonly tellings: readonly Unresolved<GraphRow<'MeetingReport'>, 'meetingId' | 'partyKey'>[]
  readonly parties: readonly Unresolved<GraphRow<'MeetingParty'>, 'personId'>[]
  readonly evidence: readonly GraphRow<'MeetingEvidence'>[]
  readonly quotes: readonly Unresolved<GraphRow<'Quote'>, 'speakerId' | 'meetingId'>[]
  readonly quoteCountries: readonly GraphRow<'QuoteCountry'>[]
  readonly quotePeople: readonly Unresolved<GraphRow<'QuotePerson'>, 'personId'>[]
  /** What the article and its quotes are found by. */
  readonly documents: readonly IndexedDocument[]
}

/** SHA-256 of a report's text; what the reader knew besides counts too where there is any, so that equal hashes give equal facts. */
export function hashReport(report: Report): string {
  const hash = createHash('sha256').update(report.text)
  const { publishedOn, outlet } = report
  if (publishedOn || outlet) hash.update(`\0${JSON.stringify([publishedOn ?? null, outlet ?? null])}`)
  return hash.digest('hex')
}

/** An article's rows from its facts, under a name. `sources` are all names under which the report was received. */
export function recordArticle(
  report: Report,
  facts: ReportFacts,
  { contentHash, sources }: { readonly contentHash: string; readonly sources: readonly string[] },
): ArticleRecord {
  const { text, name } = report
  const articleId = stableId('article', name)
  const publishedOn = facts.publishedOn ?? ''
  const outlets = recordOutlets(facts)
  const people = recordPeople(text, facts, { articleId, publishedOn })
  const { appearanceOf } = people
  const tellings = facts.meetings.map((meeting, ordinal) => {
    const countries = JSON.stringify(meeting.countries)
    const { kind, status, main, dateText, place, confidence, rule } = meeting
    const id = stableIdWithin(articleId, 'meeting', ordinal)
    return {
      id,
      articleId,
      ordinal,
      kind,
      status,
      main,
      date: meeting.date ?? '',
      dateText,
      place,
      countries,
      publishedOn,
      confidence,
      rule,
    }
  })
  const said = identifyQuotes(articleId, facts)
  const tellingOf = (index: number) => tellings[index]?.id ?? null
  const quotes = recordQuotes(text, said, { articleId, appearanceOf, tellingOf, outlets })
  const title = tidy(facts.title ?? titleFromName(name) ?? firstSentence(text, facts.body))
  const article = {
    id: articleId,
    slugBase: toSlug(name) || 'report',
    name,
    title,
    sortTitle: toSortName(title),
    outletId: facts.outlet === null ? null : outlets.idOf(facts.outlet),
    publishedOn,
    text,
    body: JSON.stringify(facts.body.map(({ start, end }) => [start, end])),
    wordCount: facts.wordCount,
    contentHash,
    warnings: JSON.stringify(facts.warnings),
  }
  return {
    article,
    sources,
    outletForms: outlets.forms,
    uses: people.listUses(quotes.map((quote) => quote.speakerAppearanceId)),
    appearances: people.appearances,
    offices: people.offices,
    countries: facts.countries.map(({ code }, ordinal) => {
      const mentionCount = facts.mentions.filter(({ target }) => target.type === 'country' && target.country === code).length
      return { articleId, countryCode: code, mentionCount, ordinal, publishedOn }
    }),
    mentions: recordMentions(facts, { articleId, appearanceOf, outlets }),
    tellings,
    parties: facts.meetings.flatMap((meeting, index) => {
      const reportId = tellings[index]?.id ?? ''
      return [...new Set(meeting.people.map(appearanceOf))].flatMap((appearanceId, ordinal) => {
        const person = people.factOf(appearanceId)
        if (person === undefined) return []
        const role = person.positions[0]?.title ?? null
        return [{ reportId, ordinal, appearanceId, countryCode: person.country, role }]
      })
    }),
    evidence: facts.meetings.flatMap((meeting, index) =>
      meeting.evidence.map((span, ordinal) => ({ reportId: tellings[index]?.id ?? '', ordinal, ...withContext(text, span) })),
    ),
    quotes,
    quoteCountries: said.flatMap(({ id, quote }) =>
      [...new Set(quote.aboutCountries)].map((countryCode) => ({ quoteId: id, countryCode, saidOn: quote.saidOn ?? '' })),
    ),
    quotePeople: said.flatMap(({ id, quote }) =>
      [...new Set(quote.aboutPeople.map(appearanceOf))].map((appearanceId) => ({ quoteId: id, appearanceId })),
    ),
    documents: documentsOf({ article, appearances: people.appearances, quotes }),
  }
}

/** The same documents as the graph would give once it has the article. */
function documentsOf({
  article,
  appearances,
  quotes,
}: Pick<ArticleRecord, 'article' | 'appearances' | 'quotes'>): IndexedDocument[] {
  const names = new Map(appearances.map(({ id, name }) => [id, name]))
  const ofQuotes = quotes.map(({ id, text, speakerText, speakerAppearanceId }) =>
    toQuoteDocument({ id, text, speakerText, speaker: names.get(speakerAppearanceId ?? '') ?? null }),
  )
  return [toArticleDocument(article), ...ofQuotes].map(indexDocument)
}

function recordMentions(
  facts: ReportFacts,
  by: { readonly articleId: string; readonly appearanceOf: (index: PersonIndex) => string; readonly outlets: RecordedOutlets },
): ArticleRecord['mentions'] {
  const seen = new Set<number>()
  return facts.mentions.flatMap(({ span, target }): ArticleRecord['mentions'][number][] => {
    if (seen.has(span.start)) return []
    seen.add(span.start)
    const row = {
      articleId: by.articleId,
      start: span.start,
      end: span.end,
      appearanceId: null,
      countryCode: null,
      outletId: null,
    }
    if (target.type === 'person') return [{ ...row, appearanceId: by.appearanceOf(target.person) }]
    if (target.type === 'country') return [{ ...row, countryCode: target.country }]
    return [{ ...row, outletId: by.outlets.idOf(target.outlet) }]
  })
}

const LONGEST_TITLE = 120

/** The report's first sentence, shortened at a word, for reports without a headline. */
function firstSentence(text: string, body: readonly Span[]): string {
  const start = body[0]?.start ?? text.search(/\S/)
  const end = sentenceAround(text, { start, end: start + 1 }).end
  const sentence = tidy(text.slice(start, Math.max(end, start + 1)))
  if (sentence.length <= LONGEST_TITLE) return sentence
  return `${tidy(sentence.slice(0, LONGEST_TITLE)).replace(/\s+\S*$/, '')} …`
}
