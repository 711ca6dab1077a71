import type { CountryCode } from '../../domain/facts.ts'
import { familyNamesInFront, speakingOrganizations } from '../lexicon/organizations.ts'
import { followersOfSurnames, ownedByPeople, personVerbs, speechVerbs } from '../lexicon/person-verbs.ts'
import type { Office } from './describe-office.ts'
import { type Before, readBefore } from './office.ts'
import { readAfter } from './office-behind.ts'
import type { ClassedToken } from './word-classes.ts'

/** A run of words that may name a person, with what speaks for it. */
export interface NameRun {
  /** Tokens from `first` (included) to `last` (excluded). */
  readonly first: number
  readonly last: number
  readonly before: Before
  readonly after: { readonly office: Office; readonly end: number } | null
  /** From 1.5 on the run names a person by itself; below, only where it repeats a person's name. */
  readonly score: number
  /** The country behind the name: "Sultan Haitham of Oman". */
  readonly origin: CountryCode | null
  readonly rule: string
}

/** A run of more capitals than this is a title or a list, no name. */
const LONGEST_NAME = 8

/** Runs at least this sure name a person by themselves. */
export const SURE = 1.5

/** Runs below this are more likely something else; from here to `SURE` a later mention may tell. */
export const UNSURE = -0.1

/** "his wife, Jane Doe", "her son Jack Roe". Not "his party, New Dawn". */
export function isKin(tokens: readonly ClassedToken[], first: number): boolean {
  const comma = tokens[first - 1]?.text === ','
  const kin = tokens[comma ? first - 2 : first - 1]
  const owner = tokens[comma ? first - 3 : first - 2]
  return (
    /^(?:wife|husband|son|daughter|brother|sister|father|mother|widow|cousin|nephew|niece|uncle|aunt|colleague|friend)$/.test(
      kin?.key ?? '',
    ) &&
    (/^(?:his|her|their|whose|my)$/.test(owner?.key ?? '') || owner?.class === 'possessive' || owner?.pos === 'ADJ')
  )
}

/** "Jane Doe reports from Apia." */
const reportsFrom = (tokens: readonly ClassedToken[], last: number): boolean =>
  tokens[last]?.key === 'reports' && tokens[last + 1]?.key === 'from'

/** "met with Ana Ruiz", "met President Ali Said" */
function meetsSomebody(tokens: readonly ClassedToken[], verb: ClassedToken | undefined): boolean {
  if (verb === undefined || verb.key !== 'met') return false
  let at = tokens[verb.index + 1]?.key === 'with' ? verb.index + 2 : verb.index + 1
  if (tokens[at]?.given === true) return true
  for (const end = at + 4; at < end; at++) {
    const word = tokens[at]
    if (word?.capital === true && /^(?:head|honorific|rank)$/.test(word.class)) return true
    if (word?.class !== 'country' && word?.class !== 'modifier') return false
  }
  return false
}

/** "a delegation led by Pak Su Ok", "headed by Ana Ruiz" */
const isLeading = (tokens: readonly ClassedToken[], first: number): boolean =>
  tokens[first - 1]?.key === 'by' &&
  /^(?:led|headed|chaired|accompanied|represented|flanked|succeeded)$/.test(tokens[first - 2]?.key ?? '')

function originBehind(tokens: readonly ClassedToken[], last: number, to: number): CountryCode | null {
  const link = tokens[last]?.key
  if (link !== 'of' && link !== 'from') return null
  const at = tokens[last + 1]?.key === 'the' ? last + 2 : last + 1
  const word = at < to ? tokens[at] : undefined
  // "notified Jane Doe of Oman's views": the state owns something else.
  let behind = at + 1
  while (tokens[behind]?.country === word?.country && tokens[behind]?.class === 'country') behind += 1
  if (tokens[behind]?.class === 'possessive') return null
  // "Ana Ruiz from Peru, Bo Lind from Sweden and": only in a list or at an end.
  if (link === 'from' && tokens[behind] !== undefined && !/^(?:,|;|\.|\)|and)$/.test(tokens[behind]?.key ?? '')) return null
  return word?.class === 'country' && word.country !== null && word.country.form !== 'city' ? word.country.code : null
}

/** What is known around a run. */
export interface Surroundings {
  /** Tokens of its sentence. */
  readonly from: number
  readonly to: number
  /** Words that follow "the" somewhere in the report. */
  readonly withArticle: ReadonlySet<string>
}

/** What speaks for and against a run naming a person: titles, given names, what the words around do with it. */
export function judgeRun(tokens: readonly ClassedToken[], run: { first: number; last: number }, around: Surroundings): NameRun {
  const { first, last } = run
  const words = tokens.slice(first, last)
  const before = readBefore(tokens, first)
  const after = readAfter(tokens, last)
  const previous = first > around.from ? tokens[first - 1] : undefined
  const next = last < around.to ? tokens[last] : undefined
  const parts = words.filter((word) => word.class !== 'particle')
  const directTitle = previous !== undefined && (before.styled || previous.class === 'head')
  const origin = originBehind(tokens, last, around.to)
  let score = 0
  let rule = 'name-shape'
  const credit = (points: number, name: string) => {
    score += points
    if (points >= SURE && rule === 'name-shape') rule = name
  }
  const spoken =
    next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX') ? next : next?.pos === 'ADV' ? tokens[last + 1] : undefined
  // The bare form has a plural subject: "Pundits believe".
  // "the attack on Khan Sheikhun demands": what a preposition reaches is not the verb's subject.
  const reached = /^(?:on|against|near|off|along|around|beyond|toward|towards)$/.test(previous?.key ?? '')
  const speaks = !reached && spoken !== undefined && speechVerbs.has(spoken.lemma) && spoken.key !== spoken.lemma
  const remarks =
    spoken?.lemma === 'make' &&
    /^(?:remarks?|comments?|statements?)$/.test(tokens[spoken.index + 2]?.key ?? tokens[spoken.index + 1]?.key ?? '')
  const acts = spoken !== undefined && personVerbs.has(spoken.lemma)
  const saidBefore = previous !== undefined && previous.pos === 'VERB' && speechVerbs.has(previous.lemma)
  if (parts.length > LONGEST_NAME) score -= 10
  if (parts.length > 1) {
    if (before.office !== null) credit(3, before.office.counterpart ? 'counterpart-before-name' : 'office-before-name')
    else if (before.styled) credit(3, 'title-before-name')
    if (after !== null) credit(3, 'office-behind-name')
    if (parts[0]?.given) credit(2, 'given-name')
    else if (parts.some((word) => word.given)) credit(1, 'given-name')
    if (
      words.some(
        (word, i) =>
          (word.class === 'particle' && i > 0 && /^(?:bin|bint|ibn|al|von|van|el)$/.test(word.key)) ||
          (i > 0 && /^(?:al|el)-/i.test(word.text)) ||
          (word.class === 'initial' && i > 0),
      )
    )
      credit(1, 'name-parts')
    if (isKin(tokens, first)) credit(1.5, 'kin')
    const age = next?.text === ',' && /^\d{2}$/.test(tokens[last + 1]?.text ?? '') && /^[,.]$/.test(tokens[last + 2]?.text ?? '')
    if (age) credit(1.5, 'age')
    if (next?.text === ',' && tokens[last + 1]?.key === 'who') credit(1.5, 'who')
    if (familyNamesInFront.has(parts[0]?.key ?? '') && (parts.length === 3 || /-/.test(parts[1]?.text ?? '')))
      credit(1.5, 'family-name-in-front')
    if (next?.class === 'possessive' && ownedByPeople.has(tokens[last + 1]?.key ?? '')) credit(1, 'owner')
    const proper = words.every((word) => word.pos === 'PROPN' || word.class === 'particle')
    if (speaks || saidBefore || remarks || reportsFrom(tokens, last)) credit(proper ? 1.5 : 1, 'speaker')
    else if (acts) credit(0.5, 'actor')
    if (proper && isLeading(tokens, first)) credit(1.5, 'leader')
    if (proper && origin !== null) credit(1, 'state-behind-name')
  } else if (parts.length === 1) {
    const word = parts[0] as ClassedToken
    if (directTitle && word.class === 'capital')
      credit(before.office?.counterpart ? 1 : 2, before.office !== null ? 'office-before-name' : 'title-before-name')
    else if (after !== null && !after.office.counterpart) credit(1, 'office-behind-name')
    if (speaks && next !== undefined && word.pos === 'PROPN' && !speakingOrganizations.has(word.key)) credit(1.5, 'speaker')
    if (saidBefore && !speakingOrganizations.has(word.key)) credit(0.5, 'speaker')
    if (next !== undefined && followersOfSurnames.has(next.key)) credit(1.5, 'administration')
    // "Haddad met with President Ana Ruiz": whom somebody with a title is met by.
    if (word.pos === 'PROPN' && acts && meetsSomebody(tokens, spoken)) credit(1.5, 'actor')
    // "during Haddad's visit": only people travel, speak and decide.
    if (
      next?.class === 'possessive' &&
      previous !== undefined &&
      word.pos === 'PROPN' &&
      ownedByPeople.has(tokens[last + 1]?.key ?? '')
    )
      credit(1.5, 'owner')
    if (around.withArticle.has(word.key) && !directTitle) score -= 2
    // "the Reed-Stone administration" is two people's; "Minister Assisting the Prime Minister" is a title.
    if (/-/.test(word.text) && next !== undefined && followersOfSurnames.has(next.key)) score -= 3
    if (/[a-z]{4}ing$/.test(word.text) && !word.given && next?.class !== 'possessive' && !speaks) score -= 2
    if (words.length === 1 && word.text.length < 3) score -= 2
    if (first === around.from && word.pos !== 'PROPN' && !word.given) score -= 1.5
  }
  // "overthrew 83-year-old Bakari"
  if (/^\d{2}-year-old$/.test(previous?.key ?? '')) credit(1.5, 'age')
  if (previous !== undefined && !directTitle && before.office === null) {
    if (/^(?:the|a|an)$/.test(previous.key) && rule !== 'administration') score -= 3
    else if (/^(?:in|at|from|near|into|across|outside|inside|via)$/.test(previous.key)) score -= 1.5
    else if (/^(?:newspaper|daily|website|agency|network|channel|magazine|broadcaster|weekly|paper|outlet)$/.test(previous.key))
      score -= 4
    else if (previous.class === 'acronym' || previous.class === 'organization' || previous.class === 'common') score -= 1
  }
  if (next !== undefined) {
    if (
      next.capital &&
      (next.class === 'organization' ||
        next.class === 'head' ||
        next.class === 'modifier' ||
        next.class === 'acronym' ||
        next.class === 'country')
    )
      score -= next.class === 'country' ? 2 : 4
    if (
      next.class === 'organization' ||
      /^(?:newspaper|agency|news|province|city|region|port|airport|border|street|square|base|movement|party|group|company|district|village|island|tanker|oilfield|field|dam|river|website|daily|channel|network|tv|television|magazine|clan|tribe|militants?|fighters|rebels|river|mountains?|peninsula|strait|conference|process|agreement|accord|treaty|deal|talks|summit|initiative|declaration|statement|resolution|airlines?|aircraft|jets?|missiles?|drones?|vaccine|stadium|railway|railroad)$/.test(
        next.key,
      )
    )
      score -= parts.length > 1 && before.office !== null ? 1 : 3
    const bracketed = next.text === '(' && tokens[last + 1]?.class === 'acronym' && tokens[last + 2]?.text === ')'
    if (bracketed && before.office === null && !before.styled) score -= 3
    if (next.text === '&' || /^\d/.test(next.text)) score -= 1
  }
  if (words.some((word) => speakingOrganizations.has(word.key)) && before.office === null) score -= 3
  return { first, last, before, after, score, rule, origin }
}
