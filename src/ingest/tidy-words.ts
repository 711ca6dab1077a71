import { toStorableText } from '../domain/storable-text.ts'

/** Words on one line. A span may end within a pair of code units, and half a pair cannot be stored. */
export const tidy = (form: string): string => toStorableText(form.replace(/\s+/g, ' ').trim())

/** A form of a name on one line, without a possessive that was read as a part of it. */
export const tidyName = (form: string): string => tidy(form).replace(/(?<=\p{L})['’`]s$/u, '')
