import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const names = (text: string): string[] => extract(text).people.map(({ name }) => name)

describe('where a name ends', () => {
  it.each([
    [
      'given names put in brackets',
      'The letter of (Foreign Minister Karim Amin) Sadri was sent, the lawmaker said.',
      ['Karim Amin Sadri'],
    ],
    ['… with a title before them', 'I thank Mr. [Amin Zarghan] Kashi for his efforts, he said.', ['Amin Zarghan Kashi']],
    ['a city in brackets', 'Jane Doe (London) Reuters reported.', ['Jane Doe']],
    ['a line’s end that is lost', 'A narrow victory for Hillary Sorensen  Total votes: five.', ['Hillary Sorensen']],
    ['more room within a name', 'The minister Karim  Sadri said he would go.', ['Karim Sadri']],
    ['the verb of the next sentence', 'The list is out. Karim Sadri Serving as mayor, he is 60.', ['Karim Sadri']],
    ['a verb that has a capital', 'Energy Minister Karim Novak Said the price will fall.', ['Karim Novak']],
    [
      'a surname that looks like a verb',
      'Vietnamese Trade Minister Truong Tan Sang said the price will fall.',
      ['Truong Tan Sang'],
    ],
    ['a month before it', 'In early May Karim Sadri, deputy head of the office, arrived.', ['Karim Sadri']],
    ['a pilgrim’s title within', 'Karim Amin Haj Sadri said it would rain. Haj Sadri smiled.', ['Karim Amin Haj Sadri']],
    [
      'two people without a comma',
      'President Zarghan left. An adviser to President Zarghan Karim Kashi said no.',
      ['Zarghan', 'Karim Kashi'],
    ],
    [
      'two full names without a comma',
      'Karim Zarghan won. The new minister Karim Zarghan Amin Kashi condemned it. Zarghan said no.',
      ['Karim Zarghan', 'Amin Kashi'],
    ],
    [
      'two family names without a comma',
      'He is in a meeting with Omar Kashi. Turkish President Peter Tayyip Omar came. Iranian President Karim Kashi came. Kashi said no.',
      ['Peter Tayyip Omar', 'Karim Kashi'],
    ],
    [
      'somebody called like others',
      'Dutch President Omar Kashi met Turkish President Peter Tayyip Omar. Iranian President Karim Kashi came.',
      ['Omar Kashi', 'Peter Tayyip Omar', 'Karim Kashi'],
    ],
    ['an interview’s question', 'Q. Karim Sadri said it rains. What do you say?', ['Karim Sadri']],
    ['a hyphen for a dash', 'The race of Peter Hartwell-Jane Sorensen began in Ohio.', ['Peter Hartwell', 'Jane Sorensen']],
    ['a hyphen within a surname', 'The race of Peter Hartwell-Smith began in Ohio.', ['Peter Hartwell-Smith']],
    ['a letter lost to a question mark', 'Turkish President Kemal Bardo?an did speak.', ['Kemal Bardo?an']],
    ['a slip for president-elect', 'Peter-elect Peter Hartwell, who spoke in Ohio, won.', ['Peter Hartwell']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('one name in several spellings', () => {
  it.each([
    [
      'a misprint in the fullest form',
      'Karim Gharibababadi, head of the council, spoke. Gharibabadi said no. He met Gharibabadi.',
      ['Karim Gharibabadi'],
    ],
    ['a plural', 'There are two Peter Hartwells. Hartwell said yes. Voters know Hartwell.', ['Peter Hartwell']],
    ['the next word glued on', 'Karim Sorensenangrily left the room. Sorensen said no.', ['Karim Sorensen']],
    ['a village that sounds like the name', 'Karim Damabi, a mayor, spoke. Damab is in Iran. We love Damab.', ['Karim Damabi']],
    [
      'letters that change places',
      'Interior Minister Karim Fazli spoke. Fazil also said explosives were seized.',
      ['Karim Fazli'],
    ],
    ['a family name of two parts', 'Majid Takh-Sadrian left. Takht-Sadrian said no.', ['Majid Takh-Sadrian']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('halves of one name', () => {
  it.each([
    [
      'by their title',
      'Iranian President Ayatollah Seyed Karim ordered it. “I learned of it,” President Sadri told them.',
      ['Seyed Karim Sadri'],
    ],
    [
      'by the word that both have',
      'On Thursday Hossein Amir said no. Amir Sadrian spoke of Iraq. Amir Sadrian also praised Oman.',
      ['Hossein Amir Sadrian'],
    ],
    [
      'presidents of two states',
      'Turkish President Karim Amin ordered it. President Sorensen said no.',
      ['Karim Amin', 'Sorensen'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('father and son', () => {
  it('are two where the report has the name with Jr. and without', () => {
    const { people, mentions } = extract(
      'U.S. President Peter Hartwell spoke. His son, Peter Hartwell Jr., did not. Hartwell smiled. Hartwell Jr. left.',
    )
    expect(people.map(({ name }) => name)).toEqual(['Peter Hartwell', 'Peter Hartwell Jr.'])
    expect(mentions.flatMap(({ target }) => (target.type === 'person' ? [target.person] : []))).toEqual([0, 1, 0, 1])
  })
  it('are one where Jr. stands in the middle by a slip', () => {
    expect(names('Peter Hartwell spoke. Yes, Peter Jr. Hartwell did. Hartwell smiled.')).toEqual(['Peter Hartwell'])
  })
  it('are one where it has the name with Jr. alone', () => {
    expect(names('Former Vice President Peter R. Hartwell Jr. spoke. Mr. Hartwell smiled.')).toEqual(['Peter R. Hartwell Jr.'])
  })
})
