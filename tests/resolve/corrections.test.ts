import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterProfiles } from '../../src/resolve/cluster-profiles.ts'
import { compareProfiles } from '../../src/resolve/compare-profiles.ts'
import type { Profile } from '../../src/resolve/profile.ts'
import { sketchProfile } from './sketch-profile.ts'

test('corrections overrule the evidence, both ways', () => {
  const [a, b] = [sketchProfile(['Leyla Zarghan', 'IR']), sketchProfile(['Layla Zarqan', 'IR'])]
  const found = compareProfiles(a, b)
  expect(found).toMatchObject({ joins: true })
  const joins = found === undefined ? [] : [found]
  expect(clusterProfiles([a, b], joins, [{ kind: 'SPLIT', profiles: [a.id], others: [b.id] }])).toHaveLength(2)
  const c = sketchProfile(['Omid Kashi', 'IR'])
  expect(clusterProfiles([a, c], [], [{ kind: 'MERGE', profiles: [a.id, c.id], others: [] }])).toHaveLength(1)
})

describe('corrections', () => {
  const named = (...names: string[]) => names.map((name) => sketchProfile([name, 'IR']))
  const merge = (...profiles: readonly Profile[]) => ({
    kind: 'MERGE' as const,
    profiles: profiles.map(({ id }) => id),
    others: [],
  })
  const split = (some: readonly Profile[], others: readonly Profile[]) => ({
    kind: 'SPLIT' as const,
    profiles: some.map(({ id }) => id),
    others: others.map(({ id }) => id),
  })
  const [a, b, c, d] = named('Omid Kashi', 'Leyla Zarghan', 'Nader Sadri', 'Parviz Behnam') as [
    Profile,
    Profile,
    Profile,
    Profile,
  ]
  /** Who is with whom, by the profiles' letters. */
  const grouped = (...corrections: Parameters<typeof clusterProfiles>[2] & object) => {
    const letters = new Map([a, b, c, d].map(({ id }, index) => [id, 'abcd'[index]]))
    return clusterProfiles([a, b, c, d], [], corrections)
      .map((ids) =>
        ids
          .map((id) => letters.get(id))
          .sort()
          .join(''),
      )
      .sort()
  }

  test('a later one takes back an earlier one, both ways and again', () => {
    expect(grouped(merge(a, b))).toEqual(['ab', 'c', 'd'])
    expect(grouped(merge(a, b), split([b], [a]))).toEqual(['a', 'b', 'c', 'd'])
    expect(grouped(merge(a, b), split([b], [a]), merge(b, a))).toEqual(['ab', 'c', 'd'])
    expect(grouped(split([b], [a]), merge(a, b))).toEqual(['ab', 'c', 'd'])
  })

  test('what else the earlier one says goes on holding', () => {
    expect(grouped(merge(a, b, c, d), split([a], [b, c, d]))).toEqual(['a', 'bcd'])
    expect(grouped(merge(a, b, c, d), split([a, b], [c, d]))).toEqual(['ab', 'cd'])
    expect(grouped(split([a], [b, c]), merge(a, b))).toEqual(['ab', 'c', 'd'])
    expect(grouped(split([a], [b]), split([a], [c]), merge(a, b))).toEqual(['ab', 'c', 'd'])
  })

  test('the latest holds, whatever was said before', () => {
    const members = fc.shuffledSubarray([a, b, c, d], { minLength: 2 })
    const correction = fc.tuple(members, fc.nat()).map(([some, at]) => {
      const place = 1 + (at % (some.length - 1))
      return at % 2 === 0 ? merge(...some) : split(some.slice(0, place), some.slice(place))
    })
    fc.assert(
      fc.property(fc.array(correction, { minLength: 1, maxLength: 6 }), (corrections) => {
        const clusters = clusterProfiles([a, b, c, d], [], corrections)
        const personOf = (id: string) => clusters.findIndex((ids) => ids.includes(id))
        const last = corrections.at(-1) ?? merge(a, b)
        const [persons, others] = [new Set(last.profiles.map(personOf)), new Set(last.others.map(personOf))]
        expect([persons.size, others.size]).toEqual([1, last.kind === 'MERGE' ? 0 : 1])
        expect([...persons].filter((person) => others.has(person))).toEqual([])
        if (last.kind === 'MERGE') expect(clusters[personOf(last.profiles[0] ?? '')]?.[0]).toBe(last.profiles[0])
      }),
    )
  })

  test('a merge holds through a profile that no report uses any more', () => {
    expect(clusterProfiles([a, c], [], [merge(a, b), merge(b, c)])).toHaveLength(1)
  })

  test('the person has the id of the one that the latest merge keeps', () => {
    expect(clusterProfiles([a, b, c], [], [merge(a, b), merge(c, a, b)])[0]?.[0]).toBe(c.id)
    expect(clusterProfiles([a, b, c], [], [merge(c, a, b), merge(a, b, c)])[0]?.[0]).toBe(a.id)
    expect(clusterProfiles([a, b], [], [merge(c, a, b)])[0]?.[0]).toBe([a.id, b.id].sort()[0])
  })

  test('a new spelling of one of the names joins the person of several names', () => {
    const spelled = sketchProfile(['Laila Zarqan', 'IR'])
    const other = sketchProfile(['Omid Sadri', 'IR'])
    const joins = [compareProfiles(b, spelled), compareProfiles(a, other)].filter((found) => found !== undefined)
    expect(
      clusterProfiles([a, b, spelled, other], joins, [merge(a, b)])
        .map(({ length }) => length)
        .sort(),
    ).toEqual([1, 3])
  })
})
