import { expect, test } from 'vitest'
import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import { exportNotes, piecesTaken } from './export-notes.ts'

const progress: CookProgress = {
  cookId: 'k',
  status: 'completed',
  haltReason: null,
  haltMessage: null,
  supply: 120,
  generated: 114,
  failed: 2,
  gaps: 4,
  choosing: 0,
  queued: 0,
  due: 0,
  approved: 90,
  rejected: 9,
}

test('an export takes what is approved, or all that is finished and not rejected', () => {
  expect(piecesTaken(progress, 'approved')).toBe(90)
  expect(piecesTaken(progress, 'all')).toBe(109)
})

test('everything that will be missing is said, with its number', () => {
  expect(exportNotes(progress, 'approved', false)).toEqual([
    '19 pieces are not judged yet and will be left out.',
    '5 pieces were rejected and will be left out.',
    '2 pieces failed and will be missing.',
    '4 pieces were left out on purpose.',
  ])
  expect(exportNotes(progress, 'all', true)).toContain('19 pieces are not judged yet.')
})

test('a set of which every piece is approved has nothing to be said of', () => {
  const whole = { ...progress, generated: 120, approved: 120, rejected: 0, failed: 0, gaps: 0 }
  expect(exportNotes(whole, 'approved', false)).toEqual([])
})
