import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEvent } from '../support/engine/event-arbitrary.ts'
import { queryPlansOf } from '../support/engine/query-plans.ts'
import { testStore } from '../support/engine/test-store.ts'

test('pages of pieces, due ones, counts, versions and cooks are found by key or index, in order', () => {
  using t = testStore()
  t.store.write((tx) => tx.append(fc.sample(anyEvent, { numRuns: 300, seed: 1 })))
  const cookId = '0C'.padEnd(26, '0')
  const plans = queryPlansOf(t, () => {
    const { read } = t.store
    read.pieces(cookId, {}, 0, 100)
    read.pieces(cookId, { status: 'due', decision: 'none' }, 0, 100)
    read.pieces(cookId, { status: 'generated', decision: 'approved' }, 7, 100)
    read.pieces(cookId, { numbers: [1, 2] }, 0, 2)
    read.pieceCounts(cookId, 100)
    read.lastPieceNumber(cookId)
    read.piece(cookId, 3)
    read.versionsOf(cookId, 3)
    read.cooks('0A'.padEnd(26, '0'))
    read.lastSeq()
    read.freedPieces(cookId, [1, 2])
  })
  const byPlan = plans.map(({ plan }) => plan.join(' | '))
  for (const plan of byPlan) {
    expect(plan).not.toMatch(/SCAN view_/)
    expect(plan.replace(/TEMP B-TREE FOR (LAST TERM|RIGHT PART) OF ORDER BY/, '')).not.toContain('TEMP B-TREE')
  }
  expect(byPlan[0]).toMatch(/view_pieces USING PRIMARY KEY \(cookId=\? AND number>\?\)/)
  for (const plan of [byPlan[1], byPlan[2]]) {
    expect(plan).toContain('view_pieces_state (cookId=? AND status=? AND decision=? AND number>?)')
  }
  expect(byPlan[4]).toMatch(/COVERING INDEX view_pieces_state \(cookId=\?\)/)
})
