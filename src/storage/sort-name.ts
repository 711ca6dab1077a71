import anyAscii from 'any-ascii'

/** A name as lists order it, the same in both dialects: lower case, no accents, no marks, leading to `cote d ivoire`, `al abadi`. */
export const toSortName = (name: string): string =>
  anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
