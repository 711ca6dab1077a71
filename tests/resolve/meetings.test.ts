import { describe, expect, test } from 'vitest'
import { concludeMeeting } from '../../src/resolve/conclude-meeting.ts'
import { clusterTellings, type Telling, toPartyKey } from '../../src/resolve/meeting-telling.ts'

const names: Record<string, string> = { a: 'Leyla Zarghan', b: 'Omid Kashi', c: 'Karim Sadr', d: 'Jan Novy', e: 'Ada Byron' }
const lookups = {
  nameOf: (id: string) => names[id] ?? id,
  countryOf: (place: string) => ({ Baghdad: 'IQ', Iraq: 'IQ', Tehran: 'IR' })[place] ?? null,
}
let count = 0
function telling(changes: Partial<Omit<Telling, 'parties'>> & { who?: string } = {}): Telling {
  const { who = 'ab', ...rest } = changes
  count++
  return {
    id: `t${String(count).padStart(3, '0')}`,
    articleId: `article${count}`,
    kind: 'MEETING',
    status: 'HELD',
    main: true,
    date: '2015-05-18',
    dateText: 'on Monday',
    place: 'Baghdad',
    countries: ['IR', 'IQ'],
    publishedOn: '2015-05-19',
    confidence: 0.9,
    rule: 'made',
    parties: [...who].map((personId) => ({ personId, countryCode: personId === 'b' ? 'IQ' : 'IR', role: null })),
    ...rest,
  }
}

describe('titles', () => {
  test.each<[string, Parameters<typeof telling>[0]]>([
    ['Leyla Zarghan meets Omid Kashi in Baghdad', {}],
    ['Leyla Zarghan meets Omid Kashi and Karim Sadr in Baghdad', { who: 'abc' }],
    ['Leyla Zarghan, Omid Kashi and 3 others meet in Baghdad', { who: 'abcde' }],
    ['Leyla Zarghan to meet Omid Kashi', { status: 'PLANNED', place: null }],
    ['Leyla Zarghan speaks with Omid Kashi by telephone', { kind: 'CALL', place: 'Tehran' }],
    ['Leyla Zarghan visits Iraq', { kind: 'VISIT', who: 'a', place: 'Iraq' }],
    ['Leyla Zarghan visits Iraq', { kind: 'VISIT', who: 'a', place: null }],
    ['A delegation from Iran visits Iraq', { kind: 'VISIT', who: '', place: 'Iraq' }],
    ['Leyla Zarghan meets officials of Iraq in Baghdad', { who: 'a' }],
    ['Iran and Iraq hold talks in Baghdad', { who: '' }],
    ['Officials meet at the Defense Ministry', { who: '', countries: [], place: 'the Defense Ministry' }],
    ['Officials meet at the Saadi Palace', { who: '', countries: [], place: 'Saadi Palace' }],
    ['Officials meet at Iran’s Defense Ministry', { who: '', countries: [], place: 'Iran’s Defense Ministry' }],
    ['Conference of Iran and Iraq in Baghdad', { who: '', kind: 'CONFERENCE' }],
    ['Leyla Zarghan to meet Omid Kashi in Baghdad (cancelled)', { status: 'CANCELLED' }],
  ])('%s', (title, changes) => {
    expect(concludeMeeting([telling(changes)], lookups).title).toBe(title)
  })
})

describe('tellings of one meeting', () => {
  const together = (...tellings: readonly Telling[]) =>
    new Set(tellings.map(toPartyKey)).size === 1 && clusterTellings(tellings).length === 1

  test('the same people within a day, at places that do not contradict', () => {
    expect(together(telling(), telling({ date: '2015-05-19', who: 'ba' }))).toBe(true)
    expect(together(telling(), telling({ place: null }))).toBe(true)
  })
  test('a report of the same week without a date of its own', () => {
    expect(together(telling(), telling({ date: '', publishedOn: '2015-05-22' }))).toBe(true)
  })
  test.each<[string, Telling, Telling]>([
    ['other people', telling(), telling({ who: 'ac' })],
    ['another day', telling(), telling({ date: '2015-05-20' })],
    ['another place', telling(), telling({ place: 'Tehran' })],
    ['a call is no meeting', telling(), telling({ kind: 'CALL' })],
    ['two in one article', telling({ articleId: 'x' }), telling({ articleId: 'x' })],
    ['a later report without a date', telling(), telling({ date: '', publishedOn: '2015-06-22' })],
    ['no date at all', telling({ date: '', publishedOn: '' }), telling({ date: '', publishedOn: '' })],
  ])('not: %s', (_, a, b) => {
    expect(together(a, b)).toBe(false)
  })
})
