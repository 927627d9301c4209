import { expect, test } from 'vitest'
import type { PieceView } from '../../../../schemas/views/piece-view.ts'
import { text } from '../../../text/text.ts'
import { standingOf } from './standing-of.ts'

const piece = (changes: Partial<PieceView>) => ({
  kind: 'piece' as const,
  piece: { status: 'generated', decision: 'none', take: 0, ...changes } as PieceView,
})

test.each([
  [piece({}), 'new'],
  [piece({ take: 2 }), 'again'],
  [piece({ decision: 'approved', take: 2 }), 'approved'],
  [piece({ decision: 'unsure' }), 'unsure'],
  [piece({ status: 'due' }), 'waiting'],
  [piece({ status: 'queued' }), 'waiting'],
  [piece({ status: 'failed', decision: 'rejected' }), 'failed'],
  [piece({ status: 'gap', decision: 'rejected' }), 'gap'],
  [piece({ status: 'choosing' }), 'choosing'],
  [{ kind: 'planned' as const, planned: { number: 1, selection: {} } }, 'planned'],
])('%j stands as %s, and has a word', (known, standing) => {
  expect(standingOf(known, false)).toBe(standing)
  expect(text.pieces.standing[standingOf(known, false)]).not.toBe('')
})

test('what the engine makes now is being made, whether it is planned or made again', () => {
  expect(standingOf(piece({ status: 'queued' }), true)).toBe('running')
  expect(standingOf({ kind: 'planned', planned: { number: 1, selection: {} } }, true)).toBe('running')
  expect(standingOf(piece({}), true)).toBe('new')
})
