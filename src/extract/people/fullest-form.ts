import { isGlued, sameWord } from './same-word.ts'

/** A form of somebody's name at one place of a report; whether the words around it show by themselves that it names a person. */
export interface NameUse {
  readonly form: string
  readonly sure: boolean
}

/**
 * The name of a person from all uses of it, in reading order: the form of most words. Its family name is put right where the
 * fullest form alone has it in this spelling and another is used twice, once surely of a person ("Jane Gharibababadi … Gharibabadi said … Gharibabadi"), or where the next word is glued to it ("Jane Sorensensaid … Sorensen").
 */
export function chooseFullestForm(uses: readonly NameUse[]): string {
  const [first = '', ...others] = uses.map(({ form }) => form)
  const fullest = others.reduce((best, form) => (countWords(form) > countWords(best) ? form : best), first)
  const family = lastWord(fullest)
  if (family === fullest) return fullest
  const families = uses.map(({ form }) => lastWord(form))
  const isRare = families.filter((word) => word === family).length === 1
  const better = families.find((word) => {
    const [own, other] = [family.toLowerCase(), word.toLowerCase()]
    if (own === other) return false
    if (isGlued(own, other)) return true
    const others = uses.filter((_, index) => families[index] === word)
    return isRare && others.length > 1 && others.some(({ sure }) => sure) && sameWord(own, other) && !isDerived(own, other)
  })
  return better === undefined ? fullest : `${fullest.slice(0, -family.length)}${better}`
}

const countWords = (form: string): number => form.split(/[\s-]+/).length

const lastWord = (form: string): string => form.split(' ').at(-1) ?? form

/** Damab and Damabi, a place and who is from there, are two words. */
const isDerived = (a: string, b: string): boolean => a === `${b}i` || b === `${a}i`
