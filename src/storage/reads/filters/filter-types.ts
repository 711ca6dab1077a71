import type { MeetingKind, MeetingStatus, QuoteKind } from '../../../domain/facts.ts'

// Filters as the graph's clients write them, ids without their types. A field left out or null asks nothing; an empty list
// holds no value, so that nothing matches it.

/** Fields of which each may be left out. */
type Asking<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | null | undefined }
type AnyOf<Value = string> = readonly Value[]

export interface DateRange extends Asking<{ from: string; to: string }> {}

/** Filters of one kind put together. */
export interface Combined<Filter> extends Asking<{ and: readonly Filter[]; or: readonly Filter[]; not: Filter }> {}

interface OfArticles {
  text: string
  outlets: AnyOf
  publishedOn: DateRange
  people: AnyOf
  countries: AnyOf
}
export interface ArticleFilter extends Asking<OfArticles>, Combined<ArticleFilter> {}

interface OfPeople {
  name: string
  countries: AnyOf
  metWith: string
  position: string
}
export interface PersonFilter extends Asking<OfPeople>, Combined<PersonFilter> {}

export interface CountryFilter extends Asking<{ codes: AnyOf; name: string; region: string }> {}

interface OfMeetings {
  people: AnyOf
  countries: AnyOf
  kinds: AnyOf<MeetingKind>
  status: MeetingStatus
  place: string
  date: DateRange
  minConfidence: number
}
export interface MeetingFilter extends Asking<OfMeetings>, Combined<MeetingFilter> {}

interface OfQuotes {
  text: string
  kinds: AnyOf<QuoteKind>
  speakers: AnyOf
  speakerCountries: AnyOf
  aboutCountries: AnyOf
  aboutPeople: AnyOf
  articles: AnyOf
  meetings: AnyOf
  saidOn: DateRange
  speaker: PersonFilter
  article: ArticleFilter
  minConfidence: number
}
export interface QuoteFilter extends Asking<OfQuotes>, Combined<QuoteFilter> {}
