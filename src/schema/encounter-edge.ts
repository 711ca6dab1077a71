import type { PageItem } from '../storage/reads/connection.ts'
import type { EncounterEdge } from '../storage/reads/relations.ts'
import type { EdgeFieldBuilder } from './connection.ts'

/** What the edges between two parties say of the meetings of both. `meetingCount` is the description of their number. */
export const encounterFields =
  <Row extends object>(meetingCount: string) =>
  (t: EdgeFieldBuilder<PageItem<Row, EncounterEdge>>) => ({
    meetingCount: t.int({ description: meetingCount, resolve: ({ item }) => item.meetingCount }),
    firstMetOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the earliest of them whose day is known.',
      resolve: ({ item }) => item.firstMetOn,
    }),
    lastMetOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the latest of them whose day is known.',
      resolve: ({ item }) => item.lastMetOn,
    }),
  })
