import { phraseAfter } from '../../clauses/noun-phrases.ts'
import { contentLimit } from '../content.ts'
import { claimRange, type Sieve } from './claim.ts'

/**
 * *The minister urged both sides to return to the table* · *He called on the council to act* · *She accused the army of lying.*
 * Not: *She asked a question* and *He called on the widow*, where nobody is asked to do anything; nor a measure: *more than he had
 * requested and is due to rise*.
 */
export const request: Sieve = {
  name: 'request',
  read: (scene, attribution) => {
    const { cue, verb, passive } = attribution
    const { items } = scene.unit
    if (passive) return null
    const callsOn = cue.lemma === 'call' && /^(?:on|upon)$/.test(items[verb.last - 1]?.word ?? '')
    if (cue.lemma === 'call' && !callsOn) return null
    const first = verb.last
    const last = contentLimit(scene, attribution, first)
    const head = items[first]?.word ?? ''
    if (/^(?:that|to|and|or|but|,|:|\.|in|at|during|on|about|for|if|whether|with)$/.test(head)) return null
    if (items[first]?.pos === 'QUOTE' && !cue.frames.has('of')) return null
    if (cue.frames.has('of')) {
      const of = items.slice(first + 1, Math.min(last, first + 25)).some((item) => item.word === 'of' || item.word === 'for')
      const blamed = cue.lemma === 'blame' && phraseAfter(scene.unit, scene.layers, first) !== null
      return of || blamed ? claimRange(scene, { first, last }) : null
    }
    if (!cue.frames.has('request')) return null
    if (cue.lemma === 'ask' && /^(?:not|for|anonymity)$/.test(head)) return null
    if (cue.lemma === 'tell' || cue.lemma === 'warn') {
      const hearer = phraseAfter(scene.unit, scene.layers, first)
      const next = items[hearer?.last ?? last]?.word ?? ''
      if (next !== 'to' && next !== 'not') return null
    }
    const asks = items.slice(first + 1, Math.min(last, first + 30)).some((item, at, all) => {
      const next = all[at + 1]
      return (
        item.word === 'to' &&
        next !== undefined &&
        (next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'QUOTE' || (next.pos === 'ADV' && all[at + 2]?.pos === 'VERB'))
      )
    })
    // "called on the president in Delhi", "called on him": a visit. What somebody is called on for makes it a request.
    const asksFor = callsOn && items.slice(first + 1, Math.min(last, first + 10)).some((item) => item.word === 'for')
    return asks || asksFor ? claimRange(scene, { first, last }) : null
  },
}
