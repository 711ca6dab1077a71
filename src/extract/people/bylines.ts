import { outlets } from '../../domain/outlets.ts'
import { type Span, textOf } from '../../domain/span.ts'
import type { Structure } from '../analysis.ts'
import { countryOfWords } from '../countries.ts'
import { isCreditLine } from '../credit-lines.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { familyNamesInFront } from '../lexicon/organizations.ts'
import { outletNouns } from '../lexicon/outlets.ts'

const outletForms = new Set(outlets.flatMap(({ forms }) => forms))
const name = /\p{Lu}[\p{L}'’.-]*(?:[ \u00a0]+(?:(?:al|el|bin|van|von|de|da|der|den|di)[ -])*\p{Lu}[\p{L}'’.-]*){1,3}/gu
const monthAtEnd =
  /\s+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i
const noName =
  /\b(?:News|Agency|TV|Times|Press|Website|Staff|Writer|Correspondent|Desk|Editor|Reporter|Post|Bureau|Team|BBC|Service|World|Minister|Affairs|House|Source|Published|Updated|Posted|Images?|Getty|Ministry|Presidency|Government|Embassy|Parliament|Palace|Handout|Courtesy|Foundation|Office|Army|Chief|Officer|President|Union|Council|Nations|Commission)\b/i
const credit =
  /(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})\s*\/\s*(?:\p{Lu}{3,5}$|AFP|AP\b|EPA|Getty|Reuters|REUTERS|Pool|Bloomberg|Sputnik|TASS|Anadolu|Xinhua|dpa|The New York Times|The Washington Post|The Associated Press)/gmu

/** "Reporting by Jane Doe; Editing by John Roe", "writer Jane Doe in Vienna contributed to this report" inside a longer line. */
const inlineCredit =
  /\b(?:(?:[Rr]eporting|[Ee]diting|[Ww]riting) by [^.()]{3,120}|(?:\p{Lu}[\p{L}'’-]+ ){2,3}(?:in \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? )?contributed (?:reporting|to this (?:report|story|article)))/gu

const creditBehind =
  /(?:\b(?:AFP|AP|EPA|AP Photo|Reuters|REUTERS|Getty Images|Getty|Pool|Sputnik|TASS|Xinhua|Anadolu|UN Photo|WHO|UNICEF|UNHCR|NATO|EPA-EFE)\s*\/\s*|\b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture) (?:[Cc]redit:? |[Bb]y:? )|\bPhotograph: |\b(?:Photos?|PHOTO|Images?|Pictures?)\s?: (?:(?:[\p{Lu}][\p{L}.&’' -]{1,38}|\p{Lu}{2,6}I?)\s?\/\s*|\p{Lu}{2,6} (?=\p{Lu}\p{Ll}))?)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})/gu

/** "Media contact: Jane Doe 0400 000 000", "(Web editor: Jane Doe, John Roe)": who may be asked, and who put the page up. */
const contacts = /\b(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|editors?)\s*:\s*(?=\p{Lu}\p{Ll})([^\n]{3,160})/giu

/** "Jane Doe/Press Agency": a name and one of the outlets that we know. */
const nameAndOutlet = /(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})\s?\/\s?(\p{Lu}[\p{L}.' ]{1,30}\p{L})/gu

/** A line that is a name and nothing else: "Jane Doe", "JANE DOE". */
const nameAlone = /^(?:\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}|\p{Lu}{3,}(?: \p{Lu}{3,}){1,2})$/u

/** A story's paragraphs are longer than what stands above it. */
const PARAGRAPH = 120

/** The author between a headline and the story, on a line of their own without "By". */
function authorAbove(text: string, { blocks }: Structure): Span[] {
  const headline = blocks.findIndex(({ kind }) => kind === 'headline')
  const story = blocks.findIndex(({ kind, start, end }, i) => i > headline && kind === 'body' && end - start >= PARAGRAPH)
  if (headline < 0 || story < 0) return []
  return blocks.slice(headline + 1, story).filter((block) => {
    const line = textOf(text, block)
    return (
      nameAlone.test(line) &&
      isGivenName(line.split(' ')[0] ?? '') &&
      !noName.test(line) &&
      !outletForms.has(line) &&
      countryOfWords(line) === null
    )
  })
}

/**
 * The people of bylines and photo credits: "By Jane Doe and John Roe", "Reporting by Jane Doe; Editing by John Roe",
 * "Jane Doe/Getty"; not "By Press TV".
 */
export function findBylinePeople(text: string, structure: Structure): Span[] {
  const found: Span[] = []
  for (const block of structure.bylines) {
    const line = textOf(text, block)
    const plain = line.replace(/^(?:by|from):?\s/i, (word) => ' '.repeat(word.length))
    // "Press Trust of India Oslo" names no author.
    if (isCreditLine(line)) continue
    for (const match of plain.matchAll(name)) {
      const owner = /^\p{Lu}[\p{L} ]*['’]s\s+(?=\p{Lu})/u.exec(match[0])?.[0] ?? ''
      const words = match[0].slice(owner.length).replace(monthAtEnd, '').replace(/\.$/, '')
      if (
        !/\s/.test(words) ||
        outletForms.has(words) ||
        noName.test(words) ||
        (outletNouns.test(words) && !isGivenName(words.split(/\s/)[0] ?? ''))
      )
        continue
      if (/\bsource\b/i.test(line) && !isGivenName(words.split(/\s/)[0] ?? '')) continue
      const start = block.start + match.index + owner.length
      found.push({ start, end: start + words.length })
    }
  }
  found.push(...authorAbove(text, structure).map(({ start, end }) => ({ start, end })))
  for (const block of structure.blocks) {
    if (block.kind === 'byline') continue
    const stretch = textOf(text, block)
    if (/ing by | contributed /i.test(stretch))
      for (const credits of stretch.matchAll(inlineCredit)) {
        for (const match of credits[0].matchAll(name)) {
          if (noName.test(match[0]) || !isGivenName(match[0].split(/\s/)[0] ?? '')) continue
          const start = block.start + credits.index + match.index
          found.push({ start, end: start + match[0].length })
        }
      }
    if (/contact|nquir|editor/i.test(stretch))
      for (const asked of stretch.matchAll(contacts)) {
        for (const match of (asked[1] ?? '').matchAll(name)) {
          const first = match[0].split(/\s/)[0] ?? ''
          if (noName.test(match[0]) || !(isGivenName(first) || familyNamesInFront.has(first.toLowerCase()))) continue
          const start = block.start + asked.index + asked[0].length - (asked[1] ?? '').length + match.index
          found.push({ start, end: start + match[0].length })
        }
      }
    if (!/\/|[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture/.test(stretch)) continue
    for (const match of stretch.matchAll(nameAndOutlet)) {
      const [, words = '', outlet = ''] = match
      if (!outletForms.has(outlet.trim()) || noName.test(words) || outletForms.has(words)) continue
      found.push({ start: block.start + match.index, end: block.start + match.index + words.length })
    }
    for (const pattern of [credit, creditBehind]) {
      for (const match of stretch.matchAll(pattern)) {
        const words = (match[1] ?? '').replace(/\.$/, '')
        const start = block.start + match.index + match[0].indexOf(words)
        if (!noName.test(words)) found.push({ start, end: start + words.length })
      }
    }
  }
  return found
}
