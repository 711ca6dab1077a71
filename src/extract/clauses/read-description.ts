import type { CountryCode } from '../../domain/facts.ts'
import { withForeignSecretary } from '../lexicon/institutions.ts'
import { emptyModifiers } from '../lexicon/office-kin.ts'
import { genericHeads, readOffice } from '../lexicon/offices.ts'
import { personNouns } from '../lexicon/source-nouns.ts'
import { firstFrom } from './discourse.ts'
import type { Range } from './noun-phrases.ts'
import { type Scene, spanOf } from './scene.ts'

/** What is known of a description: its words for offices, the country and the bodies it names, whether it can be anybody's. */
export interface Description {
  readonly heads: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  readonly generic: boolean
  /** Nouns before the head that tell its field: *entrepreneurship* minister, *coalition* leader. */
  readonly modifiers: readonly string[]
  readonly headWord: string
  readonly country: CountryCode | null
  /** The states that have such an office at all: *the foreign secretary*. */
  readonly only: ReadonlySet<CountryCode> | null
  /** Whether it belongs to a body of many states: *the bloc's top diplomat*. */
  readonly union: boolean
  /** Whom the words make a guest or a host, and in which state they were last: *the visiting president* is not at home. */
  readonly side: 'guest' | 'host' | null
  readonly home: CountryCode | null
  /** Names of bodies in it: *Hezbollah*, *SNSC*. */
  readonly bodies: readonly string[]
}

/** What a phrase without a name tells of whom it means; null where it means no person: "the president's order". */
export function readDescription(scene: Scene, range: Range, words: string, country: CountryCode | null): Description | null {
  const { analysis, unit } = scene
  const span = spanOf(unit, range)
  const lower = words.toLowerCase()
  const phrase = readOffice(analysis.text.slice(span.start, span.end))
  const headWord = lower.match(/[\p{L}-]+/gu)?.at(-1) ?? ''
  // "the president's order" and "the president's aide" are no president.
  const owned = words.split(/['’]s\s/).at(-1) ?? words
  const { heads } = owned === words ? phrase : readOffice(owned)
  if (owned !== words && heads.size === 0 && !genericHeads.has(headWord) && !personNouns.has(headWord)) return null
  return {
    heads,
    fields: phrase.fields,
    generic: heads.size === 0 && (genericHeads.has(headWord) || isNational(words, country) || sideOf(lower, headWord) !== null),
    side: sideOf(lower, headWord),
    home: homeOf(scene),
    modifiers: modifiersIn(scene, range),
    headWord,
    country,
    only: statesWith(lower),
    union: unions.test(lower),
    bodies: bodiesIn(scene, range),
  }
}

function sideOf(words: string, headWord: string): Description['side'] {
  if (headWord === 'guest' || headWord === 'visitor' || /\bvisiting\s/.test(words)) return 'guest'
  return headWord === 'host' ? 'host' : null
}

/** The state of the city that was named last, else of the dateline. */
function homeOf({ analysis, unit }: Scene): CountryCode | null {
  const { countryMentions, structure } = analysis
  for (let at = firstFrom(countryMentions, unit.start) - 1; at >= 0 && at > firstFrom(countryMentions, unit.start) - 8; at--)
    if (countryMentions[at]?.form === 'city') return countryMentions[at]?.code ?? null
  return structure.dateline?.country ?? null
}

/** "The Chilean said": one person of that state; not "the French said", who are many. */
const isNational = (words: string, country: CountryCode | null): boolean =>
  country !== null && /^[Tt]he \p{Lu}\p{Ll}+(?:an|i|man|woman)$/u.test(words)

const noField =
  /^(?:minister|president|government|cabinet|state|country|nation|career|veteran|party|deputy|chief|head|ministry|foreign|top|vice|prime|team|house|parliament|army|press|media|spokes\p{L}+|leader|world|lead|fellow|host|counterpart|office|opposition)$/u

/** Nouns between the article and the head that no table knows. */
function modifiersIn({ unit, layers }: Scene, range: Range): string[] {
  const found: string[] = []
  for (let at = range.first; at < range.last - 1; at++) {
    const item = unit.items[at]
    const next = unit.items[at + 1]
    if (item === undefined || item.pos === 'ADP') break
    if (item.pos !== 'NOUN' || !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '') || !/^\p{Ll}{4,}$/u.test(item.text)) continue
    const { heads, fields } = readOffice(item.word)
    const isKnown = heads.size > 0 || fields.size > 0 || noField.test(item.word) || emptyModifiers.has(item.word)
    if (!isKnown && (layers.countries[at] ?? -1) < 0 && !personNouns.has(item.word)) found.push(item.word)
  }
  return found
}

/** Capitals that many bodies share. */
const ofAnyBody =
  /^(?:Minist(?:ry|ers?)|Governments?|Departments?|Offices?|Parliament|Council|Committee|Commission|Party|House|State|Security|National|Supreme|Foreign|General|Board|Bank|Organi[sz]ation|Agency|Secretary|Assembly|Senate|Union|Republic|Islamic|Office|Presidency|Embassy|Affairs|Central|Federal|Public|High|Court|Revolution|Prime|Acting|Former|Deputy|Vice|Senior|Democrat(?:ic)?|Republican|Social(?:ist)?|Conservative|Labou?r|Tory|Liberal|Green|Christian|Communist)$/

/** Capitals that name neither a country nor an office: *Hezbollah*, *the SNSC*. */
function bodiesIn({ unit, layers }: Scene, range: Range): string[] {
  const bodies: string[] = []
  for (let at = range.first; at < range.last; at++) {
    const item = unit.items[at]
    if (item === undefined || !/^\p{Lu}\p{L}/u.test(item.text) || (layers.countries[at] ?? -1) >= 0) continue
    if (item.text !== item.text.toUpperCase() && at === 0) continue
    const { heads, fields } = readOffice(item.word)
    const isStyle = genericHeads.has(item.word) || /^(?:his|her|their|your)$/.test(item.word)
    if (heads.size === 0 && fields.size === 0 && !isStyle && !ofAnyBody.test(item.text)) bodies.push(item.text)
  }
  return bodies
}

const unions = /\b(?:bloc|union|alliance|world body|global body|watchdog)['’]s\s|\bhigh representative\b/
const foreignSecretaries: ReadonlySet<CountryCode> = new Set([...withForeignSecretary, 'GB'])
const secretariesOfState: ReadonlySet<CountryCode> = new Set(['US', 'GB', 'VA'])

function statesWith(words: string): ReadonlySet<CountryCode> | null {
  if (/\bforeign secretary\b/.test(words)) return foreignSecretaries
  return /\bsecretary of state\b/.test(words) ? secretariesOfState : null
}
