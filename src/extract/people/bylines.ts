import type { Span } from '../../domain/span.ts'
import { textOf } from '../../domain/span.ts'
import type { Structure } from '../analysis.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { outlets } from '../lexicon/outlets.ts'

const outletForms = new Set(outlets.flatMap(({ forms }) => forms))
const name = /\p{Lu}[\p{L}'’.-]*(?:[ \u00a0]+(?:(?:al|el|bin|van|von|de|da|der|den|di)[ -])*\p{Lu}[\p{L}'’.-]*){1,3}/gu

/** The people of bylines and photo credits: "By Jane Doe and John Roe", "Reporting by Jane Doe; Editing by John Roe"; not "By Press TV". */
export function findBylinePeople(text: string, structure: Structure): Span[] {
  const found: Span[] = []
  for (const block of structure.bylines) {
    const line = textOf(text, block)
    if (!/\bby\b/i.test(line) && !/,/.test(line)) continue
    for (const match of line.replace(/^(?:by:?)\s/i, (word) => ' '.repeat(word.length)).matchAll(name)) {
      const words = match[0].replace(/\.$/, '')
      if (
        outletForms.has(words) ||
        /\b(?:News|Agency|TV|Times|Press|Website|Staff|Writer|Correspondent|Desk|Editor|Reporter|Post|Bureau|Team|BBC|Service|World|Minister|Affairs|House|Source)\b/i.test(
          words,
        )
      )
        continue
      if (/\bsource\b/i.test(line) && !isGivenName(words.split(/\s/)[0] ?? '')) continue
      found.push({ start: block.start + match.index, end: block.start + match.index + words.length })
    }
  }
  return found
}
