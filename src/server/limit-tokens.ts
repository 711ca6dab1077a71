import { parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Refuses operations of more than so many tokens before reading them to their end. */
export const limitTokens = ({ maxTokens }: { readonly maxTokens: number }): Plugin => ({
  onParse: ({ setParseFn }) => setParseFn((source, options) => parse(source, { ...options, maxTokens })),
})
