import { covers, type Span, textOf } from '../../domain/span.ts'
import type { Analysis, PersonMention, UnratedQuote } from '../analysis.ts'
import type { Features } from './estimate.ts'

/** What rating a quote looks at beside the quote itself. */
export type Surroundings = Pick<Analysis, 'text' | 'structure' | 'personMentions' | 'countryMentions'>

/** As many mentions and quotes as are looked back over; a report of megabytes must not cost the square of its length. */
const REACH = 40

/**
 * What tells how far a quote can be trusted: the rule and the kind, how its source is named, how far the name stands and
 * who else stands between, how the content begins and ends, whether it lies inside another statement or beside the story.
 * No word of the report is a feature but the closed class of joining words.
 */
export function featuresOfQuote(around: Surroundings, quotes: readonly UnratedQuote[], at: number): Features {
  const quote = quotes[at]
  if (quote === undefined) return {}
  const features: Record<string, number> = { [`rule ${quote.rule}`]: 1, [`kind ${quote.kind}`]: 1 }
  const source = sourceOf(around, quote)
  features[`source ${source}`] = 1
  if (quote.speaker !== null && source !== 'name' && source !== 'surname')
    Object.assign(features, distanceOf(around, quote, quote.speaker))
  const words = textOf(around.text, quote.span)
  const length = words.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
  if (length <= 3) features['content of three words or fewer'] = 1
  if (length > 35) features['content over 35 words'] = 1
  if (quote.kind === 'INDIRECT') {
    if (/[.!?]["”’]?\s+\p{Lu}/u.test(words)) features['content runs over a full stop'] = 1
    if (/, (?:and|but|which|who|as|while|where|a|an)\s/.test(words)) features['clause joined by comma'] = 1
    features[`begins ${beginningOf(around.text, quote.span)}`] = 1
    features[`ends ${endingOf(around.text, quote.span)}`] = 1
  }
  if (quote.kind !== 'PARTIAL' && isInsideAnother(quotes, at)) features['inside another statement'] = 1
  if (quote.reportedBy !== null) features['told by an agency'] = 1
  if (!quote.main) features['beside the story'] = 1
  return features
}

type SourceKind = 'name' | 'surname' | 'pronoun' | 'description' | 'earlier sentence' | 'joint' | 'state' | 'unnamed' | 'nobody'

function sourceOf(around: Surroundings, { speaker, speakerSpan }: UnratedQuote): SourceKind {
  if (speakerSpan === null) return speaker === null ? 'nobody' : 'earlier sentence'
  const words = textOf(around.text, speakerSpan)
  if (/^(?:he|she|him|her|his)$/i.test(words)) return 'pronoun'
  const near = { start: speakerSpan.start, end: speakerSpan.end + 3 }
  const mentions = beginningIn(around.personMentions, near)
  const own = mentions.filter(({ person }) => person === speaker)
  if (own.length > 0) return own.some((mention) => /\s/.test(textOf(around.text, mention))) ? 'name' : 'surname'
  if (speaker !== null) return 'description'
  if (mentions.length > 0) return 'joint'
  return beginningIn(around.countryMentions, speakerSpan).length > 0 ? 'state' : 'unnamed'
}

/** How many paragraphs back the speaker was last named, and how many others were named since, in thirds up to three. */
function distanceOf({ structure, personMentions }: Surroundings, quote: UnratedQuote, speaker: number): Features {
  const from = quote.speakerSpan?.start ?? quote.context.start
  const last = firstAtOrAfter(personMentions, from) - 1
  const rivals = new Set<number>()
  for (let at = last; at >= Math.max(0, last - REACH); at--) {
    const mention = personMentions[at] as PersonMention
    if (mention.person === speaker) {
      const blocks = firstAtOrAfter(structure.blocks, from + 1) - firstAtOrAfter(structure.blocks, mention.start + 1)
      return { 'paragraphs since named': Math.min(blocks, 3) / 3, 'others named since': Math.min(rivals.size, 3) / 3 }
    }
    rivals.add(mention.person)
  }
  return { 'named only later': 1 }
}

function beginningOf(text: string, { start }: Span): string {
  const before = text.slice(Math.max(0, start - 6), start)
  if (/that[\s"“‘]*$/i.test(before)) return 'behind that'
  if (/["“‘”]\s*$/.test(before)) return 'at a quotation mark'
  if (/[,:;–—-]\s*$/.test(before)) return 'behind a mark'
  return /(?:[.!?]|\n|^)["”’]?\s*$/.test(before) ? 'with the sentence' : 'behind a word'
}

function endingOf(text: string, { end }: Span): string {
  const after = text.slice(Math.max(0, end - 1), end + 4)
  if (/^.?["”’]?[.!?]/.test(after) || /^.?\s*(?:\n|$)/.test(after)) return 'with the sentence'
  if (/^.?["”’]?[,;:–—-]/.test(after)) return 'before a mark'
  return 'before a word'
}

function isInsideAnother(quotes: readonly UnratedQuote[], at: number): boolean {
  const quote = quotes[at] as UnratedQuote
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const other = quotes[before] as UnratedQuote
    if (covers(other.span, quote.span)) return true
  }
  return false
}

/** Those of a list in reading order that begin inside a span. */
function beginningIn<T extends Span>(list: readonly T[], span: Span): T[] {
  const found: T[] = []
  for (let at = firstAtOrAfter(list, span.start); at < list.length; at++) {
    const entry = list[at] as T
    if (entry.start >= span.end) break
    found.push(entry)
  }
  return found
}

function firstAtOrAfter(list: readonly Span[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
