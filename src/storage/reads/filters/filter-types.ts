import type { MeetingKind, MeetingStatus, QuoteKind } from '../../../domain/facts.ts'

// Filters as the graph's clients write them, ids without their types. A field left out or null asks nothing; an empty list
// holds no value, so that nothing matches it.

type Given<T> = T | null | undefined
type List<T> = Given<readonly T[]>

export interface DateRange {
  readonly from?: Given<string>
  readonly to?: Given<string>
}

/** Filters of one kind put together. */
export interface Combined<Filter> {
  readonly and?: List<Filter>
  readonly or?: List<Filter>
  readonly not?: Given<Filter>
}

export interface ArticleFilter extends Combined<ArticleFilter> {
  readonly text?: Given<string>
  readonly outlets?: List<string>
  readonly publishedOn?: Given<DateRange>
  readonly people?: List<string>
  readonly countries?: List<string>
}

export interface PersonFilter extends Combined<PersonFilter> {
  readonly name?: Given<string>
  readonly countries?: List<string>
  readonly metWith?: Given<string>
  readonly position?: Given<string>
}

export interface CountryFilter {
  readonly codes?: List<string>
  readonly name?: Given<string>
  readonly region?: Given<string>
}

export interface MeetingFilter extends Combined<MeetingFilter> {
  readonly people?: List<string>
  readonly countries?: List<string>
  readonly kinds?: List<MeetingKind>
  readonly status?: Given<MeetingStatus>
  readonly place?: Given<string>
  readonly date?: Given<DateRange>
  readonly minConfidence?: Given<number>
}

export interface QuoteFilter extends Combined<QuoteFilter> {
  readonly text?: Given<string>
  readonly kinds?: List<QuoteKind>
  readonly speakers?: List<string>
  readonly speakerCountries?: List<string>
  readonly aboutCountries?: List<string>
  readonly aboutPeople?: List<string>
  readonly articles?: List<string>
  readonly meetings?: List<string>
  readonly saidOn?: Given<DateRange>
  readonly speaker?: Given<PersonFilter>
  readonly article?: Given<ArticleFilter>
  readonly minConfidence?: Given<number>
}
