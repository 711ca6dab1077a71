import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CommuniqueError } from '../domain/errors.ts'

/** Where a database is: what `DATABASE_URL` says. */
export type DatabaseAddress =
  | { readonly dialect: 'sqlite' /** Absolute. */; readonly path: string }
  | { readonly dialect: 'postgresql'; readonly connectionString: string }

/**
 * Reads a database's URL: `file:./x.db` (relative to the working directory), `file:/absolute/x.db`, `file:///absolute/x.db`,
 * `postgresql://…` or `postgres://…`. Throws INVALID_DATABASE_URL in a sentence that never repeats a password.
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  if (url.startsWith('file:')) return { dialect: 'sqlite', path: pathOf(url) }
  if (/^postgres(ql)?:\/\//.test(url)) {
    if (!URL.canParse(url))
      throw new CommuniqueError('INVALID_DATABASE_URL', `DATABASE_URL is no valid address: ${withoutPassword(url)}.`)
    return { dialect: 'postgresql', connectionString: url }
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]
  throw new CommuniqueError(
    'INVALID_DATABASE_URL',
    `DATABASE_URL must begin with file: or postgresql://, ${scheme === undefined ? 'and has no scheme' : `not with ${scheme}:`}.`,
  )
}

/** The URL with its password, if any, replaced by stars: fit for printing. */
export const withoutPassword = (url: string): string =>
  url.replace(/^([a-z]+:\/\/[^:@/?#]*):.*@/i, '$1:***@').replace(/([?&]password=)[^&]*/gi, '$1***')

function pathOf(url: string): string {
  const path = url.startsWith('file://') ? pathOfFileUrl(url) : url.slice('file:'.length)
  if (path === '' || path.endsWith('/')) throw new CommuniqueError('INVALID_DATABASE_URL', `DATABASE_URL names no file: ${url}.`)
  if (path.includes('?') || path.includes(':memory:')) {
    throw new CommuniqueError('INVALID_DATABASE_URL', `DATABASE_URL must name a plain file, without parameters: ${url}.`)
  }
  return resolve(path)
}

function pathOfFileUrl(url: string): string {
  try {
    return fileURLToPath(url)
  } catch (cause) {
    throw new CommuniqueError('INVALID_DATABASE_URL', `DATABASE_URL is no address of a file on this machine: ${url}.`, { cause })
  }
}
