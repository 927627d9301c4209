import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSupply } from './parse-supply.ts'

test('a supply is read however it is written', () => {
  for (const text of ['10000', '10,000', '10 000', '10\u202f000', "10'000", '10k', '10 K', ' 10k ', '0.01m']) {
    expect([text, parseSupply(text)]).toEqual([text, 10_000])
  }
  expect(parseSupply('1.5k')).toBe(1_500)
  expect(parseSupply('4.812k')).toBe(4_812)
  expect(parseSupply('2m')).toBe(2_000_000)
  expect(parseSupply('0')).toBe(0)
})

test('what is no number of pieces is not read as one', () => {
  for (const text of [
    '',
    'k',
    'ten',
    '-5',
    '1.5',
    '1,00',
    '10kk',
    '1e4',
    '10,0000',
    '0x10',
    '1.0005k',
    '99999999999999999999',
  ]) {
    expect([text, parseSupply(text)]).toEqual([text, null])
  }
})

test('a number written with its groups is that number', () => {
  const grouped = new Intl.NumberFormat('en')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (supply) => {
      expect(parseSupply(grouped.format(supply))).toBe(supply)
      expect(parseSupply(String(supply))).toBe(supply)
    }),
  )
})
