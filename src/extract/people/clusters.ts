import { genderOfName } from '../lexicon/given-names.ts'
import { familyNamesInFront, particles } from '../lexicon/organizations.ts'
import { type NameRun, SURE, UNSURE } from './judge-name.ts'
import { sameWord } from './same-word.ts'
import type { ClassedToken } from './word-classes.ts'

/** A person of one report: the runs that name them, in reading order. */
export interface Cluster {
  readonly runs: NameRun[]
  /** The words of the fullest form, folded. */
  words: readonly string[]
  /** The name of the father in it, behind "bin": nobody is called by it alone. */
  readonly fathers: readonly string[]
  gender: 'male' | 'female' | null
  /** Whether the name has its Jr. */
  readonly junior: boolean
  readonly rule: string
  /** The name where no form of it in the report is whole. */
  readonly fullName?: string
}

/** A word of a name in a form that spellings of one report share: no case, accents, apostrophes, or article. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}'’‘`.]/gu, '')
    .toLowerCase()
    .replace(/^(?:al|el|as|an|ar|az|ash|ad|ul|at)-/, '')

/** The words of a run that tell one person from another: particles and "al-" left out, hyphens opened. */
const keyWords = (tokens: readonly ClassedToken[], run: { first: number; last: number }): string[] =>
  tokens
    .slice(run.first, run.last)
    .filter((word) => !/^(?:[IVX]{1,4}|[JS]r\.?|[,()[\]])$/.test(word.text) && !(isSuffix(word) && run.last - run.first > 1))
    .filter((word) => !(particles.has(word.key) && word.text.length < 5 && run.last - run.first > 1))
    .flatMap((word) => fold(word.text).split('-'))
    .filter((word) => word !== '')

const isSuffix = (word: ClassedToken): boolean => /^(?:[JS]r\.?|Junior)$/.test(word.text)
const isJunior = (tokens: readonly ClassedToken[], run: { first: number; last: number }): boolean =>
  run.last - run.first > 1 && isSuffix(tokens[run.last - 1] as ClassedToken)

/** Whether the words of `part` are among those of `whole`, in order. */
function isPartOf(part: readonly string[], whole: readonly string[], same: (a: string, b: string) => boolean): boolean {
  let at = 0
  for (const word of whole) if (at < part.length && same(part[at] as string, word)) at += 1
  return at === part.length
}

/**
 * Groups the runs of a report by person. Full names make persons, the longest first; a shorter form joins the person whose
 * name holds its words, the nearest before it where several do. The rest are persons of their own where they are sure.
 */
export function clusterRuns(tokens: readonly ClassedToken[], runs: readonly NameRun[]): Cluster[] {
  const keyed = runs.map((run) => ({ run, words: keyWords(tokens, run) })).filter(({ words }) => words.length > 0)
  const clusters: Cluster[] = []
  const joined = new Map<NameRun, Cluster>()
  const byWord = new Map<string, Cluster[]>()
  const index = (cluster: Cluster, word: string) => {
    const list = byWord.get(word)
    if (list === undefined) byWord.set(word, [cluster])
    else if (!list.includes(cluster)) list.push(cluster)
  }
  const found = (run: NameRun, words: readonly string[]): Cluster => {
    const [gender, junior] = [genderOf(tokens, run), isJunior(tokens, run)]
    const cluster: Cluster = { runs: [], words, fathers: fathersIn(tokens, run), gender, junior, rule: run.rule }
    clusters.push(cluster)
    for (const word of words) index(cluster, word)
    joined.set(run, cluster)
    return cluster
  }
  const takenUp = surnamesTakenUp(keyed)
  const namesakes = findNamesakes(tokens, keyed)
  const contradicts = (run: NameRun, cluster: Cluster): boolean =>
    differInGender(tokens, run, cluster) ||
    (namesakes.size > 0 && cluster.junior !== isJunior(tokens, run) && namesakes.has(toNamesake(cluster.words)))
  const full = keyed.filter(
    ({ run, words }) => words.length > 1 && (run.score >= SURE || isTakenUp(tokens, run, takenUp.get(words.at(-1) ?? ''))),
  )
  const longestFirst = [...full].sort((a, b) => b.words.length - a.words.length || a.run.first - b.run.first)
  for (const { run, words } of longestFirst) {
    const same = candidatesFor(words, byWord, clusters).find(
      (cluster) => (isPartOf(words, cluster.words, sameWord) || isFamilyOf(words, cluster)) && !contradicts(run, cluster),
    )
    if (same === undefined) found(run, words)
    else {
      joined.set(run, same)
      for (const word of words) index(same, word)
    }
  }
  const lastRun = new Map<Cluster, number>()
  for (const { run, words } of keyed) {
    const known = joined.get(run)
    if (known !== undefined) {
      lastRun.set(known, run.first)
      continue
    }
    const candidates = candidatesFor(words, byWord, clusters).filter(
      (cluster) => !contradicts(run, cluster) && fits(tokens, run, words, cluster),
    )
    // The nearest before; else, for a name told in full only later, the first behind.
    const best = candidates.reduce<Cluster | null>(
      (kept, cluster) => (kept === null || (lastRun.get(cluster) ?? -1) > (lastRun.get(kept) ?? -1) ? cluster : kept),
      null,
    )
    if (best !== null) {
      joined.set(run, best)
      lastRun.set(best, run.first)
    } else if (run.score >= SURE) {
      // "Rand asked me": a given name alone that one person of the report has.
      const called =
        words.length === 1 ? clusters.filter((cluster) => cluster.words.length > 1 && cluster.words[0] === words[0]) : []
      const [only] = called
      if (only !== undefined && called.length === 1 && !contradicts(run, only)) joined.set(run, only)
      else lastRun.set(found(run, words), run.first)
    }
  }
  // A name told as a person's somewhere names that person everywhere.
  for (const { run, words } of keyed) {
    if (joined.has(run)) continue
    const late = candidatesFor(words, byWord, clusters).find(
      (cluster) => !contradicts(run, cluster) && fits(tokens, run, words, cluster),
    )
    if (late !== undefined) joined.set(run, late)
  }
  for (const { run } of keyed) joined.get(run)?.runs.push(run)
  const made = clusters.filter((cluster) => cluster.runs.length > 0)
  return made.sort((a, b) => (a.runs[0] as NameRun).first - (b.runs[0] as NameRun).first)
}

/**
 * Last words by which a person is surely named somewhere alone: "Inga Sorensen arrived. … Sorensen said" makes the unsure
 * full form that person's name.
 */
function surnamesTakenUp(
  keyed: readonly { readonly run: NameRun; readonly words: readonly string[] }[],
): ReadonlyMap<string, NameRun> {
  const alone = keyed.filter(({ run, words }) => words.length === 1 && run.score >= SURE && run.rule !== 'known-surname')
  return new Map(alone.reverse().map(({ run, words }) => [words[0] ?? '', run] as const))
}

/** Two words, or three with a particle, before the surname stands alone for the first time. */
function isTakenUp(tokens: readonly ClassedToken[], run: NameRun, alone: NameRun | undefined): boolean {
  if (alone === undefined || run.score <= UNSURE || run.first > alone.first) return false
  const words = tokens.slice(run.first, run.last)
  return words.filter((word) => word.class !== 'particle').length === 2 && words.every((word) => word.class !== 'acronym')
}

const MOST_COMPARED = 200

function candidatesFor(
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly Cluster[]>,
  clusters: readonly Cluster[],
): readonly Cluster[] {
  // Spellings are compared in reports of ordinary length; in whole volumes, only names that share a word.
  if (clusters.length <= MOST_COMPARED && words.length > 1) return clusters
  const exact = byWord.get(words.at(-1) ?? '') ?? byWord.get(words[0] ?? '')
  if (exact !== undefined) return exact
  return clusters.length > MOST_COMPARED ? [] : clusters
}

function fits(tokens: readonly ClassedToken[], run: NameRun, words: readonly string[], cluster: Cluster): boolean {
  // "Takh-Ravanchi" for "Takht-Ravanchi": a family name of two parts is compared as one.
  if (words.length > 1) return isPartOf(words, cluster.words, sameWord) || isFamilyOf(words, cluster)
  const word = words[0] as string
  const at = cluster.words.findIndex((other) => sameWord(word, other))
  // "Gharibabadi" for "Gharib Abadi"
  if (at < 0) return cluster.words.length > 2 && word.length > 7 && sameWord(word, cluster.words.slice(-2).join(''))
  if (cluster.fathers.includes(word) && at > 0) return false
  const styled = run.before.styled || run.before.office !== null
  const alone = (tokens[run.first] as ClassedToken).given && !styled
  // A given name alone names nobody unless it is the whole of the name or stands behind a title.
  return at > 0 || !alone || cluster.words.length === 1 || familyNamesInFront.has(word)
}

function fathersIn(tokens: readonly ClassedToken[], run: { first: number; last: number }): string[] {
  const found: string[] = []
  for (let i = run.first + 1; i < run.last; i++) {
    if (/^(?:bin|ibn|ben|bint)$/.test((tokens[i - 1] as ClassedToken).key)) found.push(fold((tokens[i] as ClassedToken).text))
  }
  return found
}

const isFamilyOf = (words: readonly string[], { words: whole }: Cluster): boolean =>
  words.length === 2 && whole.length > 2 && words.join('').length > 7 && sameWord(words.join(''), whole.slice(-2).join(''))

/** First and last word of names that the report has with Jr. and without: father and son. */
function findNamesakes(
  tokens: readonly ClassedToken[],
  keyed: readonly { readonly run: NameRun; readonly words: readonly string[] }[],
): ReadonlySet<string> {
  const full = keyed.filter(({ words }) => words.length > 1)
  const sons = full.filter(({ run }) => isJunior(tokens, run))
  if (sons.length === 0) return new Set()
  const fathers = new Set(full.filter((name) => !sons.includes(name)).map(({ words }) => toNamesake(words)))
  return new Set(sons.map(({ words }) => toNamesake(words)).filter((name) => fathers.has(name)))
}

const toNamesake = (words: readonly string[]): string => `${words[0]} ${words.at(-1)}`

/** Mr. and Mrs. of one surname are two people. */
const differInGender = (tokens: readonly ClassedToken[], run: NameRun, cluster: Cluster): boolean => {
  const gender = genderOf(tokens, run)
  return gender !== null && cluster.gender !== null && gender !== cluster.gender
}

function genderOf(tokens: readonly ClassedToken[], run: NameRun): 'male' | 'female' | null {
  for (const style of run.before.honorifics) {
    if (/^(?:mr\.?|sir|lord|sheikh|shaikh|ayatollah|father|brother|hojatoleslam|imam)$/.test(style)) return 'male'
    if (/^(?:mrs\.?|ms\.?|miss|dame|lady|madam|madame|sister|begum)$/.test(style)) return 'female'
  }
  const first = tokens[run.first] as ClassedToken
  // "Kim Da-hye": where the family name stands in front it tells no gender.
  if (run.last - run.first < 2 || familyNamesInFront.has(first.key)) return null
  return genderOfName(first.text)
}
