import { toStorableText } from '../domain/storable-text.ts'

/** Words on one line. A span may end within a pair of code units, and half a pair cannot be stored. */
export const tidy = (form: string): string => toStorableText(form.replace(/\s+/g, ' ').trim())

/** A form of a name on one line, without what was read as a part of it: a bracket, a possessive with what it owns, `-led`, `-era`. */
export const tidyName = (form: string): string =>
  tidy(form.replace(/[()[\]]/g, ''))
    .replace(/(?<=\p{L})['’`]s(?: .*)?$/u, '')
    .replace(/(?<=\p{L})-(?:led|era|backed|brokered|linked|style|like|appointed|aligned)$/iu, '')
