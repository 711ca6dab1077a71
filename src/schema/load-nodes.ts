import type { ReadMany } from '../storage/reads/nodes.ts'
import type { GraphContext } from './context.ts'

/** How `node` and `nodes` find the objects of a type: in the order of the ids, null for those that are not there. */
export const loadNodes =
  <Row>(read: ReadMany<Row>) =>
  async (ids: string[], { database }: GraphContext): Promise<(Row | null)[]> => {
    const found = await read(database, ids)
    return ids.map((id) => found.get(id) ?? null)
  }
