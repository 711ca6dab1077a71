import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { readOnlySchema, schema } from '../../src/schema/index.ts'
import { printSortedSchema } from '../../src/schema/print.ts'

const contractFile = resolve(import.meta.dirname, '../../../shared/contract.graphql')
const schemaFile = resolve(import.meta.dirname, '../../schema.graphql')

/** Every line of a schema that clients rely on: `Person.name: String!`, `Query.person(id:): ID`, `MeetingKind CALL`. */
function promisesOf(document: string): Set<string> {
  return new Set(parse(document).definitions.flatMap(promisesOfDefinition))
}

function promisesOfDefinition(definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case 'ScalarTypeDefinition':
      return [`scalar ${definition.name.value}`]
    case 'UnionTypeDefinition':
      return (definition.types ?? []).map((type) => `${definition.name.value} = ${type.name.value}`)
    case 'EnumTypeDefinition':
      return valuesOf(definition)
    case 'InputObjectTypeDefinition':
      return inputFieldsOf(definition)
    case 'ObjectTypeDefinition':
    case 'InterfaceTypeDefinition':
      return fieldsOf(definition)
    default:
      return []
  }
}

const valuesOf = ({ name, values }: EnumTypeDefinitionNode): string[] =>
  (values ?? []).map((value) => `${name.value} ${value.name.value}`)

const inputFieldsOf = ({ name, fields }: InputObjectTypeDefinitionNode): string[] =>
  (fields ?? []).map((field) => `${name.value}.${inputOf(field)}`)

const fieldsOf = ({ name, fields, interfaces }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): string[] => [
  ...(interfaces ?? []).map((type) => `${name.value} implements ${type.name.value}`),
  ...(fields ?? []).flatMap((field) => [
    `${name.value}.${field.name.value}: ${typeOf(field)}`,
    ...(field.arguments ?? []).map((argument) => `${name.value}.${field.name.value}(${inputOf(argument)})`),
  ]),
]

/** Connections may be called what they like. */
const typeOf = ({ type }: FieldDefinitionNode): string => print(type).replace(/\w+Connection\b/, 'a connection')

const inputOf = ({ name, type, defaultValue }: InputValueDefinitionNode): string =>
  `${name.value}: ${print(type)}${defaultValue === undefined ? '' : ` = ${print(defaultValue)}`}`

describe.skipIf(!existsSync(contractFile))(
  `the contract${existsSync(contractFile) ? '' : ' (skipped: it is not on this machine)'}`,
  () => {
    const promised = existsSync(contractFile) ? promisesOf(readFileSync(contractFile, 'utf8')) : new Set<string>()
    const kept = promisesOf(printSortedSchema())

    it('is kept: every type, field, argument, default and nullability', () => {
      expect(promised.size).toBeGreaterThan(200)
      expect([...promised].filter((promise) => !kept.has(promise))).toEqual([])
    })

    it('has its results: unions of a payload and the errors', () => {
      for (const [result, payload] of [
        ['IngestArticleResult', 'IngestArticlePayload'],
        ['RemoveArticleResult', 'RemoveArticlePayload'],
        ['CorrectPersonResult', 'CorrectPersonPayload'],
      ]) {
        for (const member of [payload, 'InvalidInputError', 'NotFoundError', 'NotAuthorizedError']) {
          expect(kept).toContain(`${result} = ${member}`)
        }
      }
      for (const error of ['InvalidInputError', 'NotFoundError', 'NotAuthorizedError']) {
        expect(kept).toContain(`${error} implements Error`)
      }
      expect(kept).toContain('Error.message: String!')
    })

    it('has its edges', () => {
      expect(kept).toContain('QuerySearchEdge.score: Float!')
      expect(kept).toContain('QuerySearchEdge.highlight: String!')
      for (const edge of ['ArticlePeopleEdge', 'ArticleCountriesEdge']) expect(kept).toContain(`${edge}.mentionCount: Int!`)
      for (const edge of ['PersonCounterpartsEdge', 'CountryTiesEdge']) {
        expect(kept).toContain(`${edge}.meetingCount: Int!`)
        expect(kept).toContain(`${edge}.firstMetOn: Date`)
        expect(kept).toContain(`${edge}.lastMetOn: Date`)
      }
    })
  },
)

describe('the schema', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))

  it('has connections with nodes, edges, pageInfo and totalCount, none of them nullable', () => {
    const connections = types.filter(isObjectType).filter((type) => type.name.endsWith('Connection'))
    expect(connections.length).toBeGreaterThan(20)
    for (const connection of connections) {
      const fields = connection.getFields()
      const node = String(fields['nodes']?.type)
      const edge = connection.name.replace(/Connection$/, 'Edge')
      expect([node, String(fields['edges']?.type), String(fields['pageInfo']?.type), String(fields['totalCount']?.type)]).toEqual(
        [expect.stringMatching(/^\[\w+!\]!$/), `[${edge}!]!`, 'PageInfo!', 'Int!'],
      )
      const edgeType = schema.getType(edge)
      expect(isObjectType(edgeType) && `[${String(edgeType.getFields()['node']?.type)}]!`).toBe(node)
      expect(isObjectType(edgeType) && String(edgeType.getFields()['cursor']?.type)).toBe('String!')
    }
  })

  it('describes every type, field, argument and value', () => {
    const missing: string[] = []
    const check = (name: string, described: { readonly description?: string | null | undefined }): void => {
      if (!described.description) missing.push(name)
    }
    for (const type of types) {
      check(type.name, type)
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value)
      if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field)
      if (!isObjectType(type) && !isInterfaceType(type)) continue
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field)
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name}:)`, argument)
      }
    }
    expect(missing).toEqual([])
  })

  it('has nothing but changes more than the one that is served without a token', () => {
    const readOnly = new Set(Object.keys(readOnlySchema.getTypeMap()))
    expect(readOnlySchema.getMutationType() ?? null).toBeNull()
    expect(readOnlySchema.getSubscriptionType()?.name).toBe('Subscription')
    expect(
      Object.keys(schema.getTypeMap())
        .filter((name) => !readOnly.has(name))
        .sort(),
    ).toEqual([
      'CorrectPersonPayload',
      'CorrectPersonResult',
      'Error',
      'IngestArticleInput',
      'IngestArticlePayload',
      'IngestArticleResult',
      'IngestOutcome',
      'InvalidInputError',
      'MergePeopleInput',
      'Mutation',
      'NotAuthorizedError',
      'NotFoundError',
      'RemoveArticlePayload',
      'RemoveArticleResult',
      'SourceFormat',
      'SplitPersonInput',
    ])
  })

  it('is printed in schema.graphql as it is (npx tsx src/cli/print-schema.ts prints it)', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(printSortedSchema())
  })
})
