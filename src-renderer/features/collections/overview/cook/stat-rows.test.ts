import { expect, test } from 'vitest'
import type { CookPace } from '../../../../../schemas/engine-state.ts'
import { paceWords, statRows } from './stat-rows.ts'

const pace: CookPace = {
  projectId: 'p',
  progress: {
    cookId: 'k',
    status: 'cooking',
    haltReason: null,
    haltMessage: null,
    supply: 1_000,
    generated: 626,
    failed: 1,
    gaps: 0,
    choosing: 0,
    queued: 12,
    due: 0,
    approved: 214,
    rejected: 0,
  },
  perMinute: 41.4,
  msLeft: 540_000,
  running: [627, 628],
}

test('the numbers say how far it is', () => {
  const rows = Object.fromEntries(statRows(pace).map(({ key, value }) => [key, value]))
  expect(rows).toEqual({
    generated: '626',
    approved: '214',
    toReview: '412',
    rejected: '0',
    failed: '1',
    running: '2',
    queued: '10',
  })
})

test('while it cooks, it says how fast and how long still; a cook that waits does not', () => {
  expect(paceWords(pace)).toBe('cooking · 41 a minute · 9 min left')
  expect(paceWords({ ...pace, progress: { ...pace.progress, status: 'paused' } })).toBe('paused')
})
