import { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'

/** A logger and the lines that it has written. */
export function recordingLogger(level = 'debug'): { logger: Logger; lines: () => Record<string, unknown>[] } {
  const written: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(String(chunk))
      done()
    },
  })
  return {
    logger: pino({ level }, stream),
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
