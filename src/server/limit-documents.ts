import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { checkShape } from './check-shape.ts'
import type { Limits } from './limits.ts'
import { refusal } from './refusal.ts'

/** Refuses documents of too many tokens before they are read to their end, and those of a shape that is too large. */
export const limitDocuments = (limits: Limits): Plugin => ({
  onParse: ({ setParseFn }) =>
    setParseFn((source, options) => {
      const document = parseWithin(limits.maxTokens, () => parse(source, { ...options, maxTokens: limits.maxTokens }))
      checkShape(document, limits)
      return document
    }),
})

function parseWithin<Document>(maxTokens: number, read: () => Document): Document {
  try {
    return read()
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(`${maxTokens} tokens`)) {
      throw refusal(`The operation's text has more than ${maxTokens} tokens.`, {
        code: 'TOKEN_LIMIT_EXCEEDED',
        status: 400,
        isAboutDocument: true,
      })
    }
    // Thousands of brackets within each other.
    if (error instanceof RangeError) {
      throw refusal("The operation's text nests too deep to be read.", {
        code: 'DEPTH_LIMIT_EXCEEDED',
        status: 400,
        isAboutDocument: true,
      })
    }
    throw error
  }
}
