import anyAscii from 'any-ascii'

/**
 * A name folded to what its words are: lower case, Latin letters and digits, no accents, apostrophes or punctuation, one
 * space between words; hyphens part words. `Khalid al-Ubaydi` and `KHALID AL UBAYDÎ` fold alike, `Obeidi` does not.
 */
export function foldName(text: string): string {
  // Whole scripts without case come back from any-ascii in capitals (BeiJing), so that lower case comes after it.
  return (
    anyAscii(text.normalize('NFKC'))
      .toLowerCase()
      // A question mark inside a word is a letter that some encoding could not hold.
      .replace(/['`´’‘ʼ"]|(?<=[a-z])\?(?=[a-z])/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  )
}

/**
 * One folded word with the habits of transliteration taken out, so that spellings of one Arabic, Persian, Russian or Turkish
 * word mostly meet: kh = h, gh = q = k, ou = ow = oo = u = o, ee = i = y, zh = dj = j, w = v, doubled letters once.
 */
export function foldTransliteration(word: string): string {
  let folded = word
  for (const [pattern, replacement] of TRANSLITERATION) folded = folded.replace(pattern, replacement)
  return folded === '' ? word : folded
}

/**
 * The consonants of a folded word, any first vowel as `a`: what candidates for comparing are found by. Far too coarse to
 * decide on: `hassan` and `hossein` share it.
 */
export function foldToConsonants(word: string): string {
  const folded = foldTransliteration(word)
  return folded.slice(0, 1).replace(/[aeio]/, 'a') + folded.slice(1).replace(/[aeioh]/g, '')
}

/** A text as part of an address: words of Latin letters and digits with hyphens between; '' where nothing is left. */
export const toSlug = (text: string): string => foldName(text).replaceAll(' ', '-')

// In order: longer spellings before the letters they are made of. Digraphs that stand for one sound become one capital
// letter, so that the rules for single letters leave them alone; the last rules bring them back.
const TRANSLITERATION: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/1/g, 'i'],
  [/sch|sh/g, 'X'],
  [/tch|tsh|ch/g, 'C'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh|ck|cq/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/[qkg]/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/ow(?=[^aeiouy])/g, 'o'],
  [/w/g, 'v'],
  [/ou|oo|au|av(?![aeiouy])|u/g, 'o'],
  [/ee/g, 'i'],
  [/(?:ai|ay|ei|ey|ae)(?=[^aeiouy])/g, 'e'],
  [/(?:iy|yi|iyy|ii|ie)(?=a|e|$)/g, 'i'],
  [/(?:ij|yj)(?=[ae]?$)/g, 'i'],
  [/(?:ey|ay|ei|ai|ij|yj|ii|iy|yy|y)$/g, 'i'],
  [/y(?=[^aeio]|$)/g, 'i'],
  [/yi|iy/g, 'i'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=[aeio])h$/g, ''],
  [/X/g, 'x'],
  [/C/g, 'c'],
]
