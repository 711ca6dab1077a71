import './activity.ts'
import './article.ts'
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
import { builder } from './builder.ts'

/** The graph's schema: what all of the types above make together. */
export const schema = builder.toSchema()
