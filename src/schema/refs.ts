import type {
  ArticleFilter as ArticleFilterShape,
  CountryFilter as CountryFilterShape,
  DateRange as DateRangeShape,
  MeetingFilter as MeetingFilterShape,
  PersonFilter as PersonFilterShape,
  QuoteFilter as QuoteFilterShape,
} from '../storage/reads/filters/filter-types.ts'
import type { ArticleRow, CountryRow, MeetingRow, OutletRow, PersonRow, QuoteRow } from '../storage/reads/node-tables.ts'
import type { Order } from '../storage/reads/page-request.ts'
import type {
  ArticleOrderField,
  CountryOrderField,
  MeetingOrderField,
  PersonOrderField,
  QuoteOrderField,
} from '../storage/reads/relations.ts'
import { builder } from './builder.ts'
import type { LocatedPassage } from './located-passage.ts'

// The types that types in other files speak of, so that those files need not import each other. Each is implemented in the
// file of its name.

export const Article = builder.objectRef<ArticleRow>('Article')
export const Person = builder.objectRef<PersonRow>('Person')
export const Country = builder.objectRef<CountryRow>('Country')
export const Meeting = builder.objectRef<MeetingRow>('Meeting')
export const Quote = builder.objectRef<QuoteRow>('Quote')
export const Outlet = builder.objectRef<OutletRow>('Outlet')
export const Passage = builder.objectRef<LocatedPassage>('Passage')

export const DateRange = builder.inputRef<DateRangeShape>('DateRange')
export const ArticleFilter = builder.inputRef<ArticleFilterShape>('ArticleFilter')
export const PersonFilter = builder.inputRef<PersonFilterShape>('PersonFilter')
export const CountryFilter = builder.inputRef<CountryFilterShape>('CountryFilter')
export const MeetingFilter = builder.inputRef<MeetingFilterShape>('MeetingFilter')
export const QuoteFilter = builder.inputRef<QuoteFilterShape>('QuoteFilter')

export const ArticleOrder = builder.inputRef<Order<ArticleOrderField>>('ArticleOrder')
export const PersonOrder = builder.inputRef<Order<PersonOrderField>>('PersonOrder')
export const CountryOrder = builder.inputRef<Order<CountryOrderField>>('CountryOrder')
export const MeetingOrder = builder.inputRef<Order<MeetingOrderField>>('MeetingOrder')
export const QuoteOrder = builder.inputRef<Order<QuoteOrderField>>('QuoteOrder')
