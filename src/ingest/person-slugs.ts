import { toSlug } from '../domain/fold-name.ts'
import { groupBy } from '../domain/group-by.ts'
import { SLUG_PIECE, toWeight, UNSPELLABLE } from '../resolve/profile.ts'
import type { Transaction } from '../storage/database.ts'
import { findSlugClaims } from '../storage/graph-identity.ts'
import type { GraphRow } from '../storage/graph-tables.ts'

/** A lone name's slug carries a piece of its id always: there are too many of a name to tell them apart in any other way. */
export function slugsOfLoneNames(
  changed: readonly GraphRow<'Person'>[],
  wanted: ReadonlyMap<string, { readonly scope: string }>,
): SlugChange[] {
  return changed
    .filter(({ id }) => wanted.get(id)?.scope !== '')
    .map(({ id, name, slug }) => ({ id, before: slug, slug: addPiece(slugOf(name), id) }))
    .filter(({ before, slug }) => before !== slug)
}

/** A person whose slug is to change. */
export interface SlugChange {
  readonly id: string
  readonly before: string
  readonly slug: string
}

/**
 * Which slugs persons of one name are to have: the most used one the name alone, the others the name with the country, where no two
 * of them share it, or with a piece of their id.
 */
export async function findSlugs(transaction: Transaction, slugs: readonly string[]): Promise<SlugChange[]> {
  const claims = (await findSlugClaims(transaction, slugs)).filter((claim) => claim.profileSlug === slugOf(claim.name))
  const changes: SlugChange[] = []
  for (const [base, claimants] of groupBy(claims, ({ profileSlug }) => profileSlug)) {
    claimants.sort((a, b) => toWeight(b.articleCount) - toWeight(a.articleCount) || (a.id < b.id ? -1 : 1))
    for (const [rank, { id, slug, countryCode }] of claimants.entries()) {
      const shared = claimants.filter((other) => other.countryCode === countryCode).length > 1
      const apart = countryCode === null || shared ? addPiece(base, id) : `${base}_${countryCode.toLowerCase()}`
      const wanted = rank === 0 ? base : apart
      if (slug !== wanted) changes.push({ id, before: slug, slug: wanted })
    }
  }
  return changes
}

/** A name as an address; one word for names without any letter or digit. */
export const slugOf = (name: string): string => toSlug(name) || UNSPELLABLE
const addPiece = (slug: string, id: string): string => `${slug}_${id.slice(0, SLUG_PIECE)}`
