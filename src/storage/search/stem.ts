/**
 * The stem of a folded English word (a-z and digits, lower case): `negotiations` and `negotiating` give `negoti`. The
 * Porter2 algorithm ("English" of Snowball), which PostgreSQL's english configuration uses too; done here, so that both
 * dialects and the highlights agree on every word.
 */
export function stem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word
  const exception = exceptions.get(word)
  if (exception !== undefined) return exception
  const marked = word.replace(/^y/, 'Y').replace(/(?<=[aeiouy])y/g, 'Y')
  const regions = findRegions(marked)
  const singular = dropPlural(marked)
  if (invariantSingulars.has(singular)) return singular
  let result = softenY(dropVerbEnding(singular, regions))
  result = replaceSuffix(result, { rules: secondStep, region: regions.first, regions })
  result = replaceSuffix(result, { rules: thirdStep, region: regions.first, regions })
  result = dropSuffix(result, regions)
  return dropFinal(result, regions).toLowerCase()
}

const exceptions: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word): [string, string] => [word, word]),
])
const invariantSingulars: ReadonlySet<string> = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '))

/** Where the two regions begin that suffixes must lie in. */
interface Regions {
  readonly first: number
  readonly second: number
}

function findRegions(word: string): Regions {
  const prefix = /^(?:gener|commun|arsen)/.exec(word)
  const first = prefix === null ? afterVowelAndConsonant(word, 0) : prefix[0].length
  return { first, second: afterVowelAndConsonant(word, first) }
}

/** The place after the first consonant that follows a vowel. */
function afterVowelAndConsonant(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from))
  return found === null ? word.length : from + found.index + 2
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  if (/[us]s$/.test(word) || !word.endsWith('s')) return word
  return /[aeiouy]/.test(word.slice(0, -2)) ? word.slice(0, -1) : word
}

function dropVerbEnding(word: string, { first }: Regions): string {
  const agreed = /eed(?:ly)?$/.exec(word)
  if (agreed !== null) return agreed.index >= first ? word.slice(0, agreed.index + 2) : word
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word)
  if (ending === null || !/[aeiouy]/.test(word.slice(0, ending.index))) return word
  const rest = word.slice(0, ending.index)
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  // Not of egg, odd, add: nothing would be left of them.
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest) && !/^[aeo]..$/.test(rest)) return rest.slice(0, -1)
  return rest.length <= first && endsInShortSyllable(rest) ? `${rest}e` : rest
}

const endsInShortSyllable = (word: string): boolean => /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/.test(word)

const softenY = (word: string): string => word.replace(/(?<=.[^aeiouy])[yY]$/, 'i')

/** A suffix, what stands for it afterwards, and what must stand before it. */
type Rule = readonly [suffix: string, replacement: string, before?: RegExp | 'second region']

const secondStep: readonly Rule[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og', /l$/],
  ['li', '', /[cdeghkmnrt]$/],
]
const thirdStep: readonly Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', '', 'second region'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]
const fourthStep: readonly Rule[] = [
  ['ement', ''],
  ['able', ''],
  ['ance', ''],
  ['ence', ''],
  ['ible', ''],
  ['ment', ''],
  ['ant', ''],
  ['ate', ''],
  ['ent', ''],
  ['ion', '', /[st]$/],
  ['ism', ''],
  ['iti', ''],
  ['ive', ''],
  ['ize', ''],
  ['ous', ''],
  ['al', ''],
  ['er', ''],
  ['ic', ''],
]

/** Replaces the longest suffix of the rules, if it lies in the region and its condition holds. */
function replaceSuffix(
  word: string,
  { rules, region, regions }: { readonly rules: readonly Rule[]; readonly region: number; readonly regions: Regions },
): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix))
  if (rule === undefined) return word
  const [suffix, replacement, before] = rule
  const rest = word.slice(0, word.length - suffix.length)
  if (rest.length < region) return word
  if (before === 'second region' ? rest.length < regions.second : before !== undefined && !before.test(rest)) return word
  return rest + replacement
}

const dropSuffix = (word: string, regions: Regions): string =>
  replaceSuffix(word, { rules: fourthStep, region: regions.second, regions })

function dropFinal(word: string, { first, second }: Regions): string {
  const rest = word.slice(0, -1)
  if (word.endsWith('e')) {
    return rest.length >= second || (rest.length >= first && !endsInShortSyllable(rest)) ? rest : word
  }
  return word.endsWith('ll') && rest.length >= second ? rest : word
}
