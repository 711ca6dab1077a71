import { type PositionRow, readOfficePassages } from '../storage/reads/lists.ts'
import { readCountries } from '../storage/reads/nodes.ts'
import { builder } from './builder.ts'
import { batching, fieldState, load } from './field-state.ts'
import { toPassage } from './located-passage.ts'
import { Country, Passage } from './refs.ts'

/** Passages that one position gives as its evidence. */
const MAX_EVIDENCE = 10

export const Position = builder.objectRef<PositionRow>('Position').implement({
  description: 'An office that the reports give to a person.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The office in the wording that most reports use: Defense Minister.' }),
    country: t.field({
      description: 'The country whose office it is.',
      type: Country,
      nullable: true,
      resolve: ({ countryCode }, _args, context, info) =>
        countryCode === null ? null : load(context, info, { key: countryCode, read: readCountries }),
    }),
    firstSeenOn: t.field({
      description: 'The publication day of the earliest dated report that says so.',
      type: 'Date',
      nullable: true,
      resolve: ({ firstSeenOn }) => firstSeenOn || null,
    }),
    lastSeenOn: t.field({
      description: 'The publication day of the latest dated report that says so.',
      type: 'Date',
      nullable: true,
      resolve: ({ lastSeenOn }) => lastSeenOn || null,
    }),
    evidence: t.field({
      description: 'The words that say so: the ten latest passages at most, the latest first.',
      type: [Passage],
      resolve: async ({ ids }, _args, context, info) => {
        const loader = fieldState(context, info, {
          key: readOfficePassages,
          make: () => batching((positions) => readOfficePassages(context.database, { positions, limit: MAX_EVIDENCE })),
        })
        const passages = await Promise.all(ids.map((id) => loader.load(id)))
        return passages
          .flatMap((found) => found ?? [])
          .sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0))
          .slice(0, MAX_EVIDENCE)
          .map((row) => toPassage(context, info, row))
      },
    }),
  }),
})
