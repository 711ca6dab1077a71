import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Limits } from './limits.ts'
import { refusal } from './refusal.ts'

interface Shape {
  readonly depth: number
  readonly aliases: number
  readonly directives: number
}

/**
 * Throws a refusal where an operation of the document nests deeper, or has more aliases or directives, than the limits allow.
 * Needs no schema, so that it can go before validation, whose work grows with these. Fragments are measured once, and count
 * wherever they are used.
 */
export function checkShape(document: DocumentNode, { maxDepth, maxAliases, maxDirectives }: Limits): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const measured = new Map<string, Shape>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const { depth, aliases, directives } = shapeOfOperation(definition, { fragments, measured })
    const about = { status: 400, isAboutDocument: true } as const
    if (depth > maxDepth) {
      throw refusal(`The operation nests ${depth} fields deep; ${maxDepth} are allowed.`, {
        code: 'DEPTH_LIMIT_EXCEEDED',
        ...about,
      })
    }
    if (aliases > maxAliases) {
      throw refusal(`The operation has ${aliases} aliases; ${maxAliases} are allowed.`, {
        code: 'ALIAS_LIMIT_EXCEEDED',
        ...about,
      })
    }
    if (directives > maxDirectives) {
      throw refusal(`The operation has ${directives} directives; ${maxDirectives} are allowed.`, {
        code: 'DIRECTIVE_LIMIT_EXCEEDED',
        ...about,
      })
    }
  }
}

interface Fragments {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly measured: Map<string, Shape>
}

function shapeOfOperation(operation: OperationDefinitionNode, known: Fragments): Shape {
  const { depth, aliases, directives } = shapeOf(operation.selectionSet, known)
  const ofVariables = operation.variableDefinitions?.reduce((sum, variable) => sum + (variable.directives?.length ?? 0), 0) ?? 0
  return { depth, aliases, directives: directives + ofVariables + (operation.directives?.length ?? 0) }
}

function shapeOf(selectionSet: SelectionSetNode | undefined, known: Fragments): Shape {
  let [depth, aliases, directives] = [0, 0, 0]
  for (const selection of selectionSet?.selections ?? []) {
    const isIntrospection = selection.kind === Kind.FIELD && selection.name.value.startsWith('__')
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? shapeOfFragment(selection.name.value, known)
        : isIntrospection
          ? { ...shapeOf(selection.selectionSet, known), depth: -1 }
          : shapeOf(selection.selectionSet, known)
    depth = Math.max(depth, inner.depth + (selection.kind === Kind.FIELD ? 1 : 0))
    aliases += inner.aliases + (selection.kind === Kind.FIELD && selection.alias !== undefined ? 1 : 0)
    directives += inner.directives + (selection.directives?.length ?? 0)
  }
  return { depth, aliases, directives }
}

const nothing: Shape = { depth: 0, aliases: 0, directives: 0 }

function shapeOfFragment(name: string, known: Fragments): Shape {
  const measured = known.measured.get(name)
  if (measured !== undefined) return measured
  // While a fragment is being measured it counts as nothing: what uses itself is refused by validation.
  known.measured.set(name, nothing)
  const fragment = known.fragments.get(name)
  const shape = shapeOf(fragment?.selectionSet, known)
  const whole = { ...shape, directives: shape.directives + (fragment?.directives?.length ?? 0) }
  known.measured.set(name, whole)
  return whole
}
