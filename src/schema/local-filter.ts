import { CommuniqueError } from '../domain/errors.ts'
import { checkDay } from './check-day.ts'
import { decodeIdOf, type NodeType } from './global-id.ts'

/** The fields of filters that hold ids, one or a list; a name means the same in every filter. */
const idFields: Readonly<Record<string, NodeType>> = {
  outlets: 'Outlet',
  people: 'Person',
  speakers: 'Person',
  aboutPeople: 'Person',
  metWith: 'Person',
  articles: 'Article',
  meetings: 'Meeting',
}

/** The fields of filters that hold days. */
const dayFields: readonly string[] = ['from', 'to']

/**
 * A filter as storage takes it: clients' ids replaced by those within their type, all the way down. Throws BAD_USER_INPUT
 * for ids of another type, for days that there are not, and for more than `maxFilterParts` filters and ranges in one.
 */
export function toLocalFilter<Filter extends object>(
  filter: Filter,
  { maxFilterParts }: { readonly maxFilterParts: number },
): Filter {
  let count = 0
  const localize = (given: object): object => {
    if (++count > maxFilterParts)
      throw new CommuniqueError('BAD_USER_INPUT', `A filter may be made of at most ${maxFilterParts} filters and ranges.`)
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, localizeField(name, value)]))
  }
  const localizeField = (name: string, value: unknown): unknown => {
    const type = idFields[name]
    if (dayFields.includes(name) && typeof value === 'string') checkDay(name, value)
    if (type !== undefined) return Array.isArray(value) ? value.map((id) => decodeIdOf(type, id)) : localizeId(type, value)
    if (Array.isArray(value)) return value.map((item) => (isFilter(item) ? localize(item) : item))
    return isFilter(value) ? localize(value) : value
  }
  return localize(filter) as Filter
}

const localizeId = (type: NodeType, value: unknown): unknown => (typeof value === 'string' ? decodeIdOf(type, value) : value)

const isFilter = (value: unknown): value is object => typeof value === 'object' && value !== null
