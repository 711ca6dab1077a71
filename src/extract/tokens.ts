import type { Span } from '../domain/span.ts'
import type { Block, Sentence, Token } from './analysis.ts'
import { abbreviations, sentenceOpeners, titleAbbreviations } from './lexicon/abbreviations.ts'
import { isGivenName } from './lexicon/given-names.ts'
import { loadLanguage } from './load-language.ts'

/**
 * Words, their parts of speech and lemmas, and the sentences they stand in. The tokenizer and the tagger are wink-nlp's;
 * words that it cuts at a hyphen or an apostrophe inside a name (`al-Abadi`, `Joemat-Pettersson`) are put together again,
 * and sentences are found anew because a report's sentences end inside quotation marks and never run over a paragraph.
 * Blocks of noise have no tokens.
 */
export function findTokens(text: string, blocks: readonly Block[]): { tokens: Token[]; sentences: Sentence[] } {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  blocks.forEach((block, index) => {
    if (block.kind === 'noise') return
    const words = joinWords(text, readWords(text, block))
    let first = 0
    for (let at = 0; at < words.length; at++) {
      if (at !== words.length - 1 && at - first < LONGEST_SENTENCE - 1 && !endsSentence(words, at)) continue
      const sentence = sentences.length
      const base = tokens.length
      for (let index = first; index <= at; index++) {
        // Written out: this runs for every word, where copying with a spread costs several times as much.
        const { text, pos, lemma, start, end } = words[index] as Word
        tokens.push({ text, pos, lemma, start, end, sentence })
      }
      const start = words[first]?.start ?? block.start
      sentences.push({ start, end: words[at]?.end ?? block.end, first: base, last: tokens.length, block: index })
      first = at + 1
    }
  })
  return { tokens, sentences }
}

/** Words without a stop are cut into sentences of so many: none in the news is longer, and grammar takes the square of its length. */
const LONGEST_SENTENCE = 400

type Word = Omit<Token, 'sentence'>

let language: ReturnType<typeof loadLanguage> | undefined
let stretchesRead = 0
/** wink-nlp keeps every word that its lexicon lacks: after so many stretches (some 5,000 reports) it is loaded anew, in 0.1 s. */
const MOST_STRETCHES = 50_000

/** wink-nlp reads long texts in stretches, so that memory stays bounded on texts of megabytes. */
const LONGEST_STRETCH = 50_000

function readWords(text: string, block: Span): Word[] {
  if (language === undefined || stretchesRead > MOST_STRETCHES) {
    language = loadLanguage()
    stretchesRead = 0
  }
  const { its } = language
  const words: Word[] = []
  for (let from = block.start; from < block.end; ) {
    const to = stretchEnd(text, from, block.end)
    // Line ends inside a paragraph are plain spaces to a reader; other white space would become tokens of its own.
    // "next week;Prime Minister": glued, the mark and the letter would be read as a face.
    const stretch = text
      .slice(from, to)
      .replace(/\s/g, ' ')
      .replace(/[;:](?=[DOPSX]\p{Ll})/gu, ',')
    const found = language.readDoc(stretch).tokens()
    stretchesRead++
    const values = found.out(its.value) as string[]
    const tags = found.out(its.pos) as string[]
    const lemmas = found.out(its.lemma as typeof its.value) as string[]
    let at = 0
    values.forEach((value, i) => {
      const start = stretch.indexOf(value, at)
      if (start < 0 || value.trim() === '') return
      at = start + value.length
      words.push({
        text: value,
        pos: tags[i] ?? 'X',
        lemma: lemmas[i] ?? value.toLowerCase(),
        start: from + start,
        end: from + at,
      })
    })
    from = to
  }
  return words
}

function stretchEnd(text: string, from: number, end: number): number {
  if (end - from <= LONGEST_STRETCH) return end
  const space = text.lastIndexOf(' ', from + LONGEST_STRETCH)
  return space > from ? space : from + LONGEST_STRETCH
}

const isWord = (word: Word | undefined): boolean => word !== undefined && /^[\p{L}\p{M}\p{N}]/u.test(word.text)
const touches = (a: Word | undefined, b: Word | undefined): boolean => a !== undefined && b !== undefined && a.end === b.start

function joinWords(text: string, words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let i = 0; i < words.length; i++) {
    let last = words[i] as Word
    const first = last
    for (;;) {
      const next = words[i + 1]
      const afterNext = words[i + 2]
      if (next === undefined || !touches(last, next)) break
      // "Lt" + "." as in "Maj. Gen.", which the tokenizer keeps whole only for some ranks.
      if (next.text === '.' && titleAbbreviations.has(`${last.text.toLowerCase()}.`)) {
        last = next
        i += 1
        break
      }
      // "Kal" + "ın", "Pel" + "šs": the tokenizer cuts words at letters that it does not know.
      if (isCutAtLetter(last, next)) {
        last = next
        i += 1
        continue
      }
      if (!touches(next, afterNext) || !isWord(last) || !isWord(afterNext)) break
      const isHyphen = next.text === '-' || next.text === '‐' || next.text === '‑'
      const isLost = next.text === '?' && hasLostLetter(last, afterNext as Word)
      if (!isLost && (!isHyphen || joinsTwoPeople(joined.at(-1), last, words.slice(i + 2, i + 4)))) break
      last = afterNext as Word
      i += 2
    }
    joined.push(last === first ? first : join(text, first, last))
  }
  return joined
}

const isCutAtLetter = (a: Word, b: Word): boolean =>
  /\p{L}$/u.test(a.text) && /^\p{L}/u.test(b.text) && (/[^\p{ASCII}’]$/u.test(a.text) || /^[^\p{ASCII}]/u.test(b.text))

/** "Çavu?oglu": a letter that some encoding could not hold. Not "Musharraf?s" and "Why?". */
const hasLostLetter = (a: Word, b: Word): boolean => /^\p{Lu}\p{L}*\p{Ll}$/u.test(a.text) && /^\p{Ll}{2}/u.test(b.text)

/** "Jane Doe-Karim Sadri": a hyphen for a dash. Not "Jane Doe-Smith" and "Karim Jean-Pierre Sadri". */
function joinsTwoPeople(given: Word | undefined, family: Word, [otherGiven, otherFamily]: readonly Word[]): boolean {
  if (given === undefined || otherGiven === undefined || otherFamily === undefined) return false
  // "Sabah Al-Khalid Al-Sabah" is one name.
  const isFamily = (word: Word) =>
    /^\p{Lu}\p{Ll}{2}/u.test(word.text) && !/^(?:ash|abu|bin)$/i.test(word.text) && !isGivenName(word.text)
  return isGivenName(given.text) && isFamily(family) && isGivenName(otherGiven.text) && isFamily(otherFamily)
}

function join(text: string, first: Word, last: Word): Word {
  const whole = text.slice(first.start, last.end)
  const pos = whole.endsWith('.')
    ? 'PROPN'
    : /\p{Lu}/u.test(whole) && !/^anti-|-(?:led|based|backed|made|owned|run)$/i.test(whole)
      ? 'PROPN'
      : 'ADJ'
  return { text: whole, pos, lemma: whole.toLowerCase(), start: first.start, end: last.end }
}

const closers = new Set(['"', '”', '’', "'", ')', ']', '»', '’’', '“'])

/** Whether a mark that touches the words on both sides opens a quotation: a curved one by its form, a straight one where none is open. */
function opensQuotation(words: readonly Word[], at: number): boolean {
  const mark = words[at]
  const next = words[at + 1]
  if (mark === undefined || next === undefined || !touches(mark, next) || !/^\p{Lu}/u.test(next.text)) return false
  if (mark.text === '“') return true
  if (mark.text !== '"') return false
  let open = false
  for (let back = at - 1; back >= Math.max(0, at - 400); back--) if (words[back]?.text === '"') open = !open
  return !open
}

/** Whether a sentence ends after the word at `at`. */
function endsSentence(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  const next = words[at + 1] as Word
  let mark = at
  // The closing quotation mark belongs to the sentence before it: `… friends." He added`.
  while (mark > Math.max(0, at - 6) && closers.has((words[mark] as Word).text) && touches(words[mark - 1], words[mark])) mark--
  const ending = (words[mark] as Word).text
  // `… the plan.“We are glad`: paragraphs glued together; the mark opens the next sentence.
  if (/^[.!?]$/.test(ending) && mark === at && opensQuotation(words, at + 1)) return true
  if (closers.has(next.text) && touches(word, next)) return false
  const opens = /^[\p{Lu}\p{N}"“”‘'«([#@•]/u.test(next.text)
  if (!opens) return false
  if (/^(?:[.!?…]|\.{2,}|[!?]+)$/.test(ending)) {
    const before = words[mark - 1]
    if (mark === at && before && /^\p{Lu}$/u.test(before.text) && touches(before, words[mark]) && /^\p{Lu}/u.test(next.text)) {
      return sentenceOpeners.has(next.text.toLowerCase())
    }
    return true
  }
  // A word that keeps its own full stop ends a sentence only where the next word can hardly go on with it.
  if (mark === at && ending.endsWith('.') && ending.length > 1) {
    if (titleAbbreviations.has(ending.toLowerCase())) return false
    if (abbreviations.has(ending.toLowerCase()) || /^(?:\p{Lu}\.)+$/u.test(ending))
      return sentenceOpeners.has(next.text.toLowerCase())
    return true
  }
  return mark !== at && ending.endsWith('.') && ending.length > 1
}
