import { stableId } from '../../src/domain/stable-id.ts'
import type { GraphRow } from '../../src/storage/graph-tables.ts'
import type { Random } from './graph-random.ts'
import type { Graph } from './graph-rows.ts'

/** Who appears in which article; made as meetings and statements need them. */
export class Cast {
  readonly #graph: Graph
  readonly #random: Random
  readonly #byArticle = new Map<string, GraphRow<'Appearance'>[]>()
  readonly #profiles = new Map<string, GraphRow<'Profile'>[]>()
  readonly #positions: Map<string, GraphRow<'Position'>>

  constructor(graph: Graph, random: Random) {
    this.#graph = graph
    this.#random = random
    for (const profile of graph.Profile)
      this.#profiles.set(profile.personId, [...(this.#profiles.get(profile.personId) ?? []), profile])
    this.#positions = new Map(graph.Position.map((position) => [position.profileId, position]))
  }

  of = (articleId: string): readonly GraphRow<'Appearance'>[] => this.#byArticle.get(articleId) ?? []

  /** The person's appearance in the article; now and then a second one, under another profile. */
  appearanceOf(article: GraphRow<'Article'>, person: GraphRow<'Person'>): GraphRow<'Appearance'> {
    const appearances = this.#byArticle.get(article.id) ?? []
    this.#byArticle.set(article.id, appearances)
    const known = appearances.filter((appearance) => appearance.personId === person.id)
    const profiles = this.#profiles.get(person.id) ?? []
    const profile = profiles[known.length]
    if (profile === undefined || (known[0] !== undefined && !this.#random.chance(0.7))) return known[0] as GraphRow<'Appearance'>
    const ordinal = appearances.length
    const id = stableId('appearance', article.id, ordinal)
    const appearance = {
      id,
      articleId: article.id,
      profileId: profile.id,
      personId: person.id,
      ordinal,
      name: profile.name,
      countryCode: profile.countryCode,
      mentionCount: 1 + this.#random.below(5),
      publishedOn: article.publishedOn,
      rule: 'made-up',
    }
    appearances.push(appearance)
    this.#graph.Appearance.push(appearance)
    const position = this.#positions.get(profile.id)
    if (position !== undefined) {
      this.#graph.AppearanceOffice.push({
        appearanceId: id,
        ordinal: 0,
        positionId: position.id,
        title: position.title,
        ...spansIn(article, this.#random),
      })
    }
    return appearance
  }
}

/** Some words of the article's text and the sentence around them. */
export function spansIn({ text, title }: GraphRow<'Article'>, random: Random) {
  const contextStart = title.length + 2 + random.below(text.length - title.length - 60)
  const start = contextStart + random.below(10)
  const end = start + 20 + random.below(20)
  return { start, end, contextStart, contextEnd: Math.min(text.length, end + random.below(10)) }
}
