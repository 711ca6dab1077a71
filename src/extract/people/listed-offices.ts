import type { CountryCode } from '../../domain/facts.ts'
import { describeOffice, type Office } from './describe-office.ts'
import type { PersonDraft } from './draft.ts'
import type { NameRun } from './judge-name.ts'
import { tokenAt } from './nearby.ts'
import type { ClassedToken } from './word-classes.ts'

interface Listed {
  readonly draft: PersonDraft
  readonly run: NameRun
}

/**
 * One office in the plural for a list of names: "the foreign ministers of Austria and Romania, A and B", "Presidents A and B",
 * "A and B, the Iranian and Russian presidents". Each name gets the office, and its own state where as many states as names are
 * told, in their order. Must not catch "ministers met A and B", where the names are no apposition.
 */
export function shareListedOffices(text: string, tokens: readonly ClassedToken[], drafts: readonly PersonDraft[]): void {
  const byFirst = new Map<number, Listed>()
  const byLast = new Map<number, Listed>()
  for (const draft of drafts)
    for (const run of draft.cluster.runs) {
      byFirst.set(run.first, { draft, run })
      byLast.set(run.last, { draft, run })
    }
  for (const listed of [...byFirst.values()]) {
    const { before, after } = listed.run
    if (before.office?.plural === true) share(text, tokens, before.office, namesFrom(tokens, byFirst, listed))
    const group = before.office === null ? groupBefore(tokens, listed.run.first) : null
    if (group !== null) share(text, tokens, group, namesFrom(tokens, byFirst, listed))
    if (after?.office.plural === true) share(text, tokens, after.office, namesUpTo(tokens, byLast, listed))
  }
}

const joins = (word: ClassedToken | undefined): boolean => word !== undefined && /^(?:,|and|&)$/.test(word.key)

/** The same plural office, given to the next of its list. */
const shared = (next: NameRun, first: NameRun): boolean =>
  next.before.office?.plural === true && next.before.office.title.start === first.before.office?.title.start

const groups = /^(?:ambassadors|envoys|ministers|commissioners|senators|governors|presidents|generals|lawmakers|secretaries)$/

/** "received ambassadors including Ana Ruiz (Peru), Bo Lind (Sweden)": the office of those who are listed. */
function groupBefore(tokens: readonly ClassedToken[], first: number): Office | null {
  if (!/^(?:including|include|included|namely)$/.test(tokens[first - 1]?.key ?? '')) return null
  let head = first - 2
  while (/^(?:who|,|which)$/.test(tokens[head]?.key ?? '')) head -= 1
  return groups.test(tokens[head]?.key ?? '') ? describeOffice(tokens, head, head + 1) : null
}

/** Behind the name and the state in brackets: "Ana Ruiz (Peru), Bo Lind (Sweden)". */
function endOf(tokens: readonly ClassedToken[], { last }: NameRun): number {
  if (tokens[last]?.text !== '(') return last
  let end = last
  while (end < last + 8 && tokens[end]?.text !== ')') end += 1
  return tokens[end]?.text === ')' ? end + 1 : last
}

/** The list of names that goes on behind a name. */
function namesFrom(tokens: readonly ClassedToken[], byFirst: ReadonlyMap<number, Listed>, first: Listed): Listed[] {
  const names = [first]
  for (let at = endOf(tokens, first.run); names.length < 12; ) {
    if (!joins(tokens[at])) break
    let start = joins(tokens[at + 1]) ? at + 2 : at + 1
    // "Presidents of Chad Ali Said, Niger Omar Bah"
    const state = tokens[start]?.country
    while (state && tokens[start]?.country === state) start += 1
    const next = byFirst.get(start)
    if (next === undefined || (next.run.before.office !== null && !shared(next.run, first.run))) break
    names.push(next)
    at = endOf(tokens, next.run)
  }
  return names
}

/** The list of names that a name ends. */
function namesUpTo(tokens: readonly ClassedToken[], byLast: ReadonlyMap<number, Listed>, last: Listed): Listed[] {
  const names = [last]
  for (let at = last.run.first; names.length < 12; ) {
    if (!joins(tokens[at - 1]) || (names[0] as Listed).run.before.office !== null) break
    const end = joins(tokens[at - 2]) ? at - 2 : at - 1
    const previous = byLast.get(end)
    if (previous === undefined) break
    names.unshift(previous)
    at = previous.run.first
  }
  return names
}

function share(text: string, tokens: readonly ClassedToken[], office: Office, names: readonly Listed[]): void {
  if (names.length < 2) return
  const from = tokenAt(tokens, office.title.start)
  const to = tokenAt(tokens, office.title.end)
  const states = office.countries.length > 1 ? office.countries : statesIn(tokens, from, to)
  const matched = states.length === names.length
  let end = office.title.end
  for (let i = from + 1; i < to; i++) {
    const word = tokens[i] as ClassedToken
    if (states.length > 0 && word.key === 'of' && tokens.slice(i, to).some(({ class: kind }) => kind === 'country')) {
      end = (tokens[i - 1] as ClassedToken).end
      break
    }
  }
  const span = { start: office.title.start, end }
  const title = text.slice(span.start, span.end).replace(/\s+/g, ' ').replace(/s$/, '').replace(/ies$/, 'y')
  const bracketed = names.filter(({ run }) => run.origin !== null && tokens[run.last]?.text === '(').length
  names.forEach(({ draft, run }, i) => {
    // "Ana Ruiz (Peru), Bo Lind (European Union)": no state in the brackets.
    const international = office.international || (bracketed > 0 && run.origin === null && tokens[run.last]?.text === '(')
    const country = run.origin ?? (matched ? (states[i] ?? null) : states.length < 2 ? office.country : null)
    const own = run.before.office === office || run.after?.office === office
    const at = own ? draft.positions.findIndex((position) => position.span.start === office.title.start) : -1
    if (at >= 0) draft.positions.splice(at, 1)
    else if (draft.positions.length > 0) return
    draft.positions.unshift({ title, country, span, international })
    const shared: Office = { ...office, title: span, country, byCity: false, international, plural: false, countries: [] }
    const mine = draft.offices.indexOf(office)
    if (mine >= 0) draft.offices.splice(mine, 1, shared)
    else draft.offices.unshift(shared)
  })
}

/** The states named inside an office, in order: two in "ministers of Austria and Romania". */
function statesIn(tokens: readonly ClassedToken[], from: number, to: number): CountryCode[] {
  const states: CountryCode[] = []
  for (let i = from; i < to; i++) {
    const country = (tokens[i] as ClassedToken).country
    if (country !== null && country.form !== 'city' && !states.includes(country.code)) states.push(country.code)
  }
  return states
}
