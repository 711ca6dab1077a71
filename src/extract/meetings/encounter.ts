import type { CountryCode, IsoDate, MeetingKind, MeetingStatus, PersonIndex } from '../../domain/facts.ts'
import type { Span } from '../../domain/span.ts'
import { runEnd } from '../clauses/layers.ts'
import type { Scene } from '../clauses/scene.ts'
import { cancelled, plannedBefore, unreal } from '../lexicon/meeting-words.ts'

/** An encounter as one sentence tells it; the tellings of one are put together afterwards. */
export interface Encounter {
  kind: MeetingKind
  status: MeetingStatus
  main: boolean
  people: PersonIndex[]
  countries: CountryCode[]
  place: string | null
  /** The state that the place lies in, where it is known. */
  placeCountry: CountryCode | null
  date: IsoDate | null
  dateText: string | null
  evidence: Span[]
  readonly rule: string
  /** Block of the telling, to know what stands near. */
  readonly block: number
}

/** Whether the words before a trigger put it into the future or call it off; null where it is no event at all (*refused to meet*). */
export function statusAt(scene: Scene, at: number): MeetingStatus | null {
  const words = clauseAround(scene, at)
  if (cancelled.test(words.after) || cancelled.test(words.before)) return 'CANCELLED'
  const near = words.before.split(' ').slice(-7).join(' ')
  if (plannedBefore.test(words.before)) return unreal.test(near.replace(plannedBefore, '')) ? null : 'PLANNED'
  if (unreal.test(near)) return null
  if (/\b(?:will|is to|is due|is scheduled|are scheduled|is expected|is set|are set)\b/.test(words.after)) return 'PLANNED'
  return 'HELD'
}

/** The words of the clause up to the trigger, and those of the next few behind it. */
function clauseAround({ unit, layers }: Scene, at: number): { before: string; after: string } {
  let first = at
  while (first > 0 && at - first < 18) {
    const item = unit.items[first - 1]
    if (item === undefined || item.quotation >= 0) break
    const inPhrase = (layers.phrases[first - 1] ?? -1) >= 0
    if (!inPhrase && /^(?:[,;:]|that|while|and|but|said|says|after|before|where|who|which|during)$/.test(item.word)) break
    first--
  }
  const text = (from: number, to: number) =>
    unit.items
      .slice(from, to)
      .filter((_, index) => (layers.phrases[from + index] ?? -1) < 0)
      .map((item) => item.word)
      .join(' ')
  return { before: text(first, at), after: text(at + 1, at + 8) }
}

/** Where it took place: the first place behind the trigger, else one before it in the sentence. */
export function placeAt(scene: Scene, at: number): Place {
  const { length } = scene.unit.items
  // A city or state tells more than a venue: "at the Great Hall of the People in Beijing".
  for (const known of [true, false]) {
    const place = placeBetween(scene, at, length, known) ?? placeBetween(scene, 0, at, known)
    if (place) return place
  }
  return { place: null, placeCountry: null }
}

interface Place {
  readonly place: string | null
  readonly placeCountry: CountryCode | null
}

function placeBetween(scene: Scene, from: number, to: number, known: boolean): Place | null {
  const { unit, layers, analysis } = scene
  for (let at = Math.max(1, from); at < to; at++) {
    const word = unit.items[at - 1]?.word ?? ''
    if (word !== 'in' && !(word === 'at' || word === 'to')) continue
    if (word === 'to' && !/^(?:visit|trip|travel\w*|came|went|flew|arrived)$/.test(unit.items[at - 2]?.word ?? '')) continue
    let name = at
    if (/^(?:the|downtown|central)$/.test(unit.items[at]?.word ?? '')) name++
    const country = layers.countries[name] ?? -1
    const mention = analysis.countryMentions[country]
    if (mention && mention.form !== 'adjective' && mention.form !== 'demonym' && word === 'in') {
      if (/^['’]s?$/.test(unit.items[runEnd(layers.countries, name)]?.word ?? '')) continue
      return { place: analysis.text.slice(mention.start, mention.end), placeCountry: mention.code }
    }
    const proper = known ? null : properName(scene, name)
    if (proper && ((word === 'in' && name === at) || (word === 'at' && name > at))) return { place: proper, placeCountry: null }
  }
  return null
}

/** A city that no list of countries knows: capitalized words that are neither a person nor a month. */
function properName({ unit, layers, analysis }: Scene, at: number): string | null {
  const first = unit.items[at]
  if (first === undefined || first.pos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(first.text)) return null
  if ((layers.phrases[at] ?? -1) >= 0 || (layers.dates[at] ?? -1) >= 0) return null
  let last = at + 1
  while (
    last < at + 3 &&
    unit.items[last]?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(unit.items[last]?.text ?? '') &&
    (layers.phrases[last] ?? -1) < 0 &&
    (layers.dates[last] ?? -1) < 0
  )
    last++
  const end = unit.items[last - 1]
  return end ? analysis.text.slice(first.start, end.end) : null
}

/** The day that stands nearest behind the trigger, else before it. Times of other events (*since 2015*) are far more often further off. */
export function dateAt(scene: Scene, at: number): { date: IsoDate | null; dateText: string | null } {
  const { unit, layers, analysis } = scene
  const pick = (index: number) => {
    const found = analysis.dates[layers.dates[index] ?? -1]
    return found ? { date: found.date, dateText: analysis.text.slice(found.start, found.end) } : null
  }
  for (let forward = at; forward < Math.min(unit.items.length, at + 30); forward++) {
    const found = pick(forward)
    if (found) return found
    if (/^(?:since|that|which)$/.test(unit.items[forward]?.word ?? '')) break
  }
  for (let back = at - 1; back >= Math.max(0, at - 40); back--) {
    const found = pick(back)
    if (found) return found
  }
  return { date: null, dateText: null }
}
