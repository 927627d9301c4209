import { expect, test } from 'vitest'
import { cookInWords } from './cook-in-words.ts'

const first = (pieces: number, made: number) =>
  cookInWords({ pieces, failed: 0, seconds: 2, exportDir: null }, { made, projectDir: '/p', report: null }).split(
    '\n',
  )[0]

test('the rate counts the pieces of this run, not those that were there', () => {
  expect(first(10, 10)).toBe('10 pieces in 2.0 s (5.0/s)')
  expect(first(10, 4)).toBe('10 pieces, 4 of them made now, in 2.0 s (2.0/s)')
  expect(first(1, 0)).toBe('1 piece, none of them made now, in 2.0 s')
})
