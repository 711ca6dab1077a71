import { groupBy } from '../domain/group-by.ts'
import { clusterProfiles } from '../resolve/cluster-profiles.ts'
import { compareProfiles, type Resemblance } from '../resolve/compare-profiles.ts'
import { describePerson } from '../resolve/describe-person.ts'
import { type Profile, staysInItsArticle, toProfileKeys, toWeight, toYear } from '../resolve/profile.ts'
import type { Transaction } from '../storage/database.ts'
import {
  type CorrectionRow,
  findProfilesByKeys,
  findProfilesOfPersons,
  loadCorrections,
  loadPositionsOf,
  loadResemblances,
  moveProfiles,
  saveSlugs,
} from '../storage/graph-identity.ts'
import { deletePairs, deleteRows, type GraphRow, loadRows, saveRows } from '../storage/graph-tables.ts'
import { toSortName } from '../storage/sort-name.ts'
import { findSlugs, slugOf, slugsOfLoneNames } from './person-slugs.ts'

/** What deciding identity anew has changed. */
export interface IdentityChanges {
  /** The persons of profiles that moved to another. */
  readonly personOf: ReadonlyMap<string, string>
  /** Persons that won or lost profiles. */
  readonly recount: readonly string[]
  /** Persons that are called otherwise than before. */
  readonly renamed: readonly string[]
  /** Persons that are new, gone, or have another name, country or other profiles than before. */
  readonly redescribed: readonly string[]
  /** Tellings of meetings whose people moved. */
  readonly movedTellings: readonly string[]
}

/** A profile that is new, gone, or changed in what identity is decided on, with the person it was of. */
export interface DecisiveChange {
  readonly id: string
  readonly slug: string
  readonly personId: string
  readonly gone: boolean
  /** Whether it was not there before. */
  readonly fresh: boolean
}

/**
 * Decides anew who is who around profiles that changed: compares them with their candidates, clusters every component of
 * resemblance that they touch, and writes the differences. What comes out depends on the profiles and corrections alone.
 */
export async function decideIdentity(transaction: Transaction, changed: readonly DecisiveChange[]): Promise<IdentityChanges> {
  const corrections = await loadCorrections(transaction)
  const profiles = new Map<string, StoredProfile>()
  await loadProfiles(transaction, { ids: changed.filter(({ gone }) => !gone).map(({ id }) => id), into: profiles })
  const { seeds, isolated } = await renewResemblances(transaction, { changed, profiles })
  // A profile that is gone may have held together those who remain of its person.
  const bereft = [...new Set(changed.filter(({ gone }) => gone).map(({ personId }) => personId))]
  for (const { id } of await findProfilesOfPersons(transaction, bereft)) seeds.push(id)
  const { ids, resemblances } = await findComponent(transaction, { seeds, isolated, profiles, corrections })
  const component = ids.flatMap((id) => profiles.get(id) ?? [])
  const clusters = clusterProfiles(component, resemblances, corrections)
  return writePersons(transaction, { clusters, profiles, bereft, touchedSlugs: changed.map(({ slug }) => slug) })
}

interface StoredProfile extends Profile {
  readonly personId: string
  readonly slug: string
}

async function loadProfiles(
  transaction: Transaction,
  { ids, into }: { readonly ids: readonly string[]; readonly into: Map<string, StoredProfile> },
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !into.has(id))
  const rows = await loadRows(transaction, 'Profile', 'id', missing)
  const positions = groupBy(
    await loadPositionsOf(
      transaction,
      rows.map((row) => row.id),
    ),
    (position) => position.profileId,
  )
  for (const row of rows) {
    const offices = (positions.get(row.id) ?? []).map(({ titleKey, countryCode, firstSeenOn, lastSeenOn, articleCount }) => ({
      titleKey,
      countryCode,
      firstYear: toYear(firstSeenOn),
      lastYear: toYear(lastSeenOn),
      weight: toWeight(articleCount),
    }))
    // In one order whatever order the database gives, since the first that fits is told as a reason.
    offices.sort((a, b) => compareText(a.titleKey, b.titleKey) || compareText(a.countryCode ?? '', b.countryCode ?? ''))
    const { id, name, nameKey, countryCode, scope, personId, slug } = row
    const weight = toWeight(row.articleCount)
    into.set(id, { id, name, nameKey, countryCode, scope, personId, slug, weight, lastYear: toYear(row.lastSeenOn), offices })
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares changed profiles with all that share a key with them; gives the profiles whose components that may change. */
async function renewResemblances(
  transaction: Transaction,
  {
    changed,
    profiles,
  }: {
    readonly changed: readonly DecisiveChange[]
    readonly profiles: Map<string, StoredProfile>
  },
): Promise<{ seeds: string[]; isolated: ReadonlySet<string> }> {
  const ids = changed.map(({ id }) => id)
  const present = ids.flatMap((id) => profiles.get(id) ?? [])
  const keys = new Map(present.map((profile) => [profile.id, toProfileKeys(profile)]))
  const fresh = new Set(changed.filter((change) => change.fresh).map(({ id }) => id))
  await saveKeys(transaction, { keys, fresh })
  const holders = groupBy(await findProfilesByKeys(transaction, [...new Set([...keys.values()].flat())]), ({ key }) => key)
  const candidates = new Map(
    [...keys].map(([id, own]) => [
      id,
      [...new Set(own.flatMap((key) => (holders.get(key) ?? []).map(({ profileId }) => profileId)))].filter(
        (other) => other !== id,
      ),
    ]),
  )
  await loadProfiles(transaction, { ids: [...candidates.values()].flat(), into: profiles })
  const found = new Map<string, Resemblance>()
  for (const profile of present) {
    for (const other of candidates.get(profile.id) ?? []) {
      const candidate = profiles.get(other)
      const pair = profile.id < other ? `${profile.id} ${other}` : `${other} ${profile.id}`
      if (candidate === undefined || found.has(pair)) continue
      const resemblance = compareProfiles(profile, candidate)
      if (resemblance !== undefined) found.set(pair, resemblance)
    }
  }
  const before = await loadResemblances(
    transaction,
    ids.filter((id) => !fresh.has(id)),
  )
  await saveResemblances(transaction, { before, found: [...found.values()] })
  const neighbors = [...before, ...found.values()].filter(({ joins }) => joins).flatMap(({ aId, bId }) => [aId, bId])
  const linked = new Set(neighbors)
  return {
    seeds: [...new Set([...present.map(({ id }) => id), ...neighbors])],
    isolated: new Set([...fresh].filter((id) => !linked.has(id))),
  }
}

async function saveKeys(
  transaction: Transaction,
  { keys, fresh }: { readonly keys: ReadonlyMap<string, readonly string[]>; readonly fresh: ReadonlySet<string> },
): Promise<void> {
  const stored = await loadRows(
    transaction,
    'ProfileKey',
    'profileId',
    [...keys.keys()].filter((id) => !fresh.has(id)),
  )
  const before = new Set(stored.map(({ key, profileId }) => `${profileId} ${key}`))
  const rows = [...keys].flatMap(([profileId, own]) => own.map((key) => ({ key, profileId })))
  const now = new Set(rows.map(({ key, profileId }) => `${profileId} ${key}`))
  await deletePairs(
    transaction,
    'ProfileKey',
    ['key', 'profileId'],
    stored.filter(({ key, profileId }) => !now.has(`${profileId} ${key}`)).map(({ key, profileId }) => [key, profileId]),
  )
  await saveRows(
    transaction,
    'ProfileKey',
    rows.filter(({ key, profileId }) => !before.has(`${profileId} ${key}`)),
  )
}

async function saveResemblances(
  transaction: Transaction,
  { before, found }: { readonly before: readonly GraphRow<'Resemblance'>[]; readonly found: readonly Resemblance[] },
): Promise<void> {
  const stored = new Map(before.map((row) => [`${row.aId} ${row.bId}`, row]))
  const rows = found.map((resemblance) => ({ ...resemblance, reasons: JSON.stringify(resemblance.reasons) }))
  const now = new Set(rows.map(({ aId, bId }) => `${aId} ${bId}`))
  await deletePairs(
    transaction,
    'Resemblance',
    ['aId', 'bId'],
    before.filter(({ aId, bId }) => !now.has(`${aId} ${bId}`)).map(({ aId, bId }) => [aId, bId]),
  )
  const differs = rows.filter((row) => {
    const old = stored.get(`${row.aId} ${row.bId}`)
    return old === undefined || old.score !== row.score || old.reasons !== row.reasons || old.joins !== row.joins
  })
  await saveRows(transaction, 'Resemblance', differs, ['aId', 'bId'])
}

/** Every profile that joins, corrections or persons as they are connect with the seeds, and the joins among them. */
async function findComponent(
  transaction: Transaction,
  {
    seeds,
    isolated,
    profiles,
    corrections,
  }: {
    readonly seeds: readonly string[]
    /** New profiles that resemble nobody: there is nothing to look up for them. */
    readonly isolated: ReadonlySet<string>
    readonly profiles: Map<string, StoredProfile>
    readonly corrections: readonly CorrectionRow[]
  },
): Promise<{ ids: string[]; resemblances: Resemblance[] }> {
  const ids = new Set<string>()
  const joins = new Map<string, Resemblance>()
  const personsSeen = new Set<string>()
  let frontier = [...seeds]
  while (frontier.length > 0) {
    await loadProfiles(transaction, { ids: frontier, into: profiles })
    for (const id of frontier) ids.add(id)
    const next = new Set<string>()
    const linked = frontier.flatMap((id) => profiles.get(id) ?? []).filter(({ id }) => !isolated.has(id))
    const comparable = linked.filter((profile) => !staysInItsArticle(profile)).map(({ id }) => id)
    for (const row of await loadResemblances(transaction, comparable)) {
      if (!row.joins) continue
      joins.set(`${row.aId} ${row.bId}`, { ...row, reasons: [] })
      next.add(row.aId).add(row.bId)
    }
    const persons = [...new Set(linked.map(({ personId }) => personId))].filter((id) => !personsSeen.has(id))
    for (const person of persons) personsSeen.add(person)
    for (const { id } of await findProfilesOfPersons(transaction, persons)) next.add(id)
    for (const { profiles: some, others } of corrections) {
      const all = [...some, ...others]
      if (all.some((id) => ids.has(id))) for (const id of all) next.add(id)
    }
    frontier = [...next].filter((id) => !ids.has(id))
  }
  return { ids: [...ids], resemblances: [...joins.values()] }
}

async function writePersons(
  transaction: Transaction,
  {
    clusters,
    profiles,
    bereft,
    touchedSlugs,
  }: {
    readonly clusters: readonly (readonly string[])[]
    readonly profiles: ReadonlyMap<string, StoredProfile>
    readonly bereft: readonly string[]
    readonly touchedSlugs: readonly string[]
  },
): Promise<IdentityChanges> {
  const members = clusters.map((ids) => ids.flatMap((id) => profiles.get(id) ?? []))
  const moves = members.flatMap((cluster) => {
    const personId = cluster[0]?.id ?? ''
    return cluster
      .filter((profile) => profile.personId !== personId)
      .map((profile) => ({ profileId: profile.id, from: profile.personId, personId }))
  })
  const wanted = new Map(members.map((cluster) => [cluster[0]?.id ?? '', describePerson(cluster)]))
  const earlier = [...new Set([...wanted.keys(), ...bereft, ...members.flat().map((profile) => profile.personId)])]
  const stored = new Map((await loadRows(transaction, 'Person', 'id', earlier)).map((row) => [row.id, row]))

  const renamed: string[] = []
  const changed: GraphRow<'Person'>[] = []
  const slugs = new Set(touchedSlugs)
  for (const [id, { name, countryCode }] of wanted) {
    const row = stored.get(id)
    if (row !== undefined && row.name === name && row.countryCode === countryCode && !row.slug.startsWith('~')) continue
    if (row !== undefined && row.name !== name) renamed.push(id)
    if (row !== undefined) slugs.add(slugOf(row.name))
    slugs.add(slugOf(name))
    const counts = {
      articleCount: row?.articleCount ?? 0,
      meetingCount: row?.meetingCount ?? 0,
      quoteCount: row?.quoteCount ?? 0,
    }
    changed.push({ id, slug: row?.slug ?? `~${id}`, name, sortName: toSortName(name), countryCode, ...counts })
  }
  await saveRows(transaction, 'Person', changed, ['id'], ['name', 'sortName', 'countryCode'])
  const movedTellings = moves.length === 0 ? [] : await moveProfiles(transaction, moves)
  const gone = earlier.filter((id) => !wanted.has(id) && stored.has(id))
  for (const id of gone) slugs.add(slugOf(stored.get(id)?.name ?? ''))
  const empty = await findEmpty(transaction, gone)
  await deleteRows(transaction, 'Person', 'id', empty)
  const claimed = await findSlugs(transaction, [...slugs])
  await saveSlugs(transaction, [...slugsOfLoneNames(changed, wanted), ...claimed])
  return {
    personOf: new Map(moves.map(({ profileId, personId }) => [profileId, personId])),
    recount: [...new Set(moves.flatMap(({ from, personId }) => [from, personId]))].filter((id) => !empty.includes(id)),
    renamed,
    redescribed: [...changed.map(({ id }) => id), ...gone, ...moves.flatMap(({ from, personId }) => [from, personId])],
    movedTellings,
  }
}

async function findEmpty(transaction: Transaction, personIds: readonly string[]): Promise<string[]> {
  const held = new Set((await findProfilesOfPersons(transaction, personIds)).map(({ personId }) => personId))
  return personIds.filter((id) => !held.has(id))
}
