import type { CountryCode, IsoDate, MeetingFact, PositionFact, QuoteFact } from '../domain/facts.ts'
import type { Span } from '../domain/span.ts'

/**
 * What the steps of extraction hand from one to the next. Each step is a plain function from what it needs to what it
 * adds; `extract/index.ts` lists them in order. All spans count UTF-16 code units of `text`.
 */
export interface Analysis {
  readonly text: string
  readonly structure: Structure
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Stretches between quotation marks (the marks not included), in reading order. */
  readonly quotations: readonly Quotation[]
  readonly countryMentions: readonly CountryMention[]
  readonly people: readonly Person[]
  /** Every place that names a person, in reading order, never overlapping. */
  readonly personMentions: readonly PersonMention[]
  /** Every pronoun or description ("he", "the Iraqi minister", "his counterpart", "the two ministers") that could be a party or a source. */
  readonly references: readonly Reference[]
  readonly dates: readonly DateExpression[]
  readonly meetings: readonly MeetingFact[]
  readonly quotes: readonly QuoteFact[]
}

/** A quote as its rule made it: how sure it is, is told once all quotes of the report are known (`confidence/`). */
export type UnratedQuote = Omit<QuoteFact, 'confidence'>
/** A meeting as its rule made it. */
export type UnratedMeeting = Omit<MeetingFact, 'confidence'>

/** The parts of a report as a scraper left it. */
export interface Structure {
  readonly headline: Span | null
  /** Every further printing of the headline. */
  readonly headlineRepeats: readonly Span[]
  readonly outlet: { readonly name: string; readonly span: Span } | null
  readonly published: { readonly date: IsoDate; readonly span: Span } | null
  readonly dateline: { readonly place: string; readonly country: CountryCode | null; readonly span: Span } | null
  readonly bylines: readonly Span[]
  /** Blocks of text in reading order; everything outside them is white space. */
  readonly blocks: readonly Block[]
  readonly warnings: readonly string[]
}

/** `body` is the story itself; `lead` a standfirst; `caption`, `teaser` are read but not main; `noise` is not read at all. */
export type BlockKind = 'headline' | 'lead' | 'body' | 'subheading' | 'caption' | 'teaser' | 'byline' | 'noise'

export interface Block extends Span {
  readonly kind: BlockKind
}

/** A word or mark. Newlines and spaces are no tokens. Names with al-, hyphens and titles with a dot are one token each where the tokenizer allows. */
export interface Token extends Span {
  readonly text: string
  /** Universal part of speech: `VERB`, `PROPN`, … */
  readonly pos: string
  readonly lemma: string
  /** Index into `sentences`. */
  readonly sentence: number
}

export interface Sentence extends Span {
  /** Tokens from `first` (included) to `last` (excluded). */
  readonly first: number
  readonly last: number
  /** Index into `structure.blocks`. */
  readonly block: number
}

export interface Quotation extends Span {
  /** Span with the marks. */
  readonly outer: Span
  /** False where the closing (or opening) mark is missing and the end was inferred. */
  readonly closed: boolean
}

/** A word that names a state. `city` names it through one of its cities or regions. */
export interface CountryMention extends Span {
  readonly code: CountryCode
  readonly form: 'name' | 'adjective' | 'demonym' | 'city'
}

/** One human being of the report; index in `Analysis.people` is the person's index everywhere. */
export interface Person {
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: CountryCode | null
  readonly positions: readonly PositionFact[]
  /** Where the report lets it be told. */
  readonly gender: 'male' | 'female' | null
  readonly rule: string
}

export interface PersonMention extends Span {
  readonly person: number
  /** The whole noun phrase, with title, office and apposition: "Iraqi Prime Minister Haidar al-Abadi". */
  readonly phrase: Span
}

/** A pronoun or description, and whom it stands for. */
export interface Reference extends Span {
  readonly kind: 'pronoun' | 'possessive' | 'description' | 'group'
  /** Empty where it could not be resolved: unresolved rather than wrong. */
  readonly people: readonly number[]
  /** The country that the words themselves tell: "the Iraqi official". */
  readonly country: CountryCode | null
  /** 0 to 1. */
  readonly confidence: number
}

/** Words that tell a day, resolved against the date of publication where that is possible. */
export interface DateExpression extends Span {
  readonly date: IsoDate | null
}
