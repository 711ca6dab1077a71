import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis, CountryMention } from '../analysis.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { institutions, monarchies, rulers, withoutPrimeMinister } from '../lexicon/institutions.ts'
import { isForeignToMuslimStates, muslimStates, soundsForeign, soundsPersian } from '../lexicon/name-origins.ts'
import { homeOfOutlet } from '../lexicon/outlets.ts'
import type { PersonDraft } from './draft.ts'
import type { NameRun } from './names.ts'
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
  const found: (CountryCode | null)[] = drafts.map((draft) => toldCountry(given.text, draft))
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
    settle(i, topicCountry(given, tokens, draft))
  })
  // Twice, because one name of a list may get its country from the next.
  for (let round = 0; round < 2; round++)
    drafts.forEach((draft, i) => {
      if (!settled[i]) settle(i, listedCountry(given, tokens, drafts, found, draft))
    })
  const home = homeCountry(given)
  const spoken = countSpoken(given)
  drafts.forEach((draft, i) => {
    if (settled[i] || !holdsOffice(draft)) return
    settle(i, countryOfOffice(given, tokens, drafts, found, i, { home, spoken }))
  })
  drafts.forEach((draft, i) => {
    if (settled[i] || holdsOffice(draft)) return
    settle(i, countryWithoutOffice(given, tokens, draft, { home, spoken }))
  })
  return found
}

const isInternational = (draft: PersonDraft): boolean => draft.offices.some((office) => office.international)

const holdsOffice = (draft: PersonDraft): boolean =>
  draft.offices.some((office) => !office.counterpart) ||
  draft.cluster.runs.some((run) => run.before.honorifics.some((style) => /^(?:ayatollah|imam)$/.test(style)))

function toldCountry(text: string, draft: PersonDraft): CountryCode | null {
  const named =
    draft.offices.find((office) => office.country !== null && !office.byCity && !office.former) ??
    draft.offices.find((office) => office.country !== null && !office.byCity)
  if (named !== undefined) return named.country
  const origin = draft.cluster.runs.find((run) => run.origin !== null)?.origin
  if (origin) return origin
  for (const office of draft.offices) {
    const words = text.slice(office.phrase.start, office.phrase.end)
    const institution = institutions.find(([, pattern]) => pattern.test(words))
    if (institution !== undefined) return institution[0]
  }
  return draft.offices.find((office) => office.country !== null)?.country ?? null
}

/** "the country's president", "his country's minister", "Abu Dhabi sent its representative": the state spoken of last. */
function topicCountry({ countryMentions }: Given, tokens: readonly ClassedToken[], draft: PersonDraft): CountryCode | null {
  const office = draft.offices.find(({ ofTopic }) => ofTopic)
  if (office === undefined) return null
  const at = tokenAt(tokens, office.phrase.start)
  const before = mentionsBefore(countryMentions, office.title.start)
  const its = tokens[at]?.key === 'its' || tokens[at - 1]?.key === 'its'
  return (
    (before.find((mention) => (its ? mention.start > office.title.start - 150 : mention.form !== 'city')) ?? before[0])?.code ??
    null
  )
}

/** "Lebanese Speaker A and Prime Minister B", "A and B of Bolivia", "ministers A and B": one adjective for the list. */
function listedCountry(
  { countryMentions }: Given,
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  found: readonly (CountryCode | null)[],
  draft: PersonDraft,
): CountryCode | null {
  for (const run of draft.cluster.runs) {
    const start = tokenAt(tokens, run.before.start)
    const link = tokens[start - 1]?.key
    if (link === 'and' || link === ',' || link === '&') {
      const left = personEndingAt(tokens, drafts, tokens[start - 2]?.key === ',' && link === 'and' ? start - 2 : start - 1)
      if (left !== null && left.draft !== draft && left.told && found[left.index] != null && run.before.office !== null)
        return found[left.index] ?? null
      const pair = left?.run.before.office
      if (left !== null && left.draft !== draft && pair?.plural && pair.countries.length > 1) return pair.countries[1] ?? null
      if (left !== null && left.draft !== draft && left.run.before.office?.plural && found[left.index] != null)
        return found[left.index] ?? null
    }
    if (tokens[run.last]?.key === 'and') {
      const right = drafts.findIndex(
        (other) =>
          other !== draft &&
          other.cluster.runs.some(
            (candidate) =>
              tokenAt(tokens, candidate.before.start) === run.last + 1 &&
              (candidate.origin !== null || (candidate.after?.office.ofTopic ?? false)),
          ),
      )
      if (right >= 0) return found[right] ?? null
    }
    // "his Iraqi comrade X": an adjective right before an unknown word for a person.
    const before = tokens[run.first - 1]
    const adjective = tokens[run.first - 2]
    if (
      run.before.office === null &&
      before?.class === 'small' &&
      before.pos === 'NOUN' &&
      adjective?.class === 'country' &&
      adjective.country?.form !== 'name'
    )
      return adjective.country?.code ?? null
    if (run.before.office === null && before?.class === 'country' && before.country?.form === 'adjective')
      return before.country.code
    // "Iraqi Foreign Ministry Fuad Hussein", "Iran’s Zarif"
    if (run.before.office === null) {
      const near = mentionsBefore(countryMentions, (tokens[run.first] as ClassedToken).start)[0]
      if (near !== undefined && near.form !== 'city') {
        const between = tokens.slice(tokenAt(tokens, near.end), run.first)
        if (
          between.length > 0 &&
          between.length < 4 &&
          between.every((word) => word.class === 'modifier' || word.class === 'organization' || word.class === 'possessive')
        )
          return near.code
      }
    }
  }
  return null
}

function personEndingAt(
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  end: number,
): { draft: PersonDraft; index: number; run: NameRun; told: boolean } | null {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index] as PersonDraft
    for (const run of draft.cluster.runs) {
      const last = run.after === null ? run.last : run.after.end
      if ((run.last === end || last === end) && tokens[end - 1] !== undefined)
        return { draft, index, run, told: run.before.office?.country != null || run.after?.office.country != null }
    }
  }
  return null
}

/** A report that names hardly any state speaks of its own. */
const talksOfFewOthers = (spoken: ReadonlyMap<CountryCode, number>): boolean => [...spoken.values()].every((count) => count < 3)

interface Background {
  readonly home: CountryCode | null
  readonly spoken: ReadonlyMap<CountryCode, number>
}

function countryOfOffice(
  given: Given,
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  found: readonly (CountryCode | null)[],
  index: number,
  { home, spoken }: Background,
): CountryCode | null {
  const draft = drafts[index] as PersonDraft
  const titles = draft.positions.map(({ title }) => title.toLowerCase())
  const styles = draft.cluster.runs.flatMap((run) => run.before.honorifics)
  const allowed = (country: CountryCode): boolean =>
    stateHasOffice(country, titles) && !heldByOther(drafts, found, index, country, titles) && nameFits(country, draft)
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
function countryWithoutOffice(
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
  const familiar = first !== undefined && (isGivenName(first.text) || draft.cluster.runs.length > 1)
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
    const sentence = sentences[(tokens[run.first] as ClassedToken).sentence]
    if (sentence === undefined) continue
    const codes = new Set(around(countryMentions, sentence.start, sentence.end).map(({ code }) => code))
    for (const code of codes) if (code !== home) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 2) return null
  return second === undefined || first[1] > second[1] ? first[0] : null
}

const uniqueOffices =
  /\b(?:president|prime minister|premier|\bpm\b|foreign minister|\bfm\b|minister|secretary of state|foreign secretary|king|sultan|emir|chancellor|speaker|first lady|supreme leader|chief justice|vice president)\b/

/** Whether another person of the report holds the same office in that country today. */
function heldByOther(
  drafts: readonly PersonDraft[],
  found: readonly (CountryCode | null)[],
  index: number,
  country: CountryCode,
  titles: readonly string[],
): boolean {
  const own = titles.filter((title) => uniqueOffices.test(title)).map(officeKey)
  if (own.length === 0) return false
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

const officeKey = (title: string): string =>
  title
    .replaceAll('defence', 'defense')
    .replace(/\bfm\b|minister of foreign affairs|foreign affairs minister/, 'foreign minister')
    .replace(/\bpm\b|\bpremier\b/, 'prime minister')
    .replace(/secretary of state|foreign secretary/, 'foreign minister')
    .replace(/\b(?:the|of|for|and|affairs|visiting|current|new|his|her)\b/g, ' ')
    .replace(/[^\p{L} ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ')

function stateHasOffice(country: CountryCode, titles: readonly string[]): boolean {
  for (const title of titles) {
    if (/\bprime minister\b|\bpremier\b|^pm$/.test(title) && withoutPrimeMinister.has(country)) return false
    const ruler = /^(?:king|queen|sultan|emir|chancellor)\b/.exec(title)?.[0]
    if (ruler !== undefined && !rulers[ruler]?.has(country)) return false
    if (/^(?:crown )?prince\b|\bcrown prince\b/.test(title) && !monarchies.has(country)) return false
    if (/^president\b/.test(title) && monarchies.has(country) && country !== 'AE') return false
    if (/\b(?:secretary of state|defense secretary|state secretary)\b/.test(title) && country !== 'US' && country !== 'GB')
      return false
  }
  return true
}

/** Names of European or East Asian languages are no officials of Muslim states; Arabic forms are no Iranian ones. */
function nameFits(country: CountryCode, draft: PersonDraft): boolean {
  const words = draft.name.split(/\s+/)
  if (
    muslimStates.has(country) &&
    ((words.length > 1 && isForeignToMuslimStates(words[0] ?? '')) || soundsForeign(words.at(-1) ?? '', country))
  )
    return false
  if (
    (country === 'IR' || country === 'TR' || country === 'AF') &&
    /\b(?:bin|ibn|bint|Al|El|al|el|bou|Bou)\b[ -]/.test(draft.name) &&
    !/^(?:Ayatollah|Seyed)/.test(draft.name)
  )
    return false
  return true
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
    for (const mention of around(countryMentions, Math.max(0, sentence.start - 300), sentence.end)) {
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

/** The country that a report speaks of when it names none: its outlet's, its dateline's, else the one it names most. */
export function homeCountry(given: Given): CountryCode | null {
  const { structure } = given
  const outlet = structure.outlet === null ? null : homeOfOutlet(structure.outlet.name)
  if (outlet !== null) return outlet
  if (structure.dateline?.country) return structure.dateline.country
  let best: CountryCode | null = null
  const spoken = countSpoken(given)
  for (const [code, count] of spoken) if (best === null || count > (spoken.get(best) ?? 0)) best = code
  return best
}

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

function tokenAt(tokens: readonly ClassedToken[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Mentions that begin between two offsets. */
function around(mentions: readonly CountryMention[], from: number, to: number): readonly CountryMention[] {
  const first = lowerBound(mentions, from)
  return mentions.slice(first, lowerBound(mentions, to))
}

/** The mentions before an offset, the nearest first, at most a dozen. */
function mentionsBefore(mentions: readonly CountryMention[], offset: number): CountryMention[] {
  const end = lowerBound(mentions, offset)
  return mentions.slice(Math.max(0, end - 12), end).reverse()
}

function lowerBound(mentions: readonly CountryMention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function ownersByToken(drafts: readonly PersonDraft[]): Map<number, number> {
  const owners = new Map<number, number>()
  drafts.forEach((draft, i) => {
    for (const run of draft.cluster.runs) for (let k = run.first; k < run.last; k++) owners.set(k, i)
  })
  return owners
}
