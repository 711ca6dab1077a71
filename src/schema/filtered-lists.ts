import type { InputRef } from '@pothos/core'
import type { GraphQLResolveInfo } from 'graphql'
import type { Sql } from 'sql-template-tag'
import type { Dialect } from '../storage/database.ts'
import type { PageItem, Relation } from '../storage/reads/connection.ts'
import { articleCondition } from '../storage/reads/filters/article-filter.ts'
import type { Condition } from '../storage/reads/filters/conditions.ts'
import { countryCondition } from '../storage/reads/filters/country-filter.ts'
import { meetingCondition } from '../storage/reads/filters/meeting-filter.ts'
import { personCondition } from '../storage/reads/filters/person-filter.ts'
import { quoteCondition } from '../storage/reads/filters/quote-filter.ts'
import type { Order, PageArguments } from '../storage/reads/page-request.ts'
import { type Connection, connect, type Fields, pageArguments } from './connection.ts'
import type { GraphContext } from './context.ts'
import { byName, latestMeetingFirst, latestPublishedFirst, latestSaidFirst } from './default-orders.ts'
import {
  ArticleFilter,
  ArticleOrder,
  CountryFilter,
  CountryOrder,
  MeetingFilter,
  MeetingOrder,
  PersonFilter,
  PersonOrder,
  QuoteFilter,
  QuoteOrder,
} from './refs.ts'

interface ListsOptions<Filter extends object, By extends string> {
  /** What they hold, with the word that what is asked of it begins with: "people who". */
  readonly those: string
  readonly filter: InputRef<Filter>
  readonly condition: (dialect: Dialect, alias: Sql) => (filter: Filter) => Condition
  readonly order: InputRef<Order<By>>
  /** The order where none is asked for, and what to call it. */
  readonly otherwise: Order<By>
  readonly otherwiseCalled: string
}

interface Given<Filter extends object, By extends string> extends PageArguments {
  readonly where?: Filter | null | undefined
  readonly orderBy?: Order<By> | null | undefined
}

/** Lists of one kind of nodes that can be filtered and put in order: the arguments of their fields, and how these are resolved. */
function filteredLists<Filter extends object, By extends string>(options: ListsOptions<Filter, By>) {
  return {
    args: (arg: Fields) => ({
      ...pageArguments(arg),
      where: arg({ type: options.filter, description: `Only ${options.those} meet this.` }),
      orderBy: arg({ type: options.order, description: `${options.otherwiseCalled}, if left out.` }),
    }),
    connect: <Row extends object, EdgeRow extends object>(
      context: GraphContext,
      info: GraphQLResolveInfo,
      relation: Relation<Row, By, EdgeRow>,
      { parent, given: { where, orderBy, ...page } }: { readonly parent: string; readonly given: Given<Filter, By> },
    ): Connection<PageItem<Row, EdgeRow>> =>
      connect(context, info, relation, {
        parent,
        page,
        order: orderBy ?? options.otherwise,
        filter: { given: where, condition: options.condition },
      }),
  }
}

export const articleLists = filteredLists({
  those: 'articles that',
  filter: ArticleFilter,
  condition: articleCondition,
  order: ArticleOrder,
  otherwise: latestPublishedFirst,
  otherwiseCalled: 'The latest published first',
})

export const personLists = filteredLists({
  those: 'people who',
  filter: PersonFilter,
  condition: personCondition,
  order: PersonOrder,
  otherwise: byName,
  otherwiseCalled: 'By name',
})

export const countryLists = filteredLists({
  those: 'countries that',
  filter: CountryFilter,
  condition: countryCondition,
  order: CountryOrder,
  otherwise: byName,
  otherwiseCalled: 'By name',
})

export const meetingLists = filteredLists({
  those: 'meetings that',
  filter: MeetingFilter,
  condition: meetingCondition,
  order: MeetingOrder,
  otherwise: latestMeetingFirst,
  otherwiseCalled: 'The latest first',
})

export const quoteLists = filteredLists({
  those: 'statements that',
  filter: QuoteFilter,
  condition: quoteCondition,
  order: QuoteOrder,
  otherwise: latestSaidFirst,
  otherwiseCalled: 'The latest said first',
})
