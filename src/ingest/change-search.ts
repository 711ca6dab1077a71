import type { Transaction } from '../storage/database.ts'
import { refreshSearchIndex } from '../storage/search/keep-index.ts'
import type { ArticleRecord } from './article-record.ts'
import type { ProfileChanges } from './change-profiles.ts'
import type { IdentityChanges } from './decide-identity.ts'
import type { MeetingChanges } from './decide-meetings.ts'

interface Changes {
  /** Articles that are gone, and their statements. */
  readonly gone: { readonly articles: readonly string[]; readonly quotes: readonly string[] }
  readonly added: readonly ArticleRecord[]
  readonly profiles: ProfileChanges
  readonly identity: IdentityChanges
  readonly meetings: MeetingChanges
}

/** Keeps the index of full text: of what went and came, and of people and meetings that are called otherwise now. */
export async function changeSearch(
  transaction: Transaction,
  { gone, added, profiles, identity, meetings }: Changes,
): Promise<void> {
  // A profile's words are found under the person it was of and the person it is of now.
  const reworded = profiles.reworded.flatMap((id) => [profiles.personOf.get(id) ?? id, identity.personOf.get(id) ?? id])
  await refreshSearchIndex(
    transaction,
    {
      ARTICLE: gone.articles,
      QUOTE: gone.quotes,
      PERSON: [...reworded, ...identity.redescribed],
      MEETING: [...meetings.before, ...meetings.after].map(({ id }) => id),
    },
    added.flatMap(({ documents }) => documents),
  )
}
