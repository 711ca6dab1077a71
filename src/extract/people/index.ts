import type { Analysis, Person, PersonMention } from '../analysis.ts'

type Given = Pick<Analysis, 'text' | 'structure' | 'tokens' | 'sentences' | 'quotations' | 'countryMentions'>

const title =
  /^(?:ministers?|presidents?|chancellor|secretary|general|gen\.|mr\.|dr\.|ambassador|spokesman|king|speaker|ayatollah|leader|chief|sheikh)$/i

export function findPeople(given: Given): { people: Person[]; personMentions: PersonMention[] } {
  const people: Person[] = []
  const personMentions: PersonMention[] = []
  const { tokens } = given
  const bySurname = new Map<string, number>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as (typeof tokens)[number]
    const known = bySurname.get(token.text)
    if (known !== undefined) {
      personMentions.push({ start: token.start, end: token.end, person: known, phrase: { start: token.start, end: token.end } })
      continue
    }
    if (!title.test(token.text)) continue
    let end = i + 1
    while (end < tokens.length && /^(?:\p{Lu}|al-|bin$)/u.test(tokens[end]?.text ?? '') && !title.test(tokens[end]?.text ?? ''))
      end++
    if (end === i + 1) continue
    const span = { start: tokens[i + 1]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
    const name = given.text.slice(span.start, span.end)
    const before = given.countryMentions.filter((c) => c.end <= token.start && c.start > token.start - 40).at(-1)
    let person = people.findIndex((other) => other.name === name)
    if (person < 0) {
      person =
        people.push({
          name,
          aliases: [],
          country: before?.code ?? null,
          positions: [{ title: token.text, country: before?.code ?? null, span: token }],
          gender: null,
          rule: 'title',
        }) - 1
      if (end - i > 2) bySurname.set(tokens[end - 1]?.text ?? '', person)
    }
    personMentions.push({ ...span, person, phrase: { start: before?.start ?? token.start, end: span.end } })
    i = end - 1
  }
  return { people, personMentions }
}
