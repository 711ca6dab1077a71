import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const brief = (text: string) =>
  extract(text).people.map(({ name, aliases, country, positions }) => [
    name,
    aliases.join('; '),
    country,
    positions[0]?.title ?? null,
  ])

describe('offices before and behind the name', () => {
  it.each([
    [
      'Norwegian Foreign Minister Ingrid Solberg Dahl arrived on Monday.',
      [['Ingrid Solberg Dahl', '', 'NO', 'Foreign Minister']],
    ],
    ['He met Kenya’s Defense Minister Brigadier General Peter Otieno.', [['Peter Otieno', '', 'KE', 'Defense Minister']]],
    [
      'Karim Daoudi, the secretary of Morocco’s Supreme Water Council, said rain was near.',
      [['Karim Daoudi', '', 'MA', 'secretary of Morocco’s Supreme Water Council']],
    ],
    [
      'The head of the Ghana Ports Authority (GPA) Samuel Mensah spoke.',
      [['Samuel Mensah', '', 'GH', 'head of the Ghana Ports Authority']],
    ],
    [
      'Then head of the Chilean customs office, Pablo Rojas, resigned.',
      [['Pablo Rojas', '', 'CL', 'head of the Chilean customs office']],
    ],
    ['Sultan Yusuf bin Salman of Brunei spoke.', [['Yusuf bin Salman', '', 'BN', 'Sultan']]],
    ['Norway’s ambassador to Chad Lars Berg left.', [['Lars Berg', '', 'NO', 'ambassador to Chad']]],
    ['UN special envoy for Libya Maria Lopez met nobody.', [['Maria Lopez', '', null, 'UN special envoy for Libya']]],
    ['Portuguese Foreign Minister Ana Pereira said talks went well.', [['Ana Pereira', '', 'PT', 'Foreign Minister']]],
    ['Latvian State Secretary Andris Kalniņš spoke.', [['Andris Kalniņš', '', 'LV', 'State Secretary']]],
    ['Kenyan Navy Chief Rear Admiral Peter Otieno spoke.', [['Peter Otieno', '', 'KE', 'Navy Chief']]],
    ['The Irish delegation was led by Taoiseach Sean Murphy.', [['Sean Murphy', '', 'IE', 'Taoiseach']]],
    [
      'The acting Minister of Foreign Affairs of Chad, Ambassador Ali Mahamat, received her.',
      [['Ali Mahamat', '', 'TD', 'acting Minister of Foreign Affairs of Chad']],
    ],
    [
      'The foreign ministers of Chad, Norway and Peru, Ali Mahamat, Ingrid Dahl and Pablo Rojas, visited Oslo.',
      [
        ['Ali Mahamat', '', 'TD', 'foreign minister'],
        ['Ingrid Dahl', '', 'NO', 'foreign minister'],
        ['Pablo Rojas', '', 'PE', 'foreign minister'],
      ],
    ],
    [
      'Ali Mahamat and Ingrid Dahl, the Chadian and Norwegian presidents, held a phone conversation.',
      [
        ['Ali Mahamat', '', 'TD', 'president'],
        ['Ingrid Dahl', '', 'NO', 'president'],
      ],
    ],
    ['Former Peruvian President Ana Flores, 71, wrote a book.', [['Ana Flores', '', 'PE', 'Former Peruvian President']]],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})

describe('who is one person', () => {
  it('joins surnames, titles and spellings to the fullest name', () => {
    const text = 'Tunisian Prime Minister Habib al-Karoui spoke. Karoui added little. Mr. al-Karoui left. Al-Karouy waved.'
    expect(brief(text)).toEqual([['Habib al-Karoui', 'Karoui; al-Karoui; Al-Karouy', 'TN', 'Prime Minister']])
  })

  it('keeps two of one surname apart', () => {
    const text =
      'Finnish President Anna Virtanen met Estonian Justice Minister Mart Virtanen. Mr. Virtanen smiled. Ms. Virtanen did not.'
    const { people, mentions } = extract(text)
    expect(people.map(({ name }) => name)).toEqual(['Anna Virtanen', 'Mart Virtanen'])
    const persons = mentions.flatMap(({ target }) => (target.type === 'person' ? [target.person] : []))
    expect(persons).toEqual([0, 1, 1, 0])
  })

  it('keeps names with suffixes and titles inside them whole', () => {
    const text = 'President Thomas R. Reed, Jr. met Somali President Hassan Sheikh Farah. Reed smiled, and Farah nodded.'
    expect(brief(text).map(([name, aliases]) => [name, aliases])).toEqual([
      ['Thomas R. Reed, Jr.', 'Reed'],
      ['Hassan Sheikh Farah', 'Farah'],
    ])
  })

  it('knows a person by the given name alone', () => {
    const text = 'Norwegian Senator Ingrid Dahl offered to help. The mayor told reporters: "Ingrid asked me."'
    expect(brief(text).map(([name]) => name)).toEqual(['Ingrid Dahl'])
  })

  it('calls nobody by the name of the father', () => {
    const text = 'Qatari Minister Hamad bin Nasser Al Mana met Sheikh Nasser. Sheikh Nasser laughed.'
    expect(brief(text).map(([name]) => name)).toEqual(['Hamad bin Nasser Al Mana', 'Nasser'])
  })

  it('reads lists of names under one adjective', () => {
    const text = 'She met Lithuanian Speaker Jonas Kairys and Prime Minister Petras Vaitkus.'
    expect(brief(text).map(([name, , country]) => [name, country])).toEqual([
      ['Jonas Kairys', 'LT'],
      ['Petras Vaitkus', 'LT'],
    ])
  })

  it('gives a counterpart the office of the other', () => {
    const text = 'Danish Defense Minister Karin Friis met her Polish counterpart Jan Nowak in Gdansk.'
    expect(brief(text)[1]).toEqual(['Jan Nowak', '', 'PL', 'Defense Minister'])
  })

  it('gives a counterpart the office without the state', () => {
    const text = 'Karin Friis, Foreign Minister of Denmark, met her Polish counterpart Jan Nowak in Gdansk.'
    expect(brief(text)[1]).toEqual(['Jan Nowak', '', 'PL', 'Foreign Minister'])
  })

  it('gives a bare name the office told before it', () => {
    const text = 'The governor of Zambia’s central bank said prices would fall. Mwansa Phiri made the remarks on Monday.'
    expect(brief(text)).toEqual([['Mwansa Phiri', '', 'ZM', 'governor of Zambia’s central bank']])
  })
})

describe('what looks like a person and is none', () => {
  it.each([
    'The Martin Luther University opened.',
    'Fars News Agency said so.',
    'Talks in Buenos Aires ended near Simon Bolivar Street.',
    'The Quds Force and the Green Party met at Camp David.',
    'Hezbollah said it would wait.',
    'The Royal Navy sailed past the Persian Gulf.',
    'Lorestan province is cold. Lorestan said nothing.',
    'Critics believe that it failed.',
    'The Reed-Stone administration spoke of Muslim-dominated Kashmir.',
    'Talks on islands off Hokkaido called for patience.',
  ])('%s', (text) => {
    expect(brief(text)).toEqual([])
  })
})

describe('countries of people', () => {
  it.each([
    [
      'whoever is marked is the other side’s',
      'KABUL: Foreign Minister Asad Qadri met Afghan President Wali Noori on Monday. He said Pakistan wanted peace, and that Pakistan’s aims were known. Pakistan will host the next round.',
      ['PK', 'AF'],
    ],
    [
      'a place that somebody visits is not theirs',
      'Zambia’s cabinet met. President Mwansa Phiri will visit Oslo and speak in Norway next week, Zambia said. Norwegian Prime Minister Ingrid Dahl will receive him in Norway.',
      ['ZM', 'NO'],
    ],
    [
      'the subject of a new clause belongs to no list',
      'Kenya wants talks with Russian President Ivan Petrov, Foreign Minister Peter Otieno told reporters in Kenya. Kenya’s cabinet agreed.',
      ['RU', 'KE'],
    ],
    [
      'an outlet’s own state does not win where the story is of others',
      '(CNN) -- South African President Lindela Mokoena arrived in Zimbabwe for talks. Zimbabwe’s opposition wants a vote. President Robson Chikwanda of the ruling party told Zimbabwe’s parliament that Zimbabwe would wait. The United States welcomed it.',
      ['ZA', 'ZW'],
    ],
    [
      'in a body’s own release only its own officials are unmarked',
      'Embassy of the Republic of Estonia\n\nReadout of a call on trade\n\nForeign Minister Liina Kask spoke with Foreign Minister Peter Otieno of Kenya. Kenya will open a mission, and Kenya’s exports will grow.',
      ['EE', 'KE'],
    ],
    ['what a state owns does not mark the name before it', 'The EU notified EU coordinator Maria Lopez of Iran’s views.', [null]],
    [
      'a counterpart’s state stands before the office',
      'Korean President Kim Min-ho met North Korean chief delegate Jon Kum-chol and his Chadian counterpart, Justice Minister Ali Mahamat.',
      ['KR', 'KP', 'TD'],
    ],
  ])('%s', (_, text, countries) => {
    expect(brief(text).map(([, , country]) => country)).toEqual(countries)
  })
})

it('takes bylines and photo credits for people without country and office', () => {
  const text =
    'Ministers agree on a crossing\nBy Jane Doe and Carl Roe, CNN\nTalks in Oslo ended well, officials of both states said.\nTwo ministers shake hands. Anna Poe/Getty Images'
  expect(brief(text)).toEqual([
    ['Jane Doe', '', null, null],
    ['Carl Roe', '', null, null],
    ['Anna Poe', '', null, null],
  ])
})
