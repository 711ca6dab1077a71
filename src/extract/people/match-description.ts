import type { CountryCode } from '../../domain/facts.ts'
import { emptyModifiers, genericHeads, officeKin } from '../lexicon/office-kin.ts'

/** What is known of a person when a description looks for whom it means. */
export interface Described {
  readonly country: CountryCode | null
  readonly titles: readonly string[]
}

/**
 * How well a description ("the Iraqi defense minister") fits a person, from 0 (not at all) to 1. A country that contradicts
 * rules the person out, and so does an office of another kind; "official" fits everybody.
 */
export function fitOfDescription(
  description: { readonly head: string; readonly words: readonly string[]; readonly country: CountryCode | null },
  person: Described,
): number {
  const head = description.head.replace(/s$/, '')
  if (description.country !== null && person.country !== null && description.country !== person.country) return 0
  const byCountry = description.country !== null && description.country === person.country ? 0.2 : 0
  if (person.titles.length === 0) return genericHeads.has(head) && byCountry > 0 ? 0.3 : 0
  const heads = head === 'head' ? headsOfAll.find(([of]) => description.words.includes(of))?.[1] : undefined
  const modifiers = heads ? [] : description.words.filter((word) => word.replace(/s$/, '') !== head && !emptyModifiers.has(word))
  let best = 0
  for (const title of person.titles) {
    const lower = title.toLowerCase().replaceAll('defence', 'defense')
    const kin = heads ?? officeKin[head]
    const headFits = kin !== undefined ? kin.test(lower) : lower.includes(head)
    if (!headFits) continue
    const shared = modifiers.filter(
      (word) =>
        lower.includes(word.replaceAll('defence', 'defense').slice(0, Math.max(4, word.length - 2))) ||
        initialsOf(title).includes(word.toUpperCase()),
    ).length
    const share = modifiers.length === 0 ? 1 : shared / modifiers.length
    // "the deputy minister" is not the minister.
    const deputy =
      /\b(?:deputy|vice|assistant|spokes)/.test(lower) !== /\b(?:deputy|vice|assistant|spokes)/.test(description.words.join(' '))
    if (modifiers.length > 0 && share < 0.5) continue
    const exact = lower.includes(head) ? 0.1 : 0
    const score =
      0.5 + 0.2 * share + exact + byCountry - (deputy ? 0.25 : 0) - (modifiers.length === 0 && genericHeads.has(head) ? 0.1 : 0)
    best = Math.max(best, score)
  }
  return best
}

/** "the head of state", "the head of government": the offices that are so called. */
const headsOfAll: readonly (readonly [string, RegExp])[] = [
  ['state', /president|king|queen|emir|amir|sultan|head of state/i],
  ['government', /prime minister|premier|chancellor|head of government/i],
]

/** Bodies of several names: how a description and how an office may call them. */
const sameBodies: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:EU|E\.U\.|Europe(?:an)?)$/, /\b(?:EU|E\.U\.|European)/],
  [/^(?:UN|U\.N\.|United|Nations)$/, /\b(?:UN|U\.N\.|United Nations)/],
]

/** Whether an office names a body, by its name or by the initials of the name: *SNSC* of the Supreme National Security Council. */
export function namesBody(title: string, body: string): boolean {
  for (const [own, theirs] of sameBodies) if (own.test(body)) return theirs.test(title)
  const initials = body.length > 2 && body === body.toUpperCase() && initialsOf(title).includes(body)
  return initials || title.toLowerCase().includes(body.toLowerCase().slice(0, Math.max(4, body.length - 2)))
}

/** The first letters of the words in capitals. */
const initialsOf = (title: string): string => (title.match(/(?<![\p{L}.])\p{Lu}(?=\p{Ll})/gu) ?? []).join('')
