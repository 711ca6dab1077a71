import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'
import { countryOfWords } from '../countries.ts'
import { withForeignSecretary } from '../lexicon/institutions.ts'
import { homeOfOutlet } from '../lexicon/outlets.ts'
import type { PersonDraft } from './draft.ts'
import { type Background, countryByName, countryOfOffice, countryWithoutOffice, type Guess } from './guessed-countries.ts'
import { isKin } from './judge-name.ts'
import { findMovements } from './movements.ts'
import { originScore } from './name-origin.ts'
import { tokenAt } from './nearby.ts'
import { findOpposites, weighStates } from './state-evidence.ts'
import { countryOfBody, findCompanions, findNeighbors, listedCountry, toldCountry, topicCountry } from './told-countries.ts'
import type { ClassedToken } from './word-classes.ts'

type Given = Pick<Analysis, 'text' | 'structure' | 'sentences' | 'countryMentions'>

/**
 * The country that each person serves. What the words around a name tell comes first ("Iraqi Defense Minister", "King
 * Abdullah of Jordan", "Hezbollah's leader"), then what the sentence implies (a list under one adjective, "the country's
 * president"), then the report's own country for an office without one ("Defense Minister Ali Said"), unless somebody else
 * holds that office there, the state has no such office, or the name is of another language.
 */
export function inferCountries(
  given: Given,
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
): (CountryCode | null)[] {
  const spoken = countSpoken(given)
  const { home, certain, official } = homeCountry(given, spoken)
  // "Foreign Secretary Menon" in a report on India: other states have the office too.
  const isForeign = (institution: CountryCode): boolean =>
    institution === 'GB' && home !== 'GB' && !spoken.has('GB') && home !== null && withForeignSecretary.has(home)
  const found: (CountryCode | null)[] = drafts.map((draft) => toldCountry(given.text, tokens, draft, isForeign))
  const institutional = new Set(
    drafts.flatMap((draft, i) => (found[i] != null && draft.offices.every(({ country }) => country === null) ? [i] : [])),
  )
  const settled = drafts.map((draft, i) => found[i] !== null || isInternational(draft))
  const settle = (i: number, country: CountryCode | null) => {
    if (country === null || settled[i]) return
    found[i] = country
    settled[i] = true
  }
  const byToken = ownersByToken(drafts)
  drafts.forEach((draft, i) => {
    if (settled[i]) return
    const owner = draft.offices.find(({ possessor }) => possessor !== null)?.possessor ?? null
    const boss = owner === null ? undefined : byToken.get(owner)
    if (boss !== undefined && boss !== i) settle(i, found[boss] ?? null)
    settle(i, countryOfBody(tokens, draft))
    settle(i, topicCountry(given, tokens, draft))
  })
  const neighbors = findNeighbors(drafts)
  // Twice, because one name of a list may get its country from the next.
  for (let round = 0; round < 2; round++)
    drafts.forEach((draft, i) => {
      if (settled[i]) return
      const listed = listedCountry(given, tokens, neighbors, found, i, draft.cluster.runs)
      if (listed !== null && speaksFor(draft.name, listed, spoken)) settle(i, listed)
    })
  // "Ban's spokesman" serves whom Ban serves, and nobody where that is not told.
  const bossOf = (draft: PersonDraft): number | undefined => {
    const owner = draft.offices.find(({ possessor }) => possessor !== null)?.possessor ?? null
    return owner === null ? undefined : byToken.get(owner)
  }
  const open = drafts.flatMap((draft, i) => {
    const boss = bossOf(draft)
    return settled[i] || !holdsOffice(draft) || (boss !== undefined && boss !== i) ? [] : [i]
  })
  // Weighed only where somebody's state is open.
  let weighed: Background | undefined
  const background = (): Background => {
    weighed ??= {
      home,
      certain,
      official,
      spoken,
      evidence: weighStates(given, tokens, drafts, {
        told: found,
        institutional,
        datelineEnd: given.structure.dateline?.span.end ?? 0,
      }),
      opposites: findOpposites(tokens, drafts),
      movements: findMovements(given, tokens, drafts),
      companions: findCompanions(tokens, neighbors, drafts),
    }
    return weighed
  }
  for (const i of open) {
    const relative = relativeOf(tokens, drafts, byToken, drafts[i] as PersonDraft)
    if (relative !== null && relative !== i) settle(i, found[relative] ?? null)
  }
  settleGuesses(
    open.filter((i) => !settled[i]),
    {
      guess: (i) => countryOfOffice(given, tokens, drafts, found, i, background()),
      settle,
      isBeside: (i, other) => background().companions.get(i)?.includes(other) === true,
    },
  )
  drafts.forEach((draft, i) => {
    if (settled[i] || holdsOffice(draft)) return
    settle(
      i,
      countryWithoutOffice(given, tokens, draft, { home, spoken }) ?? countryByName(given, tokens, draft, { spoken, background }),
    )
  })
  drafts.forEach((draft, i) => {
    const relative = settled[i] ? null : relativeOf(tokens, drafts, byToken, draft)
    if (relative !== null && relative !== i) settle(i, found[relative] ?? null)
    const boss = bossOf(draft)
    if (!settled[i] && boss !== undefined && boss !== i) settle(i, found[boss] ?? null)
  })
  return found
}

/** In longer lists of people, guesses are made in reading order. */
const MOST_WEIGHED = 24

/** The surest guess first, because each settled office and party narrows what is left for the others. */
function settleGuesses(
  open: readonly number[],
  {
    guess,
    settle,
    isBeside,
  }: {
    guess: (index: number) => Guess
    settle: (index: number, country: CountryCode | null) => void
    isBeside: (index: number, other: number) => boolean
  },
): void {
  if (open.length > MOST_WEIGHED) {
    for (const i of open) settle(i, guess(i).country)
    return
  }
  const left = open.map((i) => ({ i, ...guess(i) }))
  while (left.length > 0) {
    const surest = left.reduce((kept, next) => (next.margin > kept.margin ? next : kept))
    settle(surest.i, surest.country)
    left.splice(left.indexOf(surest), 1)
    // Only who was taken for the same state's may be another's now, and who stands in a list with this one.
    if (surest.country === null) continue
    left.forEach(({ i, country }, at) => {
      if (country === surest.country || isBeside(i, surest.i)) left[at] = { i, ...guess(i) }
    })
  }
}

/** So much likelier a name must be another state's to leave a list. */
const SURELY_OTHER = 6

/** "Russian President Ivan Petrov and Prime Minister Kenji Tanaka": a name of another language that the report's other state speaks is no item of the list. */
function speaksFor(name: string, country: CountryCode, spoken: ReadonlyMap<CountryCode, number>): boolean {
  const own = originScore(name, country)
  if (own > 0) return true
  return ![...spoken].some(([state, count]) => count > 1 && originScore(name, state) - own > SURELY_OTHER)
}

/** "Ali Said and his wife, Ana Said", "President Ali Said and First Lady Ana Said": the one before of whose family somebody is. */
function relativeOf(
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  byToken: ReadonlyMap<number, number>,
  draft: PersonDraft,
): number | null {
  for (const run of draft.cluster.runs) {
    const start = tokenAt(tokens, run.before.start)
    for (let i = start - 1; i > start - 8 && tokens[i]?.sentence === tokens[run.first]?.sentence; i--) {
      const other = byToken.get(i)
      if (other === undefined) continue
      const sameFamily = tokens[start - 1]?.key === 'and' && drafts[other]?.cluster.words.at(-1) === draft.cluster.words.at(-1)
      if (isKin(tokens, run.first) || (sameFamily && draft.cluster.words.length > 1)) return other
      break
    }
  }
  return null
}

const isInternational = (draft: PersonDraft): boolean => draft.offices.some((office) => office.international)

const holdsOffice = (draft: PersonDraft): boolean =>
  draft.offices.some((office) => !office.counterpart) ||
  draft.positions.length > 0 ||
  draft.cluster.runs.some((run) => run.before.honorifics.some((style) => /^(?:ayatollah|imam)$/.test(style)))

/**
 * The country that a report speaks of when it names none: its outlet's, its dateline's, else the one it names most. Certain
 * only by the outlet: correspondents write from abroad.
 */
function homeCountry(
  { structure }: Given,
  spoken: ReadonlyMap<CountryCode, number>,
): { home: CountryCode | null; certain: boolean; official: boolean } {
  // "Ministry of Foreign Affairs of the Republic of Estonia": a body's own release.
  const outlet = structure.outlet === null ? null : (homeOfOutlet(structure.outlet.name) ?? countryOfWords(structure.outlet.name))
  if (outlet !== null) return { home: outlet, certain: true, official: isOfficial(structure.outlet?.name ?? '') }
  if (structure.dateline?.country) return { home: structure.dateline.country, certain: false, official: false }
  let best: CountryCode | null = null
  for (const [code, count] of spoken) if (best === null || count > (spoken.get(best) ?? 0)) best = code
  return { home: best, certain: false, official: false }
}

const isOfficial = (outlet: string): boolean =>
  /\b(?:White House|Ministry|Embassy|Department|Government|Presidency|Office|Kremlin|Mission|Consulate)\b/.test(outlet)

/** How often each state is told; the headline and the first sentence count more, for they say what a report is about. */
function countSpoken({ countryMentions, sentences, structure }: Given): Map<CountryCode, number> {
  const counts = new Map<CountryCode, number>()
  const lead = sentences[0]?.end ?? 0
  const afterDateline = structure.dateline?.span.end ?? 0
  for (const { code, start, form } of countryMentions) {
    if (start < afterDateline) continue
    counts.set(code, (counts.get(code) ?? 0) + (form === 'city' ? 0.7 : 1) + (start < lead ? 0.5 : 0))
  }
  return counts
}

function ownersByToken(drafts: readonly PersonDraft[]): Map<number, number> {
  const owners = new Map<number, number>()
  drafts.forEach((draft, i) => {
    for (const run of draft.cluster.runs) for (let k = run.first; k < run.last; k++) owners.set(k, i)
  })
  return owners
}
