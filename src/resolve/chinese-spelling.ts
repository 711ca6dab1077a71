/**
 * Whether two names spell one Chinese name, one by Wade and Giles (Chou En-lai), the other in pinyin (Zhou Enlai). Wade and
 * Giles tell b from p by an apostrophe that print leaves out, so that letters which theirs stand for count as one; that is
 * asked only where one name has a spelling that the other system does not know.
 */
export function spellOneChineseName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false
  const [x, y] = [a.join(''), b.join('')]
  if (isWadeGiles(x) === isWadeGiles(y)) return false
  return foldChinese(x) === foldChinese(y) && [...a, ...b].every((word) => SYLLABLES.test(word))
}

const isWadeGiles = (name: string): boolean => /hs|ts|tz|ung|ien|ih(?![a-z])|ueh|ieh/.test(name)

const foldChinese = (name: string): string => FOLDS.reduce((folded, [pattern, letter]) => folded.replace(pattern, letter), name)

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/hs|x/g, 'X'],
  [/zh|ch|q|j/g, 'J'],
  [/tz|ts|z|c/g, 'Z'],
  [/[bp]/g, 'P'],
  [/[dt]/g, 'T'],
  [/[gk](?!$|[^aeiou])/g, 'K'],
  [/ung/g, 'ong'],
  [/ien/g, 'ian'],
  [/ueh/g, 'ue'],
  [/ieh/g, 'ie'],
  [/ih/g, 'i'],
]

const INITIAL = '(?:zh|ch|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?'
const FINAL =
  '(?:iang|iong|iung|uang|iao|ian|ien|ieh|uai|uei|uan|ueh|ang|eng|ong|ung|ing|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ih|eh|[aoeiu])'
const SYLLABLES = new RegExp(`^(?:${INITIAL}${FINAL})+$`)
