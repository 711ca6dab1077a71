import { foldName, foldTransliteration, toSlug } from '../../src/domain/fold-name.ts'
import { stableId } from '../../src/domain/stable-id.ts'
import type { Random } from './graph-random.ts'
import type { Graph } from './graph-rows.ts'
import { countries, familyNames, givenNames, offices, words } from './graph-words.ts'

/** Outlets. */
export function makeOutlets(graph: Graph): void {
  for (const name of ['Harbour Wire', 'Delta Press', 'Évening Post']) {
    const slug = toSlug(name)
    graph.Outlet.push({ id: stableId('outlet', slug), slug, name, sortName: foldName(name) })
  }
}

/** People of one or two profiles, with the forms of their names and their offices. */
export function makePeople(graph: Graph, count: number, random: Random): void {
  for (let index = 0; index < count; index++) {
    const given = givenNames[index % givenNames.length] as string
    const family = familyNames[Math.floor(index / givenNames.length) % familyNames.length] as string
    const number = Math.floor(index / (givenNames.length * familyNames.length))
    const name = number === 0 ? `${given} ${family}` : `${given} ${family} ${number}`
    const countryCode = random.chance(0.1) ? null : random.pick(countries)
    const profiles = [name, ...(random.chance(0.4) ? [`${given} al-${family} ${number}`] : [])].map((spelling) => ({
      id: stableId('person', foldName(spelling), countryCode ?? '', ''),
      spelling,
    }))
    const id = profiles.map((profile) => profile.id).sort()[0] as string
    const slug = `${toSlug(name)}-${index}`
    graph.Person.push({ id, slug, name, sortName: foldName(name), countryCode, articleCount: 0, meetingCount: 0, quoteCount: 0 })
    for (const { id: profileId, spelling } of profiles) {
      graph.Profile.push({
        id: profileId,
        personId: id,
        name: spelling,
        nameKey: foldName(spelling),
        countryCode,
        scope: '',
        slug: toSlug(spelling),
        firstSeenOn: '',
        lastSeenOn: '',
        articleCount: 1,
        quoteCount: 0,
      })
      for (const text of [spelling, spelling.split(' ').at(-1) as string]) {
        const foldedKey = foldName(text).split(' ').map(foldTransliteration).join(' ')
        graph.NameForm.push({ profileId, text, foldedKey, articleCount: 1 + random.below(5) })
      }
      const title = random.pick(offices)
      graph.Position.push({
        id: stableId('position', profileId, foldName(title), countryCode ?? ''),
        profileId,
        title,
        titleKey: foldName(title),
        countryCode,
        firstSeenOn: random.chance(0.2) ? '' : '2014-01-01',
        lastSeenOn: random.chance(0.2) ? '' : dateOf(random),
        articleCount: 1 + random.below(9),
      })
    }
  }
  for (let index = 0; index + 1 < graph.Profile.length; index += 5) {
    const [aId, bId] = [graph.Profile[index], graph.Profile[index + 1]].map((profile) => profile?.id ?? '').sort() as [
      string,
      string,
    ]
    graph.Resemblance.push({ aId, bId, score: 0.6, reasons: JSON.stringify(['Their names are alike.']), joins: index % 2 === 0 })
  }
}

/** Articles with the countries that they name. */
export function makeArticles(graph: Graph, count: number, random: Random): void {
  for (let index = 0; index < count; index++) {
    const name = `report-${index}`
    const id = stableId('article', name)
    const title = `${random.pick(words)} ${random.pick(words)} number ${index % 7}`
    const text = `${title}\n\n${Array.from({ length: 30 }, () => sentenceOf(random)).join(' ')}`
    graph.Article.push({
      id,
      slug: name,
      slugBase: name,
      name,
      title,
      sortTitle: foldName(title),
      outletId: random.chance(0.2) ? null : random.pick(graph.Outlet).id,
      publishedOn: random.chance(0.15) ? '' : dateOf(random),
      text,
      body: JSON.stringify([
        [0, title.length],
        [title.length + 2, text.length],
      ]),
      wordCount: text.split(/\s+/).length,
      contentHash: stableId('hash', text, index),
      ingestedAt: new Date(1_700_000_000_000 + (index % 9) * 1000).toISOString(),
      version: 0,
      warnings: '[]',
    })
    graph.Source.push({ name, contentHash: stableId('hash', text, index), articleId: id })
    if (index % 10 === 0) graph.Source.push({ name: `${name}-copy`, contentHash: stableId('hash', text, index), articleId: id })
    for (const countryCode of new Set([random.pick(countries), random.pick(countries), random.pick(countries)])) {
      graph.ArticleCountry.push({
        articleId: id,
        countryCode,
        mentionCount: 1 + random.below(9),
        ordinal: graph.ArticleCountry.length,
        publishedOn: graph.Article.at(-1)?.publishedOn ?? '',
      })
    }
  }
}

const sentenceOf = (random: Random): string => {
  const sentence = Array.from({ length: 6 + random.below(8) }, () => random.pick(words)).join(' ')
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`
}

/** Some day of three years. */
export const dateOf = (random: Random): string =>
  `${2014 + random.below(3)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`
