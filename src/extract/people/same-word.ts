import { distance } from 'fastest-levenshtein'

/** Whether two folded words of names in one report are one word spelled twice, or one of them with the next word glued to it. */
export const sameWord = (a: string, b: string): boolean => {
  if (a === b) return true
  if (a.length < 5 || b.length < 5 || a[0] !== b[0]) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length > 2) return isGlued(long, short)
  const off = distance(a, b)
  return off === 1 || (off === 2 && (short.length >= 7 || areExchanged(a, b))) || isGlued(long, short)
}

/** "Karimisaid", "Doeangrily": a word and the one behind it. Not "Karimian". */
export const isGlued = (long: string, short: string): boolean =>
  short.length > 4 &&
  long.startsWith(short) &&
  /^(?:and|said|says|told|added|has|had|was|who|that|also|for|with|\p{Ll}{3,}ly)$/u.test(long.slice(short.length))

/** Whether two neighboring letters have changed places. */
function areExchanged(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
