import type { PersonIndex, ReportFacts } from '../domain/facts.ts'
import { foldName } from '../domain/fold-name.ts'
import type { Span } from '../domain/span.ts'
import { stableIdWithin } from '../domain/stable-id.ts'
import { foldOffice } from '../resolve/office-class.ts'
import { identifyProfile, type ProfileIdentity } from '../resolve/profile.ts'
import type { GraphRow } from '../storage/graph-tables.ts'
import { withContext } from './sentence-around.ts'
import { tidyName } from './tidy-words.ts'

/** How one article uses a profile. */
export interface ProfileUse {
  readonly appearanceId: string
  readonly profile: ProfileIdentity
  /** Forms of the name that the article uses, each once. */
  readonly forms: readonly string[]
  readonly positions: readonly PositionUse[]
  readonly quoteCount: number
  readonly publishedOn: string
}

export interface PositionUse {
  readonly id: string
  readonly title: string
  readonly titleKey: string
  readonly countryCode: string | null
}

/** People with one name and one country in one report are one; the first of them stands for all. */
export function recordPeople(
  text: string,
  said: ReportFacts,
  { articleId, publishedOn }: { articleId: string; publishedOn: string },
) {
  const facts = { ...said, people: said.people.map((person) => ({ ...person, name: tidyName(person.name) || person.name })) }
  const identities = facts.people.map((person) =>
    identifyProfile(person.name, {
      countryCode: person.country,
      officeKeys: person.positions.map((position) => foldOffice(position.title)),
      articleId,
    }),
  )
  const firstOf = identities.map((identity) => identities.findIndex((other) => other.id === identity.id))
  // Made once: mentions, quotes and parties ask for them again and again.
  const appearanceIds = facts.people.map((_, index) => stableIdWithin(articleId, 'appearance', index))
  const appearanceIdOf = (index: PersonIndex) => appearanceIds[index] ?? stableIdWithin(articleId, 'appearance', index)
  const appearanceOf = (index: PersonIndex) => appearanceIdOf(firstOf[index] ?? index)
  const kept = facts.people.flatMap((person, index) => (firstOf[index] === index ? [{ person, index }] : []))
  const spansOf = new Map<number, Span[]>()
  for (const { span, target } of facts.mentions) {
    if (target.type !== 'person') continue
    const index = firstOf[target.person] ?? target.person
    spansOf.set(index, [...(spansOf.get(index) ?? []), span])
  }
  const offices: GraphRow<'AppearanceOffice'>[] = []
  const uses: Omit<ProfileUse, 'quoteCount'>[] = []
  const appearances = kept.map(({ person, index }) => {
    const profile = identities[index] as ProfileIdentity
    const appearanceId = appearanceIdOf(index)
    const positions = new Map<string, PositionUse>()
    for (const { title, country, span } of facts.people.flatMap((other, at) => (firstOf[at] === index ? other.positions : []))) {
      const titleKey = foldOffice(title) || foldName(title)
      const id = stableIdWithin(profile.id, 'position', titleKey, country ?? '')
      if (positions.has(id)) continue
      offices.push({ appearanceId, ordinal: positions.size, positionId: id, title, ...withContext(text, span) })
      positions.set(id, { id, title, titleKey, countryCode: country })
    }
    const spans = spansOf.get(index) ?? []
    const forms = [...new Set([person.name, ...spans.map((span) => tidyName(text.slice(span.start, span.end)))])].filter(
      (form) => form !== '',
    )
    uses.push({ appearanceId, profile, forms, positions: [...positions.values()], publishedOn })
    const mentionCount = Math.max(1, spans.length)
    return {
      id: appearanceId,
      articleId,
      profileId: profile.id,
      ordinal: index,
      name: person.name,
      countryCode: person.country,
      mentionCount,
      publishedOn,
      rule: person.rule,
    }
  })
  return {
    appearances,
    offices,
    appearanceOf,
    factOf: (appearanceId: string) => kept.find(({ index }) => appearanceIdOf(index) === appearanceId)?.person,
    listUses: (speakers: readonly (string | null)[]): ProfileUse[] =>
      uses.map((use) => ({ ...use, quoteCount: speakers.filter((speaker) => speaker === use.appearanceId).length })),
  }
}
