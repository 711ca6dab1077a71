import { DateRange } from './refs.ts'

DateRange.implement({
  description:
    'Days from one to another. Both ends belong to it, and either may be left open. What has no date lies in no range.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day; without it, from the beginning.' }),
    to: t.field({ type: 'Date', description: 'The last day; without it, without end.' }),
  }),
})
