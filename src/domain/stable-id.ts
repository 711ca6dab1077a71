import { hash } from 'node:crypto'

/**
 * An id that depends on nothing but its parts: the same parts give the same id on any machine.
 * 20 characters of lower-case base 32 (100 bits of SHA-256), safe in URLs and in every SQL collation.
 * Parts are kept apart, so `('a', 'bc')` and `('ab', 'c')` differ.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  const digest = hash('sha256', JSON.stringify(parts), 'buffer')
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

/**
 * A stable id that begins like the id of what it belongs to, so that rows of one article lie side by side in every index on
 * ids: writing an article then changes a few pages of an index rather than one for each row.
 */
export const stableIdWithin = (ownerId: string, ...parts: readonly (string | number)[]): string =>
  ownerId.slice(0, OWNER_LENGTH) + stableId(ownerId, ...parts).slice(OWNER_LENGTH)

/**
 * A stable id that begins like the id of what it belongs to, and goes on with a place in it, counted backward: of ids of one
 * owner, the greatest has the least place. Lists that put the latest first and break ties by id then follow the text.
 */
export const stableIdAt = (ownerId: string, place: number, ...parts: readonly (string | number)[]): string =>
  ownerId.slice(0, OWNER_LENGTH) + countDown(place) + stableId(ownerId, place, ...parts).slice(OWNER_LENGTH + PLACE_LENGTH)

/** What is left from a place to the last that can be told (33 million), in letters that sort like numbers. */
function countDown(place: number): string {
  let left = Math.max(0, ALPHABET.length ** PLACE_LENGTH - 1 - place)
  let letters = ''
  for (let index = 0; index < PLACE_LENGTH; index++) {
    letters = `${ALPHABET[left % ALPHABET.length]}${letters}`
    left = Math.floor(left / ALPHABET.length)
  }
  return letters
}

const PLACE_LENGTH = 5
/** Characters (40 bits) of the owner's id. */
const OWNER_LENGTH = 8
const ID_LENGTH = 20
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
