import './activity.ts'
import './article-ingested.ts'
import './article.ts'
import './change-articles.ts'
import './change-people.ts'
import './correction.ts'
import './country.ts'
import './date-range.ts'
import './meeting.ts'
import './outlet.ts'
import './passage.ts'
import './path.ts'
import './person.ts'
import './quote.ts'
import './scalars.ts'
import './search.ts'
import './stats.ts'
import { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'

/** The graph's schema: what all of the types above make together. */
export const schema = builder.toSchema()

/** The schema without any way to change the graph, and without the types that only changes have. */
export const readOnlySchema = new GraphQLSchema({ ...schema.toConfig(), mutation: null, types: [] })
