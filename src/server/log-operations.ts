import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'

/** Logs each operation with its name and how long it took. */
export const logOperations = (logger: Logger): Plugin => ({
  onExecute: ({ args }) => {
    if (!logger.isLevelEnabled('debug')) return
    const started = performance.now()
    const operation = getOperationAST(args.document, args.operationName)?.name?.value ?? null
    return {
      onExecuteDone: () => {
        logger.debug({ operation, milliseconds: Math.round(performance.now() - started) }, 'operation')
      },
    }
  },
})
