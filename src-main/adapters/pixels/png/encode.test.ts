import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPattern } from '../../../../tests/support/pixels/pattern.ts'
import { decodePng } from './decode.ts'
import { encodePng } from './encode.ts'

describe('written PNGs', () => {
  it('hold exactly the pixels given, with and without alpha, at any width', () => {
    const size = fc.integer({ min: 1, max: 19 })
    fc.assert(
      fc.property(size, size, fc.boolean(), fc.constantFrom('fast', 'small'), (width, height, opaque, effort) => {
        const image = drawPattern(width, height, (x, y) => [x * 13, y * 29, x * y, opaque ? 255 : (x * 50 + y) % 256])
        expect(decodePng(encodePng(image, effort), 'x')).toEqual({ ok: true, value: image })
      }),
    )
  })

  it('leave alpha out where everything is opaque', () => {
    const colorType = (alpha: number): number | undefined =>
      encodePng(
        drawPattern(2, 2, () => [1, 2, 3, alpha]),
        'small',
      )[25]
    expect([colorType(255), colorType(254)]).toEqual([2, 6])
  })
})
