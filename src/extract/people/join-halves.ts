import type { Cluster } from './clusters.ts'
import type { ClassedToken } from './word-classes.ts'

/**
 * Two halves of one name that a report never prints together: "President Seyed Jan ordered … President Sadri said" (a given name
 * behind a title of descent, and a family name, both with one title), "Jan Amir said … Amir Sadri arrived … Amir Sadri left" (a
 * family name of two words that is never cut). Not "President Jan Piet said … President Sadri said", who may be presidents of
 * two states. The halves become one cluster, with the name of both.
 */
export function joinHalves(tokens: readonly ClassedToken[], clusters: readonly Cluster[]): Cluster[] {
  const givenOnly = clusters.filter((cluster) => isGivenOnly(tokens, cluster))
  if (givenOnly.length === 0) return [...clusters]
  const halves = new Map<Cluster, Cluster>()
  for (const given of givenOnly) {
    const others = clusters.filter((cluster) => cluster !== given && !clash(cluster, given))
    const [family, ...rivals] = others.filter(
      (cluster) => holdsSameOffice(tokens, given, cluster) || goesOnWith(tokens, given, cluster),
    )
    if (family !== undefined && rivals.length === 0 && !halves.has(family)) halves.set(family, given)
  }
  const taken = new Set(halves.values())
  return clusters.flatMap((cluster) => {
    const given = halves.get(cluster)
    if (given === undefined) return taken.has(cluster) ? [] : [cluster]
    return [unite(tokens, given, cluster)]
  })
}

const clash = (a: Cluster, b: Cluster): boolean => a.gender !== null && b.gender !== null && a.gender !== b.gender

/** Whether the fullest form is given names alone, two at least. */
function isGivenOnly(tokens: readonly ClassedToken[], { words, runs }: Cluster): boolean {
  return words.length > 1 && runs.every(({ first, last }) => tokens.slice(first, last).every(({ given }) => given))
}

/** Whether a lone family name has the title that a given name has; a title of descent shows that its family name is left out. */
function holdsSameOffice(tokens: readonly ClassedToken[], given: Cluster, family: Cluster): boolean {
  if (given.words.length !== 2 || !/^s[aei]y{1,2}[aei]d$/.test(given.words[0] ?? '')) return false
  if (family.words.length !== 1 || family.runs.some((run) => tokens[run.first]?.given === true)) return false
  const titles = new Set(listTitles(tokens, given))
  return listTitles(tokens, family).some((title) => titles.has(title))
}

/** Tokens before a name that a title reaches back at most. */
const LONGEST_TITLE = 24

/** Titles directly before a name, without the state they are for. */
const listTitles = (tokens: readonly ClassedToken[], { runs }: Cluster): string[] =>
  runs.flatMap(({ first, before: { office } }) => {
    if (office === null || office.counterpart) return []
    const near = tokens.slice(Math.max(0, first - LONGEST_TITLE), first)
    const words = near.filter(({ start, end }) => start >= office.title.start && end <= office.title.end)
    return [words.map(({ key }) => key).join(' ')]
  })

/** Whether a family name of two words, never cut, begins with the last of the given names. */
function goesOnWith(tokens: readonly ClassedToken[], given: Cluster, family: Cluster): boolean {
  const last = tokens[(given.runs[0]?.last ?? 0) - 1]?.key
  return (
    given.runs.length === 1 &&
    family.runs.length > 1 &&
    family.runs.every((run) => run.last - run.first === 2 && tokens[run.first]?.key === last)
  )
}

function unite(tokens: readonly ClassedToken[], given: Cluster, family: Cluster): Cluster {
  const shared = family.words.length > 1 ? 1 : 0
  const run = family.runs[0] as Cluster['runs'][number]
  const text = (first: number, last: number) =>
    tokens
      .slice(first, last)
      .map((word) => word.text)
      .join(' ')
  const front = given.runs[0] as Cluster['runs'][number]
  return {
    ...given,
    words: [...given.words, ...family.words.slice(shared)],
    runs: [...given.runs, ...family.runs].sort((a, b) => a.first - b.first),
    fullName: `${text(front.first, front.last)} ${text(run.first + shared, run.last)}`,
  }
}
