import type { CountryCode } from '../../domain/facts.ts'
import { nameLanguages } from '../lexicon/name-languages.ts'

const MOST_NAMES = 20_000
const known = new Map<string, ReadonlySet<CountryCode> | null>()

const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()

/** The states where a name is at home by its language, or null where its words tell none: "Tanaka Kenji" is Japanese, "Sam Roe" tells nothing. */
export function statesOfName(name: string): ReadonlySet<CountryCode> | null {
  const told = known.get(name)
  if (told !== undefined) return told
  const words = name.split(/\s+/).map(fold)
  const given = words.length > 1 ? (words[0] ?? '') : ''
  const family = words.at(-1) ?? ''
  let found: Set<CountryCode> | null = null
  for (const { states, family: ending, printed, given: names } of nameLanguages) {
    const fits =
      (family.length > 4 && ending?.test(family) === true) || printed?.test(name) === true || names?.has(given) === true
    if (!fits) continue
    found ??= new Set()
    for (const state of states) found.add(state)
  }
  if (known.size >= MOST_NAMES) known.clear()
  known.set(name, found)
  return found
}
