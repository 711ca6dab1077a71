import { existsSync } from 'node:fs'
import { z } from 'zod'
import { CommuniqueError } from './domain/errors.ts'
import { defaultLimits, type Limits } from './server/limits.ts'
import { parseDatabaseUrl } from './storage/database-url.ts'

/** The settings, read once from the environment. */
export interface Config {
  /** PORT: the port that the server listens on; 0 takes a free one. */
  readonly port: number
  /** HOST: the address or name that the server listens on; by default this machine alone can reach it. */
  readonly host: string
  /** DATABASE_URL: file:… or postgresql://… May hold a password: print it through `withoutPassword`. */
  readonly databaseUrl: string
  /** API_TOKEN: what requests must show to change the graph; without one the graph cannot be changed over the API. */
  readonly apiToken: string | null
  /** LOG_LEVEL: the least level that is logged. */
  readonly logLevel: LogLevel
  /** The limits, those that the environment sets among them: MAX_DEPTH, MAX_COST and so on, see `limitSettings`. */
  readonly limits: Limits
  /** CORS_ORIGINS: sites whose pages may read the answers, with commas between them, or * for all. */
  readonly corsOrigins: readonly string[]
  /** INTROSPECTION: whether the schema can be asked for. */
  readonly introspection: boolean
  /** GRAPHIQL: whether browsers are shown GraphiQL. */
  readonly graphiql: boolean
  /** METRICS: whether /metrics is served. */
  readonly metrics: boolean
  /** TRUSTED_DOCUMENTS: a file with the only documents that are served, as graphql-codegen's persistedDocuments writes it. */
  readonly trustedDocuments: string | null
}

/** The limits that an operator may want to set, each a whole number. */
const limitSettings = {
  MAX_DEPTH: 'maxDepth',
  MAX_COST: 'maxCost',
  MAX_ALIASES: 'maxAliases',
  MAX_DIRECTIVES: 'maxDirectives',
  MAX_TOKENS: 'maxTokens',
  MAX_BODY_BYTES: 'maxBodyBytes',
  MAX_REPORT_BYTES: 'maxReportBytes',
  OPERATION_TIMEOUT_MS: 'operationMilliseconds',
  MAX_OPERATIONS_IN_FLIGHT: 'maxOperationsInFlight',
  MAX_FOLLOWERS: 'maxFollowers',
} as const satisfies Readonly<Record<string, keyof Limits>>
const limitNames = Object.keys(limitSettings) as (keyof typeof limitSettings)[]

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
/** Pino's levels. */
export type LogLevel = (typeof logLevels)[number]

const wholeNumber = (name: string, preset: number) =>
  z
    .string()
    .default(String(preset))
    .refine((value) => /^[1-9]\d{0,8}$/.test(value), { error: `${name} must be a whole number from 1 to 999999999` })
    .transform(Number)

const onOrOff = (name: string, preset: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: `${name} must be on or off` })
    .default(preset)
    .transform((value) => value === 'on')

const limits = Object.fromEntries(
  limitNames.map((name) => [name, wholeNumber(name, defaultLimits[limitSettings[name]])]),
) as Record<keyof typeof limitSettings, ReturnType<typeof wholeNumber>>

const settings = z.object({
  PORT: z.string().default('4000').refine(isPort, { error: 'PORT must be a whole number from 0 to 65535' }).transform(Number),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine(isHost, { error: 'HOST must be a name or an address, without scheme, port or spaces' }),
  DATABASE_URL: z.string().default('file:./communique.db').superRefine(checkDatabaseUrl),
  LOG_LEVEL: z.enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(', ')}` }).default('info'),
  API_TOKEN: z
    .string()
    .refine((value) => /^[\x21-\x7e]{16,}$/.test(value), {
      error: 'API_TOKEN must have at least 16 characters: letters, digits and signs, without spaces',
    })
    .optional(),
  ...limits,
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((origin) => origin.trim() || []))
    .refine((origins) => origins.every(isOrigin), {
      error: 'CORS_ORIGINS must be * or origins with commas between them, like https://app.example.org',
    }),
  INTROSPECTION: onOrOff('INTROSPECTION', 'on'),
  GRAPHIQL: onOrOff('GRAPHIQL', 'on'),
  METRICS: onOrOff('METRICS', 'off'),
  TRUSTED_DOCUMENTS: z
    .string()
    .refine((path) => existsSync(path), { error: 'TRUSTED_DOCUMENTS names no file that there is' })
    .optional(),
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
  const { data } = result
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    apiToken: data.API_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    limits: { ...defaultLimits, ...Object.fromEntries(limitNames.map((name) => [limitSettings[name], data[name]])) },
    corsOrigins: data.CORS_ORIGINS,
    introspection: data.INTROSPECTION,
    graphiql: data.GRAPHIQL,
    metrics: data.METRICS,
    trustedDocuments: data.TRUSTED_DOCUMENTS ?? null,
  }
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535
}

const isOrigin = (value: string): boolean => value === '*' || (URL.canParse(value) && new URL(value).origin === value)

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
