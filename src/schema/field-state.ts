import DataLoader from 'dataloader'
import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { Database } from '../storage/database.ts'
import type { ReadMany } from '../storage/reads/nodes.ts'

/**
 * What the resolvers of one field of an operation share, however many parents the field has. The executor hands every
 * parent of a field the very same list of field nodes, so that it names the place in the query: two places of one field
 * never share. That makes the number of statements a matter of the query's shape alone: one for each place that needs one,
 * whatever the data hold and whatever other places have read. It also means that arguments are the same for all who share.
 */
export type FieldStates = WeakMap<readonly FieldNode[], Map<unknown, unknown>>

export const createFieldStates = (): FieldStates => new WeakMap()

/** The state of this place in the query under a key, made on first use. */
export function fieldState<State>(
  context: { readonly fieldStates: FieldStates },
  info: GraphQLResolveInfo,
  { key, make }: { readonly key: unknown; readonly make: () => State },
): State {
  let states = context.fieldStates.get(info.fieldNodes)
  if (states === undefined) {
    states = new Map()
    context.fieldStates.set(info.fieldNodes, states)
  }
  if (!states.has(key)) states.set(key, make())
  return states.get(key) as State
}

/** What `read` finds for the key, read together with the keys of all other parents of this field; null where it finds nothing. */
export const load = <Value>(
  context: { readonly fieldStates: FieldStates; readonly database: Database },
  info: GraphQLResolveInfo,
  { key, read }: { readonly key: string; readonly read: ReadMany<Value> },
): Promise<Value | null> => {
  const loader = fieldState(context, info, {
    key: read,
    make: () => batching((keys: readonly string[]) => read(context.database, keys)),
  })
  return loader.load(key)
}

/** Like `load`, where nothing found is the empty list. */
export const loadList = async <Value>(
  context: { readonly fieldStates: FieldStates; readonly database: Database },
  info: GraphQLResolveInfo,
  { key, read }: { readonly key: string; readonly read: ReadMany<Value[]> },
): Promise<Value[]> => (await load(context, info, { key, read })) ?? []

/** Like `load`, for what other rows refer to: that it is missing is a fault of the data. */
export const loadExisting = async <Value>(
  context: { readonly fieldStates: FieldStates; readonly database: Database },
  info: GraphQLResolveInfo,
  { key, read }: { readonly key: string; readonly read: ReadMany<Value> },
): Promise<Value> => {
  const value = await load(context, info, { key, read })
  if (value === null) throw new Error(`${info.parentType.name}.${info.fieldName} refers to ${key}, which is not there`)
  return value
}

/** A loader that reads the keys of one tick together. */
export const batching = <Value>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<string, Value | null> =>
  new DataLoader(async (keys) => {
    const found = await read(keys)
    return keys.map((key) => found.get(key) ?? null)
  })
