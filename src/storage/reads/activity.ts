import sql, { raw, type Sql } from 'sql-template-tag'
import { CommuniqueError } from '../../domain/errors.ts'
import type { Database } from '../database.ts'
import { articleCondition } from './filters/article-filter.ts'
import type { Condition } from './filters/conditions.ts'
import type { DateRange } from './filters/filter-types.ts'
import { meetingCondition } from './filters/meeting-filter.ts'
import { quoteCondition } from './filters/quote-filter.ts'

export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'

export interface ActivityFilter {
  readonly people?: readonly string[] | null | undefined
  readonly countries?: readonly string[] | null | undefined
  readonly date?: DateRange | null | undefined
}

/** What happened on the days from `from` to `to`, both of them included. */
export interface ActivityBucket {
  readonly from: string
  readonly to: string
  readonly articles: number
  readonly meetings: number
  readonly quotes: number
}

/** Buckets that one answer may have. */
export const MOST_BUCKETS = 10_000

/**
 * How many articles were published, meetings dated and statements made in each stretch of time, in one statement: from the first
 * day of the filter to its last or, where it leaves an end open, to where anything happened; what has no date is left out.
 * Throws BAD_USER_INPUT where that makes more than `MOST_BUCKETS`.
 */
export async function readActivity(
  database: Database,
  { interval, filter }: { readonly interval: Interval; readonly filter: ActivityFilter },
): Promise<ActivityBucket[]> {
  const { dialect } = database
  const { people, countries, date } = filter
  const alias = sql`n`
  const rows = await database.read<{ kind: Kind; day: string; total: number }>(sql`
    ${count('articles', 'Article', 'publishedOn', {
      interval,
      condition: articleCondition(dialect, alias)({ people, countries, publishedOn: date }),
    })}
    UNION ALL ${count('meetings', 'Meeting', 'date', {
      interval,
      condition: meetingCondition(dialect, alias)({ people, countries, date }),
    })}
    UNION ALL ${count('quotes', 'Quote', 'saidOn', {
      interval,
      condition: quoteCondition(dialect, alias)({ speakers: people, speakerCountries: countries, saidOn: date }),
    })}`)
  const counts = new Map<string, Record<Kind, number>>()
  for (const { kind, day, total } of rows) {
    const from = startOf(interval, day)
    const bucket = counts.get(from) ?? { articles: 0, meetings: 0, quotes: 0 }
    bucket[kind] += total
    counts.set(from, bucket)
  }
  const starts = [...counts.keys()].sort()
  return fillGaps(interval, { counts, first: date?.from ?? starts[0], last: date?.to ?? starts.at(-1) })
}

type Kind = 'articles' | 'meetings' | 'quotes'

/** How many rows of a table each day has, or each month or year where no more is asked for. */
function count(
  kind: Kind,
  table: string,
  column: string,
  { interval, condition }: { readonly interval: Interval; readonly condition: Condition },
): Sql {
  const date = raw(`n."${column}"`)
  const day = { DAY: date, WEEK: date, MONTH: sql`substr(${date}, 1, 7)`, YEAR: sql`substr(${date}, 1, 4)` }[interval]
  const where = condition === null ? raw('') : sql` AND ${condition}`
  return sql`SELECT ${raw(`'${kind}'`)} AS "kind", ${day} AS "day", COUNT(*) AS "total" FROM ${raw(`"${table}"`)} n
    WHERE ${date} <> ''${where} GROUP BY ${day}`
}

function fillGaps(
  interval: Interval,
  {
    counts,
    first,
    last,
  }: {
    readonly counts: ReadonlyMap<string, Record<Kind, number>>
    readonly first: string | undefined
    readonly last: string | undefined
  },
): ActivityBucket[] {
  const buckets: ActivityBucket[] = []
  if (first === undefined || last === undefined || first > last) return buckets
  for (let from: string | null = startOf(interval, first); from !== null && from <= last; ) {
    if (buckets.length === MOST_BUCKETS) {
      throw new CommuniqueError(
        'BAD_USER_INPUT',
        `From ${first} to ${last} there are more than ${MOST_BUCKETS} buckets: ask for a longer interval or a shorter range of dates.`,
      )
    }
    const next = startAfter(interval, from)
    const to = next === null ? LAST_DAY : addDays(next, -1)
    buckets.push({ from, to, ...(counts.get(from) ?? { articles: 0, meetings: 0, quotes: 0 }) })
    from = next
  }
  return buckets
}

// Days are told with four digits for the year.
const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** The first day of the stretch of time in which a day (or month, or year, as far as it is given) lies; weeks begin on Monday. */
function startOf(interval: Interval, day: string): string {
  const whole = `${day}${'-01-01'.slice(day.length - 4)}`
  if (interval === 'WEEK') return addDays(whole, -((new Date(whole).getUTCDay() + 6) % 7))
  if (interval === 'DAY') return whole
  return interval === 'MONTH' ? `${whole.slice(0, 7)}-01` : `${whole.slice(0, 4)}-01-01`
}

/** The first day of the next stretch; null where there is none. */
function startAfter(interval: Interval, from: string): string | null {
  const days = { DAY: 1, WEEK: 7, MONTH: 31, YEAR: 366 }[interval]
  if (Date.parse(from) + days * DAY_MS > Date.parse(LAST_DAY)) return null
  return startOf(interval, addDays(from, days))
}

const DAY_MS = 86_400_000

/** A day so many days later, as far as there are days. */
function addDays(day: string, days: number): string {
  const time = Math.max(Date.parse(FIRST_DAY), Date.parse(day) + days * DAY_MS)
  return new Date(time).toISOString().slice(0, 10)
}
