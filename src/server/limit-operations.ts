import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ServerContext } from './create-context.ts'
import type { Limits } from './limits.ts'
import { measureCost } from './measure-cost.ts'
import { refusal } from './refusal.ts'
import { recordOf } from './request-record.ts'

/** Counts the operations under way. */
export interface InFlight {
  readonly count: () => number
  readonly plugin: Plugin
}

/** Refuses operations, while as many as allowed are being worked on, with 503 and when to try again. */
export function limitInFlight({ maxOperationsInFlight }: Limits): InFlight {
  let underWay = 0
  return {
    count: () => underWay,
    plugin: {
      onParams: ({ paramsHandler, setParamsHandler }) => {
        setParamsHandler(async (payload) => {
          if (underWay >= maxOperationsInFlight) {
            throw refusal(`The server is working on ${underWay} operations, as many as it may: try again in a second.`, {
              code: 'TOO_MANY_OPERATIONS',
              status: 503,
              headers: { 'retry-after': '1' },
            })
          }
          underWay++
          try {
            return await paramsHandler(payload)
          } finally {
            underWay--
          }
        })
      },
    },
  }
}

/**
 * Prices each operation before it begins: refuses what costs too much, tells the cost in the answer's `extensions`, and lets the
 * operation end when its time is up or its client has gone.
 */
export const limitOperations = (limits: Limits): Plugin<ServerContext> => ({
  onExecute: ({ args, setResultAndStopExecution }) => {
    const { cost, operation, tooMuch } = begin(args as Arguments, limits)
    if (tooMuch !== null) {
      operation.release()
      setResultAndStopExecution(tooMuch)
      return
    }
    // The executor stops between fields, too.
    Object.assign(args, { signal: operation.signal })
    return {
      onExecuteDone: ({ result, setResult }) => {
        operation.release()
        if (isSingle(result)) setResult({ ...result, extensions: { ...result.extensions, cost } })
      },
    }
  },
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const { operation, tooMuch } = begin(args as Arguments, limits)
    // Who follows the graph does so for as long as they like.
    operation.release()
    if (tooMuch !== null) setResultAndStopExecution(tooMuch)
  },
})

type Arguments = ExecutionArgs & { readonly contextValue: ServerContext }

function begin({ schema, document, variableValues, operationName, contextValue }: Arguments, limits: Limits) {
  const definition = getOperationAST(document, operationName)
  const { operation, request } = contextValue
  const cost =
    definition === null || definition === undefined
      ? 0
      : measureCost(definition, {
          schema,
          document,
          limits,
          variables: variableValues as Readonly<Record<string, unknown>> | undefined,
        })
  if (request !== undefined && definition) {
    recordOf(request).operation = {
      name: definition.name?.value ?? null,
      type: definition.operation,
      cost,
      statementCount: operation.statementCount,
    }
  }
  return { cost, operation, tooMuch: cost > limits.maxCost ? refuseCost(cost, limits) : null }
}

const refuseCost = (cost: number, { maxCost }: Limits): ExecutionResult => ({
  errors: [
    refusal(
      `The operation would cost ${cost}; ${maxCost} is allowed. Ask for smaller pages, or for lists within lists in operations of their own.`,
      { code: 'COST_LIMIT_EXCEEDED', status: 400, isAboutDocument: true, details: { cost, limit: maxCost } },
    ),
  ],
  extensions: { cost },
})

const isSingle = (result: unknown): result is ExecutionResult =>
  typeof result === 'object' && result !== null && !(Symbol.asyncIterator in result)
