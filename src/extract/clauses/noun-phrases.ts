import { auxiliaries, dashes, lightAdverbs, personalPronouns, prepositions, subordinators, words } from '../lexicon/grammar.ts'
import { type Layers, runEnd, runStart } from './layers.ts'
import type { Item, Unit } from './units.ts'

/** Items from `first` (included) to `last` (excluded) of a unit. */
export interface Range {
  readonly first: number
  readonly last: number
}

const phraseTags = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'SYM', 'X', 'PART'])
const innerPrepositions = words('of for to in at on from with by between against about')
const possessives = words("'s ’s ' ’")

/** Whether an item can stand inside a noun phrase; a participle can before the noun that it describes. */
export function isPhraseItem(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item === undefined) return false
  if (subordinators.has(item.word)) return false
  if (possessives.has(item.word) || item.word === '&') return true
  if (phraseTags.has(item.pos)) return !auxiliaries.has(item.word) && item.word !== 'to'
  if (/^[\p{Lu}]/u.test(item.text) && at > 0 && item.pos !== 'PUNCT') return true
  if (item.pos === 'VERB' && /(?:ing|ed|en)$/.test(item.word)) {
    const next = items[at + 1]?.pos ?? ''
    const before = items[at - 1]
    return (
      (next === 'NOUN' || next === 'PROPN' || next === 'ADJ') &&
      (before === undefined || before.pos === 'DET' || before.pos === 'ADJ')
    )
  }
  return item.pos === 'ADV' && items[at + 1]?.pos === 'ADJ'
}

/**
 * The noun phrase that ends before `end`, read leftwards: *the head of the agency*, *Foreign Minister X*. A name or
 * description that earlier steps found is taken whole. Null where no noun stands there.
 */
export function phraseBefore(unit: Unit, layers: Layers, end: number, floor = 0): Range | null {
  const { items } = unit
  let first = end
  while (first > floor) {
    const at = first - 1
    const known = layers.phrases[at] ?? -1
    if (known >= 0) {
      first = Math.max(floor, runStart(layers.phrases, at))
      continue
    }
    if ((layers.references[at] ?? -1) >= 0 && runStart(layers.references, at) >= floor) {
      first = runStart(layers.references, at)
      continue
    }
    const item = items[at]
    if (item === undefined) break
    const joins = innerPrepositions.has(item.word) && first < end && isPhraseItem(items, at - 1) && items[at - 1]?.pos !== 'PRON'
    if (item.word === ')') {
      const open = bracketBefore(items, at)
      if (open === null || open <= floor) break
      first = open
      continue
    }
    if (!joins && !isPhraseItem(items, at)) break
    if (startsNewPhrase(items, first, end)) break
    if (personalPronouns.has(item.word) && first < end) break
    first = at
    if (personalPronouns.has(item.word)) break
  }
  while (first < end && (items[first]?.pos === 'PART' || possessives.has(items[first]?.word ?? ''))) first++
  return first < end && hasNoun(items, first, end) ? { first, last: end } : null
}

/** A second article opens a second phrase: *in a statement | the ministry*, not *the head of | the ministry*. */
function startsNewPhrase(items: readonly Item[], at: number, end: number): boolean {
  if (at >= end || !/^(?:the|a|an)$/.test(items[at]?.word ?? '')) return false
  const before = items[at - 1]
  return before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN') && !/^(?:both|all|half)$/.test(before.word)
}

function bracketBefore(items: readonly Item[], close: number): number | null {
  for (let at = close - 1; at >= Math.max(0, close - 12); at--) if (items[at]?.word === '(') return at
  return null
}

/** The noun phrase that begins at `start`, with one apposition between commas left out. */
export function phraseAfter(unit: Unit, layers: Layers, start: number): Range | null {
  const { items } = unit
  let last = start
  while (last < items.length) {
    if ((layers.phrases[last] ?? -1) >= 0) last = runEnd(layers.phrases, last)
    else if ((layers.references[last] ?? -1) >= 0) last = runEnd(layers.references, last)
    else {
      const word = items[last]?.word ?? ''
      const joins =
        innerPrepositions.has(word) &&
        last > start &&
        word !== 'on' &&
        word !== 'in' &&
        word !== 'at' &&
        isPhraseItem(items, last + 1)
      if (word === '(' && last > start) {
        const close = items.findIndex((item, at) => at > last && item.word === ')')
        if (close < 0 || close > last + 12) break
        last = close + 1
        continue
      }
      if (!joins && !isPhraseItem(items, last)) break
      if (last > start && startsNewPhrase(items, last, last + 1)) break
      if ((layers.dates[last] ?? -1) >= 0) break
      last++
      if (personalPronouns.has(word)) break
    }
  }
  return last > start && hasNoun(items, start, last) ? { first: start, last } : null
}

const hasNoun = (items: readonly Item[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) {
    const pos = items[at]?.pos
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'X' || /^\p{Lu}/u.test(items[at]?.text ?? '')) return true
  }
  return false
}

/**
 * The subject of the verb at `verb`: past adverbs, helping verbs and what stands between commas (*the envoy, who arrived on
 * Monday, said*; *X, in a meeting with Y, said*), to the noun phrase. Null where the verb has none of its own.
 */
export function subjectOf(unit: Unit, layers: Layers, verb: number): Range | null {
  const { items } = unit
  let at = verb - 1
  while (at >= 0 && isBetweenSubjectAndVerb(unit, layers, at)) at--
  if (at < 0) return null
  const word = items[at]?.word ?? ''
  if (word === 'who' || word === 'which') {
    const before = items[at - 1]?.word === ',' || dashes.has(items[at - 1]?.word ?? '') ? at - 1 : at
    // "the victory of Jane Doe, who has vowed": a person is who, the victory is not.
    const named = word === 'who' && (layers.names[before - 1] ?? -1) >= 0 ? layers.phrases[before - 1] : undefined
    if (named !== undefined && named >= 0 && layers.phrases[before] !== named)
      return { first: runStart(layers.phrases, before - 1), last: before }
    const antecedent = phraseBefore(unit, layers, before)
    return antecedent && (explained(unit, layers, antecedent) ?? antecedent)
  }
  if (word === ',' || dashes.has(word) || word === ')') {
    const over = subjectBeforeInsertion(unit, layers, at)
    if (over !== null) return over
    if (word !== ')') return null
  }
  const phrase = phraseBefore(unit, layers, at + 1)
  // "Krag for her part voiced support", "Krag, for her part voiced support"
  if (phrase && isOwnPart(items, phrase)) {
    const before = items[phrase.first - 2]?.word === ',' ? phrase.first - 2 : phrase.first - 1
    return phraseBefore(unit, layers, before)
  }
  return phrase && (antecedentOf(unit, layers, phrase) ?? withJoined(unit, layers, withoutIntroduction(unit, layers, phrase)))
}

const isOwnPart = (items: readonly Item[], { first, last }: Range): boolean =>
  last - first === 2 &&
  items[first + 1]?.word === 'part' &&
  /^(?:his|her|its|their)$/.test(items[first]?.word ?? '') &&
  items[first - 1]?.word === 'for'

/** *Mr. Reed, a former judge who once called it a farce*: the name that a phrase between commas explains. */
function explained(unit: Unit, layers: Layers, phrase: Range): Range | null {
  const { items } = unit
  if (items[phrase.first - 1]?.word !== ',' || !/^(?:a|an|the)$/.test(items[phrase.first]?.word ?? '')) return null
  if ((layers.names[phrase.first - 2] ?? -1) < 0) return null
  return phraseBefore(unit, layers, phrase.first - 1)
}

/** *A, B and C said*: the phrases before "and", unless a verb before them shows that they belong to another clause. */
function withJoined(unit: Unit, layers: Layers, phrase: Range): Range {
  const { items } = unit
  let { first } = phrase
  while (first > 1) {
    const word = items[first - 1]?.word
    if (word !== 'and' && !(word === ',' && first < phrase.first)) break
    const end = word === 'and' && items[first - 2]?.word === ',' ? first - 2 : first - 1
    const before = phraseBefore(unit, layers, end)
    if (before === null) break
    const joined = withoutIntroduction(unit, layers, before).first
    // "In a meeting in Oslo, A and B said": what a preposition or a participle takes is none of them.
    const governor = items[joined - 1]?.word ?? ''
    if (word === ',' && (prepositions.has(governor) || /\p{L}{2,}ing$/u.test(governor))) break
    first = joined
  }
  if (first === phrase.first) return phrase
  const verb = items
    .slice(clauseStart(unit, layers, first), first)
    .some((item) => (item.pos === 'VERB' || item.pos === 'AUX') && !/ing$/.test(item.word))
  return verb ? phrase : { first, last: phrase.last }
}

/** *The envoy who led the talks said*: the phrase before the verb belongs to a relative clause; its antecedent is the subject. */
function antecedentOf(unit: Unit, layers: Layers, phrase: Range): Range | null {
  const { items } = unit
  let verbs = 0
  for (let at = phrase.first - 1; at >= 0 && at > phrase.first - 25; at--) {
    const item = items[at]
    if (item === undefined || item.pos === 'PUNCT' || item.quotation >= 0 || item.word === 'that') return null
    if (item.word === 'who') return verbs > 0 ? phraseBefore(unit, layers, at) : null
    if (item.pos === 'VERB' || item.pos === 'AUX') verbs++
  }
  return null
}

function isBetweenSubjectAndVerb(unit: Unit, layers: Layers, at: number): boolean {
  const item = unit.items[at]
  if (item === undefined) return false
  if ((layers.phrases[at] ?? -1) >= 0) return false
  if (lightAdverbs.has(item.word) || auxiliaries.has(item.word)) return true
  if ((layers.dates[at] ?? -1) >= 0) return true
  if (/^(?:went|continued|began|proceeded|on|to)$/.test(item.word)) return leadsToVerb(unit.items, at)
  return item.pos === 'ADV' || item.pos === 'AUX'
}

/** "went on to say", "continued to call": helpers of the verb behind them. */
function leadsToVerb(items: readonly Item[], at: number): boolean {
  const words = items
    .slice(at, at + 3)
    .map((item) => item.word)
    .join(' ')
  const before = items
    .slice(Math.max(0, at - 2), at + 1)
    .map((item) => item.word)
    .join(' ')
  return (
    /^(?:went (?:on )?to|continued to|began to|proceeded to)/.test(words) ||
    /(?:went on to|went on|went to|continued to|proceeded to|began to)$/.test(before)
  )
}

/**
 * "X, [insertion]," before the verb: the first stretch between commas that is a noun phrase and no clause or phrase of
 * circumstance (*In an interview with A, B, the minister, said*).
 */
function subjectBeforeInsertion(unit: Unit, layers: Layers, comma: number): Range | null {
  const from = Math.max(clauseStart(unit, layers, comma), behindDateline(unit, comma))
  // The insertion may hold a clause of its own: "X, noting that the road is open, said".
  return (
    subjectFrom(unit, layers, from, comma) ?? (from > 0 ? subjectFrom(unit, layers, behindDateline(unit, comma), comma) : null)
  )
}

/** "OSLO, Nov 1 (NNN) – Jane Doe, on Tuesday, said": behind the dash of a dateline in the line. */
function behindDateline({ items }: Unit, limit: number): number {
  const dash = items.findIndex((item, at) => at < Math.min(limit, 20) && dashes.has(item.word) && items[at - 1]?.word === ')')
  return dash > 0 && items.slice(0, dash).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX') ? dash + 1 : 0
}

function subjectFrom(unit: Unit, layers: Layers, from: number, comma: number): Range | null {
  const { items } = unit
  let start = from
  for (let at = from; at < comma; at++) {
    const word = items[at]?.word ?? ''
    if (word !== ',' && !dashes.has(word)) continue
    if (isInsideTitle(layers, at)) continue
    const phrase = subjectIn(unit, layers, start, at)
    if (phrase) return phrase
    start = at + 1
  }
  // A phrase with its apposition may have been taken whole: "X, the minister," then the verb.
  return subjectIn(unit, layers, start, comma)
}

/** "his counterpart, Jane Doe": the comma of a phrase whose name only follows. */
function isInsideTitle(layers: Layers, at: number): boolean {
  const phrase = layers.phrases[at] ?? -1
  if (phrase < 0 || layers.phrases[at + 1] !== phrase) return false
  for (let back = at - 1; layers.phrases[back] === phrase; back--) if ((layers.names[back] ?? -1) >= 0) return false
  return true
}

function subjectIn(unit: Unit, layers: Layers, first: number, last: number): Range | null {
  const { items } = unit
  let start = first
  while (start < last && (items[start]?.pos === 'CCONJ' || lightAdverbs.has(items[start]?.word ?? ''))) start++
  const opening = items[start]
  if (opening === undefined || start >= last || opening.word === '(' || (layers.dates[last - 1] ?? -1) >= 0) return null
  if (prepositions.has(opening.word) && (layers.phrases[start] ?? -1) < 0) return null
  if (opening.pos === 'VERB' || /\p{L}{2,}ing$/u.test(opening.word)) return null
  const phrase = phraseBefore(unit, layers, last, start)
  if (phrase === null) return null
  if (phrase.first === start) return phrase
  // "President A and his counterpart, B, shook hands": the whole list before the apposition.
  let { first: from } = phrase
  for (let steps = 0; steps < 4; steps++) {
    if (/^(?:his|her|their)$/.test(items[from - 1]?.word ?? '')) from--
    const and = items[from - 1]?.word === 'and' ? phraseBefore(unit, layers, from - 1, start) : null
    if (and === null) return null
    if (and.first === start) return { first: start, last }
    from = and.first
  }
  return null
}

/** Where the clause that holds item `at` begins: behind the last "that", semicolon, colon or "while" before it, else the unit's start. */
export function clauseStart(unit: Unit, layers: Layers, at: number): number {
  for (let back = at - 1; back >= 0; back--) {
    const item = unit.items[back]
    if (item === undefined) break
    if ((layers.phrases[back] ?? -1) >= 0) continue
    if (item.word === ';' || item.word === ':' || item.word === 'that' || item.word === 'while' || item.quotation >= 0)
      return back + 1
  }
  return 0
}

/** "In Vienna on Friday the minister said": a phrase of circumstance before the subject is no part of it. */
function withoutIntroduction(unit: Unit, layers: Layers, phrase: Range): Range {
  const { items } = unit
  const opening = items[phrase.first]
  if (opening === undefined || !prepositions.has(opening.word) || (layers.phrases[phrase.first] ?? -1) >= 0) return phrase
  for (let at = phrase.first + 1; at < phrase.last; at++) {
    const starts =
      (layers.phrases[at] ?? -1) >= 0 && runStart(layers.phrases, at) === at && runEnd(layers.phrases, at) === phrase.last
    const refers =
      (layers.references[at] ?? -1) >= 0 &&
      runStart(layers.references, at) === at &&
      runEnd(layers.references, at) === phrase.last
    if (starts || refers) return { first: at, last: phrase.last }
  }
  return phrase
}
