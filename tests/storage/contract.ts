import type { Dialect } from '../../src/storage/database.ts'
import { valuesContract } from './contract-values.ts'
import { migratingContract, writingContract } from './contract-writing.ts'

/** What every database does, whatever its dialect. */
export function storageContract(dialect: Dialect): void {
  migratingContract(dialect)
  valuesContract(dialect)
  writingContract(dialect)
}
