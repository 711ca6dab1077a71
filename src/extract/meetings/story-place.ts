import type { CountryCode } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'

type Input = Pick<Analysis, 'text' | 'structure' | 'countryMentions'>

/** Where the story was written. */
export interface StoryPlace {
  readonly place: string
  readonly country: CountryCode | null
}

/**
 * Where the story was written: its dateline, or the one city with which a line about the author ends (*From Ada Reed, Abuja* ·
 * *By Ada Reed in Oslo*). Null where the report does not tell.
 */
export function storyPlace({ text, structure, countryMentions }: Input): StoryPlace | null {
  const { dateline, bylines } = structure
  if (dateline) return { place: dateline.place, country: dateline.country }
  const cities = countryMentions.filter(
    ({ form, start, end }) =>
      form === 'city' && bylines.some((line) => line.start < start && end <= line.end && /^\W*$/.test(text.slice(end, line.end))),
  )
  const [city] = cities
  return city && cities.length === 1 ? { place: text.slice(city.start, city.end), country: city.code } : null
}
