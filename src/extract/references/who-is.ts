import type { CountryCode } from '../../domain/facts.ts'
import { covers, overlaps, type Span } from '../../domain/span.ts'
import type { Analysis, PersonMention, Reference } from '../analysis.ts'

/** Whom a few words name. */
export interface Who {
  /** Empty where they name nobody who is known; several for "A and B". */
  readonly people: readonly number[]
  /** The country that the words tell, or the person's own. */
  readonly country: CountryCode | null
  /** 0 to 1. */
  readonly confidence: number
}

type Given = Pick<Analysis, 'text' | 'people' | 'personMentions' | 'references' | 'countryMentions'>

/**
 * Whom a source or party phrase means: "Defense Minister Ali Said", "he", "the Iraqi official", "A and B". A name that only
 * owns or complements the phrase is not who it means: "Weber's spokesman", "the head of the Weber foundation".
 * `focus` is who holds the floor where the phrase stands; a pronoun means them where their gender allows it.
 */
export function whoIs(given: Given, phrase: Span, focus: number | null = null): Who {
  const references = within(given.references, phrase)
  const mentions = within(given.personMentions, phrase).filter((mention) => !isOwnerOrInside(given.text, mention, references))
  const country = within(given.countryMentions, phrase)[0]?.code ?? null
  const named = [...new Set(mentions.map(({ person }) => person))]
  if (named.length > 0) {
    const only = named.length === 1 ? given.people[named[0] as number] : undefined
    return { people: named, country: only?.country ?? country, confidence: named.length === 1 ? 0.95 : 0.9 }
  }
  const reference = references.find(({ kind }) => kind !== 'possessive')
  if (reference === undefined) return { people: [], country, confidence: country === null ? 0 : 0.5 }
  if (reference.kind === 'pronoun' && focus !== null && agreesWith(given, reference, focus)) {
    return { people: [focus], country: given.people[focus]?.country ?? null, confidence: 0.85 }
  }
  const first = reference.people[0]
  const own = first === undefined ? null : (given.people[first]?.country ?? null)
  return { people: reference.people, country: reference.country ?? own ?? country, confidence: reference.confidence }
}

function agreesWith({ text, people }: Given, reference: Reference, focus: number): boolean {
  const word = text.slice(reference.start, reference.end).toLowerCase()
  const gender = people[focus]?.gender ?? null
  return /^(?:she|her|hers|herself)$/.test(word) ? gender !== 'male' : gender !== 'female'
}

/** "Weber's spokesman": the description goes beyond the name. */
const isOwnerOrInside = (text: string, mention: PersonMention, references: readonly Reference[]): boolean =>
  /^['’]s?\s/.test(text.slice(mention.end, mention.end + 3)) ||
  references.some((reference) => covers(reference, mention) && reference.end > mention.end)

/** The spans of a list in reading order that overlap a phrase. */
function within<T extends Span>(spans: readonly T[], phrase: Span): T[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as T).end <= phrase.start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < spans.length && (spans[i] as T).start < phrase.end; i++)
    if (overlaps(spans[i] as T, phrase)) found.push(spans[i] as T)
  return found
}
