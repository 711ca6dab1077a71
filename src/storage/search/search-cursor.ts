import { CommuniqueError } from '../../domain/errors.ts'
import type { Keyset } from '../reads/cursor.ts'
import { type SearchType, searchTypes } from './document.ts'

/** A place in the ranked list. */
export interface SearchHit {
  readonly type: SearchType
  readonly id: string
  /** The higher, the better; comparable within one answer. */
  readonly score: number
}

/** A hit's place, for cursors. */
export const toKeyset = ({ type, id, score }: SearchHit): Keyset => ({ sortValues: [score], id: `${type} ${id}` })

/** The place that a cursor names. Throws BAD_USER_INPUT where it names none. */
export function fromKeyset({ sortValues: [score], id: place }: Keyset): SearchHit {
  const type = searchTypes.find((name) => String(place).startsWith(`${name} `))
  const id = String(place).slice((type?.length ?? 0) + 1)
  if (type === undefined || typeof score !== 'number' || !/^\w+$/.test(id))
    throw new CommuniqueError('BAD_USER_INPUT', 'The cursor is damaged: pass cursors on exactly as they were given.')
  return { type, id, score }
}
