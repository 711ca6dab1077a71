import type { PositionFact } from '../../domain/facts.ts'
import type { Cluster } from './clusters.ts'
import type { Office } from './describe-office.ts'

/** A person before their country is known. */
export interface PersonDraft {
  readonly cluster: Cluster
  readonly name: string
  readonly aliases: readonly string[]
  readonly positions: (PositionFact & { readonly international: boolean })[]
  readonly offices: Office[]
}
