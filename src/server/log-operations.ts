import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'

/** Logs each operation with its name and how long it took. */
export const logOperations = (logger: Logger): Plugin => ({
  onExecute: ({ args }) => {
    if (!logger.isLevelEnabled('debug')) return
    const started = performance.now()
    return {
      onExecuteDone: () => {
        logger.debug(
          { operation: args.operationName ?? null, milliseconds: Math.round(performance.now() - started) },
          'operation',
        )
      },
    }
  },
})
