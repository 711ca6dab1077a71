import { remember } from '../../domain/remember.ts'
import type { Analysis, CountryMention, Token } from '../analysis.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { calendarWords, commonWords, familyNamesInFront, organizationHeads, particles } from '../lexicon/organizations.ts'
import { counterpartWords, honorifics, officeHeads, officeModifiers, pluralHeads, ranks } from '../lexicon/titles.ts'

/** What a word can do in the naming of people. */
export type WordClass =
  | 'honorific'
  | 'rank'
  | 'head'
  | 'modifier'
  | 'country'
  | 'organization'
  | 'calendar'
  | 'common'
  | 'capital'
  | 'initial'
  | 'acronym'
  | 'particle'
  | 'possessive'
  | 'small'
  | 'mark'

export interface ClassedToken extends Token {
  readonly index: number
  readonly class: WordClass
  /** In small letters. */
  readonly key: string
  readonly capital: boolean
  readonly country: CountryMention | null
  readonly given: boolean
}

/** Classes for every token of a report. A title counts in capitals and in small letters alike; a name only in capitals. */
export function classifyTokens({ tokens, countryMentions }: Pick<Analysis, 'tokens' | 'countryMentions'>): ClassedToken[] {
  let at = 0
  return tokens.map((token, index) => {
    while (at < countryMentions.length && (countryMentions[at] as CountryMention).end <= token.start) at++
    const mention = countryMentions[at]
    const country = mention !== undefined && mention.start < token.end && mention.end > token.start ? mention : null
    const { key, capital, given, alone } = wordFacts(token.text)
    let kind: WordClass =
      country !== null && alone !== 'possessive' && alone !== 'mark' && tellsCountry(token, country) ? 'country' : alone
    // "Jan Nowak" and "April Ross" are people where no day follows.
    if (
      kind === 'calendar' &&
      /^(?:jan|mar|april|may|june|august|juli|avril)$/.test(key) &&
      capital &&
      /^\p{Lu}\p{Ll}/u.test(tokens[index + 1]?.text ?? '') &&
      tokens[index + 1]?.start === token.end + 1
    )
      kind = 'capital'
    // "Secretary General", "Attorney General": the office's second half, no rank.
    if (
      key === 'general' &&
      /^(?:secretary|attorney|governor|director|inspector|consul|auditor|solicitor|prosecutor|agent)$/.test(
        tokens[index - 1]?.text.toLowerCase() ?? '',
      )
    )
      kind = 'head'
    // "‘Gas for Turkey’ Reed said": behind a word without s, the mark closes a quotation.
    if (kind === 'possessive' && token.text.length === 1 && !/s$/i.test(tokens[index - 1]?.text ?? '')) kind = 'mark'
    // "Chairman of the Cabinet of Ministers Ali Said", "member of the House of Representatives": the body's name, no office.
    if (kind === 'head' && pluralHeads.has(key) && capital && isOfBody(tokens, index)) kind = 'organization'
    // "President Bill Reed": no draft of a law.
    if (key === 'bill' && capital && /^\p{Lu}\p{Ll}/u.test(tokens[index + 1]?.text ?? '') && tokens[index - 1]?.text !== 'the')
      kind = 'capital'
    // "Assistant to the President for Trade Jane Doe": an office of its own.
    if (key === 'assistant' && tokens[index + 1]?.text === 'to') kind = 'head'
    // "HE Ali Said": His Excellency.
    if (token.text === 'HE' && /^\p{Lu}\p{Ll}/u.test(tokens[index + 1]?.text ?? '')) kind = 'honorific'
    // "Vice Premier Liu He said": behind a family name that stands in front, a given name.
    if (
      token.text === 'He' &&
      familyNamesInFront.has(tokens[index - 1]?.text.toLowerCase() ?? '') &&
      tokens[index - 1]?.sentence === token.sentence &&
      !/^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')
    )
      kind = 'capital'
    // "16:35 PM", "14h02 pm": no prime minister.
    if (key === 'pm' && /^\d/.test(tokens[index - 1]?.text ?? '')) kind = 'mark'
    // "Rear Admiral", "Vice Admiral", "Air Marshal": one rank.
    if (capital && /^(?:rear|vice|air)$/.test(key) && /^(?:admiral|marshal|adm\.?)$/i.test(tokens[index + 1]?.text ?? ''))
      kind = 'rank'
    // "Grand Ayatollah Jane Doe"; a grand mufti holds an office.
    if (key === 'grand' && capital && /^(?:ayatollah|ayatullah|imam)$/i.test(tokens[index + 1]?.text ?? '')) kind = 'honorific'
    // "First lady Jane Doe"
    if (key === 'lady' && tokens[index - 1]?.text.toLowerCase() === 'first') kind = 'head'
    if (kind === 'acronym' && isLabelName(tokens, index)) kind = 'capital'
    if (kind === 'acronym' && isNameInCapitals(tokens, index)) kind = 'capital'
    if (kind === 'acronym' && areInitials(tokens, index)) kind = 'initial'
    // Written out: this runs for every word, where copying with a spread costs several times as much.
    const { start, end, text, pos, lemma, sentence } = token
    return { start, end, text, pos, lemma, sentence, index, key, capital, country, given, class: kind }
  })
}

const bodies = /^(?:cabinet|council|house|chamber|board|assembly|committee|congress|conference|court)$/

const isOfBody = (tokens: readonly Token[], index: number): boolean => {
  const of = tokens[index - 1]?.text === 'the' ? index - 2 : index - 1
  return tokens[of]?.text === 'of' && bodies.test(tokens[of - 1]?.text.toLowerCase() ?? '')
}

const isAcronym = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}{3,}$/u.test(token.text) && classOf(token, token.text.toLowerCase(), true) === 'acronym'

/** "MINISTER FOR FOREIGN AFFAIRS KARIN FRIIS": behind an office in capitals, a given name and the word after it. Not "MINISTER FRANK NATO". */
function isNameInCapitals(tokens: readonly Token[], index: number): boolean {
  const given = isAcronym(tokens[index + 1]) && isGivenName(tokens[index]?.text ?? '') ? index : index - 1
  const [before, first, second] = [tokens[given - 1], tokens[given], tokens[given + 1]]
  if (!isAcronym(first) || !isAcronym(second) || !isGivenName(first?.text ?? '') || before?.sentence !== first?.sentence)
    return false
  return (
    before !== undefined &&
    /^\p{Lu}{3,}$/u.test(before.text) &&
    /^(?:head|modifier|honorific|rank)$/.test(classOf(before, before.text.toLowerCase(), true))
  )
}

const ownName = /^\p{Lu}\p{Ll}[\p{L}'’-]+$/u

/** "Ratna LP Wijaya": two capitals between a given name and a surname are initials. Not "Secretary UN Reform", where a title stands before. */
const areInitials = (tokens: readonly Token[], index: number): boolean => {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (before === undefined || token === undefined || next === undefined || !/^\p{Lu}{2}$/u.test(token.text)) return false
  if (!ownName.test(before.text) || !ownName.test(next.text) || next.sentence !== token.sentence) return false
  return [before, next].every(({ text, pos }) => pos === 'PROPN' && classOf({ text }, text.toLowerCase(), true) === 'capital')
}

/** "PRESIDENT REED: We are glad": in a transcript's label the capitals are a name. Not "NATO: We are glad", where no title stands. */
function isLabelName(tokens: readonly Token[], index: number): boolean {
  const sentence = tokens[index]?.sentence
  let colon = index + 1
  while (colon < index + 3 && /^\p{Lu}[\p{Lu}'’-]+$/u.test(tokens[colon]?.text ?? '')) colon++
  const alone = tokens[colon] === undefined || tokens[colon]?.sentence !== sentence
  if (tokens[colon]?.text !== ':' && !(alone && tokens[colon - 1]?.text !== '.')) return false
  let titled = false
  let at = index - 1
  for (; at >= 0 && tokens[at]?.sentence === sentence && at > index - 6; at--) {
    const word = tokens[at]?.text ?? ''
    if (!/^\p{Lu}[\p{Lu}.'’-]*$/u.test(word)) return false
    const key = word.toLowerCase()
    titled ||= officeHeads.has(key) || honorifics.has(key) || ranks.has(key)
  }
  return titled && (at < 0 || tokens[at]?.sentence !== sentence)
}

interface WordFacts {
  readonly key: string
  readonly capital: boolean
  readonly given: boolean
  /** Its class where no country mention covers it. */
  readonly alone: WordClass
}

/** The same few thousand words make up most reports: what a word is by itself is told once. */
const wordFacts = remember((text): WordFacts => {
  const key = text.toLowerCase()
  const capital = /^\p{Lu}/u.test(text)
  return { key, capital, given: capital && isGivenName(text), alone: classOf({ text }, key, capital) }
}, 50_000)

function classOf(token: { readonly text: string }, key: string, capital: boolean): WordClass {
  if (/^['’]s?$/.test(token.text)) return 'possessive'
  if (!/[\p{L}]/u.test(token.text) || token.text.startsWith('#')) return 'mark'
  if (/^@|^https?:/.test(token.text)) return 'mark'
  // "Brigadier (Ret'd) Ali Said"
  if (/^(?:ret['’]?d|rtd)\.?$/.test(key)) return 'mark'
  if (key === 'de' && !capital) return 'particle'
  if (particles.has(key) || /^(?:al|el|as|an|ar|az|ash|ad|at|ul)-\p{Lu}/iu.test(token.text)) {
    if (!capital) return /-\p{Lu}/u.test(token.text) ? 'capital' : 'particle'
    if (/-\p{Lu}/u.test(token.text)) return 'capital'
    if (key !== 'an' && key !== 'as' && key !== 'do' && key !== 'e') return 'particle'
  }
  if (counterpartWords.has(key)) return 'head'
  if (
    key === 'ms' ||
    key === 'general' ||
    key === 'major' ||
    key === 'father' ||
    key === 'brother' ||
    key === 'sister' ||
    key === 'saint'
  ) {
    if (!capital) return officeModifiers.has(key) ? 'modifier' : 'small'
  }
  if (ranks.has(key))
    return capital || key === 'commander'
      ? key === 'commander'
        ? 'head'
        : 'rank'
      : key === 'inspector' || key === 'superintendent'
        ? 'head'
        : 'small'
  if (honorifics.has(key) && capital) return 'honorific'
  if (officeHeads.has(key) || pluralHeads.has(key) || isCompoundHead(key)) return 'head'
  if (officeModifiers.has(key)) return 'modifier'
  if (!capital) return 'small'
  if (/^\p{Lu}\.?$/u.test(token.text) && token.text !== 'I' && token.text !== 'A') return 'initial'
  if (/^\p{Lu}\.$/u.test(token.text)) return 'initial'
  if (/^(?:\p{Lu}\.){2,}$/u.test(token.text)) return 'initial'
  if (calendarWords.has(key)) return 'calendar'
  if (/^(?:I|We|You|They|He|She|It|That|There|What|Who|Let)['’]\p{L}+$/u.test(token.text)) return 'common'
  // "Kim Jong Un" is no part of the UN.
  const small = /^\p{Lu}\p{Ll}+$/u.test(token.text) && /^(?:un|eu|nato|cia|fbi)$/.test(key)
  if (organizationHeads.has(key) && !small) return 'organization'
  if (commonWords.has(key)) return 'common'
  if (/^[IVX]{2,4}$/.test(token.text)) return 'initial'
  if (token.text.length > 1 && !/\p{Ll}/u.test(token.text)) return 'acronym'
  if (/\d/.test(token.text)) return 'mark'
  // "Muslim-dominated", "Qatar-based": no names.
  if (
    /-(?:led|based|backed|dominated|controlled|occupied|born|held|run|made|owned|sponsored|majority|ruled|administered|mediated|brokered|speaking|affiliated|linked|allied|aligned|funded|trained|elect|era|style|wide)$/.test(
      key,
    )
  )
    return 'common'
  return 'capital'
}

/** "Vice-Minister", "ex-President", "Ambassador-Designate": an office with what it is for now, or was. */
const isCompoundHead = (key: string): boolean => {
  const office =
    /^(?:vice|ex|co|then|former|deputy|under|interim|acting)-(\p{L}+)$|^(\p{L}+)-(?:designate|elect|delegate|select)$/u.exec(key)
  return office !== null && officeHeads.has(office[1] ?? office[2] ?? '')
}

/** "Iran-Iraq" and "U.S.-led" tell a country, "al-Masri" and "Jordan-Smith" are names. */
function tellsCountry(token: Token, country: CountryMention): boolean {
  if (country.start <= token.start) return true
  return /^(?:anti|non|pro|pan|ex)-/i.test(token.text) || !/^\p{Lu}/u.test(token.text)
}
