import { extract } from '../../src/extract/index.ts'

/** Each encounter of a report in one line: `MEETING HELD Pablo Rivas + Mette Krag [CL DK] Oslo`, in order of the alphabet. */
export function meetingsIn(text: string): string[] {
  const facts = extract(text)
  return facts.meetings
    .map(({ kind, status, people, countries, place }) => {
      const names = people.map((person) => facts.people[person]?.name).sort()
      return `${kind} ${status} ${names.join(' + ')} [${[...countries].sort().join(' ')}] ${place ?? '-'}`
    })
    .sort()
}
