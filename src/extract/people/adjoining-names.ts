import { nameListLinks } from '../lexicon/person-verbs.ts'
import type { Office } from './describe-office.ts'
import { type NameRun, SURE, UNSURE } from './judge-name.ts'
import { tokenAt } from './nearby.ts'
import type { ClassedToken } from './word-classes.ts'

/** What a run gains by standing in one list with somebody who is surely a person. */
const LISTED = 1.5

/** What a run gains by the state in brackets behind it: "Ana Ruiz (Peru)". */
const BRACKETED = 1.5

/**
 * Runs that were judged each by itself, seen beside their neighbors: an office between two names is one's only, a state in
 * brackets or in a list is that name's, and names in a list with people are people.
 */
export function settleAdjoining(tokens: readonly ClassedToken[], runs: readonly NameRun[]): NameRun[] {
  const settled = runs.map((run) => withBracketedState(tokens, run))
  for (let i = 1; i < settled.length; i++) {
    const right = settled[i] as NameRun
    if (right.before.office === null) continue
    const k = claimant(tokens, settled, i)
    if (k === null) continue
    const [kept, other] = shareOffice(tokens, settled[k] as NameRun, right)
    settled[k] = kept
    settled[i] = other
  }
  // Forth and back: the sure name of a list may be its first or its last.
  // A run inside the words before the next name is no neighbor: "Tiger" in "Ana Ruiz and Tiger chief Ali Said".
  const listed = settled.map((_, i) => i).filter((i) => i + 1 === settled.length || !isInsideOffice(tokens, settled, i))
  const at = (k: number): NameRun => settled[listed[k] as number] as NameRun
  const put = (k: number, run: NameRun) => {
    settled[listed[k] as number] = run
  }
  const links = listed.map((_, k) => (k === 0 ? null : listLink(tokens, at(k - 1), at(k))))
  const inList = (k: number): boolean =>
    links[k] === 'and' || (links[k] === 'comma' && (links[k - 1] != null || links[k + 1] != null))
  for (let k = 1; k < listed.length; k++) if (links[k] !== null) put(k, withStateBefore(tokens, at(k)))
  for (let k = 1; k < listed.length; k++) if (inList(k)) put(k, listedWith(tokens, at(k), at(k - 1)))
  for (let k = listed.length - 1; k > 0; k--) if (inList(k)) put(k - 1, listedWith(tokens, at(k - 1), at(k)))
  const surnames = surnamesIn(tokens, settled)
  for (let k = 1; k < listed.length; k++) {
    if (links[k] !== 'and') continue
    put(k, pairedWith(tokens, at(k), { other: at(k - 1), surnames }))
    put(k - 1, pairedWith(tokens, at(k - 1), { other: at(k), surnames }))
  }
  return settled
}

/** How many runs back a name may stand whose office reaches up to the next name: words in capitals inside the office are runs as well. */
const REACH = 4

/** The run before another that has an office behind it, else the one right before; null at the start of a sentence. */
function claimant(tokens: readonly ClassedToken[], runs: readonly NameRun[], i: number): number | null {
  const sentence = tokens[(runs[i] as NameRun).first]?.sentence
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const run = runs[k] as NameRun
    if (tokens[run.first]?.sentence !== sentence) break
    if (run.after !== null) return k
  }
  return i > 0 && tokens[(runs[i - 1] as NameRun).first]?.sentence === sentence ? i - 1 : null
}

/** "Ana Ruiz (Peru)", "Zoran Babic (the Republic of Serbia)": a state alone in brackets. */
function withBracketedState(tokens: readonly ClassedToken[], run: NameRun): NameRun {
  const state = bracketedState(tokens, run.last)
  if (state === null || run.origin !== null || !isPlainName(tokens, run)) return run
  return { ...run, origin: state, score: run.score + BRACKETED, rule: run.score >= SURE ? run.rule : 'state-behind-name' }
}

/** "Presidents of Chad Ali Said, Niger Omar Bah and Mali Ana Keita", "from Peru, Ana Ruiz, and from Chad, Ali Said" */
function withStateBefore(tokens: readonly ClassedToken[], run: NameRun): NameRun {
  if (run.origin !== null || run.before.office !== null || !isPlainName(tokens, run)) return run
  const comma = tokens[run.first - 1]?.text === ','
  const state = tokens[comma ? run.first - 2 : run.first - 1]?.country
  if (state?.form !== 'name') return run
  const before = tokens[tokenAt(tokens, state.start) - 1]?.key ?? ''
  const listed = comma ? before === 'from' : nameListLinks.has(before)
  return listed ? { ...run, origin: state.code } : run
}

function bracketedState(tokens: readonly ClassedToken[], at: number): string | null {
  if (tokens[at]?.text !== '(') return null
  let end = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1
  const state = tokens[end]?.country
  if (!state || state.form === 'city') return null
  while (tokens[end]?.country === state) end += 1
  return tokens[end]?.text === ')' ? state.code : null
}

/** Two words or more, all of them names, none that a table knows for something else. */
const isPlainName = (tokens: readonly ClassedToken[], { first, last }: NameRun): boolean => {
  let parts = 0
  let strange = 0
  for (let i = first; i < last; i++) {
    const word = tokens[i] as ClassedToken
    if (word.class === 'particle') continue
    if (!/^(?:capital|initial)$/.test(word.class)) return false
    if (word.pos !== 'PROPN') strange += 1
    parts += 1
  }
  return parts > 1 && (strange === 0 || (strange === 1 && tokens[first]?.given === true))
}

/**
 * An office that two names beside each other claim. "Jürgen Roe, Minister of Estonia, Linas Doe, Minister of Latvia": behind each
 * name; "the ambassador of Iraq, Ali Said, the ambassador of Peru, Ana Ruiz": before it. Nor does an office hold a name:
 * "the Prime Ministers of Chad Ali Said, Niger Omar Bah".
 */
function shareOffice(tokens: readonly ClassedToken[], left: NameRun, right: NameRun): readonly [NameRun, NameRun] {
  const office = right.before.office
  if (office === null) return [left, right]
  const from = tokenAt(tokens, office.title.start)
  if (left.after !== null && left.after.office.title.start === office.title.start && left.after.end <= right.first) {
    // Where no comma parts it from the name behind, or the first has an office already, it is the second's.
    const behind = left.before.office !== null || !commaBefore(tokens, right.first)
    return behind ? [{ ...left, score: left.score - 3, after: null }, right] : [left, withoutOffice(tokens, right, null)]
  }
  // "In a meeting with Ana Ruiz, the envoy of the secretary for peace, Ali Said spoke"
  if (left.after !== null && from >= left.last && from < left.after.end && commaBefore(tokens, right.first))
    return [left, withoutOffice(tokens, right, null)]
  const holdsName =
    from <= left.first && left.score >= SURE && left.last - left.first > 1 && nameListLinks.has(tokens[left.last]?.key ?? '')
  if (!holdsName) return [left, right]
  const shared = left.before.office
  const state = tokens[right.first - 1]?.country
  const own = shared?.plural === true && state && state.form !== 'city' ? ofState(tokens, shared, state.code) : null
  return [left, withoutOffice(tokens, right, own)]
}

function commaBefore(tokens: readonly ClassedToken[], first: number): boolean {
  let at = first - 1
  while (/^(?:honorific|rank)$/.test(tokens[at]?.class ?? '')) at -= 1
  return tokens[at]?.text === ','
}

function withoutOffice(tokens: readonly ClassedToken[], run: NameRun, office: Office | null): NameRun {
  const start = (tokens[run.first] as ClassedToken).start
  const score = office === null && !run.before.styled ? run.score - (run.after === null ? 3 : 0) : run.score
  return { ...run, score, before: { ...run.before, office, start: office === null ? start : run.before.start } }
}

/** The office of a list for one more state: the head of "Prime Ministers of Chad". */
function ofState(tokens: readonly ClassedToken[], office: Office, country: string): Office {
  let end = tokenAt(tokens, office.title.start)
  while ((tokens[end] as ClassedToken).end < office.title.end && tokens[end + 1]?.key !== 'of') end += 1
  return {
    ...office,
    title: { start: office.title.start, end: (tokens[end] as ClassedToken).end },
    country,
    countries: [country],
    byCity: false,
  }
}

/** "Ana Ruiz, Bo Lind and Chi Okoye", "Chad's Ali Said and Niger's Omar Bah": who stands in a list with a person is one. Not "of New Dawn, Ana Ruiz". */
function listedWith(tokens: readonly ClassedToken[], run: NameRun, other: NameRun): NameRun {
  if (run.score >= SURE || run.score <= UNSURE || other.score < SURE || other.last - other.first < 2) return run
  if (!isPlainName(tokens, run) || run.last - run.first > 5) return run
  return { ...run, score: run.score + LISTED, rule: 'listed' }
}

const isInsideOffice = (tokens: readonly ClassedToken[], runs: readonly NameRun[], i: number): boolean => {
  const [run, next] = [runs[i] as NameRun, runs[i + 1] as NameRun]
  return next.before.office !== null && run.first >= tokenAt(tokens, next.before.start)
}

/** The words by which people of the report are called alone. */
function surnamesIn(tokens: readonly ClassedToken[], runs: readonly NameRun[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { first, last, score } of runs) {
    if (score < SURE) continue
    const word = tokens[last - 1] as ClassedToken
    if (last - first === 1 || !word.given) found.add(word.key)
  }
  return found
}

/** "Reed and Okoye met": who stands beside somebody called by one word is called so too. Not "Reed and the Kremlin". */
function pairedWith(
  tokens: readonly ClassedToken[],
  run: NameRun,
  { other, surnames }: { readonly other: NameRun; readonly surnames: ReadonlySet<string> },
): NameRun {
  const word = tokens[run.first] as ClassedToken
  const isAlone = ({ first, last }: NameRun): boolean => last - first === 1
  if (!isAlone(run) || !isAlone(other) || run.score >= SURE || run.score < 0) return run
  if (
    word.pos !== 'PROPN' ||
    word.class !== 'capital' ||
    word.text.length < 3 ||
    /\p{Ll}{3}\p{Lu}/u.test(word.text) ||
    !surnames.has((tokens[other.first] as ClassedToken).key)
  )
    return run
  // "Reed and New Hampshire"
  if (tokens[run.first - 1]?.capital === true) return run
  return { ...run, score: run.score + LISTED, rule: 'listed' }
}

/** What joins two runs of one list: "and", or a comma, which alone may as well set a name beside what it is. */
function listLink(tokens: readonly ClassedToken[], left: NameRun, right: NameRun): 'and' | 'comma' | null {
  let at = left.after?.end ?? left.last
  if (tokens[at]?.text === '(') {
    while (at < left.last + 8 && tokens[at]?.text !== ')') at += 1
    at += 1
  }
  // "Ana Ruiz of Peru, Bo Lind of Sweden"
  if (left.origin !== null && /^(?:of|from)$/.test(tokens[at]?.key ?? '')) {
    at += 1
    while (tokens[at]?.key === 'the' || tokens[at]?.class === 'country') at += 1
  }
  const end = tokenAt(tokens, right.before.start)
  if (end - at > 6 || at >= end || tokens[at]?.sentence !== tokens[right.first]?.sentence) return null
  let link: 'and' | 'comma' | null = null
  for (; at < end; at++) {
    const word = tokens[at] as ClassedToken
    if (nameListLinks.has(word.key)) link = word.text === ',' ? (link ?? 'comma') : 'and'
    else if (link === null || !(word.class === 'country' || word.class === 'possessive' || word.key === 'from')) return null
  }
  return link
}
