import { CommuniqueError } from '../../domain/errors.ts'
import { isStorableText } from '../../domain/storable-text.ts'

/** What a list is sorted by, first things first. */
export type SortValues = readonly (string | number)[]

/** A place in a list: what its row is sorted by, and the row's id, which tells apart rows that sort alike. */
export interface Keyset {
  readonly sortValues: SortValues
  readonly id: string
  /** For lists whose order new articles change: the version of the graph whose order the walk through the pages keeps to. */
  readonly asOf?: number
}

/** What sort values are, by place. */
export type SortTypes = readonly ('text' | 'integer' | 'real')[]

/**
 * A place as clients carry it: opaque, and bound to the list and order it was given for, since elsewhere it would mean
 * another place. `list` names both: `Person.quotes SAID_ON DESC`.
 */
export function encodeCursor(list: string, { sortValues, id, asOf }: Keyset): string {
  const content = JSON.stringify([list, sortValues, id, ...(asOf === undefined ? [] : [asOf])])
  return Buffer.from(`${checksum(content)}${content}`).toString('base64url')
}

/** The place that a cursor names. Throws BAD_USER_INPUT where it is damaged or was given for another list or order. */
export function decodeCursor(cursor: string, { list, types }: { readonly list: string; readonly types: SortTypes }): Keyset {
  const content = contentOf(cursor)
  const [givenFor, sortValues, id, asOf] = content === null ? [] : parseList(content)
  if (typeof givenFor !== 'string' || !Array.isArray(sortValues) || typeof id !== 'string') throw damaged()
  if (givenFor !== list) {
    throw new CommuniqueError(
      'BAD_USER_INPUT',
      `The cursor was given for another list or order (${givenFor}), not for this one (${list}).`,
    )
  }
  // What the database would stumble over was not made here.
  const isFit = sortValues.length === types.length && types.every((type, place) => isOfType(type, sortValues[place]))
  if (!isFit || !(asOf === undefined || isOfType('integer', asOf))) throw damaged()
  return { sortValues: sortValues as SortValues, id, ...(typeof asOf === 'number' ? { asOf } : {}) }
}

const damaged = (): CommuniqueError =>
  new CommuniqueError('BAD_USER_INPUT', 'The cursor is damaged: pass cursors on exactly as they were given.')

function isOfType(type: SortTypes[number], value: unknown): boolean {
  if (type === 'text') return typeof value === 'string'
  return type === 'integer' ? Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 : Number.isFinite(value)
}

/** The content of a cursor that this program made; null for anything else. */
function contentOf(cursor: string): string | null {
  const bytes = Buffer.from(cursor, 'base64url')
  // Decoding skips what is not base64url; what does not come back the same was not made here.
  if (bytes.toString('base64url') !== cursor) return null
  const text = bytes.toString()
  const content = text.slice(CHECKSUM_LENGTH)
  return text.slice(0, CHECKSUM_LENGTH) === checksum(content) && isStorableText(content) ? content : null
}

function parseList(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

const CHECKSUM_LENGTH = 7

/** FNV-1a: against accidents (a cut or mistyped cursor), not against intent, which gains nothing here. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(CHECKSUM_LENGTH, '0')
}
