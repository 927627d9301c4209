import { expect, test } from 'vitest'
import { parseSize } from './parse-size.ts'

test('a size is a whole number of pixels, or left as it is', () => {
  expect(parseSize(' 512 ')).toBe(512)
  expect(parseSize('')).toBeUndefined()
  for (const text of ['0', '-1', '1.5', '20000', 'big', '1e9']) expect([text, parseSize(text)]).toEqual([text, null])
})
