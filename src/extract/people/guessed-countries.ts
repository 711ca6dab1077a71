import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { muslimStates, soundsPersian } from '../lexicon/name-origins.ts'
import type { PersonDraft } from './draft.ts'
import { around, tokenAt } from './nearby.ts'
import { nameFits, officeKey, stateHasOffice, uniqueOffices } from './office-in-state.ts'
import type { ClassedToken } from './word-classes.ts'

type Given = Pick<Analysis, 'sentences' | 'countryMentions'>

/** What the report as a whole tells: the state it calls its own, and how often it speaks of each. */
export interface Background {
  readonly home: CountryCode | null
  /** Told by the outlet, not only by where the report was written. */
  readonly certain: boolean
  readonly spoken: ReadonlyMap<CountryCode, number>
}

/** A report that names hardly any state speaks of its own. */
const talksOfFewOthers = (spoken: ReadonlyMap<CountryCode, number>): boolean => [...spoken.values()].every((count) => count < 3)

/** Offices are compared in reports of ordinary length only. */
const MOST_PEOPLE = 300

/** How far around a name a state tells anything, in characters. */
const REACH = 600

export function countryOfOffice(
  given: Given,
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  found: readonly (CountryCode | null)[],
  index: number,
  { home, certain, spoken }: Background,
): CountryCode | null {
  const draft = drafts[index] as PersonDraft
  const titles = draft.positions.map(({ title }) => title.toLowerCase())
  const styles = draft.cluster.runs.flatMap((run) => run.before.honorifics)
  const allowed = (country: CountryCode): boolean =>
    stateHasOffice(country, titles) && !heldByOther(drafts, found, index, country, titles) && nameFits(country, draft)
  if (!certain) {
    const seat = seatBefore(tokens, draft)
    if (seat !== null && allowed(seat)) return seat
    // A correspondent's dateline that the story never speaks of tells less than the state beside the name.
    const near = home === null || spoken.has(home) ? null : nearestCountry(given, spoken, tokens, draft, allowed)
    if (near !== null) return near
  }
  if (home !== null && (spoken.has(home) || talksOfFewOthers(spoken)) && allowed(home)) {
    const rival = rivalNearby(tokens, draft, home)
    if (rival === null || !allowed(rival)) return home
    return rival
  }
  if (styles.some((style) => style === 'ayatollah')) return home !== null && nameFits(home, draft) ? home : null
  return (
    nearestCountry(given, spoken, tokens, draft, (country) => country !== home && allowed(country)) ??
    mostSpoken(spoken, (country) => country !== home && allowed(country))
  )
}
/** "Back in Washington, President Reed grew restless": the city before the office is its seat. */
function seatBefore(tokens: readonly ClassedToken[], draft: PersonDraft): CountryCode | null {
  for (const run of draft.cluster.runs) {
    if (run.before.office === null) continue
    const start = tokenAt(tokens, run.before.start)
    const city = tokens[start - 2]
    if (tokens[start - 1]?.text !== ',' || city?.class !== 'country' || !city.country) continue
    const opens = tokens[start - 4]?.sentence !== city.sentence || tokens[start - 4]?.key === 'back'
    if (/^(?:in|from)$/.test(tokens[start - 3]?.key ?? '') && opens) return city.country.code
  }
  return null
}

/** Words right around the name may tell another state than the report's own: "President Trump withdrew the U.S. from …". */
function rivalNearby(tokens: readonly ClassedToken[], draft: PersonDraft, home: CountryCode): CountryCode | null {
  for (const run of draft.cluster.runs) {
    const sentence = (tokens[run.first] as ClassedToken).sentence
    const next = tokens[run.last]
    const after = tokens[run.last + 1]?.pos === 'ADV' ? tokens[run.last + 2] : tokens[run.last + 1]
    // "withdrew the U.S.", "pulled Washington out"
    if (next?.pos === 'VERB' || tokens[run.last]?.pos === 'ADV') {
      for (let i = run.last; i < run.last + 5; i++) {
        const word = tokens[i]
        if (word?.sentence !== sentence) break
        if (
          word.class === 'country' &&
          word.country !== null &&
          word.country.code !== home &&
          /^(?:withdraw|pull)$/.test((next?.pos === 'VERB' ? next : after)?.lemma ?? '')
        )
          return word.country.code
      }
    }
  }
  return null
}

/** A person without an office: only where a report plainly takes them for its own, or a state stands close by. */
export function countryWithoutOffice(
  given: Given,
  tokens: readonly ClassedToken[],
  draft: PersonDraft,
  { home, spoken }: Background,
): CountryCode | null {
  const rival = home === null ? null : rivalNearby(tokens, draft, home)
  if (rival !== null) return rival
  const administration = draft.cluster.runs.find((run) => run.rule === 'administration')
  // Outside the United States, "administration" is said of the report's own government alone.
  if (administration !== undefined) {
    if (spoken.has('US') && (home === null || !nameFits(home, draft) || !soundsPersian(draft.name))) return 'US'
    return home !== null && spoken.has(home) ? home : null
  }
  if (home !== null && !nameFits(home, draft)) return companion(given, tokens, draft, home)
  if (home === null || !spoken.has(home) || !muslimStates.has(home)) return null
  const active = draft.cluster.runs.some((run) => /^(?:speaker|given-name|owner)$/.test(run.rule))
  const first = tokens[draft.cluster.runs[0]?.first ?? -1]
  // A lone family name says too little, unless its ending tells the language.
  const familiar = first !== undefined && draft.name.includes(' ') && isGivenName(first.text)
  return active && (familiar || (home === 'IR' && soundsPersian(draft.name))) ? home : null
}
/** The state that stands in the same sentences as somebody more often than any other. */
function companion(
  { countryMentions, sentences }: Given,
  tokens: readonly ClassedToken[],
  draft: PersonDraft,
  home: CountryCode,
): CountryCode | null {
  const counts = new Map<CountryCode, number>()
  for (const run of draft.cluster.runs) {
    const at = tokens[run.first] as ClassedToken
    const sentence = sentences[at.sentence]
    if (sentence === undefined) continue
    const codes = new Set(
      around(countryMentions, Math.max(sentence.start, at.start - REACH), Math.min(sentence.end, at.end + REACH)).map(
        ({ code }) => code,
      ),
    )
    for (const code of codes) if (code !== home) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 2) return null
  return second === undefined || first[1] > second[1] ? first[0] : null
}
/** Whether another person of the report holds the same office in that country today. */
function heldByOther(
  drafts: readonly PersonDraft[],
  found: readonly (CountryCode | null)[],
  index: number,
  country: CountryCode,
  titles: readonly string[],
): boolean {
  const own = titles.filter((title) => uniqueOffices.test(title)).map(officeKey)
  if (own.length === 0 || drafts.length > MOST_PEOPLE) return false
  const former = (drafts[index] as PersonDraft).offices.every((office) => office.former)
  if (former) return false
  return drafts.some(
    (other, i) =>
      i !== index &&
      found[i] === country &&
      other.positions.some(
        (position) => !/\b(?:former|ex)\b/i.test(position.title) && own.includes(officeKey(position.title.toLowerCase())),
      ),
  )
}
/** The state named nearest to the person's names, in their own sentences, then just before. */
function nearestCountry(
  { countryMentions, sentences }: Given,
  spoken: ReadonlyMap<CountryCode, number>,
  tokens: readonly ClassedToken[],
  draft: PersonDraft,
  allowed: (country: CountryCode) => boolean,
): CountryCode | null {
  let best: CountryCode | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const run of draft.cluster.runs) {
    const first = tokens[run.first] as ClassedToken
    const end = (tokens[run.last - 1] as ClassedToken).end
    const sentence = sentences[first.sentence]
    if (sentence === undefined) continue
    for (const mention of around(
      countryMentions,
      Math.max(sentence.start - 300, first.start - REACH),
      Math.min(sentence.end, end + REACH),
    )) {
      if (!allowed(mention.code)) continue
      const away = mention.end <= first.start ? first.start - mention.end : mention.start - end
      // Of two states as near, the one that the report speaks of more.
      const distance =
        (away + 10 + (mention.start < sentence.start ? 150 : 0) + (mention.start >= end ? 15 : 0)) /
        (1 + (spoken.get(mention.code) ?? 0))
      if (distance < nearest) {
        nearest = distance
        best = mention.code
      }
    }
  }
  return best
}
function mostSpoken(spoken: ReadonlyMap<CountryCode, number>, allowed: (country: CountryCode) => boolean): CountryCode | null {
  let best: CountryCode | null = null
  for (const [code, count] of spoken) if (allowed(code) && (best === null || count > (spoken.get(best) ?? 0))) best = code
  return best !== null && (spoken.get(best) ?? 0) > 2 ? best : null
}
