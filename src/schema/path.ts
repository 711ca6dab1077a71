import { CommuniqueError } from '../domain/errors.ts'
import { readMeetings, readPeople } from '../storage/reads/nodes.ts'
import { type MeetingPath, readPath } from '../storage/reads/path.ts'
import { builder } from './builder.ts'
import { loadExisting } from './field-state.ts'
import { decodeIdOf } from './global-id.ts'
import { Meeting, Person } from './refs.ts'

const MOST_HOPS = 10

const Path = builder.objectRef<MeetingPath>('Path').implement({
  description: 'A chain of meetings from one person to another: everybody in it met the next one.',
  fields: (t) => ({
    people: t.field({
      description: 'The people of the chain, from the one asked for to the other.',
      type: [Person],
      resolve: ({ people }, _args, context, info) =>
        Promise.all(people.map((key) => loadExisting(context, info, { key, read: readPeople }))),
    }),
    meetings: t.field({
      description: 'The meeting of each person with the next: the earliest of theirs whose day is known.',
      type: [Meeting],
      resolve: ({ meetings }, _args, context, info) =>
        Promise.all(meetings.map((key) => loadExisting(context, info, { key, read: readMeetings }))),
    }),
    length: t.int({
      description: 'How many meetings the chain has; 0 from a person to the same person.',
      resolve: ({ meetings }) => meetings.length,
    }),
  }),
})

builder.queryField('path', (t) =>
  t.field({
    description:
      'The shortest chain of meetings that were held between two people; null where none of at most `maxHops` joins them. Of several the one whose people have the least ids.',
    type: Path,
    nullable: true,
    args: {
      from: t.arg.id({ required: true, description: 'The id of the person to begin with.' }),
      to: t.arg.id({ required: true, description: 'The id of the person to reach.' }),
      maxHops: t.arg.int({ defaultValue: 6, description: 'How many meetings the chain may have: 1 to 10, 6 if left out.' }),
    },
    resolve: (_root, { from, to, maxHops }, { database }) => {
      const hops = maxHops ?? 6
      if (hops < 1 || hops > MOST_HOPS)
        throw new CommuniqueError('BAD_USER_INPUT', `maxHops must be between 1 and ${MOST_HOPS}, not ${hops}.`)
      return readPath(database, { from: decodeIdOf('Person', from), to: decodeIdOf('Person', to), maxHops: hops })
    },
  }),
)
