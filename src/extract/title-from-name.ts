import { isOutletName } from './outlet-forms.ts'

/**
 * A headline told by a file's name (`news_2807_Iran-s-new-minister-meets…`), or null where the name does not read like one.
 * Catches `iran-iraq-ministers-hold-talks-in-tehran.txt`, `2019-09-10-ministers-hold-talks-in-oslo`, `Ministers hold talks |
 * Reuters.html`; must not catch `001_dbdde521a484ea68.txt`, `www.site.com_news_12345`, `Copy of final report.txt`.
 */
export function titleFromName(name: string): string | null {
  const base = decode(name.replace(/^.*[\\/]/, ''))
    .replace(/\.(?:txt|html?|jsonl?|gz|md)$/gi, '')
    // The outlet's name behind the headline.
    .replace(/\s+[|_–—-]\s*([^|_–—-]{2,30})$/, (suffix, site: string) => (isOutletName(site.trim()) ? '' : suffix))
  if (/\b(?:www\.|https?:|[\w-]+\.(?:com|net|org|gov|co|ir|tv)(?![a-z]))/i.test(base) || ownName.test(base)) return null
  const bare = base
    .replace(/^(?:[a-z]{2,10}[_-]+\d{2,}[_-]+|(?:news|article|story|post|report)?[_-]*\d+[_-]+)/i, '')
    .replace(/^(?:\d{1,2}[_-]+){1,2}(?=\p{L})/u, '')
    .replace(/[_-]+(?:\d{4}[_-]\d{1,2}[_-]\d{1,2}|\d{8}|id[A-Z]{2}[A-Z\d]{6,}|[a-f\d]{8,}|\d{5,})$/, '')
  const words = bare.split(/[-_\s+]+/).filter((word) => word !== '')
  if (words.length < 4) return null
  const wordLike = words.filter(
    (word) => /^\p{L}[\p{L}'’.]*$/u.test(word) && (word.length < 3 || /[aeiouy]/i.test(word) || word === word.toUpperCase()),
  )
  if (wordLike.length < words.length * 0.7 || words.some((word) => /\d/.test(word) && /\p{L}{2}/u.test(word) && word.length > 8))
    return null
  const title = words
    .join(' ')
    .replace(/\bU S(?= |$)/gi, 'U.S.')
    .replace(/\bU K(?= |$)/gi, 'UK')
    .replace(/(\p{L}) s(?= |$)/gu, '$1’s')
    .replace(/(\p{L}n) t(?= |$)/gu, '$1’t')
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** Names that people and programs give to files. */
const ownName = /^(?:copy of|untitled|new (?:text )?document|document|download|scan|draft|final|img|screenshot|page|file)\b/i

const decode = (name: string): string =>
  name.replace(/%([0-9a-f]{2})/gi, (_, code: string) => {
    const char = String.fromCharCode(Number.parseInt(code, 16))
    return /[ -~]/.test(char) ? char : ''
  })
