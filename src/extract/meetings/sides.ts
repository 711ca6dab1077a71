import { runStart } from '../clauses/layers.ts'
import { mainSubject } from '../clauses/main-subject.ts'
import { phraseAfter, phraseBefore, type Range, subjectOf } from '../clauses/noun-phrases.ts'
import { isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { auxiliaries, lightAdverbs } from '../lexicon/grammar.ts'
import { holdVerbs } from '../lexicon/meeting-words.ts'

/** Whose meeting it is: the possessor's (*his meeting with*), the speaker's, the subject's. */
export function sideOfNoun(scene: Scene, at: number): Range | null {
  const side = wholeSideOfNoun(scene, at)
  // "in a meeting with Y, the minister, X said": the last name of the stretch is the subject.
  if (side === null) return accordingTo(scene)
  if (side.first > at || at >= side.last) return side
  const first = runStart(scene.layers.phrases, side.last - 1)
  return first > at ? { first, last: side.last } : accordingTo(scene)
}

/** *According to X, a meeting with Y took place*. */
function accordingTo({ unit, layers }: Scene): Range | null {
  const [according, to] = unit.items
  return according?.word === 'according' && to?.word === 'to' ? phraseAfter(unit, layers, 2) : null
}

function wholeSideOfNoun(scene: Scene, at: number): Range | null {
  const { unit, layers, attributions } = scene
  let first = at
  while (
    first > 0 &&
    (unit.items[first - 1]?.pos === 'ADJ' ||
      /^(?:phone|telephone|private|separate|joint|face-to-face|bilateral|closed-door)$/.test(unit.items[first - 1]?.word ?? ''))
  )
    first--
  const before = unit.items[first - 1]?.word ?? ''
  if (/^(?:his|her)$/.test(before) && attributions.every((attribution) => attribution.source === null)) {
    const subject = mainSubject(scene, unit.items.length - 1)
    if (subject && subject.first > at) return subject
    if (subject === null) return { first: first - 1, last: first }
  }
  if (/^['’]s?$/.test(before)) {
    const owner = phraseBefore(unit, layers, first - 1)
    if (owner) return owner
  }
  const beside = speakerBeside(scene, at)
  if (beside) return beside
  if (opensClause(scene, at)) {
    // "X, during a meeting with Y, said": the speaker stands before, the verb behind.
    const around = attributions.find(({ source, verb }) => source !== null && source.first < at && verb.first > at)
    const later = attributions.find(({ source }) => source !== null && source.first > at)
    const speaker = around?.source ?? laterSubject(scene, at) ?? later?.source
    if (speaker) return speaker
  }
  if (holdsBefore(scene, at)) {
    const verb = verbBefore(scene, at)
    const subject = subjectOf(unit, layers, verbStart(scene, verb))
    if (subject) return subject
  }
  const maker = madeBy(scene, at)
  if (maker) return maker
  const told = attributions.findLast(
    (attribution) => attribution.source !== null && attribution.verb.first < at && attribution.source.first < at,
  )
  const subject = nearestSubject(scene, at)
  if (subject && namesSomebody(scene, subject)) return subject
  if (told?.source) return told.source
  if (subject) return subject
  return laterSubject(scene, at)
}

/** *X in a meeting with Y said*, *X, in a meeting with Y, said*: who stands before the circumstance with which a clause begins. */
function speakerBeside(scene: Scene, at: number): Range | null {
  const { unit, layers } = scene
  let preposition = at - 1
  while (preposition > at - 5 && /^(?:ADJ|DET|NOUN|PRON)$/.test(unit.items[preposition]?.pos ?? '')) preposition--
  if (!/^(?:in|during|at)$/.test(unit.items[preposition]?.word ?? '')) return null
  const last = unit.items[preposition - 1]?.word === ',' ? preposition - 1 : preposition
  if ((layers.phrases[last - 1] ?? -1) < 0) return null
  const first = runStart(layers.phrases, last - 1)
  if (first > 0 && !/^(?:said|says|that|while|and|,)$/.test(unit.items[first - 1]?.word ?? '')) return null
  const goesOn = unit.items.some((item, index) => index > at && item.quotation < 0 && isFiniteVerb(scene, index))
  return goesOn ? { first, last } : null
}

/** *In a meeting with Y, X said* · *since, in a call with Y, X had said*: the circumstance stands before its clause. */
function opensClause({ unit }: Scene, at: number): boolean {
  const { items } = unit
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    const { word = '', text = '', pos = '' } = items[back] ?? {}
    if (/^(?:in|during|at|after|following)$/.test(word))
      return back === 0 || /^\p{Lu}/u.test(text) || /^(?:,|since|that|as|while|but|when|and)$/.test(items[back - 1]?.word ?? '')
    if (pos === 'VERB' || pos === 'PUNCT') return false
  }
  return false
}

const namesSomebody = ({ unit, layers }: Scene, range: Range): boolean =>
  unit.items
    .slice(range.first, range.last)
    .some((item, at) => (layers.names[range.first + at] ?? -1) >= 0 || /^(?:he|she)$/.test(item.word))

/** The subject of the last verb with tense before an item. */
export function nearestSubject(scene: Scene, before: number): Range | null {
  for (let at = before - 1; at >= 1; at--) {
    if (scene.unit.items[at]?.quotation !== -1 || !isFiniteVerb(scene, at)) continue
    const subject = subjectOf(scene.unit, scene.layers, at)
    if (subject) return subject
  }
  return null
}

/** *In a meeting with Y, X said*: the subject of the main clause that follows. */
export function laterSubject(scene: Scene, after: number): Range | null {
  for (let at = after + 1; at < scene.unit.items.length; at++) {
    if (scene.unit.items[at]?.quotation !== -1 || !isFiniteVerb(scene, at)) continue
    const subject = subjectOf(scene.unit, scene.layers, at)
    if (subject && subject.first > after && scene.unit.items.slice(after, subject.first).some((item) => item.word === ','))
      return subject
  }
  return null
}

/** *The comments were made by X in a meeting with …* */
function madeBy(scene: Scene, before: number): Range | null {
  const { items } = scene.unit
  const by = items.findIndex(
    (item, at) => at < before && item.word === 'by' && /^(?:made|delivered|given|issued)$/.test(items[at - 1]?.word ?? ''),
  )
  return by < 0 ? null : phraseAfter(scene.unit, scene.layers, by + 1)
}

/** Whether a verb of holding stands before the noun in its phrase: *held a second round of talks*. */
export const holdsBefore = (scene: Scene, at: number): boolean => verbBefore(scene, at) >= 0

export function verbBefore({ unit }: Scene, at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    const item = unit.items[back]
    if (item === undefined) return -1
    if (holdVerbs.has(item.word)) return back
    if (item.pos === 'PUNCT' || item.word === 'that' || (item.pos === 'VERB' && !/(?:ing|ed)$/.test(item.word))) return -1
  }
  return -1
}

/** The first of the helping verbs before a verb: *is scheduled to meet*. */
export function verbStart({ unit }: Scene, at: number): number {
  let first = at
  while (first > 0) {
    const item = unit.items[first - 1]
    if (
      item === undefined ||
      !(
        auxiliaries.has(item.word) ||
        lightAdverbs.has(item.word) ||
        /^(?:to|scheduled|slated|expected|due|set|planned|plans|going|hopes|ready|also|then|and|where)$/.test(item.word)
      )
    )
      break
    if (item.word === 'and' || item.word === 'where') break
    first--
  }
  return first
}
