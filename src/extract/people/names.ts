import type { Analysis, BlockKind } from '../analysis.ts'
import { followersOfSurnames } from '../lexicon/person-verbs.ts'
import { judgeRun, type NameRun, UNSURE } from './judge-name.ts'
import { cutBody, runEnd } from './name-bounds.ts'
import { partNames } from './part-names.ts'
import type { ClassedToken } from './word-classes.ts'

/** Every run of words of the report that has the shape of a name, in reading order, headlines and teasers left out. */
export function findNameRuns(
  { text, structure, sentences }: Pick<Analysis, 'text' | 'structure' | 'sentences'>,
  tokens: readonly ClassedToken[],
): NameRun[] {
  const withArticle = wordsWithArticle(tokens)
  const found: Found[] = []
  for (const sentence of sentences) {
    const kind = structure.blocks[sentence.block]?.kind
    if (kind === 'byline') continue
    // "Immigration Minister Tackles Smuggling Issues": where all words have capitals, they tell no name.
    const capitalized = kind === 'headline' && isTitleCase(tokens, sentence.first, sentence.last)
    const linkOnly = kind === 'headline' || kind === 'subheading' || kind === 'teaser'
    for (let at = sentence.first; at < sentence.last; ) {
      const last = runEnd(tokens, at, { from: sentence.first, to: sentence.last, text })
      if (last === at) {
        at += 1
        continue
      }
      found.push({ first: cutBody(tokens, at, last), last, from: sentence.first, to: sentence.last, kind, capitalized, linkOnly })
      at = last
    }
  }
  return partNames(tokens, found).map(({ first, last, from, to, kind, capitalized, linkOnly }) => {
    const run = judgeRun(tokens, { first, last }, { from, to, withArticle })
    const titled = kind !== 'headline' || !capitalized || (tokens[first] as ClassedToken).given
    const alone = kind === 'subheading' && last - first > 1 && Math.max(last, run.after?.end ?? 0) === to
    return linkOnly && !(run.before.office !== null && last - first > 1 && titled) && !alone
      ? { ...run, score: Math.min(run.score, UNSURE) }
      : run
  })
}

/** A run as it was found, before it is judged. */
interface Found {
  /** Tokens from `first` (included) to `last` (excluded), in the sentence from `from` to `to`. */
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
  readonly kind: BlockKind | undefined
  readonly capitalized: boolean
  /** Names there only repeat what the body tells. */
  readonly linkOnly: boolean
}

const isTitleCase = (tokens: readonly ClassedToken[], from: number, to: number): boolean => {
  const words = tokens.slice(from, to).filter(({ key, class: kind }) => kind !== 'mark' && key.length > 3)
  return words.length > 3 && words.every(({ capital }) => capital)
}

const placeNouns = /^(?:province|city|region|port|airport|district|village|island|governorate|county|peninsula|strait)$/

/** Keys of words that follow "the" somewhere: names of organizations more often than of people. */
function wordsWithArticle(tokens: readonly ClassedToken[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let i = 1; i < tokens.length; i++) {
    const word = tokens[i] as ClassedToken
    const previous = tokens[i - 1] as ClassedToken
    // "Lorestan province", "the city of Sari": a place wherever it stands.
    if (previous.class === 'capital' && placeNouns.test(word.key)) found.add(previous.key)
    if (word.class === 'capital' && previous.key === 'of' && placeNouns.test(tokens[i - 2]?.key ?? '')) found.add(word.key)
    if (
      word.class === 'capital' &&
      tokens[i - 1]?.key === 'the' &&
      !followersOfSurnames.has(tokens[i + 1]?.key ?? '') &&
      tokens[i + 1]?.class !== 'capital'
    )
      found.add(word.key)
  }
  return found
}
