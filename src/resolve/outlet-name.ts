import { foldName } from '../domain/fold-name.ts'
import { outlets } from '../domain/outlets.ts'

/** What wordings of one outlet share: `Mehr`, `the Mehr news agency` and `MNA` are one, `AP` and `Associated Press` too. */
export function toOutletKey(name: string): string {
  const key = keyOfWords(name)
  return keyOfForm.get(key) ?? key
}

/** `Tehrantimes` and `The Tehran Times` are one by their letters alone. */
function keyOfWords(name: string): string {
  const words = foldName(name)
    .replace(/ (?:www|http|https) /g, ' ')
    .replace(/^the /, '')
    .replace(/(?<=.) (?:com|net|org)$/, '')
    .replace(/(?<=.)(?: official)?(?: news agency| news network| newsagency| news website| news| agency| website)$/, '')
  return words.replaceAll(' ', '') || name.trim().toLowerCase()
}

/** The tags, long names and spellings of outlets that everybody knows, each with its outlet's key. */
const keyOfForm = new Map<string, string>()
/** The name by which an outlet is known, by its key. */
const knownNames = new Map<string, string>()
for (const { name, forms } of outlets) {
  const key = keyOfWords(name)
  if (!knownNames.has(key)) knownNames.set(key, name)
  for (const form of forms) if (!keyOfForm.has(keyOfWords(form))) keyOfForm.set(keyOfWords(form), key)
}

/**
 * The best of an outlet's wordings (at least one): the name by which it is known where it is; otherwise in capitals and
 * small letters as names are, short, its words apart.
 */
export function chooseOutletName(wordings: readonly string[]): string {
  const known = knownNames.get(toOutletKey(wordings[0] ?? ''))
  if (known !== undefined) return known
  return [...wordings].sort(
    (a, b) =>
      rankCase(a) - rankCase(b) ||
      a.replace(/\s/g, '').length - b.replace(/\s/g, '').length ||
      b.length - a.length ||
      (a < b ? -1 : a > b ? 1 : 0),
  )[0] as string
}

/** 0 as names are written (Press TV, IRNA), 1 all in capitals, 2 with a small first letter. */
function rankCase(name: string): number {
  if (/^\p{Ll}/u.test(name)) return 2
  return name.length > 5 && name === name.toUpperCase() ? 1 : 0
}
