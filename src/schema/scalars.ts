import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

builder.scalarType('Date', {
  description: 'A day of the calendar, ISO 8601: `2015-05-18`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: (value) => value,
  parseValue: (value) => {
    // Whether there is such a day (2015-02-30) is asked where it is used: some who use it have errors of their own.
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value
    throw new GraphQLError(`Expected a date like "2015-05-18", not ${JSON.stringify(value)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  },
})

builder.scalarType('DateTime', {
  description: 'A moment, ISO 8601 in UTC: `2015-05-18T09:30:00.000Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString()
    throw new GraphQLError(`Expected a moment like "2015-05-18T09:30:00Z", not ${JSON.stringify(value)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  },
})

builder.scalarType('CountryCode', {
  description: 'A country by its ISO 3166-1 alpha-2 code, in upper case: `IR`.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^[A-Z]{2}$/.test(value)) return value
    throw new GraphQLError(`Expected a country code of two capital letters like "IR", not ${JSON.stringify(value)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  },
})

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/
