import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterProfiles } from '../../src/resolve/cluster-profiles.ts'
import { compareProfiles, type Resemblance } from '../../src/resolve/compare-profiles.ts'
import { foldOffice } from '../../src/resolve/office-class.ts'
import { identifyProfile, type Profile, toProfileKeys } from '../../src/resolve/profile.ts'

type Sketch = readonly [
  name: string,
  country: string | null,
  office?: string | undefined,
  weight?: number,
  years?: readonly [number, number],
]

/** Several offices are parted by semicolons. */
function profile([name, countryCode, office, weight = 1, years = [0, 0]]: Sketch): Profile {
  const officeKeys = (office ?? '')
    .split(';')
    .map(foldOffice)
    .filter((key) => key !== '')
  const identity = identifyProfile(name, { countryCode, officeKeys, articleId: name })
  const [firstYear, lastYear] = years
  const offices = officeKeys.map((titleKey) => ({ titleKey, countryCode, firstYear, lastYear, weight }))
  return { ...identity, name, weight, lastYear, offices }
}

/** The groups that the profiles fall into, by their places in the list. */
function group(...sketches: readonly Sketch[]): number[][] {
  const profiles = sketches.map(profile)
  const keys = profiles.map((one) => new Set(toProfileKeys(one)))
  const resemblances: Resemblance[] = []
  for (const [i, a] of profiles.entries()) {
    for (const [j, b] of profiles.entries()) {
      if (i >= j || ![...(keys[i] ?? [])].some((key) => keys[j]?.has(key))) continue
      const found = compareProfiles(a, b)
      if (found !== undefined) resemblances.push(found)
    }
  }
  const clusters = clusterProfiles(profiles, resemblances)
  return clusters
    .map((ids) => ids.map((id) => profiles.findIndex((one) => one.id === id)).sort())
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
}

describe('one person', () => {
  test.each<[string, Sketch[]]>([
    [
      'an official of no country who is given several by slips',
      [
        ['Astrid Lindmo', null, 'UN envoy', 64],
        ['Astrid Lindmo', 'YE', 'UN envoy', 4],
        ['Astrid Lindmo', 'US', 'UN envoy', 4],
      ],
    ],
    [
      'spellings without a country',
      [
        ['Qader Suleimi', null],
        ['Ghader Soleymi', null],
      ],
    ],
    [
      'a country known in one report only',
      [
        ['Qader Suleimi', 'IR'],
        ['Ghader Soleymi', null],
      ],
    ],
    [
      'a shorter form in the same office',
      [
        ['Mohammad Reza Sadri Kashi', 'IR', 'Defense Minister'],
        ['Mohammad Reza Kashi', 'IR', 'minister of defence'],
      ],
    ],
    [
      'a family name of two words',
      [
        ['Hossein Amir Sadri', 'IR'],
        ['Hossein Amirsadri', 'IR'],
      ],
    ],
    [
      'a lone name with country and office',
      [
        ['Leyla Zarghan', 'IR', 'Foreign Minister'],
        ['Zarghan', 'IR', 'Iranian foreign minister'],
      ],
    ],
    [
      'a slip of spelling in the same office',
      [
        ['Adbolrahim Sadr', 'IR', 'Army chief'],
        ['Abdolrahim Sadr', 'IR', 'chief of the army'],
      ],
    ],
    [
      'two short forms with the full one between',
      [
        ['Mohammad Zarghan', 'IR', 'Foreign Minister'],
        ['Javad Zarghan', 'IR', 'Foreign Minister'],
        ['Mohammad Javad Zarghan', 'IR', 'Foreign Minister'],
      ],
    ],
    [
      'a family name printed twice',
      [
        ['Leyla Zarghan', 'IR'],
        ['Leyla Zarghan Zarghan', 'IR'],
      ],
    ],
    [
      'a whole name printed twice',
      [
        ['Leyla Zarghan', 'IR'],
        ['Leyla Zarghan Leyla Zarghan', 'IR'],
      ],
    ],
    [
      'a title with a slip of spelling',
      [
        ['Leyla Zarghan', 'IR'],
        ['Presdient Leyla Zarghan', 'IR'],
      ],
    ],
    [
      'a slip in a consonant of the family name, in one office',
      [
        ['Saeed Harandizadeh', 'IR', 'Foreign Ministry spokesman', 64],
        ['Saeed Harnadizaded', 'IR', 'Foreign Ministry spokesman'],
      ],
    ],
    [
      'a misprint without an office of somebody well known',
      [
        ['Saeed Harandi', 'IR', 'Oil Minister', 64],
        ['Saeed Harndi', 'IR'],
      ],
    ],
    [
      'a fuller name of somebody who serves no country',
      [
        ['Jana Lindqvist', null, 'EU foreign policy chief', 16],
        ['Jana Lindqvist Moreno', null, 'EU foreign policy chief'],
      ],
    ],
    [
      'a lone name in an office of many states',
      [
        ['Jana Lindqvist', null, 'UN Secretary General', 16],
        ['Lindqvist', null, 'Secretary General of the United Nations; UN Secretary General'],
      ],
    ],
    [
      'the house behind the father’s name',
      [
        ['Omid bin Karim', 'OM', 'Sultan', 8],
        ['Omid bin Karim Al Badran', 'OM', 'Sultan', 8],
      ],
    ],
    [
      'two slips for one well-known name',
      [
        ['Peter Hartwell', 'US', 'President', 512],
        ['Peter Frank Hartwell', 'US', 'President'],
        ['Peter Erik Hartwell', 'US', 'President'],
      ],
    ],
    [
      'one office in two countries, of which one is a slip',
      [
        ['Omid Zarghan', 'IQ', 'Finance Minister', 4],
        ['Omid Zarghan', 'SY', 'Finance Minister', 4],
      ],
    ],
    [
      'compounds written apart',
      [
        ['Salah al-Din Zarghan', 'IQ'],
        ['Salahuddin Zarghan', 'IQ'],
      ],
    ],
    [
      'a country that one report gets wrong',
      [
        ['John Hartwell', 'US', undefined, 64],
        ['John Hartwell', 'IR'],
      ],
    ],
  ])('%s', (_, sketches) => {
    expect(group(...sketches)).toHaveLength(1)
  })
})

describe('two people', () => {
  test.each<[string, Sketch[]]>([
    [
      'a father and the son of the same name',
      [
        ['Peter Hartwell', 'US', 'President'],
        ['Peter Hartwell Jr.', 'US', 'President'],
      ],
    ],
    [
      'a king and the son named after him',
      [
        ['Badran', 'OM', 'King'],
        ['Bin Badran', 'OM', 'King'],
      ],
    ],
    [
      'a name and the name derived from it',
      [
        ['Omid Behnam', 'IR'],
        ['Omid Behnami', 'IR'],
      ],
    ],
    [
      'given and family name exchanged and not the same besides',
      [
        ['Karim Bahrami', 'IR', 'Foreign Ministry spokesman'],
        ['Bahram Karimi', 'IR', 'Foreign Ministry spokesman'],
      ],
    ],
    [
      'family names that sound unlike',
      [
        ['Omid Tahavini', 'IR'],
        ['Omid Tahovani', 'IR'],
      ],
    ],
    [
      'one name, two countries',
      [
        ['John Hartwell', 'US'],
        ['John Hartwell', 'GB'],
      ],
    ],
    [
      'a part of the name, nothing besides',
      [
        ['Mohammad Reza Kashi', null],
        ['Mohammad Reza Sadri Kashi', null],
      ],
    ],
    [
      'a part of the name, another office',
      [
        ['Mohammad Kashi', 'IR', 'Oil Minister'],
        ['Mohammad Reza Kashi', 'IR', 'Defense Minister'],
      ],
    ],
    [
      'a given name in common',
      [
        ['Hossein Dehkan', 'IR', 'Defense Minister'],
        ['Hossein Amir Abdolahi', 'IR', 'Foreign Minister'],
      ],
    ],
    [
      'given names that look alike',
      [
        ['Hassan Kashi', 'IR', 'President'],
        ['Hossein Kashi', 'IR', 'President'],
      ],
    ],
    [
      'a lone name without an office',
      [
        ['Leyla Zarghan', 'IR', 'Foreign Minister'],
        ['Zarghan', 'IR'],
      ],
    ],
    [
      'a part of the name, mostly in other offices',
      [
        ['Ali Akbar Zarghan', 'IR', 'head of the nuclear agency; nuclear official', 64],
        ['Ali Zarghan', 'IR', 'Tehran prosecutor; water company director; nuclear official'],
      ],
    ],
    [
      'given names alone',
      [
        ['Mohammad Javad Zarghan', 'IR', 'Foreign Minister', 64],
        ['Mohammad Javad', 'IR', 'Foreign Minister'],
      ],
    ],
    [
      'father and son by their names',
      [
        ['Omid bin Karim Al Badran', 'OM', 'Sultan'],
        ['Karim Al Badran', 'OM', 'Sultan'],
      ],
    ],
    [
      'son and father exchanged',
      [
        ['Omid bin Karim', 'OM', 'Prince'],
        ['Karim bin Omid', 'OM', 'Prince'],
      ],
    ],
    [
      'kings of one name',
      [
        ['Badran II', 'JO', 'King', 4],
        ['Badran', 'OM', 'King', 4],
      ],
    ],
    [
      'the Arabic article where no country says so',
      [
        ['Abbas Zarghan', 'IR', 'Foreign Ministry spokesman', 64],
        ['Abbas al-Zarghan', null],
      ],
    ],
    [
      'a letter for another in a short name',
      [
        ['Saeed Salari', 'IR', 'Oil Minister', 64],
        ['Saeed Salami', 'IR'],
      ],
    ],
    [
      'a father’s name taken for the son’s',
      [
        ['Omid bin Karim', 'OM', 'Crown Prince', 8],
        ['Karim', 'OM', 'King; Crown Prince', 8],
      ],
    ],
    [
      'a lone name, decades apart',
      [
        ['Leyla Zarghan', 'IR', 'Foreign Minister', 1, [1999, 2001]],
        ['Zarghan', 'IR', 'Foreign Minister', 1, [2019, 2020]],
      ],
    ],
  ])('%s', (_, sketches) => {
    expect(group(...sketches)).toHaveLength(2)
  })

  test('a name that fits two who contradict each other stays alone', () => {
    expect(
      group(['John Hartwell', 'US', undefined, 4], ['John Hartwell', 'GB', undefined, 4], ['John Hartwell', null]),
    ).toHaveLength(3)
    expect(
      group(
        ['Leyla Zarghan', 'IR', 'Foreign Minister'],
        ['Omid Zarghan', 'IR', 'Foreign Minister'],
        ['Zarghan', 'IR', 'Foreign Minister'],
      ),
    ).toHaveLength(3)
  })

  test('two names run together join nobody', () => {
    expect(
      group(
        ['Omid Bahari', 'IR', 'Foreign Minister', 8],
        ['Karim Zarghan', 'IR', 'Foreign Minister', 8],
        ['Omid Bahari Karim Zarghan', 'IR', 'Foreign Minister'],
      ),
    ).toHaveLength(3)
  })

  test('a name that fits two of very different weight goes to the weighty one', () => {
    expect(
      group(['John Hartwell', 'US', undefined, 64], ['John Hartwell', 'GB', undefined, 20], ['John Hartwell', null]),
    ).toEqual([[0, 2], [1]])
  })
})

describe('offered as possibly one', () => {
  test.each<[string, Sketch, Sketch, RegExp]>([
    ['a name with Jr.', ['Peter Hartwell', 'US', 'President'], ['Peter Hartwell Jr.', 'US', 'President'], /Jr\./],
    ['another country', ['John Hartwell', 'US'], ['John Hartwell', 'GB'], /One serves (US|GB)/],
    ['a part of the name', ['Mohammad Kashi', 'IR'], ['Mohammad Reza Kashi', 'IR'], /Only one has "reza"/],
    ['an Arabic article', ['Abbas Zarghan', 'IR', undefined, 64], ['Abbas al-Zarghan', null], /Arabic article/],
  ])('%s', (_, a, b, reason) => {
    const found = compareProfiles(profile(a), profile(b))
    expect(found).toMatchObject({ joins: false })
    expect(found?.reasons.join(' ')).toMatch(reason)
  })
})

test('corrections overrule the evidence, both ways', () => {
  const [a, b] = [profile(['Leyla Zarghan', 'IR']), profile(['Layla Zarqan', 'IR'])]
  const found = compareProfiles(a, b)
  expect(found).toMatchObject({ joins: true })
  const joins = found === undefined ? [] : [found]
  expect(clusterProfiles([a, b], joins, [{ kind: 'SPLIT', profiles: [a.id], others: [b.id] }])).toHaveLength(2)
  const c = profile(['Omid Kashi', 'IR'])
  expect(clusterProfiles([a, c], [], [{ kind: 'MERGE', profiles: [a.id, c.id], others: [] }])).toHaveLength(1)
})

describe('corrections', () => {
  const named = (...names: string[]) => names.map((name) => profile([name, 'IR']))
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
    const spelled = profile(['Laila Zarqan', 'IR'])
    const other = profile(['Omid Sadri', 'IR'])
    const joins = [compareProfiles(b, spelled), compareProfiles(a, other)].filter((found) => found !== undefined)
    expect(
      clusterProfiles([a, b, spelled, other], joins, [merge(a, b)])
        .map(({ length }) => length)
        .sort(),
    ).toEqual([1, 3])
  })
})

test.each([
  ['Minister of Defence', 'Defense Minister'],
  ['Iranian Foreign Minister', 'Minister of Foreign Affairs'],
  ['former Prime Minister of Iraq', 'PM'],
  ['Foreign Ministry spokeswoman', 'spokesman for the Foreign Ministry'],
])('"%s" and "%s" are wordings of one office', (a, b) => {
  expect(foldOffice(a)).toBe(foldOffice(b))
})
