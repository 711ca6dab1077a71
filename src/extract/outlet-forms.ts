import { outlets } from '../domain/outlets.ts'

const withoutArticle = (name: string): string => name.replace(/^the /i, '')

/** An outlet is called as the report prints it, its article and its long name included; tags get the name that they stand for. */
function nameOf(name: string, form: string): string {
  const bare = withoutArticle(name)
  if (/\.\p{Ll}{2,3}$/u.test(form)) return form
  if (withoutArticle(form).toLowerCase() === bare.toLowerCase()) return /^the /i.test(form) ? `The ${bare}` : bare
  return /^[\p{Lu}.]{2,5}$/u.test(name) && form.includes(' ') ? form : name
}

const nameOfForm = new Map(
  outlets.flatMap(({ name, forms }) => forms.map((form) => [form, nameOf(name, form)] as const)).reverse(),
)

/** Names of several words, the longest first: long enough to be told inside a footer's sentence. */
export const longForms: readonly string[] = [...nameOfForm.keys()]
  .filter((form) => form.includes(' '))
  .sort((a, b) => b.length - a.length)

/** Outlets by the name of their site: `straitstimes`. */
const formOfSite = new Map(
  [...nameOfForm.keys()].map((form) => [
    withoutArticle(form)
      .toLowerCase()
      .replace(/[^\p{L}\d]/gu, ''),
    form,
  ]),
)

/** The form of a known outlet whose site is so called: `straitstimes` gives "Straits Times". */
export const formOfSiteName = (site: string): string | null => formOfSite.get(site.toLowerCase()) ?? null

/** The name of the known outlet that a tag or credit stands for, or null; the words count as they are written. */
export const nameOfOutlet = (words: string): string | null => nameOfForm.get(words) ?? null

const address = /^(?:www\.)?([\p{L}\d-]{3,30})\.(?:com|net|org|co|info|tv|news)(?:\.\p{L}{2})?$/iu

/** Whether words are a known outlet's name, or its site's address, and nothing else: "Rappler.com". */
export function isOutletName(words: string): boolean {
  const bare = words.trim()
  if (nameOfForm.has(bare)) return true
  const site = address.exec(bare)?.[1]
  return site !== undefined && formOfSite.has(site.toLowerCase())
}
