import { expect, test } from 'vitest'
import type { PieceView } from '../../../../../schemas/views/piece-view.ts'
import { text } from '../../../../text/text.ts'
import { whyNotDecided } from './off-reasons.ts'

const { off } = text.pieces
const piece = (status: PieceView['status']) => ({ kind: 'piece' as const, piece: { status } as PieceView })
const planned = { kind: 'planned' as const, planned: { number: 1, selection: {} } }
const asked = {
  cook: 'cooking',
  isReadOnly: false,
  targets: [1],
  known: piece('generated'),
  decision: 'approved',
} as const
const why = (changes: Partial<Parameters<typeof whyNotDecided>[0]>) =>
  whyNotDecided({ ...asked, ...changes }).map((reason) => reason.why)

test('a finished piece can be decided on while its cook is not put away and its project can be written', () => {
  expect(why({})).toEqual([])
  expect(why({ cook: 'archived' })).toEqual([off.archived])
  expect(why({ isReadOnly: true })).toEqual([off.readOnly])
})

test('every reason why one can not is said', () => {
  expect(why({ targets: [], known: undefined })).toEqual([off.nothing])
  expect(why({ known: planned, decision: 'rejected' })).toEqual([off.notMade])
  expect(why({ known: piece('queued') })).toEqual([off.beingMade])
  expect(why({ known: piece('gap') })).toEqual([off.gap])
  expect(why({ known: piece('failed') })).toEqual([off.failed])
  expect(why({ known: piece('failed'), decision: 'rejected' })).toEqual([])
})

test('one that waits for a choice leads there', () => {
  let opened = 0
  const [reason] = whyNotDecided({ ...asked, known: piece('choosing'), open: () => void (opened += 1) })
  reason?.cure?.go()
  expect(opened).toBe(1)
})

test('of several, those that can not be decided on hold nothing up', () => {
  expect(why({ targets: [1, 2], known: planned })).toEqual([])
})
