import { foldName } from '../domain/fold-name.ts'

/** What wordings of one outlet share: `Mehr`, `the Mehr news agency` and `MEHR NEWS AGENCY` are one, `Tehrantimes` and `Tehran Times` too. */
export function toOutletKey(name: string): string {
  const words = foldName(name)
    .replace(/ (?:www|http|https) /g, ' ')
    .replace(/^the /, '')
    .replace(/(?<=.)(?: official)?(?: news agency| news network| newsagency| news website| news| agency| website)$/, '')
  return words.replaceAll(' ', '') || name.trim().toLowerCase()
}

/** The best of an outlet's wordings (at least one): in capitals and small letters as names are, short, its words apart. */
export function chooseOutletName(wordings: readonly string[]): string {
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
