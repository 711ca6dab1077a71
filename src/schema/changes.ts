import { CommuniqueError } from '../domain/errors.ts'
import { builder } from './builder.ts'
import type { GraphContext } from './context.ts'

/** What a change could not be made for: the member of a result's union that says so. */
interface Refused {
  readonly type: 'InvalidInputError' | 'NotFoundError' | 'NotAuthorizedError'
  readonly message: string
}

/** Whatever a change gives: a payload's own type, or a refusal. */
export type ChangeResult<Payload> = Payload | Refused

const message = 'Why, in one plain sentence.'

const ErrorInterface = builder.interfaceRef<Refused>('Error').implement({
  description: 'Why a change was not made.',
  fields: (t) => ({ message: t.exposeString('message', { description: message }) }),
})

const refusal = (name: Refused['type'], description: string) =>
  builder.objectRef<Refused>(name).implement({ description, interfaces: [ErrorInterface] })

/** The members that every result's union has besides its payload. */
export const refusals = [
  refusal('InvalidInputError', 'The input cannot be used; nothing was changed.'),
  refusal('NotFoundError', 'What was to be changed is not in the graph; nothing was changed.'),
  refusal('NotAuthorizedError', 'The request does not show the token that changes need; nothing was changed.'),
] as const

builder.mutationType({
  description:
    'Changing the graph. Served only where the server has been given a token (`API_TOKEN`), and only to requests that show it: `Authorization: Bearer …`. Each field is one transaction: it is made as a whole or not at all.',
})

/** Makes a change for somebody who may: what the change says is wrong with the input, or missing, becomes a member of the union. */
export async function change<Payload>({ mayChange }: GraphContext, make: () => Promise<Payload>): Promise<ChangeResult<Payload>> {
  if (!mayChange) {
    return {
      type: 'NotAuthorizedError',
      message: 'Changes need the header `Authorization: Bearer …` with the token of this server.',
    }
  }
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof CommuniqueError)) throw error
    if (error.code === 'BAD_USER_INPUT') return { type: 'InvalidInputError', message: error.message }
    if (error.code === 'NOT_FOUND') return { type: 'NotFoundError', message: error.message }
    throw error
  }
}

/** Refuses a list longer than one field may ask for, or an empty one. */
export function checkLength(name: string, { length }: readonly unknown[], { limits }: GraphContext): void {
  if (length === 0) throw new CommuniqueError('BAD_USER_INPUT', `${name} is empty.`)
  if (length > limits.maxIds) {
    throw new CommuniqueError('BAD_USER_INPUT', `${name} may hold at most ${limits.maxIds}, not ${length}.`)
  }
}
