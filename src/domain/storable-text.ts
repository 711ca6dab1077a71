/**
 * Text as both databases keep it unchanged: U+0000, which PostgreSQL cannot store, and halves of surrogate pairs, which
 * UTF-8 cannot spell, become U+FFFD. One code unit for one code unit, so that spans stay true. To be applied where text
 * comes in, before anything is measured in it.
 */
export const toStorableText = (text: string): string => (suspect.test(text) ? text.replace(unstorable, '\uFFFD') : text)

/** Whether both databases keep this text unchanged. */
export const isStorableText = (text: string): boolean => !suspect.test(text) || text.search(unstorable) === -1

// Half of a pair or not: a pattern that looks at code units is quick to say that there is neither.
const suspect = /[\0\uD800-\uDFFF]/
// With the u flag a whole pair is one character, so that \p{Surrogate} matches lone halves only.
const unstorable = /[\0\p{Surrogate}]/gu
