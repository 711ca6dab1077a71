import { readFileSync } from 'node:fs'
import type { Plugin } from 'graphql-yoga'
import { CommuniqueError } from '../domain/errors.ts'
import { referenceOf } from './persisted-queries.ts'
import { refusal } from './refusal.ts'

/**
 * Reads a file that maps the hash of each known document to its text, as graphql-codegen's `persistedDocuments` writes it.
 * Throws INVALID_SETTINGS in one plain sentence.
 */
export function readTrustedDocuments(path: string): ReadonlyMap<string, string> {
  const documents = parseFile(path)
  const isMap = typeof documents === 'object' && documents !== null && !Array.isArray(documents)
  if (!isMap || !Object.values(documents).every((text) => typeof text === 'string')) {
    throw new CommuniqueError('INVALID_SETTINGS', `${path} must hold a JSON object that maps hashes to documents.`)
  }
  return new Map(Object.entries(documents as Readonly<Record<string, string>>))
}

function parseFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new CommuniqueError('INVALID_SETTINGS', `${path} cannot be read as JSON.`, { cause })
  }
}

/** Serves known operations only: those of a file that maps each document's hash to its text, named by hash or by text. */
export function serveTrustedDocuments(documents: ReadonlyMap<string, string>): Plugin {
  const texts = new Set(documents.values())
  return {
    onParams: ({ params, setParams }) => {
      const { query, hash, documentId } = referenceOf(params)
      const name = documentId ?? hash
      const known = typeof query === 'string' ? (texts.has(query) ? query : undefined) : documents.get(bareHash(name ?? ''))
      if (known === undefined) {
        throw refusal('This server answers only the operations that it was given beforehand, and this is none of them.', {
          code: 'DOCUMENT_NOT_TRUSTED',
          status: 403,
        })
      }
      setParams({ ...params, query: known })
    },
  }
}

/** GraphQL over HTTP puts the algorithm in front of a hash. */
const bareHash = (hash: string): string => hash.replace(/^sha\d+:/, '')
