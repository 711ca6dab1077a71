import { CommuniqueError } from '../domain/errors.ts'

/** The types whose objects have an id, by which `node` finds them. */
export const nodeTypes = ['Article', 'Person', 'Country', 'Meeting', 'Quote', 'Outlet'] as const
export type NodeType = (typeof nodeTypes)[number]

/** An id as clients see it: the type and the id within it, opaque. */
export const encodeGlobalId = (type: string, id: string | number | bigint): string =>
  Buffer.from(`${type}:${id}`).toString('base64url')

/** The type and id that a client's id names. Throws BAD_USER_INPUT for what was never given as an id. */
export function decodeGlobalId(globalId: string): { typename: NodeType; id: string } {
  const text = Buffer.from(globalId, 'base64url').toString()
  const [, typename, id] = /^([A-Za-z]+):(.+)$/s.exec(text) ?? []
  const isNodeType = nodeTypes.some((type) => type === typename)
  if (!isNodeType || typename === undefined || id === undefined || encodeGlobalId(typename, id) !== globalId) {
    throw new CommuniqueError('BAD_USER_INPUT', `${quoted(globalId)} is no id: pass ids on exactly as they were given.`)
  }
  return { typename: typename as NodeType, id }
}

/** The id within its type of what must be an object of that type. Throws BAD_USER_INPUT where it is another's. */
export function decodeIdOf(type: NodeType, globalId: string): string {
  const { typename, id } = decodeGlobalId(globalId)
  if (typename !== type) {
    throw new CommuniqueError(
      'BAD_USER_INPUT',
      `${quoted(globalId)} is the id of ${withArticle(typename)}, not of ${withArticle(type)}.`,
    )
  }
  return id
}

const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
const withArticle = (type: NodeType): string => (/^[AO]/.test(type) ? `an ${type}` : `a ${type}`)
