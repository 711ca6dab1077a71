import { foldName, foldTransliteration } from '../domain/fold-name.ts'
import { toWeight, toYear } from '../resolve/profile.ts'
import type { Transaction } from '../storage/database.ts'
import { findPositionUses, findProfileDates, type SeenDates } from '../storage/graph-identity.ts'
import { deletePairs, deleteRows, type GraphRow, loadRows, saveRows } from '../storage/graph-tables.ts'
import { toSortName } from '../storage/sort-name.ts'
import type { DecisiveChange } from './decide-identity.ts'
import type { ProfileUse } from './record-people.ts'

/** What a change of articles does to the profiles that they use. */
export interface ProfileChanges {
  /** Profiles that are new, gone, or changed in what identity is decided on; with their slugs. */
  readonly decisive: readonly DecisiveChange[]
  /** Profiles that won or lost a form of the name or a wording of an office. */
  readonly reworded: readonly string[]
  /** The person of every profile used before the change, as far as it had one. */
  readonly personOf: ReadonlyMap<string, string>
}

interface ProfileState {
  readonly before: GraphRow<'Profile'> | undefined
  row: GraphRow<'Profile'>
  readonly forms: Map<string, { before: number; now: number }>
  /** Whether what identity is decided on has changed. */
  decisive: boolean
  lostDates: boolean
}

interface PositionState {
  readonly before: GraphRow<'Position'> | undefined
  row: GraphRow<'Position'>
  lost: boolean
}

/**
 * Takes away the uses of articles that go and adds those of articles that come: profiles with their counts and dates, forms of
 * names, positions. The rows of articles that go must be deleted already, those of articles that come not yet inserted.
 * A new profile gets a person of its own; identity is decided afterwards.
 */
export async function changeProfiles(
  transaction: Transaction,
  { removed, added }: { readonly removed: readonly ProfileUse[]; readonly added: readonly ProfileUse[] },
): Promise<ProfileChanges> {
  const profiles = await loadProfiles(transaction, [...removed, ...added])
  const positions = await loadPositions(transaction, [...removed, ...added])
  for (const use of removed) takeAway(use, { profiles, positions })
  await findWhatIsLeft(transaction, { profiles, positions })
  for (const use of added) add(use, { profiles, positions })
  for (const state of profiles.values()) chooseName(state)
  markDecisive(profiles, positions)
  await save(transaction, { profiles, positions })
  return {
    decisive: [...profiles.values()]
      .filter((state) => state.decisive)

      .map(({ before, row }) => ({
        id: row.id,
        slug: row.slug,
        personId: row.personId,
        gone: row.articleCount === 0,
        fresh: before === undefined,
      })),
    reworded: listReworded({ profiles, positions }),
    personOf: new Map([...profiles.values()].map(({ row }) => [row.id, row.personId])),
  }
}

interface States {
  readonly profiles: Map<string, ProfileState>
  readonly positions: Map<string, PositionState>
}

async function loadProfiles(transaction: Transaction, uses: readonly ProfileUse[]): Promise<States['profiles']> {
  const ids = [...new Set(uses.map((use) => use.profile.id))]
  const rows = new Map((await loadRows(transaction, 'Profile', 'id', ids)).map((row) => [row.id, row]))
  const forms = await loadRows(transaction, 'NameForm', 'profileId', [...rows.keys()])
  const states = new Map<string, ProfileState>()
  for (const { profile } of uses) {
    if (states.has(profile.id)) continue
    const before = rows.get(profile.id)
    states.set(profile.id, {
      before,
      row: before ?? newProfile(profile),
      forms: new Map(),
      decisive: before === undefined,
      lostDates: false,
    })
  }
  for (const { profileId, text, articleCount } of forms) {
    states.get(profileId)?.forms.set(text, { before: articleCount, now: articleCount })
  }
  return states
}

const newProfile = ({ id, nameKey, countryCode, scope, slug }: ProfileUse['profile']): GraphRow<'Profile'> => ({
  id,
  personId: id,
  name: '',
  nameKey,
  countryCode,
  scope,
  slug,
  firstSeenOn: '',
  lastSeenOn: '',
  articleCount: 0,
  quoteCount: 0,
})

async function loadPositions(transaction: Transaction, uses: readonly ProfileUse[]): Promise<States['positions']> {
  const ids = [...new Set(uses.flatMap((use) => use.positions.map((position) => position.id)))]
  const rows = new Map((await loadRows(transaction, 'Position', 'id', ids)).map((row) => [row.id, row]))
  const states = new Map<string, PositionState>()
  for (const { profile, positions } of uses) {
    for (const { id, title, titleKey, countryCode } of positions) {
      const before = rows.get(id)
      const fresh = { id, profileId: profile.id, title, titleKey, countryCode, firstSeenOn: '', lastSeenOn: '', articleCount: 0 }
      if (!states.has(id)) states.set(id, { before, row: before ?? fresh, lost: false })
    }
  }
  return states
}

function takeAway(use: ProfileUse, { profiles, positions }: States): void {
  const state = profiles.get(use.profile.id) as ProfileState
  const { row } = state
  state.row = { ...row, articleCount: row.articleCount - 1, quoteCount: row.quoteCount - use.quoteCount }
  if (isAnEnd(use.publishedOn, row)) state.lostDates = true
  for (const form of use.forms) {
    const count = state.forms.get(form)
    if (count !== undefined) count.now--
  }
  for (const { id, title } of use.positions) {
    const position = positions.get(id) as PositionState
    if (isAnEnd(use.publishedOn, position.row) || title === position.row.title) position.lost = true
    position.row = { ...position.row, articleCount: position.row.articleCount - 1 }
  }
}

const isAnEnd = (date: string, { firstSeenOn, lastSeenOn }: SeenDates): boolean =>
  date !== '' && (date === firstSeenOn || date === lastSeenOn)

/** Where a first or last date or a wording was taken away, looks up which is it now. */
async function findWhatIsLeft(transaction: Transaction, { profiles, positions }: States): Promise<void> {
  const dateless = [...profiles.values()].filter((state) => state.lostDates)
  const dates = await findProfileDates(
    transaction,
    dateless.map((state) => state.row.id),
  )
  for (const state of dateless) state.row = { ...state.row, ...(dates.get(state.row.id) ?? { firstSeenOn: '', lastSeenOn: '' }) }
  const lost = [...positions.values()].filter((state) => state.lost)
  const left = await findPositionUses(
    transaction,
    lost.map((state) => state.row.id),
  )
  for (const state of lost) {
    const { firstSeenOn, lastSeenOn, titles } = left.get(state.row.id) ?? { firstSeenOn: '', lastSeenOn: '', titles: [] }
    state.row = { ...state.row, firstSeenOn, lastSeenOn, title: chooseTitle(titles) ?? '' }
  }
}

function add(use: ProfileUse, { profiles, positions }: States): void {
  const state = profiles.get(use.profile.id) as ProfileState
  const { row } = state
  state.row = {
    ...row,
    articleCount: row.articleCount + 1,
    quoteCount: row.quoteCount + use.quoteCount,
    ...widen(row, use.publishedOn),
  }
  for (const form of use.forms) {
    const count = state.forms.get(form)
    if (count === undefined) state.forms.set(form, { before: 0, now: 1 })
    else count.now++
  }
  for (const { id, title } of use.positions) {
    const position = positions.get(id) as PositionState
    const titles = position.row.articleCount === 0 ? [title] : [position.row.title, title]
    position.row = {
      ...position.row,
      articleCount: position.row.articleCount + 1,
      title: chooseTitle(titles) ?? title,
      ...widen(position.row, use.publishedOn),
    }
  }
}

function widen({ firstSeenOn, lastSeenOn }: SeenDates, date: string): SeenDates {
  if (date === '') return { firstSeenOn, lastSeenOn }
  return {
    firstSeenOn: firstSeenOn === '' || date < firstSeenOn ? date : firstSeenOn,
    lastSeenOn: date > lastSeenOn ? date : lastSeenOn,
  }
}

/** Of the wordings of one office the one written as titles are, then the shortest: not by use, so that no count need be kept. */
function chooseTitle(titles: readonly string[]): string | undefined {
  const small = (title: string) => title.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && word.length > 3).length
  return [...titles]
    .filter((title) => title !== '')
    .sort((a, b) => small(a) - small(b) || a.length - b.length || (a < b ? -1 : 1))[0]
}

/** The most used spelling of the name itself. */
function chooseName(state: ProfileState): void {
  const own = [...state.forms].filter(([text, count]) => count.now > 0 && foldName(text) === state.row.nameKey)
  own.sort(([x, a], [y, b]) => b.now - a.now || (x < y ? -1 : 1))
  const name = own[0]?.[0] ?? state.row.name
  if (name === state.row.name) return
  state.row = { ...state.row, name }
}

function markDecisive(profiles: States['profiles'], positions: States['positions']): void {
  for (const state of profiles.values()) {
    const { before, row } = state
    if (before === undefined || row.articleCount === 0) state.decisive = true
    else if (row.name !== before.name || toWeight(row.articleCount) !== toWeight(before.articleCount)) state.decisive = true
    else if (toYear(row.lastSeenOn) !== toYear(before.lastSeenOn)) state.decisive = true
  }
  for (const { before, row } of positions.values()) {
    const weigh = ({ firstSeenOn, lastSeenOn, articleCount }: GraphRow<'Position'>) =>
      `${toYear(firstSeenOn)} ${toYear(lastSeenOn)} ${toWeight(articleCount)}`
    if (before !== undefined && row.articleCount > 0 && weigh(before) === weigh(row)) continue
    const profile = profiles.get(row.profileId)
    if (profile !== undefined) profile.decisive = true
  }
}

function listReworded({ profiles, positions }: States): string[] {
  const forms = [...profiles.values()].filter((state) =>
    [...state.forms.values()].some(({ before, now }) => before > 0 !== now > 0),
  )
  const offices = [...positions.values()].filter(({ before, row }) => before?.title !== row.title || row.articleCount === 0)
  return [...new Set([...forms.map(({ row }) => row.id), ...offices.map(({ row }) => row.profileId)])]
}

async function save(transaction: Transaction, { profiles, positions }: States): Promise<void> {
  const states = [...profiles.values()]
  const kept = states.filter(({ row }) => row.articleCount > 0)
  const created = kept.filter(({ before }) => before === undefined).map(({ row }) => row)
  const gone = states.filter(({ before, row }) => before !== undefined && row.articleCount === 0).map(({ row }) => row.id)
  await deleteRows(transaction, 'Profile', 'id', gone)
  await saveRows(transaction, 'Person', created.map(newPerson))
  await saveRows(
    transaction,
    'Profile',
    kept.map(({ row }) => row),
    ['id'],
    ['name', 'firstSeenOn', 'lastSeenOn', 'articleCount', 'quoteCount'],
  )
  const forms = kept.flatMap(({ row, forms: counts }) =>
    [...counts].map(([text, count]) => ({ profileId: row.id, text, ...count })),
  )
  await deletePairs(
    transaction,
    'NameForm',
    ['profileId', 'text'],
    forms.filter((form) => form.before > 0 && form.now === 0).map((form) => [form.profileId, form.text]),
  )
  await saveRows(
    transaction,
    'NameForm',
    forms
      .filter((form) => form.now > 0 && form.now !== form.before)
      .map(({ profileId, text, now }) => ({ profileId, text, foldedKey: foldForm(text), articleCount: now })),
    ['profileId', 'text'],
    ['articleCount'],
  )
  const offices = [...positions.values()].filter(({ row }) => !gone.includes(row.profileId))
  await deleteRows(
    transaction,
    'Position',
    'id',
    offices.filter(({ before, row }) => before !== undefined && row.articleCount === 0).map(({ row }) => row.id),
  )
  await saveRows(
    transaction,
    'Position',
    offices.filter(({ row }) => row.articleCount > 0).map(({ row }) => row),
    ['id'],
    ['title', 'firstSeenOn', 'lastSeenOn', 'articleCount'],
  )
}

const newPerson = ({ id, name, countryCode }: GraphRow<'Profile'>): GraphRow<'Person'> => ({
  id,
  slug: `~${id}`,
  name,
  sortName: toSortName(name),
  countryCode,
  articleCount: 0,
  meetingCount: 0,
  quoteCount: 0,
})

const foldForm = (form: string): string => foldName(form).split(' ').map(foldTransliteration).join(' ')
