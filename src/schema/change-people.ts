import type { CorrectedPeople } from '../ingest/correct-people.ts'
import { readPeople } from '../storage/reads/nodes.ts'
import { builder } from './builder.ts'
import { type ChangeResult, change, checkLength, refusals } from './changes.ts'
import { loadExisting } from './field-state.ts'
import { decodeIdOf } from './global-id.ts'
import { Person } from './refs.ts'

const MergePeopleInput = builder.inputType('MergePeopleInput', {
  description: 'People who are one human being.',
  fields: (t) => ({
    keep: t.id({ required: true, description: 'The person whose id stays; the ids of the others lead there too.' }),
    merge: t.idList({ required: true, description: 'The others: at least one.' }),
  }),
})

const SplitPersonInput = builder.inputType('SplitPersonInput', {
  description: 'Names of a person that belong to somebody else.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'The person.' }),
    names: t.stringList({
      required: true,
      description:
        "Forms of the person's name (`nameForms`), but not all of them; case and accents do not matter. Short forms go with the full name that the reports use them for.",
    }),
  }),
})

interface CorrectPayload extends CorrectedPeople {
  readonly type: 'CorrectPersonPayload'
}

const CorrectPersonPayload = builder.objectRef<CorrectPayload>('CorrectPersonPayload').implement({
  description: 'A correction that was made, or taken back.',
  fields: (t) => ({
    people: t.field({
      description: 'Whom it speaks of, as they are now: the person kept, or who stays and then who was split off.',
      type: [Person],
      resolve: ({ personIds }, _args, context, info) =>
        Promise.all(personIds.map((key) => loadExisting(context, info, { key, read: readPeople }))),
    }),
    correction: t.id({
      description: 'What `undoCorrection` takes it back by.',
      resolve: ({ correctionId }) => correctionId,
    }),
  }),
})

const CorrectPersonResult = builder.unionType('CorrectPersonResult', {
  description: 'A correction that was made, or why it was not.',
  types: [CorrectPersonPayload, ...refusals],
  resolveType: (value: ChangeResult<CorrectPayload>) => value.type,
})

const corrected = (people: CorrectedPeople): CorrectPayload => ({ type: 'CorrectPersonPayload', ...people })

builder.mutationFields((t) => ({
  mergePeople: t.field({
    description:
      'Says that several people are one human being. Holds for all names that they have now, in every later report too, and when articles are removed and read again. Of corrections that contradict each other the latest holds: splitPerson takes a merge back, and mergePeople a split.',
    type: CorrectPersonResult,
    args: { input: t.arg({ type: MergePeopleInput, required: true, description: 'Who is whom.' }) },
    resolve: (_root, { input: { keep, merge } }, context) =>
      change<CorrectPayload>(context, async () => {
        checkLength('merge', merge, context)
        const { mergePeople } = await import('../ingest/correct-people.ts')
        const ids = { keep: decodeIdOf('Person', keep), merge: merge.map((id) => decodeIdOf('Person', id)) }
        return corrected(await mergePeople(context.database, ids))
      }),
  }),
  splitPerson: t.field({
    description:
      'Says that some of the names of a person belong to another human being. Holds like mergePeople: those names are one person from now on and the others another, whatever speaks for joining them, until a later mergePeople.',
    type: CorrectPersonResult,
    args: { input: t.arg({ type: SplitPersonInput, required: true, description: 'Which names.' }) },
    resolve: (_root, { input: { person, names } }, context) =>
      change<CorrectPayload>(context, async () => {
        checkLength('names', names, context)
        const { splitPerson } = await import('../ingest/correct-people.ts')
        return corrected(await splitPerson(context.database, { person: decodeIdOf('Person', person), names }))
      }),
  }),
  undoCorrection: t.field({
    description: 'Takes a correction back: who is who is decided as if it had never been made. Later corrections hold on.',
    type: CorrectPersonResult,
    args: { id: t.arg.id({ required: true, description: 'What `correction` was when it was made.' }) },
    resolve: (_root, { id }, context) =>
      change<CorrectPayload>(context, async () => {
        const { undoCorrection } = await import('../ingest/correct-people.ts')
        return corrected(await undoCorrection(context.database, id))
      }),
  }),
}))
