import { describe, expect, it } from 'vitest'
import { chooseOutletName, toOutletKey } from '../../src/resolve/outlet-name.ts'

describe('toOutletKey', () => {
  it.each([
    ['AP', 'The Associated Press'],
    ['PTI', 'Press Trust of India'],
    ['AA', 'Anadolu'],
    ['KUNA', 'Kuwait News Agency'],
    ['MNA', 'the Mehr news agency'],
    ['Tehrantimes', 'Tehran Times'],
    ['Itar-Tass', 'TASS'],
    ['Rappler.com', 'Rappler'],
    ['Harbor Courier', 'the Harbor Courier website'],
  ])('%s and %s are one outlet', (one, other) => {
    expect(toOutletKey(one)).toBe(toOutletKey(other))
  })

  it.each([
    ['AP', 'APP'],
    ['Associated Press', 'Associated Press of Pakistan'],
    ['The Guardian', 'Trinidad Guardian'],
    ['Harbor Courier', 'Lusaka Courier'],
  ])('%s and %s are two', (one, other) => {
    expect(toOutletKey(one)).not.toBe(toOutletKey(other))
  })
})

describe('chooseOutletName', () => {
  it.each([
    [['The Associated Press', 'AP'], 'AP'],
    [['AA', 'Anadolu'], 'Anadolu Agency'],
    [['HARBOR COURIER', 'Harbor Courier', 'HarborCourier'], 'Harbor Courier'],
    [['the Harbor Courier', 'Harbor Courier'], 'Harbor Courier'],
  ])('of %j', (wordings, name) => {
    expect(chooseOutletName(wordings)).toBe(name)
  })
})
