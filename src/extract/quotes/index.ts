import type { QuoteFact } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'

export function findQuotes(_analysis: Omit<Analysis, 'quotes'>): QuoteFact[] {
  return []
}
