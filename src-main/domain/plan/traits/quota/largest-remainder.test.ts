import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestRemainder } from './largest-remainder.ts'

// Computed by hand: share = weight × seats ÷ total, rounded down, left-over seats to the largest remainders.
test.each([
  { weights: [1, 1, 1], seats: 10, shares: [4, 3, 3], because: 'equal remainders go to the first' },
  {
    weights: [47, 16, 15.8, 12, 6.1, 3.1].map((w) => w * 10),
    seats: 10,
    shares: [5, 2, 1, 1, 1, 0],
    because: '0.58, 0.6 and 0.61 are the largest remainders',
  },
  { weights: [50, 30, 20], seats: 7, shares: [4, 2, 1], because: '3.5, 2.1, 1.4' },
  { weights: [0, 5], seats: 3, shares: [0, 3], because: '0 never gets a seat' },
  { weights: [0, 0], seats: 3, shares: [0, 0], because: 'nobody can have one' },
  { weights: [1, 10_000], seats: 5_000, shares: [0, 5_000], because: '0.49995 loses to 0.50005' },
  { weights: [1, 1], seats: 0, shares: [0, 0], because: 'there is nothing to share' },
])('$weights over $seats seats give $shares: $because', ({ weights, seats, shares }) => {
  expect(
    largestRemainder(
      weights.map((weight) => BigInt(Math.round(weight))),
      seats,
    ),
  ).toEqual(shares)
})

test('every share is the exact one rounded down or up, and all add up', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(weights, fc.nat(100_000), (weights, seats) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0n)
      fc.pre(total > 0n)
      const shares = largestRemainder(weights, seats)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(seats)
      for (const [index, share] of shares.entries()) {
        const floor = Number((weights[index]! * BigInt(seats)) / total)
        expect(share - floor === 0 || share - floor === 1).toBe(true)
      }
    }),
  )
})
