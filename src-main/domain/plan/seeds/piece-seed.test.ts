import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seedSchema } from '../../../../schemas/ids.ts'
import { pieceSeed } from './piece-seed.ts'

test('the seed of a piece is the one it always was', () => {
  expect([pieceSeed('1', 1, 0), pieceSeed('1', 1, 1), pieceSeed('1', 2, 0), pieceSeed('2', 1, 0)])
    .toMatchInlineSnapshot(`
    [
      "1490149270779457",
      "3007578487461583",
      "1763581135262902",
      "1768309197203699",
    ]
  `)
})

test('a seed is one that tools can read as a JSON number, and every piece and take has its own', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat(1e7), fc.nat(99), (cookSeed, number, take) => {
      const seed = pieceSeed(String(cookSeed), number, take)
      expect(seedSchema.safeParse(seed).success).toBe(true)
      expect(Number.isSafeInteger(Number(seed))).toBe(true)
      expect(pieceSeed(String(cookSeed), number + 1, take)).not.toBe(seed)
      expect(pieceSeed(String(cookSeed), number, take + 1)).not.toBe(seed)
    }),
  )
})
