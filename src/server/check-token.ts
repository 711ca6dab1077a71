import { createHash, timingSafeEqual } from 'node:crypto'

/** Says whether a request's `Authorization` header shows the token. */
export type TokenCheck = (authorization: string | null) => boolean

/**
 * Checks for `Bearer` and this token, in a time that tells nothing of how much of it is right; without a token nobody has it.
 * Digests are compared, because they have one length.
 */
export function createTokenCheck(token: string | null): TokenCheck {
  if (token === null) return () => false
  const wanted = digest(token)
  return (authorization) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
    return given !== undefined && timingSafeEqual(digest(given), wanted)
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
