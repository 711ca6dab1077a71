import { CommuniqueError } from '../../domain/errors.ts'
import { decodeCursor, type Keyset, type SortTypes } from './cursor.ts'

export type Direction = 'ASC' | 'DESC'

/** What a list is sorted by. Rows that sort alike follow their ids, in the same direction. */
export interface Order<Field extends string> {
  readonly by: Field
  readonly direction: Direction
}

/** The arguments of a connection, as GraphQL gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

export interface PageLimits {
  /** Nodes where neither `first` nor `last` is given. */
  readonly defaultPageSize: number
  readonly maxPageSize: number
}

/** A page asked for, checked. */
export interface PageRequest<Field extends string> {
  readonly size: number
  /** Which end of the (rest of the) list the page is taken from. */
  readonly from: 'start' | 'end'
  readonly after: Keyset | null
  readonly before: Keyset | null
  readonly order: Order<Field>
}

/** How cursors call a list in one order. */
export const listName = (relation: string, order: Order<string>): string => `${relation} ${order.by} ${order.direction}`

/** Checks the arguments of a connection. Throws BAD_USER_INPUT, naming the argument and what it may be. */
export function toPageRequest<Field extends string>(
  relation: string,
  {
    given,
    order,
    types,
    limits,
  }: {
    readonly given: PageArguments
    readonly order: Order<Field>
    /** Of what the order sorts by. */
    readonly types: SortTypes
    readonly limits: PageLimits
  },
): PageRequest<Field> {
  const { first, last, after, before } = given
  if (isGiven(first) && isGiven(last)) throw new CommuniqueError('BAD_USER_INPUT', 'Give first or last, not both.')
  checkSize('first', first, limits)
  checkSize('last', last, limits)
  const list = listName(relation, order)
  return {
    size: first ?? last ?? limits.defaultPageSize,
    from: isGiven(last) ? 'end' : 'start',
    after: isGiven(after) ? decodeCursor(after, { list, types }) : null,
    before: isGiven(before) ? decodeCursor(before, { list, types }) : null,
    order,
  }
}

function checkSize(name: string, size: number | null | undefined, { maxPageSize }: PageLimits): void {
  if (!isGiven(size) || (size >= 1 && size <= maxPageSize)) return
  throw new CommuniqueError('BAD_USER_INPUT', `${name} must be between 1 and ${maxPageSize}, not ${size}.`)
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined
