import type { Line } from './line.ts'

const fullDateline = /^[\p{Lu}][\p{Lu}\s.'’-]{3,30}(?:,[^–—]{3,30}?)?(?:\([^)]{2,30}\))?\s*(?:--?|–|—)\s/u

const innerDateline = /[.!?]["”]?\s+\p{Lu}{4,}(?:,\s\p{Lu}\p{L}+)?\s*(?:\(\p{Lu}\p{L}+\)\s*)?(?:--|–|—)\s+(?=\p{Lu})/gu

/** Several datelines in one file are several stories. */
export function warnOfSeveralStories(lines: readonly Line[]): string[] {
  const body = lines.filter((line) => line.kind === 'body' || line.kind === 'lead')
  let datelines = 0
  for (const line of body) {
    if (fullDateline.test(line.text.slice(0, 90))) datelines += 1
    datelines += line.text.match(innerDateline)?.length ?? 0
  }
  return datelines > 1 ? [`The file seems to hold ${datelines} stories; they were read as one report.`] : []
}
