import type { FormerPiece } from '../../../schemas/events/piece-events.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { err, ok, type Result } from '../prelude/result.ts'
import type { Reviewed } from './last-decision.ts'

/** What a decision that is taken back brings back. `picture`: also the picture of before, and its traits. */
export type Undo = { undoes: string; former: FormerPiece; brings: 'decision' | 'picture' }

/** Takes the last decision on a piece back, or says why that can't be: the piece is no longer as it left it. */
export function undoDecision(piece: PieceView | undefined, last: Reviewed | undefined): Result<Undo, string> {
  if (!piece || !last) return err('there is no decision on it to take back')
  const { decision, versionId, then, before } = last.payload
  if (!before) return err('the record does not say what it was before its last decision')
  if (then !== null && then !== 'gap') return ok({ undoes: last.id, former: before, brings: 'picture' })
  const isAsLeft = piece.decision === decision && piece.versionId === versionId
  if (then === 'gap') {
    const former = { undoes: last.id, former: before, brings: 'picture' } as const
    return isAsLeft && piece.status === 'gap' ? ok(former) : err(CHANGED)
  }
  const isMade = piece.status === 'generated' || piece.status === 'failed'
  return isAsLeft && isMade ? ok({ undoes: last.id, former: before, brings: 'decision' }) : err(CHANGED)
}

const CHANGED = 'it was made again since its last decision'
