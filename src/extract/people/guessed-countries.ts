import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { muslimStates, soundsPersian } from '../lexicon/name-origins.ts'
import type { PersonDraft } from './draft.ts'
import type { Movements } from './movements.ts'
import { originScore } from './name-origin.ts'
import { around, tokenAt } from './nearby.ts'
import { isUnlikelyOffice, nameFits, officeKey, stateHasOffice, uniqueOffices, withoutState } from './office-in-state.ts'
import { rankStates, type StateEvidence } from './state-evidence.ts'
import type { ClassedToken } from './word-classes.ts'

type Given = Pick<Analysis, 'sentences' | 'countryMentions'>

/** What the report as a whole tells: the state it calls its own, and how often it speaks of each. */
export interface Background {
  readonly home: CountryCode | null
  /** Told by the outlet, not only by where the report was written. */
  readonly certain: boolean
  /** The outlet is a body of its state: a ministry, the White House. */
  readonly official: boolean
  readonly spoken: ReadonlyMap<CountryCode, number>
  readonly evidence: StateEvidence
  /** People whom a sentence sets against each other, by their index. */
  readonly opposites: ReadonlyMap<number, ReadonlySet<number>>
  readonly movements: Movements
  /** Who stands beside whom in a list, "Foreign Minister A and Trade Minister B", by index. */
  readonly companions: ReadonlyMap<number, readonly number[]>
}

/** A report that names hardly any state speaks of its own. */
const talksOfFewOthers = (spoken: ReadonlyMap<CountryCode, number>): boolean => [...spoken.values()].every((count) => count < 3)

/** Offices are compared in reports of ordinary length only. */
const MOST_PEOPLE = 300

/** How far around a name a state tells anything, in characters. */
const REACH = 600

/** A guess below this is no guess. */
const LEAST_EVIDENCE = 0.3

/** What the state of the dateline, or the one that is spoken of most, has ahead of the others. */
const HOME = 0.5

/** What the state of the outlet has ahead of the others, where the story names it. */
const OUTLET = 1.6

/** "The Reed administration" is said of the government of the United States first of all. */
const ADMINISTRATION = 0.6

/** What somebody loses for a state that they visit, and gains for one in which they receive others. */
const ABROAD = 2.5
const HOST = 1

/** What somebody gains for the state of who stands beside them in a list. */
const LISTED = 1.5

/** The margin of a guess that the outlet or a seat settles. */
const SURE = 9

/** A guess of a state, with how much surer it is than the next. */
export interface Guess {
  readonly country: CountryCode | null
  readonly margin: number
}

/** The state of somebody who holds an office without one: the outlet's own, or the one that the report speaks for. */
export function countryOfOffice(
  given: Given,
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  found: readonly (CountryCode | null)[],
  index: number,
  { home, certain, official, spoken, evidence, opposites, movements, companions }: Background,
): Guess {
  const draft = drafts[index] as PersonDraft
  const titles = draft.positions.map(({ title }) => title.toLowerCase())
  const styles = draft.cluster.runs.flatMap((run) => run.before.honorifics)
  const allowed = (country: CountryCode): boolean =>
    stateHasOffice(country, titles) && !heldByOther(drafts, found, index, country) && nameFits(country, draft)
  if (!certain) {
    const seat = seatBefore(tokens, draft)
    if (seat !== null && allowed(seat)) return { country: seat, margin: SURE }
  }
  if (certain && home !== null) {
    const rival = rivalNearby(tokens, draft, home)
    if (rival !== null && allowed(rival)) return { country: rival, margin: SURE }
  }
  if (styles.some((style) => style === 'ayatollah'))
    return { country: home !== null && nameFits(home, draft) ? home : null, margin: SURE }
  if (isPrivate(titles) && !official) return { country: null, margin: SURE }
  // "Foreign Minister Ann Reed met Chadian President Ali Said": whoever is marked is the other side's.
  const mirrored = draft.offices.length > 0 && draft.offices.every(({ counterpart }) => counterpart)
  const top = titles.some((title) => uniqueOffices.test(title))
  const against = [...(opposites.get(index) ?? [])]
  const opposed = (country: CountryCode): number =>
    against.some((other) => found[other] === country && ((top && hasTopOffice(drafts[other])) || mirrored))
      ? mirrored
        ? 3
        : 1.2
      : against.some((other) => found[other] === country)
        ? 0.4
        : 0
  const isAbroad = (country: CountryCode): boolean => movements.abroad.get(index)?.has(country) === true
  const isHost = (country: CountryCode): boolean => movements.hosts.get(index)?.has(country) === true
  const beside = (companions.get(index) ?? []).filter((other) => !against.includes(other))
  const isListed = (country: CountryCode): boolean => beside.some((other) => found[other] === country)
  // A report of a state's own outlet that speaks of that state most takes whom it does not mark for its own.
  // In a body's own release, nobody else is left unmarked.
  if (
    certain &&
    home !== null &&
    (official || isMostSpoken(spoken, home)) &&
    opposed(home) === 0 &&
    !isAbroad(home) &&
    beside.every((other) => found[other] == null || found[other] === home) &&
    allowed(home)
  )
    return { country: home, margin: beside.length > 0 ? 0 : SURE / 2 }
  const governs = draft.cluster.runs.some(({ rule }) => rule === 'administration')
  // An outlet writes for its own state, but not all that it writes is about it.
  const most = Math.max(...evidence.total.values(), 0.1)
  const share = home === null ? 0 : official ? 1 : Math.min(1, 0.2 + (evidence.total.get(home) ?? 0) / most)
  const ranked = rankStates(given, tokens, draft, evidence, { allowed, unlikely: (country) => isUnlikelyOffice(country, titles) })
    .map(({ country, score }) => ({
      country,
      score:
        score +
        (country !== home || !spoken.has(country) ? 0 : certain ? OUTLET * share : HOME) +
        (country === 'US' && governs ? ADMINISTRATION : 0) +
        (isHost(country) ? HOST : 0) +
        (isListed(country) ? LISTED : 0) -
        (isAbroad(country) ? ABROAD : 0) -
        opposed(country),
    }))
    .sort((a, b) => b.score - a.score || (a.country < b.country ? -1 : 1))
  const [best, second] = ranked
  if (best !== undefined && best.score >= LEAST_EVIDENCE)
    return { country: best.country, margin: best.score - Math.max(0, second?.score ?? 0) }
  // A dateline alone, in a report that names hardly any state.
  const alone =
    home !== null && talksOfFewOthers(spoken) && allowed(home) && (certain || (!spoken.has(home) && best === undefined))
  return { country: alone ? home : null, margin: 0 }
}

const isMostSpoken = (spoken: ReadonlyMap<CountryCode, number>, country: CountryCode): boolean => {
  const own = spoken.get(country) ?? 0
  for (const count of spoken.values()) if (count > own) return false
  return own > 0
}

const hasTopOffice = (draft: PersonDraft | undefined): boolean =>
  draft?.positions.some(({ title }) => uniqueOffices.test(title.toLowerCase())) === true

/** Callings that no state gives: an anchor or an analyst is of the state that the words tell, or of none. */
const isPrivate = (titles: readonly string[]): boolean =>
  titles.length > 0 &&
  titles.every(
    (title) =>
      /\b(?:anchor|analyst|expert|professor|journalist|reporter|correspondent|editor|editor-in-chief|columnist|author|writer|historian|economist|academic|commentator|scholar|researcher|ceo|founder|lawyer|attorney|activist|actor|actress|singer|billionaire|businessman|chair|chairman|member)s?\b/.test(
        title,
      ) &&
      !/\b(?:minister|ministry|parliament|committee|commission|senate|party|council|government|state|national|staff)\b/.test(
        title,
      ),
  )
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
  { home, spoken }: Pick<Background, 'home' | 'spoken'>,
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
  // Nor is a name the home's that does not sound like it.
  const strange = draft.name.includes(' ') && originScore(draft.name, home) < STRANGE
  return active && !strange && (familiar || (home === 'IR' && soundsPersian(draft.name))) ? home : null
}
/** A name this unlike a state's names is no name of that state. */
const STRANGE = -2

/** What a name alone must have for a state, and have ahead of the next. */
const SURE_OF_NAME = { sound: 2.5, score: 1.5, ahead: 0.9 }

/** Somebody without an office whose name sounds like that of the state which the report sets beside it: "met with Aung Min" in a report of Myanmar. */
export function countryByName(
  given: Given,
  tokens: readonly ClassedToken[],
  draft: PersonDraft,
  { spoken, background }: { readonly spoken: ReadonlyMap<CountryCode, number>; readonly background: () => Background },
): CountryCode | null {
  if (!draft.name.includes(' ') || isCredit(tokens, draft)) return null
  // Most names sound like none of the few states that a report is about: those need no weighing.
  const most = [...spoken].sort((a, b) => b[1] - a[1]).slice(0, 3)
  if (!most.some(([country]) => originScore(draft.name, country) >= SURE_OF_NAME.sound)) return null
  const { evidence } = background()
  const [best, second] = rankStates(given, tokens, draft, evidence, { allowed: () => true, unlikely: () => false })
  if (best === undefined || best.score < SURE_OF_NAME.score || best.score - (second?.score ?? 0) < SURE_OF_NAME.ahead) return null
  return originScore(draft.name, best.country) >= SURE_OF_NAME.sound ? best.country : null
}

/** "(Xinhua/Jane Doe)", "Jane Doe/Getty": who took a picture belongs to no state of the story. */
const isCredit = (tokens: readonly ClassedToken[], draft: PersonDraft): boolean =>
  draft.cluster.runs.every(
    ({ first, last }) => tokens[first - 1]?.text === '/' || tokens[last]?.text === '/' || tokens[last]?.text === ')',
  )

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
): boolean {
  const own = (drafts[index] as PersonDraft).positions
    .filter(({ title }) => uniqueOffices.test(title.toLowerCase()))
    .map(({ title }) => officeKey(withoutState(title).toLowerCase()))
  if (own.length === 0 || drafts.length > MOST_PEOPLE) return false
  const former = (drafts[index] as PersonDraft).offices.every((office) => office.former)
  if (former) return false
  return drafts.some(
    (other, i) =>
      i !== index &&
      found[i] === country &&
      other.positions.some(
        (position) =>
          !/\b(?:former|ex)\b/i.test(position.title) && own.includes(officeKey(withoutState(position.title).toLowerCase())),
      ),
  )
}
