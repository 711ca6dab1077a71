/**
 * Whether a word is another with a letter dropped, doubled or set in twice, or two neighbors exchanged: what hands and
 * keyboards do. A letter for another makes another name as often (Salimi, Salami); so does an ending (Karim, Karimi).
 */
export function isMisprint(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < SHORTEST || short[0] !== long[0]) return false
  const at = [...long].findIndex((letter, index) => letter !== short[index])
  if (at === -1) return false
  if (short.length + 1 === long.length) return at < long.length - 1 && short.slice(at) === long.slice(at + 1)
  const exchanged = short[at] === long[at + 1] && short[at + 1] === long[at]
  return short.length === long.length && exchanged && short.slice(at + 2) === long.slice(at + 2)
}

/** Of shorter words too many are names of their own. */
const SHORTEST = 4
