import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureWidth } from './picture-width.ts'

const widths = fc.integer({ min: 1, max: 16_384 })

test('a small picture is as wide as it is asked for, and never twice as wide unless it is tiny', () => {
  fc.assert(
    fc.property(widths, (widthPx) => {
      const width = pictureWidth(widthPx)
      if (width === null) expect(widthPx).toBeGreaterThan(2_048)
      else {
        expect(width).toBeGreaterThanOrEqual(widthPx)
        expect(width).toBeLessThan(Math.max(65, widthPx * 2))
      }
    }),
  )
})

test('one that is wanted whole has no width', () => expect(pictureWidth(null)).toBeNull())
