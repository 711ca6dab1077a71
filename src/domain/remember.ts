import { ownText } from './own-text.ts'

/** Longer texts are not remembered: they hardly come again. */
const LONGEST = 80

/**
 * A pure function of a text, made to remember what it gave: words, names and titles come again and again, in one report and from
 * one to the next. Of `most` texts at a time, so that memory stays bounded; beyond them it begins anew.
 */
export function remember<T extends NonNullable<unknown> | null>(tell: (text: string) => T, most = 20_000): (text: string) => T {
  const told = new Map<string, T>()
  return (text) => {
    const known = told.get(text)
    if (known !== undefined) return known
    if (text.length > LONGEST) return tell(text)
    const own = ownText(text)
    const value = tell(own)
    if (told.size >= most) told.clear()
    told.set(own, value)
    return value
  }
}
