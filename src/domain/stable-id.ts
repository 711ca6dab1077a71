import { createHash } from 'node:crypto'

/**
 * An id that depends on nothing but its parts: the same parts give the same id on any machine.
 * 20 characters of lower-case base 32 (100 bits of SHA-256), safe in URLs and in every SQL collation.
 * Parts are kept apart, so `('a', 'bc')` and `('ab', 'c')` differ.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  let id = ''
  let bits = 0
  let value = 0
  for (const byte of digest) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5 && id.length < ID_LENGTH) {
      bits -= 5
      id += ALPHABET[(value >> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return id
}

const ID_LENGTH = 20
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
