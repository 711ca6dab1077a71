import { familyNamesInFront } from '../lexicon/organizations.ts'
import { speechVerbs } from '../lexicon/person-verbs.ts'
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
  return runs.flatMap((run) => {
    // "Hojat al-Islam Jane Doe": the end of a title.
    if (run.last - run.first > 2 && /^(?:al|ol|ul)-[ei]slam$/.test(tokens[run.first]?.key ?? ''))
      return [{ ...run, first: run.first + 1 }]
    const at = partingPlace(tokens, run, ends)
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
    const before = tokens[first - 1]
    const titled = before?.class === 'head' || before?.class === 'honorific' || before?.class === 'rank'
    const speaks = tokens[last]?.pos === 'VERB' && speechVerbs.has(tokens[last]?.lemma ?? '')
    const isFull = words.length > 1 && words.length < 4 && words[0]?.given === true
    if (family.given || family.class !== 'capital' || !(isFull || (words.length === 1 && (titled || speaks)))) continue
    const names = ends.get(family.key) ?? new Set()
    ends.set(family.key, names.add(isFull ? words.map(({ key }) => key).join(' ') : ''))
  }
  return ends
}

function partingPlace(
  tokens: readonly ClassedToken[],
  { first, last }: Stretch,
  ends: ReadonlyMap<string, ReadonlySet<string>>,
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
  for (let at = 2; at < words.length - 1; at++) {
    const [before, word] = [words[at - 1] as ClassedToken, words[at] as ClassedToken]
    if (word.given && !before.given && ends.has(before.key)) return first + at
  }
  return null
}

/** Whether two words end full names of two people and never stand together in one. */
function areTwoFamilies(a: string, b: string, ends: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [ofA, ofB] = [a, b].map((key) => [...(ends.get(key) ?? [])]) as [string[], string[]]
  if (ofA.length === 0 || ofB.length === 0 || ![...ofA, ...ofB].some((name) => name !== '')) return false
  return !ofB.some((name) => name.split(' ').includes(a)) && !ofA.some((name) => name.split(' ').includes(b))
}
