import { familyNamesInFront } from '../lexicon/organizations.ts'
import { personVerbs, speechVerbs } from '../lexicon/person-verbs.ts'
import type { ClassedToken } from './word-classes.ts'

interface Stretch {
  /** Tokens from `first` (included) to `last` (excluded). */
  readonly first: number
  readonly last: number
}

/**
 * Parts runs in which a comma is lost between two people: "an adviser to President Doe Karim Sadri", "adviser to President
 * Jane Doe Karim Sadri", "met with Doe Sadri". Who ends with "Doe" elsewhere in the report shows that a name ends there. Not
 * "Mohammad Ali Karim Sadri" and "Park Jane Doe", where no name ends within.
 */
export function partNames<Run extends Stretch>(tokens: readonly ClassedToken[], runs: readonly Run[]): Run[] {
  const ends = findEnds(tokens, runs)
  const begins = runs.filter(({ first, last }) => last - first > 1).map(({ first }) => tokens[first]?.key)
  const beginsOnce = (key: string): boolean => begins.indexOf(key) === begins.lastIndexOf(key)
  return runs.flatMap((run) => {
    // "Hojat al-Islam Jane Doe": the end of a title.
    if (run.last - run.first > 2 && /^(?:al|ol|ul)-[ei]slam$/.test(tokens[run.first]?.key ?? ''))
      return [{ ...run, first: run.first + 1 }]
    const at = partingPlace(tokens, run, { ends, beginsOnce })
    return at === null
      ? [run]
      : [
          { ...run, last: at },
          { ...run, first: at },
        ]
  })
}

/** Last words of names, with the full names that end with them; '' for "President Doe" and "Doe said". */
function findEnds(tokens: readonly ClassedToken[], runs: readonly Stretch[]): Map<string, Set<string>> {
  const ends = new Map<string, Set<string>>()
  for (const { first, last } of runs) {
    const words = tokens.slice(first, last)
    const family = words.at(-1) as ClassedToken
    const titled = isTitled(tokens, first)
    const next = tokens[last]?.pos === 'ADV' ? tokens[last + 1] : tokens[last]
    const speaks = next !== undefined && next.pos === 'VERB' && (speechVerbs.has(next.lemma) || personVerbs.has(next.lemma))
    const isFull = words.length > 1 && words.length < 4 && (words[0]?.given === true || /^al-/.test(family.key))
    if (family.class !== 'capital' || !(isFull || (words.length === 1 && !family.given && (titled || speaks)))) continue
    const names = ends.get(family.key) ?? new Set()
    ends.set(family.key, names.add(isFull ? words.map(({ key }) => key).join(' ') : ''))
  }
  return ends
}

const isTitled = (tokens: readonly ClassedToken[], first: number): boolean =>
  /^(?:head|honorific|rank)$/.test(tokens[first - 1]?.class ?? '')

function partingPlace(
  tokens: readonly ClassedToken[],
  { first, last }: Stretch,
  {
    ends,
    beginsOnce,
  }: { readonly ends: ReadonlyMap<string, ReadonlySet<string>>; readonly beginsOnce: (key: string) => boolean },
): number | null {
  const words = tokens.slice(first, last)
  const [head, second] = words
  if (head === undefined || second === undefined || words.some(({ class: kind }) => kind !== 'capital')) return null
  const family = words.at(-1) as ClassedToken
  if (family.given) return null
  if (!head.given) {
    if (familyNamesInFront.has(head.key) || !ends.has(head.key)) return null
    if (words.length > 2) return second.given ? first + 1 : null
    return areTwoFamilies(head.key, second.key, ends) ? first + 1 : null
  }
  // "with Omar Sadri": Omar is a family name too, of Karl Omar in the same report, and nobody's given name there.
  if (words.length === 2)
    return !isTitled(tokens, first) && beginsOnce(head.key) && areTwoFamilies(head.key, second.key, ends) ? first + 1 : null
  for (let at = 2; at < words.length - 1; at++) {
    const [before, word] = [words[at - 1] as ClassedToken, words[at] as ClassedToken]
    if (word.given && !before.given && ends.has(before.key)) return first + at
  }
  return null
}

/** Whether two words end full names of two people (of one, at least, the full name is told) and never stand together in another name. */
function areTwoFamilies(a: string, b: string, ends: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const names = (key: string) => [...(ends.get(key) ?? [])].filter((name) => name !== `${a} ${b}`)
  const [ofA, ofB] = [names(a), names(b)]
  if (ofA.length === 0 || ofB.length === 0 || ![...ofA, ...ofB].some((name) => name !== '')) return false
  return !ofB.some((name) => name.split(' ').includes(a)) && !ofA.some((name) => name.split(' ').includes(b))
}
