import { GraphQLError, getNamedType, isIntrospectionType, type ValidationRule, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Refuses introspection, and keeps error messages from suggesting names. */
export const hideSchema = (): Plugin => ({
  onValidate: ({ addValidationRule, setValidationFn }) => {
    addValidationRule(noIntrospection)
    setValidationFn((schema, document, rules) => validate(schema, document, rules, { hideSuggestions: true }))
  },
  onExecute: ({ args }) => {
    Object.assign(args, { hideSuggestions: true })
  },
})

const noIntrospection: ValidationRule = (context) => ({
  Field: (node) => {
    const type = getNamedType(context.getType())
    if (!type || !isIntrospectionType(type)) return
    context.reportError(
      new GraphQLError(`This server does not tell its schema: ${node.name.value} cannot be asked for.`, {
        nodes: [node],
        extensions: { code: 'INTROSPECTION_DISABLED' },
      }),
    )
  },
})
