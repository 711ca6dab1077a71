import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis, CountryMention } from '../analysis.ts'
import type { PersonDraft } from './draft.ts'
import { tokenAt } from './nearby.ts'
import type { ClassedToken } from './word-classes.ts'

/** States that a sentence tells of as others than somebody's own, and as their own, by the person's index. */
export interface Movements {
  /** States they go to, and whose officials they meet. */
  readonly abroad: ReadonlyMap<number, ReadonlySet<CountryCode>>
  /** States in which they receive others. */
  readonly hosts: ReadonlyMap<number, ReadonlySet<CountryCode>>
}

interface Place {
  readonly person: number
  readonly first: number
  readonly last: number
}

const goes = /^(?:travel|fly|go|head|depart|leave)$/
const stay = /^(?:visit|visits|trip|trips|tour|journey|travel|travels|mission|delegation)$/
const receives = /^(?:receive|host|welcome|greet)$/
const meets = /^(?:meet|receive|host|welcome|phone|telephone|call)$/

/**
 * Who goes where: "Minister Ana Ruiz visited Fiji" and "met the ministers of Chad and Niger" make her none of theirs, "Minister Ana
 * Ruiz received the envoy in Lima" makes her one of Peru's. Not "Ana Ruiz returned to Lima".
 */
export function findMovements(
  { countryMentions }: Pick<Analysis, 'countryMentions'>,
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
): Movements {
  const bySentence = new Map<number, Place[]>()
  drafts.forEach((draft, person) => {
    for (const { first, last } of draft.cluster.runs) {
      const sentence = tokens[first]?.sentence ?? -1
      const list = bySentence.get(sentence)
      if (list === undefined) bySentence.set(sentence, [{ person, first, last }])
      else list.push({ person, first, last })
    }
  })
  for (const list of bySentence.values()) list.sort((a, b) => a.first - b.first)
  const abroad = new Map<number, Set<CountryCode>>()
  const hosts = new Map<number, Set<CountryCode>>()
  let goer: number | null = null
  let end = -1
  for (const mention of countryMentions) {
    const at = tokenAt(tokens, mention.start)
    const places = bySentence.get(tokens[at]?.sentence ?? -2)
    // "visited Chad, Niger and Mali": the list goes on.
    const goesOn: boolean =
      goer !== null && end >= 0 && tokens.slice(end, at).every(({ key }) => /^(?:,|and|the)$/.test(key)) && end < at
    const person: number | null = goesOn
      ? goer
      : places === undefined
        ? null
        : (goerTo(tokens, places, at) ?? (mention.form === 'city' ? null : meeterOf(tokens, places, at)))
    goer = person
    end = tokenAt(tokens, mention.end)
    if (person !== null) add(abroad, person, mention.code)
    else if (places !== undefined) {
      const host = hostIn(tokens, places, at, mention)
      if (host !== null) add(hosts, host, mention.code)
    }
  }
  return { abroad, hosts }
}

function add(states: Map<number, Set<CountryCode>>, person: number, code: CountryCode): void {
  const own = states.get(person)
  if (own === undefined) states.set(person, new Set([code]))
  else own.add(code)
}

const lastBefore = (places: readonly Place[], at: number): Place | undefined => places.findLast(({ last }) => last <= at)

/** Who visits, travels to, or is on a visit to the state named at a token. */
function goerTo(tokens: readonly ClassedToken[], places: readonly Place[], at: number): number | null {
  let link = at - 1
  if (tokens[link]?.key === 'the') link -= 1
  const word = tokens[link]
  const before = tokens[link - 1]
  const visits = word?.pos === 'VERB' && /^(?:visit|tour)$/.test(word.lemma)
  const moves =
    (word?.key === 'to' && (stay.test(before?.key ?? '') || (before?.pos === 'VERB' && goes.test(before.lemma)))) ||
    (word?.key === 'for' && before?.pos === 'VERB' && /^(?:leave|depart|head)$/.test(before.lemma)) ||
    (word?.key === 'in' && before?.pos === 'VERB' && before.lemma === 'arrive')
  if (!visits && !moves) return null
  const from = visits ? link : link - 1
  const nominal = !visits && before?.pos !== 'VERB'
  const subject = nominal ? ownerOf(tokens, places, from) : lastBefore(places, from)
  if (subject !== undefined) {
    const between = tokens.slice(subject.last, from)
    // "Ali Said received Ana Ruiz’s invitation, saying he would travel to Lima": who "he" is, is open.
    return between.some(({ pos, key }) => pos === 'PRON' && /^(?:he|she|they)$/.test(key)) ? null : subject.person
  }
  // "During her visit to Chad, Ana Ruiz said": who follows the opening phrase.
  const next = places.find(({ first }) => first > at)
  const opening = next !== undefined && next.first - at < 8 && tokens.slice(at, next.first).some(({ text }) => text === ',')
  return opening ? next.person : null
}

/** Whose the visit is: "Ana Ruiz's visit", "Ali Said received Ana Ruiz during her visit". */
function ownerOf(tokens: readonly ClassedToken[], places: readonly Place[], noun: number): Place | undefined {
  for (let i = noun - 1; i > noun - 5; i--) {
    const word = tokens[i]
    if (word?.class === 'possessive') return places.find(({ last }) => last === i)
    if (/^(?:his|her|their)$/.test(word?.key ?? '')) return lastBefore(places, i)
    if (/^(?:a|an|the|on|during|for)$/.test(word?.key ?? '')) break
  }
  // "Ali Said told Ana Ruiz during a visit": either's.
  const named = places.filter(({ last }) => last <= noun)
  return named.every(({ person }) => person === named[0]?.person) ? named[0] : undefined
}

/** Who meets officials of the state named at a token without their names: "met the foreign ministers of Chad". */
function meeterOf(tokens: readonly ClassedToken[], places: readonly Place[], at: number): number | null {
  const subject = lastBefore(places, at)
  if (subject === undefined || at - subject.last > 12) return null
  let verb = subject.last
  while (verb < subject.last + 3 && tokens[verb]?.pos !== 'VERB') verb += 1
  const word = tokens[verb]
  if (word?.pos !== 'VERB' || !meets.test(word.lemma) || tokens[verb - 1]?.key === 'was') return null
  const between = tokens.slice(verb + 1, at)
  if (between.some(({ pos, text }) => pos === 'VERB' || text === ',' || text === ';')) return null
  const link = tokens[at - 1]?.key === 'the' ? tokens[at - 2] : tokens[at - 1]
  const headBefore = between.some(({ class: kind }) => kind === 'head') && /^(?:of|from)$/.test(link?.key ?? '')
  const headBehind = [1, 2, 3].some((k) => tokens[at + k]?.class === 'head')
  return headBefore || headBehind ? subject.person : null
}

/** Who receives somebody in the city or state named at a token. */
function hostIn(tokens: readonly ClassedToken[], places: readonly Place[], at: number, mention: CountryMention): number | null {
  const preposition = tokens[at - 1]?.key === 'the' ? tokens[at - 2]?.key : tokens[at - 1]?.key
  if (!/^(?:in|at)$/.test(preposition ?? '') || mention.form === 'adjective') return null
  const host = places.find(({ last }) => {
    const verb = tokens[last]?.pos === 'ADV' ? tokens[last + 1] : tokens[last]
    return last < at && verb?.pos === 'VERB' && receives.test(verb.lemma)
  })
  return host === undefined ? null : host.person
}
