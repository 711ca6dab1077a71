import type { PersonIndex, ReportFacts } from '../domain/facts.ts'
import { textOf } from '../domain/span.ts'

/** One report's facts in the form of the gold annotations; quotes carry `start` and `end`. */
export interface GoldForm {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly people: readonly { name: string; aliases: readonly string[]; country: string | null; role: string | null }[]
  readonly countries: readonly string[]
  readonly countriesByCity: readonly string[]
  readonly meetings: readonly {
    kind: string
    status: string
    people: readonly string[]
    countries: readonly string[]
    place: string | null
    date: string | null
    dateText: string | null
    main: boolean
  }[]
  readonly quotes: readonly {
    text: string
    kind: string
    speaker: string | null
    speakerText: string | null
    start: number
    end: number
    main: boolean
  }[]
}

/** Writes facts in the form of the gold annotations; `text` is the report that they were extracted from. */
export function toGoldForm(facts: ReportFacts, text: string): GoldForm {
  const nameOf = (index: PersonIndex): string => facts.people[index]?.name ?? ''
  return {
    title: facts.title,
    outlet: facts.outlet,
    published: facts.publishedOn,
    people: facts.people.map(({ name, aliases, country, positions }) => ({
      name,
      aliases,
      country,
      role: positions[0]?.title ?? null,
    })),
    countries: facts.countries.filter(({ byCity }) => !byCity).map(({ code }) => code),
    countriesByCity: facts.countries.filter(({ byCity }) => byCity).map(({ code }) => code),
    meetings: facts.meetings.map(({ kind, status, people, countries, place, date, dateText, main }) => ({
      kind,
      status,
      people: people.map(nameOf),
      countries,
      place,
      date,
      dateText,
      main,
    })),
    quotes: facts.quotes.map(({ span, kind, speaker, speakerSpan, main }) => ({
      text: textOf(text, span),
      kind,
      speaker: speaker === null ? null : nameOf(speaker),
      speakerText: speakerSpan === null ? null : textOf(text, speakerSpan),
      start: span.start,
      end: span.end,
      main,
    })),
  }
}
