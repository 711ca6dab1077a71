import { type GraphQLField, isObjectType, isRequiredArgument } from 'graphql'
import { encodeGlobalId } from '../../src/schema/global-id.ts'
import { schema } from '../../src/schema/index.ts'
import { type Client, dataOf } from '../testkit/client.ts'

/** A page of a connection, as clients see it. */
export interface Page {
  readonly nodes: readonly { readonly id: string }[]
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string
    readonly endCursor: string
  }
  readonly totalCount: number
}

/** A field of the schema that gives a connection, with an order where it takes one. */
export interface Place {
  readonly type: string
  readonly field: string
  readonly order: string | null
}

/** Every connection of the schema in every order that it offers. */
export const places: Place[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !type.name.startsWith('__'))
  .flatMap((type) => Object.values(type.getFields()).flatMap((field) => placesOf(type.name, field)))

function placesOf(type: string, field: GraphQLField<unknown, unknown>): Place[] {
  // What cannot be asked for without an argument of its own (a search) is not one list but many.
  if (!String(field.type).endsWith('Connection!') || field.args.some(isRequiredArgument)) return []
  const order = field.args.find((argument) => argument.name === 'orderBy')
  if (order === undefined) return [{ type, field: field.name, order: null }]
  const fields = schema.getType(`${String(order.type)}Field`)
  const values = fields !== undefined && 'getValues' in fields ? fields.getValues().map((value) => value.name) : []
  return values.flatMap((by) =>
    ['ASC', 'DESC'].map((direction) => ({ type, field: field.name, order: `{ by: ${by}, direction: ${direction} }` })),
  )
}

/** A page of a connection: of the parent with this id of the graph where it belongs to one. `page` are its arguments as text. */
export async function readPage(
  client: Client,
  { type, field, order }: Place,
  { parent, page }: { readonly parent: string; readonly page: string },
): Promise<Page> {
  const args = [page, order === null ? '' : `orderBy: ${order}`].filter((arg) => arg !== '').join(', ')
  const connection = `${field}${args === '' ? '' : `(${args})`} { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
  const id = encodeGlobalId(type, parent)
  const query = type === 'Query' ? `{ ${connection} }` : `{ node(id: "${id}") { ... on ${type} { ${connection} } } }`
  const answer = dataOf(await client.post<Record<string, Page & Record<string, Page>>>(query))
  return (type === 'Query' ? answer[field] : answer['node']?.[field]) as Page
}
