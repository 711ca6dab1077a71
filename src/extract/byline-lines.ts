import { isCreditLine } from './credit-lines.ts'
import { isGivenName } from './lexicon/given-names.ts'
import type { Line } from './line.ts'

/** "By Jane Doe", "source : Agency", "Staff writer, Agency", "Reporting by Jane Doe"; not "By Monday, talks had failed." */
export const bylinePattern =
  /^(?:(?:staff writers?|web desk|news desk|agencies)(?:,?\s+.{2,60})?|(?:written |reported |reporting |edited |editing |compiled )?by:?\s+\p{Lu}.{1,100}|[•*-]?\s*source\s*:.{2,120}|\(?(?:(?:additional )?reporting|editing|writing|compiled|translated) by .{2,220}|\p{Lu}.{2,140} contributed (?:reporting|to this (?:report|story|article)).{0,60})$/iu

/** "Jane Doe   |11.10.2022", "Jane Doe in Oslo"; not "Leaders meet in Doha", whose words are not all a name's. */
const nameAndDate = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2})\s*[|•·]\s*\d{1,4}[./ -]/u
const nameAndPlace = /^(\p{Lu}\p{L}+)(?: \p{Lu}[\p{L}.'’-]+){1,2} in \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u

const namesAuthor = (line: string): boolean =>
  nameAndOutlet.test(line) || nameAndDate.test(line) || isGivenName(nameAndPlace.exec(line)?.[1] ?? '')

/** "Jane Doe, BBC News"; not "Leaders meet in Doha - BBC News". */
const nameAndOutlet =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:,| \|) (?:[Ss]taff [Ww]riter|[Cc]orrespondent|BBC News|CNN|Reuters|Associated Press|.{3,30} (?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter))\.?$/u

/** "From Jane Doe, Abuja", "From Jane Doe in Lagos"; not "From Oslo to Rome". */
const fromAuthor = /^From \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:,| in) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u

/** "Jane Doe /" and "Jane Doe ," with nothing behind: an author's line that lost its post. */
const cutAuthor = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} [,|]$/u

/** Marks the lines that credit authors, translators, photographers and outlets. */
export function markBylines(lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    // "By" on a line of its own, its author on the next.
    const next = lines[i + 1]
    if (/^by:?$/i.test(line.text) && next !== undefined && next.text.split(/\s+/).length <= 6) {
      line.kind = 'noise'
      if (next.kind === 'body') next.kind = 'byline'
    }
  })
  for (const line of lines) {
    if (
      line.kind === 'body' &&
      line.text.length <= 230 &&
      (bylinePattern.test(line.text) ||
        namesAuthor(line.text) ||
        fromAuthor.test(line.text) ||
        cutAuthor.test(line.text) ||
        isCreditLine(line.text)) &&
      !/[.!?]["”]$/.test(line.text)
    )
      line.kind = 'byline'
  }
}
