import type { CountryCode, ReportFacts } from '../domain/facts.ts'
import { countryOfWords } from '../extract/countries.ts'
import { letterSequences, type NameCounts } from '../extract/people/name-origin.ts'

/** Countries of which fewer people are named tell nothing of their names. */
const FEWEST_NAMES = 5
/** Sequences that fewer names of all countries have are chance. */
const FEWEST_EACH = 2

/**
 * The people of a report whose country stands beside their office (*the Iraqi defense minister*, *the president of Bolivia*),
 * with it: nothing that was concluded from the rest of the report.
 */
export function* namesWithToldCountry(
  text: string,
  facts: ReportFacts,
): Generator<readonly [name: string, country: CountryCode]> {
  for (const { name, positions } of facts.people) {
    if (!/\p{L}[\s-]+\p{L}/u.test(name)) continue
    for (const { title, country, span } of positions) {
      const before = text
        .slice(Math.max(0, span.start - 40), span.start)
        .split(/\s+/)
        .slice(-3)
        .join(' ')
      const after = /^ of (?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u.exec(text.slice(span.end, span.end + 40))?.[1] ?? ''
      if (country !== null && [before, title, after].some((words) => countryOfWords(words) === country)) {
        yield [name, country]
        break
      }
    }
  }
}

/** Counts the letter sequences of names by country; each spelling of a name counts once. */
export function countNames(named: Iterable<readonly [name: string, country: CountryCode]>): Record<CountryCode, NameCounts> {
  const names = new Map<CountryCode, Set<string>>()
  for (const [name, country] of named) {
    const known = names.get(country) ?? new Set()
    names.set(country, known.add(name.toLowerCase()))
  }
  const everywhere = new Map<string, number>()
  const byCountry = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([, known]) => known.size >= FEWEST_NAMES)
  const counted = byCountry.map(([country, known]) => {
    const counts = new Map<string, number>()
    for (const name of known)
      for (const sequence of letterSequences(name)) {
        counts.set(sequence, (counts.get(sequence) ?? 0) + 1)
        everywhere.set(sequence, (everywhere.get(sequence) ?? 0) + 1)
      }
    return { country, names: known.size, counts }
  })
  const found: Record<CountryCode, NameCounts> = {}
  for (const { country, names: size, counts } of counted) {
    const sequences: Record<string, string[]> = {}
    for (const [sequence, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if ((everywhere.get(sequence) ?? 0) < FEWEST_EACH) continue
      const list = sequences[count] ?? []
      sequences[count] = list
      list.push(sequence)
    }
    found[country] = {
      names: size,
      sequences: Object.fromEntries(Object.entries(sequences).map(([count, list]) => [count, list.join(' ')])),
    }
  }
  return found
}
