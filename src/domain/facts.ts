import type { Span } from './span.ts'

/** ISO 3166-1 alpha-2, upper case: `IR`. */
export type CountryCode = string

/** A calendar date, ISO 8601: `2015-05-18`. */
export type IsoDate = string

export type MeetingKind = 'MEETING' | 'CALL' | 'VISIT' | 'CONFERENCE'
export type MeetingStatus = 'HELD' | 'PLANNED' | 'CANCELLED'
export type QuoteKind = 'DIRECT' | 'PARTIAL' | 'INDIRECT'

/** The place of a person in `ReportFacts.people`. */
export type PersonIndex = number
/** The place of a meeting in `ReportFacts.meetings`. */
export type MeetingIndex = number

/** Which rule made a fact, and how sure it is: of the facts at 0.8 about 80 % are right. */
export interface Provenance {
  /** The rule's name in kebab-case: `subject-cue-content`. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}

/** Everything that one report says, with the words that each fact rests on. What `extract` returns; one report knows nothing of another. */
export interface ReportFacts {
  /** The headline as printed once; null where the text has none. */
  readonly title: string | null
  readonly titleSpan: Span | null
  /** Who published or wrote the report, as far as the report itself says. */
  readonly outlet: string | null
  readonly outletSpan: Span | null
  /** The day of publication if the report states it; never the day it was crawled. */
  readonly publishedOn: IsoDate | null
  readonly publishedSpan: Span | null
  /** The report without noise: these stretches of the text, in reading order, joined by a blank line. */
  readonly body: readonly Span[]
  readonly wordCount: number
  readonly people: readonly PersonFact[]
  /** Every state that the report names, in order of first mention; `byCity` where only through a city or region. */
  readonly countries: readonly CountryFact[]
  readonly meetings: readonly MeetingFact[]
  readonly quotes: readonly QuoteFact[]
  /** Every place in the text that names a person, a country or an outlet, in reading order; never overlapping. */
  readonly mentions: readonly MentionFact[]
  /** What a person who runs the reading should know, in plain words: several stories in one file. */
  readonly warnings: readonly string[]
}

/** One human being as one report presents them. */
export interface PersonFact {
  /** The fullest form of the name that the report uses, without title or rank. */
  readonly name: string
  /** Other forms that the report uses, without title or rank. */
  readonly aliases: readonly string[]
  readonly country: CountryCode | null
  /** Offices, the main one first; the first one's title is the person's role. */
  readonly positions: readonly PositionFact[]
  readonly rule: string
}

/** An office as the report words it: `Defense Minister`. */
export interface PositionFact {
  readonly title: string
  readonly country: CountryCode | null
  readonly span: Span
}

export interface CountryFact {
  readonly code: CountryCode
  readonly byCity: boolean
}

/** An encounter between officials that the report tells of as a specific event. */
export interface MeetingFact extends Provenance {
  readonly kind: MeetingKind
  readonly status: MeetingStatus
  /** False where the report only mentions it as background. */
  readonly main: boolean
  readonly people: readonly PersonIndex[]
  /** The countries of the parties, named people or not. */
  readonly countries: readonly CountryCode[]
  /** City, else country or venue as worded. */
  readonly place: string | null
  readonly date: IsoDate | null
  /** The report's words for the date. */
  readonly dateText: string | null
  /** The sentences, or parts of them, that tell of it; at least one. */
  readonly evidence: readonly Span[]
}

/** A statement that the report attributes to somebody. */
export interface QuoteFact extends Provenance {
  /** The content, without the enclosing quotation marks. */
  readonly span: Span
  readonly kind: QuoteKind
  /** Null where the source is no named person. */
  readonly speaker: PersonIndex | null
  /** The words that name the source: `the Lebanese official`, `he`. */
  readonly speakerSpan: Span | null
  /** The country that an unnamed source speaks for (`Iran has stressed …`, `the Iraqi official`); a person's own otherwise. */
  readonly speakerCountry: CountryCode | null
  /** The verb or phrase of attribution: `said`, `according to`. */
  readonly cueSpan: Span | null
  /** The sentence or sentences around content, cue and source. */
  readonly context: Span
  readonly saidOn: IsoDate | null
  /** The agency or outlet on whose word the report relies: `IRNA quoted him as saying`. */
  readonly reportedBy: string | null
  readonly meeting: MeetingIndex | null
  readonly aboutCountries: readonly CountryCode[]
  readonly aboutPeople: readonly PersonIndex[]
  /** False for statements outside the report's body, inside another's quotation, or of an agency only. */
  readonly main: boolean
}

export type MentionTarget =
  | { readonly type: 'person'; readonly person: PersonIndex }
  | { readonly type: 'country'; readonly country: CountryCode }
  | { readonly type: 'outlet'; readonly outlet: string }

export interface MentionFact {
  /** The name alone, without title or rank. */
  readonly span: Span
  readonly target: MentionTarget
}
