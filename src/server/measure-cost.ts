import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import type { Limits } from './limits.ts'
import { filterPrice, prices } from './prices.ts'

type Variables = Readonly<Record<string, unknown>>

interface Measuring {
  readonly schema: GraphQLSchema
  readonly limits: Limits
  readonly variables: Variables
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** The costs of fragments, by name, type and page size. */
  readonly measured: Map<string, number>
}

/**
 * What an operation costs: about the number of objects that its answer may hold. Each object costs one and whatever is asked of
 * it; lists cost that many times their page size (`first`, `last`, the number of `ids`) or, without one, what they are taken to
 * hold; counting a list costs one; filters within a filter cost `filterPrice` each; single values, edges and introspection are free; `prices` has what costs more. The document
 * must be valid. Linear in the document's size: fragments are measured once for each page size that they are used with.
 */
export function measureCost(
  operation: OperationDefinitionNode,
  {
    schema,
    document,
    variables,
    limits,
  }: {
    readonly schema: GraphQLSchema
    readonly document: DocumentNode
    readonly variables: Variables | null | undefined
    readonly limits: Limits
  },
): number {
  const root = schema.getRootType(operation.operation)
  if (root === undefined || root === null) return 0
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  return costOf(operation.selectionSet, {
    type: root,
    pageSize: 1,
    measuring: { schema, limits, fragments, variables: { ...defaultsOf(operation), ...variables }, measured: new Map() },
  })
}

interface Place {
  readonly type: GraphQLNamedType
  /** Of the connection whose fields these are. */
  readonly pageSize: number
  readonly measuring: Measuring
}

function costOf(selectionSet: SelectionSetNode, place: Place): number {
  let shared = 0
  // An object is of one type only: of what is asked of each, the dearest counts.
  const ofTypes = new Map<string, number>()
  for (const selection of selectionSet.selections) {
    if (isLeftOut(selection, place.measuring.variables)) continue
    if (selection.kind === Kind.FIELD) {
      shared += costOfField(selection, place)
      continue
    }
    const { type, cost } = costOfFragment(selection, place)
    if (isObjectType(type) && type !== place.type) ofTypes.set(type.name, (ofTypes.get(type.name) ?? 0) + cost)
    else shared += cost
  }
  return shared + Math.max(0, ...ofTypes.values())
}

function costOfFragment(
  selection: Exclude<SelectionNode, FieldNode>,
  place: Place,
): { readonly type: GraphQLNamedType; readonly cost: number } {
  const { schema, fragments, measured } = place.measuring
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
  const condition = fragment?.typeCondition?.name.value
  const type = (condition === undefined ? undefined : schema.getType(condition)) ?? place.type
  if (fragment === undefined) return { type, cost: 0 }
  if (selection.kind === Kind.INLINE_FRAGMENT) return { type, cost: costOf(fragment.selectionSet, { ...place, type }) }
  const key = `${selection.name.value} ${place.pageSize}`
  const known = measured.get(key)
  if (known !== undefined) return { type, cost: known }
  const cost = costOf(fragment.selectionSet, { ...place, type })
  measured.set(key, cost)
  return { type, cost }
}

function costOfField(field: FieldNode, { type, pageSize, measuring }: Place): number {
  const name = field.name.value
  if (name.startsWith('__')) return 0
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
  if (definition === undefined) return 0
  const price = prices[`${type.name}.${name}`] ?? {}
  const result = getNamedType(definition.type)
  if (isConnection(type) && name === 'totalCount') return 1
  const own = (price.own ?? 0) + filterPrice * Math.max(0, countFilters(field, measuring.variables) - 1)
  if (!isCompositeType(result) || field.selectionSet === undefined) return own
  const size = sizeOf(field, { measuring, price, ofConnection: isConnection(type) ? pageSize : undefined, type: definition.type })
  const isFree = result.name.endsWith('Edge') || result.name === 'PageInfo'
  const page = isConnection(result) ? (pageSizeOf(field, measuring) ?? measuring.limits.defaultPageSize) : 1
  const inner = costOf(field.selectionSet, { type: result, pageSize: page, measuring })
  return own + size * ((isFree ? 0 : 1) + inner)
}

function sizeOf(
  field: FieldNode,
  {
    measuring,
    price,
    ofConnection,
    type,
  }: {
    readonly measuring: Measuring
    readonly price: { readonly listSize?: number }
    readonly ofConnection: number | undefined
    readonly type: GraphQLOutputType
  },
): number {
  if (!isListType(getNullableType(type))) return 1
  if (ofConnection !== undefined) return ofConnection
  const ids = argumentOf(field, { name: 'ids', measuring })
  return price.listSize ?? (Array.isArray(ids) ? ids.length : measuring.limits.assumedListSize)
}

/** The page size asked for, as far as it can be had: what lies outside of the limits is refused later, with words of its own. */
function pageSizeOf(field: FieldNode, measuring: Measuring): number | undefined {
  const sizes = ['first', 'last']
    .map((name) => argumentOf(field, { name, measuring }))
    .filter((size): size is number => typeof size === 'number')
  return sizes.length === 0 ? undefined : Math.min(Math.max(1, ...sizes), measuring.limits.maxPageSize)
}

/** Of how many filters and ranges the field's filter is made. */
function countFilters(field: FieldNode, variables: Variables): number {
  const where = field.arguments?.find(({ name }) => name.value === 'where')
  if (where === undefined) return 0
  let count = 0
  const pending: unknown[] = [where.value]
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (typeof item !== 'object' || item === null) continue
    const node = item as Partial<ValueNode>
    if (node.kind === Kind.VARIABLE && node.name !== undefined) pending.push(variables[node.name.value])
    else if (node.kind === Kind.LIST) pending.push(...(node.values ?? []))
    else if (node.kind === Kind.OBJECT) {
      count++
      pending.push(...(node.fields ?? []).map(({ value }) => value))
    } else if (Array.isArray(item)) pending.push(...item)
    else if (node.kind === undefined) {
      count++
      pending.push(...Object.values(item))
    }
  }
  return count
}

const isConnection = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields()

function argumentOf(field: FieldNode, { name, measuring }: { readonly name: string; readonly measuring: Measuring }): unknown {
  const argument = field.arguments?.find((candidate) => candidate.name.value === name)
  return argument === undefined ? undefined : constantOf(argument.value, measuring.variables)
}

/** Numbers, truth values and the lengths of lists; everything else is undefined. */
function constantOf(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return Object.hasOwn(variables, node.name.value) ? variables[node.name.value] : undefined
  if (node.kind === Kind.INT) return Number(node.value)
  if (node.kind === Kind.BOOLEAN) return node.value
  if (node.kind === Kind.LIST) return node.values
  return undefined
}

const defaultsOf = (operation: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, constantOf(defaultValue, {})]],
    ),
  )

function isLeftOut(selection: SelectionNode, variables: Variables): boolean {
  return (selection.directives ?? []).some(({ name, arguments: given }) => {
    const condition = given?.find((argument) => argument.name.value === 'if')
    if (condition === undefined) return false
    const value = constantOf(condition.value, variables)
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false)
  })
}
