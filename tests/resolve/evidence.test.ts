import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterProfiles } from '../../src/resolve/cluster-profiles.ts'
import { compareProfiles } from '../../src/resolve/compare-profiles.ts'
import { foldOffice } from '../../src/resolve/office-class.ts'
import type { Profile } from '../../src/resolve/profile.ts'
import { type Sketch, sketchProfile } from './sketch-profile.ts'

describe('offered as possibly one', () => {
  test.each<[string, Sketch, Sketch, RegExp]>([
    ['a name with Jr.', ['Peter Hartwell', 'US', 'President'], ['Peter Hartwell Jr.', 'US', 'President'], /Jr\./],
    ['another country', ['John Hartwell', 'US'], ['John Hartwell', 'GB'], /One serves (US|GB)/],
    ['a part of the name', ['Mohammad Kashi', 'IR'], ['Mohammad Reza Kashi', 'IR'], /Only one has "reza"/],
    ['an Arabic article', ['Abbas Zarghan', 'IR', undefined, 64], ['Abbas al-Zarghan', null], /Arabic article/],
  ])('%s', (_, a, b, reason) => {
    const found = compareProfiles(sketchProfile(a), sketchProfile(b))
    expect(found).toMatchObject({ joins: false })
    expect(found?.reasons.join(' ')).toMatch(reason)
  })
})

test('who is who does not depend on the order of profiles and resemblances', () => {
  const names = ['Leyla Zarghan', 'Layla Zarqan', 'Leyla Sadat Zarghan', 'L. Zarghan', 'Zarghan', 'Omid Zarghan', 'Zarghan Leyla']
  const sketch = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom('IR', 'IQ', null),
    fc.constantFrom('Foreign Minister', 'Oil Minister', 'Foreign Minister; Oil Minister', undefined),
    fc.constantFrom(1, 2, 16, 64),
  )
  const sketches = fc.uniqueArray(sketch, {
    minLength: 2,
    maxLength: 9,
    selector: ([name, country, office]) => [name, country, office].join(),
  })
  fc.assert(
    fc.property(sketches, fc.infiniteStream(fc.nat()), (some, order) => {
      const profiles = some.map((one, index) => ({ ...sketchProfile(one), id: `p${index}` }))
      const resemblances = profiles.flatMap((a, i) => profiles.slice(i + 1).flatMap((b) => compareProfiles(a, b) ?? []))
      const shuffle = <T>(items: readonly T[]) =>
        items
          .map((item) => ({ item, at: order.next().value ?? 0 }))
          .sort((x, y) => x.at - y.at)
          .map(({ item }) => item)
      expect(clusterProfiles(shuffle(profiles), shuffle(resemblances))).toEqual(clusterProfiles(profiles, resemblances))
      for (const { aId, bId, ...found } of resemblances) {
        const [a, b] = [profiles.find(({ id }) => id === aId), profiles.find(({ id }) => id === bId)] as [Profile, Profile]
        expect(compareProfiles(b, a)).toEqual({ aId, bId, ...found })
      }
    }),
  )
})

test.each([
  ['Minister of Defence', 'Defense Minister'],
  ['Iranian Foreign Minister', 'Minister of Foreign Affairs'],
  ['former Prime Minister of Iraq', 'PM'],
  ['Foreign Ministry spokeswoman', 'spokesman for the Foreign Ministry'],
])('"%s" and "%s" are wordings of one office', (a, b) => {
  expect(foldOffice(a)).toBe(foldOffice(b))
})
