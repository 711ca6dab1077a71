import type { CountryCode } from '../../domain/facts.ts'
import counts from './name-origins.json' with { type: 'json' }

/** How often letters stand together in the names of a country's people: sequences by how many names have them. */
export interface NameCounts {
  /** How many names were read. */
  readonly names: number
  /** Letter sequences with spaces between them, by the number of names that have them. */
  readonly sequences: Readonly<Record<string, string>>
}

/**
 * The two to four letters that stand together in the words of a name, the word's beginning (`^`) and end (`$`) among them;
 * small letters without accents, each sequence once.
 */
export function letterSequences(name: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of withoutAccents(name).split(/[^\p{L}]+/u)) {
    if (word === '') continue
    const bounded = `^${word}$`
    for (let length = 2; length <= 4; length++)
      for (let at = 0; at + length <= bounded.length; at++) found.add(bounded.slice(at, at + length))
  }
  return found
}

const withoutAccents = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * How much likelier a name is among the people of a country than among all: naive Bayes over letter sequences (after
 * Treeratpituk and Giles, "Name-Ethnicity Classification", AAAI 2012), in log odds over the root of the number of sequences, so
 * that long and short names compare. Above 0 the name sounds like the country's; 0 for countries that are not known.
 */
export function originScore(name: string, country: CountryCode): number {
  const known = knowledge().byCountry.get(country)
  if (known === undefined) return 0
  const sequences = weigh(name)
  if (sequences.length === 0) return 0
  let sum = 0
  for (const { sequence, rarity } of sequences) sum += Math.log((known.counts.get(sequence) ?? 0) * rarity + PRIOR)
  return (sum - sequences.length * Math.log(known.total + PRIOR)) / Math.sqrt(sequences.length)
}

interface Weighed {
  readonly sequence: string
  /** One over its share of all countries' names. */
  readonly rarity: number
}

let weighed: { readonly name: string; readonly sequences: readonly Weighed[] } | undefined

/** A name's sequences; the last name's are kept, because it is asked about for one country after another. */
function weigh(name: string): readonly Weighed[] {
  if (weighed?.name !== name) {
    const { share } = knowledge()
    weighed = { name, sequences: [...letterSequences(name)].map((sequence) => ({ sequence, rarity: 1 / share(sequence) })) }
  }
  return weighed.sequences
}

/** Letter sequences of the whole world's names that each country's own are mixed with: about fifty names' worth. */
const PRIOR = 1000

interface Knowledge {
  readonly byCountry: ReadonlyMap<CountryCode, { readonly counts: ReadonlyMap<string, number>; readonly total: number }>
  /** How large a part of the sequences of all countries' names, each country counting the same, is this one. */
  readonly share: (sequence: string) => number
}

let made: Knowledge | undefined

function knowledge(): Knowledge {
  if (made !== undefined) return made
  const byCountry = new Map<CountryCode, { counts: Map<string, number>; total: number }>()
  const everywhere = new Map<string, number>()
  let all = 0
  for (const [country, { names, sequences }] of Object.entries(counts.countries as Record<string, NameCounts>)) {
    const own = new Map<string, number>()
    let total = 0
    for (const [count, list] of Object.entries(sequences))
      for (const sequence of list.split(' ')) {
        own.set(sequence, Number(count))
        everywhere.set(sequence, (everywhere.get(sequence) ?? 0) + Number(count) / names)
        total += Number(count)
        all += Number(count) / names
      }
    byCountry.set(country, { counts: own, total })
  }
  const unseen = 0.01
  const whole = all + unseen * everywhere.size
  made = { byCountry, share: (sequence) => ((everywhere.get(sequence) ?? 0) + unseen) / whole }
  return made
}
