import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CookProgress } from '../../schemas/cook-progress.ts'
import { cookTally } from './cook-tally.ts'

const whole = fc.integer({ min: 0, max: 500 })

function progress(counts: Partial<CookProgress>): CookProgress {
  return {
    cookId: 'c',
    status: 'cooking',
    haltReason: null,
    haltMessage: null,
    supply: 100,
    generated: 0,
    failed: 0,
    gaps: 0,
    choosing: 0,
    queued: 0,
    due: 0,
    approved: 0,
    rejected: 0,
    ...counts,
  }
}

test('what was left out on purpose is not counted as rejected once more', () => {
  const tally = cookTally(progress({ generated: 60, approved: 20, rejected: 15, gaps: 5 }))
  expect(tally).toMatchObject({ approved: 20, rejected: 10, toReview: 30, gaps: 5, toMake: 35 })
})

test('every piece stands in exactly one place', () => {
  fc.assert(
    fc.property(whole, whole, whole, whole, whole, whole, (generated, failed, gaps, choosing, approved, rejected) => {
      const supply = generated + failed + gaps + choosing + 7
      const tally = cookTally(progress({ supply, generated, failed, gaps, choosing, approved, rejected }))
      expect(Object.values(tally).reduce((sum, part) => sum + part, 0)).toBe(supply)
      expect(Math.min(...Object.values(tally))).toBeGreaterThanOrEqual(0)
    }),
  )
})
