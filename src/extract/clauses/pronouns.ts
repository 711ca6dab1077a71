import type { PersonIndex } from '../../domain/facts.ts'
import { type Discourse, firstFrom, isWithinParagraphs } from './discourse.ts'
import type { Range } from './noun-phrases.ts'
import { type ClauseInput, isFiniteVerb, type Scene } from './scene.ts'

/** How many code units an unnamed speaker is remembered for. */
const STRANGERS_TURN = 700

/** What earlier steps say of the pronoun, unless who holds the floor fits it: speech runs on in the same mouth. */
export function personOfPronoun(scene: Scene, range: Range, pronoun: string, discourse: Discourse): PersonIndex | null {
  const { analysis, unit, layers } = scene
  const gender = pronoun === 'he' || pronoun === 'him' ? 'male' : 'female'
  const fits = (person: PersonIndex | null | undefined): person is PersonIndex =>
    person != null && (analysis.people[person]?.gender ?? gender) === gender && !discourse.spokenOf.has(person)
  const inSentence = subjectsBefore(scene, range.first).find(fits)
  if (inSentence !== undefined) return inSentence
  // "he" soon after somebody unnamed spoke is that one.
  if (discourse.strangersTurn >= 0 && unit.start - discourse.strangersTurn < STRANGERS_TURN) return null
  if (fits(discourse.focus)) return discourse.focus
  const referred = analysis.references[layers.references[range.first] ?? -1]
  if (referred?.people.length === 1 && fits(referred.people[0])) return referred.people[0]
  return isWithinParagraphs(discourse, analysis, unit.block, 1) ? firstOfLastSentence(scene, fits) : null
}

/** Of those whom the nearest sentence before names, the first: it is about them more than about the next. */
function firstOfLastSentence({ analysis, unit }: Scene, fits: (person: PersonIndex) => boolean): PersonIndex | null {
  const { personMentions, sentences } = analysis
  let last = firstFrom(personMentions, unit.start) - 1
  while (last >= 0 && !isEligible(analysis, personMentions[last]?.person, fits)) last--
  const mention = personMentions[last]
  if (mention === undefined) return null
  const opening = sentences[firstFrom(sentences, mention.start + 1) - 1]?.start ?? mention.start
  const first = personMentions
    .slice(firstFrom(personMentions, opening), last)
    .find(({ person }) => isEligible(analysis, person, fits))
  return (first ?? mention).person
}

const isEligible = (analysis: ClauseInput, person: PersonIndex | undefined, fits: (person: PersonIndex) => boolean): boolean =>
  person !== undefined && analysis.people[person]?.rule !== 'byline' && fits(person)

/** The people who are subjects in the sentence before an item, by name: *X went to Vienna, where he met …*. */
function subjectsBefore(scene: Scene, before: number): PersonIndex[] {
  const { unit, layers, analysis } = scene
  const people: PersonIndex[] = []
  for (let at = 0; at < before; at++) {
    const id = layers.names[at] ?? -1
    const mention = analysis.personMentions[id]
    if (!mention || layers.names[at + 1] === id) continue
    let start = at
    while (start > 0 && (layers.phrases[start - 1] === layers.phrases[at] || layers.names[start - 1] === id)) start--
    const previous = unit.items[start - 1]?.word ?? ''
    const next = unit.items[at + 1]?.word ?? ''
    const verb = isFiniteVerb(scene, at + 1) || (unit.items[at + 1]?.pos === 'ADV' && isFiniteVerb(scene, at + 2))
    const opens = start === 0 || (/^(?:,|and|that|as|while|when|after|before|because|but)$/.test(previous) && verb)
    if (opens && !/^['’]s?$/.test(next)) people.push(mention.person)
  }
  return people
}

/** "The latter", "the former": of the two whom the sentence before names last. */
export function personOfOrder({ analysis, unit }: Scene, range: Range): PersonIndex | null {
  const order = unit.items[range.last - 1]?.word
  if (range.last - range.first !== 2 || unit.items[range.first]?.word !== 'the') return null
  if (order !== 'latter' && order !== 'former') return null
  const { personMentions, sentences } = analysis
  const end = firstFrom(personMentions, unit.items[range.first]?.start ?? unit.start)
  const last = personMentions[end - 1]
  if (last === undefined) return null
  const opening = sentences[firstFrom(sentences, last.start + 1) - 1]?.start ?? last.start
  const named = new Set<PersonIndex>()
  for (let at = end - 1; (personMentions[at]?.start ?? -1) >= opening; at--) named.add(personMentions[at]?.person as PersonIndex)
  const [latter, former] = named
  return former === undefined ? null : ((order === 'latter' ? latter : former) ?? null)
}
