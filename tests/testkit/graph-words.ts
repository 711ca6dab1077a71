// What made-up graphs are made of.

export const countries = ['IR', 'IQ', 'RU', 'CN', 'FR', 'OM', 'SY', 'QA'] as const
export const givenNames = [
  'Arman',
  'Bahram',
  'Qasem',
  'Daria',
  'Elham',
  'Farid',
  'Golnar',
  'Hamid',
  'Irina',
  'Jalal',
  'Khalida',
  'Leon',
]
export const familyNames = [
  'Velayeti',
  'Sokolin',
  'Haddadan',
  'Mirzan',
  'Obeidan',
  'Qaderpur',
  'Renaudet',
  'Shahvari',
  'Tabrizan',
  'Zhukin',
]
export const offices = [
  'Foreign Minister',
  'Defense Minister',
  'President',
  'Ambassador',
  'Army Chief',
  'Deputy Minister of Trade',
]
export const places = ['Baghdad', 'Tehran', 'Muscat', 'Moscow', 'Hall 7 of the 100% fair']
export const verbs = ['said', 'told', 'noted', 'warned']
export const words =
  'the two sides will widen trade talks on border security oil power and water as soon as the joint panel meets again'.split(' ')
export const kinds = ['MEETING', 'CALL', 'VISIT', 'CONFERENCE']
export const statuses = ['HELD', 'HELD', 'HELD', 'PLANNED', 'CANCELLED']
export const quoteKinds = ['DIRECT', 'PARTIAL', 'INDIRECT']
