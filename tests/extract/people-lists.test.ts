import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const brief = (text: string) =>
  extract(text).people.map(({ name, country, positions }) => [name, country, positions[0]?.title ?? null])

describe('offices', () => {
  it.each([
    ['Chad’s Vice-Minister of Trade Oumar Idris met her.', [['Oumar Idris', 'TD', 'Vice-Minister of Trade']]],
    ['Ambassador-Designate Zora Kovac of Croatia smiled.', [['Zora Kovac', 'HR', 'Ambassador-Designate']]],
    [
      'The Deputy Chairman of the Cabinet of Ministers of Kyrgyzstan Azat Toktorov arrived.',
      [['Azat Toktorov', 'KG', 'Deputy Chairman of the Cabinet of Ministers of Kyrgyzstan']],
    ],
    [
      'According to Keivan Daran, the managing director of the Zambian Railways Company (ZRC), trains run.',
      [['Keivan Daran', 'ZM', 'managing director of the Zambian Railways Company']],
    ],
    ['The Prime Minister of Fiji, the Hon Sitiveni Ravuvu, left.', [['Sitiveni Ravuvu', 'FJ', 'Prime Minister of Fiji']]],
    [
      'The Prime Minister of Guyana, Hon. Brigadier (Ret’d) Mark Dubois, left.',
      [['Mark Dubois', 'GY', 'Prime Minister of Guyana']],
    ],
    ['The ambassador of Togo HE Kossi Lawson left.', [['Kossi Lawson', 'TG', 'ambassador of Togo']]],
    [
      'Also present were the Vice President of the Republic of Namibia, Nangula Shikongo, and guests.',
      [['Nangula Shikongo', 'NA', 'Vice President of the Republic of Namibia']],
    ],
    [
      'Assistant to the President for Trade Ellen Marsh met Palau’s ministers in Washington.',
      [['Ellen Marsh', 'US', 'Assistant to the President for Trade']],
    ],
    [
      'Jeanne Bakker, the head of the United Nations mission for Chad, spoke.',
      [['Jeanne Bakker', null, 'head of the United Nations mission for Chad']],
    ],
    ['Pope Clement spoke at noon.', [['Clement', 'VA', 'Pope']]],
    ['In his first speech as President of Malta, Karmenu Zahra spoke of trade.', [['Karmenu Zahra', 'MT', 'President of Malta']]],
    ['Minister Ratna LP Wijaya of Indonesia spoke.', [['Ratna LP Wijaya', 'ID', 'Minister']]],
    ['Icelandic President Jón Th. Bergsson spoke.', [['Jón Th. Bergsson', 'IS', 'President']]],
    ['Chinese Vice Premier Chen He said so.', [['Chen He', 'CN', 'Vice Premier']]],
    [
      'The secretary-general of Ecowas, Awa Diop, met Malian President Modibo Keita.',
      [
        ['Awa Diop', null, 'secretary-general of Ecowas'],
        ['Modibo Keita', 'ML', 'President'],
      ],
    ],
    [
      'Palace spokesman Ari Lim told the Presidential Office, Presidential Office staff said.',
      [['Ari Lim', null, 'Palace spokesman']],
    ],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})

describe('an office between two names', () => {
  it.each([
    [
      'Anna Roos, Minister for Foreign Affairs of Estonia, Jonas Petraitis, Minister for Foreign Affairs of Lithuania, and Liga Ozola, Minister for Foreign Affairs of Latvia, signed.',
      [
        ['Anna Roos', 'EE', 'Minister for Foreign Affairs of Estonia'],
        ['Jonas Petraitis', 'LT', 'Minister for Foreign Affairs of Lithuania'],
        ['Liga Ozola', 'LV', 'Minister for Foreign Affairs of Latvia'],
      ],
    ],
    [
      'The guests were the Ambassador of Iraq, Zaid Noori, the Ambassador of Peru, Ana Garcia, and the Ambassador of Chad, Ali Mahamat.',
      [
        ['Zaid Noori', 'IQ', 'Ambassador of Iraq'],
        ['Ana Garcia', 'PE', 'Ambassador of Peru'],
        ['Ali Mahamat', 'TD', 'Ambassador of Chad'],
      ],
    ],
    [
      'She met Chadian President Ali Mahamat, the head of the Chadian customs office Oumar Idris and others.',
      [
        ['Ali Mahamat', 'TD', 'President'],
        ['Oumar Idris', 'TD', 'head of the Chadian customs office'],
      ],
    ],
    [
      'Carla Roy, a spokeswoman for EU policy chief Anna Weber, spoke.',
      [
        ['Carla Roy', null, 'spokeswoman for EU policy chief'],
        ['Anna Weber', null, 'EU policy chief'],
      ],
    ],
    [
      'After a meeting with his Chadian counterpart Ali Mahamat, Kenyan Defense Minister Peter Otieno said it went well.',
      [
        ['Ali Mahamat', 'TD', 'Defense Minister'],
        ['Peter Otieno', 'KE', 'Defense Minister'],
      ],
    ],
    [
      'Norwegian foreign minister Lars Berg and his Chadian, Kenyan and Peruvian counterparts, Ali Mahamat, Peter Otieno and Ana Garcia, met in Oslo.',
      [
        ['Lars Berg', 'NO', 'foreign minister'],
        ['Ali Mahamat', 'TD', 'foreign minister'],
        ['Peter Otieno', 'KE', 'foreign minister'],
        ['Ana Garcia', 'PE', 'foreign minister'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})

describe('whose an office is', () => {
  it.each([
    [
      'Swedish Foreign Minister Karin Berg met Danish Prime Minister Lars Holm and her Chadian counterpart Ali Mahamat.',
      ['Foreign Minister', 'Prime Minister', 'Foreign Minister'],
    ],
    [
      'Chad hopes for peace after overtures from its new Prime Minister Ali Mahamat, a senior Kenyan diplomat said on Monday.',
      ['Prime Minister'],
    ],
    ['She met Paul Reed, Prime Minister of Fiji at the hotel.', ['Prime Minister of Fiji']],
    [
      'Ana Flores, Minister of Trade, and Secretary to the President Mr. Luis Rojas left.',
      ['Minister of Trade', 'Secretary to the President'],
    ],
  ])('%s', (text, expected) => {
    expect(brief(text).map(([, , title]) => title)).toEqual(expected)
  })
})

describe('lists of names', () => {
  it.each([
    [
      'The king received ambassadors including Anwar Ben Salah (Tunisia), Romy Tinoco Granda (Peru), and Wambi Otolo (Kenya).',
      [
        ['Anwar Ben Salah', 'TN', 'ambassador'],
        ['Romy Tinoco Granda', 'PE', 'ambassador'],
        ['Wambi Otolo', 'KE', 'ambassador'],
      ],
    ],
    [
      'The Prime Ministers of Tajikistan Kohir Rasul, Kazakhstan Bakit Sagin and Belarus Andrei Kobal arrived.',
      [
        ['Kohir Rasul', 'TJ', 'Prime Minister'],
        ['Bakit Sagin', 'KZ', 'Prime Minister'],
        ['Andrei Kobal', 'BY', 'Prime Minister'],
      ],
    ],
    [
      'The president was joined by Senegal’s Basiru Fayo, Cape Verde’s José Nobre and Togo’s Kossi Lawson.',
      [
        ['Basiru Fayo', 'SN', null],
        ['José Nobre', 'CV', null],
        ['Kossi Lawson', 'TG', null],
      ],
    ],
    [
      'Envoys told of a call between Ana Flores and Tiger chief Velu Rajan.',
      [
        ['Ana Flores', null, null],
        ['Velu Rajan', null, 'Tiger chief'],
      ],
    ],
    [
      'Peruvian President Ana Flores left Lima. Flores and Okoye signed a treaty.',
      [
        ['Ana Flores', 'PE', 'President'],
        ['Okoye', null, null],
      ],
    ],
    [
      'On Monday Okoye met with Peruvian President Ana Flores.',
      [
        ['Okoye', null, null],
        ['Ana Flores', 'PE', 'President'],
      ],
    ],
    ['MINISTER FOR FOREIGN AFFAIRS KARIN OLSSON', [['KARIN OLSSON', null, 'MINISTER FOR FOREIGN AFFAIRS']]],
    [
      'She met Latvian Economy Minister Liga Ozola, and Entrepreneurship and Crafts Minister Juris Kalns.',
      [
        ['Liga Ozola', 'LV', 'Economy Minister'],
        ['Juris Kalns', 'LV', 'Entrepreneurship and Crafts Minister'],
      ],
    ],
    [
      'These included Dr. A.K. Rahim from Bangladesh, Takeo Shunsei from Japan, and Dr. Bimla Poudel from Nepal.',
      [
        ['A.K. Rahim', 'BD', null],
        ['Takeo Shunsei', 'JP', null],
        ['Bimla Poudel', 'NP', null],
      ],
    ],
    [
      'The king met ambassadors Ana Flores (Peru), Berta Lind (European Union) and Wambi Otolo (Kenya).',
      [
        ['Ana Flores', 'PE', 'ambassador'],
        ['Berta Lind', null, 'ambassador'],
        ['Wambi Otolo', 'KE', 'ambassador'],
      ],
    ],
    ['A North Korean delegation led by Pak Su Min left.', [['Pak Su Min', 'KP', null]]],
    ['The coup overthrew 81-year-old Bakari.', [['Bakari', null, null]]],
    ['Kiri Marwick reports from Apia.', [['Kiri Marwick', null, null]]],
    [
      'The Lao leader and General Secretary of the Communist Party of Vietnam Tran Quang Minh met.',
      [['Tran Quang Minh', 'VN', 'General Secretary of the Communist Party of Vietnam']],
    ],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  it.each([
    'The Governors Symposium and the Leaders Meeting ended at 16:35 PM.',
    'The Nordic Rapids, New Dawn and the Green Line are closed.',
  ])('%s', (text) => {
    expect(brief(text)).toEqual([])
  })
})

describe('states of people told by what they do', () => {
  const states = (text: string) => brief(text).map(([name, country]) => [name, country])

  it.each([
    [
      'Immigration Minister Paul Marsh will visit Thailand on Monday. Thailand, Thailand’s ministry said, will discuss visas with Australia.',
      [['Paul Marsh', 'AU']],
    ],
    [
      'Foreign Minister Gunnar Thorsson met the foreign ministers of Canada, Finland and Sweden. Iceland and Canada trade fish.',
      [['Gunnar Thorsson', 'IS']],
    ],
    [
      'Agência Brasil\n\nForeign Minister Rui Costa went to Argentina. He met Argentine President Juan Paz. His Argentine counterpart Luis Mora left Brazil. Talks on Argentina’s and Brazil’s trade are to be held with Foreign Minister Luis Mora and Labor Minister Dario Segal. Argentina hopes for more.',
      [
        ['Rui Costa', 'BR'],
        ['Juan Paz', 'AR'],
        ['Luis Mora', 'AR'],
        ['Dario Segal', 'AR'],
      ],
    ],
    [
      'President Ana Flores of Peru and her husband, Luis Rojas, arrived.',
      [
        ['Ana Flores', 'PE'],
        ['Luis Rojas', 'PE'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(states(text)).toEqual(expected)
  })
})

describe('who made a page', () => {
  it.each([
    ['Talks in Oslo ended well, both sides said.\n\nPhoto: RNZ / Ann Poe', ['Ann Poe']],
    ['Talks in Oslo ended well, both sides said.\n\nPhoto: RNZI Ann Poe', ['Ann Poe']],
    ['Talks in Oslo ended well, both sides said.\n\n© Ann Poe/Agência Brasil', ['Ann Poe']],
    ['Talks in Oslo ended well, both sides said.\n\nMedia contact: Ann Poe 0400 000 000', ['Ann Poe']],
    [
      'Ministers of Peru agree on a crossing\n\nJane Poe\n\nMinisters of Peru and Chile agreed on Monday that a new crossing would be built, officials of both states said after two days of talks in the port.',
      ['Jane Poe'],
    ],
    [
      'Ministers of Peru agree on a crossing\n\nSanta Cruz\n\nMinisters of Peru and Chile agreed on Monday that a new crossing would be built, officials of both states said after two days of talks in the port.',
      [],
    ],
    ['Talks in Oslo ended well, both sides said.\n\nPHOTO: NORWAY’S MINISTRY/REUTERS', []],
  ])('%s', (text, expected) => {
    expect(brief(text).map(([name]) => name)).toEqual(expected)
  })
})
