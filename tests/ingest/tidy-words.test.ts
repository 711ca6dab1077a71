import { expect, test } from 'vitest'
import { tidyName } from '../../src/ingest/tidy-words.ts'

test.each([
  ['Leyla\n  Zarghan', 'Leyla Zarghan'],
  ['Leyla Zarghan’s', 'Leyla Zarghan'],
  ["Leyla Zarghan's Divorce", 'Leyla Zarghan'],
  ['Leyla Zarghan-led', 'Leyla Zarghan'],
  ['Zarghan-era', 'Zarghan'],
  ['Es’haq Zarghan', 'Es’haq Zarghan'],
  ['Leyla Zarghan-Karimi', 'Leyla Zarghan-Karimi'],
])('%j is called %s', (form, name) => {
  expect(tidyName(form)).toBe(name)
})
