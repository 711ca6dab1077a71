import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'
import { familyNamesInFront, openingParticles, placesAsGivenNames, speakingOrganizations } from '../lexicon/organizations.ts'
import { followersOfSurnames, ownedByPeople, personVerbs, speechVerbs } from '../lexicon/person-verbs.ts'
import type { Office } from './describe-office.ts'
import { type Before, readAfter, readBefore } from './office.ts'
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

/** Every run of words of the report that has the shape of a name, in reading order, headlines and teasers left out. */
export function findNameRuns(analysis: Pick<Analysis, 'structure' | 'sentences'>, tokens: readonly ClassedToken[]): NameRun[] {
  const withArticle = wordsWithArticle(tokens)
  const runs: NameRun[] = []
  for (const sentence of analysis.sentences) {
    const kind = analysis.structure.blocks[sentence.block]?.kind
    if (kind === 'byline') continue
    // "Immigration Minister Tackles Smuggling Issues": where all words have capitals, they tell no name.
    const capitalized = kind === 'headline' && isTitleCase(tokens, sentence.first, sentence.last)
    const linkOnly = kind === 'headline' || kind === 'subheading' || kind === 'teaser'
    for (let at = sentence.first; at < sentence.last; ) {
      const last = runEnd(tokens, at, sentence.first, sentence.last)
      if (last === at) {
        at += 1
        continue
      }
      const first = cutBody(tokens, at, last)
      const run = judgeRun(tokens, { first, last }, { from: sentence.first, to: sentence.last, withArticle })
      const titled = kind !== 'headline' || !capitalized || (tokens[first] as ClassedToken).given
      const alone = kind === 'subheading' && last - first > 1 && Math.max(last, run.after?.end ?? 0) === sentence.last
      runs.push(
        linkOnly && !(run.before.office !== null && last - first > 1 && titled) && !alone
          ? { ...run, score: Math.min(run.score, UNSURE) }
          : run,
      )
      at = last
    }
  }
  return runs
}

const isTitleCase = (tokens: readonly ClassedToken[], from: number, to: number): boolean => {
  const words = tokens.slice(from, to).filter(({ key, class: kind }) => kind !== 'mark' && key.length > 3)
  return words.length > 3 && words.every(({ capital }) => capital)
}

const placeNouns = /^(?:province|city|region|port|airport|district|village|island|governorate|county|peninsula|strait)$/

/** Keys of words that follow "the" somewhere: names of organizations more often than of people. */
function wordsWithArticle(tokens: readonly ClassedToken[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let i = 1; i < tokens.length; i++) {
    const word = tokens[i] as ClassedToken
    const previous = tokens[i - 1] as ClassedToken
    // "Lorestan province", "the city of Sari": a place wherever it stands.
    if (previous.class === 'capital' && placeNouns.test(word.key)) found.add(previous.key)
    if (word.class === 'capital' && previous.key === 'of' && placeNouns.test(tokens[i - 2]?.key ?? '')) found.add(word.key)
    if (
      word.class === 'capital' &&
      tokens[i - 1]?.key === 'the' &&
      !followersOfSurnames.has(tokens[i + 1]?.key ?? '') &&
      tokens[i + 1]?.class !== 'capital'
    )
      found.add(word.key)
  }
  return found
}

const isNamePart = (word: ClassedToken): boolean => word.class === 'capital' || word.class === 'initial'

/** Where the run of name words that starts at `at` ends; `at` itself where none starts. */
function runEnd(tokens: readonly ClassedToken[], at: number, from: number, to: number): number {
  const first = tokens[at] as ClassedToken
  const next = tokens[at + 1]
  const opens =
    isNamePart(first) ||
    (first.capital && first.class === 'particle' && openingParticles.has(first.key)) ||
    // "bin Laden praised", "von Weizsäcker said": the particle keeps its small letter.
    (!first.capital && /^(?:bin|ibn|von|van)$/.test(first.key) && next?.class === 'capital') ||
    (first.capital && first.class === 'small') ||
    (first.class === 'country' &&
      placesAsGivenNames.has(first.key) &&
      next?.class === 'capital' &&
      followsTitle(tokens[at - 1])) ||
    (first.capital &&
      wordsAsSurnames.has(first.key) &&
      next?.class === 'capital' &&
      followsTitle(tokens[at - 1]) &&
      first.class === 'organization')
  if (
    !opens ||
    (first.class === 'initial' && !(next !== undefined && at + 1 < to && (isNamePart(next) || next.class === 'acronym')))
  )
    return at
  // At the start of a sentence a capital says nothing: the tagger must take the word for a name.
  if (at === from && first.class === 'capital' && !first.given && first.pos !== 'PROPN') return at
  let end = at + 1
  while (end < to) {
    const word = tokens[end] as ClassedToken
    const following = end + 1 < to ? tokens[end + 1] : undefined
    // "Sarah Jordan", "Ana Pereira": states and cities that are surnames too, behind a given name.
    const surnameOfPlace =
      word.class === 'country' &&
      (tokens[end - 1] as ClassedToken).class === 'capital' &&
      (placesAsGivenNames.has(word.key)
        ? (tokens[end - 1] as ClassedToken).given || following?.class === 'capital'
        : word.country?.form === 'city' && word.capital && (tokens[end - 1] as ClassedToken).given && end === at + 1)
    if (word.class === 'capital' || word.class === 'initial' || surnameOfPlace) {
      end += 1
      continue
    }
    // "Hassan Sheikh Mohamud": a title in the middle of a name is a name.
    if (
      word.class === 'honorific' &&
      /^(?:sheikh|shaikh|haji|hajj|sayyed|sayed)$/.test(word.key) &&
      following?.class === 'capital' &&
      (tokens[end - 1] as ClassedToken).given
    ) {
      end += 2
      continue
    }
    if (word.class === 'particle' && following !== undefined) {
      const third = end + 2 < to ? tokens[end + 2] : undefined
      if (
        following.class === 'capital' ||
        (following.capital && (following.class === 'country' || following.class === 'organization')) ||
        (following.class === 'particle' && third?.class === 'capital')
      ) {
        end += following.class === 'particle' ? 3 : 2
        continue
      }
    }
    // Surnames that are words: "Theresa May", "Ben Wallace Hall".
    const previous = tokens[end - 1] as ClassedToken
    const surname =
      word.capital &&
      (word.class === 'calendar' ||
        word.class === 'organization' ||
        word.class === 'common' ||
        word.class === 'modifier' ||
        word.class === 'head')
    if (
      surname &&
      end === at + 1 &&
      previous.given &&
      word.text.length < 9 &&
      !/^(?:minister|president|ministry|university)$/.test(word.key) &&
      !(following?.capital ?? false) &&
      wordsAsSurnames.has(word.key)
    ) {
      return end + 1
    }
    break
  }
  // "Joseph R. Reed, Jr."
  const suffix = tokens[end]?.text === ',' ? end + 1 : end
  if (end > at + 1 && suffix < to && /^(?:Jr|Sr)\.?$/.test(tokens[suffix]?.text ?? '')) return suffix + 1
  return end
}

const wordsAsSurnames = new Set(
  'may park price black white green young king west hall church field page rice law day bishop cook judge major marshall pope prince power may baker speaker'.split(
    ' ',
  ),
)

const followsTitle = (word: ClassedToken | undefined): boolean =>
  word !== undefined && (word.class === 'head' || word.class === 'honorific' || word.class === 'rank')

/** "head of Hamas Ismail Haniyeh": behind "of", the name starts at its given name. */
function cutBody(tokens: readonly ClassedToken[], first: number, last: number): number {
  const before = tokens[first - 1]
  if (before === undefined || followsTitle(before) || last - first < 3) return first
  const insideOffice =
    /^(?:of|for|the)$/.test(before.key) ||
    before.class === 'organization' ||
    before.class === 'country' ||
    before.class === 'possessive' ||
    before.class === 'modifier'
  if (!insideOffice || (tokens[first] as ClassedToken).given) return first
  for (let i = first + 1; i < last - 1; i++) if ((tokens[i] as ClassedToken).given) return i
  return first
}

/** "his wife, Jane Doe", "her son Jack Roe". Not "his party, New Dawn". */
function isKin(tokens: readonly ClassedToken[], first: number): boolean {
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

function originBehind(tokens: readonly ClassedToken[], last: number, to: number): CountryCode | null {
  if (tokens[last]?.key !== 'of') return null
  const at = tokens[last + 1]?.key === 'the' ? last + 2 : last + 1
  const word = at < to ? tokens[at] : undefined
  // "notified Jane Doe of Oman's views": the state owns something else.
  let behind = at + 1
  while (tokens[behind]?.country === word?.country && tokens[behind]?.class === 'country') behind += 1
  if (tokens[behind]?.class === 'possessive') return null
  return word?.class === 'country' && word.country !== null && word.country.form !== 'city' ? word.country.code : null
}

interface Surroundings {
  readonly from: number
  readonly to: number
  readonly withArticle: ReadonlySet<string>
}

function judgeRun(tokens: readonly ClassedToken[], run: { first: number; last: number }, around: Surroundings): NameRun {
  const { first, last } = run
  const words = tokens.slice(first, last)
  const before = readBefore(tokens, first)
  const after = readAfter(tokens, last)
  const previous = first > around.from ? tokens[first - 1] : undefined
  const next = last < around.to ? tokens[last] : undefined
  const parts = words.filter((word) => word.class !== 'particle')
  const directTitle = previous !== undefined && (before.styled || previous.class === 'head')
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
    if (speaks || saidBefore || remarks) credit(proper ? 1.5 : 1, 'speaker')
    else if (acts) credit(0.5, 'actor')
  } else if (parts.length === 1) {
    const word = parts[0] as ClassedToken
    if (directTitle && word.class === 'capital')
      credit(before.office?.counterpart ? 1 : 2, before.office !== null ? 'office-before-name' : 'title-before-name')
    else if (after !== null && !after.office.counterpart) credit(1, 'office-behind-name')
    if (speaks && next !== undefined && word.pos === 'PROPN' && !speakingOrganizations.has(word.key)) credit(1.5, 'speaker')
    if (saidBefore && !speakingOrganizations.has(word.key)) credit(0.5, 'speaker')
    if (next !== undefined && followersOfSurnames.has(next.key)) credit(1.5, 'administration')
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
  return { first, last, before, after, score, rule, origin: originBehind(tokens, last, around.to) }
}
