import type { Span } from '../../domain/span.ts'
import type { Analysis } from '../analysis.ts'
import { cueWords } from '../lexicon/cues.ts'
import type { Unit } from './units.ts'

/**
 * What earlier steps found in a unit, item by item: the index of the mention, reference, country or date that covers the
 * item, or -1.
 */
export interface Layers {
  /** By the name alone. */
  readonly names: readonly number[]
  /** By the whole noun phrase around a name. */
  readonly phrases: readonly number[]
  readonly references: readonly number[]
  readonly countries: readonly number[]
  readonly dates: readonly number[]
}

type Input = Pick<Analysis, 'text' | 'personMentions' | 'references' | 'countryMentions' | 'dates'>

/** The layers of every unit; one walk over each list. */
export function layUnits(units: readonly Unit[], analysis: Input): Layers[] {
  const names = cover(units, analysis.personMentions)
  const phrases = cover(units, phrasesOf(analysis))
  const references = cover(units, analysis.references)
  const countries = cover(units, analysis.countryMentions)
  const dates = cover(units, analysis.dates)
  return units.map((_, at) => ({
    names: names[at] ?? [],
    phrases: phrases[at] ?? [],
    references: references[at] ?? [],
    countries: countries[at] ?? [],
    dates: dates[at] ?? [],
  }))
}

/** The phrases around the names, none reaching over another name. */
function phrasesOf({ text, personMentions }: Input): Span[] {
  return personMentions.map(({ phrase, start, end }, at) => {
    const before = personMentions[at - 1]?.end ?? 0
    const free = phrase.start >= before ? phrase.start : before + text.slice(before, start).search(/[\p{L}\p{N}]|$/u)
    const last = isOthersOffice(text, phrase, end) ? end : phrase.end
    return {
      start: behindAddress(text, Math.min(start, free), start),
      end: Math.max(end, Math.min(last, personMentions[at + 1]?.start ?? last)),
    }
  })
}

/** *In talks with Reed, the envoy said …*: without a comma behind it the office is that of the speaker, not of Reed. */
function isOthersOffice(text: string, phrase: Span, name: number): boolean {
  if (!/^,\s+(?:the|a|an)\s/.test(text.slice(name, phrase.end))) return false
  if (!/\b(?:with|to|by|of|from|and|for)\s+$/.test(text.slice(Math.max(0, phrase.start - 6), phrase.start))) return false
  const verb = /^\s+(?:also\s+|further\s+|then\s+)?(\p{Ll}+)/u.exec(text.slice(phrase.end, phrase.end + 40))?.[1] ?? ''
  return cueWords.get(verb)?.form === 'past'
}

/** *The President informed Minister Reed*: before a title the tagger takes the verb for an adjective, and the phrase swallows it. */
function behindAddress(text: string, from: number, name: number): number {
  const verb = [...text.slice(from, name).matchAll(/(?:^|(?<=\p{L}\s))\p{Ll}+ed(?=\s\p{Lu})/gu)].at(-1)
  const frames = verb && cueWords.get(verb[0])?.frames
  return verb && (frames?.has('hearer') || frames?.has('request')) ? from + verb.index + verb[0].length + 1 : from
}

/** For each item the span that covers it, the innermost (last begun) where several do. */
function cover(units: readonly Unit[], spans: readonly Span[]): number[][] {
  const order = spans.map((_, at) => at).sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0))
  let next = 0
  let open: number[] = []
  return units.map((unit) => {
    let last = -1
    return unit.items.map((item) => {
      for (let at = order[next]; at !== undefined && (spans[at]?.start ?? 0) < item.end; at = order[++next]) open.push(at)
      if (open.length > 0) open = open.filter((at) => (spans[at]?.end ?? 0) > item.start)
      const id = item.quotation >= 0 ? -1 : (open.at(-1) ?? -1)
      // No phrase begins with a comma or a dash.
      last = item.pos === 'PUNCT' && id !== last ? -1 : id
      return last
    })
  })
}

/** The first item of the run that one span covers. */
export function runStart(layer: readonly number[], at: number): number {
  const id = layer[at]
  if (id === undefined || id < 0) return at
  let start = at
  while (start > 0 && layer[start - 1] === id) start--
  return start
}

/** Behind the last item of the run that one span covers. */
export function runEnd(layer: readonly number[], at: number): number {
  const id = layer[at]
  if (id === undefined || id < 0) return at + 1
  let end = at + 1
  while (layer[end] === id) end++
  return end
}
