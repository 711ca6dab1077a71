import type { MeetingKind, MeetingStatus } from '../domain/facts.ts'
import { foldName } from '../domain/fold-name.ts'
import { groupBy } from '../domain/group-by.ts'
import type { Telling } from '../resolve/meeting-telling.ts'
import { anchorOf, toPartyKey } from '../resolve/meeting-telling.ts'
import type { Transaction } from '../storage/database.ts'
import {
  deleteArticles,
  findArticlesBySlug,
  loadArticle,
  type StoredArticle,
  saveArticleSlugs,
  saveIngestTime,
  takeVersions,
} from '../storage/graph-articles.ts'
import { loadRows, saveRows } from '../storage/graph-tables.ts'
import { findQuotesOf } from '../storage/search/keep-index.ts'
import type { ArticleRecord } from './article-record.ts'
import { changeCounts } from './change-counts.ts'
import { addOutlets, dropOutlets } from './change-outlets.ts'
import { changeProfiles } from './change-profiles.ts'
import { changeSearch } from './change-search.ts'
import { type DecisiveChange, decideIdentity, type IdentityChanges } from './decide-identity.ts'
import { decideMeetings, type MeetingChanges } from './decide-meetings.ts'
import type { ProfileUse } from './record-people.ts'
import { tidyName } from './tidy-words.ts'

/** What is to change. */
export interface GraphChange {
  /** Ids of articles. */
  readonly remove?: readonly string[]
  readonly add?: readonly ArticleRecord[]
  /** Profiles that a correction speaks of. */
  readonly corrected?: readonly string[]
}

/**
 * Takes articles out of the graph and puts others in, all within the transaction: their rows, who is who, which tellings are
 * one meeting, and every number derived. The graph that results depends on the set of its articles and on the corrections alone.
 */
export async function changeGraph(
  transaction: Transaction,
  { remove = [], add = [], corrected = [] }: GraphChange,
): Promise<void> {
  const removed = (await inTurn(remove, (id) => loadArticle(transaction, id))).filter((article) => article !== undefined)
  const removedIds = removed.map(({ article }) => article.id)
  const removedQuotes = await findQuotesOf(transaction, removedIds)
  if (removed.length > 0) await deleteArticles(transaction, removedIds)
  const profiles = await changeProfiles(transaction, {
    removed: removed.flatMap(listUses),
    added: add.flatMap(({ uses }) => uses),
  })
  const decisive = [...profiles.decisive, ...(await listCorrected(transaction, corrected))]
  const identity = decisive.length === 0 ? NOBODY_MOVED : await decideIdentity(transaction, decisive)
  const personOf = (profileId: string) => identity.personOf.get(profileId) ?? profiles.personOf.get(profileId) ?? profileId
  const added = add.map((record) => resolveRecord(record, personOf))
  await addOutlets(
    transaction,
    add.flatMap(({ outletForms }) => outletForms),
  )
  const slugs = await giveArticleSlugs(
    transaction,
    removed.map(({ article }) => article),
    add.map(({ article }) => article),
  )
  await insertArticles(transaction, { added, slugs, removed })
  const meetings = await decideMeetings(transaction, {
    removed: removed.flatMap(({ tellings }) => tellings.map((row) => ({ ...row, anchor: anchorOf(row) }))),
    added: added.flatMap(({ tellings }) => tellings),
    moved: identity.movedTellings,
    renamed: identity.renamed,
  })
  await insertTellings(transaction, { added, meetings })
  await dropOutlets(
    transaction,
    removed.flatMap(({ outletForms }) => outletForms.map(({ outletId }) => outletId)),
  )
  await changeCounts(transaction, { removed, added, identity, meetings })
  await changeSearch(transaction, {
    gone: { articles: removedIds, quotes: removedQuotes },
    added: add,
    profiles,
    identity,
    meetings,
  })
  if (add.length > 0) await saveIngestTime(transaction, new Date().toISOString())
}

const NOBODY_MOVED: IdentityChanges = { personOf: new Map(), recount: [], renamed: [], redescribed: [], movedTellings: [] }

/** Profiles of a correction that the graph has, to be decided on anew. */
async function listCorrected(transaction: Transaction, ids: readonly string[]): Promise<DecisiveChange[]> {
  const rows = await loadRows(transaction, 'Profile', 'id', ids)
  return rows.map(({ id, slug, personId }) => ({ id, slug, personId, gone: false, fresh: false }))
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}

/** How a stored article uses profiles: the same as its record once said. */
function listUses({ article, appearances, offices, mentions, speakers, profiles }: StoredArticle): ProfileUse[] {
  const profileOf = new Map(profiles.map((profile) => [profile.id, profile]))
  const officesOf = groupBy(offices, ({ appearanceId }) => appearanceId)
  const mentionsOf = groupBy(mentions, ({ appearanceId }) => appearanceId)
  return appearances.flatMap(({ id, profileId, name, publishedOn }) => {
    const profile = profileOf.get(profileId)
    if (profile === undefined) return []
    const words = (mentionsOf.get(id) ?? []).map(({ start, end }) => tidyName(article.text.slice(start, end)))
    return [
      {
        appearanceId: id,
        profile,
        forms: [...new Set([name, ...words])].filter((form) => form !== ''),
        positions: (officesOf.get(id) ?? []).map(({ positionId, title }) => ({
          id: positionId,
          title,
          titleKey: foldName(title),
          countryCode: null,
        })),
        quoteCount: speakers.filter((speaker) => speaker === id).length,
        publishedOn,
      },
    ]
  })
}

/** An article's record with the persons of its people. */
export interface ResolvedRecord {
  readonly record: ArticleRecord
  /** The person of an appearance. */
  readonly personOf: (appearanceId: string | null) => string | null
  readonly tellings: readonly Telling[]
}

function resolveRecord(record: ArticleRecord, personOfProfile: (profileId: string) => string): ResolvedRecord {
  const persons = new Map(record.appearances.map(({ id, profileId }) => [id, personOfProfile(profileId)]))
  const personOf = (appearanceId: string | null) => (appearanceId === null ? null : (persons.get(appearanceId) ?? null))
  const parties = groupBy(record.parties, ({ reportId }) => reportId)
  const tellings = record.tellings.map((row) => ({
    ...row,
    kind: row.kind as MeetingKind,
    status: row.status as MeetingStatus,
    countries: JSON.parse(row.countries) as string[],
    parties: (parties.get(row.id) ?? []).map((party) => ({ ...party, personId: personOf(party.appearanceId) ?? '' })),
  }))
  return { record, personOf, tellings }
}

async function insertArticles(
  transaction: Transaction,
  {
    added,
    slugs,
    removed,
  }: {
    readonly added: readonly ResolvedRecord[]
    readonly slugs: ReadonlyMap<string, string>
    readonly removed: readonly StoredArticle[]
  },
): Promise<void> {
  if (added.length === 0) return
  const now = new Date().toISOString()
  const versions = await takeVersions(transaction, added.length)
  // A report that is merely called otherwise came in when it did.
  const before = new Map(
    removed.map(({ article: { contentHash, ingestedAt, version } }) => [contentHash, { ingestedAt, version }] as const),
  )
  const records = added.map(({ record }) => record)
  await saveRows(
    transaction,
    'Article',
    records.map(({ article }, index) => ({
      ...article,
      slug: slugs.get(article.id) ?? article.id,
      ...(before.get(article.contentHash) ?? { ingestedAt: now, version: versions[index] as number }),
    })),
  )
  await saveRows(
    transaction,
    'Source',
    records.flatMap(({ article, sources }) =>
      sources.map((name) => ({ name, contentHash: article.contentHash, articleId: article.id })),
    ),
  )
  await saveRows(
    transaction,
    'OutletForm',
    records.flatMap(({ article, outletForms }) =>
      outletForms.map(({ outletId, text }) => ({ outletId, text, articleId: article.id })),
    ),
  )
  await saveRows(
    transaction,
    'Appearance',
    added.flatMap(({ record, personOf }) => record.appearances.map((row) => ({ ...row, personId: personOf(row.id) ?? '' }))),
  )
  await saveRows(
    transaction,
    'AppearanceOffice',
    records.flatMap(({ offices }) => offices),
  )
  await saveRows(
    transaction,
    'ArticleCountry',
    records.flatMap(({ countries }) => countries),
  )
  await saveRows(
    transaction,
    'Mention',
    added.flatMap(({ record, personOf }) => record.mentions.map((row) => ({ ...row, personId: personOf(row.appearanceId) }))),
  )
}

/** Tellings with what hangs on them, and quotes: once it is decided which meetings they belong to. */
async function insertTellings(
  transaction: Transaction,
  { added, meetings }: { readonly added: readonly ResolvedRecord[]; readonly meetings: MeetingChanges },
): Promise<void> {
  const keys = new Map(added.flatMap(({ tellings }) => tellings.map((telling) => [telling.id, toPartyKey(telling)] as const)))
  const meetingOf = (tellingId: string) => meetings.meetingOf.get(tellingId) ?? tellingId
  await saveRows(
    transaction,
    'MeetingReport',
    added.flatMap(({ record }) =>
      record.tellings.map((row) => ({ ...row, meetingId: meetingOf(row.id), partyKey: keys.get(row.id) ?? '' })),
    ),
  )
  await saveRows(
    transaction,
    'MeetingParty',
    added.flatMap(({ record, personOf }) =>
      record.parties.map((row) => ({ ...row, personId: personOf(row.appearanceId) ?? '' })),
    ),
  )
  await saveRows(
    transaction,
    'MeetingEvidence',
    added.flatMap(({ record }) => record.evidence),
  )
  await saveRows(
    transaction,
    'Quote',
    added.flatMap(({ record, personOf }) =>
      record.quotes.map((row) => ({
        ...row,
        speakerId: personOf(row.speakerAppearanceId),
        meetingId: row.meetingReportId === null ? null : meetingOf(row.meetingReportId),
      })),
    ),
  )
  await saveRows(
    transaction,
    'QuoteCountry',
    added.flatMap(({ record }) => record.quoteCountries),
  )
  await saveRows(
    transaction,
    'QuotePerson',
    added.flatMap(({ record, personOf }) =>
      record.quotePeople.map((row) => ({ ...row, personId: personOf(row.appearanceId) ?? '' })),
    ),
  )
}

/**
 * Of articles whose names make one slug the first in order gets it, the others with a piece of their id. Changes the slugs of
 * articles that are there, and gives those of articles that are not yet.
 */
async function giveArticleSlugs(
  transaction: Transaction,
  removed: readonly { readonly slugBase: string }[],
  added: readonly { readonly id: string; readonly name: string; readonly slugBase: string }[],
): Promise<Map<string, string>> {
  const bases = [...new Set([...removed, ...added].map(({ slugBase }) => slugBase))]
  const stored = (await findArticlesBySlug(transaction, bases)).map((row) => ({ ...row, before: row.slug }))
  const rivals = groupBy([...stored, ...added.map((row) => ({ ...row, before: null }))], ({ slugBase }) => slugBase)
  const slugs = [...rivals].flatMap(([base, articles]) =>
    articles
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id, before }, rank) => ({ id, before, slug: rank === 0 ? base : `${base}_${id.slice(0, ARTICLE_PIECE)}` })),
  )
  await saveArticleSlugs(
    transaction,
    slugs.filter(({ before, slug }) => before !== null && before !== slug),
  )
  return new Map(slugs.filter(({ before }) => before === null).map(({ id, slug }) => [id, slug]))
}

/** Letters of an id that tell slugs of articles apart. */
const ARTICLE_PIECE = 8
