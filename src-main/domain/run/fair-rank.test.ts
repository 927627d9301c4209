import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prioritySchema } from '../../../schemas/job.ts'
import { clockAfter, nextTicket } from './fair-rank.ts'

const priority = fc.constantFrom(...prioritySchema.options)

test('a source never gets a place behind the clock, nor before its own last one', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e9), fc.integer({ min: 1, max: 100 }), priority, (lastPass, clock, weight, p) => {
      const { pass, rank } = nextTicket(lastPass, clock, weight, p)
      expect(pass).toBeGreaterThanOrEqual(clock)
      expect(pass).toBeGreaterThan(lastPass)
      expect(Number.isSafeInteger(rank)).toBe(true)
    }),
  )
})

test('the clock never goes back, and stands at the place of what was served', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e9), priority, (lastPass, clock, p) => {
      const { pass, rank } = nextTicket(lastPass, clock, 1, p)
      expect(clockAfter(rank, p, clock)).toBe(pass)
      expect(clockAfter(rank, p, pass + 5)).toBe(pass + 5)
    }),
  )
})
