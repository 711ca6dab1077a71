import { mainSubject } from '../clauses/main-subject.ts'
import { phraseBefore, type Range, subjectOf } from '../clauses/noun-phrases.ts'
import { isFiniteVerb, type Scene } from '../clauses/scene.ts'
import { cueWords } from '../lexicon/cues.ts'
import { claimQuotation } from './sieves/claim.ts'
import type { Statement } from './statements.ts'

/**
 * A whole clause in marks that no rule has claimed is somebody's all the same: *On trade “we have come a long way.”* It belongs
 * to who speaks in its sentence, else to its subject, else to who spoke before. Not: *‘No way back’ Rivas said that …*, a subheading
 * in the line, nor a short fragment (*a “free” vote*).
 */
export function readLeftover(scene: Scene, statements: readonly Statement[]): Statement[] {
  const { unit, layers } = scene
  const claimed = new Set(statements.flatMap(({ claims }) => claims.flatMap(({ quotations }) => quotations)))
  return unit.items.flatMap((item, at): Statement[] => {
    if (item.quotation < 0 || claimed.has(item.quotation)) return []
    const length = item.text.split(/\s+/).length
    if (length < 3) return []
    const next = unit.items[at + 1]
    const ends = /[.,!?…]\W{0,2}$/.test(item.text) || next === undefined || next.pos === 'PUNCT' || /^\p{Ll}/u.test(next.text)
    const claim = claimQuotation(scene, item.quotation)
    if (!ends || isTitle(scene, at)) return []
    const spoken = claim.kind === 'PARTIAL' ? verbInMarks(scene, at) : null
    if (claim.kind === 'PARTIAL' && spoken === null && !isLongFragment(scene, at)) return []
    if (claim.kind === 'DIRECT' && length < 5) return []
    const nearest = spoken ?? nearestSubject(scene, at)
    const subject = nearest ?? mainSubject(scene, at)
    const named = subject && [...Array(subject.last - subject.first).keys()].some((i) => layers.names[subject.first + i] !== -1)
    const source = spoken ?? statements.find(({ nested }) => !nested)?.source ?? nearest ?? (named ? subject : null)
    if (claim.kind === 'PARTIAL' && source === null) return []
    return [{ scene, claims: [claim], source, cue: null, carrier: null, rule: 'leftover', nested: false }]
  })
}

/** *Rivas left as the envoy sought to “build a bridge between both ports”*: the subject of the last verb before the marks, if it is a person. */
function nearestSubject(scene: Scene, quoted: number): Range | null {
  for (let at = quoted - 1; at > Math.max(0, quoted - 8); at--) {
    if (!isFiniteVerb(scene, at)) continue
    const subject = subjectOf(scene.unit, scene.layers, at)
    const known =
      subject !== null && (scene.layers.references[subject.last - 1] ?? -1) + (scene.layers.phrases[subject.last - 1] ?? -1) > -2
    return known ? subject : null
  }
  return null
}

/** *The two leaders “reiterated their will to meet again”*: the verb of speech stands inside the marks, its subject before them. */
function verbInMarks({ unit, layers }: Scene, at: number): Range | null {
  const verb = /^\W*(\p{Ll}+)\s/u.exec(unit.items[at]?.text ?? '')?.[1] ?? ''
  return cueWords.get(verb)?.form === 'past' ? phraseBefore(unit, layers, at) : null
}

/** *the conference “Dialogue Is a Way to Peace”*, *Read more: ‘We will stay’*: a name, or the headline of another story. */
function isTitle(scene: Scene, at: number): boolean {
  const long = scene.unit.items[at]?.text.match(/\p{L}{4,}/gu) ?? []
  return isPageLink(scene, at) || (long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word)))
}

/** *while refusing “to give lessons to anybody”*, *Norway's “difficult years with heavy losses”*: longer than a name or a label. */
function isLongFragment({ unit }: Scene, at: number): boolean {
  const text = unit.items[at]?.text ?? ''
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  if (at === 0 || !/^\p{Ll}/u.test(words[0] ?? '')) return false
  return words.length >= 6 || (words[0] === 'to' && words.length >= 3)
}

/** *READ MORE: The president's speech: ‘We will stay’* is a link of the page. */
export const isPageLink = ({ unit }: Scene, at: number): boolean =>
  /^(?:read|watch|see|also|more|related)$/.test(unit.items[0]?.word ?? '') &&
  unit.items.slice(0, Math.min(at, 4)).some(({ word }) => word === ':')
