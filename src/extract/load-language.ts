import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/**
 * wink-nlp with its tagger of parts of speech, made to read a text the same whatever it has read before. By itself it remembers
 * every word that its lexicon lacks and keeps it whole ever after, even where it would have cut it at first sight ("Karimi’s"
 * once met between marks): what a report says would then depend on the reports before it, and on which thread read them.
 */
export const loadLanguage = () => winkNLP(withoutMemory(), ['pos'])

/** What wink-nlp knows of words; `lookup` gives more than one number for a contraction, null for a word it does not know. */
interface KnownWords {
  lookup: (text: string) => readonly number[] | null
  readonly intrinsicSize: () => number
}
type Feature = (text: string, category: number, words: KnownWords) => unknown
type MakeFeatures = (config: unknown) => Readonly<Record<string, Feature>>
interface Core {
  /** Numbers of the kinds of tokens. */
  readonly tcat: { readonly hash: { readonly number: number } }
}
interface OpenModel {
  readonly core: () => Core
  readonly featureFn: MakeFeatures
}

/** The model with a lexicon that does not grow in the eyes of the tokenizer. Its functions are where the words are handed out. */
function withoutMemory(): typeof model {
  const open = model as unknown as OpenModel
  let numberCategory: number | undefined
  const core = () => {
    const made = open.core()
    numberCategory = made.tcat.hash.number
    return made
  }
  let everyWord: KnownWords | undefined
  const forget = (words: KnownWords): KnownWords => {
    if (everyWord !== undefined) return everyWord
    everyWord = { ...words }
    const { lookup } = everyWord
    const size = words.intrinsicSize()
    words.lookup = (text) => {
      const found = lookup(text)
      return found?.length === 1 && (found[0] ?? 0) >= size ? null : found
    }
    return everyWord
  }
  const featureFn: MakeFeatures = (config) =>
    Object.fromEntries(
      Object.entries(open.featureFn(config)).map(([name, feature]): [string, Feature] => [
        name,
        // Digits are a number, though they were met first as a piece of a word (S-600).
        (text, category, words) => feature(text, /^\d+$/.test(text) ? (numberCategory ?? category) : category, forget(words)),
      ]),
    )
  return { ...model, core, featureFn } as unknown as typeof model
}
