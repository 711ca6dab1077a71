import type { ReportFacts } from '../domain/facts.ts'
import { stableId } from '../domain/stable-id.ts'
import { toOutletKey } from '../resolve/outlet-name.ts'

/** The outlets that an article names. */
export interface RecordedOutlets {
  readonly forms: readonly { readonly outletId: string; readonly text: string; readonly key: string }[]
  readonly idOf: (name: string) => string
}

/** The outlet of the article itself, those on whose word it relies, and those that it only mentions. */
export function recordOutlets(facts: ReportFacts): RecordedOutlets {
  const names = [
    facts.outlet,
    ...facts.quotes.map((quote) => quote.reportedBy),
    ...facts.mentions.map(({ target }) => (target.type === 'outlet' ? target.outlet : null)),
  ].filter((name) => name !== null)
  const ids = new Map([...new Set(names)].map((name) => [name, stableId('outlet', toOutletKey(name))]))
  const idOf = (name: string) => ids.get(name) ?? stableId('outlet', toOutletKey(name))
  return { idOf, forms: [...new Set(names)].map((text) => ({ outletId: idOf(text), text, key: toOutletKey(text) })) }
}
