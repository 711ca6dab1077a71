import { describe, expect, test } from 'vitest'
import { clusterProfiles } from '../../src/resolve/cluster-profiles.ts'
import { compareProfiles, type Resemblance } from '../../src/resolve/compare-profiles.ts'
import { toProfileKeys } from '../../src/resolve/profile.ts'
import { type Sketch, sketchProfile } from './sketch-profile.ts'

/** The groups that the profiles fall into, by their places in the list. */
function group(...sketches: readonly Sketch[]): number[][] {
  const profiles = sketches.map(sketchProfile)
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
      'a lone name beside a name with a stray word behind it',
      [
        ['Leyla Zarghan', 'IR', 'Foreign Minister', 64],
        ['Leyla Zarghan Total', 'IR', 'Foreign Minister'],
        ['Zarghan', 'IR', 'Foreign Minister'],
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
      'the given names of somebody well known, in one office',
      [
        ['Mohammad Javad Zarghan', 'IR', 'Foreign Minister', 64],
        ['Mohammad Javad', 'IR', 'Foreign Minister'],
      ],
    ],
    [
      'an initial of somebody well known in the same country',
      [
        ['Sergei Radkov', 'RU', 'Deputy Foreign Minister', 16],
        ['S. Radkov', 'RU'],
      ],
    ],
    [
      '“servant of” left out of the name of somebody well known',
      [
        ['Abdolrahim Kashi', 'IR', 'Army Commander', 16],
        ['Rahim Kashi', 'IR', 'Army Commander'],
      ],
    ],
    [
      'a slip in the first letter of a long family name',
      [
        ['Kazem Ghorbanabadi', 'IR', 'Ambassador to the IAEA', 64],
        ['Kazem Khorbanabadi', 'IR'],
      ],
    ],
    [
      'a letter lost to a question mark',
      [
        ['Recep Bardogan', 'TR', 'President', 64],
        ['Recep Bardo?an', 'TR', 'President'],
      ],
    ],
    [
      'a fuller name and a word for how the office was won',
      [
        ['Nicolas Ferro', 'VE', 'President', 64],
        ['Nicolás Ferro Castaño', 'VE', 'constitutional president'],
      ],
    ],
    [
      'given and family name of somebody well known exchanged, in one office',
      [
        ['Bahram Karimi', 'IR', 'Foreign Ministry spokesman', 64],
        ['Karim Bahrami', 'IR', 'Foreign Ministry spokesman'],
      ],
    ],
    [
      'two slips that resemble the usual name and not each other',
      [
        ['Abdolnaser Hemmani', 'IR', 'Central Bank Governor', 32],
        ['Abdlonasser Hemmani', 'IR', 'Central Bank Governor'],
        ['Nasser Hemmani', 'IR', 'Central Bank Governor', 2],
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
        ['Mohammad Javad Zarghan', 'IR', 'Foreign Minister', 32],
        ['Mohammad Javad', 'IR', 'Foreign Minister'],
      ],
    ],
    [
      'given names alone, in another office',
      [
        ['Mohammad Javad Zarghan', 'IR', 'Foreign Minister', 512],
        ['Mohammad Javad', 'IR', 'Oil Minister'],
      ],
    ],
    [
      'an initial, in another office',
      [
        ['Sergei Radkov', 'RU', 'Deputy Foreign Minister', 64],
        ['S. Radkov', 'RU', 'Energy Minister'],
      ],
    ],
    [
      'an initial, where no country says so',
      [
        ['Sergei Radkov', 'RU', 'Deputy Foreign Minister', 64],
        ['S. Radkov', null],
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

  test('a lone name never brings brothers together', () => {
    const groups = group(
      ['Ali Larzani', 'IR', 'Parliament Speaker', 64],
      ['Sadeq Amoli Larzani', 'IR', 'Judiciary chief; Parliament Speaker', 64],
      ['Larzani', 'IR', 'Parliament Speaker', 4],
    )
    expect(groups.some((members) => members.includes(0) && members.includes(1))).toBe(false)
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
