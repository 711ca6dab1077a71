import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'
import { months, weekdays } from '../lexicon/date-words.ts'

type Input = Pick<Analysis, 'text' | 'structure' | 'countryMentions'>

/** Where the story was written. */
export interface StoryPlace {
  readonly place: string
  readonly country: CountryCode | null
}

/** What follows a city in a dateline on a line of its own: *Oslo, May 11:* · *Oslo*. */
const dayAlone = new RegExp(
  `^,?\\s*(?:(?:${weekdays}),?\\s*)?(?:(?:${months})\\s+\\d{1,2}|\\d{1,2}\\s+(?:${months}))?(?:,?\\s+\\d{4})?\\s*[:–—-]*\\s*$`,
  'i',
)

/**
 * Where the story was written: its dateline, or the one city with which a line about the author ends (*From Ada Reed, Abuja* ·
 * *By Ada Reed in Oslo*). Null where the report does not tell.
 */
export function storyPlace({ text, structure, countryMentions }: Input): StoryPlace | null {
  const { dateline, bylines } = structure
  if (dateline) return { place: dateline.place, country: dateline.country }
  for (const line of structure.blocks.filter(({ kind }) => kind !== 'noise').slice(0, 3)) {
    const named = line.end - line.start < 45 ? countryMentions.find(({ start }) => start === line.start) : undefined
    if (named?.form === 'city' && dayAlone.test(text.slice(named.end, line.end)))
      return { place: text.slice(named.start, named.end), country: named.code }
  }
  const cities = countryMentions.filter(
    ({ form, start, end }) =>
      form === 'city' && bylines.some((line) => line.start < start && end <= line.end && /^\W*$/.test(text.slice(end, line.end))),
  )
  const [city] = cities
  return city && cities.length === 1 ? { place: text.slice(city.start, city.end), country: city.code } : null
}
