/**
 * A headline told by a file's name (`news_2807_Iran-s-new-minister-meets…`), or null where the name does not read like one.
 * Catches `iran-iraq-ministers-hold-talks-in-tehran.txt`; must not catch `001_dbdde521a484ea68.txt`.
 */
export function titleFromName(name: string): string | null {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.(?:txt|html?|jsonl?|gz|md)$/gi, '')
  const words = base
    .replace(/^(?:news|article|story|post|report)?[_-]*\d+[_-]+/i, '')
    .split(/[-_\s+]+/)
    .filter((word) => word !== '')
  if (words.length < 4) return null
  const wordLike = words.filter(
    (word) => /^\p{L}[\p{L}'’.]*$/u.test(word) && (word.length < 3 || /[aeiouy]/i.test(word) || word === word.toUpperCase()),
  )
  if (wordLike.length < words.length * 0.7 || words.some((word) => /\d/.test(word) && /\p{L}{2}/u.test(word) && word.length > 8))
    return null
  const possessive = words
    .join(' ')
    .replace(/(\p{L}) s(?= |$)/gu, '$1’s')
    .replace(/\bU (?:S|’s)(?= |$)/g, 'U.S.')
    .replace(/\bU K(?= |$)/g, 'UK')
  const title = possessive.replace(/(\p{L}n) t(?= |$)/gu, '$1’t')
  return title.charAt(0).toUpperCase() + title.slice(1)
}
