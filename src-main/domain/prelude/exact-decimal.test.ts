import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalToNumber, exactDecimal, unitsAtScale } from './exact-decimal.ts'

test.each([
  [0.1, 1n, 1],
  [-12.34, -1234n, 2],
  [-0.5, -5n, 1],
  [1e21, 10n ** 21n, 0],
  [1.5e-7, 15n, 8],
  [0, 0n, 0],
])('%d is read as written', (value, units, scale) => {
  expect(exactDecimal(value)).toEqual({ units, scale })
})

test('any number is read and written back unchanged', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(decimalToNumber(exactDecimal(value))).toBe(value === 0 ? 0 : value)
    }),
  )
})

test('a tenth and two tenths are three tenths', () => {
  const [a, b] = [exactDecimal(0.1), exactDecimal(0.2)]
  expect(decimalToNumber({ units: unitsAtScale(a, 1) + unitsAtScale(b, 1), scale: 1 })).toBe(0.3)
})
