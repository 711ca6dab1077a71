import { builder } from './builder.ts'

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list is put in order.',
  values: {
    ASC: { description: 'From small to large, from old to new, from A to Z.' },
    DESC: { description: 'From large to small, from new to old, from Z to A.' },
  } as const,
})
