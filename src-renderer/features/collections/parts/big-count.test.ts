import { expect, test } from 'vitest'
import { bigCount } from './big-count.ts'

test('a number that can be read is written out', () => {
  expect(bigCount('0')).toBe('0')
  expect(bigCount('4812')).toBe('4,812')
  expect(bigCount('999999999999999')).toBe('999,999,999,999,999')
})

test('a number beyond reading is written by its size', () => {
  expect(bigCount('2345678901234567890')).toBe('about 2.3 × 10¹⁸')
  expect(bigCount(`9${'0'.repeat(100)}`)).toBe('about 9.0 × 10¹⁰⁰')
})
