import { CommuniqueError } from '../../domain/errors.ts'
import { isStorableText } from '../../domain/storable-text.ts'

/** A place in a list: what its row is sorted by, and the row's id, which tells apart rows that sort alike. */
export interface Keyset {
  readonly sortKey: string | number
  readonly id: string
}

/**
 * A place as clients carry it: opaque, and bound to the list and order it was given for, since elsewhere it would mean
 * another place. `list` names both: `Person.quotes SAID_ON DESC`.
 */
export function encodeCursor(list: string, { sortKey, id }: Keyset): string {
  const content = JSON.stringify([list, sortKey, id])
  return Buffer.from(`${checksum(content)}${content}`).toString('base64url')
}

/** The place that a cursor names. Throws BAD_USER_INPUT where it is damaged or was given for another list or order. */
export function decodeCursor(cursor: string, list: string): Keyset {
  const content = contentOf(cursor)
  if (content === null)
    throw new CommuniqueError('BAD_USER_INPUT', 'The cursor is damaged: pass cursors on exactly as they were given.')
  const [givenFor, sortKey, id] = JSON.parse(content) as [string, string | number, string]
  if (givenFor !== list) {
    throw new CommuniqueError(
      'BAD_USER_INPUT',
      `The cursor was given for another list or order (${givenFor}), not for this one (${list}).`,
    )
  }
  return { sortKey, id }
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

const CHECKSUM_LENGTH = 7

/** FNV-1a: against accidents (a cut or mistyped cursor), not against intent, which gains nothing here. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(CHECKSUM_LENGTH, '0')
}
