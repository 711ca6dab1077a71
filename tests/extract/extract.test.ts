import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/domain/span.ts'
import { toGoldForm } from '../../src/extract/gold-form.ts'
import { extract } from '../../src/extract/index.ts'

const seed = (number: string): string => {
  const file = readdirSync('seeds').find((name) => name.startsWith(number)) ?? ''
  return readFileSync(`seeds/${file}`, 'utf8')
}

const core = (number: string) => {
  const { title, outlet, publishedOn, people, countries } = extract(seed(number))
  return {
    title,
    outlet,
    publishedOn,
    people: people.map(({ name, country, positions }) => `${name} (${country ?? '-'}): ${positions[0]?.title ?? '-'}`),
    countries: countries.filter(({ byCity }) => !byCity).map(({ code }) => code),
  }
}

describe('the five reports', () => {
  it('000', () => {
    expect(core('000')).toEqual({
      title: 'Iran Ready to Help Reinforce Lebanon Security',
      outlet: null,
      publishedOn: null,
      people: [
        'Hossein Dehqan (IR): Defense Minister',
        'Samir Moqbel (LB): Defense Minister',
        'Ali Shamkhani (IR): Secretary of the Supreme National Security Council',
      ],
      countries: ['IR', 'LB', 'IQ', 'SY', 'IL', 'PS'].sort(
        (a, b) => core('000').countries.indexOf(a) - core('000').countries.indexOf(b),
      ),
    })
  })

  it('001', () => {
    expect(core('001')).toEqual({
      title: 'Iran to continue backing Iraq integrity: Defense chief',
      outlet: 'Press TV',
      publishedOn: '2015-05-18',
      people: [
        'Hossein Dehqan (IR): Defense Minister',
        'Haidar al-Abadi (IQ): Prime Minister',
        'Khalid al-Ubaydi (IQ): Defense Minister',
      ],
      countries: ['IR', 'IQ', 'SY'],
    })
  })

  it('002', () => {
    expect(core('002')).toMatchObject({ title: null, outlet: 'Iran Press', publishedOn: null })
    expect(core('002').people.slice(0, 2)).toEqual([
      'Amir Hatami (IR): Minister of Defense',
      'Juma Inad Saadoun (IQ): Minister of Defense',
    ])
  })

  it('003', () => {
    expect(core('003')).toMatchObject({
      title: 'Iran ready to help Iraq to become self-sufficient in defense industry',
      outlet: 'Tehrantimes',
      publishedOn: null,
    })
    expect(core('003').people).toHaveLength(6)
  })

  it('004', () => {
    expect(core('004')).toMatchObject({ outlet: 'Mehr', publishedOn: '2023-05-11' })
    expect(core('004').people).toEqual([
      'Mohammad Reza Ashtiani (IR): defense minister',
      'Abdul Karim Mahmoud Ibrahim (SY): Chief of the General Staff of the Syrian Army',
    ])
  })
})

describe('any text', () => {
  const words = [
    'Iran',
    'President',
    'Ali',
    'said',
    '"',
    '”',
    '“',
    '(',
    ')',
    ',',
    '.',
    '\n',
    '\n\n',
    'the',
    'minister',
    'of',
    'al-Said',
    'U.S.',
    '’s',
    'and',
    'met',
    'he',
    'By',
    '2020-01-02',
    'TEHRAN –',
    'his',
    'counterpart',
    'Khan',
  ]
  const wordy = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' '))
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }), wordy)

  it('never throws, keeps every span inside the text, and gives the same facts again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const facts = extract(text)
        for (const span of spansIn(facts)) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
        for (const { span, target } of facts.mentions) {
          expect(span.end).toBeGreaterThan(span.start)
          if (target.type === 'person') expect(target.person).toBeLessThan(facts.people.length)
        }
        expect(extract(text)).toEqual(facts)
        expect(() => JSON.stringify(toGoldForm(facts, text))).not.toThrow()
      }),
      { numRuns: 150 },
    )
  })

  it('reads a text of half a megabyte without names or paragraphs in seconds', () => {
    const started = performance.now()
    extract('Water rose and fell in the valley of the river, and nobody there saw it. '.repeat(7000))
    extract('President Ali Said met Minister Jan Nowak. '.repeat(7000))
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

/** Every object with a start and an end, wherever it stands in the facts. */
function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn)
  if (value === null || typeof value !== 'object') return []
  const inner = Object.values(value).flatMap(spansIn)
  return 'start' in value && 'end' in value ? [value as Span, ...inner] : inner
}
