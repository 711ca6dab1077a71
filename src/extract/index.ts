import type { CountryFact, MentionFact, ReportFacts } from '../domain/facts.ts'
import { covers, inReadingOrder, overlaps, textOf } from '../domain/span.ts'
import type { Analysis, CountryMention, PersonMention } from './analysis.ts'
import { findScenes } from './clauses/scene.ts'
import { rateMeetings, rateQuotes } from './confidence/index.ts'
import { findCountryMentions } from './countries.ts'
import { findDates } from './dates.ts'
import { unescapeYaml } from './front-matter.ts'
import { findMeetings } from './meetings/index.ts'
import { findPeople } from './people/index.ts'
import { findQuotations } from './quotations.ts'
import { findQuotes } from './quotes/index.ts'
import { findReferences } from './references/index.ts'
import { findStructure } from './structure.ts'
import { findTokens } from './tokens.ts'

/** What the reader already knows of a report from outside its text. */
export interface ExtractOptions {
  /** The day of publication, where the text itself has none. */
  readonly publishedOn?: string | null
  /** The outlet, where the text itself names none. */
  readonly outlet?: string | null
}

/**
 * Everything that one report says, with the words that each fact rests on.
 * Pure and deterministic: the same text gives the same facts on any machine.
 */
export function extract(text: string, options: ExtractOptions = {}): ReportFacts {
  return assemble(analyze(text, options), options)
}

/** The steps of extraction, in order: each adds to what the steps before it found. */
export function analyze(text: string, options: ExtractOptions = {}): Analysis {
  const structure = withKnownDate(findStructure(text), options)
  const { tokens, sentences } = findTokens(text, structure.blocks)
  const quotations = findQuotations(text, structure.blocks)
  const allCountryMentions = findCountryMentions(text, structure.blocks)
  const { people, personMentions } = findPeople({
    text,
    structure,
    tokens,
    sentences,
    quotations,
    countryMentions: allCountryMentions,
  })
  const countryMentions = outsideNames(allCountryMentions, personMentions)
  const named = { text, structure, tokens, sentences, quotations, countryMentions, people, personMentions }
  const references = findReferences(named)
  const referred = { ...named, references }
  const dates = findDates(referred)
  const dated = { ...referred, dates }
  const scenes = findScenes(dated)
  const meetings = rateMeetings(dated, findMeetings(dated, scenes))
  const met = { ...dated, meetings }
  const quotes = rateQuotes(met, findQuotes(met, scenes))
  return { ...met, quotes }
}

/** Jordan the surname is no country: words inside a person's name are left out. Both lists are in reading order. */
function outsideNames(countries: readonly CountryMention[], people: readonly PersonMention[]): CountryMention[] {
  let at = 0
  return countries.filter((country) => {
    while (at < people.length && (people[at] as PersonMention).end <= country.start) at++
    const person = people[at]
    return person === undefined || !covers(person, country)
  })
}

function withKnownDate(structure: Analysis['structure'], options: ExtractOptions): Analysis['structure'] {
  if (structure.published !== null || !options.publishedOn) return structure
  return { ...structure, published: { date: options.publishedOn, span: { start: 0, end: 0 } } }
}

/** The facts that the steps arrived at. */
export function assemble(analysis: Analysis, options: ExtractOptions = {}): ReportFacts {
  const { text, structure } = analysis
  const body = structure.blocks.filter((block) => block.kind === 'body' || block.kind === 'lead' || block.kind === 'subheading')
  const published = structure.published
  return {
    title: structure.headline === null ? null : readTitle(textOf(text, structure.headline)),
    titleSpan: structure.headline,
    outlet: structure.outlet?.name ?? options.outlet ?? null,
    outletSpan: structure.outlet?.span ?? null,
    publishedOn: published?.date ?? null,
    publishedSpan: published === null || published.span.end === published.span.start ? null : published.span,
    body: body.map(({ start, end }) => ({ start, end })),
    wordCount: body.reduce((count, block) => count + (textOf(text, block).match(/\S+/g)?.length ?? 0), 0),
    people: analysis.people.map(({ name, aliases, country, positions, rule }) => ({ name, aliases, country, positions, rule })),
    countries: listCountries(analysis),
    meetings: analysis.meetings,
    quotes: analysis.quotes,
    mentions: listMentions(analysis),
    warnings: structure.warnings,
  }
}

const readTitle = (words: string): string => unescapeYaml(words).replace(/\s+/g, ' ')

/** In order of first mention; a country named once by its own name is no longer one by city only. */
function listCountries(analysis: Analysis): CountryFact[] {
  const byCity = new Map<string, boolean>()
  for (const mention of analysis.countryMentions) {
    byCity.set(mention.code, (byCity.get(mention.code) ?? true) && mention.form === 'city')
  }
  return [...byCity].map(([code, city]) => ({ code, byCity: city }))
}

function listMentions(analysis: Analysis): MentionFact[] {
  const mentions: MentionFact[] = []
  for (const { start, end, person } of analysis.personMentions)
    mentions.push({ span: { start, end }, target: { type: 'person', person } })
  for (const { start, end, code } of analysis.countryMentions)
    mentions.push({ span: { start, end }, target: { type: 'country', country: code } })
  const outlet = analysis.structure.outlet
  if (outlet !== null) mentions.push({ span: outlet.span, target: { type: 'outlet', outlet: outlet.name } })
  mentions.sort((a, b) => inReadingOrder(a.span, b.span))
  const kept: MentionFact[] = []
  for (const mention of mentions) {
    const last = kept.at(-1)
    if (last === undefined || !overlaps(last.span, mention.span)) kept.push(mention)
  }
  return kept
}
