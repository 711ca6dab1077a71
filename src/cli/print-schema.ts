import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printSortedSchema } from '../schema/print.ts'

const file = join(import.meta.dirname, '../../schema.graphql')
writeFileSync(file, printSortedSchema())
console.log(`Printed the schema to ${file}.`)
