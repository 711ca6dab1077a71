import fc from 'fast-check'
import type { MeetingFact, PersonFact, QuoteFact, ReportFacts } from '../../src/domain/facts.ts'

/** A made-up report with the facts that it says, names from a small world in which people share names, countries and offices. */
export interface MadeReport {
  readonly name: string
  readonly text: string
  readonly facts: ReportFacts
}

const people: readonly (readonly [name: string, country: string | null, office: string | null])[] = [
  ['Qasem Sulehani', null, null],
  ['Qassem Suleihani', 'IR', null],
  ['Kassem Soleyhani', 'IQ', 'Army Chief'],
  ['Mohammad Reza Astani', 'IR', 'Defense Minister'],
  ['Mohammad Reza Gharavi Astani', 'IR', 'minister of defence'],
  ['Mohammad Astani', 'IR', 'Defense Minister'],
  ['Astani', 'IR', 'Defense Minister'],
  ['Astani', null, null],
  ['Reza Astani', 'IR', 'Ambassador to Oman'],
  ['Hossein Amir Abdolahi', 'IR', 'Foreign Minister'],
  ['Hossein Amirabdolahi', 'IR', 'Foreign Minister'],
  ['Amir Abdolahi', null, 'Foreign Minister'],
  ['Abdolahi', 'IR', 'Foreign Minister'],
  ['John Perry', 'US', 'Secretary of State'],
  ['John Perry', 'GB', null],
  ['John Perry', null, null],
  ['Perry', 'US', 'Secretary of State'],
  ['J. Perry', 'US', 'Secretary of State'],
  ['Bill Perry', 'US', null],
  ['William Perry', null, null],
  ['Фёдор Орлов', 'RU', null],
]
const dates = ['', '2015-05-17', '2015-05-18', '2015-05-19', '2015-05-24', '2018-01-02']
const outlets = [null, 'Mehr', 'Mehr News Agency', 'MEHR NEWS AGENCY', 'the Press TV', 'Press TV']
const titles = ['Talks begin', 'talks: begin', 'Ministers meet']

/** One report under one of a few names, so that replacing and colliding happen. */
export const arbitraryReport: fc.Arbitrary<MadeReport> = fc
  .record({
    name: fc.constantFrom('a/talks one', 'a/Talks-One', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    nonce: fc.integer({ min: 0, max: 3 }),
    publishedOn: fc.constantFrom(...dates),
    outlet: fc.constantFrom(...outlets),
    title: fc.constantFrom(...titles),
    cast: fc.uniqueArray(fc.nat(people.length - 1), { maxLength: 5 }),
    meetings: fc.array(
      fc.record({
        people: fc.array(fc.nat(4), { maxLength: 3 }),
        kind: fc.constantFrom('MEETING' as const, 'CALL' as const, 'VISIT' as const, 'CONFERENCE' as const),
        status: fc.constantFrom('HELD' as const, 'PLANNED' as const),
        date: fc.constantFrom(...dates),
        place: fc.constantFrom(null, 'Baghdad', 'Tehran'),
        countries: fc.constantFrom(['IR', 'IQ'], ['IR'], []),
      }),
      { maxLength: 2 },
    ),
    speakers: fc.array(fc.nat(4), { maxLength: 3 }),
  })
  .map(makeReport)

interface Making {
  readonly name: string
  readonly nonce: number
  readonly publishedOn: string
  readonly outlet: string | null
  readonly title: string
  readonly cast: readonly number[]
  readonly meetings: readonly (Pick<MeetingFact, 'kind' | 'status' | 'place' | 'countries'> & {
    people: number[]
    date: string
  })[]
  readonly speakers: readonly number[]
}

function makeReport(making: Making): MadeReport {
  const { name, nonce, publishedOn, outlet, title, cast, meetings, speakers } = making
  let text = `${JSON.stringify({ nonce, publishedOn, outlet, title, meetings, speakers })}\n`
  const mentions: ReportFacts['mentions'][number][] = []
  const facts: PersonFact[] = cast.map((choice, person) => {
    const [called, country, office] = people[choice] as (typeof people)[number]
    const start = text.length
    text += `${called}, ${office ?? 'somebody'}.\n`
    mentions.push({ span: { start, end: start + called.length }, target: { type: 'person', person } })
    const span = { start: start + called.length + 2, end: start + called.length + 2 + (office?.length ?? 0) }
    return {
      name: called,
      aliases: [],
      country,
      positions: office === null ? [] : [{ title: office, country, span }],
      rule: 'made',
    }
  })
  const present = (indexes: readonly number[]) => [...new Set(indexes.filter((index) => index < facts.length))]
  const span = { start: 0, end: 10 }
  const quotes = speakers.map((speaker, index): QuoteFact => {
    const who = speaker < facts.length ? speaker : null
    return {
      span: { start: index, end: index + 5 },
      kind: 'DIRECT',
      speaker: who,
      speakerSpan: null,
      speakerCountry: who === null ? null : (facts[who]?.country ?? null),
      cueSpan: null,
      context: span,
      saidOn: publishedOn || null,
      reportedBy: index === 1 ? outlet : null,
      meeting: meetings.length > 0 ? 0 : null,
      aboutCountries: ['IQ'],
      aboutPeople: present([index + 1]),
      main: true,
      rule: 'made',
      confidence: 0.9,
    }
  })
  return {
    name,
    text,
    facts: {
      title,
      titleSpan: null,
      outlet,
      outletSpan: null,
      publishedOn: publishedOn || null,
      publishedSpan: null,
      body: [{ start: 0, end: text.length }],
      wordCount: 10,
      people: facts,
      countries: [
        { code: 'IR', byCity: false },
        { code: 'IQ', byCity: true },
      ],
      meetings: meetings.map(({ people: parties, date, ...meeting }) => ({
        ...meeting,
        people: present(parties),
        date: date || null,
        dateText: null,
        main: true,
        evidence: [span],
        rule: 'made',
        confidence: 0.8,
      })),
      quotes,
      mentions,
      warnings: [],
    },
  }
}
