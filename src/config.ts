import { existsSync } from 'node:fs'
import { z } from 'zod'
import { CommuniqueError } from './domain/errors.ts'
import { parseDatabaseUrl } from './storage/database-url.ts'

/** The settings, read once from the environment. */
export interface Config {
  /** PORT: the port that the server listens on; 0 takes a free one. */
  readonly port: number
  /** HOST: the address or name that the server listens on; by default this machine alone can reach it. */
  readonly host: string
  /** DATABASE_URL: file:… or postgresql://… May hold a password: print it through `withoutPassword`. */
  readonly databaseUrl: string
  /** LOG_LEVEL: the least level that is logged. */
  readonly logLevel: LogLevel
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
/** Pino's levels. */
export type LogLevel = (typeof logLevels)[number]

const settings = z.object({
  PORT: z.string().default('4000').refine(isPort, { error: 'PORT must be a whole number from 0 to 65535' }).transform(Number),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine(isHost, { error: 'HOST must be a name or an address, without scheme, port or spaces' }),
  DATABASE_URL: z.string().default('file:./communique.db').superRefine(checkDatabaseUrl),
  LOG_LEVEL: z.enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(', ')}` }).default('info'),
})

/**
 * The settings of this process; those that the environment leaves out come from the file `.env` where there is one, or have
 * their defaults. An empty value counts as left out. Throws INVALID_SETTINGS, whose message lists every problem, a line each.
 */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return readConfig(process.env)
}

/** The settings that these variables give. Throws as `loadConfig`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const result = settings.safeParse(given)
  if (!result.success) {
    throw new CommuniqueError(
      'INVALID_SETTINGS',
      result.error.issues.map((issue) => `${issue.message.replace(/\.$/, '')}.`).join('\n'),
    )
  }
  const { PORT: port, HOST: host, DATABASE_URL: databaseUrl, LOG_LEVEL: logLevel } = result.data
  return { port, host, databaseUrl, logLevel }
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535
}

function isHost(value: string): boolean {
  return /^[\w.:%-]+$/.test(value) && !/^[^:]*:\d+$/.test(value)
}

function checkDatabaseUrl(value: string, context: z.RefinementCtx): void {
  try {
    parseDatabaseUrl(value)
  } catch (error) {
    if (!(error instanceof CommuniqueError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
}
