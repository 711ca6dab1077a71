import { describe, expect, it } from 'vitest'
import { titleFromName } from '../../src/extract/title-from-name.ts'

describe('titleFromName', () => {
  it.each([
    ['news_2807_Iran-s-new-minister-meets-envoys.txt', 'Iran’s new minister meets envoys'],
    ['ministers-hold-talks-in-oslo.txt', 'Ministers hold talks in oslo'],
    ['2019-09-10-ministers-hold-talks-in-oslo.txt', 'Ministers hold talks in oslo'],
    ['ministers-hold-talks-in-oslo-2019-09-10.txt', 'Ministers hold talks in oslo'],
    ['us-oslo-talks-resume-idUSKBN1Z20A.txt', 'Us oslo talks resume'],
    ['Ministers hold talks in Oslo _ BBC News.txt', 'Ministers hold talks in Oslo'],
    ['minister%20meets%20envoy%20in%20oslo.txt', 'Minister meets envoy in oslo'],
    ['the-u-s-and-the-u-k-agree-on-trade.txt', 'The U.S. and the UK agree on trade'],
    ['www.harbor.example.com_news_world-12345.txt', null],
    ['copy of final report version two.txt', null],
    ['3fa85f64-5717-4562-b3fc-2c963f66afa6.txt', null],
    ['001_dbdde521a484ea68.txt', null],
    ['report.txt', null],
    ['scan_2020_11_03_final.txt', null],
  ])('%s', (name, title) => {
    expect(titleFromName(name)).toBe(title)
  })
})
