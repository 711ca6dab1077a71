import { phraseAfter, type Range, subjectOf } from './noun-phrases.ts'
import { isFiniteVerb, type Scene } from './scene.ts'

/** The subject of the first verb with tense between `from` and `limit`, else the phrase with which the sentence begins. */
export function mainSubject(scene: Scene, limit: number, from = 0): Range | null {
  for (let at = from + 1; at < limit; at++) {
    if (scene.unit.items[at]?.quotation !== -1 || !isFiniteVerb(scene, at)) continue
    const subject = subjectOf(scene.unit, scene.layers, at)
    if (subject) return subject
  }
  return limit > 0 && limit < scene.unit.items.length ? phraseAfter(scene.unit, scene.layers, 0) : null
}
