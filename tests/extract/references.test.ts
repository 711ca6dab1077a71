import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/extract/index.ts'

/** The name that the reference with these words stands for; "?" where it is unresolved. */
function resolve(text: string, words: string, nth = 0): string {
  const analysis = analyze(text)
  const found = analysis.references.filter(({ start, end }) => text.slice(start, end) === words)[nth]
  if (found === undefined) return 'no reference'
  return found.people.map((person) => analysis.people[person]?.name).join(' + ') || '?'
}

const meeting = 'Danish Defense Minister Karin Friis met Polish Interior Minister Jan Nowak in Oslo on Monday.'

describe('pronouns and descriptions', () => {
  it.each([
    [
      'the subject goes on',
      `Kenyan President Peter Otieno met Chadian Prime Minister Saleh Kebzabo. He spoke of water.`,
      'He',
      'Peter Otieno',
    ],
    ['she is the woman', `${meeting} She spoke of ships.`, 'She', 'Karin Friis'],
    ['he is the man', `${meeting} He spoke of roads.`, 'He', 'Jan Nowak'],
    ['office', `${meeting} The interior minister spoke of roads.`, 'The interior minister', 'Jan Nowak'],
    ['country', `${meeting} The Polish official spoke of roads.`, 'The Polish official', 'Jan Nowak'],
    ['office of nobody', `${meeting} The health minister was absent.`, 'The health minister', '?'],
    ['country of nobody', `${meeting} The Chilean official was absent.`, 'The Chilean official', '?'],
    [
      'top diplomat',
      'Serbian Foreign Minister Ivan Petrov left. The top diplomat will return.',
      'The top diplomat',
      'Ivan Petrov',
    ],
    ['two', `${meeting} The two ministers spoke of roads.`, 'The two ministers', 'Karin Friis + Jan Nowak'],
    ['an official is anybody', `${meeting} An official spoke of roads.`, 'An official', '?'],
  ])('%s', (_, text, words, name) => {
    expect(resolve(text, words).split(' + ').sort().join(' + ')).toBe(name.split(' + ').sort().join(' + '))
  })
})
