import { expect, test } from 'vitest'
import { pictureWidth } from '../../src-main/domain/prelude/picture-width.ts'
import { pictureUrl } from './picture-url.ts'

const sha256 = 'ab'.repeat(32)

test.each([1, 64, 65, 200, 384, 512, 1_500, 2_048])('at %d pixels it asks for a width that is made', (widthPx) => {
  const width = Number(new URL(pictureUrl(sha256, widthPx), 'http://localhost').searchParams.get('w'))
  expect(width).toBeGreaterThanOrEqual(widthPx)
  expect(pictureWidth(width)).toBe(width)
})

test('whole, or wider than any that is made, it has one address', () => {
  expect(pictureUrl(sha256)).toBe(`/asset/${sha256}`)
  expect(pictureUrl(sha256, 4_000)).toBe(`/asset/${sha256}`)
})
