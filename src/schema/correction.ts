import { type PersonCorrectionRow, readCorrections } from '../storage/reads/lists.ts'
import { builder } from './builder.ts'
import { loadList } from './field-state.ts'
import { Person } from './refs.ts'

const CorrectionKind = builder.enumType('CorrectionKind', {
  description: 'What a correction says.',
  values: {
    MERGE: { description: 'Names that reports use for one human being.' },
    SPLIT: { description: 'Names of which some belong to one human being and the others to another.' },
  } as const,
})

const Correction = builder.objectRef<PersonCorrectionRow>('Correction').implement({
  description: 'What somebody said by hand of who is who.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What `undoCorrection` takes it back by.' }),
    kind: t.field({ type: CorrectionKind, description: 'What it says.', resolve: ({ kind }) => kind }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
})

builder.objectField(Person, 'corrections', (t) =>
  t.field({
    description:
      'The corrections by hand that speak of names of this person, the latest first. Where two contradict each other the later one holds.',
    type: [Correction],
    resolve: ({ id }, _args, context, info) => loadList(context, info, { key: id, read: readCorrections }),
  }),
)
