import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './index.ts'

/** The schema as schema.graphql has it: sorted, so that a change shows as what it is. */
export const printSortedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`
