import SchemaBuilder from '@pothos/core'
import RelayPlugin from '@pothos/plugin-relay'
import { CommuniqueError } from '../domain/errors.ts'
import type { GraphContext } from './context.ts'
import { decodeGlobalId, encodeGlobalId } from './global-id.ts'

interface Text {
  readonly Input: string
  readonly Output: string
}

/** The one builder that every type of the graph is made with: nothing is nullable unless it says so. */
export const builder = new SchemaBuilder<{
  Context: GraphContext
  DefaultFieldNullability: false
  Scalars: { ID: Text; Date: Text; DateTime: Text; CountryCode: Text }
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: (typename, id) => encodeGlobalId(typename, id),
    decodeGlobalID: (globalId) => decodeGlobalId(globalId),
    nodeTypeOptions: { description: 'Anything in the graph that has an id of its own.' },
    idFieldOptions: {
      description: 'Opaque and stable: the same reports give the same ids on any machine, in any order of reading.',
    },
    nodeQueryOptions: {
      description: 'The object with this id; null where the graph holds none.',
      args: { id: { description: 'An id as the API gave it, of any type.' } },
    },
    nodesQueryOptions: {
      description: 'The objects with these ids, in their order; null in the place of each that the graph does not hold.',
      nullable: { list: false, items: true },
      args: { ids: { description: 'Ids as the API gave them, of any types.' } },
      resolve: (_parent, { ids }, { limits }, _info, resolveNodes) => {
        if (ids.length > limits.maxIds) {
          throw new CommuniqueError('BAD_USER_INPUT', `ids may hold at most ${limits.maxIds} ids, not ${ids.length}.`)
        }
        return resolveNodes(ids)
      },
    },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether the list goes on after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether the list has something before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first node of this page; null where the page is empty.' },
    endCursorFieldOptions: { description: 'The cursor of the last node of this page: pass it as `after` for the next page.' },
  },
})

builder.queryType({ description: 'Where every question to the graph begins.' })
